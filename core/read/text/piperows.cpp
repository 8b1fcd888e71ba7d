#include "core/read/text/brokenrows.h"
#include "core/read/text/tablefinder.h"

#include <algorithm>

namespace gouji {

namespace {

/// Pipes at the ends of every line are a frame; at the ends of some, the edges of empty cells.
struct Frame
{
    bool front = true;
    bool back = true;
};

Frame frameOf(const TextLines &lines, qsizetype line)
{
    constexpr qsizetype sample = 60;
    Frame frame;
    const qsizetype end = std::min(lines.size(), line + sample);
    for (qsizetype at = line; at < end && lines[at].pipes > 0;) {
        frame.front = frame.front && lines.trimmed(at).startsWith(u'|');
        frame.back = frame.back && lines.trimmed(at).endsWith(u'|');
        const qsizetype next = overGap(lines, at + 1);
        at = next < end ? overRunningTitle(lines, at + 1, next) : next;
    }
    return frame;
}

/// Takes the cells off that are only the frame's. The row begins at `line`.
void takeOffFrame(LineRow &row, const TextLines &lines, qsizetype line, Frame frame)
{
    const bool back = frame.back && lines.trimmed(row.nextLine - 1).endsWith(u'|');
    if (frame.front && lines.trimmed(line).startsWith(u'|'))
        row.cells.erase(row.cells.begin());
    if (back && !row.cells.isEmpty())
        row.cells.removeLast();
}

/// The cells of a line with pipes between them.
LineRow splitPipes(const TextLines &lines, qsizetype line, Frame frame)
{
    LineRow row = splitRow(lines, line, u'|', false);
    takeOffFrame(row, lines, line, frame);
    return row;
}

qsizetype overRules(const TextLines &lines, qsizetype line)
{
    for (qsizetype next = lines.nextPrinted(line);
         next < lines.size() && isPipeRule(lines.trimmed(next)); next = lines.nextPrinted(line))
        line = next + 1;
    return line;
}

LineRow pipeRow(const TextLines &lines, qsizetype line, Frame frame, BrokenRows &rows)
{
    LineRow row =
        rows.row(line, lines[line].pipes > 0 ? splitRow(lines, line, u'|', false) : LineRow());
    if (row.cells.isEmpty())
        return {};
    takeOffFrame(row, lines, line, frame);
    for (const TextSpan cell : row.cells) {
        if (isProse(lines.view(cell)))
            return {};
    }
    row.nextLine = overRules(lines, row.nextLine);
    return row;
}

/// What the lines a table begins with hold.
class LineShapes
{
public:
    static constexpr qsizetype sample = 40;

    void add(const TextLines &lines, const LineRow &row)
    {
        const auto printed =
            std::ranges::count_if(row.cells, [](TextSpan cell) { return !cell.isEmpty(); });
        m_lines.append({static_cast<int>(row.cells.size()), static_cast<int>(printed)});
        m_lines.last().labelled = printed >= fewestPrinted && beginsWithLabels(lines, row);
        m_labelled += m_lines.last().labelled ? 1 : 0;
        rows += printed >= fewestPrinted ? 1 : 0;
        pieces += printed >= fewestPrinted ? 0 : 1;
    }

    /// Counts anew, when all lines are known: a label and blanks, or two pieces, may be a row.
    void settle()
    {
        rows = pieces = m_alike = 0;
        const int usual = usualWidth();
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const bool whole = m_lines[i].width == usual && m_lines[i].printed > 0;
            const bool torn = !whole && isTornAt(i, usual);
            const bool row = whole || torn || m_lines[i].printed >= fewestPrinted;
            m_alike += whole || torn ? 1 : 0;
            rows += row ? 1 : 0;
            pieces += row ? 0 : 1;
            i += torn ? 1 : 0;
        }
    }

    /// Most are as wide, or have their labels in front of their values; or each is wider than the
    /// one above, with nothing where cells are merged, and the last one has values alone.
    [[nodiscard]] bool fit() const
    {
        return m_alike * 2 > rows || (m_labelled * 4 >= rows * 3 && pieces * 4 <= rows)
               || areHeadsAboveValues();
    }

    int rows = 0;
    int pieces = 0; ///< one cell or none: the pipe-cell flavour

private:
    struct Line
    {
        int width = 0;
        int printed = 0;
        bool labelled = false; ///< several cells, labels before values
    };
    static constexpr int fewestPrinted = 2;

    [[nodiscard]] static bool beginsWithLabels(const TextLines &lines, const LineRow &row)
    {
        const auto look = [&lines](TextSpan cell) { return lookOf(lines.view(cell)); };
        const auto isLabel = [&](TextSpan cell) { return look(cell) == CellLook::Label; };
        const auto value = std::ranges::find(row.cells, CellLook::Value, look);
        return std::any_of(row.cells.begin(), value, isLabel)
               && std::none_of(value, row.cells.end(), isLabel);
    }

