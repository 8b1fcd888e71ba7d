#pragma once

#include "core/base/error.h"

#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace gouji {

/// A user's installation that LibreOffice finds instead of the person's own: nothing of the
/// person's is read or changed, macros never run, links are never followed, the network is out of
/// reach. Goes with its folder.
class OfficeProfile
{
public:
    /// Errors: FileNotWritable.
    [[nodiscard]] static Result<std::unique_ptr<OfficeProfile>> create();

    /// The argument that makes LibreOffice use it.
    [[nodiscard]] QString argument() const;
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    OfficeProfile() = default;

    QTemporaryDir m_folder;
};

} // namespace gouji
