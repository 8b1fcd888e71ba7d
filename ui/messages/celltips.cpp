#include "ui/messages/messages.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &text)
{
    return text.isEmpty() ? Messages::tr("(blank)") : text;
}

QString confidenceText(double confidence)
{
    return Messages::tr("%1 %").arg(
        QString::number(confidence * 100, 'f', confidence < 0.995 ? 0 : 1));
}

QString alternativeTexts(const CellReading &reading)
{
    QStringList texts;
    for (const AlternativeReading &other : reading.alternatives)
        texts += other.state == CellState::Missing ? Messages::tr("(not there)")
                                                   : shown(other.raw.simplified());
    return texts.join(Messages::tr(", "));
}

} // namespace

QString Messages::cellTip(CellId id, const Report &report)
{
    const Cell &cell = report.cell(id);
    const CellReading &reading = cell.reading;
    QStringList lines = {cellName(id, *report.form)};
    lines += tr("State: %1").arg(stateName(cell.state()));
    if (reading.state == CellState::Missing)
        lines += tr("Not found in the source.");
    else
        lines += tr("Printed: %1").arg(shown(reading.raw.simplified()));
    if (!reading.alternatives.isEmpty())
        lines += tr("May also be read as: %1").arg(alternativeTexts(reading));
    if (cell.mark == Mark::Corrected)
        lines += tr("Now: %1").arg(shown(cell.text));
    if (reading.page > 0)
        lines += tr("Page %1").arg(reading.page);
    if (reading.state != CellState::Missing)
        lines += tr("Certainty of the reading: %1").arg(confidenceText(reading.confidence));
    if (cell.review())
        lines += doubts(reading.doubts);
    const QString cellId = report.form->cell(id).id;
    for (const JournalEntry &entry : report.journal) {
        if (entry.cell == cellId) {
            lines += tr("%1: %2 → %3 (%4)")
                         .arg(entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                              shown(entry.from), shown(entry.to), journalReason(entry.reason));
        }
    }
    return lines.join(u'\n');
}

QString Messages::cellDescription(CellId id, const Report &report)
{
    const Cell &cell = report.cell(id);
    QStringList parts = {cellName(id, *report.form), shown(cell.text), stateName(cell.state())};
    if (cell.review())
        parts += tr("to review");
    return parts.join(tr(", "));
}

QString Messages::stepName(const QList<JournalEntry> &journal, const FormEdition &form)
{
    if (journal.isEmpty())
        return tr("let stand");
    const JournalEntry &entry = journal.constLast();
    if (journal.size() > 1)
        return tr("%n cell(s), %1", nullptr, static_cast<int>(journal.size()))
            .arg(journalReason(entry.reason));
    const QString name = cellName(form.find(entry.cell), form);
    if (entry.from == entry.to)
        return tr("%1, %2").arg(name, journalReason(entry.reason));
    return tr("%1: %2 → %3")
        .arg(name, shown(entry.from.simplified()), shown(entry.to.simplified()));
}

QString Messages::faultStepName()
{
    return tr("whose fault it is");
}

QString Messages::residualLabel(const QString &rule)
{
    if (rule == u"T3-SUM")
        return tr("Δ results − total");
    if (rule == u"T3-IDN")
        return tr("Δ I + II − (7) − IV");
    return u"Δ "_s + rule;
}

} // namespace gouji
