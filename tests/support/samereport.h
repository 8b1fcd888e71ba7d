#pragma once

#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/support/samplereport.h"

#include <QHash>
#include <QString>

/// For tests that link reading and extracting: does a file say what was written into it?
namespace gouji::testing {

/// Every kind of thing that is printed in cells: numbers that all differ from their neighbours,
/// blanks, strokes, a sign, a unit, a decimal. The files in tests/fixtures/office hold these.
[[nodiscard]] inline QHash<QString, QString> variedValues(const FormEdition &form)
{
    using namespace Qt::StringLiterals;
    QHash<QString, QString> values;
    for (int i = 0; i < form.cellCount(); ++i) {
        const QString text = i % 23 == 0   ? QString()
                             : i % 31 == 0 ? u"/"_s
                                           : QString::number(i * 37 % 211);
        values.insert(form.cell(CellId{i}).id, text);
    }
    values.insert(u"t2.art20_9.procurement.amount"_s, u"3.68万元"_s);
    values.insert(u"t2.art20_5.licensing.change"_s, u"-4"_s);
    values.insert(u"t3.granted.total"_s, u"１２"_s);
    return values;
}

/// What differs between what was printed and what was read of it, the report of reportWords();
/// empty when nothing does.
[[nodiscard]] inline QString readingDifference(const QByteArray &bytes, const FormEdition &form,
                                               const QHash<QString, QString> &values,
                                               const ReadOptions &options = {})
{
    using namespace Qt::StringLiterals;
    static const Extractor extractor(builtInCatalogue());
    const auto document = readDocument(bytes, u"report"_s, options);
    if (!document)
        return errorName(document.error().code) + u' ' + document.error().arguments.join(u' ');
    const Report report = extractor.extract(*document);
    if (report.form->id() != form.id())
        return u"edition "_s + report.form->id();
    for (int i = 0; i < form.cellCount(); ++i) {
        const QString &id = form.cell(CellId{i}).id;
        const QString printed = values.value(id, u"0"_s);
        const CellReading &reading = report.cells[i].reading;
        if (reading.review || reading.raw != printed || reading.value != parseCellValue(printed)
            || !reading.span || document->text.view(*reading.span) != reading.raw)
            return u"%1: printed \"%2\", read \"%3\"%4"_s.arg(
                id, printed, reading.raw, reading.review ? u", to review"_s : QString());
    }
    if (report.sections.size() != 6)
        return u"%1 sections"_s.arg(report.sections.size());
    if (!report.year || report.year->value != 2022 || !report.agency
        || report.agency->value != u"示例市青川局")
        return u"identity"_s;
    return {};
}

} // namespace gouji::testing
