#include "core/text/organwords.h"

#include "core/text/simplified.h"

#include <QString>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 24;
constexpr qsizetype shortestName = 3;

bool endsInOrgan(QStringView name)
{
    const QString known = simplifiedText(name.last(std::min<qsizetype>(name.size(), 4)));
    return std::ranges::any_of(organEndings(),
                               [&](const QString &ending) { return known.endsWith(ending); });
}

} // namespace

const QStringList &organEndings()
{
    static const QStringList endings = {u"人民政府"_s, u"委员会"_s, u"办公室"_s, u"办事处"_s,
                                        u"管理局"_s,   u"政府"_s,   u"局"_s,     u"厅"_s,
                                        u"委"_s,       u"中心"_s,   u"支队"_s,   u"管委会"_s};
    return endings;
}

bool isOrganName(QStringView folded)
{
    return folded.size() >= shortestName && folded.size() <= longestName
           && std::ranges::none_of(folded, [](QChar c) { return !c.isLetter(); })
           && endsInOrgan(folded);
}

bool mayBeOrganName(QStringView folded)
{
    static constexpr QStringView lastCharacters = u"省市州盟旗县区镇乡院校学所站处部队会馆社司团";
    const auto belongs = [](QChar c) { return c.isLetter() || QStringView(u"()·-").contains(c); };
    return !folded.isEmpty() && std::ranges::all_of(folded, belongs)
           && (lastCharacters.contains(QChar(simplified(folded.back().unicode())))
               || endsInOrgan(folded));
}

} // namespace gouji
