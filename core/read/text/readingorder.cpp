#include "core/read/text/readingorder.h"

#include "core/read/text/pagenumbers.h"
#include "core/read/text/tokentable.h"
#include "core/text/radicals.h"

#include <QHash>

#include <algorithm>

namespace gouji {

namespace {

/// Fewer values stand in no table of a report.
constexpr qsizetype fewestValues = 8;
/// And no report has more.
constexpr qsizetype mostTokens = 100000;
/// A longer line is none of a table.
constexpr qsizetype longestLine = 2000;
/// Rows of one length before a longer run of values is taken for several of them.
constexpr int fewestAlike = 3;
constexpr qsizetype fewestInRow = 3;

/// Lines that stand together with more characters are no label, but several, or prose.
constexpr qsizetype longestLabel = 60;

/// Parts a text into labels and values.
class LineTokens
{
public:
    explicit LineTokens(const TextLines &lines)
        : m_lines(lines)
        , m_pageNumbers(bareNumbersOfPages(lines))
    {
        for (qsizetype line = 0; line < lines.size() && m_tokens.size() <= mostTokens; ++line)
            add(line);
        endLabel();
    }

    [[nodiscard]] QList<TableToken> take() { return std::move(m_tokens); }

private:
    void add(qsizetype line)
    {
        const QStringView text = m_lines.trimmed(line);
        if (text.isEmpty() || text.size() > longestLine || isPageMark(text)
            || m_pageNumbers.contains(line)) {
            endLabel();
            return;
        }
        if (addValues(m_lines[line].trimmed))
            return;
        const QString words = withoutRadicals(text);
        const bool heading = isSectionHeading(words);
        if (heading || beginsWithNumber(words))
            endLabel();
        m_label.append(m_lines[line].trimmed);
        // A table may begin right behind a paragraph.
        if (heading || words.endsWith(u'。'))
            endLabel();
    }

    /// Lines of one label stand together, with nothing between them.
    void endLabel()
    {
        if (m_label.isEmpty())
            return;
        const TextSpan whole = m_label.constFirst().united(m_label.constLast());
        const QStringView text = m_lines.view(whole);
        const bool prose = text.contains(u'。') || text.contains(u'；');
        if (prose || whole.size() <= longestLabel)
            m_label = {whole};
        for (const TextSpan span : std::as_const(m_label)) {
            const QString words = withoutRadicals(m_lines.view(span));
            m_tokens.append({.span = span, .prose = isSectionHeading(words) || isProse(words)});
        }
        m_label.clear();
    }

    /// `21 件`
    [[nodiscard]] bool isUnitOf(TextSpan value, TextSpan word) const
    {
        return m_lines.view(word).front().isLetter()
               && lookOf(m_lines.view(value.united(word))) == CellLook::Value;
    }

    /// A line of nothing but values, or of values behind words.
    bool addValues(TextSpan line)
    {
        QList<TableToken> values;
        TextSpan words{line.begin, line.begin};
        const QStringView text = m_lines.view(line);
        for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype at = line.begin + (word.data() - text.data());
            const TextSpan span{at, at + word.size()};
            if (lookOf(word) == CellLook::Value) {
                values.append({.span = span, .look = CellLook::Value});
                continue;
            }
            if (!values.isEmpty() && isUnitOf(values.constLast().span, span)) {
                values.last().span.end = span.end;
                continue;
            }
            words.end = span.end;
            values.clear();
        }
        if (values.isEmpty())
            return false;
        if (!words.isEmpty()) {
            if (beginsWithNumber(withoutRadicals(m_lines.view(words))))
                endLabel();
            m_label.append(words);
        }
        endLabel();
        m_tokens += values;
        return true;
    }

    const TextLines &m_lines;
    const QSet<qsizetype> m_pageNumbers; ///< lines
    QList<TableToken> m_tokens;
    QList<TextSpan> m_label; ///< lines of the label that has not ended yet
};

/// The runs of values: where each begins, and its length.
struct Run
{
    qsizetype begin = 0;
    qsizetype size = 0;
};

QList<Run> runsOf(const QList<TableToken> &tokens)
{
    QList<Run> runs;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].isValue())
            continue;
        if (!runs.isEmpty() && runs.constLast().begin + runs.constLast().size == i)
            ++runs.last().size;
        else
            runs.append({i, 1});
    }
    return runs;
}

/// How many values most rows have; 0 where that cannot be said.
qsizetype usualLength(const QList<Run> &runs)
{
    QHash<qsizetype, int> counts;
    for (const Run &run : runs)
        counts[run.size] += run.size >= fewestInRow ? 1 : 0;
    qsizetype usual = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const auto better = std::pair(it.value(), it.key()) > std::pair(counts.value(usual), usual);
        if (it.value() >= fewestAlike && better)
            usual = it.key();
    }
    return usual;
}

/// The labels between the values that end at `begin` and the next ones, or the end of the table.
QList<TableToken> labelsFrom(const QList<TableToken> &tokens, qsizetype begin)
{
    qsizetype end = begin;
    while (end < tokens.size() && !tokens[end].isValue() && !tokens[end].prose)
        ++end;
    QList<TableToken> labels = tokens.sliced(begin, end - begin);
    // The last one is that of the values behind it.
    if (end < tokens.size() && tokens[end].isValue() && !labels.isEmpty())
        labels.removeLast();
    return labels;
}

/// Parts runs of several times the usual length: rows whose labels come behind their values. Where
/// there are as many labels as such rows, these are put before them.
QList<TableToken> withRowsParted(const QList<TableToken> &tokens)
{
    const QList<Run> runs = runsOf(tokens);
    const qsizetype usual = usualLength(runs);
    QList<TableToken> result;
    qsizetype next = 0;
    for (const Run &run : runs) {
        result += tokens.sliced(next, run.begin - next);
        next = run.begin + run.size;
        if (usual == 0 || run.size % usual != 0) {
            result += tokens.sliced(run.begin, run.size);
            continue;
        }
        const QList<TableToken> labels = labelsFrom(tokens, next);
        const bool fits = labels.size() == run.size / usual - 1;
        result += tokens.sliced(run.begin, usual);
        for (qsizetype row = 1; row < run.size / usual; ++row) {
            const qsizetype first = result.size();
            if (fits)
                result.append(labels[row - 1]);
            result += tokens.sliced(run.begin + row * usual, usual);
            result[first].beginsRow = true;
        }
        if (fits)
            next += labels.size();
    }
    return result + tokens.sliced(next);
}

/// Labels may come behind the last value, but not behind prose: an organ and a date there are the
/// signature.
QList<TableToken> withoutTail(QList<TableToken> tokens)
{
    const auto behind =
        std::ranges::find_if(tokens.rbegin(), tokens.rend(), &TableToken::isValue).base();
    tokens.erase(
        std::find_if(behind, tokens.end(), [](const TableToken &token) { return token.prose; }),
        tokens.end());
    return tokens;
}

} // namespace

QList<SourceTable> findTablesInOrder(const TextLines &lines)
{
    const QList<TableToken> tokens = withoutTail(LineTokens(lines).take());
    if (tokens.size() > mostTokens
        || std::ranges::count_if(tokens, &TableToken::isValue) < fewestValues)
        return {};
    SourceTable table = tableOfTokens(withRowsParted(tokens));
    if (table.cells.isEmpty())
        return {};
    return {std::move(table)};
}

} // namespace gouji
