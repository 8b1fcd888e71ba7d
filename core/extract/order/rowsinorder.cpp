#include "core/extract/order/rowsinorder.h"

#include "core/extract/order/labelsbehind.h"
#include "core/extract/order/orderwindows.h"
#include "core/extract/order/valuesbelowheads.h"
#include "core/extract/order/windowreading.h"
#include "core/extract/parts/appendixlines.h"
#include "core/source/tableshape.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace gouji {

namespace {

/// What a known character of a label weighs against what is unlikely about its values.
constexpr int knownGain = 6;
/// What an edition takes that is not that of the rows above: hardly an office prints tables of two,
/// and what is left of a torn table may read like either by a character or two.
constexpr int otherEditionCost = 30;
/// Fewer known characters are no block of the form.
constexpr qsizetype fewestKnown = 2;

class RowMaker
{
public:
    RowMaker(const SourceDocument &document, const LabelDictionary &dictionary,
             const HeadingDictionary &headings, const QList<QList<ValueRowShape>> &shapes)
        : m_text(document.text)
        , m_dictionary(dictionary)
        , m_headings(headings)
        , m_shapes(shapes)
        , m_appendices(appendixLines(document.text))
    {}

    SourceTable make(const SourceDocument &document, const SourceTable &table)
    {
        m_table = {};
        m_edition.clear();
        m_row = 0;
        m_words = orderWords(document, table, m_dictionary, m_headings);
        findCaptions();
        for (const OrderWindow &window : orderWindows(m_words)) {
            if (window.table >= 0 && isHeadless(window.table)) {
                addHeadless(window);
                continue;
            }
            if (const int width = widthOf(window.table); width > 0)
                putLabelsFirst(m_words, window, m_dictionary, width);
            addRows(window);
        }
        std::ranges::for_each(m_table.cells, [this](const SourceCell &cell) {
            m_table.span = m_table.span.isEmpty() ? cell.span : m_table.span.united(cell.span);
        });
        return m_table;
    }

    [[nodiscard]] const KnownCells &known() const { return m_known; }

private:
    [[nodiscard]] bool isHeadless(int table) const
    {
        return std::ranges::any_of(m_dictionary.tables(), [&](const TableLabels &labels) {
            return labels.tableIndex == table
                   && std::ranges::all_of(labels.table->blocks, [](const FormBlock &block) {
                          return block.rowNodes.isEmpty();
                      });
        });
    }

    /// The columns of a table that is one block; 0 for others.
    [[nodiscard]] int widthOf(int table) const
    {
        const auto labels =
            std::ranges::find(m_dictionary.tables(), table, &TableLabels::tableIndex);
        const bool one =
            labels != m_dictionary.tables().cend() && labels->table->blocks.size() == 1;
        return one ? static_cast<int>(labels->table->blocks.constFirst().columns.size()) : 0;
    }

    // Blocks with labelled rows.

    void addRows(OrderWindow window)
    {
        WindowReading best;
        for (int i = 0; i < m_dictionary.tables().size(); ++i) {
            if (m_dictionary.tables()[i].tableIndex != window.table)
                continue;
            WindowReading reading{.window = window,
                                  .tableLabels = i,
                                  .fragments = {},
                                  .heads = {},
                                  .ownHeads = {},
                                  .rows = {}};
            reading.fragments = rowFragments(m_words, window, m_dictionary, i);
            if (reading.fragments.known < fewestKnown)
                continue;
            reading.rows =
                valueRows(m_words, window, reading.fragments, m_shapes[i], m_text, reading.cost);
            findHeads(reading);
            reading.cost += editionCost(reading, m_dictionary.tables()[i], m_words, m_text);
            reading.cost -= knownGain * static_cast<int>(reading.fragments.known);
            if (!m_edition.isEmpty() && m_dictionary.tables()[i].edition != m_edition)
                reading.cost += otherEditionCost;
            for (const FoundHead &head : std::as_const(reading.heads))
                reading.cost -=
                    static_cast<int>(m_dictionary.tables()[i].sequence[head.slot].key.size());
            if (best.tableLabels < 0 || reading.cost < best.cost)
                best = std::move(reading);
        }
        if (best.tableLabels < 0) {
            addLines(window);
            return;
        }
        m_edition = m_dictionary.tables()[best.tableLabels].edition;
        addReading(best);
    }

