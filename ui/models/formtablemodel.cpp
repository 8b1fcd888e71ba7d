#include "ui/models/formtablemodel.h"

#include "ui/messages/equationwords.h"
#include "ui/messages/messages.h"

#include <algorithm>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QString withSign(const Decimal &number)
{
    return number.isNegative() ? u'−' + (-number).toString() : u'+' + number.toString();
}

Outcome worse(Outcome left, Outcome right)
{
    const auto is = [left, right](Outcome outcome) { return left == outcome || right == outcome; };
    if (is(Outcome::Fail))
        return Outcome::Fail;
    return is(Outcome::NotAssessable) ? Outcome::NotAssessable : Outcome::Pass;
}

} // namespace

FormTableModel::FormTableModel(ReportSession &session, int table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_table(table)
    , m_grid(session.document().form(), table)
    , m_verdicts(verdicts())
{
    const ReportDocument &document = session.document();
    connect(&document, &ReportDocument::cellsChanged, this, &FormTableModel::onCellsChanged);
    connect(&document, &ReportDocument::findingsChanged, this, &FormTableModel::onFindingsChanged);
}

int FormTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_grid.rowCount();
}

int FormTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_grid.columnCount();
}

const FormSlot *FormTableModel::slotAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    return m_grid.slotAt(index.row(), index.column());
}

QModelIndex FormTableModel::indexOf(CellId cell) const
{
    const FormSlot *slot = m_grid.slotOf(cell);
    return slot == nullptr ? QModelIndex() : index(slot->row, slot->column);
}

CellId FormTableModel::cellAt(const QModelIndex &index) const
{
    const FormSlot *slot = index.isValid() ? slotAt(index) : nullptr;
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
    if (role != Qt::EditRole || !cellAt(index).isValid())
        return false;
    endPreview();
    const auto text = accepted(index, value.toString());
    if (text)
        m_session.typeText(cellAt(index), *text);
    return text.has_value();
}

std::expected<QString, Refusal> FormTableModel::accepted(const QModelIndex &index,
                                                         const QString &text) const
{
    const CellId cell = cellAt(index);
    const ReportDocument &document = m_session.document();
    return acceptTyped(text, document.report().cell(cell), document.form().cell(cell));
}

void FormTableModel::preview(const QModelIndex &index, const QString &text)
{
    const auto content = accepted(index, text);
    if (content)
        m_session.document().preview(cellAt(index), *content);
    else
        m_session.document().endPreview();
}

void FormTableModel::endPreview()
{
    m_session.document().endPreview();
}

QList<QStringList> FormTableModel::textsOf(const QList<CellId> &cells) const
{
    return rowsOfCells(cells, m_session.document().report());
}

std::optional<RefusedField> FormTableModel::paste(const QList<QStringList> &rows, CellId first,
                                                  const QList<CellId> &chosen)
{
    const PastedTexts texts = pasted(rows, first, chosen, m_session.document().report());
    if (!texts)
        return texts.error();
    m_session.typeTexts(*texts, u"pasted"_s);
    return std::nullopt;
}

void FormTableModel::typeTexts(const QList<ReportSession::TypedText> &texts, const QString &reason)
{
    m_session.typeTexts(texts, reason);
}

QVariant FormTableModel::data(const QModelIndex &index, int role) const
{
    const FormSlot *slot = slotAt(index);
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

QVariant FormTableModel::labelData(const FormSlot &slot, int role) const
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

QVariant FormTableModel::valueData(const FormSlot &slot, int role) const
{
    const Report &report = m_session.document().report();
    const Cell &cell = report.cell(slot.cell);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cell.text;
    case Qt::ToolTipRole:
        return tipOf(slot.cell);
    case Qt::AccessibleTextRole:
        return spokenOf(slot.cell);
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
        return cell.value.number && cell.value.number->isZero();
    case RawRole:
        return cell.reading.raw;
    case SuggestionRole:
        return cell.value.suggestion ? cell.value.suggestion->toString() : QString();
    default:
        return verdictData(slot, role);
    }
}

