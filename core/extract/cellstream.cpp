#include "core/extract/cellstream.h"

#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

namespace {

/// No number, however wrongly spaced, is longer than this; no statutory label longer than that.
constexpr qsizetype longestValue = 32;
constexpr qsizetype longestLabel = 120;
constexpr qsizetype longestCommonWord = 2;

/// A common word is a row's label all the less where its list number is another's: `（六）其他` is
/// not `3.其他`.
void weighByNumber(Candidate &cell, QStringView text, const LabelDictionary &dictionary)
{
    constexpr double otherNumber = 0.2;
    const int number = listNumberOf(folded(text));
    if (number == 0)
        return;
    for (LabelMatch &match : cell.matches) {
        const LabelSlot &slot = dictionary.tables()[match.tableLabels].sequence[match.slot];
        const int own = listNumberOf(folded(slot.printed));
        match.weight *= own > 0 && own != number ? otherNumber : 1;
    }
}

/// True when `text` is a value and no label.
bool takeValue(Candidate &cell, QStringView text)
{
    if (text.size() > longestValue) {
        cell.value.kind = ValueKind::Text;
        return false;
    }
    cell.value = parseCellValue(text);
    // Digits beyond any number are those of several.
    return cell.value.kind != ValueKind::Text
           || std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

void classify(Candidate &cell, QStringView text, const LabelDictionary &dictionary)
{
    const PrintedLabel *printed = dictionary.findPrinted(text);
    if (!printed && takeValue(cell, text))
        return;
    cell.label = true;
    cell.value.kind = ValueKind::Text;
    if (printed) {
        cell.key = printed->key;
        cell.matches = printed->matches;
    } else if (text.size() <= longestLabel) {
        cell.key = labelKey(text);
        cell.matches = dictionary.find(cell.key);
    }
    if (!cell.key.isEmpty() && cell.key.size() <= longestCommonWord)
        weighByNumber(cell, text, dictionary);
}

/// Its wording is a label's of the form, character by character.
bool isOfForm(const Candidate &cell)
{
    return std::ranges::any_of(cell.matches,
                               [](const LabelMatch &match) { return match.distance == 0; });
}

void addMatches(Candidate &cell, const QList<LabelMatch> &matches)
{
    for (const LabelMatch &match : matches) {
        const bool known = std::ranges::any_of(cell.matches, [&match](const LabelMatch &other) {
            return other.tableLabels == match.tableLabels && other.slot == match.slot;
        });
        if (!known)
            cell.matches.append(match);
    }
}

/// Heads that stand so near to each other that nothing but one blank parts them are taken for one
/// by who has nothing but white to part columns by. None, where these are no labels of the form.
QList<Candidate> labelsWithin(const Candidate &cell, const SourceDocument &document,
                              const LabelDictionary &dictionary)
{
    QList<Candidate> labels;
    if (!cell.label || !cell.words.isEmpty() || isOfForm(cell))
        return labels;
    const QStringView text = document.text.view(cell.span);
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        Candidate label = cell;
        label.key = labelKey(word);
        label.matches = dictionary.findExactly(label.key);
        label.span.begin = cell.span.begin + (word.data() - text.data());
        label.span.end = label.span.begin + word.size();
        if (label.matches.isEmpty())
            return {};
        labels.append(std::move(label));
    }
    return labels;
}

QString wordsOf(const Candidate &cell, const SourceDocument &document)
{
    return cell.words.isEmpty() ? document.text.view(cell.span).toString() : cell.words;
}

/// How many cells from `first` on are pieces of one label of the form; one, where they are none.
/// A piece that is a label of the form itself is not taken for part of another.
qsizetype piecesOfLabel(const QList<Candidate> &cells, qsizetype first,
                        const LabelDictionary &dictionary)
{
    constexpr qsizetype mostPieces = 12;
    qsizetype pieces = 1;
    QString key;
    for (qsizetype i = first; i < std::min(cells.size(), first + mostPieces); ++i) {
        if (!cells[i].label || isOfForm(cells[i]))
            break;
        key += cells[i].key;
        if (i > first && key.size() <= longestLabel && !dictionary.findExactly(key).isEmpty())
            pieces = i - first + 1;
    }
    return pieces;
}

/// Labels of the row from `first` on that wide blanks broke into cells of their own.
void joinPieces(QList<Candidate> &cells, qsizetype first, const SourceDocument &document,
                const LabelDictionary &dictionary)
{
    for (qsizetype i = first; i + 1 < cells.size(); ++i) {
        const qsizetype pieces = piecesOfLabel(cells, i, dictionary);
        if (pieces == 1)
            continue;
        Candidate label = cells[i];
        label.words = wordsOf(label, document);
        for (const Candidate &piece : std::as_const(cells).sliced(i + 1, pieces - 1)) {
            label.words += wordsOf(piece, document);
            label.key += piece.key;
            label.doubts |= piece.doubts;
            label.span = label.span.united(piece.span);
            label.columnSpan = piece.column + piece.columnSpan - label.column;
        }
        label.matches = dictionary.findExactly(label.key);
        cells[i] = std::move(label);
        cells.remove(i + 1, pieces - 1);
    }
}

/// The cell that goes on with the label `begun` in the table that begins with row `first`: alone in
/// its row, the first one or one below heads printed again. -1 when there is none.
int restOfLabel(const CellStream &stream, int first, const QString &begun,
                const LabelDictionary &dictionary)
{
    constexpr int mostHeads = 6;
    const int table = stream.cells[stream.rowBegins[first]].table;
    for (int row = first; row < std::min(stream.rowCount(), first + mostHeads); ++row) {
        const int begin = stream.rowBegins[row];
        if (stream.cells[begin].table != table || stream.hasValue(row))
            break;
        int label = -1;
        int labels = 0;
        for (int cell = begin; cell < stream.rowEnd(row); ++cell) {
            labels += stream.cells[cell].label ? 1 : 0;
            label = stream.cells[cell].label ? cell : label;
        }
        if (labels == 1 && !dictionary.findExactly(begun + stream.cells[label].key).isEmpty())
            return label;
    }
    return -1;
}

/// The label of a row that a page broke.
void joinBrokenLabels(CellStream &stream, const SourceDocument &document,
                      const LabelDictionary &dictionary)
{
    for (int row = 0; row + 1 < stream.rowCount(); ++row) {
        const auto begin = stream.cells.begin() + stream.rowBegins[row];
        const auto end = stream.cells.begin() + stream.rowEnd(row);
        const auto last =
            std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(begin),
                         [](const Candidate &cell) { return cell.label; });
        if (begin->table == end->table || last.base() == begin || isOfForm(*last))
            continue;
        const int rest = restOfLabel(stream, row + 1, last->key, dictionary);
        if (rest < 0)
            continue;
        Candidate &below = stream.cells[rest];
        last->words = wordsOf(*last, document) + wordsOf(below, document);
        last->key += below.key;
        last->matches = dictionary.findExactly(last->key);
        below.matches.clear();
    }
}