    /// The most frequent one, the wider of two. 0 where no line has several cells.
    [[nodiscard]] int usualWidth() const
    {
        std::pair best(0, 0);
        for (const Line &line : m_lines) {
            const auto alike = std::ranges::count_if(m_lines, [&line](const Line &other) {
                return other.width == line.width && other.printed >= fewestPrinted;
            });
            if (alike > 0)
                best = std::max(best, std::pair(static_cast<int>(alike), line.width));
        }
        return best.second;
    }

    /// Each wider than the one above.
    [[nodiscard]] bool areHeadsAboveValues() const
    {
        constexpr qsizetype fewestHeads = 2;
        const auto values = std::ranges::find(m_lines, false, &Line::labelled);
        return values - m_lines.begin() >= fewestHeads
               && std::is_sorted(
                   m_lines.begin(), values,
                   [](const Line &one, const Line &other) { return one.width < other.width; })
               && std::none_of(values, m_lines.end(), [](const Line &line) {
                      return line.labelled || line.printed < fewestPrinted;
                  });
    }

    /// The line and the one below are a row, the last cell of one the first of the other.
    [[nodiscard]] bool isTornAt(qsizetype line, int usual) const
    {
        constexpr int wideEnough = 4;
        return usual >= wideEnough && line + 1 < m_lines.size() && m_lines[line].width < usual
               && m_lines[line].width + m_lines[line + 1].width == usual + 1;
    }

    QVarLengthArray<Line, sample> m_lines;
    int m_alike = 0;    ///< rows of the usual width
    int m_labelled = 0; ///< lines with several cells, labels before values
};

LineShapes shapesFrom(const TextLines &lines, qsizetype line)
{
    constexpr int enough = 3;
    LineShapes shapes;
    const Frame frame = frameOf(lines, line);
    const qsizetype end = std::min(lines.size(), line + LineShapes::sample);
    for (qsizetype at = line; at < end; ++at) {
        if (lines[at].pipes == 0) {
            // A line between tells nothing, unless rows enough stand above: the next table may be
            // of another width.
            if ((shapes.rows >= enough && shapes.rows > 2 * shapes.pieces)
                || isProse(lines.trimmed(at)))
                break;
        } else if (!isPipeRule(lines.trimmed(at))) {
            shapes.add(lines, splitPipes(lines, at, frame));
        }
    }
    shapes.settle();
    return shapes;
}

/// True when the lines from `line` on hold a whole row each: a rule is below the first, or most
/// have several cells, and as many.
bool hasRowsOnLines(const TextLines &lines, qsizetype line)
{
    const LineShapes shapes = shapesFrom(lines, line);
    if (shapes.rows < 2 || shapes.rows < shapes.pieces)
        return false;
    return overRules(lines, line + 1) > line + 1 || shapes.fit();
}

/// More values on the line than stand behind a label.
bool mayBeRowOfValues(const TextLines &lines, qsizetype line)
{
    RowRun run;
    addRow(run, lines, splitPipes(lines, line, {}));
    return isRowOfValues(run);
}

/// Merged slots are empty cells at their place, or packed behind the row's last cell.
TableGeometry geometryOf(const SourceTable &table)
{
    const bool emptyFirst = std::ranges::any_of(table.cells, [](const SourceCell &cell) {
        return cell.column == 0 && cell.span.isEmpty();
    });
    return emptyFirst ? TableGeometry::Grid : TableGeometry::Packed;
}

} // namespace

TableSearch readPipeRows(const TextLines &lines, qsizetype line)
{
    const qsizetype first = overRules(lines, line);
    if (first >= lines.size() || lines[first].pipes == 0)
        return std::unexpected(line + 1);
    const bool rowsOnLines = hasRowsOnLines(lines, first);
    if (!rowsOnLines && !mayBeRowOfValues(lines, first))
        return std::unexpected(line + 1);
    const Frame frame = frameOf(lines, first);
    constexpr int fewestBlanks = 3;
    const bool framed = frame.front || frame.back;
    BrokenRows rows(lines, {.separator = u'|', .framed = framed});
    RowRun run =
        collectRun(lines, first, [&](qsizetype at) { return pipeRow(lines, at, frame, rows); });
    if (isRowOfValues(run)) {
        run.table.geometry = TableGeometry::Grid;
        return FoundTable{std::move(run.table), overRules(lines, run.nextLine)};
    }
    if (!rowsOnLines || run.rows < 2 || run.width < 2
        || (run.values == 0 && !endsInBlankRow(run, fewestBlanks)))
        return std::unexpected(run.nextLine);
    run.table.geometry = geometryOf(run.table);
    return FoundTable{std::move(run.table), overRules(lines, run.nextLine)};
}

} // namespace gouji
