#include "core/read/text/tablefinder.h"

#include "core/read/aligned/alignedtext.h"
#include "core/read/aligned/spacedrows.h"
#include "core/read/text/linebreaktags.h"
#include "core/read/text/readingorder.h"
#include "core/read/text/repeatedmerges.h"
#include "core/read/text/rowindices.h"

#include <algorithm>
#include <array>
#include <optional>

namespace gouji {

namespace {

/// Tabs are the strongest sign; commas, which stand in every prose, the weakest.
constexpr std::array flavours = {
    TableFlavour{"tab lines", readTabLines},
    TableFlavour{"tab cells", readTabCells},
    TableFlavour{"joined tab rows", readJoinedTabRows},
    TableFlavour{"tab rows", readTabRows},
    TableFlavour{"boxes", readBoxes},
    TableFlavour{"ruled columns", readRuledColumns},
    TableFlavour{"pipe rows", readPipeRows},
    TableFlavour{"pipe cells", readPipeCells},
    TableFlavour{"separated rows", readSeparatedRows},
    TableFlavour{"running text", readRunningText},
};

/// Tries the flavours line by line.
class TableFinder
{
public:
    explicit TableFinder(const TextLines &lines)
        : m_lines(lines)
    {}

    /// The table that begins at `line`. Lines are asked for in rising order.
    std::optional<FoundTable> at(qsizetype line)
    {
        for (std::size_t f = 0; f < flavours.size(); ++f) {
            if (line < m_notBefore[f])
                continue;
            TableSearch search = flavours[f].read(m_lines, line);
            if (search)
                return std::move(*search);
            // Read again from each of them, many lines in vain would cost their square.
            if (const qsizetype inVain = search.error() - line; inVain > mostReadAgain)
                m_notBefore[f] = line + inVain / 2;
        }
        return std::nullopt;
    }

private:
    /// No table of a report has so many rows.
    static constexpr qsizetype mostReadAgain = 200;

    const TextLines &m_lines;
    std::array<qsizetype, flavours.size()> m_notBefore = {};
};

/// Columns stand below each other: most lines that end in a value have wide white between two
/// words, and few are a value alone. Two blanks may be what parts all words.
bool isLaidOut(const TextLines &lines)
{
    constexpr qsizetype longestRow = 400;
    qsizetype wide = 0;
    qsizetype narrow = 0;
    qsizetype alone = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QStringView text = lines.trimmed(line);
        if (text.isEmpty() || text.size() > longestRow
            || lookOf(text.sliced(text.lastIndexOf(u' ') + 1)) != CellLook::Value)
            continue;
        const bool gap = text.contains(u"   ");
        wide += gap ? 1 : 0;
        narrow += !gap && text.contains(u' ') ? 1 : 0;
        alone += text.contains(u' ') ? 0 : 1;
    }
    return wide > 0 && wide >= narrow && wide * 2 >= alone;
}

/// Where no separator tells of a table, white or the order of lines may.
QList<SourceTable> findUnmarkedTables(const TextLines &lines)
{
    if (QList<SourceTable> spaced = findSpacedTables(lines); !spaced.isEmpty())
        return spaced;
    const bool laidOut = isLaidOut(lines);
    QList<SourceTable> first = laidOut ? findAlignedTables(lines) : findTablesInOrder(lines);
    if (!first.isEmpty())
        return first;
    return laidOut ? findTablesInOrder(lines) : findAlignedTables(lines);
}

qsizetype countNumbers(const QList<SourceTable> &tables, const SourceText &text)
{
    const auto isNumber = [&text](const SourceCell &cell) {
        const QStringView printed = text.view(cell.span);
        return lookOf(printed) == CellLook::Value
               && std::ranges::any_of(printed, [](QChar c) { return c.isDigit(); });
    };
    qsizetype numbers = 0;
    for (const SourceTable &table : tables)
        numbers += std::ranges::count_if(table.cells, isNumber);
    return numbers;
}

constexpr qsizetype fewNumbers = 8;

/// From the headings of sections that have a table to the next heading, where none of `tables`
/// stands between, but digits enough for one. None where there are more of them than reports have:
/// each is searched for itself.
QList<TextSpan> sectionsWithout(const QList<SourceTable> &tables, const TextLines &lines)
{
    static constexpr std::array subjects = {QStringView(u"主动公开"), QStringView(u"申请"),
                                            QStringView(u"复议"), QStringView(u"诉讼")};
    constexpr qsizetype mostSections = 12;
    QList<TextSpan> sections;
    TextSpan open;
    const auto close = [&](qsizetype end) {
        const TextSpan section{open.begin, end};
        const auto isWithin = [&section](const SourceTable &table) {
            return table.span.begin < section.end && section.begin < table.span.end;
        };
        const auto isDigit = [](QChar c) { return c.isDigit(); };
        if (!open.isEmpty() && sections.size() <= mostSections
            && std::ranges::none_of(tables, isWithin)
            && std::ranges::count_if(lines.view(section), isDigit) >= fewNumbers)
            sections.append(section);
        open = {};
    };
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QStringView text = lines.trimmed(line);
        if (!isSectionHeading(text))
            continue;
        const TextSpan span = lines[line].span;
        close(span.begin);
        const auto names = [text](QStringView subject) { return text.contains(subject); };
        if (std::ranges::any_of(subjects, names))
            open = span;
    }
    if (lines.size() > 0)
        close(lines[lines.size() - 1].span.end);
    return sections.size() > mostSections ? QList<TextSpan>() : sections;
}

