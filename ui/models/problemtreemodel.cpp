#include "ui/models/problemtreemodel.h"

#include "ui/messages/messages.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// Groups have no parent; the parent of a problem is the group of this key.
constexpr quintptr noGroup = 0;

quintptr idOf(int groupKey)
{
    return static_cast<quintptr>(groupKey) + 1;
}

QString proposalOf(const ProblemItem &item)
{
    // What a sum would need is told by its sentence: it is no proposal for any one of its cells.
    if (item.findings.size() != 1)
        return {};
    const Finding &finding = item.findings.constFirst();
    if (finding.equation >= 0 || finding.expected.isEmpty())
        return {};
    const QString arrow = u"→ "_s + finding.expected;
    return finding.actual.isEmpty() ? arrow : QString(finding.actual + u' ' + arrow);
}

} // namespace

ProblemTreeModel::ProblemTreeModel(ReportSession &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_groups(groupedProblems(session.document(), m_filter))
{
    const ReportDocument &document = session.document();
    connect(&document, &ReportDocument::findingsChanged, this, &ProblemTreeModel::refresh);
    connect(&document, &ReportDocument::cellsChanged, this, &ProblemTreeModel::refresh);
}

QModelIndex ProblemTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idOf(m_groups[parent.row()].key) : noGroup);
}

QModelIndex ProblemTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == noGroup)
        return {};
    const auto isParent = [&](const ProblemGroup &group) {
        return idOf(group.key) == child.internalId();
    };
    const auto group = std::ranges::find_if(m_groups, isParent);
    return group == m_groups.end()
               ? QModelIndex()
               : createIndex(static_cast<int>(group - m_groups.begin()), 0, noGroup);
}

int ProblemTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != noGroup || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[parent.row()].items.size());
}

int ProblemTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ProblemModel::ColumnCount;
}

const ProblemItem *ProblemTreeModel::itemAt(const QModelIndex &index) const
{
    const QModelIndex group = index.parent();
    return group.isValid() ? &m_groups[group.row()].items[index.row()] : nullptr;
}

void ProblemTreeModel::setFilter(const ProblemFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void ProblemTreeModel::refresh()
{
    replaceGroups(groupedProblems(m_session.document(), m_filter));
    announceAll();
    emit changed();
}

void ProblemTreeModel::replaceGroups(const QList<ProblemGroup> &groups)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(groups, m_groups[row].key, &ProblemGroup::key) != groups.end())
            continue;
        beginRemoveRows({}, row, row);
        m_groups.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < groups.size(); ++row) {
        if (row < rowCount() && m_groups[row].key == groups[row].key) {
            replaceItems(row, groups[row].items);
            continue;
        }
        beginInsertRows({}, row, row);
        m_groups.insert(row, groups[row]);
        endInsertRows();
    }
}

/// Takes away what is gone and puts in what is new, so that the rest keeps its place in views.
void ProblemTreeModel::replaceItems(int group, const QList<ProblemItem> &items)
{
    const QModelIndex parent = index(group, 0);
    QList<ProblemItem> &own = m_groups[group].items;
    const auto remove = [&](int first, int last) {
        beginRemoveRows(parent, first, last);
        own.remove(first, last - first + 1);
        endRemoveRows();
    };
    for (int row = static_cast<int>(own.size()) - 1; row >= 0; --row) {
        const auto isThis = [&](const ProblemItem &item) { return item.isSameAs(own[row]); };
        if (std::ranges::none_of(items, isThis))
            remove(row, row);
    }
    for (int row = 0; row < items.size(); ++row) {
        if (row < own.size() && own[row].isSameAs(items[row])) {
            own[row] = items[row];
            continue;
        }
        beginInsertRows(parent, row, row);
        own.insert(row, items[row]);
        endInsertRows();
    }
    if (own.size() > items.size())
        remove(static_cast<int>(items.size()), static_cast<int>(own.size()) - 1);
}

/// A sentence tells values: the same problem may read differently now.
void ProblemTreeModel::announceAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        emit dataChanged(group, group);
        emit dataChanged(index(0, 0, group),
                         index(rowCount(group) - 1, ProblemModel::ColumnCount - 1, group));
    }
}

QList<QModelIndex> ProblemTreeModel::openProblems() const
{
    QList<QModelIndex> problems;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        for (int child = 0; child < rowCount(group); ++child) {
            if (!m_groups[row].items[child].acknowledged)
                problems.append(index(child, 0, group));
        }
    }
    std::ranges::stable_sort(problems, {},
                             [this](const QModelIndex &i) { return itemAt(i)->kind; });
    return problems;
}

QModelIndex ProblemTreeModel::indexOf(CellId cell) const
{
    const QList<QModelIndex> problems = openProblems();
    const auto found = std::ranges::find_if(problems, [&](const QModelIndex &index) {
        return cell.isValid() && itemAt(index)->cell == cell;
    });
    return found == problems.end() ? QModelIndex() : *found;
}

