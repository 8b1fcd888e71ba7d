#include "core/read/aligned/alignedtext.h"

#include "core/read/aligned/alignedtables.h"
#include "core/read/aligned/brokennumbers.h"
#include "core/read/aligned/columnunit.h"
#include "core/read/aligned/narrowlabels.h"
#include "core/read/aligned/partedheads.h"
#include "core/read/readingon.h"
#include "core/read/text/textpages.h"
#include "core/read/text/tornlines.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"
#include "core/text/radicals.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// How far pieces of one column may begin apart, in half-width characters.
constexpr double slack = 3;
/// Between a list number and its words, in columns.
constexpr qsizetype widestGap = 8;
/// More cells than any reader allows a document.
constexpr qsizetype mostCells = 300000;

/// A line drawn with characters, whole or one piece for each column; a dash for a value is shorter.
bool isRuler(QStringView trimmed)
{
    constexpr qsizetype shortest = 3;
    return trimmed.size() >= shortest
           && std::ranges::all_of(trimmed,
                                  [](QChar c) { return QStringView(u"-=_─━═ ").contains(c); })
           && trimmed.first(shortest).count(trimmed.front()) == shortest;
}

/// `455.` and, below it, `4`: no number ends in its point.
bool areOneNumber(QStringView whole, QStringView decimals)
{
    constexpr qsizetype mostDigits = 12;
    const auto areDigits = [](QStringView text) {
        return !text.isEmpty() && text.size() <= mostDigits
               && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    };
    return (whole.endsWith(u'.') || whole.endsWith(u'．')) && areDigits(whole.chopped(1))
           && areDigits(decimals);
}

/// A page of text as the finder of aligned tables wants it, and where each piece stands.
class TextPage
{
public:
    TextPage(const TextLines &lines, ColumnUnit unit)
        : m_lines(lines)
        , m_unit(unit)
    {}

    void add(qsizetype line)
    {
        const QStringView mark = m_lines.trimmed(line);
        if (mark.isEmpty() || isPageMark(mark) || isRuler(mark))
            return;
        AlignedLine out;
        if (mark.size() > longestTableLine) {
            m_aligned.push_back(std::move(out));
            return;
        }
        int column = 0;
        const TextSpan span = m_lines[line].span;
        const QStringView text = m_lines.view(span);
        const double y = double(line) - m_above;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype begin = at;
            const bool blank = isBlankInLine(text[at]);
            while (at < text.size() && isBlankInLine(text[at]) == blank)
                ++at;
            const QStringView run = text.sliced(begin, at - begin);
            if (!blank)
                addWord(out, {span.begin + begin, span.begin + at}, column, y);
            column += columnsOf(run, m_unit);
        }
        joinDecimals(out, y);
        if (m_astray && std::ranges::all_of(out.pieces, &AlignedPiece::isValue)) {
            out.pieces.front().astray = true;
            m_astray = false;
        }
        if (!out.pieces.empty())
            m_aligned.push_back(std::move(out));
    }

    /// What follows stands on a page of its own, from line `next` on, and goes on with this one.
    /// There columns stand elsewhere: heads do not tell where values are left blank.
    void goOn(qsizetype next)
    {
        const auto isNumber = [](const AlignedPieces &pieces) {
            return pieces.size() == 1 && isBareNumber(pieces.front().text);
        };
        while (!m_aligned.empty() && isNumber(m_aligned.back().pieces))
            m_aligned.pop_back();
        if (!m_aligned.empty() && !m_aligned.back().pieces.empty())
            m_above = double(next) - m_aligned.back().pieces.back().y - 1;
        m_astray = true;
    }

    /// In how many places values begin, then in how many anything does, and how many pieces do not
    /// begin where one of the line above does: fewer where the unit is the right one.
    [[nodiscard]] std::array<qsizetype, 2> unsteadiness() const
    {
        QSet<double> values;
        QSet<double> all;
        QSet<double> above;
        qsizetype alone = 0;
        for (const AlignedLine &line : m_aligned) {
            QSet<double> lefts;
            for (const AlignedPiece &piece : line.pieces) {
                alone += above.contains(piece.left) ? 0 : 1;
                lefts.insert(piece.left);
                all.insert(piece.left);
                if (piece.isValue())
                    values.insert(piece.left);
            }
            above = std::move(lefts);
        }
        return {values.size(), all.size() + alone};
    }

    /// Heads of narrow columns are one blank apart, as the words of a label are: where each of
    /// these stands over another value of the row below, it is a head. Gives how many there are.
    qsizetype partHeads()
    {
        qsizetype parted = 0;
        constexpr std::size_t fewestValues = 3;
        constexpr double farthest = 8; // lines of heads above their row
        const AlignedLine *row = nullptr;
        for (AlignedLine &line : std::views::reverse(m_aligned)) {
            const AlignedPieces &pieces = line.pieces;
            if (pieces.empty())
                continue;
            if (pieces.back().isValue()) {
                row = pieces.size() >= fewestValues ? &line : row;
            } else if (row != nullptr && row->pieces.back().y - pieces.back().y <= farthest) {
                parted += part(line, [row](const AlignedPieces &words) {
                    return standOverValues(words, *row);
                });
            }
        }
        return parted;
    }

    /// Or each stands over or below another word of a head. Gives how many do.
    qsizetype partStackedHeads()
    {
        std::vector<AlignedPieces> words(m_aligned.size());
        for (std::size_t line = 0; line < words.size(); ++line) {
            for (const AlignedPiece &piece : m_aligned[line].pieces)
                std::ranges::move(wordsOf(piece), std::back_inserter(words[line]));
            if (std::ranges::any_of(words[line], &AlignedPiece::isValue))
                words[line].clear();
        }
        qsizetype parted = 0;
        const std::vector<std::vector<double>> heads = stackedHeads(words);
        for (std::size_t line = 0; line < words.size(); ++line) {
            const std::vector<double> &lefts = heads[line];
            const auto isHead = [&lefts](const AlignedPiece &piece) {
                return std::ranges::binary_search(lefts, piece.left);
            };
            if (lefts.empty())
                continue;
            parted += std::ssize(lefts);
            part(m_aligned[line], [&](const AlignedPieces &own) { return isHead(own.front()); });
            for (AlignedPiece &piece : m_aligned[line].pieces)
                piece.parted = piece.parted || isHead(piece);
        }
        return parted;
    }

    void joinTorn()
    {
        joinTornLines(m_aligned);
        joinBrokenNumbers(m_aligned);
        joinNarrowLabels(m_aligned);
    }

    struct FoundTable
    {
        SourceTable table;
        bool alone = false;      ///< AlignedTable::alone
        std::size_t columns = 0; ///< of values
    };

    /// `before` is how many columns of values the last table on the page before has, 0 when it has
    /// none.
    [[nodiscard]] QList<FoundTable> tables(std::size_t before) const
    {
        QList<FoundTable> tables;
        for (const AlignedTable &table :
             gouji::findAlignedTables(m_aligned, {.slack = slack, .steady = false})) {
            const std::size_t blanks = tables.isEmpty() && table.goesOn ? before : 0;
            if (table.goesOn && blanks == 0)
                continue;
            std::size_t columns = blanks;
            for (const AlignedRow &row : table.rows)
                columns = std::max(columns, row.values.size());
            tables.append({tableOf(table, blanks), table.alone, columns});
        }
        return tables;
    }

