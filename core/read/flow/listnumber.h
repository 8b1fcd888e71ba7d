#pragma once

#include <QString>
#include <QStringView>

namespace gouji {

/// How the numbers of a list are written.
enum class NumberFormat {
    None, ///< not at all
    Bullet,
    Decimal,
    DecimalZero,      ///< 01 02
    DecimalFullWidth, ///< １ ２
    DecimalCircle,    ///< ① ②
    DecimalBrackets,  ///< ⑴ ⑵
    DecimalStop,      ///< ⒈ ⒉
    LowerLetter,      ///< a … z aa bb
    UpperLetter,
    LowerRoman,
    UpperRoman,
    ChineseCounting, ///< 十 十一 一百零一
    ChineseDigits,   ///< 一〇 一一 一〇一
    ChineseFormal,   ///< 壹 贰
    IdeographCircle, ///< ㊀ ㊁
    HeavenlyStems,   ///< 甲 乙
    EarthlyBranches, ///< 子 丑
};

/// The format called `name` in WordprocessingML (`ST_NumberFormat`); Decimal for names unknown.
[[nodiscard]] NumberFormat wordNumberFormat(QStringView name);

/// The format of the CSS property `list-style-type`; Decimal for names unknown.
[[nodiscard]] NumberFormat cssNumberFormat(QStringView name);

/// `number` in that format, in decimal where the format has no way to write it. Empty for None.
[[nodiscard]] QString writtenNumber(int number, NumberFormat format);

} // namespace gouji
