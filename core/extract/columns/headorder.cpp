#include "core/extract/columns/headorder.h"

#include "core/extract/columns/printedheads.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace gouji {

namespace {

/// Heads of a report stand on fewer rows.
constexpr int mostHeadRows = 12;

class HeadOrderFinder
{
public:
    HeadOrderFinder(const CellStream &stream, const SourceDocument &document,
                    const TableLabels &labels, int tableLabels, int block)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_block(block)
        , m_form(labels.table->blocks[block])
        , m_heads(stream, document, labels, tableLabels, block)
        , m_columns(columnsByHead())
    {}

    HeadOrder find(StreamRows above)
    {
        int rows = 0;
        for (int r = above.end - 1; r >= above.begin && rows < mostHeadRows; --r, ++rows) {
            if (m_stream.hasValue(r))
                break;
            m_rows.prepend(m_heads.inRow(r));
        }
        disownSubtotals();
        HeadOrder order{.columns = columnsUnder(-1)};
        QList<int> own = order.columns;
        own.removeAll(-1);
        const bool whole = own.size() == m_form.columns.size();
        // A subtotal that found no place among the columns.
        const bool lost = countSubtotals() > order.columns.count(-1);
        order.strange = m_strange || !whole || lost;
        order.places = gridPlaces();
        order.doubtful = !m_certain;
        if (whole && std::ranges::is_sorted(order.columns))
            order.columns.clear();
        return order;
    }

private:
    /// By the heads of single columns that stand once in the block.
    [[nodiscard]] QHash<QString, int> columnsByHead() const
    {
        QHash<QString, int> columns;
        QSet<QString> several;
        for (const LabelSlot &slot : m_labels.sequence) {
            if (slot.kind != LabelKind::ColumnHeader || slot.block != m_block)
                continue;
            const FormNode &node = m_form.columnNodes[slot.node];
            if (!node.isLeaf || columns.contains(slot.key))
                several.insert(slot.key);
            columns.insert(slot.key, node.firstLeaf);
        }
        columns.removeIf([&several](const auto &column) { return several.contains(column.key()); });
        return columns;
    }

    /// Where the total is called as in the form, another column that might be called so is one of
    /// the office's own.
    void disownSubtotals()
    {
        QSet<QString> named;
        for (const QList<PrintedHead> &row : std::as_const(m_rows)) {
            for (const PrintedHead &head : row)
                named.insert(m_stream.cells[head.cell].key);
        }
        QHash<QString, QSet<int>> places; // of the heads that are left
        for (QList<PrintedHead> &row : m_rows) {
            for (PrintedHead &head : row) {
                const Candidate &cell = m_stream.cells[head.cell];
                if (!head.exact || !m_columns.contains(head.key))
                    continue;
                if (isSubtotal(cell.key) && named.contains(head.key))
                    head = {.cell = head.cell, .key = {}};
                else
                    places[head.key].insert(cell.column);
            }
        }
        // One head alone that stands in two places is no header printed again.
        m_strange = m_strange || std::ranges::count_if(places, [](const QSet<int> &columns) {
                                     return columns.size() > 1;
                                 }) == 1;
    }

    [[nodiscard]] qsizetype countSubtotals() const
    {
        QSet<int> columns; // a cell that was merged may be printed more than once
        for (const QList<PrintedHead> &row : m_rows) {
            for (const PrintedHead &head : row) {
                const Candidate &cell = m_stream.cells[head.cell];
                if (head.key.isEmpty() && isSubtotal(cell.key))
                    columns.insert(cell.column);
            }
        }
        return columns.size();
    }

    /// Where in a grid the heads of single columns stand; none where some stand in two.
    [[nodiscard]] QMap<int, int> gridPlaces() const
    {
        QMap<int, int> places;
        for (const QList<PrintedHead> &row : m_rows) {
            for (const PrintedHead &head : row) {
                const Candidate &cell = m_stream.cells[head.cell];
                const int column = m_columns.value(head.key, -1);
                if (column < 0)
                    continue;
                if (m_document.tables[cell.table].geometry != TableGeometry::Grid
                    || places.value(column, cell.column) != cell.column)
                    return {};
                places.insert(column, cell.column);
            }
        }
        return places;
    }

    [[nodiscard]] QString keyOf(int node) const
    {
        const auto slot = std::ranges::find_if(m_labels.sequence, [&](const LabelSlot &other) {
            return other.kind == LabelKind::ColumnHeader && other.block == m_block
                   && other.node == node;
        });
        return slot == m_labels.sequence.cend() ? QString() : slot->key;
    }

