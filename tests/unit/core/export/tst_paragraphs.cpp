#include "core/export/paragraphs.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

QStringList paragraphsOf(const QString &text, const QSet<QString> &furniture = {})
{
    const ReportSource source{text, {}};
    QStringList texts;
    for (const ProseParagraph &paragraph :
         SourceParagraphs(source, furniture).paragraphs({0, text.size()}))
        texts.append(paragraph.text);
    return texts;
}

} // namespace

class TestParagraphs : public QObject
{
    Q_OBJECT

private slots:
    void lineIsCleaned_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        QTest::newRow("bookmark") << u"[bookmark: _GoBack]2023年，我局"_s << u"2023年，我局"_s;
        QTest::newRow("image") << u"如图[image: 1.png]所示"_s << u"如图所示"_s;
        QTest::newRow("brackets of the author") << u"临府规[2021]90号"_s << u"临府规[2021]90号"_s;
        QTest::newRow("unclosed tag") << u"[bookmark 甲"_s << u"[bookmark 甲"_s;
        QTest::newRow("ideographs") << u"  政府　信息 公开 "_s << u"政府信息公开"_s;
        QTest::newRow("words") << u"使用  Word   文档"_s << u"使用 Word 文档"_s;
        QTest::newRow("invisible") << u"信\u200B息\uFEFF公\u00AD开"_s << u"信息公开"_s;
        QTest::newRow("no-break space") << u"共\u00A012\u00A0件"_s << u"共 12 件"_s;
    }

    void lineIsCleaned()
    {
        QFETCH(QString, raw);
        QTEST(cleanedLine(raw), "clean");
    }

    void pageNumbers_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isNumber");
        for (const QString &line : {u"- 4 -"_s, u"— 12 —"_s, u"第 3 页 共 9 页"_s, u"第3页"_s,
                                    u"4/9"_s, u"7"_s, u"Page 3 of 5"_s})
            QTest::newRow(qPrintable(line)) << line << true;
        for (const QString &line : {u"2023"_s, u"3件"_s, u"一、总体情况"_s, u"（4）"_s, u"-"_s})
            QTest::newRow(qPrintable(line)) << line << false;
    }

    void pageNumbers()
    {
        QFETCH(QString, line);
        QTEST(isPageNumber(line), "isNumber");
    }

    void paragraphsStay()
    {
        QCOMPARE(paragraphsOf(u"第一段。\n\n第二段没有句号\n第三段；\n（一）小标题\n正文。\n"_s),
                 (QStringList{u"第一段。"_s, u"第二段没有句号"_s, u"第三段；"_s, u"（一）小标题"_s,
                              u"正文。"_s}));
    }

    void brokenLinesAreJoined()
    {
        const QString wrapped = u"今年以来，我局认真贯彻落实政府信息公开条例的各\n"
                                "项规定，不断完善工作制度，加强平台建设和队伍建\n"
                                "设，政府信息公开工作取得新的进展，共公开信息一\n"
                                "百二十条。\n"
                                "（一）主动公开。全年通过门户网站公开各类信息一\n"
                                "百条。\n"_s;
        QCOMPARE(
            paragraphsOf(wrapped),
            (QStringList{
                u"今年以来，我局认真贯彻落实政府信息公开条例的各项规定，不断完善工作制度，"
                "加强平台建设和队伍建设，政府信息公开工作取得新的进展，共公开信息一百二十条。"_s,
                u"（一）主动公开。全年通过门户网站公开各类信息一百条。"_s}));
    }

    void pageBreakWithinASentence()
    {
        QCOMPARE(paragraphsOf(u"公开信息一百条，\n\n- 3 -\n\n其中规章两件。\n"_s),
                 (QStringList{u"公开信息一百条，其中规章两件。"_s}));
    }

    void listItemsAreNotJoined()
    {
        QCOMPARE(paragraphsOf(u"包括，\n1.规章\n2.规范性文件\n"_s).size(), 3);
    }

    void latinWordsKeepTheirBlank()
    {
        QCOMPARE(paragraphsOf(u"see,\nthat\n"_s), QStringList{u"see, that"_s});
    }

    void furnitureAndTablesAreLeftOut()
    {
        const QString text = u"正文一。\n某局年度报告\n甲\t1\n乙\t2\n正文二。\n"_s;
        SourceTable table;
        table.span = {text.indexOf(u'甲'), text.indexOf(u"正文二"_s)};
        const ReportSource source{text, {table}};
        const SourceParagraphs prose(source, {u"某局年度报告"_s});
        const auto paragraphs = prose.paragraphs({0, text.size()});
        QCOMPARE(paragraphs.size(), 2);
        QCOMPARE(paragraphs[0], (ProseParagraph{u"正文一。"_s, 0}));
        QCOMPARE(paragraphs[1].begin, text.indexOf(u"正文二"_s));
        QCOMPARE(prose.paragraphs({0, 2}).size(), 1);
    }

    void nothingOfNothing() { QCOMPARE(paragraphsOf(QString()), QStringList()); }
};

QTEST_APPLESS_MAIN(TestParagraphs)
#include "tst_paragraphs.moc"
