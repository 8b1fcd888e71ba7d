#include "core/read/flow/listnumber.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

struct FormatName
{
    std::u16string_view name;
    NumberFormat format;
};

using enum NumberFormat;

constexpr std::array wordNames = {
    FormatName{u"none", None},
    FormatName{u"bullet", Bullet},
    FormatName{u"decimal", Decimal},
    FormatName{u"decimalZero", DecimalZero},
    FormatName{u"decimalFullWidth", DecimalFullWidth},
    FormatName{u"decimalFullWidth2", DecimalFullWidth},
    FormatName{u"decimalEnclosedCircle", DecimalCircle},
    FormatName{u"decimalEnclosedCircleChinese", DecimalCircle},
    FormatName{u"decimalEnclosedParen", DecimalBrackets},
    FormatName{u"decimalEnclosedFullstop", DecimalStop},
    FormatName{u"lowerLetter", LowerLetter},
    FormatName{u"upperLetter", UpperLetter},
    FormatName{u"lowerRoman", LowerRoman},
    FormatName{u"upperRoman", UpperRoman},
    FormatName{u"chineseCounting", ChineseCounting},
    FormatName{u"chineseCountingThousand", ChineseCounting},
    FormatName{u"japaneseCounting", ChineseCounting},
    FormatName{u"taiwaneseCounting", ChineseCounting},
    FormatName{u"taiwaneseCountingThousand", ChineseCounting},
    FormatName{u"ideographDigital", ChineseDigits},
    FormatName{u"japaneseDigitalTenThousand", ChineseDigits},
    FormatName{u"taiwaneseDigital", ChineseDigits},
    FormatName{u"chineseLegalSimplified", ChineseFormal},
    FormatName{u"ideographLegalTraditional", ChineseFormal},
    FormatName{u"japaneseLegal", ChineseFormal},
    FormatName{u"ideographEnclosedCircle", IdeographCircle},
    FormatName{u"ideographTraditional", HeavenlyStems},
    FormatName{u"ideographZodiac", EarthlyBranches},
};

constexpr std::array cssNames = {
    FormatName{u"none", None},
    FormatName{u"disc", Bullet},
    FormatName{u"circle", Bullet},
    FormatName{u"square", Bullet},
    FormatName{u"decimal", Decimal},
    FormatName{u"decimal-leading-zero", DecimalZero},
    FormatName{u"lower-alpha", LowerLetter},
    FormatName{u"lower-latin", LowerLetter},
    FormatName{u"upper-alpha", UpperLetter},
    FormatName{u"upper-latin", UpperLetter},
    FormatName{u"lower-roman", LowerRoman},
    FormatName{u"upper-roman", UpperRoman},
    FormatName{u"cjk-ideographic", ChineseCounting},
    FormatName{u"simp-chinese-informal", ChineseCounting},
    FormatName{u"trad-chinese-informal", ChineseCounting},
    FormatName{u"japanese-informal", ChineseCounting},
    FormatName{u"cjk-decimal", ChineseDigits},
    FormatName{u"simp-chinese-formal", ChineseFormal},
    FormatName{u"cjk-heavenly-stem", HeavenlyStems},
    FormatName{u"cjk-earthly-branch", EarthlyBranches},
};

template<std::size_t Size>
NumberFormat named(const std::array<FormatName, Size> &names, QStringView name)
{
    const std::u16string_view wanted(name.utf16(), static_cast<std::size_t>(name.size()));
    const auto found = std::ranges::find(names, wanted, &FormatName::name);
    return found == names.end() ? Decimal : found->format;
}

/// The `number`th of the characters of `sequence`; decimal beyond its end.
QString oneOf(QStringView sequence, int number)
{
    return number >= 1 && number <= sequence.size() ? QString(sequence[number - 1])
                                                    : QString::number(number);
}

/// The `number`th of `count` characters that follow each other from `first` on.
QString oneFrom(char16_t first, int count, int number)
{
    return number >= 1 && number <= count ? QString(QChar(first + number - 1))
                                          : QString::number(number);
}

