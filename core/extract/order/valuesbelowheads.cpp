#include "core/extract/order/valuesbelowheads.h"

#include "core/extract/labels/namedperiod.h"
#include "core/report/cellvalue.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace gouji {

namespace {

/// `piece` is some of `label` but for one character, wrong or too many.
bool standsWithin(QStringView label, QStringView piece)
{
    if (piece.size() < 2)
        return false;
    for (qsizetype at = 0; at < piece.size(); ++at) {
        const QStringView before = piece.first(at);
        const QStringView behind = piece.sliced(at + 1);
        for (qsizetype begin = 0; begin + piece.size() - 1 <= label.size(); ++begin) {
            const QStringView rest = label.sliced(begin);
            if (!rest.startsWith(before))
                continue;
            const QStringView next = rest.sliced(at);
            if (next.startsWith(behind)
                || next.sliced(std::min<qsizetype>(1, next.size())).startsWith(behind))
                return true;
        }
    }
    return false;
}

class ValuesBelowHeads
{
public:
    ValuesBelowHeads(const QList<OrderWord> &words, OrderWindow window, const TableLabels &labels,
                     const QList<FoundHead> &heads, const SourceText &text)
        : m_words(words)
        , m_window(window)
        , m_labels(labels)
        , m_heads(heads)
        , m_text(text)
    {}

    [[nodiscard]] ValueRow read(const ValueRowShape &shape) const
    {
        bool sure = true;
        ValueRow row{.values = ownValues(shape.columns, sure), .doubts = {}};
        if (row.values.size() == shape.columns)
            orderByNames(row);
        const bool whole = row.values.size() == shape.columns;
        const bool proven = whole && !shape.sums.isEmpty()
                            && std::ranges::all_of(shape.sums, [&](const QList<int> &signs) {
                                   return residualOf(signs, row.values).isZero();
                               });
        if (proven) {
            // No sum tells a dash from a nought.
            if (!sure || bool(row.doubts) || hasScrambledHead()
                || (areMixed() && !areNumbers(row.values))
                || (placesOfValues() > 1 && areHeadsScattered()))
                row.doubts = rowUnsure;
            return row;
        }
        bool turned = false;
        for (const QList<int> &signs : whole ? shape.sums : QList<QList<int>>())
            turned = putTotalLast(signs, row.values) || turned;
        if (!sure || turned || areMixed() || !areNumbers(row.values))
            row.doubts = rowUnsure;
        return row;
    }

private:
    struct LabelledValues
    {
        QString label; ///< the office's own, before them
        QList<qsizetype> values;
    };

    /// Of the rows below each other that may be the block's, those of the report's own.
    [[nodiscard]] QList<qsizetype> ownValues(int columns, bool &sure) const
    {
        QList<LabelledValues> rows = valuesFromFirstHead();
        if (rows.isEmpty())
            return {};
        const auto isLittle = [columns](const LabelledValues &row) {
            return 2 * row.values.size() <= columns;
        };
        rows.erase(std::remove_if(rows.begin() + 1, rows.end(), isLittle), rows.end());
        QStringList labels;
        for (const LabelledValues &row : std::as_const(rows))
            labels.append(row.label);
        const OwnRow own = ownRowOf(labels);
        sure = own.sure;
        return rows[own.index].values;
    }

    /// A word that is no piece of a head parts them.
    [[nodiscard]] QList<LabelledValues> valuesFromFirstHead() const
    {
        QSet<qsizetype> used;
        for (const FoundHead &head : m_heads)
            used.unite({head.words.cbegin(), head.words.cend()});
        const auto first = std::ranges::min_element(used);
        const qsizetype from = first == used.cend() ? m_window.begin : *first;
        QList<LabelledValues> rows;
        QString label;
        bool apart = true;
        for (qsizetype w = from; w < m_window.end; ++w) {
            if (m_words[w].value) {
                if (apart)
                    rows.append({.label = std::exchange(label, {}), .values = {}});
                apart = false;
                rows.last().values.append(w);
            } else if (!used.contains(w) && !isPiece(m_words[w].key)) {
                label += m_words[w].key;
                apart = true;
            }
        }
        return rows;
    }

    /// A group of columns, and where its values begin.
    struct NamedRun
    {
        int firstColumn = 0;
        qsizetype values = 0;
        bool rightBefore = false; ///< its name, and nothing between
    };

