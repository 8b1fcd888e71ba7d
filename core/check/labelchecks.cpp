#include "core/check/checkcontext.h"

#include <QRegularExpression>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Fewer half-width marks than this are a slip, or a converter's.
constexpr qsizetype fewestHalfWidth = 3;

bool isIdeograph(QChar character)
{
    return character.unicode() >= 0x4E00 && character.unicode() <= 0x9FFF;
}

/// A label as one line: cells break it where the column is narrow.
QString oneLine(const QString &label)
{
    QString line;
    for (const QChar character : label.trimmed()) {
        if (character != u'\n')
            line.append(character);
    }
    return line;
}

void checkTypos(const TextContext &context, QList<Finding> &findings)
{
    for (const Observation &observation : context.report.observations) {
        if (observation.code != ObservationCode::LabelDiffers)
            continue;
        Finding finding;
        finding.rule = u"L-TYPO"_s;
        finding.severity = severityOf(context.catalogue, finding.rule);
        finding.cells = cellsOfRow(observation, context.report);
        finding.span = observation.span;
        finding.actual = oneLine(observation.arguments.value(0));
        finding.expected = observation.arguments.value(1);
        findings.append(finding);
    }
}

/// Marks of the labels, counted in the statutory tables.
struct Marks
{
    qsizetype half = 0; ///< ( ) : , among ideographs
    qsizetype full = 0; ///< （ ） ： ，
    std::optional<TextSpan> first;
};

Marks marksIn(const TextContext &context)
{
    static const QString halfMarks = u"():,"_s;
    static const QString fullMarks = u"（）：，"_s;
    const QString &text = context.text.text();
    Marks marks;
    for (const TextSpan span : tableSpans(context.report, context.text)) {
        for (qsizetype i = span.begin; i < span.end; ++i) {
            if (fullMarks.contains(text[i]))
                ++marks.full;
            if (!halfMarks.contains(text[i]))
                continue;
            const bool amongIdeographs = (i > 0 && isIdeograph(text[i - 1]))
                                         || (i + 1 < text.size() && isIdeograph(text[i + 1]));
            if (!amongIdeographs)
                continue;
            ++marks.half;
            if (!marks.first)
                marks.first = TextSpan{i, i + 1};
        }
    }
    return marks;
}

/// Told once, when the labels are printed so throughout: single ones come from fonts and
/// converters.
void checkPunctuation(const TextContext &context, QList<Finding> &findings)
{
    const Marks marks = marksIn(context);
    if (marks.half < fewestHalfWidth || marks.full > 0)
        return;
    findings.append({.rule = u"L-PUNCT"_s,
                     .severity = severityOf(context.catalogue, u"L-PUNCT"_s),
                     .outcome = Outcome::Fail,
                     .cells = {},
                     .span = marks.first,
                     .expected = {},
                     .actual = context.text.view(*marks.first).toString(),
                     .arguments = {QString::number(marks.half)}});
}

/// What converters leave behind: field codes, names of bookmarks, entities, characters that could
/// not be told.
const QRegularExpression &junkPattern()
{
    static const QRegularExpression pattern(
        uR"(\[bookmark:[^\]\n]{0,80}\]|\bHYPERLINK\s+["\\][^"\n]{0,200}"?|\\\*\s*MERGEFORMAT|\bPAGEREF\s+_\w+|\bTOC\s+\\o|错误[!！]\s*未(?:找到引用源|定义书签)|Error! (?:Bookmark|Reference)[^\n]{0,40}|&(?:nbsp|amp|lt|gt|quot|ensp|emsp|#\d{2,5});|</?(?:p|br|div|span|td|tr|font)\b[^>\n]{0,200}>|\x{FFFD}+)"_s);
    return pattern;
}

void checkJunk(const TextContext &context, QList<Finding> &findings)
{
    const TextSpan extent = extentOf(context.report, context.text);
    auto matches = junkPattern().globalMatch(context.text.text(), extent.begin);
    if (!matches.hasNext() || matches.peekNext().capturedStart() >= extent.end)
        return;
    const QRegularExpressionMatch first = matches.next();
    qsizetype count = 1;
    for (; matches.hasNext() && matches.peekNext().capturedStart() < extent.end; matches.next())
        ++count;
    findings.append({.rule = u"L-JUNK"_s,
                     .severity = severityOf(context.catalogue, u"L-JUNK"_s),
                     .outcome = Outcome::Fail,
                     .cells = {},
                     .span = TextSpan{first.capturedStart(), first.capturedEnd()},
                     .expected = {},
                     .actual = first.captured(),
                     .arguments = {QString::number(count)}});
}

} // namespace

void appendLabelFindings(const TextContext &context, QList<Finding> &findings)
{
    checkTypos(context, findings);
    checkPunctuation(context, findings);
    checkJunk(context, findings);
}

} // namespace gouji
