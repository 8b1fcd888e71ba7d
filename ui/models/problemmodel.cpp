#include "ui/models/problemmodel.h"

#include "ui/messages/messages.h"
#include "ui/models/cellverdict.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

ProblemModel::Kind kindOf(const Finding &finding)
{
    switch (finding.severity) {
    case Severity::Error:
        return ProblemModel::Kind::Error;
    case Severity::Warning:
        return ProblemModel::Kind::Warning;
    case Severity::Info:
        return ProblemModel::Kind::Info;
    }
    return ProblemModel::Kind::Info;
}

QString proposal(const Finding &finding)
{
    // What a sum would need is told by its sentence: it is no proposal for any one of its cells.
    if (finding.equation >= 0 || finding.expected.isEmpty())
        return {};
    const QString arrow = u"→ "_s + finding.expected;
    return finding.actual.isEmpty() ? arrow : QString(finding.actual + u' ' + arrow);
}

} // namespace

ProblemModel::ProblemModel(ReportSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_problems(currentProblems())
{
    const ReportDocument &document = session.document();
    connect(&document, &ReportDocument::findingsChanged, this, &ProblemModel::refresh);
    connect(&document, &ReportDocument::cellsChanged, this, &ProblemModel::refresh);
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QList<ProblemModel::Problem> ProblemModel::currentProblems() const
{
    const Report &report = m_session.document().report();
    QList<Problem> problems;
    QSet<CellId> named;
    for (const Finding &finding : m_session.document().findings()) {
        problems.append({kindOf(finding), finding});
        for (const CellId cell : finding.cells)
            named.insert(cell);
    }
    for (CellId cell{0}; cell.index < report.cells.size(); ++cell.index) {
        if (report.cell(cell).review() && !named.contains(cell)) {
            Finding review;
            review.cells = {cell};
            problems.append({Kind::Review, review});
        }
    }
    // By kind, each kind in the order it came.
    QList<Problem> sorted;
    for (const Kind kind : {Kind::Error, Kind::Warning, Kind::Review, Kind::Info}) {
        std::ranges::copy_if(problems, std::back_inserter(sorted),
                             [kind](const Problem &problem) { return problem.kind == kind; });
    }
    return sorted;
}

void ProblemModel::refresh()
{
    replaceRows(currentProblems());
    // A sentence tells values: the same finding may read differently now.
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit problemsChanged();
}

/// Takes away what is gone and puts in what is new, so that the rest keeps its place in views.
void ProblemModel::replaceRows(const QList<Problem> &problems)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (problems.contains(m_problems[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_problems.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < problems.size(); ++row) {
        if (row < rowCount() && m_problems[row] == problems[row])
            continue;
        beginInsertRows({}, row, row);
        m_problems.insert(row, problems[row]);
        endInsertRows();
    }
    if (rowCount() > problems.size()) {
        beginRemoveRows({}, static_cast<int>(problems.size()), rowCount() - 1);
        m_problems.resize(problems.size());
        endRemoveRows();
    }
}

int ProblemModel::count(Kind kind) const
{
    return static_cast<int>(std::ranges::count(m_problems, kind, &Problem::kind));
}

int ProblemModel::count(Kind kind, int table) const
{
    const FormEdition &form = m_session.document().form();
    return static_cast<int>(std::ranges::count_if(m_problems, [&](const Problem &problem) {
        return problem.kind == kind && !problem.finding.cells.isEmpty()
               && form.cell(problem.finding.cells.constFirst()).table == table;
    }));
}

bool ProblemModel::isConsistent() const
{
    return count(Kind::Error) == 0 && count(Kind::Warning) == 0
           && std::ranges::none_of(m_session.document().report().cells, &Cell::isMissing);
}

CellId ProblemModel::cellOf(int row) const
{
    return culpritOf(m_problems[row].finding, m_session.document());
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &problem = m_problems[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(problem, index.column());
    case Qt::ToolTipRole:
        return toolTip(problem);
    case Qt::AccessibleTextRole:
        return index.column() == SeverityColumn ? text(problem, SeverityColumn) : QVariant();
    case CellIdRole:
        return cellOf(index.row()).index;
    case FaultRole:
        return static_cast<int>(problem.finding.fault);
    case KindRole:
        return static_cast<int>(problem.kind);
    case SpanRole:
        if (!problem.finding.span)
            return {};
        return QVariantList{problem.finding.span->begin, problem.finding.span->end};
    default:
        return {};
    }
}

QVariant ProblemModel::text(const Problem &problem, int column) const
{
    const Report &report = m_session.document().report();
    const bool review = problem.kind == Kind::Review;
    switch (column) {
    case SeverityColumn:
        return review ? tr("to review") : Messages::severityName(problem.finding.severity);
    case PlaceColumn:
        return Messages::placeName(problem.finding, report);
    case SentenceColumn:
        return review ? Messages::reviewReason(report.cell(problem.finding.cells.constFirst()))
                      : Messages::sentence(problem.finding, report);
    case ProposalColumn:
        return proposal(problem.finding);
    case FaultColumn:
        return problem.finding.fault == Fault::Undecided
                   ? QString()
                   : Messages::faultName(problem.finding.fault);
    case RuleColumn:
        return problem.finding.rule;
    default:
        return {};
    }
}

QString ProblemModel::toolTip(const Problem &problem) const
{
    const Report &report = m_session.document().report();
    if (problem.kind == Kind::Review)
        return Messages::cellTip(problem.finding.cells.constFirst(), report);
    QStringList lines = {Messages::placeName(problem.finding, report),
                         Messages::sentence(problem.finding, report)};
    if (const RuleInfo *rule = m_session.document().catalogue().rule(problem.finding.rule)) {
        lines += rule->id + u"  "_s + Messages::text(rule->title);
        lines += Messages::text(rule->basis);
    }
    return lines.join(u'\n');
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case PlaceColumn:
        return tr("Where");
    case SentenceColumn:
        return tr("What is wrong");
    case ProposalColumn:
        return tr("Proposal");
    case FaultColumn:
        return tr("Whose fault");
    case RuleColumn:
        return tr("Rule");
    default:
        return {};
    }
}

void ProblemModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace gouji
