#include "core/read/pdf/pdffile.h"
#include "core/read/pdf/raisedmarks.h"
#include "tests/support/pdfpage.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// A word whose characters are half as wide as their font is high.
PageWord word(const QString &text, double left, double baseline, double fontSize)
{
    PageWord word;
    word.text = text;
    word.fontSize = fontSize;
    word.baseline = baseline;
    for (qsizetype i = 0; i < text.size(); ++i)
        word.characters.emplace_back(left + double(i) * fontSize / 2, baseline - fontSize,
                                     fontSize / 2, fontSize * 1.25);
    word.box = word.characters.front() | word.characters.back();
    return word;
}

QStringList textsOf(PageWords words)
{
    joinRaisedMarks(words);
    QStringList texts;
    for (const PageWord &word : words) {
        texts.append(word.text);
        if (qsizetype(word.characters.size()) != word.text.size()
            || !word.box.contains(word.characters.back().center()))
            qFatal("characters without their places");
    }
    return texts;
}

} // namespace

class TestRaisedMarks : public QObject
{
    Q_OBJECT

private slots:
    /// Behind a number or before it, in whatever order the page has them.
    void marksBesideNumbers()
    {
        QCOMPARE(textsOf({word(u"615"_s, 100, 300, 12), word(u"2"_s, 118, 296, 8)}),
                 QStringList{u"615²"_s});
        QCOMPARE(textsOf({word(u"3"_s, 96, 296, 7), word(u"40"_s, 100, 300, 12)}),
                 QStringList{u"³40"_s});
        QCOMPARE(textsOf({word(u"[1]"_s, 118, 296, 8), word(u"615"_s, 100, 300, 12)}),
                 QStringList{u"615[¹]"_s});
        QCOMPARE(textsOf({word(u"公开"_s, 82, 300, 12), word(u"9"_s, 100, 300, 12),
                          word(u"①"_s, 106, 296, 8), word(u"8"_s, 112, 300, 12)}),
                 (QStringList{u"公开"_s, u"9①"_s, u"8"_s}));
    }

    void marksThatAreNone()
    {
        const auto stay = [](const PageWords &words) {
            return textsOf(words).size() == qsizetype(words.size());
        };
        // As large, on the same line, in the next column, on the line above; words; written
        // downwards.
        QVERIFY(stay({word(u"615"_s, 100, 300, 12), word(u"2"_s, 118, 296, 12)}));
        QVERIFY(stay({word(u"615"_s, 100, 300, 12), word(u"2"_s, 118, 300, 8)}));
        QVERIFY(stay({word(u"615"_s, 100, 300, 12), word(u"2"_s, 124, 296, 8)}));
        QVERIFY(stay({word(u"615"_s, 100, 300, 12), word(u"2"_s, 118, 286, 8)}));
        QVERIFY(stay({word(u"615"_s, 100, 300, 12), word(u"件"_s, 118, 296, 8)}));
        PageWord downwards = word(u"2"_s, 118, 296, 8);
        downwards.fontSize = 0;
        QVERIFY(stay({word(u"615"_s, 100, 300, 12), downwards}));
    }

    void onAPage()
    {
        const QByteArray pdf =
            pdfPage("BT /F 12 Tf 100 500 Td (615) Tj ET BT /F 8 Tf 120.1 504 Td (2) Tj ET "
                    "BT /F 12 Tf 200 500 Td (40) Tj ET");
        auto file = PdfFile::open(pdf, u"page.pdf"_s, {});
        QVERIFY(file.has_value());
        const auto page = file->page(1);
        QVERIFY(page.has_value());
        QCOMPARE(page->words.size(), std::size_t(2));
        QCOMPARE(page->words[0].text, u"615²"_s);
    }
};

QTEST_APPLESS_MAIN(TestRaisedMarks)
#include "tst_raisedmarks.moc"
