#include "core/extract/order/headwords.h"

#include "core/extract/order/stackedheads.h"
#include "core/text/labelkey.h"

#include <QMap>
#include <QSet>

#include <algorithm>
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
            if (isFree(w) && editDistance(m_words[w].key, wording, limit) <= limit)
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

} // namespace

QList<FoundHead> inPrintedOrder(const QList<FoundHead> &heads, const TableLabels &labels,
                                const QList<OrderWord> &words, const SourceText &text)
{
    QMap<std::pair<int, int>, QList<qsizetype>> ranks; // block and parent → places in `heads`
    for (qsizetype h = 0; h < heads.size(); ++h) {
        const LabelSlot &slot = labels.sequence[heads[h].slot];
        if (slot.kind == LabelKind::ColumnHeader) {
            const FormNode &node = labels.table->blocks[slot.block].columnNodes[slot.node];
            if (node.isLeaf)
                ranks[{slot.block, node.parent}].append(h);
        }
    }
    const auto firstWord = [](const FoundHead &head) { return head.words.constFirst(); };
    QList<FoundHead> ordered = heads;
    for (auto rank = ranks.cbegin(); rank != ranks.cend(); ++rank) {
        const auto &[block, parent] = rank.key();
        const auto siblings =
            std::ranges::count(labels.table->blocks[block].columnNodes, parent, &FormNode::parent);
        if (siblings < 2 || rank->size() != siblings)
            continue;
        QList<FoundHead> printed;
        for (const qsizetype h : *rank)
            printed.append(heads[h]);
        std::ranges::sort(printed, {}, firstWord);
        QList<qsizetype> places = *rank;
        if (!areTogether(printed)) {
            places = onOneLine(heads, *rank, words, text);
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

} // namespace gouji
