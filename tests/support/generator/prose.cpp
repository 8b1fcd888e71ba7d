#include "tests/support/generator/prose.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

QString number(Dice &dice, int largest)
{
    return QString::number(1 + dice.below(largest));
}

QString phone(Dice &dice)
{
    QString digits = u"0"_s + QString::number(300 + dice.below(600)) + u'-';
    for (int i = 0; i < 7; ++i)
        digits += QChar(u'0' + (i == 0 ? 2 + dice.below(7) : dice.below(10)));
    return digits;
}

QString subHeading(int index, int style)
{
    static constexpr QStringView numerals = u"一二三四五六";
    const QString numeral(numerals[index]);
    switch (style) {
    case 0:
        return u'（' + numeral + u'）';
    case 1:
        return numeral + u"是"_s;
    case 2:
        return QString::number(index + 1) + u"、"_s;
    case 3:
        return QString::number(index + 1) + u"."_s;
    default:
        return {};
    }
}

/// The five aspects section one has to cover; their names are words of the form's own headings.
QStringList aspects(const Office &office, const FigureLookup &figures, Dice &dice)
{
    const QString year = yearText(office.year, dice);
    const QString fresh = figures.value(u"t3.new_requests.total"_s, u"0"_s);
    const QString results = figures.value(u"t3.results_total.total"_s, u"0"_s);
    const int site = 20 + dice.below(900);
    const int account = 5 + dice.below(300);
    return {
        u"主动公开政府信息情况。%1，%2通过网站共发布信息%3条，其中政务信息%4条，微信公众号%5条，"
        u"阅读量%6人次，同比增长%7.%8%。"_s.arg(
            year, office.shortName, QString::number(site + account), QString::number(site),
            QString::number(account), number(dice, 90000), number(dice, 60),
            QString::number(dice.below(10))),
        u"收到和处理政府信息公开申请情况。%1共收到政府信息公开申请%2件，办结%"
        u"3件，均在20个工作日内答复，"
        u"电子政务热线12345转办%4件。"_s.arg(year, fresh, results, number(dice, 40)),
        u"政府信息管理情况。严格执行“三审三校”制度，全年审核稿件%1篇，清理规范性文件%2件，"
        u"编号〔%3〕%4号。"_s.arg(number(dice, 800), number(dice, 30), QString::number(office.year),
                                  number(dice, 99)),
        u"政府信息公开平台建设情况。设置专栏%1个，更新栏目3.%2版，投入经费%3.%4万元。"_s.arg(
            number(dice, 12), QString::number(dice.below(10)), number(dice, 30),
            QString::number(dice.below(100))),
        u"监督保障情况。举办培训%1期，培训%2人次，因政府信息公开工作被申请行政复议%3件，"
        u"提起行政诉讼%4件。"_s.arg(number(dice, 5), number(dice, 200),
                                    figures.value(u"t4.reconsideration.total"_s, u"0"_s),
                                    figures.value(u"t4.litigation_direct.total"_s, u"0"_s))};
}

} // namespace

QStringList preface(const Office &office, bool namesOrgan, Dice &dice)
{
    if (namesOrgan && dice.chance(45))
        return {};
    QString text = u"本报告根据《中华人民共和国政府信息公开条例》第五十条、第五十一条规定，由"_s
                   + office.organ + u"编制。"_s;
    if (dice.chance(60))
        text += u"报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息"
                u"公开行政复议、"
                u"行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分。"_s;
    text += u"所列数据统计期限自%1年1月1日起至%1年12月31日止。"_s.arg(office.year);
    if (dice.chance(60))
        text += u"如对本报告有疑问，请与%1联系（地址：%2新华路%3号，邮编：%4，电话：%5）。"_s.arg(
            office.organ, office.place, number(dice, 300),
            QString::number(100000 + dice.below(800000)), phone(dice));
    return {text};
}