    void findHeads(WindowReading &reading) const
    {
        const TableLabels &labels = m_dictionary.tables()[reading.tableLabels];
        const OrderWindow window = reading.window;
        QList<bool> used(window.end - window.begin, false);
        for (const LabelFragments &row : reading.fragments.rows) {
            for (const qsizetype word : row.words)
                used[word - window.begin] = true;
        }
        reading.heads = headsOf(m_words, window, m_text, labels, used);
        reading.ownHeads = ownHeadsAmong(reading.heads, labels, m_words, window, used);
    }

    /// A word that was taken for a head by its place among others, however misspelt.
    void knowHead(const FoundHead &head, const TableLabels &own)
    {
        const OrderWord &word = m_words[head.words.constFirst()];
        if (head.slot >= 0 && head.words.size() == 1 && m_dictionary.find(word.key).isEmpty())
            m_known.matches[word.span.begin] +=
                misspeltAs(word.key, own.sequence[head.slot], m_dictionary);
    }

    void addReading(const WindowReading &reading)
    {
        const TableLabels &labels = m_dictionary.tables()[reading.tableLabels];
        const QList<FoundHead> &heads = reading.heads;
        for (const QList<FoundHead> &row :
             headRows(heads, reading.ownHeads, labels, m_words, m_text)) {
            for (const FoundHead &head : row) {
                addLabel(head.words);
                knowHead(head, labels);
            }
            endRow();
        }
        const bool askew =
            areGroupsAskew(heads, labels, m_words, m_text) || mayHaveLabelsBehind(reading, m_words);
        for (int r = 0; r < reading.rows.size(); ++r) {
            for (const FoundHead &head : heads) {
                const LabelSlot &slot = labels.sequence[head.slot];
                if (slot.kind == LabelKind::RowGroup && firstRowOf(labels, slot) == r) {
                    addLabel(head.words);
                    endRow();
                }
            }
            ValueRow row = reading.rows[r];
            const bool labelled = !reading.fragments.rows[r].words.isEmpty();
            if (!labelled || askew
                || standsAroundItsLabel(row, reading.fragments.rows[r], m_words, m_text)
                || isBlockAskew(reading, labels.table->rows[r].block))
                row.doubts |= rowUnsure;
            const QList<qsizetype> label = labelOf(reading, r);
            if (label.isEmpty() && !isWholeBetweenRows(reading, r))
                continue;
            addRow(label, row);
            knowLabel(reading, r);
        }
    }

    /// Values without a label have no place, unless they are a row's, and between rows that have.
    [[nodiscard]] bool isWholeBetweenRows(const WindowReading &reading, int row) const
    {
        const auto isKnown = [&reading](int other) {
            return !reading.fragments.rows[other].words.isEmpty()
                   && !reading.rows[other].values.isEmpty();
        };
        const auto before = std::views::iota(0, row);
        const auto behind = std::views::iota(row + 1, static_cast<int>(reading.rows.size()));
        const int columns = m_shapes[reading.tableLabels][row].columns;
        return columns > 2 && reading.rows[row].values.size() == columns
               && std::ranges::any_of(before, isKnown) && std::ranges::any_of(behind, isKnown);
    }