QString letters(int number, char16_t first)
{
    constexpr int alphabet = 26;
    constexpr int mostRepeated = 30;
    if (number < 1 || number > alphabet * mostRepeated)
        return QString::number(number);
    return QString((number - 1) / alphabet + 1, QChar(first + (number - 1) % alphabet));
}

QString roman(int number)
{
    struct Numeral
    {
        int value;
        const char *letters;
    };
    constexpr std::array numerals = {
        Numeral{1000, "m"}, Numeral{900, "cm"}, Numeral{500, "d"}, Numeral{400, "cd"},
        Numeral{100, "c"},  Numeral{90, "xc"},  Numeral{50, "l"},  Numeral{40, "xl"},
        Numeral{10, "x"},   Numeral{9, "ix"},   Numeral{5, "v"},   Numeral{4, "iv"},
        Numeral{1, "i"},
    };
    constexpr int greatest = 3999;
    if (number < 1 || number > greatest)
        return QString::number(number);
    QString text;
    for (const Numeral &numeral : numerals) {
        for (; number >= numeral.value; number -= numeral.value)
            text += QLatin1StringView(numeral.letters);
    }
    return text;
}

/// 十, 十一, 二十, 一百零一; up to 9999.
QString counted(int number, QStringView digits, QStringView units)
{
    constexpr int greatest = 9999;
    if (number < 0 || number > greatest)
        return QString::number(number);
    if (number == 0)
        return QString(digits[0]);
    QString text;
    bool gap = false;
    for (int place = 3, value = 1000; place >= 0; --place, value /= 10) {
        const int digit = number / value % 10;
        gap = gap || (digit == 0 && !text.isEmpty());
        if (digit == 0)
            continue;
        if (gap)
            text += digits[0];
        gap = false;
        const bool bareTen = text.isEmpty() && place == 1 && digit == 1;
        if (!bareTen || units[0] != u'十')
            text += digits[digit];
        if (place > 0)
            text += units[place - 1];
    }
    return text;
}

QString digitByDigit(int number, QStringView digits)
{
    QString text;
    for (const QChar digit : QString::number(number))
        text += digit.isDigit() ? digits[digit.digitValue()] : digit;
    return text;
}

} // namespace

NumberFormat wordNumberFormat(QStringView name)
{
    return named(wordNames, name);
}

NumberFormat cssNumberFormat(QStringView name)
{
    return named(cssNames, name);
}

QString writtenNumber(int number, NumberFormat format)
{
    switch (format) {
    case None:
        return {};
    case Bullet:
        return u"•"_s;
    case Decimal:
        return QString::number(number);
    case DecimalZero:
        return QString::number(number).rightJustified(2, u'0');
    case DecimalFullWidth:
        return digitByDigit(number, u"０１２３４５６７８９");
    case DecimalCircle:
        return oneFrom(u'①', 20, number);
    case DecimalBrackets:
        return oneFrom(u'⑴', 20, number);
    case DecimalStop:
        return oneFrom(u'⒈', 20, number);
    case LowerLetter:
        return letters(number, u'a');
    case UpperLetter:
        return letters(number, u'A');
    case LowerRoman:
        return roman(number);
    case UpperRoman:
        return roman(number).toUpper();
    case ChineseCounting:
        return counted(number, u"零一二三四五六七八九", u"十百千");
    case ChineseDigits:
        return digitByDigit(number, u"〇一二三四五六七八九");
    case ChineseFormal:
        return counted(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟");
    case IdeographCircle:
        return oneFrom(u'㊀', 10, number);
    case HeavenlyStems:
        return oneOf(u"甲乙丙丁戊己庚辛壬癸", number);
    case EarthlyBranches:
        return oneOf(u"子丑寅卯辰巳午未申酉戌亥", number);
    }
    Q_UNREACHABLE();
}

} // namespace gouji
