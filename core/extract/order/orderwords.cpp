#include "core/extract/order/orderwords.h"

#include "core/extract/order/countingnumbers.h"
#include "core/report/cellvalue.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// Shorter words stand in several tables and in prose.
constexpr qsizetype shortestHint = 4;
/// A longer word is a sentence.
constexpr qsizetype longestWord = 60;
/// Longer than any heading.
constexpr qsizetype longestHeading = 48;
/// A heading as good as the form's own wording.
constexpr double sureHeading = 0.8;
/// A page mark between two words is no other text.
constexpr qsizetype longestMark = 24;
constexpr qsizetype mostInPageMark = 4; ///< letters

/// What `key` is as it is printed.
struct KnownKey
{
    int table = -1; ///< the one table it is a label of; -1 when there are several, or none
    bool caption = false;
    bool head = false;  ///< a column's, and nothing else
    int identity = -1;  ///< where it is the same for all it may be
    quint32 blocks = 0; ///< OrderWord::blocks
};

KnownKey knownKey(const LabelDictionary &dictionary, const QString &key)
{
    KnownKey known;
    if (key.size() < shortestHint)
        return known;
    known.head = true;
    for (const LabelMatch &match : dictionary.findExactly(key)) {
        if (known.table >= 0 && known.table != match.tableIndex)
            return {};
        const bool same = known.table < 0 || known.identity == match.identity;
        known.identity = same ? match.identity : -1;
        known.table = match.tableIndex;
        const LabelSlot &slot = dictionary.tables()[match.tableLabels].sequence[match.slot];
        known.caption = known.caption || slot.kind == LabelKind::Caption;
        known.blocks |= 1U << slot.block;
        known.head = known.head && slot.kind == LabelKind::ColumnHeader;
    }
    known.head = known.head && known.table >= 0;
    return known;
}

/// The one table `key` is a piece of labels of; -1 when there are several, or none.
int tableOfPiece(const LabelDictionary &dictionary, const QString &key)
{
    int table = -1;
    if (key.size() < shortestHint)
        return table;
    for (const TableLabels &labels : dictionary.tables()) {
        const bool known = std::ranges::any_of(
            labels.sequence, [&](const LabelSlot &slot) { return slot.key.contains(key); });
        if (!known)
            continue;
        if (table >= 0 && table != labels.tableIndex)
            return -1;
        table = labels.tableIndex;
    }
    return table;
}

/// A row of the office's own below the rows it sums up: neither its values nor its label are the
/// form's.
void dropSubtotals(QList<OrderWord> &words, int widest)
{
    const QStringView subtotal = u"小计";
    QList<OrderWord> others;
    for (qsizetype i = 0; i < words.size(); ++i) {
        others.append(words[i]);
        if (i + 1 == words.size())
            break;
        const bool broken =
            words[i].key == subtotal.first(1) && words[i + 1].key == subtotal.sliced(1);
        if (!broken && !words[i].key.endsWith(subtotal))
            continue;
        const qsizetype first = i + (broken ? 2 : 1);
        qsizetype end = first;
        while (end < words.size() && words[end].value)
            ++end;
        if (end - first != widest)
            continue;
        others.removeLast();
        i = end - 1;
    }
    words = std::move(others);
}

/// Words broken by blanks or line ends are known together, pieces of longer labels alone.
void findTables(QList<OrderWord> &words, const LabelDictionary &dictionary)
{
    constexpr qsizetype mostJoined = 6;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].table >= 0 || words[i].key.isEmpty())
            continue;
        QString key;
        for (qsizetype last = i; last < words.size() && last < i + mostJoined && !words[last].value;
             ++last) {
            key += words[last].key;
            const KnownKey known = last > i ? knownKey(dictionary, key) : KnownKey();
            if (known.table < 0)
                continue;
            words[i].table = known.table;
            words[i].identity = known.identity;
            words[i].begins = words[i].begins || known.caption;
            words[i].blocks = known.blocks;
            break;
        }
        if (words[i].table < 0)
            words[i].table = tableOfPiece(dictionary, words[i].key);
    }
}

/// How many values a line has, as a rule.
enum class ValueLines {
    Several,
    One,
    OneSpaced, ///< with blanks between the digits of some
};

qsizetype lettersIn(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
}