    /// A page was not read from left to right: the rows of a block that no sum ties to their
    /// columns stand apart from its caption, or its heads in another order than the form's.
    [[nodiscard]] bool isBlockAskew(const WindowReading &reading, int block) const
    {
        const TableLabels &labels = m_dictionary.tables()[reading.tableLabels];
        const int first = labels.table->blocks[block].firstRow;
        if (!m_shapes[reading.tableLabels][first].sums.isEmpty())
            return false;
        bool captioned = false;
        qsizetype last = -1;
        bool rising = true;
        qsizetype columns = 0;
        for (const FoundHead &head : reading.heads) {
            const LabelSlot &slot = labels.sequence[head.slot];
            if (slot.block != block)
                continue;
            captioned = captioned || slot.kind == LabelKind::Caption;
            if (slot.kind != LabelKind::ColumnHeader)
                continue;
            ++columns;
            rising = rising && head.words.constFirst() > last;
            last = head.words.constFirst();
        }
        const bool some = columns > 0 && columns < labels.table->blocks[block].columns.size();
        return !rising || some || (!captioned && m_captions.contains({reading.tableLabels, block}));
    }

    /// Blocks whose caption is printed somewhere, by tables of the dictionary.
    void findCaptions()
    {
        m_captions.clear();
        for (const OrderWord &word : std::as_const(m_words)) {
            if (!word.begins)
                continue;
            for (const LabelMatch &match : m_dictionary.findExactly(word.key)) {
                const LabelSlot &slot =
                    m_dictionary.tables()[match.tableLabels].sequence[match.slot];
                if (slot.kind == LabelKind::Caption)
                    m_captions.insert({match.tableLabels, slot.block});
            }
        }
    }

    [[nodiscard]] static int firstRowOf(const TableLabels &labels, const LabelSlot &slot)
    {
        return labels.table->blocks[slot.block].rowNodes[slot.node].firstLeaf;
    }

    /// Of a row without one, what stands right before its values and belongs to nothing else.
    [[nodiscard]] QList<qsizetype> labelOf(const WindowReading &reading, int row) const
    {
        const QList<qsizetype> &label = reading.fragments.rows[row].words;
        const QList<qsizetype> &values = reading.rows[row].values;
        if (!label.isEmpty() || values.isEmpty() || values.constFirst() == reading.window.begin)
            return label;
        const qsizetype before = values.constFirst() - 1;
        const auto isUsed = [before](const auto &piece) { return piece.words.contains(before); };
        if (m_words[before].value || m_words[before].key.isEmpty()
            || std::ranges::any_of(reading.fragments.rows, isUsed)
            || std::ranges::any_of(reading.heads, isUsed))
            return label;
        return {before};
    }

    /// Pieces that are most of a label, as none of them nor all together may read like it.
    void knowLabel(const WindowReading &reading, int row)
    {
        const LabelFragments &pieces = reading.fragments.rows[row];
        if (pieces.words.isEmpty())
            return;
        const QList<LabelSlot> &own = m_dictionary.tables()[reading.tableLabels].sequence;
        const auto slot = std::ranges::find_if(own, [row](const LabelSlot &other) {
            return other.kind == LabelKind::RowLabel && other.row == row;
        });
        const qsizetype size = slot == own.cend() ? 0 : slot->key.size();
        if (pieces.known * 2 < size || pieces.known >= size)
            return;
        QList<LabelMatch> &matches = m_known.matches[m_words[pieces.words.constFirst()].span.begin];
        for (int t = 0; t < m_dictionary.tables().size(); ++t) {
            const TableLabels &labels = m_dictionary.tables()[t];
            for (int s = 0; s < labels.sequence.size(); ++s) {
                if (labels.sequence[s].identity != slot->identity)
                    continue;
                const double share = double(pieces.known) / double(size);
                matches.append({.tableLabels = t,
                                .slot = s,
                                .tableIndex = labels.tableIndex,
                                .identity = slot->identity,
                                .distance = static_cast<int>(size - pieces.known),
                                .weight = labels.sequence[s].weight * share});
            }
        }
    }

    void addRow(const QList<qsizetype> &label, const ValueRow &row)
    {
        if (!label.isEmpty())
            addLabel(label);
        for (const qsizetype value : row.values)
            addValue(m_words[value].span, row.doubts);
        endRow();
    }

