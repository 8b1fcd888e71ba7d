#include "core/export/xlsxbook.h"
#include "tests/unit/core/export/xlsxreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestXlsxBook : public QObject
{
    Q_OBJECT

private slots:
    void keepsTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        const auto same = [](const char *row, const QString &text) {
            QTest::newRow(row) << text << text;
        };
        same("formula", u"=1+1"_s);
        same("array formula", u"{=1+1}"_s);
        same("address", u"http://example.invalid/"_s);
        same("at", u"@SUM(A1)"_s);
        same("markup", u"<a & \"b\">"_s);
        same("lines", u"一\n二"_s);
        same("blank ends", u"  x  "_s);
        same("beyond the BMP", QString::fromUtf8("\xF0\xA0\xAE\xB7"));
        QTest::newRow("control") << u"a\u0001b\fc"_s << u"a\uFFFDb\uFFFDc"_s;
        QTest::newRow("return") << u"a\rb"_s << u"a\uFFFDb"_s;
        QTest::newRow("noncharacter") << u"a\uFFFFb"_s << u"a\uFFFDb"_s;
        QTest::newRow("half a surrogate") << (u"a"_s + QChar(0xD840) + u'b') << u"a\uFFFDb"_s;
        QTest::newRow("too long") << QString(40000, u'长') << QString(QString(32766, u'长') + u'…');
    }

    void keepsTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        XlsxBook book;
        XlsxSheet sheet = book.addSheet(u"s"_s);
        sheet.writeText({0, 0}, text, {});
        sheet.writeComment(1, 1, text);
        const auto bytes = book.finish();
        QVERIFY(bytes.has_value());
        const XlsxReader reader(*bytes);
        QCOMPARE(reader.badParts, QStringList());
        QCOMPARE(reader.sheets[u"s"_s].values[u"A1"_s], kept);
        QCOMPARE(reader.sheets[u"s"_s].comments[u"B2"_s], kept);
        QCOMPARE(reader.sheets[u"s"_s].formulas, 0);
    }

    void escapesWhatLooksLikeAnEscape()
    {
        XlsxBook book;
        XlsxSheet sheet = book.addSheet(u"s"_s);
        sheet.writeText({0, 0}, u"_x0041_"_s, {});
        const auto bytes = book.finish();
        QVERIFY(bytes.has_value());
        // As spreadsheets read it: _x005F_ is the underscore.
        QCOMPARE(XlsxReader(*bytes).sheets[u"s"_s].values[u"A1"_s], u"_x005F_x0041_"_s);
    }

    void sheetNamesFit()
    {
        XlsxBook book;
        for (const QString &name :
             {u"表二"_s, u"表二"_s, u"a/b[c]:*?\\'"_s, QString(), u"History"_s, QString(40, u'长'),
              QString(40, u'长'), u"ABC"_s, u"abc"_s})
            (void)book.addSheet(name);
        const auto bytes = book.finish();
        QVERIFY(bytes.has_value());
        const XlsxReader reader(*bytes);
        QCOMPARE(reader.sheetNames,
                 (QStringList{u"表二"_s, u"表二 2"_s, u"abc"_s, u"_"_s, u"History_"_s,
                              QString(31, u'长'), QString(QString(29, u'长') + u" 2"), u"ABC 2"_s,
                              u"abc 3"_s}));
    }

    void tellsWhatTheLibraryRefuses()
    {
        XlsxBook book;
        XlsxSheet sheet = book.addSheet(u"s"_s);
        sheet.writeText({2000000, 0}, u"beyond the last row"_s, {});
        const auto bytes = book.finish();
        QVERIFY(!bytes.has_value());
        QCOMPARE(bytes.error().code, ErrorCode::ExportFailed);
        QCOMPARE(bytes.error().arguments.value(0), u"xlsx"_s);
        QVERIFY(!bytes.error().arguments.value(1).isEmpty());
    }

    void mayBeLeftUnfinished()
    {
        {
            XlsxBook book;
            XlsxSheet sheet = book.addSheet(u"s"_s);
            sheet.writeNumber({0, 0}, 1, {});
        }
        XlsxBook next;
        (void)next.addSheet(u"s"_s);
        QVERIFY(next.finish().has_value());
    }
};

QTEST_GUILESS_MAIN(TestXlsxBook)
#include "tst_xlsxbook.moc"
