#include "ui/panels/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

const QStringList chineseFamilies = {u"Noto Sans CJK SC"_s,   u"Noto Sans SC"_s,
                                     u"Source Han Sans SC"_s, u"Source Han Sans CN"_s,
                                     u"HarmonyOS Sans SC"_s,  u"WenQuanYi Micro Hei"_s,
                                     u"WenQuanYi Zen Hei"_s,  u"Microsoft YaHei"_s};
const QStringList fixedFamilies = {u"Noto Sans Mono CJK SC"_s, u"Sarasa Mono SC"_s,
                                   u"Source Han Mono SC"_s, u"WenQuanYi Micro Hei Mono"_s,
                                   u"WenQuanYi Zen Hei Mono"_s};

QString firstAvailable(const QStringList &families)
{
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return {};
}

} // namespace

QFont interfaceFont(const QFont &desktop)
{
    const QString family = QFontInfo(desktop).family();
    if (chineseFamilies.contains(family)
        || QFontDatabase::writingSystems(family).contains(QFontDatabase::SimplifiedChinese))
        return desktop;
    const QString chinese = firstAvailable(chineseFamilies);
    if (chinese.isEmpty())
        return desktop;
    QFont font = desktop;
    font.setFamilies({chinese, family});
    return font;
}

QFont sourceFont(const QFont &interface)
{
    const QString fixed = firstAvailable(fixedFamilies);
    QFont font = interface;
    if (!fixed.isEmpty())
        font.setFamilies(QStringList{fixed} + interface.families());
    return font;
}

} // namespace gouji