private:
    /// Into words, where `areHeads` says so of those of a piece. Gives how many these are.
    template<typename AreHeads>
    qsizetype part(AlignedLine &line, AreHeads &&areHeads)
    {
        qsizetype heads = 0;
        AlignedLine parted;
        for (AlignedPiece &piece : line.pieces) {
            AlignedPieces words;
            if (piece.text.contains(u' '))
                words = wordsOf(piece);
            if (words.size() < 2 || !areHeads(words)) {
                parted.pieces.push_back(std::move(piece));
                continue;
            }
            heads += std::ssize(words);
            for (AlignedPiece &word : words) {
                const TextSpan whole = m_spans[piece.origin];
                const qsizetype begin = whole.begin + word.origin;
                word.origin = static_cast<int>(m_spans.size());
                word.parted = true;
                m_spans.append({begin, begin + word.text.size()});
                parted.pieces.push_back(std::move(word));
            }
        }
        line = std::move(parted);
        return heads;
    }

    /// Those of a piece; the origin of each is where it begins within.
    [[nodiscard]] AlignedPieces wordsOf(const AlignedPiece &piece) const
    {
        AlignedPieces words;
        const QStringView text = m_lines.view(m_spans[piece.origin]);
        for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype begin = word.data() - text.data();
            const double left = piece.left + double(columnsOf(text.first(begin), m_unit));
            words.push_back({.text = withoutRadicals(word),
                             .left = left,
                             .right = left + widthOf(word, m_unit),
                             .y = piece.y,
                             .height = piece.height,
                             .before = words.empty() ? piece.before : 1.0,
                             .narrow = double(columnsOf(word, m_unit)),
                             .origin = static_cast<int>(begin)});
        }
        return words;
    }

    /// A number that ends in its point goes on below it, with decimals that stand in its column. It
    /// is of the line with more on it.
    void joinDecimals(AlignedLine &below, double line)
    {
        if (m_aligned.empty() || m_aligned.back().pieces.empty() || below.pieces.empty())
            return;
        AlignedPieces &above = m_aligned.back().pieces;
        AlignedPiece &whole = above.back();
        AlignedPiece &rest = below.pieces.back();
        const bool inColumn =
            std::min(std::abs(whole.left - rest.left), std::abs(whole.middle() - rest.middle()))
            <= slack;
        if (whole.y + 1 != line || !inColumn || !areOneNumber(whole.text, rest.text))
            return;
        TextSpan &span = m_spans[whole.origin];
        span = span.united(m_spans[rest.origin]);
        whole.text += rest.text;
        whole.right = std::max(whole.right, rest.right);
        if (above.size() > 1) {
            below.pieces.pop_back();
            return;
        }
        const double y = rest.y;
        rest = std::move(whole);
        rest.y = y;
        m_aligned.pop_back();
    }

    void addWord(AlignedLine &line, TextSpan span, int left, double y)
    {
        const QString text = withoutRadicals(m_lines.view(span));
        const double right = left + widthOf(text, m_unit);
        if (!line.pieces.empty() && goesOn(line.pieces.back(), span, text)) {
            AlignedPiece &piece = line.pieces.back();
            m_spans.back().end = span.end;
            piece.text += u' ' + text;
            piece.right = right;
            piece.narrow = double(left + columnsOf(m_lines.view(span), m_unit)) - piece.left;
            return;
        }
        line.pieces.push_back(
            {.text = text,
             .left = double(left),
             .right = right,
             .y = y,
             .height = 1,
             .before = line.pieces.empty() ? 0.0 : double(span.begin - m_spans.back().end),
             .narrow = double(columnsOf(m_lines.view(span), m_unit)),
             .origin = static_cast<int>(m_spans.size())});
        m_spans.append(span);
    }

    /// Words one blank apart are of one label, and a unit is of its number. Numbers stand for
    /// themselves, and so do the characters of a label written downwards. The blank behind a list
    /// number may have become several.
    [[nodiscard]] bool goesOn(const AlignedPiece &piece, TextSpan span, const QString &text) const
    {
        if (isListNumber(piece.text))
            return span.begin - m_spans.back().end <= widestGap
                   && !beginsWithNumber(text)
                   // （四）无, 法提供 on another line: no value stands so near to a number.
                   && (lookOf(text) == CellLook::Label || text == u"无"_s);
        if (span.begin != m_spans.back().end + 1 || lookOf(text) == CellLook::Value)
            return false;
        if (piece.text.size() == 1 && text.size() == 1 && isSpreadOut(span))
            return true;
        if (piece.isValue())
            return lookOf(QString(piece.text + text)) == CellLook::Value;
        return piece.text.size() > 1 && text.size() > 1 && !beginsWithNumber(text);
    }

    /// `总　计`: a blank as wide as a character, typed to fill the cell.
    [[nodiscard]] bool isSpreadOut(TextSpan span) const
    {
        return m_lines.view({span.begin - 1, span.begin}) == u"\u3000"_s;
    }

    [[nodiscard]] static bool isListNumber(const QString &text)
    {
        const QString key = folded(text);
        return !key.isEmpty() && listNumberLength(key) == key.size();
    }

    /// `blanks` are the values of each row where only labels are printed.
    [[nodiscard]] SourceTable tableOf(const AlignedTable &table, std::size_t blanks) const
    {
        SourceTable out{.cells = {}, .span = {}, .geometry = TableGeometry::Spanned};
        std::size_t labels = 0;
        for (const AlignedRow &row : table.rows)
            labels = std::max(labels, row.labels.size());
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const AlignedRow &row = table.rows[r];
            for (std::size_t c = 0; c < row.labels.size(); ++c)
                addCell(out, row.labels[c], r, c, row);
            for (std::size_t c = 0; c < row.values.size(); ++c)
                addCell(out, row.values[c], r, labels + c, row);
            for (std::size_t c = row.values.size(); c < blanks; ++c)
                addCell(out, {}, r, labels + c, row);
        }
        for (const SourceCell &cell : std::as_const(out.cells))
            out.span = out.span.isEmpty() ? cell.span : out.span.united(cell.span);
        return out;
    }

    void addCell(SourceTable &table, const AlignedCell &pieces, std::size_t row, std::size_t column,
                 const AlignedRow &in) const
    {
        SourceCell cell{
            .span = {}, .row = static_cast<int>(row), .column = static_cast<int>(column)};
        if (pieces.empty()) {
            cell.span = placeOfBlank(table, row, in);
        } else {
            cell.span = m_spans[pieces.front()];
            for (const int piece : pieces.size() > 1 ? pieces : AlignedCell())
                readOn(cell.words, m_lines.view(m_spans[piece]));
            // Digits with blanks between them are one span, lines of a label are not.
            const TextSpan whole = cell.span.united(m_spans[pieces.back()]);
            if (lookOf(QString(cell.words).remove(u' ')) == CellLook::Value
                && !m_lines.view(whole).contains(u'\n')) {
                cell.span = whole;
                cell.words.clear();
            }
        }
        table.cells.append(cell);
    }

    /// Behind what is printed before it in its row, or before what comes next.
    [[nodiscard]] TextSpan placeOfBlank(const SourceTable &table, std::size_t row,
                                        const AlignedRow &in) const
    {
        if (!table.cells.isEmpty() && table.cells.constLast().row == static_cast<int>(row)) {
            const qsizetype end = table.cells.constLast().span.end;
            return {end, end};
        }
        const auto printed =
            std::ranges::find_if(in.values, [](const AlignedCell &cell) { return !cell.empty(); });
        const qsizetype behind =
            table.cells.isEmpty() ? m_spans.constFirst().begin : table.cells.constLast().span.end;
        const qsizetype at = printed != in.values.end() ? m_spans[printed->front()].begin : behind;
        return {at, at};
    }

    const TextLines &m_lines;
    ColumnUnit m_unit;
    double m_above = 0;    ///< lines left out before those that follow
    bool m_astray = false; ///< the next row of values is AlignedPiece::astray
    AlignedLines m_aligned;
    QList<TextSpan> m_spans; ///< by AlignedPiece::origin
};

