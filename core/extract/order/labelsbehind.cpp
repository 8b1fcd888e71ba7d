#include "core/extract/order/labelsbehind.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostPieces = 8; ///< of a label
constexpr qsizetype fewestRows = 5;
constexpr qsizetype fewUnknown = 3; ///< one in three labels, at most

/// Words [begin, end).
struct WordRun
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
};

class LabelMover
{
public:
    LabelMover(const QList<OrderWord> &words, OrderWindow window, const LabelDictionary &dictionary,
               int width)
        : m_words(words)
        , m_window(window)
        , m_dictionary(dictionary)
    {
        for (qsizetype w = window.begin; w < window.end; ++w) {
            if (!words[w].value)
                continue;
            if (m_rows.isEmpty() || m_rows.constLast().end != w)
                m_rows.append({w, w});
            m_rows.last().end = w + 1;
        }
        m_regular = m_rows.size() >= fewestRows && std::ranges::all_of(m_rows, [&](WordRun row) {
                        return row.size() == width;
                    });
    }

    [[nodiscard]] bool standBehind() const
    {
        if (!m_regular || endsInLabel({m_window.begin, m_rows.constFirst().begin}))
            return false;
        qsizetype groups = 0; // names of groups behind a label
        qsizetype unknown = 0;
        for (qsizetype r = 0; r < m_rows.size(); ++r) {
            const WordRun behind = wordsBehind(r);
            if (behind.size() == 0)
                return false;
            const qsizetype label = labelAt(behind);
            unknown += label == 0 ? 1 : 0;
            const bool group = r + 1 < m_rows.size() && label > 0 && label < behind.size();
            if (group && endsInLabel(behind))
                return false;
            groups += group ? 1 : 0;
        }
        return groups > 0 && unknown * fewUnknown <= m_rows.size();
    }

    [[nodiscard]] QList<OrderWord> moved() const
    {
        QList<OrderWord> words = m_words.first(m_rows.constFirst().begin);
        for (qsizetype r = 0; r < m_rows.size(); ++r) {
            const WordRun behind = wordsBehind(r);
            const qsizetype known = labelAt(behind);
            const qsizetype label = known > 0 ? known : lengthOfUnknown(behind);
            words += m_words.sliced(behind.begin, label);
            words += m_words.sliced(m_rows[r].begin, m_rows[r].size());
            words += m_words.sliced(behind.begin + label, behind.size() - label);
        }
        return words + m_words.sliced(m_window.end);
    }

private:
    [[nodiscard]] WordRun wordsBehind(qsizetype row) const
    {
        return {m_rows[row].end, row + 1 < m_rows.size() ? m_rows[row + 1].begin : m_window.end};
    }

    /// How many words from the first on are the label of a row.
    [[nodiscard]] qsizetype labelAt(WordRun run) const
    {
        QString key;
        for (qsizetype w = run.begin; w < std::min(run.end, run.begin + mostPieces); ++w) {
            key += m_words[w].key;
            if (isRowLabel(key))
                return w + 1 - run.begin;
        }
        return 0;
    }

    /// What nobody knows is misspelt: all the words but the name of a group.
    [[nodiscard]] qsizetype lengthOfUnknown(WordRun run) const
    {
        qsizetype length = run.size();
        while (length > 1 && isHeader(m_words[run.begin + length - 1].key))
            --length;
        return length;
    }

    [[nodiscard]] bool endsInLabel(WordRun run) const
    {
        QString key;
        for (qsizetype w = run.end; w > std::max(run.begin, run.end - mostPieces);) {
            key.prepend(m_words[--w].key);
            if (isRowLabel(key) && !isHeader(key))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isRowLabel(const QString &key) const
    {
        return std::ranges::any_of(m_dictionary.findExactly(key), [this](const LabelMatch &match) {
            return match.tableIndex == m_window.table && !match.header;
        });
    }

    /// 其他 is the head of a column, too, and 其他处理 the name of a group in one edition.
    [[nodiscard]] bool isHeader(const QString &key) const
    {
        return std::ranges::any_of(m_dictionary.findExactly(key), &LabelMatch::header);
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    const LabelDictionary &m_dictionary;
    QList<WordRun> m_rows; ///< of values
    bool m_regular = false;
};

} // namespace

void putLabelsFirst(QList<OrderWord> &words, OrderWindow window, const LabelDictionary &dictionary,
                    int width)
{
    const LabelMover mover(words, window, dictionary, width);
    if (mover.standBehind())
        words = mover.moved();
}

} // namespace gouji