class WordSplitter
{
public:
    WordSplitter(const SourceText &text, const LabelDictionary &dictionary,
                 const HeadingDictionary &headings, ValueLines lines)
        : m_text(text)
        , m_dictionary(dictionary)
        , m_headings(headings)
        , m_lines(lines)
    {}

    void addLine(qsizetype number)
    {
        const TextSpan line = m_text.lineSpan(number);
        if (isHeadingOfProse(line))
            return;
        const qsizetype before = m_words.isEmpty() ? line.begin : m_words.constLast().span.end;
        const bool apart = m_inProse || isTextBetween(before, line.begin);
        const qsizetype first = m_words.size();
        addLine(line);
        if (!apart || first == m_words.size())
            return;
        // Such as the 无 of a section without a table.
        const bool values = std::all_of(m_words.cbegin() + first, m_words.cend(),
                                        [](const OrderWord &word) { return word.value; });
        m_inProse = values && (m_inProse || hasHeadingOfProse({before, line.begin}));
        if (m_inProse)
            m_words.resize(first);
        else
            m_words[first].begins = true;
    }

    [[nodiscard]] QList<OrderWord> take() { return std::move(m_words); }

private:
    /// Of a section that has no table.
    [[nodiscard]] bool isHeadingOfProse(TextSpan line) const
    {
        if (line.isEmpty() || line.size() > longestHeading)
            return false;
        const HeadingDictionary::Match match = m_headings.find(folded(m_text.view(line)));
        return match.section > 0 && match.weight >= sureHeading && !match.hasTable;
    }

