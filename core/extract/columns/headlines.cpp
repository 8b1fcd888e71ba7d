#include "core/extract/columns/headlines.h"

#include "core/extract/labels/headwording.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <QMap>

#include <algorithm>
#include <limits>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// On a line; more words are no heads.
constexpr qsizetype mostWords = 100;

struct Word
{
    QString key;
    qsizetype offset = 0;
};

/// None where there are too many.
QList<Word> wordsOf(QStringView line)
{
    QList<Word> words;
    qsizetype begin = -1;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const bool blank = at == line.size() || isFoldedAway(line[at].unicode());
        if (!blank && begin < 0)
            begin = at;
        if (!blank || begin < 0)
            continue;
        if (const QString key = labelKey(line.sliced(begin, at - begin)); !key.isEmpty())
            words.append({key, begin});
        if (words.size() > mostWords)
            return {};
        begin = -1;
    }
    return words;
}

/// How many of `words` from `first` on make up `key`; 0 where they do not.
qsizetype wordsMaking(const QString &key, const QList<Word> &words, qsizetype first)
{
    QStringView rest = key;
    qsizetype word = first;
    for (; word < words.size() && !rest.isEmpty(); ++word) {
        if (!rest.startsWith(words[word].key))
            return 0;
        rest = rest.sliced(words[word].key.size());
    }
    return rest.isEmpty() ? word - first : 0;
}

} // namespace

HeadLines::HeadLines(const CellStream &stream, const SourceDocument &document,
                     const TableLabels &labels, int block)
    : m_stream(stream)
    , m_document(document)
    , m_labels(labels)
    , m_block(block)
{}

/// The longest first.
QList<HeadLines::Wording> HeadLines::wordings() const
{
    QList<Wording> wordings;
    for (const LabelSlot &slot : m_labels.headsOf(m_block)) {
        wordings.append({slot.key, slot.key});
        for (const QString &alias :
             m_labels.table->blocks[m_block].columnNodes[slot.node].label.aliases)
            wordings.append({labelKey(alias), slot.key});
    }
    std::ranges::stable_sort(wordings, std::ranges::greater(),
                             [](const Wording &wording) { return wording.key.size(); });
    return wordings;
}

QList<QList<PrintedHead>> HeadLines::in(StreamRows above) const
{
    QMap<qsizetype, int> cells; // by the lines they begin on: the first of each
    if (m_document.info.mediaType != u"text/plain"_s)
        return {};
    for (int c = m_stream.rowBegins[above.begin]; c < m_stream.rowBegins[above.end]; ++c) {
        const Candidate &cell = m_stream.cells[c];
        if (!cell.label || m_document.tables[cell.table].geometry != TableGeometry::Spanned)
            continue;
        const qsizetype line = m_document.text.lineOf(cell.span.begin);
        if (!cells.contains(line))
            cells.insert(line, c);
    }
    if (cells.isEmpty())
        return {};
    const QList<Wording> known = wordings();
    QList<QList<Place>> lines;
    qsizetype first = std::numeric_limits<qsizetype>::max(); // head
    for (auto line = cells.cbegin(); line != cells.cend(); ++line) {
        lines.append(placesIn(line.key(), line.value(), known));
        for (const Place &place : std::as_const(lines.constLast()))
            first = place.head.exact ? std::min(first, place.offset) : first;
    }
    QList<QList<PrintedHead>> heads;
    for (const QList<Place> &line : std::as_const(lines)) {
        QList<PrintedHead> row;
        for (const Place &place : line) {
            if (place.offset >= first)
                row.append(place.head);
        }
        if (!row.isEmpty())
            heads.append(row);
    }
    return heads;
}

QList<HeadLines::Place> HeadLines::placesIn(qsizetype line, int cell,
                                            const QList<Wording> &known) const
{
    const QList<Word> words = wordsOf(m_document.text.view(m_document.text.lineSpan(line)));
    QList<Place> places;
    for (qsizetype w = 0; w < words.size();) {
        const auto wording = std::ranges::find_if(
            known, [&](const Wording &one) { return wordsMaking(one.key, words, w) > 0; });
        const bool found = wording != known.cend();
        places.append({found ? PrintedHead{cell, wording->head, wording->key, true, true}
                             : wordAs(words[w].key, cell),
                       words[w].offset});
        w += found ? wordsMaking(wording->key, words, w) : 1;
    }
    return places;
}

/// A word that is no head of the block as the form has it.
PrintedHead HeadLines::wordAs(const QString &key, int cell) const
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype shortestEnd = 2; // of the head of a single column
    constexpr qsizetype shortestBegin = 2;
    PrintedHead head{.cell = cell, .key = {}, .printed = key};
    QStringList near;
    for (const LabelSlot &slot : m_labels.sequence) {
        if (slot.kind != LabelKind::ColumnHeader || slot.block != m_block) {
            head.known = head.known || slot.key.contains(key);
            continue;
        }
        // Its rest stands on the next line.
        head.known = head.known || (key.size() >= shortestBegin && slot.key.startsWith(key));
        const bool leaf = m_labels.table->blocks[m_block].columnNodes[slot.node].isLeaf;
        const bool ends = slot.key.endsWith(key) && key.size() >= (leaf ? shortestEnd : shortest);
        const bool alike = key.size() >= shortest && slot.key.size() >= shortest
                           && (key.endsWith(slot.key) || editDistance(key, slot.key, 1) <= 1);
        if ((ends || alike) && !near.contains(slot.key) && !namesAnotherYear(key, slot.key))
            near.append(slot.key);
    }
    if (near.size() == 1) {
        head.key = near.constFirst();
        head.known = true;
    }
    return head;
}

} // namespace gouji
