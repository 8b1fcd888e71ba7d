#include "core/base/jsoncursor.h"
#include "core/read/readdocument.h"
#include "tests/golden/goldencase.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

QByteArray nameOf(TableGeometry geometry)
{
    switch (geometry) {
    case TableGeometry::Grid:
        return "grid";
    case TableGeometry::Compact:
        return "compact";
    case TableGeometry::Packed:
        return "packed";
    case TableGeometry::Spanned:
        return "spanned";
    }
    return {};
}

QByteArray quoted(const QString &text)
{
    return QByteArray::fromStdString(Json(text.toStdString()).dump());
}

/// A row a line, so that a difference shows its row.
QByteArray rowsOf(const SourceTable &table, const SourceText &text)
{
    QByteArray out;
    int row = -1;
    for (const SourceCell &cell : table.cells) {
        if (cell.row != row)
            out += row < 0 ? "\n      [" : "],\n      [";
        else
            out += ", ";
        row = cell.row;
        // A label whose lines stand apart is shown whole.
        out += quoted(cell.words.isEmpty() ? text.view(cell.span).toString() : cell.words);
    }
    return out + "]";
}

/// What a reader reads besides the tables: of formats that are no text themselves.
QByteArray linesOf(const SourceDocument &document)
{
    if (document.info.mediaType == u"text/plain")
        return {};
    QByteArray out = "  \"text\": [";
    const QStringList lines = document.text.text().chopped(1).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        out += (i > 0 ? ",\n    " : "\n    ") + quoted(lines[i]);
    return out + "],\n";
}

QByteArray readStage(const QString &path)
{
    const auto bytes = readFile(path);
    const auto document = bytes ? readDocument(*bytes, u"input"_s)
                                : Result<SourceDocument>(std::unexpected(bytes.error()));
    if (!document)
        return "{\"error\": " + quoted(errorName(document.error().code)) + "}\n";
    QByteArray out = "{\n  \"encoding\": " + quoted(document->info.encoding) + ",\n"
                     + linesOf(*document) + "  \"tables\": [";
    for (qsizetype i = 0; i < document->tables.size(); ++i) {
        const SourceTable &table = document->tables[i];
        out += (i > 0 ? "}, {" : "{");
        out += "\n    \"geometry\": \"" + nameOf(table.geometry) + "\",\n    \"rows\": ["
               + rowsOf(table, document->text) + "]\n  ";
    }
    return out + (document->tables.isEmpty() ? "]\n}\n" : "}]\n}\n");
}

} // namespace

class TestGoldenRead : public QObject
{
    Q_OBJECT

private slots:
    void cases_data() { addGoldenCases(u"read"_s); }
    void cases();
};

void TestGoldenRead::cases()
{
    QFETCH(QString, folder);
    const QString wrong = runGoldenCase(folder, readStage);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_APPLESS_MAIN(TestGoldenRead)
#include "tst_golden_read.moc"
