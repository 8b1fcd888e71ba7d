#include "ui/models/proposalmodel.h"

#include "ui/messages/repairwords.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

bool changesCell(const Repair &repair, CellId cell)
{
    return std::ranges::find(repair.changes, cell, &RepairChange::cell) != repair.changes.cend();
}

bool healsEquationOf(const Repair &repair, CellId cell, const FormEdition &form)
{
    return std::ranges::any_of(form.equationsOf(cell),
                               [&repair](int equation) { return repair.heals.contains(equation); });
}

} // namespace

ProposalModel::ProposalModel(ReportSession &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    const ReportDocument &document = session.document();
    connect(&document, &ReportDocument::cellsChanged, this, &ProposalModel::refresh);
    connect(&document, &ReportDocument::findingsChanged, this, &ProposalModel::refresh);
    refresh();
}

int ProposalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProposalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Report &report = m_session.document().report();
    const Repair &repair = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return RepairWords::line(repair, report);
    case Qt::ToolTipRole:
    case DetailsRole:
        return RepairWords::details(repair, report);
    default:
        return {};
    }
}

void ProposalModel::refresh()
{
    const ReportDocument &document = m_session.document();
    if (document.isPreviewing()) {
        // Somebody types while a proposal is pointed at: that is what is shown now.
        if (!m_own)
            setPreviewed(std::nullopt);
        return;
    }
    setPreviewed(std::nullopt);
    m_repairs = m_finder.find(document.report(), document.findings());
    selectRows();
}

void ProposalModel::setCurrentCell(CellId cell)
{
    if (cell == m_current)
        return;
    endPreview();
    m_current = cell;
    selectRows();
}

/// Rows that stay as they are keep what is chosen of them.
void ProposalModel::selectRows()
{
    QList<Repair> rows;
    if (m_current.isValid()) {
        for (const Repair &repair : std::as_const(m_repairs.proposals)) {
            if (changesCell(repair, m_current))
                rows.append(repair);
        }
        const FormEdition &form = m_session.document().form();
        for (const Repair &repair : std::as_const(m_repairs.proposals)) {
            if (!changesCell(repair, m_current) && healsEquationOf(repair, m_current, form))
                rows.append(repair);
        }
        std::ranges::stable_sort(rows, {}, &Repair::rank);
    }
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    emit proposalsChanged();
}

int ProposalModel::preselected() const
{
    const auto found = std::ranges::find_if(m_rows, [this](const Repair &repair) {
        return repair.preselect && changesCell(repair, m_current);
    });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

QString ProposalModel::remark() const
{
    if (!m_current.isValid())
        return {};
    const ReportDocument &document = m_session.document();
    QStringList lines;
    for (const OpenBlanks &open : m_repairs.openBlanks) {
        if (open.cells.contains(m_current))
            lines.append(RepairWords::openBlanks(open, document.report()));
    }
    const bool fails =
        std::ranges::any_of(document.form().equationsOf(m_current), [&document](int equation) {
            return document.equations()[equation].outcome == Outcome::Fail;
        });
    if (m_rows.isEmpty() && fails && m_repairs.gaveUp)
        lines.append(RepairWords::gaveUp());
    return lines.join(u'\n');
}

void ProposalModel::preview(int row)
{
    if (row < 0 || row >= m_rows.size()) {
        endPreview();
        return;
    }
    if (m_previewed == m_rows[row])
        return;
    // What a preview shows is what stands, changed: not what an earlier preview shows.
    endPreview();
    const Repair repair = m_rows[row];
    ReportDocument &document = m_session.document();
    const QScopedValueRollback own(m_own, true);
    setPreviewed(repair);
    document.preview(contentsOf(repair, document.report()));
}

void ProposalModel::endPreview()
{
    if (!m_previewed)
        return;
    m_session.document().endPreview();
    setPreviewed(std::nullopt);
}

void ProposalModel::setPreviewed(std::optional<Repair> repair)
{
    if (repair == m_previewed)
        return;
    m_previewed = std::move(repair);
    emit previewChanged();
}

QList<Finding> ProposalModel::findingsHealedBy(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return {};
    QList<Finding> healed;
    for (const Finding &finding : m_session.document().findings()) {
        if (finding.equation >= 0 && finding.outcome == Outcome::Fail
            && m_rows[row].heals.contains(finding.equation))
            healed.append(finding);
    }
    return healed;
}

void ProposalModel::accept(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    const Repair repair = m_rows[row];
    endPreview();
    m_session.take(repair);
}

void ProposalModel::retranslate()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit proposalsChanged();
}

} // namespace gouji