QStringList overviewProse(const Office &office, const FigureLookup &figures, Dice &dice)
{
    QStringList paragraphs{
        u"%1，%2坚持以人民为中心，认真贯彻落实《条例》，按照“公开为常态、不公开为例外”的要求，"
        u"扎实推进政府信息公开工作，现将有关情况报告如下。"_s.arg(yearText(office.year, dice),
                                                                  office.organ)};
    const int style = dice.below(5);
    const QStringList all = aspects(office, figures, dice);
    for (const int aspect : dice.some(dice.between(1, 5), 5))
        paragraphs.append(subHeading(aspect, style) + all[aspect]);
    if (dice.chance(20))
        paragraphs.append(u"2."_s + number(dice, 9) + u"月，"_s + office.shortName + u"召开推进会"_s
                          + number(dice, 4) + u"次。"_s);
    return paragraphs;
}

QStringList problemsProse(const Office &office, Dice &dice)
{
    QStringList paragraphs{
        u"%1，政府信息公开工作取得了一定成效，但仍存在一些问题：一是公开内容还不够全面；二是公开形"
        u"式较为单一，"
        u"%2个栏目更新不够及时。"_s.arg(yearText(office.year, dice), number(dice, 6))};
    paragraphs.append(
        dice.chance(50)
            ? u"下一步，将从以下3个方面改进：（一）加强学习培训，全年不少于%1次；（二）完善制度；"
              u"（三）拓宽渠道。"_s.arg(number(dice, 6))
            : u"%1年，我们将进一步加强组织领导，健全机制，提高公开质量。"_s.arg(office.year + 1));
    return paragraphs;
}

QStringList otherMatters(const Office &office, Dice &dice)
{
    switch (dice.below(4)) {
    case 0:
        return {u"无。"_s};
    case 1:
        return {u"%1年度未收取政府信息公开信息处理费。"_s.arg(office.year)};
    case 2:
        return {u"本年度依申请公开信息处理费收取%1元。"_s.arg(10 * dice.below(30))};
    default:
        return {u"无其他需要报告的事项。"_s};
    }
}

QStringList signature(const Office &office, bool mustName, Dice &dice)
{
    if (!mustName && dice.chance(45))
        return {};
    const int day = 4 + dice.below(24);
    const QString date = dice.chance(70) ? u"%1年1月%2日"_s.arg(office.year + 1).arg(day)
                                         : u"%1 年 1 月 %2 日"_s.arg(office.year + 1).arg(day);
    return {office.organ, date};
}

QString remark(const Office &office, Dice &dice)
{
    return dice.pick<QString>(
        {u"注：以上数据统计截至%1年12月31日，共涉及%2个科室。"_s.arg(office.year)
             .arg(1 + dice.below(20)),
         u"单位：件"_s, u"（数据来源：%1办公室，电话%2）"_s.arg(office.shortName, phone(dice)),
         u"附表%1"_s.arg(1 + dice.below(3)),
         u"填报说明：1.本表由各单位填报。2.没有的填“0”。3.总计栏为各项之和。"_s});
}

DraftTable lookAlikeTable(const Office &office, Dice &dice)
{
    static const QList<QStringList> tables{{u"指标名称|单位|统计数"_s, u"网站总访问量|次|"_s,
                                            u"独立用户访问总量|个|"_s, u"信息发布总数|条|"_s,
                                            u"政务微博关注量|个|"_s},
                                           {u"培训时间|培训内容|人数"_s, u"3月12日|条例解读|"_s,
                                            u"6月5日|依申请公开答复|"_s, u"11月20日|信息审核|"_s},
                                           {u"公开渠道|上年数量|本年数量"_s, u"政府网站||"_s,
                                            u"微信公众号||"_s, u"其他||"_s, u"总计||"_s}};
    const QStringList &lines = dice.pick(tables);
    DraftTable table;
    table.columnCount = 3;
    table.columnWidths = {30, 20, 20};
    for (const QString &line : lines) {
        DraftRow row;
        row.isHeader = table.rows.isEmpty();
        const QStringList texts = line.split(u'|');
        for (int c = 0; c < 3; ++c) {
            DraftCell cell;
            cell.column = c;
            cell.isValue = texts[c].isEmpty();
            cell.text = cell.isValue ? number(dice, office.year * 8) : texts[c];
            row.cells.append(cell);
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace gouji::testing
