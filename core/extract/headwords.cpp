#include "core/extract/headwords.h"

#include "core/text/labelkey.h"

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

    /// The words of a label; none when it is not there.
    QList<qsizetype> find(const QStringList &wordings)
    {
        for (const QString &wording : wordings) {
            if (const auto words = pieces(wording); !words.isEmpty())
                return words;
        }
        return near(wordings.constFirst());
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

    QList<qsizetype> pieces(const QString &wording)
    {
        for (qsizetype w = m_window.begin; w < m_window.end; ++w) {
            if (!isFree(w) || !mayBegin(w, wording))
                continue;
            QList<qsizetype> words{w};
            QStringView rest = QStringView(wording).sliced(m_words[w].key.size());
            for (qsizetype next = w + 1;
                 next < m_window.end && !rest.isEmpty() && words.size() < mostPieces; ++next) {
                if (!isFree(next) || !rest.startsWith(m_words[next].key))
                    continue;
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

} // namespace

QList<FoundHead> headsOf(const QList<OrderWord> &words, OrderWindow window,
                         const TableLabels &labels, QList<bool> &used)
{
    QList<FoundHead> heads;
    HeadFinder finder(words, window, used);
    for (int s = 0; s < labels.sequence.size(); ++s) {
        const LabelSlot &slot = labels.sequence[s];
        if (slot.kind == LabelKind::RowLabel)
            continue;
        const QList<qsizetype> found = finder.find(wordingsOf(labels, slot));
        if (!found.isEmpty())
            heads.append({s, found});
    }
    return heads;
}

} // namespace gouji
