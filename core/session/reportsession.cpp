#include "core/session/reportsession.h"

#include "core/export/writefile.h"
#include "core/extract/extractor.h"
#include "core/repair/repairfinder.h"
#include "core/report/repairfile.h"
#include "core/session/acknowledgecommand.h"
#include "core/session/assignfaultcommand.h"
#include "core/session/changecellscommand.h"
#include "core/session/rowedits.h"
#include "core/text/folding.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Now, in whole seconds: the report file keeps no more.
QDateTime systemTime()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

bool isSameFile(const QString &path, const QString &other)
{
    const QFileInfo left(path);
    const QFileInfo right(other);
    return left.exists() && right.exists() && left.canonicalFilePath() == right.canonicalFilePath();
}

} // namespace

Result<std::unique_ptr<ReportSession>>
ReportSession::open(const QString &path, std::shared_ptr<const FormCatalogue> catalogue,
                    FindingSentence sentence)
{
    auto opened = openReport(path, Extractor(catalogue));
    if (!opened)
        return std::unexpected(opened.error());
    return create(std::move(*opened), std::move(catalogue), std::move(sentence));
}

Result<std::unique_ptr<ReportSession>>
ReportSession::recover(const Recovery &recovery, std::shared_ptr<const FormCatalogue> catalogue,
                       FindingSentence sentence)
{
    auto opened = recoverReport(recovery, Extractor(catalogue));
    if (!opened)
        return std::unexpected(opened.error());
    return create(std::move(*opened), std::move(catalogue), std::move(sentence));
}

std::unique_ptr<ReportSession> ReportSession::create(OpenedReport opened,
                                                     std::shared_ptr<const FormCatalogue> catalogue,
                                                     FindingSentence sentence)
{
    return std::unique_ptr<ReportSession>(
        new ReportSession(std::move(opened), std::move(catalogue), std::move(sentence)));
}

ReportSession::ReportSession(OpenedReport opened, std::shared_ptr<const FormCatalogue> catalogue,
                             FindingSentence sentence)
    : m_document(std::make_unique<ReportDocument>(std::move(catalogue), std::move(opened.source),
                                                  std::move(opened.report), opened.wholeText))
    , m_reportPath(std::move(opened.reportPath))
    , m_sourcePath(std::move(opened.sourcePath))
    , m_earlierReport(std::move(opened.earlierReport))
    , m_sentence(std::move(sentence))
    , m_clock(systemTime)
    , m_sourceState(opened.state)
    , m_carried(std::move(opened.carried))
    , m_restored(opened.restored)
    , m_recoveredFrom(std::move(opened.recoveredFrom))
    , m_wholeText(opened.wholeText)
{
    if (opened.modified)
        m_undoStack.resetClean();
}

Reread ReportSession::reread() const
{
    return {.sourcePath = m_sourcePath,
            .earlier = std::make_shared<const Report>(m_document->report()),
            .earlierReport = {},
            .reportPath = m_reportPath,
            .stamp = stampOfReread()};
}

Reread ReportSession::rereadWithEarlier() const
{
    return {.sourcePath = m_sourcePath,
            .earlier = {},
            .earlierReport = m_earlierReport,
            .reportPath = m_reportPath,
            .stamp = stampOfReread()};
}

JournalEntry ReportSession::stampOfReread() const
{
    return {.at = m_clock(),
            .by = m_userName,
            .cell = {},
            .from = {},
            .to = {},
            .reason = u"source changed"_s};
}

void ReportSession::typeText(CellId cell, const QString &text, const QString &reason)
{
    typeTexts({{cell, text}}, reason.isEmpty() ? u"typed"_s : reason);
}

void ReportSession::typeTexts(const QList<TypedText> &texts, const QString &reason)
{
    m_document->endPreview();
    QList<ReportDocument::CellContent> contents;
    for (const TypedText &one : texts) {
        const Cell &current = m_document->report().cell(one.cell);
        const QString typed = one.text.trimmed();
        // Leaving an editor without a change must not take a confirmation away.
        if (typed != current.text)
            contents.append({one.cell, corrected(current, typed)});
    }
    change(contents, reason);
}

void ReportSession::readFrom(CellId cell, TextSpan span)
{
    m_document->endPreview();
    const SourceText &source = m_document->source().text;
    const TextSpan trimmed = trimmedSpan(source.text(), span);
    change({{cell,
             readAnew(m_document->report().cell(cell), source.view(trimmed).toString(), trimmed)}},
           u"read at %1-%2"_s.arg(trimmed.begin).arg(trimmed.end));
}

void ReportSession::takeNextAlternative(CellId cell)
{
    m_document->endPreview();
    if (auto content = withNextAlternative(m_document->report().cell(cell)))
        change({{cell, std::move(*content)}}, u"alternative reading"_s);
}

void ReportSession::shiftRow(CellId from, int direction)
{
    m_document->endPreview();
    change(shiftedRow(m_document->report(), from, direction),
           direction > 0 ? u"row shifted right"_s : u"row shifted left"_s);
}