TextPage pageOf(const TextLines &lines, const PageRun &run, ColumnUnit unit)
{
    TextPage page(lines, unit);
    auto next = run.pages.cbegin();
    for (qsizetype line = run.begin; line < run.end; ++line) {
        if (next != run.pages.cend() && *next == line)
            page.goOn(*next++);
        page.add(line);
    }
    return page;
}

/// Where no line has white before its end, nothing stands beside anything.
bool isWithoutWhite(const TextLines &lines, const PageRun &run)
{
    for (qsizetype line = run.begin; line < run.end; ++line) {
        const TextLine printed = lines[line];
        if (std::ranges::any_of(lines.view({printed.span.begin, printed.trimmed.end}),
                                isBlankInLine))
            return false;
    }
    return true;
}

/// In half-widths: programs do not agree on how wide dashes are, which stand for values.
TextPage pageInHalfWidths(const TextLines &lines, const PageRun &run)
{
    TextPage wide = pageOf(lines, run, ColumnUnit::HalfWidth);
    const QStringView text = lines.view({lines[run.begin].span.begin, lines[run.end - 1].span.end});
    if (!text.contains(u'—'))
        return wide;
    const TextPage narrow = pageOf(lines, run, ColumnUnit::NarrowDash);
    return narrow.unsteadiness() < wide.unsteadiness() ? narrow : wide;
}

} // namespace

