#include "ui/models/formtablemodel.h"

#include "ui/messages/equationwords.h"
#include "ui/messages/messages.h"
#include "ui/models/cellverdict.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

SlotKind slotKind(LayoutKind kind)
{
    switch (kind) {
    case LayoutKind::Caption:
        return SlotKind::Caption;
    case LayoutKind::Corner:
        return SlotKind::Corner;
    case LayoutKind::ColumnHeader:
        return SlotKind::ColumnHeader;
    case LayoutKind::RowHeader:
        return SlotKind::RowHeader;
    case LayoutKind::Value:
        return SlotKind::Value;
    }
    return SlotKind::Empty;
}

QString withSign(const Decimal &number)
{
    return number.isNegative() ? u'−' + (-number).toString() : u'+' + number.toString();
}

Outcome worse(Outcome left, Outcome right)
{
    const auto rank = [](Outcome outcome) {
        return outcome == Outcome::Fail ? 2 : outcome == Outcome::NotAssessable ? 1 : 0;
    };
    return rank(left) < rank(right) ? right : left;
}

} // namespace

FormTableModel::FormTableModel(ReportSession &session, int table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_table(table)
    , m_residuals(session.document().form(), table)
{
    build();
    const ReportDocument &document = session.document();
    connect(&document, &ReportDocument::cellsChanged, this, &FormTableModel::onCellsChanged);
    connect(&document, &ReportDocument::findingsChanged, this, &FormTableModel::onFindingsChanged);
}

const TableLayout &FormTableModel::layout() const
{
    return m_session.document().form().layout(m_table);
}

int FormTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : layout().rowCount + footRowCount();
}

int FormTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : layout().columnCount + (hasResidualColumn() ? 1 : 0);
}

void FormTableModel::build()
{
    addLayout();
    addMargins();
    m_grid.fill(-1, static_cast<qsizetype>(rowCount()) * columnCount());
    for (int i = 0; i < m_slots.size(); ++i) {
        const Slot &slot = m_slots[i];
        for (int row = slot.row; row < slot.row + slot.rowSpan; ++row) {
            for (int column = slot.column; column < slot.column + slot.columnSpan; ++column)
                m_grid[static_cast<qsizetype>(row) * columnCount() + column] = i;
        }
        if (slot.cell.isValid())
            m_cellSlots.insert(slot.cell, i);
        for (const int equation : slot.equations)
            m_equationSlots.insert(equation, i);
    }
}

void FormTableModel::addLayout()
{
    const QList<LayoutCell> &cells = layout().cells;
    for (int i = 0; i < cells.size(); ++i) {
        const LayoutCell &cell = cells[i];
        m_slots.append({.row = cell.row,
                        .column = cell.column,
                        .rowSpan = cell.rowSpan,
                        .columnSpan = cell.columnSpan,
                        .kind = slotKind(cell.kind),
                        .label = i,
                        .cell = cell.cell,
                        .equations = {}});
    }
}

void FormTableModel::addMargins()
{
    const int columns = layout().columnCount;
    for (int row = 0; hasResidualColumn() && row < layout().rowCount; ++row) {
        m_slots.append({.row = row,
                        .column = columns,
                        .kind = SlotKind::RowResidual,
                        .cell = {},
                        .equations = m_residuals.rowEquations(row)});
    }
    for (int foot = 0; foot < footRowCount(); ++foot) {
        const int row = layout().rowCount + foot;
        const int labels = layout().labelColumns;
        if (labels > 0) {
            m_slots.append({.row = row,
                            .columnSpan = labels,
                            .kind = SlotKind::FootLabel,
                            .cell = {},
                            .equations = {},
                            .foot = foot});
        }
        for (int column = labels; column < columns; ++column) {
            const int equation = m_residuals.feet()[foot].equations.value(column, -1);
            m_slots.append({.row = row,
                            .column = column,
                            .kind = SlotKind::FootResidual,
                            .cell = {},
                            .equations = equation < 0 ? QList<int>() : QList<int>{equation},
                            .foot = foot});
        }
    }
}

const FormTableModel::Slot *FormTableModel::slotAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    const int slot = m_grid[static_cast<qsizetype>(index.row()) * columnCount() + index.column()];
    return slot < 0 ? nullptr : &m_slots[slot];
}

QModelIndex FormTableModel::indexOf(CellId cell) const
{
    const int slot = m_cellSlots.value(cell, -1);
    return slot < 0 ? QModelIndex() : index(m_slots[slot].row, m_slots[slot].column);
}

CellId FormTableModel::cellAt(const QModelIndex &index) const
{
    const Slot *slot = index.isValid() ? slotAt(index) : nullptr;
    return slot == nullptr ? CellId() : slot->cell;
}

Qt::ItemFlags FormTableModel::flags(const QModelIndex &index) const
{
    if (cellAt(index).isValid())
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    return Qt::NoItemFlags;
}

bool FormTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const CellId cell = cellAt(index);
    if (role != Qt::EditRole || !cell.isValid())
        return false;
    m_session.typeText(cell, value.toString());
    return true;
}