void ReportSession::readRowFrom(CellId cell, TextSpan span)
{
    m_document->endPreview();
    change(rowReadFrom(m_document->report(), m_document->source().text, cell, span),
           u"row read at %1-%2"_s.arg(span.begin).arg(span.end));
}

void ReportSession::confirm(CellId cell)
{
    change({{cell, confirmed(m_document->report().cell(cell))}}, u"confirmed"_s);
}

void ReportSession::revert(CellId cell)
{
    change({{cell, Cell(m_document->report().cell(cell).reading)}}, u"reverted"_s);
}

void ReportSession::revertAll()
{
    QList<ReportDocument::CellContent> contents;
    const Report &report = m_document->report();
    for (int i = 0; i < report.cells.size(); ++i) {
        if (report.cells[i].mark != Mark::None)
            contents.append({CellId{i}, Cell(report.cells[i].reading)});
    }
    change(contents, u"reverted"_s);
}

void ReportSession::acknowledge(const Finding &finding, const QString &note)
{
    acknowledge(QList{finding}, note);
}

void ReportSession::acknowledge(const QList<Finding> &findings, const QString &note)
{
    const Report &report = m_document->report();
    QList<Acknowledgement> list = report.acknowledgements;
    for (const Finding &finding : findings) {
        Acknowledgement made = acknowledgementOf(finding, report);
        made.note = note;
        if (!list.contains(made))
            list.append(made);
    }
    if (list != report.acknowledgements)
        m_undoStack.push(new AcknowledgeCommand(*m_document, list));
}

void ReportSession::withdrawAcknowledgement(const Finding &finding)
{
    const Report &report = m_document->report();
    QList<Acknowledgement> list = report.acknowledgements;
    const Acknowledgement key = acknowledgementOf(finding, report);
    const qsizetype removed = list.removeIf([&key](const Acknowledgement &made) {
        return made.rule == key.rule && made.cells == key.cells && made.values == key.values;
    });
    if (removed > 0)
        m_undoStack.push(new AcknowledgeCommand(*m_document, list));
}

void ReportSession::assignFault(const QList<Finding> &findings, Fault fault)
{
    const Report &report = m_document->report();
    QList<FaultAssignment> list = report.faults;
    for (const Finding &finding : findings) {
        const Acknowledgement key = acknowledgementOf(finding, report);
        const FaultAssignment made{key.rule, key.cells, key.values, fault};
        list.removeIf([&made](const FaultAssignment &known) {
            return known.rule == made.rule && known.cells == made.cells
                   && known.values == made.values;
        });
        if (fault != Fault::Undecided)
            list.append(made);
    }
    if (list != report.faults)
        m_undoStack.push(new AssignFaultCommand(*m_document, list));
}

void ReportSession::change(QList<ReportDocument::CellContent> contents, const QString &reason)
{
    push(std::move(contents), [&reason](CellId) { return reason; });
}

void ReportSession::take(const Repair &repair)
{
    m_document->endPreview();
    push(contentsOf(repair, m_document->report()), [&repair](CellId cell) {
        const auto change = std::ranges::find(repair.changes, cell, &RepairChange::cell);
        return proposalReason(change->operation, repair.rank + 1);
    });
}

void ReportSession::push(QList<ReportDocument::CellContent> contents,
                         const std::function<QString(CellId)> &reasonOf)
{
    m_document->endPreview();
    QList<JournalEntry> journal;
    contents.removeIf([this](const ReportDocument::CellContent &change) {
        return m_document->report().cell(change.cell) == change.content;
    });
    if (contents.isEmpty())
        return;
    for (const ReportDocument::CellContent &change : std::as_const(contents))
        journal.append(journalEntry(change.cell, change.content.text, reasonOf(change.cell)));
    m_undoStack.push(new ChangeCellsCommand(*m_document, std::move(contents), journal));
}

JournalEntry ReportSession::journalEntry(CellId cell, const QString &to,
                                         const QString &reason) const
{
    return {.at = m_clock(),
            .by = m_userName,
            .cell = m_document->form().cell(cell).id,
            .from = m_document->report().cell(cell).text,
            .to = to,
            .reason = reason};
}

Result<void> ReportSession::save()
{
    return saveAs(m_reportPath);
}

Result<void> ReportSession::saveAs(const QString &path)
{
    m_document->endPreview();
    const Report &report = m_document->report();
    if (isSameFile(path, report.source.path))
        return failure(ErrorCode::FileNotWritable, path, QString());
    if (auto written = writeFileAtomically(path, reportFileBytes()); !written)
        return written;
    m_undoStack.setClean();
    if (path != m_reportPath) {
        m_reportPath = path;
        emit pathChanged();
    }
    return {};
}

QByteArray ReportSession::reportFileBytes() const
{
    const ReportFileOptions options{.withText = m_wholeText,
                                    .text = m_document->source().text.text()};
    const Repairs repairs = RepairFinder().find(m_document->report(), m_document->findings());
    return writeReportFile(m_document->report(), m_document->findings(), repairs.proposals,
                           m_sentence, options);
}

} // namespace gouji
