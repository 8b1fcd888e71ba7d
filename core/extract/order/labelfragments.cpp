#include "core/extract/order/labelfragments.h"

#include "core/text/labelkey.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

/// A single character says nothing but that a label goes on.
constexpr qsizetype shortestStart = 2;
/// Where a piece is not the beginning of a label, and the one before it has not been seen.
constexpr qsizetype shortestMiddle = 4;
/// A longer word is no piece of a label.
constexpr qsizetype longestPiece = 40;
/// Words side by side that blanks have come between.
constexpr int mostJoined = 8;
/// Out of the order of the form, only a label that is whole is one; a common word only where it has
/// a list number, or values behind it and is no head.
constexpr qsizetype shortestDisplaced = 4;

/// One wording of the label of a row.
struct RowWording
{
    int row = 0;
    QString key;
};

/// A word taken for a piece of a wording.
struct LabelPiece
{
    qsizetype word = 0;
    qsizetype count = 1; ///< words, one behind the other
    int wording = 0;
    qsizetype offset = 0;
    qsizetype length = 0;
    qsizetype weight = 0; ///< characters that are the form's
    qsizetype score = 0;  ///< of the best chain that ends here
    int previous = -1;
};

class PieceChain
{
public:
    PieceChain(const QList<OrderWord> &words, OrderWindow window, const LabelDictionary &dictionary,
               int tableLabels)
        : m_words(words)
        , m_window(window)
        , m_used(window.end - window.begin, false)
    {
        addWordings(dictionary, tableLabels);
    }

    RowFragments find(qsizetype rowCount)
    {
        RowFragments found = chained(rowCount);
        if (found.known > 0)
            addDisplaced(found);
        return found;
    }

private:
    RowFragments chained(qsizetype rowCount)
    {
        m_pieces.clear();
        for (qsizetype w = m_window.begin; w < m_window.end; ++w) {
            const QString &key = m_words[w].key;
            if (key.isEmpty() || key.size() > longestPiece || isUsed(w))
                continue;
            const auto first = m_pieces.size();
            addJoined(w);
            if (m_pieces.size() == first && key.size() >= shortestMiddle)
                addNear(w, key);
            link(first);
        }
        return traced(rowCount);
    }

    /// Some programs print labels far behind the rest, and some offices in an order of their own:
    /// what is left is in the order of the form again, or one row. A label of which no more than a
    /// scrap was found may stand whole elsewhere: 其他 of a head begins 其他法律行政法规禁止公开.
    void addDisplaced(RowFragments &found)
    {
        constexpr int mostTimes = 4;
        const qsizetype first = firstWord(found);
        for (int times = 0; times < mostTimes; ++times) {
            for (const LabelFragments &row : std::as_const(found.rows)) {
                for (const qsizetype word : row.words)
                    m_used[word - m_window.begin] = true;
            }
            m_wordings.removeIf([&found](const RowWording &wording) {
                return found.rows[wording.row].known * 2 >= wording.key.size();
            });
            if (!addDisplaced(found, chained(found.rows.size()), first))
                return;
        }
    }

    [[nodiscard]] qsizetype firstWord(const RowFragments &found) const
    {
        qsizetype first = m_window.end;
        for (const LabelFragments &row : found.rows) {
            if (!row.words.isEmpty())
                first = std::min(first, row.words.constFirst());
        }
        return first;
    }

    /// False when nothing was added.
    bool addDisplaced(RowFragments &found, const RowFragments &displaced, qsizetype first) const
    {
        bool added = false;
        for (const RowWording &wording : m_wordings) {
            const LabelFragments &row = displaced.rows[wording.row];
            if (row.words.isEmpty() || row.known != wording.key.size())
                continue;
            const qsizetype last = row.words.constLast();
            const bool own = row.known >= shortestDisplaced || isRowOfItsOwn(last);
            const bool amongHeads = row.words.constFirst() < first && !hasValueBehind(last);
            if (!own || amongHeads)
                continue;
            found.rows[wording.row] = row;
            added = true;
        }
        return added;
    }

    [[nodiscard]] bool hasValueBehind(qsizetype word) const
    {
        return word + 1 < m_window.end && m_words[word + 1].value;
    }

    [[nodiscard]] bool isRowOfItsOwn(qsizetype word) const
    {
        return m_words[word].numbered
               || (hasValueBehind(word) && !m_heads.contains(m_words[word].key));
    }

    [[nodiscard]] bool isUsed(qsizetype word) const { return m_used[word - m_window.begin]; }

    void addWordings(const LabelDictionary &dictionary, int tableLabels)
    {
        const TableLabels &labels = dictionary.tables()[tableLabels];
        for (const LabelSlot &slot : labels.sequence) {
            if (slot.kind == LabelKind::ColumnHeader)
                m_heads.insert(slot.key);
            if (slot.kind != LabelKind::RowLabel)
                continue;
            m_wordings.append({slot.row, slot.key});
            const FormBlock &block = labels.table->blocks[slot.block];
            for (const QString &alias : block.rowNodes[slot.node].label.aliases)
                m_wordings.append({slot.row, labelKey(alias)});
        }
    }

    /// The word as it is, and together with those behind it.
    void addJoined(qsizetype word)
    {
        QString key;
        for (qsizetype last = word; last < m_window.end && last < word + mostJoined; ++last) {
            if (m_words[last].value || isUsed(last))
                return;
            key += m_words[last].key;
            if (!addExact(word, last - word + 1, key))
                return; // nor with more words
        }
    }

