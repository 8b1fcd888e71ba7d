#include "core/extract/order/headwords.h"

#include "core/extract/labels/headwording.h"
#include "core/extract/order/stackedheads.h"
#include "core/text/labelkey.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gouji {

namespace {

constexpr qsizetype shortestBegin = 2;
constexpr int mostPieces = 10;

/// All wordings of a label that is none of a row.
QStringList wordingsOf(const TableLabels &labels, const LabelSlot &slot)
{
    const FormBlock &block = labels.table->blocks[slot.block];
    const FormLabel *label = &block.caption;
    if (slot.kind == LabelKind::Corner)
        label = &block.corner;
    else if (slot.kind == LabelKind::ColumnHeader)
        label = &block.columnNodes[slot.node].label;
    else if (slot.kind == LabelKind::RowGroup)
        label = &block.rowNodes[slot.node].label;
    QStringList wordings{slot.key};
    for (const QString &alias : label->aliases)
        wordings.append(labelKey(alias));
    return wordings;
}

class HeadFinder
{
public:
    HeadFinder(const QList<OrderWord> &words, OrderWindow window, QList<bool> &used)
        : m_words(words)
        , m_window(window)
        , m_used(used)
    {}

    /// The words of a label; none when it is not there, but for a character or two wrong where it
    /// need not be `exact`.
    QList<qsizetype> find(const QStringList &wordings, bool exact)
    {
        for (const bool together : {true, false}) {
            for (const QString &wording : wordings) {
                if (const auto words = pieces(wording, together); !words.isEmpty())
                    return words;
            }
        }
        return exact ? QList<qsizetype>() : near(wordings.constFirst());
    }

private:
    [[nodiscard]] bool isFree(qsizetype word) const
    {
        return !m_used[word - m_window.begin] && !m_words[word].key.isEmpty();
    }

    QList<qsizetype> take(const QList<qsizetype> &words)
    {
        for (const qsizetype word : words)
            m_used[word - m_window.begin] = true;
        return words;
    }

    /// A single character only where the label goes on right behind it.
    [[nodiscard]] bool mayBegin(qsizetype word, const QString &wording) const
    {
        const QString &key = m_words[word].key;
        if (!wording.startsWith(key))
            return false;
        if (key.size() >= std::min(shortestBegin, wording.size()))
            return true;
        return word + 1 < m_window.end && isFree(word + 1)
               && QStringView(wording).sliced(key.size()).startsWith(m_words[word + 1].key);
    }

    /// The words a label is broken into, with none of other labels between where they stand
    /// `together`.
    QList<qsizetype> pieces(const QString &wording, bool together)
    {
        for (qsizetype w = m_window.begin; w < m_window.end; ++w) {
            if (!isFree(w) || !mayBegin(w, wording))
                continue;
            QList<qsizetype> words{w};
            QStringView rest = QStringView(wording).sliced(m_words[w].key.size());
            for (qsizetype next = w + 1;
                 next < m_window.end && !rest.isEmpty() && words.size() < mostPieces; ++next) {
                if (!isFree(next) || !rest.startsWith(m_words[next].key)) {
                    if (together)
                        break;
                    continue;
                }
                words.append(next);
                rest = rest.sliced(m_words[next].key.size());
            }
            if (rest.isEmpty())
                return take(words);
        }
        return {};
    }