    /// Groups of columns printed below each other, each with its name in front of its values, in
    /// whatever order.
    void orderByNames(ValueRow &row) const
    {
        QList<NamedRun> runs;
        for (qsizetype v = 0; v < row.values.size(); ++v) {
            if (v > 0 && row.values[v] == row.values[v - 1] + 1)
                continue;
            const FormNode *group =
                groupNamedBetween(v > 0 ? row.values[v - 1] : m_window.begin, row.values[v]);
            if (group == nullptr
                || (!runs.isEmpty() && v - runs.constLast().values != group->leafCount))
                return;
            runs.append({group->firstLeaf, v, endsGroup(row.values[v] - 1, *group)});
        }
        QList<NamedRun> ordered = runs;
        std::ranges::stable_sort(ordered, {}, &NamedRun::firstColumn);
        if (runs.size() < 2 || std::ranges::is_sorted(runs, {}, &NamedRun::firstColumn)
            || row.values.size() % runs.size() != 0)
            return;
        const qsizetype columns = row.values.size() / runs.size();
        QList<qsizetype> values;
        for (const NamedRun &run : std::as_const(ordered)) {
            // One name twice, or groups of several widths.
            if (run.firstColumn != values.size())
                return;
            values += row.values.sliced(run.values, columns);
        }
        row.values = std::move(values);
        if (!std::ranges::all_of(runs, &NamedRun::rightBefore))
            row.doubts = rowUnsure;
    }

    /// The only group of single columns whose head stands between the words `after` and `before`;
    /// null where there is none, or several.
    [[nodiscard]] const FormNode *groupNamedBetween(qsizetype after, qsizetype before) const
    {
        const FormNode *named = nullptr;
        for (const FoundHead &head : m_heads) {
            const FormNode *group = groupOf(head);
            if (group == nullptr || head.words.constFirst() < after
                || head.words.constLast() >= before)
                continue;
            if (named != nullptr)
                return nullptr;
            named = group;
        }
        return named;
    }

    /// Null where it is none of single columns.
    [[nodiscard]] const FormNode *groupOf(const FoundHead &head) const
    {
        const LabelSlot &slot = m_labels.sequence[head.slot];
        if (slot.kind != LabelKind::ColumnHeader)
            return nullptr;
        const QList<FormNode> &nodes = m_labels.table->blocks[slot.block].columnNodes;
        return !nodes[slot.node].isLeaf && nodes[slot.node + 1].isLeaf ? &nodes[slot.node]
                                                                       : nullptr;
    }

    [[nodiscard]] bool endsGroup(qsizetype word, const FormNode &group) const
    {
        return std::ranges::any_of(m_heads, [&](const FoundHead &head) {
            return groupOf(head) == &group && head.words.constLast() == word;
        });
    }

    [[nodiscard]] bool isPiece(const QString &key) const
    {
        return !key.isEmpty() && std::ranges::any_of(m_labels.sequence, [&](const LabelSlot &slot) {
            return slot.key.contains(key) || standsWithin(slot.key, key);
        });
    }

