#include "core/read/pdf/pagetables.h"

#include "core/read/aligned/alignedtables.h"
#include "core/read/pdf/unevenlines.h"

#include <algorithm>
#include <span>

namespace gouji {

namespace {

/// Gaps in heights of the text. A number keeps together only what touches it.
constexpr double pieceGap = 0.9;
constexpr double valueGap = 0.3;
/// How far lines of one label may begin apart, in points.
constexpr double slack = 3;

using Items = std::span<LaidItem>;

/// The pieces of lines, and the words each of them is made of.
struct PiecedLines
{
    AlignedLines lines;
    std::vector<PageWords> words; ///< by AlignedPiece::origin
};

bool isValue(const PageWord &word)
{
    return lookOf(word.text) == CellLook::Value;
}

bool staysTogether(const PageWord &left, const PageWord &right)
{
    const double gap =
        (right.box.left() - left.box.right()) / std::min(left.box.height(), right.box.height());
    if (isValue(right) && isValue(left))
        return false;
    // A unit is of its number; a numbered label stands beside that of its group.
    if (isValue(left) && lookOf(QString(left.text + right.text)) == CellLook::Value)
        return gap < pieceGap;
    if (beginsWithNumber(right.text))
        return false;
    return gap < (isValue(left) || isValue(right) ? valueGap : pieceGap);
}

/// Where most words of the line stand.
double middleOf(const WordLine &line)
{
    std::vector<double> middles;
    std::ranges::transform(line.words, std::back_inserter(middles), &PageWord::middle);
    const auto middle = middles.begin() + std::ssize(middles) / 2;
    std::ranges::nth_element(middles, middle);
    return *middle;
}

/// Where a word of a line stands: words of one height may lie a trifle apart, and one that lies far
/// aside is of the line all the same. Between is the name of a group, beside two rows.
double heightOf(const PageWord &word, double middle)
{
    constexpr double trifle = 0.15; // of its height
    constexpr double far = 1 / 3.0;
    const double aside = std::abs(word.middle() - middle) / word.box.height();
    return aside < trifle || aside > far ? middle : word.middle();
}

void addLine(PiecedLines &pieced, const WordLine &line)
{
    AlignedLine out;
    const double middle = middleOf(line);
    for (const PageWord &word : line.words) {
        if (out.pieces.empty() || !staysTogether(pieced.words.back().back(), word)) {
            out.pieces.push_back({.text = {},
                                  .left = word.box.left(),
                                  .y = heightOf(word, middle),
                                  .height = word.box.height(),
                                  .origin = static_cast<int>(pieced.words.size())});
            pieced.words.emplace_back();
        }
        pieced.words.back().push_back(word);
        out.pieces.back().text += word.text;
        out.pieces.back().right = word.box.right();
    }
    pieced.lines.push_back(std::move(out));
}

class TableMaker
{
public:
    TableMaker(const PiecedLines &pieced, const AlignedTable &table, int page)
        : m_pieced(pieced)
        , m_page(page)
    {
        m_out.rowCount = static_cast<int>(table.rows.size());
        for (const AlignedRow &row : table.rows)
            m_labels = std::max(m_labels, static_cast<int>(row.labels.size()));
        for (int r = 0; r < m_out.rowCount; ++r)
            addRow(table.rows[static_cast<std::size_t>(r)], r);
        for (const LaidCell &cell : m_out.cells)
            m_out.box |= cell.box;
        giveBlanksPlaces();
    }

    [[nodiscard]] LaidTable take() { return std::move(m_out); }

private:
    void addRow(const AlignedRow &row, int number)
    {
        int column = 0;
        for (const AlignedCell &cell : row.labels)
            addCell(cell, number, column++);
        column = m_labels;
        for (const AlignedCell &cell : row.values)
            addCell(cell, number, column++);
    }

    void addCell(const AlignedCell &cell, int row, int column)
    {
        PageWords words;
        LaidCell laid{.row = row, .column = column, .page = m_page, .box = {}, .lines = {}};
        for (const int piece : cell) {
            for (const PageWord &word : m_pieced.words[static_cast<std::size_t>(piece)]) {
                laid.box |= word.box;
                words.push_back(word);
            }
        }
        laid.lines = linesOf(std::move(words));
        m_out.cells.push_back(std::move(laid));
    }

    /// A blank cell stands below or above the others of its column, beside those of its row.
    void giveBlanksPlaces()
    {
        for (LaidCell &blank : m_out.cells) {
            if (!blank.lines.empty())
                continue;
            QRectF column;
            QRectF row;
            for (const LaidCell &cell : m_out.cells) {
                if (cell.lines.empty())
                    continue;
                if (cell.column == blank.column)
                    column |= cell.box;
                if (cell.row == blank.row)
                    row |= cell.box;
            }
            if (column.isNull())
                column = m_out.box;
            blank.box = {column.left(), row.top(), column.width(), row.height()};
        }
    }

    const PiecedLines &m_pieced;
    int m_page;
    int m_labels = 0; ///< columns of labels
    LaidTable m_out;
};

/// Lines with nothing but lines between them, as items once more.
std::vector<LaidItem> tablesAmong(Items lines)
{
    PiecedLines pieced;
    for (const LaidItem &item : lines)
        addLine(pieced, item.line);
    std::vector<LaidItem> result;
    std::size_t next = 0;
    for (const AlignedTable &table : findAlignedTables(pieced.lines, {.slack = slack})) {
        std::ranges::move(lines.subspan(next, table.firstLine - next), std::back_inserter(result));
        const int page = lines.front().page;
        result.push_back(
            {.page = page, .line = {}, .table = TableMaker(pieced, table, page).take()});
        next = table.endLine;
    }
    std::ranges::move(lines.subspan(next), std::back_inserter(result));
    return result;
}

} // namespace

void findUnruledTables(std::vector<LaidItem> &items)
{
    evenOut(items);
    std::vector<LaidItem> result;
    for (std::size_t begin = 0; begin < items.size();) {
        const auto isLine = [](const LaidItem &item) { return !item.table && !item.furniture; };
        std::size_t end = begin;
        while (end < items.size() && isLine(items[end]))
            ++end;
        if (end > begin)
            std::ranges::move(tablesAmong(Items(items).subspan(begin, end - begin)),
                              std::back_inserter(result));
        else
            result.push_back(std::move(items[end++]));
        begin = end;
    }
    items = std::move(result);
}

} // namespace gouji