QVariant FormTableModel::verdictData(const FormSlot &slot, int role) const
{
    if (role != SeverityRole && role != FailingRole)
        return {};
    const CellVerdict verdict = verdictOf(slot.cell, m_session.document());
    if (role == FailingRole)
        return verdict.failing;
    return verdict.severity ? static_cast<int>(*verdict.severity) : -1;
}

QVariant FormTableModel::residualData(const FormSlot &slot, int role) const
{
    if (slot.equations.isEmpty())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return residualText(slot);
    case Qt::AccessibleTextRole:
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

/// All there is to know of a cell, with the equations it stands in.
QString FormTableModel::tipOf(CellId cell) const
{
    const ReportDocument &document = m_session.document();
    QStringList lines = {Messages::cellTip(cell, document.report())};
    for (const int equation : document.form().equationsOf(cell)) {
        const bool passes = document.equations()[equation].outcome == Outcome::Pass;
        lines += (passes ? u"✓ "_s : u"✕ "_s) + equationText(equation);
    }
    return lines.join(u'\n');
}

/// Table, row, column, value, state, and what is wrong with it.
QString FormTableModel::spokenOf(CellId cell) const
{
    const ReportDocument &document = m_session.document();
    QStringList parts = {Messages::cellDescription(cell, document.report())};
    const CellVerdict verdict = verdictOf(cell, document);
    if (verdict.severity)
        parts += Messages::severityName(*verdict.severity);
    if (verdict.isInvolved())
        parts += tr("%n failing sum(s)", nullptr, verdict.failing);
    return parts.join(tr(", "));
}

QString FormTableModel::equationText(int equation) const
{
    const ReportDocument &document = m_session.document();
    return plainText(wordsOf(document.form().equations()[equation], document.equations()[equation],
                             document.report()));
}

QString FormTableModel::residualText(const FormSlot &slot) const
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

QVariant FormTableModel::footLabelData(const FormSlot &slot, int role) const
{
    const QString &rule = m_grid.feet()[slot.foot].rule;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return Messages::residualLabel(rule);
    if (role == Qt::ToolTipRole) {
        const RuleInfo *info = m_session.document().catalogue().rule(rule);
        return info == nullptr ? rule : QString(rule + u'\n' + Messages::text(info->explanation));
    }
    return {};
}

void FormTableModel::onCellsChanged(const QList<CellId> &cells)
{
    const FormEdition &form = m_session.document().form();
    QList<const FormSlot *> touched;
    for (const CellId cell : cells) {
        touched.append(m_grid.slotOf(cell));
        for (const int equation : form.equationsOf(cell))
            touched.append(m_grid.slotOfEquation(equation));
    }
    std::ranges::sort(touched);
    const auto repeated = std::ranges::unique(touched);
    touched.erase(repeated.begin(), repeated.end());
    for (const FormSlot *slot : std::as_const(touched)) {
        if (slot == nullptr)
            continue;
        const QModelIndex changed = index(slot->row, slot->column);
        emit dataChanged(changed, changed);
    }
}

/// A finding may speak of any cell; it changes how cells look, not what they hold, and only few are
/// painted anew.
void FormTableModel::onFindingsChanged()
{
    const QList<CellVerdict> before = std::exchange(m_verdicts, verdicts());
    const int first = m_session.document().form().tables()[m_table].firstCell.index;
    for (int i = 0; i < m_verdicts.size(); ++i) {
        if (i < before.size() && m_verdicts[i] == before[i])
            continue;
        const QModelIndex changed = indexOf(CellId{first + i});
        emit dataChanged(changed, changed, {SeverityRole, FailingRole, Qt::ToolTipRole});
    }
}

QList<CellVerdict> FormTableModel::verdicts() const
{
    const FormTable &table = m_session.document().form().tables()[m_table];
    QList<CellVerdict> all;
    all.reserve(table.cellCount);
    for (int i = 0; i < table.cellCount; ++i)
        all.append(verdictOf(CellId{table.firstCell.index + i}, m_session.document()));
    return all;
}

void FormTableModel::retranslate()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace gouji