    /// The pieces of a head, one after the other, but not in its order: neither may the values of
    /// its column be, which no sum tells from another's.
    [[nodiscard]] bool hasScrambledHead() const
    {
        constexpr qsizetype mostPieces = 5;
        constexpr qsizetype longestHead = 12;
        QSet<qsizetype> used;
        for (const FoundHead &head : m_heads)
            used.unite({head.words.cbegin(), head.words.cend()});
        for (qsizetype first = m_window.begin; first < m_window.end; ++first) {
            QString together;
            for (qsizetype w = first; w < std::min(m_window.end, first + mostPieces); ++w) {
                if (m_words[w].value || used.contains(w))
                    break;
                together += m_words[w].key;
                if (together.size() > longestHead)
                    break;
                if (isHeadScrambled(together))
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool isHeadScrambled(QString key) const
    {
        const QString printed = key;
        std::ranges::sort(key);
        return std::ranges::any_of(m_labels.sequence, [&](const LabelSlot &slot) {
            QString head = slot.key;
            if (slot.kind != LabelKind::ColumnHeader || head.size() != key.size()
                || head == printed)
                return false;
            std::ranges::sort(head);
            return head == key;
        });
    }

    /// Where one is not, no sum says whether they stand in the order of the columns.
    [[nodiscard]] bool areNumbers(const QList<qsizetype> &values) const
    {
        return std::ranges::all_of(values, [this](qsizetype word) {
            return parseCellValue(m_text.view(m_words[word].span)).number.has_value();
        });
    }

    /// Heads of single columns are in pieces, and those of some group begin on several lines, but
    /// for one at most: they may come in any order.
    [[nodiscard]] bool areHeadsScattered() const
    {
        QMap<int, QMap<qsizetype, int>> lines; // by parent: heads that begin on them
        bool inPieces = false;
        for (const FoundHead &head : m_heads) {
            const LabelSlot &slot = m_labels.sequence[head.slot];
            if (slot.kind != LabelKind::ColumnHeader)
                continue;
            const FormNode &node = m_labels.table->blocks[slot.block].columnNodes[slot.node];
            if (!node.isLeaf)
                continue;
            const qsizetype first = head.words.constFirst();
            inPieces = inPieces || head.words.constLast() - first >= head.words.size();
            ++lines[node.parent][m_text.lineOf(m_words[first].span.begin)];
        }
        return inPieces && std::ranges::any_of(lines, [](const QMap<qsizetype, int> &group) {
                   const QList<int> heads = group.values();
                   return std::accumulate(heads.cbegin(), heads.cend(), 0)
                          > std::ranges::max(heads) + 1;
               });
    }

    /// Runs of values with heads between them.
    [[nodiscard]] int placesOfValues() const
    {
        int places = 0;
        bool within = false;
        for (qsizetype w = m_window.begin; w < m_window.end; ++w) {
            places += m_words[w].value && !within ? 1 : 0;
            within = m_words[w].value;
        }
        return places;
    }

    /// Values stand in several places between the heads, in one of them not as many as the heads
    /// before them: which belong together, nothing says.
    [[nodiscard]] bool areMixed() const
    {
        const QSet<qsizetype> ends = endsOfHeads();
        int places = 0;
        int above = 0;
        int values = 0;
        bool differ = false;
        for (qsizetype w = m_window.begin; w <= m_window.end; ++w) {
            if (w < m_window.end && m_words[w].value) {
                ++values;
                continue;
            }
            if (values > 0) {
                ++places;
                differ = differ || values != above;
                above = 0;
                values = 0;
            }
            above += ends.contains(w) ? 1 : 0;
        }
        return places > 1 && differ;
    }

    /// Last words of the heads of single columns.
    [[nodiscard]] QSet<qsizetype> endsOfHeads() const
    {
        QSet<qsizetype> ends;
        for (const FoundHead &head : m_heads) {
            const LabelSlot &slot = m_labels.sequence[head.slot];
            if (slot.kind == LabelKind::ColumnHeader
                && m_labels.table->blocks[slot.block].columnNodes[slot.node].isLeaf)
                ends.insert(head.words.constLast());
        }
        return ends;
    }

    [[nodiscard]] Decimal numberOf(qsizetype word) const
    {
        return parseCellValue(m_text.view(m_words[word].span)).number.value_or(Decimal());
    }

    [[nodiscard]] Decimal residualOf(const QList<int> &signs, const QList<qsizetype> &values) const
    {
        Decimal residual;
        for (qsizetype c = 0; c < signs.size(); ++c) {
            if (signs[c] != 0)
                residual =
                    signs[c] > 0 ? residual + numberOf(values[c]) : residual - numberOf(values[c]);
        }
        return residual;
    }

    /// A program may set the last column of a group anywhere among the others, which keep their
    /// order. The only value that is the sum of the others is the total. False when that is none,
    /// or the last one already.
    bool putTotalLast(const QList<int> &signs, QList<qsizetype> &values) const
    {
        constexpr qsizetype fewestParts = 2; // one part alone, or none, is equal by chance
        QList<qsizetype> columns;
        qsizetype parts = -1;
        for (qsizetype c = 0; c < signs.size(); ++c) {
            if (signs[c] == 0)
                continue;
            columns.append(c);
            parts += numberOf(values[c]).isZero() ? 0 : 1;
        }
        if (parts < fewestParts || residualOf(signs, values).isZero())
            return false;
        QList<qsizetype> found;
        for (qsizetype total = 0; total + 1 < columns.size(); ++total) {
            QList<qsizetype> turned = values;
            for (qsizetype c = total; c + 1 < columns.size(); ++c)
                std::swap(turned[columns[c]], turned[columns[c + 1]]);
            if (!residualOf(signs, turned).isZero())
                continue;
            if (!found.isEmpty())
                return false;
            found = std::move(turned);
        }
        if (found.isEmpty())
            return false;
        values = std::move(found);
        return true;
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    const TableLabels &m_labels;
    const QList<FoundHead> &m_heads;
    const SourceText &m_text;
};

} // namespace

ValueRow valuesBelowHeads(const QList<OrderWord> &words, OrderWindow window,
                          const TableLabels &labels, const QList<FoundHead> &heads,
                          const ValueRowShape &shape, const SourceText &text)
{
    return ValuesBelowHeads(words, window, labels, heads, text).read(shape);
}

} // namespace gouji