    [[nodiscard]] QList<int> childrenOf(int parent) const
    {
        QList<int> children;
        for (int n = 0; n < m_form.columnNodes.size(); ++n) {
            if (m_form.columnNodes[n].parent == parent)
                children.append(n);
        }
        return children;
    }

    /// The columns below `parent`, in the order of the heads.
    QList<int> columnsUnder(int parent)
    {
        QList<int> columns;
        for (const int child : inPrintedOrder(childrenOf(parent), parent)) {
            if (child < 0)
                columns.append(child);
            else if (const FormNode &node = m_form.columnNodes[child]; node.isLeaf)
                columns.append(node.firstLeaf);
            else
                columns += columnsUnder(child);
        }
        return columns;
    }

    /// -1 for heads of the office's own among them.
    QList<int> inPrintedOrder(const QList<int> &siblings, int parent)
    {
        if (siblings.size() < 2)
            return siblings;
        QStringList keys;
        for (const int node : siblings)
            keys.append(keyOf(node));
        QList<QList<int>> orders; // places in `siblings`, one list for each time they are printed
        for (const QList<PrintedHead> &row : std::as_const(m_rows))
            orders += ordersIn(row, keys, parent);
        if (orders.isEmpty()) {
            m_strange = m_strange || beginInAnotherOrder(keys);
            return siblings;
        }
        qsizetype own = 0;
        if (std::ranges::any_of(orders, [&](const auto &order) { return order != orders[0]; })) {
            // Each group has its own, in the order of the form unless that is not known.
            const QList<int> groups = groupsWith(keys);
            m_strange = true;
            if (groups.size() != orders.size() || m_groupsMoved)
                return siblings;
            own = groups.indexOf(parent);
        }
        QList<int> printed;
        for (const int place : std::as_const(orders[own]))
            printed.append(place < 0 ? place : siblings[place]);
        const bool groups = std::ranges::any_of(
            siblings, [this](int node) { return !m_form.columnNodes[node].isLeaf; });
        m_groupsMoved = m_groupsMoved || (groups && !rise(orders[own]));
        return printed;
    }

    /// Heads parted by white begin on one line, in another order than the form's, and nothing more
    /// is known of them.
    [[nodiscard]] bool beginInAnotherOrder(const QStringList &keys) const
    {
        return std::ranges::any_of(m_rows, [&](const QList<PrintedHead> &row) {
            QList<int> places;
            for (const PrintedHead &head : row) {
                const int place = placeOfBeginning(m_stream.cells[head.cell].key, keys);
                if (place >= 0 && head.key.isEmpty() && m_heads.isByWhite(head.cell))
                    places.append(place);
            }
            return !std::ranges::is_sorted(places);
        });
    }

    /// Of the only one of `keys` that begins so; -1 where there is none, or several.
    [[nodiscard]] static int placeOfBeginning(const QString &piece, const QStringList &keys)
    {
        int place = -1;
        for (int k = 0; k < keys.size() && piece.size() > 1; ++k) {
            if (!keys[k].startsWith(piece))
                continue;
            if (place >= 0)
                return -1;
            place = k;
        }
        return place;
    }

    /// The groups of columns whose heads are called so.
    [[nodiscard]] QList<int> groupsWith(const QStringList &keys) const
    {
        QList<int> groups;
        for (int node = 0; node < m_form.columnNodes.size(); ++node) {
            QStringList own;
            for (const int child : childrenOf(node))
                own.append(keyOf(child));
            if (own == keys)
                groups.append(node);
        }
        return groups;
    }