QModelIndex ProblemTreeModel::step(const QModelIndex &from, int direction) const
{
    const QList<QModelIndex> problems = openProblems();
    const qsizetype count = problems.size();
    if (count == 0)
        return {};
    const qsizetype at = from.isValid() ? problems.indexOf(from.siblingAtColumn(0)) : -1;
    if (at < 0)
        return direction > 0 ? problems.constFirst() : problems.constLast();
    return problems[(at + direction + count) % count];
}

ProblemTreeModel::Place ProblemTreeModel::placeAt(const QModelIndex &index) const
{
    return {itemAt(index)->kind, m_groups[index.parent().row()].key, index.row()};
}

QModelIndex ProblemTreeModel::openAt(const Place &place) const
{
    const QList<QModelIndex> problems = openProblems();
    const auto found = std::ranges::find_if(
        problems, [&](const QModelIndex &index) { return placeAt(index) >= place; });
    if (found != problems.end())
        return *found;
    return problems.isEmpty() ? QModelIndex() : problems.constFirst();
}

QVariant ProblemTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const ProblemItem *item = itemAt(index))
        return problemData(*item, index.column(), role);
    return groupData(m_groups[index.row()], index.column(), role);
}

QVariant ProblemTreeModel::groupData(const ProblemGroup &group, int column, int role) const
{
    if (role == ProblemModel::CellIdRole)
        return -1;
    if (column != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QList<FormTable> &tables = m_session.document().form().tables();
    QString name;
    if (group.key == ProblemGroup::ofAcknowledged)
        name = tr("Let stand");
    else if (group.key == ProblemGroup::ofText)
        name = tr("Text");
    else
        name = Messages::text(tables[group.key].name);
    return tr("%1 (%2)").arg(name).arg(group.items.size());
}

QVariant ProblemTreeModel::problemData(const ProblemItem &item, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::AccessibleTextRole:
        return column == 0 ? spoken(item) : text(item, column);
    case ProblemModel::CellIdRole:
        return item.cell.index;
    case ProblemModel::FaultRole:
        return item.findings.isEmpty() ? QVariant() : QVariant(static_cast<int>(item.fault()));
    case ProblemModel::KindRole:
        return static_cast<int>(item.kind);
    case ProblemModel::SpanRole: {
        const auto span = item.findings.isEmpty() ? std::nullopt : item.findings.constFirst().span;
        return span ? QVariantList{span->begin, span->end} : QVariant();
    }
    default:
        return {};
    }
}

QString ProblemTreeModel::text(const ProblemItem &item, int column) const
{
    const Report &report = m_session.document().report();
    switch (column) {
    case ProblemModel::SeverityColumn:
        return item.kind == ProblemModel::Kind::Review
                   ? tr("to review")
                   : Messages::severityName(item.findings.constFirst().severity);
    case ProblemModel::PlaceColumn:
        return placeOf(item, report);
    case ProblemModel::SentenceColumn:
        return item.note.isEmpty() ? sentenceOf(item, report)
                                   : tr("%1 — note: %2").arg(sentenceOf(item, report), item.note);
    case ProblemModel::ProposalColumn:
        return proposalOf(item);
    case ProblemModel::FaultColumn:
        return item.fault() == Fault::Undecided ? QString() : Messages::faultName(item.fault());
    case ProblemModel::RuleColumn: {
        QStringList rules;
        for (const Finding &finding : item.findings)
            rules += finding.rule;
        rules.removeDuplicates();
        return rules.join(u' ');
    }
    default:
        return {};
    }
}

QString ProblemTreeModel::toolTip(const ProblemItem &item) const
{
    const Report &report = m_session.document().report();
    if (item.findings.isEmpty())
        return Messages::cellTip(item.cell, report);
    QStringList lines = {placeOf(item, report)};
    for (const Finding &finding : item.findings) {
        lines += Messages::sentence(finding, report);
        if (const RuleInfo *rule = m_session.document().catalogue().rule(finding.rule)) {
            lines += rule->id + u"  "_s + Messages::text(rule->title);
            lines += Messages::text(rule->basis);
        }
    }
    lines += tr("Whose fault: %1").arg(Messages::faultName(item.fault()));
    if (!item.note.isEmpty())
        lines += tr("Note: %1").arg(item.note);
    return lines.join(u'\n');
}

/// All of the row, for a screen reader.
QString ProblemTreeModel::spoken(const ProblemItem &item) const
{
    QStringList parts;
    if (item.acknowledged)
        parts += tr("let stand");
    for (int column = 0; column < ProblemModel::RuleColumn; ++column)
        parts += text(item, column);
    parts.removeAll(QString());
    return parts.join(tr(", "));
}

QVariant ProblemTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ProblemModel::SeverityColumn:
        return tr("Severity");
    case ProblemModel::PlaceColumn:
        return tr("Where");
    case ProblemModel::SentenceColumn:
        return tr("What is wrong");
    case ProblemModel::ProposalColumn:
        return tr("Proposal");
    case ProblemModel::FaultColumn:
        return tr("Whose fault");
    case ProblemModel::RuleColumn:
        return tr("Rule");
    default:
        return {};
    }
}

void ProblemTreeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ProblemModel::ColumnCount - 1);
    announceAll();
}

} // namespace gouji
