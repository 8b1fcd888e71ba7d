#include "core/extract/labels/labeldictionary.h"

#include "core/extract/labels/headwording.h"
#include "core/text/labelkey.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

constexpr double aliasFactor = 0.95;

/// 其他, 总计, 结果维持 stand in many places; a whole phrase hardly does.
double weightOf(const QString &key)
{
    return key.size() <= 4 ? 0.5 : 1.0;
}

/// The heads of the columns of `block` are those of `sequence` from `first` on.
BlockHeads headsOf(const FormBlock &block, const QList<LabelSlot> &sequence, qsizetype first)
{
    BlockHeads heads{.keys = QStringList(block.columnNodes.size()),
                     .children = QList<QList<int>>(block.columnNodes.size() + 1),
                     .below = {},
                     .byLevel = {},
                     .columns = {},
                     .first = first,
                     .count = sequence.size() - first};
    for (int node = 0; node < block.columnNodes.size(); ++node)
        heads.children[block.columnNodes[node].parent + 1].append(node);
    QSet<QString> several;
    for (const LabelSlot &head : sequence.sliced(first)) {
        const FormNode &node = block.columnNodes[head.node];
        heads.keys[head.node] = head.key;
        if (!node.isLeaf || heads.columns.contains(head.key))
            several.insert(head.key);
        heads.columns.insert(head.key, node.firstLeaf);
    }
    for (const QList<int> &nodes : std::as_const(heads.children)) {
        heads.below.append(QStringList());
        for (const int node : nodes)
            heads.below.last().append(heads.keys[node]);
    }
    QList<int> level = heads.children[0];
    while (!level.isEmpty()) {
        QList<int> next;
        for (const int node : std::as_const(level)) {
            heads.byLevel.append(heads.keys[node]);
            next += heads.children[node + 1];
        }
        level = std::move(next);
    }
    heads.columns.removeIf(
        [&several](const auto &column) { return several.contains(column.key()); });
    return heads;
}

} // namespace

int LabelDictionary::allowedDistance(qsizetype length)
{
    if (length <= 3)
        return 0;
    if (length <= 6)
        return 1;
    return length <= 12 ? 2 : 3;
}

LabelDictionary::LabelDictionary(const FormCatalogue &catalogue)
    : m_catalogue(&catalogue)
{
    for (const FormFile &form : catalogue.forms()) {
        for (int i = 0; i < form.tables.size(); ++i)
            addTable(i, form.tables[i]);
    }
    for (auto &[wording, label] : m_printed)
        label.matches = find(label.key);
}

void LabelDictionary::addTable(int tableIndex, const FormTable &table)
{
    TableLabels labels{.tableIndex = tableIndex, .edition = table.edition, .table = &table};
    for (int b = 0; b < table.blocks.size(); ++b) {
        const FormBlock &block = table.blocks[b];
        addLabel(labels, LabelKind::Caption, b, -1, -1, block.caption);
        addLabel(labels, LabelKind::Corner, b, -1, -1, block.corner);
        const qsizetype firstHead = labels.sequence.size();
        // Headers are printed level by level.
        for (int depth = 0, found = 1; found > 0; ++depth) {
            found = 0;
            for (int n = 0; n < block.columnNodes.size(); ++n) {
                if (block.columnNodes[n].depth != depth)
                    continue;
                addLabel(labels, LabelKind::ColumnHeader, b, n, -1, block.columnNodes[n].label);
                ++found;
            }
        }
        labels.heads.append(headsOf(block, labels.sequence, firstHead));
        for (int n = 0; n < block.rowNodes.size(); ++n) {
            const FormNode &node = block.rowNodes[n];
            addLabel(labels, node.isLeaf ? LabelKind::RowLabel : LabelKind::RowGroup, b, n,
                     node.isLeaf ? node.firstLeaf : -1, node.label);
            if (node.isLeaf)
                addPaths(labels, block, n);
        }
    }
    identify(labels);
    m_tables.append(labels);
}

/// Rows are told by their ids, the same in every edition. A table without row labels is told by the
/// heads that stand in it once.
void LabelDictionary::identify(TableLabels &labels)
{
    const auto number = [&](const QString &id) {
        const auto known = m_identities.constFind(id);
        return known != m_identities.cend()
                   ? *known
                   : *m_identities.insert(id, static_cast<int>(m_identities.size()));
    };
    const auto standsOnce = [&](const LabelSlot &slot) {
        return std::ranges::count(labels.sequence, slot.key, &LabelSlot::key) == 1;
    };
    for (LabelSlot &slot : labels.sequence) {
        const FormBlock &block = labels.table->blocks[slot.block];
        const QString place = labels.table->id + u'/' + block.id;
        if (slot.kind == LabelKind::RowLabel)
            slot.identity = number(place + u'/' + labels.table->rows[slot.row].id);
        else if (slot.kind == LabelKind::ColumnHeader && block.rowNodes.isEmpty()
                 && standsOnce(slot))
            slot.identity = number(place + u'#' + slot.key);
    }
    for (auto *index : {&m_byKey, &m_byPath}) {
        for (auto &[key, matches] : *index) {
            for (LabelMatch &match : matches) {
                if (match.tableLabels == m_tables.size())
                    match.identity = labels.sequence[match.slot].identity;
            }
        }
    }
}

