#include "core/extract/columns/printedheads.h"

#include "core/extract/columns/headsequence.h"
#include "core/text/labelkey.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

QList<PrintedHead> PrintedHeads::inRow(int streamRow) const
{
    QList<PrintedHead> heads;
    for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c) {
        const Candidate &cell = m_stream.cells[c];
        if (!cell.label)
            continue;
        PrintedHead head = headOf(c);
        QList<PrintedHead> joined;
        if (head.key.isEmpty() && isByWhite(c))
            joined = joinedIn(c);
        if (joined.isEmpty())
            heads.append(std::move(head));
        else
            heads += joined;
    }
    for (PrintedHead &head : heads) {
        if (head.key.isEmpty())
            head.key = keyWithRest(head.cell, streamRow + 1);
        if (head.key.isEmpty())
            head.key = keyEndingIn(m_stream.cells[head.cell].key, heads);
    }
    return heads;
}

/// Of the head whose rest stands below the cell, in the row `below`.
QString PrintedHeads::keyWithRest(int c, int below) const
{
    const Candidate &cell = m_stream.cells[c];
    if (below >= m_stream.rowCount() || m_stream.hasValue(below))
        return {};
    for (int r = m_stream.rowBegins[below]; r < m_stream.rowEnd(below); ++r) {
        const Candidate &rest = m_stream.cells[r];
        if (!rest.label || rest.column != cell.column || rest.table != cell.table)
            continue;
        const QString key = cell.key + rest.key;
        return m_headsOfForm.keys.contains(key) ? key : QString();
    }
    return {};
}

/// Heads a blank apart, each of several lines, are read as one label: by where they begin on
/// the first.
QList<PrintedHead> PrintedHeads::joinedIn(int c) const
{
    constexpr qsizetype beginning = 2;
    const QString line = labelKey(m_document.text.view(m_stream.cells[c].span));
    QMap<qsizetype, PrintedHead> heads; // by their places
    qsizetype size = 0;
    for (const LabelSlot &slot : m_labels.headsOf(m_block)) {
        const qsizetype at = line.indexOf(slot.key.left(beginning));
        if (at < 0)
            continue;
        // That of a group may end in the word another begins with.
        if (heads.contains(at) || !m_form.columnNodes[slot.node].isLeaf)
            return {};
        heads.insert(at, {c, slot.key, m_stream.cells[c].key, true});
        size += slot.key.size();
    }
    for (PrintedHead &head : heads)
        head.exact = size == m_stream.cells[c].key.size();
    return heads.size() > 1 ? heads.values() : QList<PrintedHead>();
}

/// The nearest head of the block the cell may be.
PrintedHead PrintedHeads::headOf(int c) const
{
    const Candidate &cell = m_stream.cells[c];
    const LabelMatch *nearest = nullptr;
    for (const LabelMatch &match : cell.matches) {
        if (match.tableLabels != m_tableLabels)
            continue;
        const LabelSlot &slot = m_labels.sequence[match.slot];
        if (slot.block == m_block && slot.kind == LabelKind::ColumnHeader
            && (nearest == nullptr || match.distance < nearest->distance))
            nearest = &match;
    }
    const bool known = !cell.matches.isEmpty() || isOfCorner(cell.key);
    return nearest == nullptr ? PrintedHead{c, keyBelowOthers(cell.key), cell.key, known}
                              : PrintedHead{c, m_labels.sequence[nearest->slot].key, cell.key,
                                            known, nearest->distance == 0};
}

/// Some line of what stands in the corner above the labels.
bool PrintedHeads::isOfCorner(const QString &key) const
{
    constexpr qsizetype shortest = 2;
    return key.size() >= shortest
           && std::ranges::any_of(m_labels.sequence, [&key](const LabelSlot &slot) {
                  return slot.kind == LabelKind::Corner && slot.key.contains(key);
              });
}

