#include "core/extract/columns/headorder.h"

#include "core/extract/columns/headlines.h"
#include "core/extract/columns/headsequence.h"
#include "core/extract/columns/printedheads.h"
#include "core/extract/labels/headwording.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace gouji {

namespace {

constexpr int mostHeadRows = 12; ///< heads of a report stand on fewer

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
        , m_headsOfForm(labels.heads[block])
        , m_columns(m_headsOfForm.columns)
    {}

    HeadOrder find(StreamRows above)
    {
        const int first = collectRows(above);
        if (m_heads.areAsInForm(m_rows))
            return {.columns = {}, .strange = false, .places = gridPlaces()};
        if (const QList<int> columns = m_heads.columnsOnOneRow(m_rows); !columns.isEmpty())
            return {.columns = areRising(columns) ? QList<int>() : columns, .places = gridPlaces()};
        m_lines = HeadLines(m_stream, m_document, m_labels, m_block).in({first, above.end});
        disownSubtotals(m_rows);
        disownSubtotals(m_lines);
        m_strange = hasHeadTwice();
        HeadOrder order{.columns = columnsUnder(-1)};
        const qsizetype own = order.columns.count(-1); // the office's
        const bool whole = order.columns.size() - own == m_form.columns.size();
        // A subtotal that found no place among the columns.
        const bool lost = countSubtotals() > own;
        order.strange = m_strange || !whole || lost;
        order.places = gridPlaces();
        order.doubtful = !m_certain;
        order.foreign = m_foreign + (hasForeignHead() ? QList<int>{0} : QList<int>());
        if (whole && std::ranges::is_sorted(order.columns))
            order.columns.clear();
        return order;
    }

private:
    /// The heads above rows, and below others; returns the first row of the stream they stand in.
    /// In a table of one block, they may stand above rows whose labels nobody can read.
    int collectRows(StreamRows above)
    {
        int rows = 0;
        int first = above.end;
        for (int r = above.end - 1; r >= above.begin && rows < mostHeadRows; --r, ++rows) {
            if (m_stream.numbersColumns(r)) {
                first = r;
                continue;
            }
            if (m_stream.hasValue(r)) {
                if (m_labels.table->blocks.size() > 1 || hasHead())
                    break;
                m_rows.clear();
                continue;
            }
            first = r;
            m_rows.prepend(m_heads.inRow(r));
        }
        return first;
    }

    /// Of the block, in the rows found.
    [[nodiscard]] bool hasHead() const
    {
        return std::ranges::any_of(m_rows, [](const QList<PrintedHead> &row) {
            return std::ranges::any_of(row,
                                       [](const PrintedHead &head) { return !head.key.isEmpty(); });
        });
    }

    /// Where the total is called as in the form, another column that might be called so is one of
    /// the office's own.
    void disownSubtotals(QList<QList<PrintedHead>> &rows) const
    {
        const auto isNamed = [&rows](const QString &key) {
            return std::ranges::any_of(rows, [&key](const QList<PrintedHead> &row) {
                return std::ranges::find(row, key, &PrintedHead::printed) != row.cend();
            });
        };
        for (QList<PrintedHead> &row : rows) {
            for (PrintedHead &head : row) {
                if (head.exact && isSubtotal(head.printed) && m_columns.contains(head.key)
                    && isNamed(head.key))
                    head = {.cell = head.cell, .key = {}, .printed = head.printed};
            }
        }
    }

    /// One head alone stands in two places, and is no header printed again.
    [[nodiscard]] bool hasHeadTwice() const
    {
        struct Places
        {
            int first = -1;
            bool several = false;
        };
        QList<Places> places(m_form.columns.size()); // in the source, by column of the form
        for (const QList<PrintedHead> &row : m_rows) {
            for (const PrintedHead &head : row) {
                const int column = head.exact ? m_columns.value(head.key, -1) : -1;
                if (column < 0)
                    continue;
                const int place = m_stream.cells[head.cell].column;
                Places &known = places[column];
                known.several = known.several || (known.first >= 0 && known.first != place);
                known.first = place;
            }
        }
        return std::ranges::count(places, true, &Places::several) == 1;
    }

