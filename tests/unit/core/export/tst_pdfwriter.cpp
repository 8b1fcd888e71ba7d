#include "core/export/pdfwriter.h"
#include "core/read/readdocument.h"

#include <QGuiApplication>
#include <QTest>

#include <ctime>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// What our own reader finds on the pages.
QString printedText(const DocumentLayout &layout)
{
    const auto bytes = writePdf(layout);
    if (!bytes)
        return {};
    const auto document = readDocument(*bytes, u"pages.pdf"_s);
    return document ? document->text.text() : QString();
}

QString mark(const QString &name, int number)
{
    return u"%1%2号"_s.arg(name).arg(number, 3, 10, QChar(u'0'));
}

/// A line of text for each number below `count`.
QString lines(const QString &name, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(mark(name, i));
    return all.join(u'\n');
}

/// The marks that do not stand on the pages exactly once.
QStringList notOnce(const QString &text, const QString &name, int count)
{
    QStringList wrong;
    for (int i = 0; i < count; ++i) {
        if (text.count(mark(name, i)) != 1)
            wrong.append(mark(name, i));
    }
    return wrong;
}

DocumentCell cellAt(int row, int column, const QString &text)
{
    return {.row = row, .column = column, .text = text};
}

DocumentTable tableOf(const QList<DocumentCell> &cells, int rows, int headerRows = 1)
{
    return {.columnWidths = {1, 2}, .rowCount = rows, .headerRows = headerRows, .cells = cells};
}

DocumentLayout layoutOf(const DocumentTable &table)
{
    DocumentLayout layout;
    layout.blocks.append(table);
    return layout;
}

} // namespace

class TestPdfWriter : public QObject
{
    Q_OBJECT

private slots:
    void rowHigherThanAPage();
    void rowHigherThanAPage_data();
    void labelHigherThanAPage();
    void headerHigherThanAPage();
    void wordsAreFoundAsTheyAreWritten();
    void sameBytesInEveryZone();

private:
    static void setZone(const QByteArray &zone);
};

void TestPdfWriter::rowHigherThanAPage_data()
{
    QTest::addColumn<int>("rowsBefore");
    QTest::addColumn<int>("linesInRow");
    for (const int before : {0, 1, 7, 24}) {
        for (const int count : {20, 40, 41, 42, 43, 90, 240})
            QTest::addRow("%d lines after %d rows", count, before) << before << count;
    }
}

void TestPdfWriter::rowHigherThanAPage()
{
    QFETCH(const int, rowsBefore);
    QFETCH(const int, linesInRow);

    QList<DocumentCell> cells = {cellAt(0, 0, u"表头甲"_s), cellAt(0, 1, u"表头乙"_s)};
    int row = 1;
    for (int i = 0; i < rowsBefore; ++i, ++row)
        cells += {cellAt(row, 0, mark(u"短"_s, i)), cellAt(row, 1, u"0"_s)};
    cells += {cellAt(row, 0, u"高行标目"_s), cellAt(row, 1, lines(u"高"_s, linesInRow))};
    ++row;
    cells += {cellAt(row, 0, u"末行标目"_s), cellAt(row, 1, u"末行之值"_s)};
    const QString text = printedText(layoutOf(tableOf(cells, row + 1)));

    QCOMPARE(notOnce(text, u"高"_s, linesInRow), QStringList());
    QCOMPARE(notOnce(text, u"短"_s, rowsBefore), QStringList());
    QCOMPARE(text.count(u"高行标目"_s), 1);
    QCOMPARE(text.count(u"末行标目"_s), 1);
    QCOMPARE(text.count(u"末行之值"_s), 1);
    QVERIFY(text.indexOf(mark(u"高"_s, linesInRow - 1)) < text.indexOf(u"末行之值"_s));
}

void TestPdfWriter::labelHigherThanAPage()
{
    for (const int count : {30, 60, 110}) {
        for (const int rows : {2, 9, 60}) {
            QList<DocumentCell> cells = {
                {.row = 0, .column = 0, .rowSpan = rows, .text = lines(u"标"_s, count)}};
            for (int row = 0; row < rows; ++row)
                cells.append(cellAt(row, 1, mark(u"值"_s, row)));
            const QString text = printedText(layoutOf(tableOf(cells, rows, 0)));
            QCOMPARE(notOnce(text, u"标"_s, count), QStringList());
            QCOMPARE(notOnce(text, u"值"_s, rows), QStringList());
        }
    }
}

void TestPdfWriter::headerHigherThanAPage()
{
    for (const int count : {30, 130}) {
        const QList<DocumentCell> cells = {
            cellAt(0, 0, u"表头甲"_s), cellAt(0, 1, lines(u"头"_s, count)), cellAt(1, 0, u"标目"_s),
            cellAt(1, 1, lines(u"高"_s, 100))};
        const QString text = printedText(layoutOf(tableOf(cells, 2)));
        QCOMPARE(notOnce(text, u"头"_s, count), QStringList());
        QCOMPARE(notOnce(text, u"高"_s, 100), QStringList());
    }
}

void TestPdfWriter::wordsAreFoundAsTheyAreWritten()
{
    // Each of them is a radical, too.
    const QString words =
        u"一二人入八十又口土大女子小工广心手支文方日月木止气水火片牛玉生用田白目石示立竹米色行"
        u"西见角言豆走足身车金长门青面革页风飞食首马高鬼鱼鸟鹿黄黑鼠齐齿龙"_s;
    const QString text = printedText(layoutOf(tableOf({cellAt(0, 0, words)}, 1, 0)));
    for (const QChar word : words)
        QVERIFY2(text.contains(word), qPrintable(QString(word)));
}

void TestPdfWriter::setZone(const QByteArray &zone)
{
    qputenv("TZ", zone);
    tzset();
}

void TestPdfWriter::sameBytesInEveryZone()
{
    const QByteArray home = qgetenv("TZ");
    const DocumentLayout layout = layoutOf(tableOf({cellAt(0, 0, lines(u"行"_s, 70))}, 1, 0));
    setZone("UTC");
    const QByteArray there = writePdf(layout).value();
    setZone("Asia/Shanghai");
    const QByteArray here = writePdf(layout).value();
    setZone(home);
    QVERIFY(there == here);

    // Every object stands where the file says it does.
    const qsizetype table = here.lastIndexOf("\nxref\n") + 1;
    const QList<QByteArray> lines = here.mid(table).split('\n');
    const qsizetype start = lines.indexOf("startxref");
    QVERIFY(start > 0);
    QCOMPARE(lines[start + 1].trimmed(), QByteArray::number(table));
    int object = 1;
    for (int i = 3; lines[i].endsWith(" n "); ++i, ++object) {
        const QByteArray begins = QByteArray::number(object) + " 0 obj";
        QCOMPARE(here.mid(lines[i].left(10).toLongLong(), begins.size()), begins);
    }
    QVERIFY(object > 10);
}

QTEST_MAIN(TestPdfWriter)

#include "tst_pdfwriter.moc"