/// Of the only head whose last line `key` may be, or the only one of them that `row` lacks:
/// white parts lines as it parts heads.
QString PrintedHeads::keyEndingIn(const QString &key, const QList<PrintedHead> &row) const
{
    constexpr qsizetype shortestOfGroup = 4; // the last words of these are others' heads, too
    QSet<QString> heads;
    for (const LabelSlot &slot : m_labels.headsOf(m_block)) {
        if (!key.isEmpty() && slot.key.endsWith(key)
            && (m_form.columnNodes[slot.node].isLeaf || key.size() >= shortestOfGroup))
            heads.insert(slot.key);
    }
    if (heads.size() > 1)
        heads.removeIf([&row](const QString &head) {
            return std::ranges::find(row, head, &PrintedHead::key) != row.cend();
        });
    return heads.size() == 1 ? *heads.cbegin() : QString();
}

/// A caption right above a head may be read as a line of it, and so may the heads of its groups.
QString PrintedHeads::keyBelowOthers(const QString &key) const
{
    QStringView rest = key;
    const auto begins = [&](const LabelSlot &slot) {
        const bool group = slot.kind == LabelKind::ColumnHeader && slot.block == m_block
                           && !m_form.columnNodes[slot.node].isLeaf;
        return (group || slot.kind == LabelKind::Caption) && rest.startsWith(slot.key);
    };
    for (auto other = std::ranges::find_if(m_labels.sequence, begins);
         other != m_labels.sequence.cend();
         other = std::ranges::find_if(m_labels.sequence, begins)) {
        rest = rest.sliced(other->key.size());
        const auto head = std::ranges::find(m_headsOfForm.keys, rest);
        if (head != m_headsOfForm.keys.cend())
            return *head;
    }
    return {};
}

bool PrintedHeads::areAsInForm(const QList<QList<PrintedHead>> &rows) const
{
    auto next = m_headsOfForm.byLevel.cbegin();
    for (const QList<PrintedHead> &row : rows) {
        for (const PrintedHead &head : row) {
            if (head.key.isEmpty() && head.known && !isSubtotal(head.printed))
                continue;
            const bool follows = next != m_headsOfForm.byLevel.cend() && head.key == *next;
            if (!follows || !head.exact || isByWhite(head.cell) || isUnmarked(head.cell))
                return false;
            ++next;
        }
    }
    return next == m_headsOfForm.byLevel.cend();
}

QList<int> PrintedHeads::columnsOnOneRow(const QList<QList<PrintedHead>> &rows) const
{
    for (const QList<PrintedHead> &row : rows) {
        if (const QList<int> columns = columnsOf(row);
            hasEachOnce(columns, static_cast<int>(m_form.columns.size())))
            return columns;
    }
    return {};
}

/// None where some cell behind the first head is no head of a single column.
QList<int> PrintedHeads::columnsOf(const QList<PrintedHead> &row) const
{
    QList<int> columns;
    for (const PrintedHead &head : row) {
        const int column = head.exact ? m_headsOfForm.columns.value(head.key, -1) : -1;
        if (column < 0 && columns.isEmpty())
            continue;
        if (column < 0 || isByWhite(head.cell) || isUnmarked(head.cell))
            return {};
        columns.append(column);
    }
    return columns;
}

bool PrintedHeads::isByWhite(int cell) const
{
    const Candidate &candidate = m_stream.cells[cell];
    return m_document.tables[candidate.table].geometry == TableGeometry::Spanned
           && (m_document.info.mediaType == u"text/plain"_s || candidate.page > 0);
}

bool PrintedHeads::isUnmarked(int cell) const
{
    const Candidate &candidate = m_stream.cells[cell];
    const TableGeometry geometry = m_document.tables[candidate.table].geometry;
    if (m_document.info.mediaType != u"text/plain"_s || geometry == TableGeometry::Grid
        || geometry == TableGeometry::Packed)
        return false;
    QStringView before = m_document.text.view({0, candidate.span.begin});
    while (before.endsWith(u' '))
        before.chop(1);
    return !before.endsWith(u'\t') && !before.endsWith(u'|');
}

} // namespace gouji