    [[nodiscard]] qsizetype countSubtotals() const
    {
        QSet<int> columns; // a cell that was merged may be printed more than once
        for (const QList<PrintedHead> &row : m_rows) {
            for (const PrintedHead &head : row) {
                if (head.key.isEmpty() && isSubtotal(head.printed))
                    columns.insert(m_stream.cells[head.cell].column);
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
                if (m_document.tables[cell.table].geometry != TableGeometry::Grid)
                    return {};
                const int column = m_columns.value(head.key, -1);
                if (column < 0)
                    continue;
                if (places.value(column, cell.column) != cell.column)
                    return {};
                places.insert(column, cell.column);
            }
        }
        return places;
    }

    [[nodiscard]] const QList<int> &childrenOf(int parent) const
    {
        return m_headsOfForm.children[parent + 1];
    }

    /// Single columns, all of them, stand below `parent`.
    [[nodiscard]] bool areLeaves(int parent) const
    {
        return std::ranges::all_of(childrenOf(parent),
                                   [this](int node) { return m_form.columnNodes[node].isLeaf; });
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

    /// Of the heads called `keys`, places among them: one list for each time they are printed. None
    /// where they do not stand on a line for each group that has such heads, or in pieces: nothing
    /// is said of them then, but where a line has a word for each.
    QList<QList<int>> ordersInLines(const QStringList &keys, int parent)
    {
        if (m_lines.isEmpty())
            return {};
        QList<QList<int>> orders;
        const bool certain = m_certain;
        m_inLines = true;
        for (const QList<PrintedHead> &line : std::as_const(m_lines))
            orders += ordersIn(line, keys, parent);
        m_inLines = false;
        if (orders.size() >= std::max<qsizetype>(1, groupsWith(keys).size()))
            return orders;
        m_certain = certain;
        return {};
    }

    /// -1 for heads of the office's own among them.
    QList<int> inPrintedOrder(const QList<int> &siblings, int parent)
    {
        if (siblings.size() < 2)
            return siblings;
        const QStringList &keys = m_headsOfForm.below[parent + 1];
        QList<QList<int>> orders = ordersInLines(keys, parent);
        if (orders.isEmpty()) {
            for (const QList<PrintedHead> &row : std::as_const(m_rows))
                orders += ordersIn(row, keys, parent);
        }
        const QList<int> groups = groupsWith(keys);
        if (orders.size() < std::max<qsizetype>(1, groups.size()))
            m_strange = m_strange || standInAnotherOrder(keys, groups.size());
        if (orders.isEmpty())
            return siblings;
        qsizetype own = 0;
        if (std::ranges::any_of(orders, [&](const auto &order) { return order != orders[0]; })) {
            // Each group has its own, in the order of the form unless that is not known.
            m_strange = true;
            if (groups.size() != orders.size() || m_groupsMoved)
                return siblings;
            own = groups.indexOf(parent);
        }
        QList<int> printed;
        for (const int place : std::as_const(orders[own]))
            printed.append(place < 0 ? place : siblings[place]);
        m_groupsMoved = m_groupsMoved || (!areLeaves(parent) && !areRising(orders[own]));
        return printed;
    }

    /// Nothing is said of all heads called `keys`, but some, which white parts, stand in another
    /// order than the form's.
    [[nodiscard]] bool standInAnotherOrder(const QStringList &keys, qsizetype groups) const
    {
        const auto standSo = [&](const QList<PrintedHead> &row) {
            QList<int> places;
            for (const PrintedHead &head : row) {
                if (m_heads.isByWhite(head.cell))
                    places.append(head.exact ? static_cast<int>(keys.indexOf(head.key))
                                             : placeOfBeginning(head.printed, keys));
            }
            return areInAnotherOrder(places, groups);
        };
        return std::ranges::any_of(m_lines, standSo) || std::ranges::any_of(m_rows, standSo);
    }

    /// The head of a total is called so: behind groups of columns, that of all of them.
    [[nodiscard]] bool isTotal(const QString &key) const
    {
        return std::ranges::any_of(m_form.columns, [&](const FormColumn &column) {
            return column.total && m_headsOfForm.keys[column.node] == key;
        });
    }

    /// The groups of columns whose heads are called so.
    [[nodiscard]] QList<int> groupsWith(const QStringList &keys) const
    {
        QList<int> groups;
        for (int node = 0; node < m_form.columnNodes.size(); ++node) {
            if (m_headsOfForm.below[node + 1] == keys)
                groups.append(node);
        }
        return groups;
    }

    /// Of the heads of a row; -1 for those that are called otherwise.
    [[nodiscard]] static QList<qsizetype> placesAmong(const QStringList &keys,
                                                      const QList<PrintedHead> &row)
    {
        QList<qsizetype> places;
        for (const PrintedHead &head : row)
            places.append(head.key.isEmpty() ? -1 : keys.indexOf(head.key));
        return places;
    }

    /// No head of other columns of the form stands in the row.
    [[nodiscard]] static bool areAlone(const QList<PrintedHead> &row,
                                       const QList<qsizetype> &places)
    {
        for (qsizetype h = 0; h < row.size(); ++h) {
            if (places[h] < 0 && !row[h].key.isEmpty())
                return false;
        }
        return true;
    }

    /// It may be a head of the office's own.
    [[nodiscard]] static bool isOwn(const PrintedHead &head, const QStringList &keys)
    {
        return !head.known && head.key.isEmpty() && mayBeOwnHead(head.printed, keys);
    }

    /// Each run of the heads called `keys` in a row that has all of them, by their places.
    QList<QList<int>> ordersIn(const QList<PrintedHead> &row, const QStringList &keys, int parent)
    {
        if (row.isEmpty())
            return {};
        QMap<qsizetype, HeadRun> runs; // line by line where white parts columns
        // Heads of single columns come out in the order of the columns, those above them anywhere.
        const bool leaves = areLeaves(parent);
        const QList<qsizetype> places = placesAmong(keys, row);
        const bool alone = areAlone(row, places);
        bool within = false;   // right behind one of them
        bool subtotals = true; // what is of the office's own are no heads misspelt
        for (qsizetype h = 0; h < row.size(); ++h) {
            const PrintedHead &head = row[h];
            const QString &printed = head.printed;
            const qsizetype place = places[h];
            const bool before = h + 1 < row.size() && places[h + 1] >= 0;
            const bool among = place < 0 && leaves && (within || before) && isSubtotal(printed);
            const bool grand = within && parent < 0 && h + 1 == row.size() && isTotal(head.key);
            if (place >= 0 || head.known || !head.key.isEmpty())
                within = place >= 0;
            // In front of the first heads, those of the labels stand.
            const bool open = among || (alone && (parent >= 0 || !runs.isEmpty()));
            if (place < 0 && !grand && !(open && isOwn(head, keys)))
                continue;
            subtotals = subtotals && (place >= 0 || isSubtotal(printed));
            m_certain = m_certain && head.exact && !m_heads.isUnmarked(head.cell);
            const bool apart = !leaves && m_heads.isByWhite(head.cell);
            const TextSpan span = m_stream.cells[head.cell].span;
            HeadRun &run = runs[apart ? m_document.text.lineOf(span.begin) : 0];
            run.places.append(static_cast<int>(place));
            run.words.append(printed);
        }
        if (runs.size() == 1)
            return runsOf(runs.first(), keys, parent, subtotals);
        for (const HeadRun &line : std::as_const(runs))
            m_strange = m_strange || (line.places.size() < keys.size() && !areRising(line.places));
        return {};
    }

    /// Heads one behind the other that may be those of some siblings.
    struct HeadRun
    {
        QList<int> places; ///< among the siblings; -1 for others
        QStringList words; ///< the keys of what is printed
    };

    QList<QList<int>> runsOf(const HeadRun &run, const QStringList &keys, int parent,
                             bool subtotals)
    {
        const QList<int> &places = run.places;
        const auto siblings = static_cast<int>(keys.size());
        const auto known = std::ranges::count_if(places, [](int place) { return place >= 0; });
        // Of two, one that was not understood stands in the other's place.
        if (known == 1 && siblings == 2 && places == QList<int>{1, -1} && !m_inLines)
            m_strange = true;
        if (known < 2 && siblings == 2)
            return {};
        if (known == 0 || known % siblings != 0)
            return subtotals && known > 1 && areRising(places) && places.contains(-1)
                       ? QList<QList<int>>{places}
                       : lackingSome(run, keys, parent);
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
            runs, [&](const QList<int> &one) { return hasEachOnce(one, siblings); });
        m_strange = m_strange || (!whole && !m_inLines);
        return whole ? runs : QList<QList<int>>();
    }

