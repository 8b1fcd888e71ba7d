#include "core/session/rulesfile.h"

#include "core/read/readdocument.h"

namespace gouji {

Result<std::shared_ptr<const FormCatalogue>> loadCatalogue(const QString &path)
{
    auto catalogue = FormCatalogue::loadBuiltIn();
    if (!catalogue || path.isEmpty())
        return catalogue;
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return (*catalogue)->withRules({path, *bytes});
}

} // namespace gouji
