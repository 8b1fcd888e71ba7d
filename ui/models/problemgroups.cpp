#include "ui/models/problemgroups.h"

#include "ui/messages/messages.h"
#include "ui/models/cellverdict.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

using Kind = ProblemModel::Kind;

Kind kindOf(const Finding &finding)
{
    switch (finding.severity) {
    case Severity::Error:
        return Kind::Error;
    case Severity::Warning:
        return Kind::Warning;
    case Severity::Info:
        break;
    }
    return Kind::Info;
}

bool isFailedSum(const Finding &finding)
{
    return finding.equation >= 0 && finding.outcome == Outcome::Fail;
}

int groupOf(const ProblemItem &item, const FormEdition &form)
{
    if (item.acknowledged)
        return ProblemGroup::ofAcknowledged;
    if (item.cell.isValid())
        return form.cell(item.cell).table;
    return ProblemGroup::ofText;
}

/// Puts findings and cells to review together.
class Collector
{
public:
    explicit Collector(const ReportDocument &document)
        : m_document(document)
    {}

    QList<ProblemItem> collect()
    {
        for (const Finding &finding : m_document.findings())
            add(finding, false);
        addReviews();
        for (const Finding &finding : m_document.acknowledgedFindings())
            add(finding, true);
        return m_items;
    }

private:
    void add(const Finding &finding, bool acknowledged)
    {
        const CellId cell = culpritOf(finding, m_document);
        for (const CellId named : finding.cells)
            m_named.insert(named);
        // Sums that fail where they meet have one cause.
        const auto sameCause = [&](const ProblemItem &item) {
            return item.cell == cell && item.acknowledged == acknowledged
                   && item.kind == kindOf(finding) && !item.findings.isEmpty()
                   && isFailedSum(item.findings.constFirst());
        };
        if (cell.isValid() && isFailedSum(finding)) {
            const auto cause = std::ranges::find_if(m_items, sameCause);
            if (cause != m_items.end()) {
                cause->findings.append(finding);
                return;
            }
        }
        m_items.append({.kind = kindOf(finding),
                        .cell = cell,
                        .findings = {finding},
                        .acknowledged = acknowledged,
                        .note = acknowledged ? noteOf(finding) : QString()});
    }

    void addReviews()
    {
        const Report &report = m_document.report();
        for (CellId cell{0}; cell.index < report.cells.size(); ++cell.index) {
            if (report.cell(cell).review() && !m_named.contains(cell))
                m_items.append({.kind = Kind::Review, .cell = cell, .findings = {}, .note = {}});
        }
    }

    [[nodiscard]] QString noteOf(const Finding &finding) const
    {
        const Acknowledgement made = acknowledgementOf(finding, m_document.report());
        for (const Acknowledgement &one : m_document.report().acknowledgements) {
            if (one.rule == made.rule && one.cells == made.cells && one.values == made.values)
                return one.note;
        }
        return {};
    }

    const ReportDocument &m_document;
    QList<ProblemItem> m_items;
    QSet<CellId> m_named;
};

bool isShown(const ProblemItem &item, const ProblemFilter &filter, const Report &report)
{
    using Standing = ProblemFilter::Standing;
    if (filter.hidden.contains(item.kind))
        return false;
    if (filter.standing != Standing::All
        && item.acknowledged != (filter.standing == Standing::Acknowledged))
        return false;
    if (filter.fault && item.fault() != *filter.fault)
        return false;
    // What was let stand belongs to its table all the same.
    ProblemItem open = item;
    open.acknowledged = false;
    if (filter.group >= 0 && groupOf(open, *report.form) != filter.group)
        return false;
    const auto found = [&](const QString &text) {
        return text.contains(filter.search, Qt::CaseInsensitive);
    };
    return filter.search.isEmpty() || found(placeOf(item, report))
           || found(sentenceOf(item, report)) || found(item.note)
           || std::ranges::any_of(item.findings, found, &Finding::rule);
}

} // namespace

Fault ProblemItem::fault() const
{
    return findings.isEmpty() ? Fault::Undecided : findings.constFirst().fault;
}

bool ProblemItem::isSameAs(const ProblemItem &other) const
{
    const auto key = [](const Finding &finding) {
        return std::tuple(finding.rule, finding.cells, finding.equation,
                          finding.span ? finding.span->begin : -1);
    };
    if (kind != other.kind || cell != other.cell || acknowledged != other.acknowledged
        || findings.isEmpty() != other.findings.isEmpty())
        return false;
    // A cause stays the same when one of its sums holds again.
    return findings.isEmpty()
           || (isFailedSum(findings.constFirst()) && isFailedSum(other.findings.constFirst()))
           || key(findings.constFirst()) == key(other.findings.constFirst());
}

QString placeOf(const ProblemItem &item, const Report &report)
{
    const bool oneCell = item.findings.size() != 1 && item.cell.isValid();
    return oneCell ? Messages::cellName(item.cell, *report.form)
                   : Messages::placeName(item.findings.constFirst(), report);
}

QString sentenceOf(const ProblemItem &item, const Report &report)
{
    return item.findings.isEmpty() ? Messages::reviewReason(report.cell(item.cell))
                                   : Messages::sentence(item.findings, report);
}

QList<ProblemGroup> groupedProblems(const ReportDocument &document, const ProblemFilter &filter)
{
    const Report &report = document.report();
    QList<ProblemGroup> groups;
    for (const ProblemItem &item : Collector(document).collect()) {
        if (!isShown(item, filter, report))
            continue;
        const int key = groupOf(item, *report.form);
        auto group = std::ranges::find(groups, key, &ProblemGroup::key);
        if (group == groups.end())
            group = groups.insert(groups.end(), {.key = key, .items = {}});
        group->items.append(item);
    }
    std::ranges::sort(groups, {}, &ProblemGroup::key);
    for (ProblemGroup &group : groups)
        std::ranges::stable_sort(group.items, {}, &ProblemItem::kind);
    return groups;
}

} // namespace gouji
