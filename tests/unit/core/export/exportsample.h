#pragma once

#include "core/export/exporter.h"
#include "core/form/formcatalogue.h"

/// A small report of an invented organ, and words for it.
namespace exportsample {

using namespace gouji;
using namespace Qt::StringLiterals;

inline std::shared_ptr<const FormEdition> newestForm()
{
    const auto catalogue = FormCatalogue::loadBuiltIn();
    return (*catalogue)->edition((*catalogue)->newestForm().edition);
}

inline Cell readCell(const QString &raw)
{
    CellReading reading;
    reading.state = raw.isEmpty() ? CellState::Blank : CellState::Read;
    reading.raw = raw;
    reading.value = parseCellValue(raw);
    reading.span = TextSpan{0, raw.size()};
    reading.confidence = 1;
    reading.review = false;
    return Cell(reading);
}

/// Every cell reads 0, but for those the tests put in.
inline Report sampleReport()
{
    Report report;
    report.form = newestForm();
    for (const FormTable &table : report.form->tables())
        report.tableEditions.append(table.edition);
    report.source.path = u"青川镇/年报.txt"_s;
    report.source.sha256 = QByteArray(64, 'a');
    report.agency = Located<QString>{u"青川镇人民政府"_s, {}};
    report.year = Located<int>{2023, {}};
    for (int i = 0; i < report.form->cellCount(); ++i)
        report.cells.append(readCell(u"0"_s));
    return report;
}

inline CellId find(const Report &report, const QString &id)
{
    return report.form->find(id);
}

inline void put(Report &report, const QString &id, const QString &raw)
{
    report.cell(find(report, id)) = readCell(raw);
}

inline void correct(Report &report, const QString &id, const QString &text)
{
    Cell &cell = report.cell(find(report, id));
    const QString was = cell.text;
    cell = corrected(cell, text);
    report.journal.append({QDateTime::fromString(u"2024-01-05T08:30:00Z"_s, Qt::ISODate),
                           u"王小明"_s, id, was, text, u"typed"_s});
}

inline ExportTexts texts()
{
    ExportTexts texts;
    texts.finding = [](const Finding &finding, const Report &) -> QString {
        return u"sentence of "_s + finding.rule;
    };
    texts.cellName = [](CellId id, const Report &report) -> QString {
        return u"name of "_s + report.form->cell(id).id;
    };
    texts.state = [](CellState state) -> QString {
        return u"state %1"_s.arg(static_cast<int>(state));
    };
    texts.severity = [](Severity severity) -> QString {
        return u"severity %1"_s.arg(static_cast<int>(severity));
    };
    texts.heading = [](ExportHeading heading) -> QString {
        return u"heading %1"_s.arg(static_cast<int>(heading));
    };
    texts.reason = [](const QString &reason) -> QString { return u"reason "_s + reason; };
    texts.draft = [](int errors) -> QString { return u"draft %1"_s.arg(errors); };
    texts.letterTitle = [](const QString &agency) -> QString { return u"to "_s + agency; };
    texts.letterSalutation = [](const QString &agency) -> QString { return u"dear "_s + agency; };
    texts.letterOpening = [](const QString &title, int count) -> QString {
        return u"%1: %2 points"_s.arg(title).arg(count);
    };
    texts.letterHeading = [](int number, const QString &table) -> QString {
        return u"%1. %2"_s.arg(number).arg(table);
    };
    texts.letterClosing = [](int count) -> QString { return u"closing %1"_s.arg(count); };
    texts.reviewReason = [](const Cell &) -> QString { return u"doubtful"_s; };
    return texts;
}

inline Result<QByteArray> exported(const QString &format, const Report &report,
                                   const QList<Finding> &findings = {})
{
    const ExportTexts words = texts();
    return exportReport(format, {report, findings, words});
}

} // namespace exportsample