/// Where the columns of labels are one, a row's own, the last of the sequence, stands behind those
/// of its groups in one cell: `（三）不予公开1.属于国家秘密`.
void LabelDictionary::addPaths(const TableLabels &labels, const FormBlock &block, int node)
{
    const LabelSlot &slot = labels.sequence.constLast();
    QString printed = slot.printed;
    QString words = slot.key;
    for (int group = block.rowNodes[node].parent; group >= 0;
         group = block.rowNodes[group].parent) {
        const QString &above = block.rowNodes[group].label.printed.text;
        printed.prepend(above);
        words.prepend(labelKey(above));
        for (const QString &key : QSet<QString>{labelKey(printed), words})
            m_byPath[key].append({.tableLabels = static_cast<int>(m_tables.size()),
                                  .slot = static_cast<int>(labels.sequence.size()) - 1,
                                  .tableIndex = labels.tableIndex,
                                  .alias = true,
                                  .weight = slot.weight * aliasFactor});
    }
}

/// All labels are known by their keys only when the last one is added.
void LabelDictionary::addPrinted(const QString &wording)
{
    m_printed.insert_or_assign(wording, PrintedLabel{.key = labelKey(wording), .matches = {}});
}

void LabelDictionary::addLabel(TableLabels &labels, LabelKind kind, int block, int node, int row,
                               const FormLabel &label)
{
    const QString key = labelKey(label.printed.text);
    if (key.isEmpty())
        return;
    const LabelMatch match{.tableLabels = static_cast<int>(m_tables.size()),
                           .slot = static_cast<int>(labels.sequence.size()),
                           .tableIndex = labels.tableIndex,
                           .identity = -1,
                           .header = kind != LabelKind::RowLabel,
                           .alias = false,
                           .distance = 0,
                           .weight = weightOf(key)};
    labels.sequence.append({kind, row, node, block, key, label.printed.text, match.weight});
    m_byKey[key].append(match);
    addPrinted(label.printed.text);
    for (const QString &alias : label.aliases) {
        LabelMatch other = match;
        other.alias = true;
        other.weight *= aliasFactor;
        addPrinted(alias);
        QList<LabelMatch> &known = m_byKey[labelKey(alias)];
        const bool same = std::ranges::any_of(known, [&](const LabelMatch &m) {
            return m.tableLabels == match.tableLabels && m.slot == match.slot;
        });
        if (!same)
            known.append(other);
    }
}

QList<LabelMatch> LabelDictionary::find(const QString &key) const
{
    const auto exact = m_byKey.find(key);
    if (exact != m_byKey.end())
        return exact->second;
    const auto path = m_byPath.find(key);
    return path != m_byPath.end() ? path->second : findNear(key);
}

const PrintedLabel *LabelDictionary::findPrinted(QStringView text) const
{
    const auto label = m_printed.find(text);
    return label != m_printed.end() ? &label->second : nullptr;
}

QList<LabelMatch> LabelDictionary::findExactly(const QString &key) const
{
    const auto exact = m_byKey.find(key);
    return exact != m_byKey.end() ? exact->second : QList<LabelMatch>();
}

QList<LabelMatch> LabelDictionary::findNear(const QString &key) const
{
    QList<LabelMatch> nearest;
    int best = allowedDistance(key.size());
    if (best == 0)
        return nearest;
    for (const auto &[wording, matches] : m_byKey) {
        const int limit = std::min(best, allowedDistance(wording.size()));
        const int distance = limit == 0 ? 1 : editDistance(key, wording, limit);
        if (distance > limit)
            continue;
        if (distance < best)
            nearest.clear();
        best = distance;
        for (LabelMatch match : matches) {
            if (match.header && namesAnotherYear(key, wording))
                continue;
            match.distance = distance;
            match.weight *= 1.0 - double(distance) / double(key.size());
            nearest.append(match);
        }
    }
    return nearest;
}

QList<LabelMatch> LabelDictionary::findBegun(const QString &key) const
{
    constexpr qsizetype shortest = 4;
    QList<LabelMatch> begun;
    if (key.size() < shortest)
        return begun;
    for (int t = 0; t < m_tables.size(); ++t) {
        const TableLabels &labels = m_tables[t];
        for (int s = 0; s < labels.sequence.size(); ++s) {
            const LabelSlot &slot = labels.sequence[s];
            if (slot.kind != LabelKind::RowLabel || !slot.key.startsWith(key))
                continue;
            if (!begun.isEmpty() && begun.constFirst().identity != slot.identity)
                return {};
            begun.append({.tableLabels = t,
                          .slot = s,
                          .tableIndex = labels.tableIndex,
                          .identity = slot.identity,
                          .alias = true,
                          .distance = static_cast<int>(slot.key.size() - key.size()),
                          .weight = slot.weight * double(key.size()) / double(slot.key.size())});
        }
    }
    return begun;
}

QString LabelDictionary::otherEditionWording(const TableLabels &labels, const QString &key) const
{
    const auto wordsItSo = [&](const TableLabels &other) {
        return std::ranges::any_of(other.sequence,
                                   [&](const LabelSlot &slot) { return slot.key == key; });
    };
    if (wordsItSo(labels))
        return {};
    for (const TableLabels &other : m_tables) {
        if (other.tableIndex == labels.tableIndex && other.edition != labels.edition
            && wordsItSo(other))
            return other.edition;
    }
    return {};
}

bool isSubtotal(const QString &key)
{
    // With a unit behind it: 小计（件）.
    const bool counted = key.endsWith(u'件') || key.endsWith(u'项') || key.endsWith(u'条');
    const QStringView words = QStringView(key).chopped(counted ? 1 : 0);
    return words.endsWith(u"小计") || words.endsWith(u"合计") || words.endsWith(u"共计");
}

bool isShare(const QString &key)
{
    return key.startsWith(QStringView(u"其中"));
}

} // namespace gouji
