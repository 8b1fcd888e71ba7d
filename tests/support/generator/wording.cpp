#include "tests/support/generator/wording.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

const QStringList &placeSyllables()
{
    static const QStringList syllables{u"澄浦"_s, u"岚陵"_s, u"溪宁"_s, u"允州"_s, u"朔岭"_s,
                                       u"栖原"_s, u"昭河"_s, u"泽山"_s, u"临桐"_s, u"云渡"_s,
                                       u"北岸"_s, u"松川"_s, u"和兴"_s, u"石亭"_s, u"向明"_s};
    return syllables;
}

const QStringList &organs()
{
    static const QStringList names{u"商务局"_s,           u"教育局"_s,
                                   u"水务局"_s,           u"财政局"_s,
                                   u"交通运输局"_s,       u"卫生健康委员会"_s,
                                   u"统计局"_s,           u"市场监督管理局"_s,
                                   u"发展和改革委员会"_s, u"人民政府"_s,
                                   u"人民政府办公室"_s,   u"自然资源和规划局"_s,
                                   u"住房和城乡建设局"_s, u"审计局"_s,
                                   u"税务局"_s,           u"人力资源和社会保障局"_s,
                                   u"公共资源交易中心"_s, u"应急管理局"_s,
                                   u"气象局"_s,           u"城市管理综合行政执法局"_s,
                                   u"农业农村局"_s,       u"公安局"_s,
                                   u"信访局"_s,           u"文化广电和旅游局"_s};
    return names;
}

QString chineseYear(int year)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    QString text;
    for (const QChar digit : QString::number(year))
        text += digits[digit.digitValue()];
    return text;
}

/// The heading without its number.
QString bare(const QString &heading)
{
    const qsizetype mark = heading.indexOf(u'、');
    return mark >= 0 && mark < 3 ? heading.sliced(mark + 1) : heading;
}

QString numbered(int number, int style)
{
    static constexpr QStringView numerals = u"一二三四五六七八";
    const QString numeral(numerals[number - 1]);
    switch (style) {
    case 0:
        return u'（' + numeral + u'）';
    case 1:
        return numeral + u"．"_s;
    case 2:
        return numeral + u"、 "_s;
    case 3:
        return u'(' + numeral + u')';
    case 4:
        return u"第"_s + numeral + u"部分 "_s;
    default:
        return numeral + u'、';
    }
}

} // namespace

Office drawOffice(int firstYear, int lastYear, Dice &dice)
{
    Office office;
    const QString kind = dice.pick<QString>({u"市"_s, u"市"_s, u"县"_s, u"区"_s});
    office.place = dice.pick(placeSyllables()) + kind;
    if (kind != u"市" && dice.chance(30))
        office.place.prepend(dice.pick(placeSyllables()) + u"市"_s);
    const QString organ = dice.chance(8)   ? dice.pick(placeSyllables()) + u"街道办事处"_s
                          : dice.chance(8) ? dice.pick(placeSyllables()) + u"镇人民政府"_s
                                           : dice.pick(organs());
    office.organ = office.place + organ;
    office.shortName = dice.chance(70) ? office.place.last(1) + organ : u"我局"_s;
    office.year = dice.between(firstYear, lastYear);
    return office;
}

QString yearText(int year, Dice &dice)
{
    const QString digits = QString::number(year);
    if (dice.chance(10))
        return digits + u" 年"_s;
    if (dice.chance(3)) {
        QString wide;
        for (const QChar digit : digits)
            wide += QChar(digit.unicode() + 0xFEE0);
        return wide + u'年';
    }
    return digits + u'年';
}

Title drawTitle(const Office &office, Dice &dice)
{
    const QString &organ = office.organ;
    const QString year = yearText(office.year, dice);
    switch (dice.below(20)) {
    case 0:
        return {organ + u"政府信息公开工作年度报告（"_s + year + u"）"_s};
    case 1:
        return {year + organ + u"政府信息公开工作年度报告"_s};
    case 2:
        return {QString::number(office.year) + u"年度"_s + organ + u"政府信息公开年度报告"_s};
    case 3:
        return {organ + u'\n' + year + u"政府信息公开工作年度报告"_s};
    case 4:
        return {organ + year + u"政府信息公开\n工作年度报告"_s};
    case 5:
        return {organ + u"关于"_s + year + u"政府信息公开工作的年度报告"_s};
    case 6:
        return {u"政府信息公开工作年度报告"_s, false};
    case 7:
        return {QString(), false};
    case 8:
        return {organ + QString::number(office.year) + u"政府信息公开工作年度报告"_s};
    case 9:
        return {organ + chineseYear(office.year) + u"年政府信息公开工作年度报告"_s};
    case 10:
        return {organ + QString::number(office.year) + u"年度政府信息公开工作年度报告"_s};
    case 11:
        return {organ + year + u"政府信息公开工作\n年度报告"_s};
    case 12:
        return {year + u"政府信息公开工作年度报告"_s, false};
    default:
        return {organ + year + u"政府信息公开工作年度报告"_s};
    }
}

QStringList drawHeadings(const QList<FormSection> &sections, Dice &dice)
{
    const int style = dice.chance(60) ? 9 : dice.below(5);
    const int otherWording = dice.pick<int>({0, 0, 20, 60});
    const QString end = dice.chance(8) ? dice.pick<QString>({u"："_s, u"。"_s, u":"_s}) : QString();
    QStringList headings;
    for (const FormSection &section : sections) {
        const FormLabel &heading = section.heading;
        const bool other = !heading.aliases.isEmpty() && dice.chance(otherWording);
        const QString words = other ? dice.pick(heading.aliases) : heading.printed.text;
        headings.append(numbered(section.number, style) + bare(words) + end);
    }
    return headings;
}

} // namespace gouji::testing