/// Labels cut short, right before their values: else their rest may follow.
void knowShortLabels(CellStream &stream, const LabelDictionary &dictionary)
{
    for (int row = 0; row < stream.rowCount(); ++row) {
        if (!stream.hasValue(row))
            continue;
        for (int c = stream.rowBegins[row]; c + 1 < stream.rowEnd(row); ++c) {
            Candidate &cell = stream.cells[c];
            if (cell.label && cell.matches.isEmpty() && !stream.cells[c + 1].label)
                cell.matches = dictionary.findBegun(cell.key);
        }
    }
}

/// But for its place among the tables.
void take(Candidate &cell, const SourceCell &source, const SourceText &text,
          const LabelDictionary &dictionary, const KnownCells &known)
{
    cell.span = source.span;
    cell.column = source.column;
    cell.columnSpan = source.columnSpan;
    cell.page = source.page;
    cell.doubts = known.doubts.value(source.span.begin);
    cell.words = source.words;
    cell.mixedLook = source.mixedLook;
    cell.rowInTable = source.row;
    cell.rowSpan = source.rowSpan;
    const QStringView printed =
        source.words.isEmpty() ? text.view(source.span) : QStringView(source.words);
    if (!printed.isEmpty())
        classify(cell, printed, dictionary);
    if (cell.label)
        addMatches(cell, known.matches.value(source.span.begin));
}

/// A line right above a table that is the name of one of its parts or columns in the form, and
/// nothing else; not what may be the label of a row. An empty span where there is none.
TextSpan captionAbove(const SourceDocument &document, int table, const LabelDictionary &dictionary)
{
    const SourceText &text = document.text;
    const qsizetype above = table > 0 ? document.tables[table - 1].span.end : 0;
    for (qsizetype line = text.lineOf(document.tables[table].span.begin) - 1; line >= 0; --line) {
        const TextSpan span = trimmedSpan(text.text(), text.lineSpan(line));
        if (span.begin < above)
            break;
        if (span.isEmpty())
            continue;
        const PrintedLabel *label = dictionary.findPrinted(text.view(span));
        return label && std::ranges::all_of(label->matches, &LabelMatch::header) ? span
                                                                                 : TextSpan();
    }
    return {};
}