QVariant FormTableModel::data(const QModelIndex &index, int role) const
{
    const Slot *slot = slotAt(index);
    if (slot == nullptr)
        return role == SlotRole ? static_cast<int>(SlotKind::Empty) : QVariant();
    if (role == SlotRole)
        return static_cast<int>(slot->kind);
    if (role == CellIdRole)
        return slot->cell.index;
    switch (slot->kind) {
    case SlotKind::Value:
        return valueData(*slot, role);
    case SlotKind::RowResidual:
    case SlotKind::FootResidual:
        return residualData(*slot, role);
    case SlotKind::FootLabel:
        return footLabelData(*slot, role);
    case SlotKind::Empty:
        return {};
    case SlotKind::Caption:
    case SlotKind::Corner:
    case SlotKind::ColumnHeader:
    case SlotKind::RowHeader:
        return labelData(*slot, role);
    }
    return {};
}

QVariant FormTableModel::labelData(const Slot &slot, int role) const
{
    const LayoutCell &cell = layout().cells[slot.label];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell.text.text;
    case Qt::ToolTipRole:
        return cell.text.english.isEmpty() ? cell.text.text
                                           : QString(cell.text.text + u'\n' + cell.text.english);
    case TotalRole:
        return cell.total;
    case VerticalRole:
        return cell.vertical;
    default:
        return {};
    }
}

QVariant FormTableModel::valueData(const Slot &slot, int role) const
{
    const Report &report = m_session.document().report();
    const Cell &cell = report.cell(slot.cell);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cell.text;
    case Qt::ToolTipRole:
        return Messages::cellTip(slot.cell, report);
    case Qt::AccessibleTextRole:
        return Messages::cellDescription(slot.cell, report);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case StateRole:
        return static_cast<int>(cell.state());
    case ReviewRole:
        return cell.review();
    case TotalRole:
        return report.form->cell(slot.cell).total;
    case KindRole:
        return static_cast<int>(report.form->cell(slot.cell).kind);
    case NumberRole:
        return cell.hasNumber();
    case ZeroRole:
        return cell.hasNumber() && cell.value.number->isZero();
    case RawRole:
        return cell.reading.raw;
    case SuggestionRole:
        return cell.value.suggestion ? cell.value.suggestion->toString() : QString();
    default:
        return verdictData(slot, role);
    }
}

QVariant FormTableModel::verdictData(const Slot &slot, int role) const
{
    if (role != SeverityRole && role != FailingRole)
        return {};
    const CellVerdict verdict = verdictOf(slot.cell, m_session.document());
    if (role == FailingRole)
        return verdict.failing;
    return verdict.severity ? static_cast<int>(*verdict.severity) : -1;
}

QVariant FormTableModel::residualData(const Slot &slot, int role) const
{
    if (slot.equations.isEmpty())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return residualText(slot);
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const int equation : slot.equations)
            lines.append(equationText(equation));
        return lines.join(u'\n');
    }
    case OutcomeRole: {
        Outcome outcome = Outcome::Pass;
        for (const int equation : slot.equations)
            outcome = worse(outcome, m_session.document().equations()[equation].outcome);
        return static_cast<int>(outcome);
    }
    case EquationsRole:
        return QVariant::fromValue(slot.equations);
    default:
        return {};
    }
}

QString FormTableModel::equationText(int equation) const
{
    const ReportDocument &document = m_session.document();
    return plainText(wordsOf(document.form().equations()[equation], document.equations()[equation],
                             document.report()));
}

QString FormTableModel::residualText(const Slot &slot) const
{
    bool unknown = false;
    for (const int equation : slot.equations) {
        const EquationState &state = m_session.document().equations()[equation];
        if (state.outcome == Outcome::Fail)
            return state.residual.isZero() ? u"!"_s : withSign(state.residual);
        unknown = unknown || state.outcome == Outcome::NotAssessable;
    }
    if (unknown)
        return u"?"_s;
    // A row that balances says nothing; at the foot a tick tells the columns apart from the void.
    return slot.kind == SlotKind::FootResidual ? u"✓"_s : QString();
}

QVariant FormTableModel::footLabelData(const Slot &slot, int role) const
{
    const QString &rule = m_residuals.feet()[slot.foot].rule;
    if (role == Qt::DisplayRole)
        return Messages::residualLabel(rule);
    if (role == Qt::ToolTipRole) {
        const RuleInfo *info = m_session.document().catalogue().rule(rule);
        return info == nullptr ? rule : QString(rule + u'\n' + Messages::text(info->explanation));
    }
    return {};
}

void FormTableModel::announce(int row, int column)
{
    const QModelIndex changed = index(row, column);
    emit dataChanged(changed, changed);
}

void FormTableModel::onCellsChanged(const QList<CellId> &cells)
{
    const FormEdition &form = m_session.document().form();
    QList<int> touched;
    for (const CellId cell : cells) {
        touched.append(m_cellSlots.value(cell, -1));
        for (const int equation : form.equationsOf(cell)) {
            touched.append(m_equationSlots.value(equation, -1));
            for (const Term &term : form.equations()[equation].terms)
                touched.append(m_cellSlots.value(term.cell, -1));
        }
    }
    std::ranges::sort(touched);
    const auto repeated = std::ranges::unique(touched);
    touched.erase(repeated.begin(), repeated.end());
    for (const int slot : touched) {
        if (slot >= 0)
            announce(m_slots[slot].row, m_slots[slot].column);
    }
}

void FormTableModel::onFindingsChanged()
{
    // A finding may speak of any cell; what it changes is how cells look, not what they hold.
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                     {SeverityRole, FailingRole, OutcomeRole, Qt::ToolTipRole});
}

void FormTableModel::retranslate()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace gouji