    /// Some of the siblings are not there. Heads of the office's own, as many, are these in other
    /// words or misspelt, or foreign ones, where all others stand in their places. One that stands
    /// elsewhere, and the others in their order, is a column of the office's own.
    QList<QList<int>> lackingSome(const HeadRun &run, const QStringList &keys, int parent)
    {
        const QList<int> &places = run.places;
        const auto siblings = static_cast<int>(keys.size());
        if (places.size() != siblings) {
            m_strange = m_strange
                        || (places.count(-1) + siblings > places.size() && !areRising(places)
                            && !m_inLines);
            return {};
        }
        bool inPlace = true;
        qsizetype alike = 0; // of the office's own, those that are some head in other words
        for (int p = 0; p < siblings; ++p) {
            inPlace = inPlace && (places[p] < 0 || places[p] == p);
            alike += places[p] < 0 && isAlike(run.words[p], keys, places) ? 1 : 0;
        }
        const auto own = places.count(-1);
        // On a line, what is no head may be anything.
        if (m_inLines && alike < own && (!inPlace || own * 2 > siblings || !areLeaves(parent)))
            return {};
        if (!inPlace && own == 1 && areRising(places) && !m_inLines)
            return {places};
        m_strange = m_strange || !inPlace;
        if (inPlace && (own < siblings || alike * 2 > siblings))
            judgeWordings(run, keys, parent);
        return {};
    }