    /// Each run of the heads called `keys` in a row that has all of them, by their places.
    QList<QList<int>> ordersIn(const QList<PrintedHead> &row, const QStringList &keys, int parent)
    {
        QMap<qsizetype, QList<int>> places; // line by line where white parts columns
        // Heads of single columns come out in the order of the columns, those above them anywhere.
        const bool leaves = std::ranges::all_of(
            childrenOf(parent), [this](int node) { return m_form.columnNodes[node].isLeaf; });
        const bool alone = std::ranges::all_of(row, [&keys](const PrintedHead &head) {
            return head.key.isEmpty() || keys.contains(head.key);
        });
        bool within = false;   // right behind one of them
        bool subtotals = true; // what is of the office's own are no heads misspelt
        for (qsizetype h = 0; h < row.size(); ++h) {
            const PrintedHead &head = row[h];
            const QString &printed = m_stream.cells[head.cell].key;
            const qsizetype place = keys.indexOf(head.key);
            const bool before = h + 1 < row.size() && keys.contains(row[h + 1].key);
            const bool among = leaves && (within || before) && isSubtotal(printed);
            if (place >= 0 || head.known || !head.key.isEmpty())
                within = place >= 0;
            // In front of the first heads, those of the labels stand.
            if (place < 0
                && (head.known || !head.key.isEmpty()
                    || !(among || (alone && (parent >= 0 || !places.isEmpty())))
                    || !mayBeHead(printed, keys)))
                continue;
            subtotals = subtotals && (place >= 0 || isSubtotal(printed));
            m_certain = m_certain && head.exact && !m_heads.isUnmarked(head.cell);
            const bool apart = !leaves && m_heads.isByWhite(head.cell);
            const TextSpan span = m_stream.cells[head.cell].span;
            places[apart ? m_document.text.lineOf(span.begin) : 0].append(static_cast<int>(place));
        }
        if (places.size() == 1)
            return runsOf(places.first(), static_cast<int>(keys.size()), subtotals);
        for (const QList<int> &line : std::as_const(places))
            m_strange = m_strange || (line.size() < keys.size() && !rise(line));
        return {};
    }

    /// No note or page mark, nor what a broken head leaves.
    [[nodiscard]] static bool mayBeHead(const QString &key, const QStringList &keys)
    {
        constexpr qsizetype longest = 8;
        return key.size() <= longest && !key.contains(u'页')
               && std::ranges::none_of(
                   keys, [&key](const QString &whole) { return whole.contains(key); });
    }

    QList<QList<int>> runsOf(const QList<int> &places, int siblings, bool subtotals)
    {
        const auto known = std::ranges::count_if(places, [](int place) { return place >= 0; });
        // Of two, one that was not understood stands in the other's place.
        if (known == 1 && siblings == 2 && places == QList<int>{1, -1})
            m_strange = true;
        if (known < 2)
            return {};
        if (known % siblings != 0)
            return subtotals && rise(places) && places.contains(-1) ? QList<QList<int>>{places}
                                                                    : lackingOne(places, siblings);
        QList<QList<int>> runs;
        int inRun = 0; // heads of the form
        for (const int place : places) {
            if (runs.isEmpty() || (place >= 0 && inRun == siblings)) {
                runs.append(QList<int>());
                inRun = 0;
            }
            runs.last().append(place);
            inRun += place >= 0 ? 1 : 0;
        }
        const bool whole = std::ranges::all_of(
            runs, [&](const QList<int> &run) { return hasEachOnce(run, siblings); });
        m_strange = m_strange || !whole;
        return whole ? runs : QList<QList<int>>();
    }

    /// One of the siblings is not there, and one of the office's own stands elsewhere: in its place
    /// it would be that sibling, misspelt.
    QList<QList<int>> lackingOne(const QList<int> &places, int siblings)
    {
        const bool onlyOne = places.size() == siblings && places.count(-1) == 1 && rise(places);
        if (!onlyOne) {
            m_strange = m_strange || (places.count(-1) + siblings > places.size() && !rise(places));
            return {};
        }
        const auto missing = std::ranges::find_if(
            std::views::iota(0, siblings), [&](int place) { return !places.contains(place); });
        return places.indexOf(-1) == *missing ? QList<QList<int>>() : QList<QList<int>>{places};
    }

    [[nodiscard]] static bool hasEachOnce(QList<int> run, int siblings)
    {
        run.removeAll(-1);
        std::ranges::sort(run);
        return std::ranges::equal(run, std::views::iota(0, siblings));
    }

    /// But for heads of the office's own.
    [[nodiscard]] static bool rise(QList<int> places)
    {
        places.removeAll(-1);
        return std::ranges::is_sorted(places);
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    int m_block;
    const FormBlock &m_form;
    PrintedHeads m_heads;
    QHash<QString, int> m_columns;
    QList<QList<PrintedHead>> m_rows;
    bool m_strange = false;
    bool m_certain = true;      ///< each head that was used is exact, and in a known column
    bool m_groupsMoved = false; ///< groups of columns stand in another order than the form's
};

} // namespace

HeadOrder headOrderIn(StreamRows above, const CellStream &stream, const SourceDocument &document,
                      const TableLabels &labels, int tableLabels, int block)
{
    return HeadOrderFinder(stream, document, labels, tableLabels, block).find(above);
}

} // namespace gouji