    [[nodiscard]] bool hasHeadingOfProse(TextSpan text) const
    {
        for (qsizetype line = m_text.lineOf(text.begin); line < m_text.lineOf(text.end); ++line) {
            if (isHeadingOfProse(m_text.lineSpan(line)))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isNothingButHeading(TextSpan text) const
    {
        bool heading = false;
        for (qsizetype line = m_text.lineOf(text.begin); line <= m_text.lineOf(text.end); ++line) {
            const TextSpan whole = m_text.lineSpan(line);
            const TextSpan span{std::max(whole.begin, text.begin), std::min(whole.end, text.end)};
            if (isHeadingOfProse(span))
                heading = true;
            else if (lettersIn(m_text.view(span)) > mostInPageMark)
                return false;
        }
        return heading;
    }

    [[nodiscard]] bool isTextBetween(qsizetype from, qsizetype to) const
    {
        if (to <= from)
            return false;
        const QStringView between = m_text.view({from, to});
        if (isNothingButHeading({from, to}))
            return false;
        const auto printed = lettersIn(between);
        return printed > longestMark || between.contains(u'。')
               || (printed > mostInPageMark && between.contains(u'、'));
    }

    void addLine(TextSpan line)
    {
        const QStringView text = m_text.view(line);
        // A whole line may be a label with blanks in it.
        const KnownKey known = knownKey(m_dictionary, labelKey(text));
        const qsizetype first = m_words.size();
        if (isSpacedNumber(text)) {
            addWord(line);
            return;
        }
        const bool drawnOut = isDrawnOutLabel(text);
        if (drawnOut)
            addWord(trimmedSpan(m_text.text(), line));
        for (qsizetype at = 0; at < text.size() && !drawnOut;) {
            const auto isBlank = [](QChar c) { return c.isSpace(); };
            const auto begin = std::find_if_not(text.begin() + at, text.end(), isBlank);
            const auto end = std::find_if(begin, text.end(), isBlank);
            at = end - text.begin();
            if (begin != end)
                addWord({line.begin + (begin - text.begin()), line.begin + at});
        }
        if (first == m_words.size())
            return;
        endListNumber(first);
        endGroupNumber(first);
        // Numbers in front of words are those of a list.
        const auto isLabel = [](const OrderWord &word) { return !word.value; };
        const auto last = std::find_if(m_words.rbegin(), m_words.rend() - first, isLabel);
        for (auto word = last; word != m_words.rend() - first; ++word)
            word->value = false;
        for (qsizetype w = first; w < m_words.size(); ++w)
            m_words[w].numbered = !m_words[w].value && isNumbered(m_words[w].span);
        m_words[first].numbered = listNumberLength(folded(text)) > 0;
        if (m_words[first].key.isEmpty() && first + 1 < m_words.size())
            m_words[first + 1].numbered = m_words[first].numbered;
        if (known.table >= 0 && m_words[first].table < 0) {
            m_words[first].table = known.table;
            m_words[first].identity = known.identity;
        }
        m_words[first].begins = m_words[first].begins || known.caption;
        m_words[first].blocks |= known.blocks;
    }

    /// 结 果 维 持: a blank behind each character. Of labels that are none of one word, the
    /// characters of a line may be the first of several.
    [[nodiscard]] bool isDrawnOutLabel(QStringView text) const
    {
        const QList<QStringView> pieces = text.split(u' ', Qt::SkipEmptyParts);
        return pieces.size() > 1
               && std::ranges::all_of(pieces,
                                      [](QStringView piece) { return piece.trimmed().size() == 1; })
               && !m_dictionary.findExactly(labelKey(text)).isEmpty();
    }

    [[nodiscard]] bool isNumbered(TextSpan word) const
    {
        return listNumberLength(folded(m_text.view(word))) > 0;
    }

    [[nodiscard]] bool isSpacedNumber(QStringView text) const
    {
        if (m_lines == ValueLines::Several)
            return false;
        const QList<QStringView> digits = text.split(u' ', Qt::SkipEmptyParts);
        const bool single = std::ranges::all_of(
            digits, [](QStringView digit) { return digit.trimmed().size() == 1; });
        return (single || m_lines == ValueLines::OneSpaced)
               && digits.constFirst() != QStringView(u"0")
               && parseCellValue(text).notes.testFlag(ValueNote::SpacedDigits);
    }

    /// `万元` behind a number on its line.
    [[nodiscard]] bool isUnitOfLast(TextSpan span) const
    {
        if (m_words.isEmpty() || !m_words.constLast().value)
            return false;
        const TextSpan both = m_words.constLast().span.united(span);
        return both.size() <= longestMark && !m_text.view(both).contains(u'\n')
               && m_text.view(span).front().isLetter()
               && !parseCellValue(m_text.view(both)).unit.isEmpty();
    }

    /// `3` at the end of a line, `．危及` on the next: no value. A label that goes on there with
    /// `、行政机关` has none.
    void endListNumber(qsizetype word)
    {
        constexpr qsizetype shortest = 3;
        constexpr qsizetype longestNumber = 2;
        const TextSpan span = m_words[word].span;
        if (word > 0 && span.size() >= shortest && m_words[word - 1].span.size() <= longestNumber
            && QStringView(u".．、)）").contains(m_text.view(span).front())
            && beginsLabel(m_words[word].key))
            m_words[word - 1].value = false;
    }

    [[nodiscard]] bool beginsLabel(const QString &key) const
    {
        constexpr qsizetype shortest = 2;
        constexpr qsizetype telling = 4; // words of rows of one kind begin alike
        const QString begin = key.first(std::min(key.size(), telling));
        const auto isBegin = [&begin](const LabelSlot &slot) {
            return slot.kind == LabelKind::RowLabel && slot.key.startsWith(begin);
        };
        return key.size() >= shortest
               && std::ranges::any_of(m_dictionary.tables(), [&](const TableLabels &labels) {
                      return std::ranges::any_of(labels.sequence, isBegin);
                  });
    }

    /// `（四） 无` at the end of a line, `法提供` somewhere below: no value.
    void endGroupNumber(qsizetype first)
    {
        const qsizetype last = m_words.size() - 1;
        if (last != first + 1 || m_words[first].value || !m_words[first].key.isEmpty())
            return;
        const QStringView text = m_text.view(m_words[last].span);
        if (!text.front().isLetter())
            return;
        m_words[last].value = false;
        m_words[last].key = labelKey(text);
    }

    /// `4` below `455.`: a narrow column broke the number at its point.
    [[nodiscard]] bool isRestOfLast(TextSpan span) const
    {
        if (m_words.isEmpty())
            return false;
        const auto isDigit = [](QChar c) { return c.isDigit(); };
        const QStringView last = m_text.view(m_words.constLast().span);
        return last.size() > 1 && QStringView(u".．").contains(last.back())
               && std::ranges::all_of(last.chopped(1), isDigit)
               && std::ranges::all_of(m_text.view(span), isDigit)
               && m_words.constLast().span.end < m_text.lineSpan(m_text.lineOf(span.begin)).begin;
    }

    void addWord(TextSpan span)
    {
        if (isRestOfLast(span)) {
            m_words.last().span.end = span.end;
            m_words.last().value = true;
            m_words.last().key.clear();
            return;
        }
        if (isUnitOfLast(span)) {
            m_words.last().span.end = span.end;
            return;
        }
        const QStringView text = m_text.view(span);
        OrderWord word{.span = span, .key = {}};
        if (text.size() <= longestWord) {
            word.value = parseCellValue(text).kind != ValueKind::Text;
            word.key = word.value ? QString() : labelKey(text);
        }
        // A row's values without anything between them.
        if (std::ranges::all_of(text, [](QChar c) { return c.isDigit(); })) {
            word.value = true;
            word.key.clear();
        }
        const KnownKey known = knownKey(m_dictionary, word.key);
        word.table = known.table;
        word.begins = known.caption;
        word.head = known.head;
        word.identity = known.identity;
        word.blocks = known.blocks;
        m_words.append(word);
    }

    const SourceText &m_text;
    const LabelDictionary &m_dictionary;
    const HeadingDictionary &m_headings;
    ValueLines m_lines;
    QList<OrderWord> m_words;
    bool m_inProse = false; ///< a section without a table, until the next label
};

/// The lines cells stand on, ascending.
QList<qsizetype> linesOf(const SourceText &text, const SourceTable &table)
{
    QList<qsizetype> lines;
    for (const SourceCell &cell : table.cells) {
        const qsizetype last = text.lineOf(std::max(cell.span.begin, cell.span.end - 1));
        for (qsizetype line = text.lineOf(cell.span.begin); line <= last; ++line)
            lines.append(line);
    }
    std::ranges::sort(lines);
    const auto repeated = std::ranges::unique(lines);
    lines.erase(repeated.begin(), repeated.end());
    return lines;
}

/// The columns of the widest block whose rows have labels.
int widestRow(const LabelDictionary &dictionary)
{
    int widest = 0;
    for (const TableLabels &labels : dictionary.tables()) {
        for (const FormBlock &block : labels.table->blocks) {
            if (!block.rowNodes.isEmpty())
                widest = std::max(widest, static_cast<int>(block.columns.size()));
        }
    }
    return widest;
}

ValueLines valueLines(const SourceText &text, const QList<qsizetype> &lines, int widest)
{
    constexpr qsizetype mostBlanks = 4; // no number is in so many pieces
    qsizetype alone = 0;
    qsizetype together = 0;
    qsizetype crowded = 0;
    qsizetype run = 0;    // lines of values one after the other
    qsizetype inRows = 0; // of those in runs of just a row
    const auto endRun = [&] { inRows += std::exchange(run, 0) == widest ? widest : 0; };
    for (const qsizetype line : lines) {
        const QStringView words = text.view(text.lineSpan(line)).trimmed();
        const bool value = parseCellValue(words).kind == ValueKind::Number;
        alone += value && !words.contains(u' ') ? 1 : 0;
        together += value && words.contains(u' ') ? 1 : 0;
        crowded += value && words.count(u' ') >= mostBlanks ? 1 : 0;
        if (value)
            ++run;
        else
            endRun();
    }
    endRun();
    // However many are spaced, as many lines as columns are a row with a value on each.
    const bool rows = inRows * 2 > alone + together && alone * 2 > together;
    if ((alone <= 2 * together && !rows) || crowded >= 2)
        return ValueLines::Several;
    // Now and then a page has two values side by side; a hand that spaces digits does it often.
    constexpr qsizetype often = 6;
    return together >= often ? ValueLines::OneSpaced : ValueLines::One;
}

} // namespace

QList<OrderWord> orderWords(const SourceDocument &document, const SourceTable &table,
                            const LabelDictionary &dictionary, const HeadingDictionary &headings)
{
    const QList<qsizetype> lines = linesOf(document.text, table);
    const int widest = widestRow(dictionary);
    WordSplitter splitter(document.text, dictionary, headings,
                          valueLines(document.text, lines, widest));
    for (const qsizetype line : lines)
        splitter.addLine(line);
    QList<OrderWord> words = splitter.take();
    dropColumnNumbers(words, document.text, widest);
    dropSubtotals(words, widest);
    findTables(words, dictionary);
    dropRowNumbers(words, document.text);
    return words;
}

} // namespace gouji