    /// In other words, one of the heads called `keys` that are not among `places`.
    [[nodiscard]] static bool isAlike(const QString &word, const QStringList &keys,
                                      const QList<int> &places)
    {
        for (int k = 0; k < keys.size(); ++k) {
            if (!places.contains(k) && headWording(word, keys[k], {}, {}) == HeadWording::Own)
                return true;
        }
        return false;
    }

    /// Of a head for each of the siblings, those known in their places.
    void judgeWordings(const HeadRun &run, const QStringList &keys, int parent)
    {
        QStringList lacking;
        QStringList found;
        for (qsizetype p = 0; p < keys.size(); ++p)
            (run.places[p] < 0 ? lacking : found).append(keys[p]);
        const QList<int> siblings = childrenOf(parent);
        for (qsizetype p = 0; p < keys.size(); ++p) {
            if (run.places[p] >= 0)
                continue;
            const HeadWording wording = headWording(run.words[p], keys[p], lacking, found);
            const FormNode &node = m_form.columnNodes[siblings[p]];
            m_strange = m_strange || wording == HeadWording::Another
                        || (wording == HeadWording::Foreign && !node.isLeaf);
            if (wording == HeadWording::Foreign && node.isLeaf)
                m_foreign.append(node.firstLeaf);
        }
    }

    /// The only column of the block has another head than the form's: in the row of the head of its
    /// labels, or right above the values.
    [[nodiscard]] bool hasForeignHead() const
    {
        if (m_form.columns.size() != 1 || m_columns.isEmpty())
            return false;
        const QString key = m_columns.cbegin().key();
        bool lowest = true;
        for (const QList<PrintedHead> &row : std::views::reverse(m_rows)) {
            bool known = false;
            bool foreign = false;
            for (const PrintedHead &head : row) {
                const QString &printed = head.printed;
                if (head.key == key || printed.contains(key))
                    return false;
                known = known || head.known;
                foreign =
                    foreign || (!head.known && !key.contains(printed) && !printed.contains(u'页'));
            }
            if (foreign)
                return known || lowest;
            lowest = lowest && row.isEmpty();
        }
        return false;
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    int m_block;
    const FormBlock &m_form;
    PrintedHeads m_heads;
    const BlockHeads &m_headsOfForm;
    const QHash<QString, int> &m_columns;
    QList<QList<PrintedHead>> m_rows;  ///< as cells
    QList<QList<PrintedHead>> m_lines; ///< as words of lines, where white alone parts columns
    QList<int> m_foreign;
    bool m_strange = false;
    bool m_certain = true;      ///< each head that was used is exact, and in a known column
    bool m_inLines = false;     ///< m_lines are looked at
    bool m_groupsMoved = false; ///< groups of columns stand in another order than the form's
};

} // namespace

HeadOrder headOrderIn(StreamRows above, const CellStream &stream, const SourceDocument &document,
                      const TableLabels &labels, int tableLabels, int block)
{
    return HeadOrderFinder(stream, document, labels, tableLabels, block).find(above);
}

} // namespace gouji
