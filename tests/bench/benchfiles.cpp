#include "tests/bench/benchfiles.h"

#include "core/form/formcatalogue.h"
#include "tests/support/reportdocx.h"
#include "tests/support/reporthtml.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace gouji::bench {

namespace {

/// The same report as a page and as a Word document, in the ways programs write them most.
void addWritten(QList<BenchFile> &files)
{
    const auto catalogue = FormCatalogue::loadBuiltIn().value();
    for (const FormFile &file : catalogue->forms()) {
        const auto form = catalogue->edition(file.edition);
        for (const PageHabit habit : {PageHabit::Plain, PageHabit::WordExport, PageHabit::Framed})
            files.append(
                {u"%1 %2.html"_s.arg(file.edition, nameOf(habit)), reportHtml(*form, {}, habit)});
        for (const WordHabit habit : {WordHabit::Plain, WordHabit::ListNumbers})
            files.append(
                {u"%1 %2.docx"_s.arg(file.edition, nameOf(habit)), reportDocx(*form, {}, habit)});
    }
}

} // namespace

QList<BenchFile> benchFiles()
{
    const QString source = QStringLiteral(GOUJI_SOURCE_DIR);
    QList<BenchFile> result;
    const QStringList folders{source + u"/resources/samples"_s,
                              source + u"/tests/fuzz/corpus/report"_s,
                              QStringLiteral(GOUJI_SHARED_DIR) + u"/reports"_s};
    for (const QString &folder : folders) {
        for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                result.append({info.fileName(), file.readAll()});
        }
    }
    addWritten(result);
    return result;
}

} // namespace gouji::bench
