#include "tests/support/reporttext.h"

#include "tests/support/formtables.h"

#include <QRegularExpression>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

TableGeometry geometryOf(TextFlavour flavour)
{
    switch (flavour) {
    case TextFlavour::TabCells:
        return TableGeometry::Compact;
    case TextFlavour::PipeCells:
        return TableGeometry::Packed;
    default:
        return TableGeometry::Grid;
    }
}

bool isValue(const QString &cell)
{
    return !cell.isEmpty() && cell.front().isDigit() && cell.back().isDigit();
}

QString inHabit(QString cell, TextHabit habit)
{
    static const QRegularExpression listNumber(u"^(\\d)\\."_s);
    switch (habit) {
    case TextHabit::StraySpaces:
        return u" "_s + cell + u"  "_s;
    case TextHabit::NoBreakSpaces:
        return isValue(cell) ? u'\u00A0' + cell + u'\u00A0' : cell;
    case TextHabit::CommaNumbers:
        return cell.replace(listNumber, u"\\1、"_s);
    case TextHabit::FullWidthNumbers:
        return cell.replace(listNumber, u"\\1．"_s);
    case TextHabit::SpacedNumbers:
        return cell.replace(listNumber, u"\\1. "_s);
    case TextHabit::FullWidthDigits:
        if (isValue(cell)) {
            for (QChar &digit : cell)
                digit = QChar(digit.unicode() + 0xFEE0);
        }
        return cell;
    default:
        return cell;
    }
}

QStringList linesOfRow(const QStringList &cells, TextFlavour flavour)
{
    switch (flavour) {
    case TextFlavour::TabCells: {
        QStringList lines;
        for (const QString &cell : cells)
            lines.append(u'\t' + cell);
        return lines + QStringList{QString()};
    }
    case TextFlavour::PipeCells: {
        QStringList lines;
        for (const QString &cell : cells)
            lines += cell.trimmed().isEmpty()  ? QStringList{u"|"_s}
                     : isValue(cell.trimmed()) ? QStringList{cell + u" |"_s}
                                               : QStringList{cell, u"|"_s};
        return lines;
    }
    case TextFlavour::TabRows:
        return {cells.join(u'\t')};
    case TextFlavour::MarkdownRows:
        return {u"| "_s + cells.join(u" | "_s) + u" |"_s};
    case TextFlavour::CommaRows:
        return {cells.join(u',')};
    }
    Q_UNREACHABLE();
}

QStringList tableLines(const FormEdition &form, int table, const QHash<QString, QString> &values,
                       TextFlavour flavour, TextHabit habit)
{
    QStringList lines;
    const QStringList rows = printedTable(form, table, geometryOf(flavour), values);
    for (qsizetype r = 0; r < rows.size(); ++r) {
        QStringList cells = rows[r].split(u'|');
        for (QString &cell : cells)
            cell = inHabit(cell, habit);
        lines += linesOfRow(cells, flavour);
        if (flavour == TextFlavour::MarkdownRows && r == 0)
            lines.append(u'|' + u"---|"_s.repeated(cells.size()));
        if (habit == TextHabit::BlankLinesBetweenRows)
            lines.append(QString());
        if (habit == TextHabit::PageNumbers && r % 10 == 9)
            lines += {u"- %1 -"_s.arg(r / 10 + 2), QString()};
    }
    return lines;
}

} // namespace

QString nameOf(TextFlavour flavour)
{
    static const QStringList names = {u"tab cells"_s, u"pipe cells"_s, u"tab rows"_s, u"markdown"_s,
                                      u"comma rows"_s};
    return names[static_cast<int>(flavour)];
}

QString nameOf(TextHabit habit)
{
    static const QStringList names = {
        u"plain"_s,          u"blank lines"_s,       u"double spaced"_s, u"stray spaces"_s,
        u"no-break"_s,       u"full-width digits"_s, u"comma numbers"_s, u"full-width numbers"_s,
        u"spaced numbers"_s, u"page numbers"_s};
    return names[static_cast<int>(habit)];
}

const QList<TextFlavour> &allFlavours()
{
    static const QList<TextFlavour> all = {TextFlavour::TabCells, TextFlavour::PipeCells,
                                           TextFlavour::TabRows, TextFlavour::MarkdownRows,
                                           TextFlavour::CommaRows};
    return all;
}

const QList<TextHabit> &allHabits()
{
    static const QList<TextHabit> all = {TextHabit::Plain,         TextHabit::BlankLinesBetweenRows,
                                         TextHabit::DoubleSpaced,  TextHabit::StraySpaces,
                                         TextHabit::NoBreakSpaces, TextHabit::FullWidthDigits,
                                         TextHabit::CommaNumbers,  TextHabit::FullWidthNumbers,
                                         TextHabit::SpacedNumbers, TextHabit::PageNumbers};
    return all;
}

QString reportText(const FormEdition &form, const QHash<QString, QString> &values,
                   TextFlavour flavour, TextHabit habit)
{
    QStringList lines = {
        u"示例市青川局2022年政府信息公开工作年度报告"_s, QString(), u"一、总体情况"_s,
        u"2022年，本局通过门户网站主动公开政府信息，依申请公开渠道畅通，政府信息管理和监督考核有序。"_s,
        u"二、主动公开政府信息情况"_s};
    lines += tableLines(form, 0, values, flavour, habit);
    lines += u"三、收到和处理政府信息公开申请情况"_s;
    lines += tableLines(form, 1, values, flavour, habit);
    lines += u"四、政府信息公开行政复议、行政诉讼情况"_s;
    lines += tableLines(form, 2, values, flavour, habit);
    lines += {u"五、存在的主要问题及改进情况"_s,
              u"公开的形式还不够多样，下一步将拓宽渠道，加强培训。"_s,
              u"六、其他需要报告的事项"_s,
              u"本年未收取信息处理费，无其他需要报告的事项。"_s,
              u"示例市青川局"_s,
              u"2023年1月12日"_s};
    return lines.join(habit == TextHabit::DoubleSpaced ? u"\n\n"_s : u"\n"_s) + u'\n';
}

} // namespace gouji
