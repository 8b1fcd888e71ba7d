#include "core/read/aligned/cellpieces.h"
#include "core/read/text/tablefinder.h"

#include <QStringTokenizer>

#include <algorithm>
#include <vector>

namespace gouji {

namespace {

/// No table of a report has more lines.
constexpr qsizetype mostLines = 600;
/// Heads of a table above the line below them.
constexpr qsizetype mostHeadLines = 6;
constexpr qsizetype longestLine = 8000;

/// Where the columns begin, from left to right, as the rules above and below them show.
using Columns = std::vector<int>;

/// The columns of a line that rules each of them with dashes or equals signs; nothing for any
/// other.
Columns columnsRuledBy(const TextLines &lines, qsizetype line)
{
    constexpr qsizetype shortest = 2;
    const TextLine whole = lines[line];
    const QStringView text = lines.view(whole.trimmed);
    if (text.isEmpty() || (text.front() != u'-' && text.front() != u'='))
        return {};
    Columns columns;
    qsizetype longest = 0;
    for (const QStringView run : QStringTokenizer(text, u' ', Qt::SkipEmptyParts)) {
        if (run.size() < shortest || run.count(text.front()) != run.size())
            return {};
        longest = std::max(longest, run.size());
        columns.push_back(
            static_cast<int>(run.begin() - text.begin() + whole.trimmed.begin - whole.span.begin));
    }
    return columns.size() < 2 || longest == shortest ? Columns() : columns;
}

/// Any rule, one across all columns too.
bool isRule(QStringView trimmed)
{
    return trimmed.size() > 2 && (trimmed.front() == u'-' || trimmed.front() == u'=')
           && std::ranges::all_of(trimmed,
                                  [&](QChar c) { return c == trimmed.front() || c == u' '; });
}

/// What `[words]{style="…"}` shows, as some converters write words with a style.
TextSpan withoutStyle(const TextLines &lines, TextSpan span)
{
    const QStringView text = lines.view(span);
    const qsizetype end = text.indexOf(u"]{");
    if (!text.startsWith(u'[') || !text.endsWith(u'}') || end < 0 || text.indexOf(u'[', 1) >= 0)
        return span;
    return lines.trimmed({span.begin + 1, span.begin + end});
}

/// Columns below and above rules; rows on lines of their own, or with blank lines between them.
class RuledColumnReader
{
public:
    RuledColumnReader(const TextLines &lines, qsizetype line, Columns columns)
        : m_lines(lines)
        , m_line(line)
        , m_columns(std::move(columns))
    {}

    /// `rule` is the first one, at or below the first line.
    TableSearch read(qsizetype rule)
    {
        const qsizetype end = endOf(rule);
        if (end < 0)
            return std::unexpected(m_next);
        bool apart = false; // rows stand apart
        for (qsizetype at = rule + 1; at < end; ++at)
            apart = apart || m_lines.isBlank(at);
        for (qsizetype at = m_line; at < end; ++at) {
            const bool ruled = isRule(m_lines.trimmed(at));
            if (ruled || m_lines.isBlank(at))
                endRow();
            else if (!takeLine(at))
                return std::unexpected(rule + 1);
            if (!apart && at > rule)
                endRow();
        }
        endRow();
        if (m_row < 2)
            return std::unexpected(rule + 1);
        m_table.geometry = TableGeometry::Grid;
        return FoundTable{std::move(m_table), m_next};
    }

private:
    /// Behind the last row: the rule that closes the table, or the blank line below one that has
    /// heads above its rule. -1 when there is neither; m_next is how far was looked.
    qsizetype endOf(qsizetype rule)
    {
        const qsizetype last = std::min(m_lines.size(), rule + mostLines);
        qsizetype blank = -1;
        qsizetype at = rule + 1;
        for (; at < last; ++at) {
            const bool closes =
                isRule(m_lines.trimmed(at))
                && (at + 1 >= m_lines.size() || m_lines.isBlank(at + 1) || !columnsFit(at + 1));
            if (closes) {
                m_next = at + 1;
                return at;
            }
            if (m_lines.isBlank(at) && blank < 0)
                blank = at;
            if (!isRule(m_lines.trimmed(at)) && !columnsFit(at))
                break;
        }
        if (rule == m_line || blank < 0) {
            m_next = std::max(at, rule + 1);
            return -1;
        }
        m_next = blank;
        return blank;
    }

    [[nodiscard]] bool columnsFit(qsizetype line) const
    {
        return m_lines.isBlank(line) || !spansOf(line).empty();
    }

    /// The cells of a line, cut before each column; nothing when words stand across.
    [[nodiscard]] std::vector<TextSpan> spansOf(qsizetype line) const
    {
        const TextLine whole = m_lines[line];
        if (whole.tabs > 0 || whole.span.size() > longestLine)
            return {};
        const QStringView text = m_lines.view({whole.span.begin, whole.trimmed.end});
        std::vector<TextSpan> cells;
        qsizetype begin = 0;
        qsizetype at = 0;
        int column = 0;
        for (std::size_t next = 0; next < m_columns.size(); ++next) {
            for (; at < text.size() && column < m_columns[next]; ++at)
                column += screenWidth(text, at);
            if (at < text.size() && at > 0 && !text[at - 1].isSpace())
                return {};
            if (next == 0 && !text.first(std::min(at, text.size())).trimmed().isEmpty())
                return {};
            if (next > 0)
                cells.push_back(cellIn(whole.span.begin + begin, whole.span.begin + at));
            begin = at;
        }
        cells.push_back(cellIn(whole.span.begin + begin, whole.trimmed.end));
        return cells;
    }

    [[nodiscard]] TextSpan cellIn(qsizetype begin, qsizetype end) const
    {
        return withoutStyle(m_lines, m_lines.trimmed({begin, std::max(begin, end)}));
    }

    bool takeLine(qsizetype line)
    {
        const std::vector<TextSpan> cells = spansOf(line);
        if (cells.empty())
            return false;
        m_pieces.resize(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            m_pieces[i].push_back(cells[i]);
        return true;
    }

    void endRow()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            SourceCell cell = cellOfPieces(m_lines, m_pieces[i]);
            cell.row = m_row;
            cell.column = static_cast<int>(i);
            for (const TextSpan piece : m_pieces[i])
                m_table.span =
                    m_table.cells.isEmpty() && i == 0 ? piece : m_table.span.united(piece);
            m_table.cells.append(cell);
        }
        m_row += m_pieces.empty() ? 0 : 1;
        m_pieces.clear();
    }

    const TextLines &m_lines;
    qsizetype m_line; ///< the first one
    qsizetype m_next = 0;
    Columns m_columns;
    std::vector<std::vector<TextSpan>> m_pieces; ///< of the row, by column
    SourceTable m_table;
    int m_row = 0;
};

} // namespace

TableSearch readRuledColumns(const TextLines &lines, qsizetype line)
{
    const qsizetype last = std::min(lines.size(), line + mostHeadLines);
    for (qsizetype rule = line; rule < last && !lines.isBlank(rule); ++rule) {
        Columns columns = columnsRuledBy(lines, rule);
        if (!columns.empty())
            return RuledColumnReader(lines, line, std::move(columns)).read(rule);
        const QStringView text = lines.trimmed(rule);
        if (isRule(text) || isSectionHeading(text) || isProse(text))
            break;
    }
    return std::unexpected(line + 1);
}

} // namespace gouji