/// Blanks in the place of all that is outside of `within`: offsets stay.
SourceText onlyWithin(const SourceText &text, TextSpan within)
{
    QString masked = text.text();
    for (qsizetype at = 0; at < masked.size(); ++at) {
        if (!within.contains(at) && masked[at] != u'\n')
            masked[at] = u' ';
    }
    return SourceText(masked);
}

/// Of lines that are a table each.
QList<SourceTable> tablesOnLines(const TextLines &lines)
{
    QList<SourceTable> tables;
    for (qsizetype line = lines.nextPrinted(0); line < lines.size();
         line = lines.nextPrinted(line + 1)) {
        if (TableSearch found = readShortRunningText(lines, line))
            tables.append(std::move(found->table));
    }
    return tables;
}

/// Adds those that somebody typed without separators among others, or that lost their line ends.
void addUnmarkedTables(QList<SourceTable> &tables, const SourceText &text, const TextLines &lines)
{
    const QList<TextSpan> sections = sectionsWithout(tables, lines);
    for (const TextSpan &section : sections) {
        const SourceText masked = onlyWithin(text, section);
        const TextLines within(masked);
        QList<SourceTable> found = tablesOnLines(within);
        if (found.isEmpty())
            found = findUnmarkedTables(within);
        for (SourceTable &table : found) {
            if (countNumbers({table}, text) >= fewNumbers)
                tables.append(std::move(table));
        }
    }
    std::ranges::sort(tables, {}, [](const SourceTable &table) { return table.span.begin; });
}

/// `tables`, unless they are too small for any of the form and `others` hold far more numbers.
template<typename Others>
QList<SourceTable> orLarger(QList<SourceTable> tables, const SourceText &text, Others &&others)
{
    constexpr qsizetype fewCells = 24;
    constexpr qsizetype enoughNumbers = 24;
    if (tables.isEmpty())
        return others();
    qsizetype cells = 0;
    for (const SourceTable &table : std::as_const(tables))
        cells += table.cells.size();
    if (cells >= fewCells || countNumbers(tables, text) >= fewNumbers)
        return tables;
    const QList<SourceTable> larger = others();
    return countNumbers(larger, text) >= enoughNumbers ? larger : tables;
}

} // namespace

QList<SourceTable> findTables(const SourceText &text)
{
    const TextLines lines(text);
    TableFinder finder(lines);
    QList<SourceTable> tables;
    for (qsizetype line = lines.nextPrinted(0); line < lines.size();) {
        if (auto found = finder.at(line)) {
            line = found->nextLine;
            dropIndices(found->table, text.text());
            dropLineBreakTags(found->table, text.text());
            joinRepeated(found->table, text.text());
            tables.append(std::move(found->table));
        } else {
            ++line;
        }
        line = lines.nextPrinted(line);
    }
    if (!tables.isEmpty())
        addUnmarkedTables(tables, text, lines);
    return orLarger(std::move(tables), text, [&lines] { return findUnmarkedTables(lines); });
}

QList<SourceTable> findTables(const SourceText &text, QList<SourceTable> known)
{
    return orLarger(std::move(known), text, [&text] { return findTables(text); });
}

} // namespace gouji