QList<SourceTable> findAlignedTables(const TextLines &lines)
{
    /// Heads a blank apart that stand over values only where columns are counted in characters.
    constexpr qsizetype fewestHeads = 8;
    QList<TextPage::FoundTable> found;
    qsizetype cells = 0;
    std::size_t columns = 0;
    for (qsizetype begin = 0; begin < lines.size() && cells <= mostCells;) {
        const PageRun run = pagesFrom(lines, begin);
        begin = run.end;
        if (isWithoutWhite(lines, run))
            continue;
        TextPage characters = pageOf(lines, run, ColumnUnit::Character);
        TextPage halfWidths = pageInHalfWidths(lines, run);
        const bool steadier = characters.unsteadiness() <= halfWidths.unsteadiness();
        const qsizetype heads = characters.partHeads();
        const bool stacked = characters.partStackedHeads() > halfWidths.partStackedHeads();
        const bool counted =
            steadier || stacked || (halfWidths.partHeads() == 0 && heads >= fewestHeads);
        TextPage &page = counted ? characters : halfWidths;
        page.joinTorn();
        QList<TextPage::FoundTable> onPage = page.tables(std::exchange(columns, 0));
        if (!onPage.isEmpty())
            columns = onPage.constLast().columns;
        for (TextPage::FoundTable &table : onPage) {
            cells += table.table.cells.size();
            found.append(std::move(table));
        }
    }
    if (std::ranges::all_of(found, &TextPage::FoundTable::alone))
        return {};
    QList<SourceTable> tables;
    for (TextPage::FoundTable &table : found)
        tables.append(std::move(table.table));
    return tables;
}

} // namespace gouji