    bool addExact(qsizetype word, qsizetype count, const QString &key)
    {
        const auto before = m_pieces.size();
        for (int i = 0; i < m_wordings.size(); ++i) {
            const QString &whole = m_wordings[i].key;
            for (qsizetype at = whole.indexOf(key); at >= 0; at = whole.indexOf(key, at + 1))
                m_pieces.append({word, count, i, at, key.size(), key.size()});
        }
        return m_pieces.size() > before;
    }

    /// Pieces with a character or two wrong, wanting or too many.
    void addNear(qsizetype word, const QString &key)
    {
        const int limit = key.size() < 9 ? 1 : 2;
        for (int i = 0; i < m_wordings.size(); ++i) {
            const QString &whole = m_wordings[i].key;
            if (whole.size() + limit < key.size())
                continue;
            int best = limit + 1;
            LabelPiece piece;
            const auto tryAt = [&](qsizetype at, qsizetype length) {
                if (at < 0 || length <= 0 || at + length > whole.size())
                    return;
                const int distance =
                    editDistance(key, QStringView(whole).sliced(at, length), limit);
                if (distance >= best)
                    return;
                best = distance;
                piece = {word, 1, i, at, length, key.size() - qsizetype{2} * distance};
            };
            for (qsizetype at = 0; at < whole.size(); ++at) {
                for (qsizetype length = key.size() - 1; length <= key.size() + 1; ++length)
                    tryAt(at, length);
            }
            if (best <= limit)
                m_pieces.append(piece);
            else if (const auto distance = distanceOfWhole(key, whole))
                m_pieces.append(
                    {word, 1, i, 0, whole.size(), key.size() - qsizetype{2} * *distance});
        }
    }

    /// A label in other words, as they are told everywhere.
    [[nodiscard]] static std::optional<int> distanceOfWhole(const QString &key,
                                                            const QString &whole)
    {
        const int limit = std::min(LabelDictionary::allowedDistance(key.size()),
                                   LabelDictionary::allowedDistance(whole.size()));
        const int distance = editDistance(key, whole, limit);
        return distance <= limit ? std::optional(distance) : std::nullopt;
    }

    /// Joins the pieces of one word, from `first` on, to the best chains before them.
    void link(qsizetype first)
    {
        for (qsizetype p = first; p < m_pieces.size(); ++p) {
            LabelPiece &piece = m_pieces[p];
            const bool starts = piece.offset == 0 && piece.length >= shortestStart;
            piece.score = starts || piece.length >= shortestMiddle ? worthOf(piece) : 0;
            const qsizetype alone = piece.score;
            for (qsizetype q = first; q-- > 0;)
                extend(piece, static_cast<int>(q), alone);
        }
        // A piece that stands for nothing is none.
        m_pieces.removeIf([](const LabelPiece &piece) { return piece.score == 0; });
    }

    /// A label that is whole, or stands before a value, is worth a little more.
    [[nodiscard]] qsizetype worthOf(const LabelPiece &piece) const
    {
        const bool whole = piece.length == m_wordings[piece.wording].key.size();
        const qsizetype next = piece.word + piece.count;
        const bool values = next < m_window.end && m_words[next].value;
        return 4 * piece.weight + (whole ? 4 : 0) + (values ? 2 : 0);
    }

    void extend(LabelPiece &piece, int before, qsizetype alone) const
    {
        const LabelPiece &other = m_pieces[before];
        if (other.score == 0 || other.word + other.count > piece.word)
            return;
        const int row = m_wordings[piece.wording].row;
        const int otherRow = m_wordings[other.wording].row;
        const qsizetype end = other.offset + other.length;
        qsizetype score = 0;
        const bool same = other.wording == piece.wording;
        if (same && end == piece.offset)
            score = other.score + worthOf(piece) + 1; // the label goes on
        else if (alone > 0 && (otherRow < row || (same && end < piece.offset)))
            score = other.score + alone;
        if (score > piece.score) {
            piece.score = score;
            piece.previous = before;
        }
    }

    [[nodiscard]] RowFragments traced(qsizetype rowCount) const
    {
        RowFragments result;
        result.rows.resize(rowCount);
        const auto last = std::ranges::max_element(m_pieces, {}, &LabelPiece::score);
        if (last == m_pieces.cend())
            return result;
        for (auto p = static_cast<int>(last - m_pieces.cbegin()); p >= 0;
             p = m_pieces[p].previous) {
            const LabelPiece &piece = m_pieces[p];
            LabelFragments &fragments = result.rows[m_wordings[piece.wording].row];
            for (qsizetype w = piece.word + piece.count; w-- > piece.word;)
                fragments.words.prepend(w);
            fragments.known += piece.weight;
            result.known += piece.weight;
        }
        return result;
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    QList<RowWording> m_wordings;
    QSet<QString> m_heads;
    QList<LabelPiece> m_pieces;
    QList<bool> m_used; ///< by word from the window's first: no piece of what is looked for
};

} // namespace

RowFragments rowFragments(const QList<OrderWord> &words, OrderWindow window,
                          const LabelDictionary &dictionary, int tableLabels)
{
    return PieceChain(words, window, dictionary, tableLabels)
        .find(dictionary.tables()[tableLabels].table->rows.size());
}

} // namespace gouji
