#include "core/export/xlsxexporter.h"

#include "core/export/xlsxbook.h"
#include "core/export/xlsxlistsheets.h"
#include "core/export/xlsxtablesheet.h"

using namespace Qt::StringLiterals;

namespace gouji {

QString XlsxExporter::format() const
{
    return u"xlsx"_s;
}

Result<QByteArray> XlsxExporter::bytes(const ExportInput &input) const
{
    const Report &report = input.report;
    XlsxBook book;
    book.setTitle(report.title ? report.title->value : QString());
    addOverviewSheet(book, input);
    for (int table = 0; table < report.form->tables().size(); ++table)
        addTableSheet(book, input, table);
    addCorrectionsSheet(book, input);
    addFindingsSheet(book, input);
    return book.finish();
}

} // namespace gouji