    // A block whose only row has no label.

    void addHeadless(OrderWindow window)
    {
        const auto labels =
            std::ranges::find(m_dictionary.tables(), window.table, &TableLabels::tableIndex);
        QList<bool> used(window.end - window.begin, false);
        const QList<FoundHead> heads = headsOf(m_words, window, m_text, *labels, used);
        const qsizetype first = std::max<qsizetype>(used.indexOf(true), 0);
        // A head of the office's own in front.
        if (first > 0 && m_words[window.begin + first - 1].key.size() >= fewestKnown)
            addLabel({window.begin + first - 1});
        const QList<QList<FoundHead>> printed = headRows(heads, {}, *labels, m_words, m_text);
        for (const FoundHead &head : printed.constFirst())
            addLabel(head.words);
        endRow();
        ValueRow row =
            valuesBelowHeads(m_words, window, *labels, heads,
                             m_shapes[labels - m_dictionary.tables().begin()].constFirst(), m_text);
        if (areGroupsAskew(heads, *labels, m_words, m_text) || holdsAppendix(window))
            row.doubts |= rowUnsure;
        for (const qsizetype value : row.values)
            addValue(m_words[value].span, row.doubts);
        endRow();
    }

    /// Another table follows, of another year: some of the values may be its.
    [[nodiscard]] bool holdsAppendix(OrderWindow window) const
    {
        const auto appendix =
            std::ranges::lower_bound(m_appendices, m_words[window.begin].span.begin);
        return appendix != m_appendices.cend() && *appendix < m_words[window.end - 1].span.end;
    }

    /// What is no block of the form, as it stands: values found there are nobody's for sure.
    void addLines(OrderWindow window)
    {
        for (qsizetype w = window.begin; w < window.end; ++w) {
            if (w > window.begin && m_words[w - 1].value && !m_words[w].value)
                endRow();
            addValue(m_words[w].span, m_words[w].value ? rowUnsure : Doubts());
        }
        endRow();
    }

    void addLabel(const QList<qsizetype> &words)
    {
        QString printed;
        for (const qsizetype word : words)
            printed += m_text.view(m_words[word].span);
        addCell(m_words[words.constFirst()].span);
        if (words.size() > 1)
            m_table.cells.last().words = printed;
    }

    void addValue(TextSpan span, Doubts doubts)
    {
        addCell(span);
        if (doubts)
            m_known.doubts.insert(span.begin, doubts);
    }

    void addCell(TextSpan span)
    {
        SourceCell cell;
        cell.span = span;
        cell.row = m_row;
        cell.column = m_column++;
        m_table.cells.append(cell);
    }

    void endRow()
    {
        m_row += m_column > 0 ? 1 : 0;
        m_column = 0;
    }

    const SourceText &m_text;
    const LabelDictionary &m_dictionary;
    const HeadingDictionary &m_headings;
    const QList<QList<ValueRowShape>> &m_shapes;
    const QList<qsizetype> m_appendices;
    QList<OrderWord> m_words;
    QSet<std::pair<int, int>> m_captions; ///< tables of the dictionary, and blocks
    KnownCells m_known;
    SourceTable m_table;
    QString m_edition; ///< of the rows above
    int m_row = 0;
    int m_column = 0;
};

} // namespace

bool hasTablesInOrder(const SourceDocument &document)
{
    return std::ranges::any_of(document.tables, [&](const SourceTable &table) {
        return isInOrder(table, document.text.text());
    });
}

DocumentInRows withRows(const SourceDocument &document, const LabelDictionary &dictionary,
                        const HeadingDictionary &headings,
                        const QList<QList<ValueRowShape>> &shapes)
{
    DocumentInRows result{.document = document, .known = {}};
    RowMaker maker(document, dictionary, headings, shapes);
    for (SourceTable &table : result.document.tables) {
        if (isInOrder(table, document.text.text()))
            table = maker.make(document, table);
    }
    result.known = maker.known();
    return result;
}

} // namespace gouji
