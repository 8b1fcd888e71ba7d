#include "core/check/checkcontext.h"
#include "core/text/labelkey.h"
#include "core/text/years.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// What a sentence about another year's figures says: comparisons, plans, what was carried over,
/// documents of that year, a span of years.
const QRegularExpression &otherYearWords()
{
    static const QRegularExpression pattern(
        u"同比|环比|相比|对比|较|比上|比去|比20|增长|增加|下降|减少|上升|上年|去年|结转|转入|遗留|"
        u"以来|截至|截止|累计|"
        "计划|规划|方案|要点|目标|下一步|今后|将|拟|力争|明年|来年|继续|印发|文件|通知|决定|条例|施行|实施|修订|成立|开通|建成|启用"_s);
    return pattern;
}

/// A count of what was done: 收到 …5件, 发布 …30条.
const QRegularExpression &activity()
{
    static const QRegularExpression pattern(
        u"(?:收到|受理|新收|发布|公开|办理|办结|答复|制发|召开|举办|开展)[^,;。]{0,40}?\\d+(?:余|多)?(?:件|条|份|次|场|期|个)"_s);
    return pattern;
}

/// Within 《》, 〔〕 or brackets: a title or a number of a document, which keeps its year.
bool isQuoted(const QString &text, qsizetype at)
{
    constexpr qsizetype longestTitle = 80;
    static constexpr QStringView opening = u"《〔[{<";
    static constexpr QStringView closing = u"》〕]}>";
    int depth = 0;
    const qsizetype from = std::max<qsizetype>(0, at - longestTitle);
    for (const QChar character : QStringView(text).sliced(from, at - from)) {
        depth += opening.contains(character) ? 1 : 0;
        depth -= closing.contains(character) && depth > 0 ? 1 : 0;
    }
    return depth > 0;
}

bool endsSentence(QChar character)
{
    return QStringView(u"。;!?").contains(character);
}

/// The sentence a year at `at` opens ("2019年,我局 …", perhaps behind a list number), as far as it
/// matters; empty when it does not open one.
QString sentenceOpenedBy(const QString &text, qsizetype at)
{
    constexpr qsizetype longestOpening = 8;
    constexpr qsizetype longestSentence = 400;
    qsizetype begin = at;
    while (begin > 0 && !endsSentence(text[begin - 1])) {
        if (at - --begin > longestOpening || text[begin] == u',')
            return {};
    }
    // The year itself is no part of a list number.
    const QString opening = text.sliced(begin, at - begin) + u'年';
    if (listNumberLength(opening) != opening.size() - 1)
        return {};
    qsizetype end = at;
    while (end < text.size() && end - at < longestSentence && !endsSentence(text[end]))
        ++end;
    return text.sliced(begin, end - begin);
}

void checkParagraph(const TextContext &context, const Paragraph &paragraph, int year,
                    QList<Finding> &findings)
{
    const QString &text = paragraph.folded.text();
    for (auto found = findYear(text, 0); found; found = findYear(text, found->end)) {
        const QChar next = found->end < text.size() ? text[found->end] : QChar();
        const QChar behind = found->end + 1 < text.size() ? text[found->end + 1] : QChar();
        if (found->year == year || next != u'年' || behind.isDigit()
            || isQuoted(text, found->begin))
            continue;
        const QString words = sentenceOpenedBy(text, found->begin);
        if (!activity().match(words).hasMatch() || otherYearWords().match(words).hasMatch())
            continue;
        findings.append({.rule = u"D-PROSE-YEAR"_s,
                         .severity = severityOf(context.catalogue, u"D-PROSE-YEAR"_s),
                         .outcome = Outcome::Fail,
                         .cells = {},
                         .span = paragraph.folded.sourceSpan(found->begin, found->end + 1),
                         .expected = QString::number(year),
                         .actual = QString::number(found->year),
                         .arguments = {}});
    }
}

} // namespace

void appendProseYearFindings(const TextContext &context, QList<Finding> &findings)
{
    // Which year the report is for must be known from elsewhere than the prose itself.
    if (!context.report.year)
        return;
    for (const Paragraph &paragraph : context.prose.paragraphs)
        checkParagraph(context, paragraph, context.report.year->value, findings);
}

} // namespace gouji