/// In a row of its own, above all columns.
void addCaption(CellStream &stream, const SourceDocument &document, int table,
                const LabelDictionary &dictionary)
{
    const TextSpan span = captionAbove(document, table, dictionary);
    if (span.isEmpty())
        return;
    stream.rowBegins.append(static_cast<int>(stream.cells.size()));
    Candidate &cell = stream.cells.emplaceBack();
    cell.span = span;
    cell.table = table;
    cell.row = static_cast<int>(stream.rowBegins.size()) - 1;
    for (const SourceCell &below : document.tables[table].cells)
        cell.columnSpan = std::max(cell.columnSpan, below.column + below.columnSpan);
    classify(cell, document.text.view(span), dictionary);
}

} // namespace

CellStream streamOf(const SourceDocument &document, const LabelDictionary &dictionary,
                    const KnownCells &known)
{
    CellStream stream;
    qsizetype count = 0;
    for (const SourceTable &table : document.tables)
        count += table.cells.size();
    stream.cells.reserve(count);

    for (int t = 0; t < document.tables.size(); ++t) {
        addCaption(stream, document, t, dictionary);
        int previousRow = -1;
        for (const SourceCell &source : document.tables[t].cells) {
            if (source.row != previousRow) {
                if (previousRow >= 0)
                    joinPieces(stream.cells, stream.rowBegins.constLast(), document, dictionary);
                stream.rowBegins.append(static_cast<int>(stream.cells.size()));
                previousRow = source.row;
            }
            Candidate &cell = stream.cells.emplaceBack();
            take(cell, source, document.text, dictionary, known);
            cell.table = t;
            cell.row = static_cast<int>(stream.rowBegins.size()) - 1;
            if (document.tables[t].geometry != TableGeometry::Spanned)
                continue;
            if (const QList<Candidate> several = labelsWithin(cell, document, dictionary);
                several.size() > 1) {
                stream.cells.removeLast();
                stream.cells += several;
            }
        }
        if (previousRow >= 0)
            joinPieces(stream.cells, stream.rowBegins.constLast(), document, dictionary);
    }
    stream.rowBegins.append(static_cast<int>(stream.cells.size()));
    joinBrokenLabels(stream, document, dictionary);
    knowShortLabels(stream, dictionary);
    for (int c = 0; c < stream.cells.size(); ++c) {
        if (!stream.cells[c].matches.isEmpty())
            stream.labels.append(c);
    }
    return stream;
}

namespace {

template<typename Accepts>
qsizetype countIn(const CellStream &stream, int row, Accepts &&accepts)
{
    const auto begin = stream.cells.cbegin();
    return std::count_if(begin + stream.rowBegins[row], begin + stream.rowEnd(row), accepts);
}

} // namespace

qsizetype CellStream::printedIn(int row) const
{
    return countIn(*this, row,
                   [](const Candidate &cell) { return cell.value.kind != ValueKind::Blank; });
}

bool CellStream::hasLabel(int row) const
{
    return countIn(*this, row, [](const Candidate &cell) { return cell.label; }) > 0;
}

int CellStream::lastLabel(int row) const
{
    for (int c = rowEnd(row) - 1; c >= rowBegins[row]; --c) {
        if (cells[c].label)
            return c;
    }
    return -1;
}

bool CellStream::hasKnownLabel(int row) const
{
    return countIn(*this, row, [](const Candidate &cell) { return !cell.matches.isEmpty(); }) > 0;
}

bool CellStream::hasValue(int row) const
{
    return countIn(*this, row,
                   [](const Candidate &cell) {
                       return !cell.label && cell.value.kind != ValueKind::Blank;
                   })
           > 0;
}

bool CellStream::numbersColumns(int row) const
{
    constexpr int fewest = 2;
    int last = 0;
    for (int c = rowBegins[row]; c < rowEnd(row); ++c) {
        const Candidate &cell = cells[c];
        if (cell.label ? !cell.matches.isEmpty() : isPrinted(c) && cell.value.number != last + 1)
            return false;
        last += !cell.label && isPrinted(c) ? 1 : 0;
    }
    return last >= fewest;
}

} // namespace gouji
