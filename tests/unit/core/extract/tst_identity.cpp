#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString overview = u"一、总体情况"_s;

Report read(const SourceDocument &document)
{
    return Extractor(gouji::testing::builtInCatalogue()).extract(document);
}

} // namespace

/// Whose report it is.
class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void organOfTheSignature()
    {
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"首页 > 政务公开 > 政府信息公开年报"_s)
                                       .paragraph(overview)
                                       .paragraph(u"2022年，我局认真贯彻落实《条例》。"_s)
                                       .paragraph(u"澄浦市水务局"_s)
                                       .paragraph(u"2023年1月20日"_s)
                                       .build());
        QVERIFY(report.agency);
        QCOMPARE(report.agency->value, u"澄浦市水务局"_s);
    }

    void organAroundItsTitle_data()
    {
        QTest::addColumn<QStringList>("above");
        QTest::newRow("the way to the page names none")
            << QStringList{u"您当前的位置：首页 > 政府信息公开 > 政府信息公开年报 > 2022年"_s,
                           u"发布时间：2023-01-20 来源：澄浦市水务局 浏览次数：12"_s};
        QTest::newRow("a link right above it") << QStringList{
            u"首页 > 政务公开 > 政府信息公开年报"_s, u"澄浦市水务局统计期限自2022年1月1日起"_s};
        QTest::newRow("marks before the year of a heading")
            << QStringList{u"首页 \\> 政务公开 \\> 政府信息公开年报 \\> 2022年"_s,
                           u"# 2022年澄浦市水务局政府信息公开工作年度报告"_s,
                           u":NAME: 年澄浦市水务局政府信息公开工作年度报告"_s};
        QTest::newRow("marks around a heading")
            << QStringList{u"**** 澄浦市水务局2022年政府信息公开工作年度报告 ****"_s,
                           u"索引：名称水务局关于2022年政府信息公开工作年度报告"_s};
        QTest::newRow("drawn out over the page")
            << QStringList{u"澄浦市水务局"_s + QString(60, u' ') + u"2022"_s + QString(20, u' ')
                               + u"年政府信息公开工"_s,
                           u"作年度报告"_s, u"根据《条例》规定，现向社会"_s,
                           u"公布溪宁区水务局 2022 年政府信息公开工作年度报告。全文"_s};
        QTest::newRow("an introduction alone")
            << QStringList{u"根据《条例》规定，现向社会"_s,
                           u"公布澄浦市水务局 2022 年政府信息公开工作年度报告。全文"_s};
        QTest::newRow("the name of the form")
            << QStringList{u"关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通"_s,
                           u"如有疑问，请与澄浦市水务局联系。"_s};
    }

    /// What stands around a title, or in its place, is no organ.
    void organAroundItsTitle()
    {
        QFETCH(QStringList, above);
        DocumentBuilder builder;
        for (const QString &line : above)
            builder.paragraph(line);
        const Report report = read(builder.paragraph(overview).build());
        QVERIFY(report.agency);
        QCOMPARE(report.agency->value, u"澄浦市水务局"_s);
    }

    void organAsItIsWritten_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("organ");
        QTest::newRow("a title in Traditional characters")
            << QStringList{u"首頁 > 政府信息公開年報"_s,
                           u"澄浦市溪寧區衛生健康委員會2022年政府信息公開工作年度報告"_s}
            << u"澄浦市溪寧區衛生健康委員會"_s;
        QTest::newRow("a place that signs") << QStringList{u"首页 > 政府信息公开年报"_s,
                                                           u"政府信息公开工作年度报告"_s,
                                                           u"一、总体情况"_s,
                                                           u"略。"_s,
                                                           u"建设兵团第九师澄浦市"_s,
                                                           u"2023年1月20日"_s}
                                            << u"建设兵团第九师澄浦市"_s;
    }

    void organAsItIsWritten()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, organ);
        DocumentBuilder builder;
        for (const QString &line : lines)
            builder.paragraph(line);
        const Report report = read(builder.build());
        QVERIFY(report.agency);
        QCOMPARE(report.agency->value, organ);
    }

    void organOfTheProse_data()
    {
        QTest::addColumn<QString>("prose");
        QTest::addColumn<QString>("organ");
        QTest::newRow("a place called with 和")
            << u"本报告由溪宁市澄浦区和兴镇人民政府编制。"_s << u"溪宁市澄浦区和兴镇人民政府"_s;
        QTest::newRow("such a place at the beginning")
            << u"本报告由和兴市水务局编制。"_s << u"和兴市水务局"_s;
        QTest::newRow("和 between two words")
            << u"积极回应公众和澄浦市水务局干部的意见。"_s << u"澄浦市水务局"_s;
        QTest::newRow("委 is not all of it")
            << u"本报告由澄浦市卫生健康委员会编制。"_s << u"澄浦市卫生健康委员会"_s;
        QTest::newRow("a place called with 向")
            << u"本报告由向溪市水务局编制。"_s << u"向溪市水务局"_s;
        QTest::newRow("向 in front of an organ")
            << u"按规定，向澄浦市水务局报告。"_s << u"澄浦市水务局"_s;
        QTest::newRow("words joined within a name")
            << u"本报告由澄浦区发展和改革局编制。"_s << u"澄浦区发展和改革局"_s;
        QTest::newRow("within a name, and a word that joins elsewhere")
            << u"本报告由澄浦市经济和信息化局编制，2022年全市各部门参与。"_s
            << u"澄浦市经济和信息化局"_s;
        QTest::newRow("two organs")
            << u"澄浦市财政局和澄浦市水务局联合办公，请与澄浦市水务局联系。"_s << u"澄浦市水务局"_s;
        QTest::newRow("the office of a government")
            << u"本报告由澄浦市人民政府办公室编制，请与澄浦市人民政府办公室联系。"_s
            << u"澄浦市人民政府办公室"_s;
    }

    void organOfTheProse()
    {
        QFETCH(QString, prose);
        QFETCH(QString, organ);
        const Report report = read(DocumentBuilder().paragraph(overview).paragraph(prose).build());
        QVERIFY(report.agency);
        QCOMPARE(report.agency->value, organ);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