    /// One word with a character or two wrong.
    QList<qsizetype> near(const QString &wording)
    {
        if (wording.size() < 4)
            return {};
        const int limit = wording.size() < 7 ? 1 : 2;
        for (qsizetype w = m_window.begin; w < m_window.end; ++w) {
            const QString &key = m_words[w].key;
            if (isFree(w) && editDistance(key, wording, limit) <= limit
                && !namesAnotherYear(key, wording))
                return take({w});
        }
        return {};
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    QList<bool> &m_used;
};

/// Slots of the heads of single columns of a block, those of each group together.
QList<QList<int>> siblingsOf(const TableLabels &labels, int block)
{
    QMap<int, QList<int>> siblings; // by parent
    for (int s = 0; s < labels.sequence.size(); ++s) {
        const LabelSlot &slot = labels.sequence[s];
        if (slot.kind != LabelKind::ColumnHeader || slot.block != block)
            continue;
        const FormNode &node = labels.table->blocks[block].columnNodes[slot.node];
        if (node.isLeaf)
            siblings[node.parent].append(s);
    }
    return siblings.values();
}

/// The heads of single columns that stand together, whichever way.
QList<FoundHead> togetherAmong(const QList<int> &siblings, const QList<OrderWord> &words,
                               OrderWindow window, const SourceText &text,
                               const TableLabels &labels, QList<bool> &used)
{
    QList<QStringList> wordings;
    for (const int slot : siblings)
        wordings.append(wordingsOf(labels, labels.sequence[slot]));
    QList<FoundHead> heads;
    QList<QList<qsizetype>> found = stackedHeads(words, window, text, wordings, used);
    if (found.isEmpty())
        found = headsInARow(words, window, wordings, used);
    for (qsizetype i = 0; i < found.size(); ++i) {
        heads.append({siblings[i], found[i]});
        for (const qsizetype word : found[i])
            used[word - window.begin] = true;
    }
    return heads;
}

} // namespace

QList<FoundHead> headsOf(const QList<OrderWord> &words, OrderWindow window, const SourceText &text,
                         const TableLabels &labels, QList<bool> &used)
{
    QList<FoundHead> heads;
    HeadFinder finder(words, window, used);
    QSet<int> captioned; // blocks
    const auto find = [&](bool exact, auto takes) {
        for (int s = 0; s < labels.sequence.size(); ++s) {
            const LabelSlot &slot = labels.sequence[s];
            const auto isFound = [s](const FoundHead &head) { return head.slot == s; };
            if (slot.kind == LabelKind::RowLabel || !takes(slot)
                || std::ranges::any_of(heads, isFound))
                continue;
            if (const auto found = finder.find(wordingsOf(labels, slot), exact); !found.isEmpty())
                heads.append({s, found});
        }
    };
    find(true, [](const LabelSlot &slot) { return slot.kind == LabelKind::Caption; });
    for (const FoundHead &caption : std::as_const(heads))
        captioned.insert(labels.sequence[caption.slot].block);
    if (labels.table->blocks.size() == 1)
        captioned.insert(0);
    for (int block = 0; block < labels.table->blocks.size(); ++block) {
        if (!captioned.contains(block))
            continue;
        for (const QList<int> &siblings : siblingsOf(labels, block))
            heads += togetherAmong(siblings, words, window, text, labels, used);
    }
    // Blocks have heads of the same words: they are those of the block whose caption is there.
    find(false, [&captioned](const LabelSlot &slot) { return captioned.contains(slot.block); });
    find(false, [](const LabelSlot &) { return true; });
    std::ranges::sort(heads, {}, &FoundHead::slot);
    return heads;
}

namespace {

/// Their words are one run.
bool areTogether(const QList<FoundHead> &heads)
{
    qsizetype next = heads.constFirst().words.constFirst();
    return std::ranges::all_of(heads, [&next](const FoundHead &head) {
        return std::ranges::all_of(head.words, [&next](qsizetype word) { return word == next++; });
    });
}

/// Those of `ranked` that begin on the line most of them begin on, but one at most elsewhere.
QList<qsizetype> onOneLine(const QList<FoundHead> &heads, const QList<qsizetype> &ranked,
                           const QList<OrderWord> &words, const SourceText &text)
{
    QMap<qsizetype, QList<qsizetype>> lines;
    for (const qsizetype h : ranked)
        lines[text.lineOf(words[heads[h].words.constFirst()].span.begin)].append(h);
    const auto longest = std::ranges::max_element(
        lines, {}, [](const QList<qsizetype> &line) { return line.size(); });
    const bool most = longest->size() > 1 && longest->size() + 1 >= ranked.size();
    return most ? *longest : QList<qsizetype>();
}

qsizetype firstWord(const FoundHead &head)
{
    return head.words.constFirst();
}

/// Places in a list of heads of those of single columns, or of all that stand in one rank with the
/// head of a group.
struct Rank
{
    QList<qsizetype> heads;
    bool groups = false;
    bool whole = false; ///< all that the form has
};

QList<Rank> ranksOf(const QList<FoundHead> &heads, const TableLabels &labels)
{
    QMap<std::pair<int, int>, Rank> ranks; // by block and parent
    for (qsizetype h = 0; h < heads.size(); ++h) {
        const LabelSlot &slot = labels.sequence[heads[h].slot];
        if (slot.kind == LabelKind::ColumnHeader)
            ranks[{slot.block, labels.table->blocks[slot.block].columnNodes[slot.node].parent}]
                .heads.append(h);
    }
    for (auto rank = ranks.begin(); rank != ranks.end(); ++rank) {
        const auto &[block, parent] = rank.key();
        qsizetype siblings = 0;
        for (const FormNode &node : labels.table->blocks[block].columnNodes) {
            siblings += node.parent == parent ? 1 : 0;
            rank->groups = rank->groups || (node.parent == parent && !node.isLeaf);
        }
        rank->whole = siblings > 1 && rank->heads.size() == siblings;
    }
    return ranks.values();
}

/// See headRows().
QList<FoundHead> inPrintedOrder(const QList<FoundHead> &heads, const TableLabels &labels,
                                const QList<OrderWord> &words, const SourceText &text)
{
    QList<FoundHead> ordered = heads;
    for (const Rank &rank : ranksOf(heads, labels)) {
        if (!rank.whole)
            continue;
        QList<FoundHead> printed;
        for (const qsizetype h : rank.heads)
            printed.append(heads[h]);
        std::ranges::sort(printed, {}, firstWord);
        QList<qsizetype> places = rank.heads;
        if (rank.groups || !areTogether(printed)) {
            places = onOneLine(heads, rank.heads, words, text);
            // Of heads in pieces, one may have taken another's.
            const bool whole =
                areTogether(printed)
                || std::ranges::all_of(printed, [](const auto &h) { return h.words.size() == 1; });
            if (rank.groups && (places.size() < rank.heads.size() || !whole))
                continue;
            printed.clear();
            for (const qsizetype h : std::as_const(places))
                printed.append(heads[h]);
            std::ranges::sort(printed, {}, firstWord);
        }
        for (qsizetype i = 0; i < places.size(); ++i)
            ordered[places[i]] = printed[i];
    }
    return ordered;
}

} // namespace

QList<QList<FoundHead>> headRows(const QList<FoundHead> &heads, const QList<OwnHeads> &own,
                                 const TableLabels &labels, const QList<OrderWord> &words,
                                 const SourceText &text)
{
    QSet<int> apart; // slots
    for (const OwnHeads &rank : own) {
        for (const FoundHead &head : rank)
            apart.insert(head.slot);
    }
    QList<QList<FoundHead>> rows(1);
    for (const FoundHead &head : inPrintedOrder(heads, labels, words, text)) {
        if (labels.sequence[head.slot].kind != LabelKind::RowGroup && !apart.contains(head.slot))
            rows.last().append(head);
    }
    return rows + own;
}

bool areGroupsAskew(const QList<FoundHead> &heads, const TableLabels &labels,
                    const QList<OrderWord> &words, const SourceText &text)
{
    return std::ranges::any_of(ranksOf(heads, labels), [&](const Rank &rank) {
        if (!rank.whole || !rank.groups)
            return false;
        QList<FoundHead> printed;
        for (const qsizetype h : rank.heads)
            printed.append(heads[h]);
        const bool whole =
            std::ranges::all_of(printed, [](const auto &h) { return h.words.size() == 1; });
        const bool rising = std::ranges::is_sorted(printed, {}, firstWord);
        // In the middle of their height, heads of single columns begin below those of groups.
        std::ranges::stable_partition(printed, [&labels](const FoundHead &head) {
            const LabelSlot &slot = labels.sequence[head.slot];
            return !labels.table->blocks[slot.block].columnNodes[slot.node].isLeaf;
        });
        if (!whole || rising || std::ranges::is_sorted(printed, {}, firstWord)
            || onOneLine(heads, rank.heads, words, text).size() == rank.heads.size())
            return false;
        std::ranges::sort(printed, {}, firstWord);
        return areTogether(printed);
    });
}

namespace {

/// A word of a broken head, but for its end: that may be another way to call it.
bool isPieceOf(const QString &word, const QStringList &heads)
{
    return std::ranges::any_of(heads, [&word](const QString &head) {
        return head.contains(word) && !head.endsWith(word);
    });
}

/// The heads of groups are in one rank with those of `siblings`.
bool standsWithGroups(const QList<int> &siblings, const TableLabels &labels)
{
    const LabelSlot &first = labels.sequence[siblings.constFirst()];
    const QList<FormNode> &nodes = labels.table->blocks[first.block].columnNodes;
    return std::ranges::any_of(nodes, [&](const FormNode &node) {
        return node.parent == nodes[first.node].parent && !node.isLeaf;
    });
}

/// The only run of words that all of `found` stand in, and as many others as are wanting among
/// those called `wordings`, between words of other labels or values; empty where there is none, or
/// several.
QList<FoundHead> runWithOwnHeads(QList<FoundHead> found, const QStringList &wordings,
                                 const QList<OrderWord> &words, OrderWindow window,
                                 const QList<bool> &used)
{
    std::ranges::sort(found, {}, firstWord);
    qsizetype length = wordings.size() - found.size();
    for (const FoundHead &head : std::as_const(found))
        length += head.words.size();
    const auto isUsed = [&](qsizetype word) { return used[word - window.begin]; };
    QList<FoundHead> only;
    for (qsizetype begin = window.begin + 1; begin + length < window.end; ++begin) {
        if (!isUsed(begin - 1) || !isUsed(begin + length))
            continue;
        QList<FoundHead> run;
        qsizetype next = 0; // of `found`
        qsizetype word = begin;
        while (word < begin + length) {
            const bool known = next < found.size() && firstWord(found[next]) == word;
            if (!known
                && (isUsed(word) || words[word].value || words[word].key.size() < shortestBegin
                    || isPieceOf(words[word].key, wordings)))
                break;
            run.append(known ? found[next++] : FoundHead{.slot = -1, .words = {word}});
            word += run.constLast().words.size();
        }
        if (word != begin + length || next != found.size() || !areTogether(run))
            continue;
        if (!only.isEmpty())
            return {};
        only = std::move(run);
    }
    return only;
}

} // namespace

QList<OwnHeads> ownHeadsAmong(const QList<FoundHead> &heads, const TableLabels &labels,
                              const QList<OrderWord> &words, OrderWindow window,
                              const QList<bool> &used)
{
    QList<OwnHeads> ranks;
    for (int block = 0; block < labels.table->blocks.size(); ++block) {
        const auto isOfBlock = [&](const FoundHead &head) {
            return labels.sequence[head.slot].block == block;
        };
        if (std::ranges::none_of(heads, isOfBlock))
            continue;
        for (const QList<int> &siblings : siblingsOf(labels, block)) {
            QList<FoundHead> found;
            std::ranges::copy_if(heads, std::back_inserter(found), [&](const FoundHead &head) {
                return siblings.contains(head.slot);
            });
            if (found.size() == siblings.size() || standsWithGroups(siblings, labels))
                continue;
            QStringList wordings;
            for (const int slot : siblings)
                wordings.append(labels.sequence[slot].key);
            if (QList<FoundHead> run = runWithOwnHeads(found, wordings, words, window, used);
                !run.isEmpty())
                ranks.append(std::move(run));
        }
    }
    return ranks;
}

QList<LabelMatch> misspeltAs(const QString &key, const LabelSlot &slot,
                             const LabelDictionary &dictionary)
{
    QList<LabelMatch> matches;
    const int size = static_cast<int>(std::max(key.size(), slot.key.size()));
    for (int t = 0; t < dictionary.tables().size(); ++t) {
        const TableLabels &labels = dictionary.tables()[t];
        for (int s = 0; s < labels.sequence.size(); ++s) {
            const LabelSlot &same = labels.sequence[s];
            if (same.key == slot.key && same.kind == slot.kind)
                matches.append({.tableLabels = t,
                                .slot = s,
                                .tableIndex = labels.tableIndex,
                                .identity = same.identity,
                                .header = true,
                                .distance = editDistance(key, slot.key, size),
                                .weight = same.weight / 2});
        }
    }
    return matches;
}

} // namespace gouji
