#include "core/text/radicals.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

struct Radical
{
    char16_t radical;
    char16_t ideograph;
};

/// Those NFKC leaves alone, or makes the traditional character of (Unicode's
/// EquivalentUnifiedIdeograph, in the forms simplified texts are printed in).
constexpr std::array supplement = {
    Radical{0x2E81, u'厂'}, Radical{0x2EA0, u'民'}, Radical{0x2EA9, u'王'}, Radical{0x2EC1, u'虎'},
    Radical{0x2EC4, u'西'}, Radical{0x2EC5, u'见'}, Radical{0x2EC6, u'角'}, Radical{0x2EC9, u'贝'},
    Radical{0x2ECB, u'车'}, Radical{0x2ED3, u'长'}, Radical{0x2ED4, u'门'}, Radical{0x2ED8, u'青'},
    Radical{0x2ED9, u'韦'}, Radical{0x2EDA, u'页'}, Radical{0x2EDB, u'风'}, Radical{0x2EDC, u'飞'},
    Radical{0x2EDD, u'食'}, Radical{0x2EE1, u'首'}, Radical{0x2EE2, u'马'}, Radical{0x2EE3, u'骨'},
    Radical{0x2EE4, u'鬼'}, Radical{0x2EE5, u'鱼'}, Radical{0x2EE6, u'鸟'}, Radical{0x2EE7, u'卤'},
    Radical{0x2EE8, u'麦'}, Radical{0x2EE9, u'黄'}, Radical{0x2EEC, u'齐'}, Radical{0x2EEE, u'齿'},
    Radical{0x2EF0, u'龙'}, Radical{0x2F3E, u'户'},
};

char16_t ideographOf(QChar radical)
{
    const auto known =
        std::ranges::lower_bound(supplement, radical.unicode(), {}, &Radical::radical);
    if (known != supplement.end() && known->radical == radical.unicode())
        return known->ideograph;
    const QString plain = QString(radical).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 ? plain.front().unicode() : radical.unicode();
}

} // namespace

QString withoutRadicals(QStringView text)
{
    QString result = text.toString();
    for (QChar &character : result) {
        if (character.unicode() >= 0x2E80 && character.unicode() <= 0x2FDF)
            character = QChar(ideographOf(character));
    }
    return result;
}

} // namespace gouji
