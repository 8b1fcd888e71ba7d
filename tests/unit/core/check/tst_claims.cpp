// Numbers of the prose: what is taken for a claim, and how it is held against the tables.

#include "core/check/checker.h"
#include "core/check/claimfinder.h"
#include "tests/support/prosereport.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr int year = 2024;

/// "received=44 carried_over=3": what is claimed in `text`.
QString claimsIn(const QString &text)
{
    const ProseReport made = withProse(cityReport(year), {text});
    QStringList found;
    for (const Claim &claim : findClaims(proseOf(made.report, made.text), year)) {
        static const QString signs[] = {u"="_s, u">="_s, u"<="_s, u"~"_s};
        found.append(claim.kind + (claim.part ? u"<"_s : signs[static_cast<int>(claim.precision)])
                     + claim.number.toString());
    }
    return found.join(u' ');
}

struct Held
{
    ProseReport made;
    QList<Finding> findings;
    QList<ClaimVerdict> verdicts;
};

/// The city's report with an overview that says `text`.
Held held(const QString &text, const std::function<void(Report &)> &change = {})
{
    Held held{withProse(cityReport(year), faultlessContents(text)), {}, {}};
    if (change)
        change(held.made.report);
    const Checker checker(*builtInCatalogue(), held.made.report, held.made.text);
    held.findings = checker.findings(held.made.report);
    held.verdicts = checker.claims();
    return held;
}

} // namespace

class TestClaims : public QObject
{
    Q_OBJECT

private slots:
    void phrases_data();
    void phrases();
    void readings_data();
    void readings();
    void numberThatFitsNothing();
    void explanationByTwoQuantities();
    void noneAndDone();
    void unknownCellsLeaveTheQuestionOpen();
    void blankAddendsCountAsNothing();
    void editsMoveOnlyTheVerdict();
    void spansLieOnTheCharacters();
    void twoNumbersAreLetStandApart();
    void otherEditionHasItsOwnReadings();
};

void TestClaims::phrases_data()
{
    QTest::addColumn<QString>("claims");
    const auto row = [](const QString &text, const char *claims) {
        QTest::newRow(text.toUtf8().constData()) << QString::fromLatin1(claims);
    };
    // Requests
    row(u"全年新收政府信息公开申请44件，上年结转3件，办结42件，结转下年度继续办理5件。"_s,
        "received=44 carried_over=3 answered=42 carried_forward=5");
    row(u"2024年，我局共收到政府信息公开申请 12 件。"_s, "received=12");
    row(u"共受理依申请公开１２件"_s, "received=12");
    row(u"收到网络申请公开信息1条，已按程序在20个工作日内予以答复，完成答复1条。"_s,
        "received<1 answered=1");
    row(u"收到和处理依申请公开政府信息 0 件。"_s, "received=0");
    row(u"共收到公民、法人和其他组织提出的政府信息公开申请1,234件"_s, "received=1234");
    row(u"收到12件政府信息公开申请，均已答复。"_s, "received=12");
    row(u"收到政府信息公开申请十二件"_s, "received=12");
    row(u"全市各级行政机关办理政府信息公开申请3646件"_s, "handled<3646");
    row(u"全年收办政府信息公开申请3646件"_s, "handled=3646");
    row(u"接到申请公开政府信息3宗"_s, "received=3");
    row(u"收到政府信息公开申请近100件"_s, "received<=100");
    row(u"收到政府信息公开申请100余件"_s, "received>=100");
    row(u"收到政府信息公开申请约100件"_s, "received~100");
    row(u"2023年结转政府信息公开申请3件，结转至2025年办理的申请5件"_s,
        "carried_over=3 carried_forward=5");
    row(u"政府信息公开申请中，自然人申请38件，法人或其他组织申请6件。"_s,
        "natural_person=38 organisations=6");
    row(u"办结政府信息公开申请42件。其中，予以公开20件，部分公开6件，不予公开5件，无法提供8件，不予处理2件，其他处理1件。"_s,
        "answered=42 granted=20 partly_granted=6 refused=5 unavailable=8 not_processed=2 "
        "other_handling=1");
    row(u"收到政府信息公开申请12件，其中网络申请8件、信函申请4件。"_s, "received=12");
    // Reviews and lawsuits
    row(u"因政府信息公开被申请行政复议3件，提起行政诉讼2件。"_s, "review_total=3 lawsuit_total=2");
    row(u"政府信息公开行政复议案件3件，其中维持2件，纠正1件，尚未审结0件。"_s,
        "review_total=3 review_upheld=2 review_corrected=1 review_pending=0");
    row(u"因信息公开引发3件行政复议案件"_s, "review_total=3");
    row(u"政府信息公开未经复议直接起诉25件，复议后起诉52件，已审结57件。"_s,
        "direct_total=25 after_total=52 lawsuit_total=57");
    row(u"因公开引发的行政复议、行政诉讼共5件"_s, "appeals_total=5");
    // Documents
    row(u"制发行政规范性文件2件，废止1件，现行有效14件。"_s,
        "normative_made=2 normative_repealed=1 normative_in_force=14");
    row(u"共发布了2条规范性文件《采购办法》"_s, "normative_issued=2");
    row(u"公布规章1件"_s, "regulations_issued=1");
    // None
    row(u"未收到政府信息公开申请。"_s, "none_requests=0");
    row(u"没有收到任何公民、法人和其他组织提出的政府信息公开申请"_s, "none_requests=0");
    row(u"我局未接到公民、法人和其他组织提出的政府信息公开申请，也没有因为政府信息公开工作被申请行政复议或提起行政诉讼。"_s,
        "none_requests=0 none_reviews=0 none_lawsuits=0");
    row(u"未发生因政府信息公开引起的行政复议、行政诉讼案件。"_s, "none_reviews=0 none_lawsuits=0");
    row(u"无政府信息公开行政复议和行政诉讼情况。"_s, "none_reviews=0 none_lawsuits=0");
    row(u"未收到因信息公开申请引发的行政复议。"_s, "none_reviews=0");
    row(u"政府信息公开申请均已按时办结。"_s, "done=0");
    // Nothing of the tables
    for (const QString &text : {u"2020年度，收到政协提案17件，人大议案5条，均得到答复。"_s,
                                u"答复网友提问30条，不断提升知晓度。"_s,
                                u"通过门户网站发布政府信息152条，其中政务信息102条，文件50件。"_s,
                                u"制发政策性文件12件，解读规范性文件5件，清理规范性文件30件。"_s,
                                u"2023年收到政府信息公开申请10件。"_s,
                                u"较上年增加政府信息公开申请12件。"_s,
                                u"收到政府信息公开申请数同比增长12件。"_s,
                                u"受理行政许可申请120件，办理行政处罚27件。"_s,
                                u"处理群众信访投诉举报30件。"_s,
                                u"未发生因信息公开申请超期答复的情形。"_s,
                                u"无行政复议败诉案件，没有行政诉讼纠错情况。"_s,
                                u"无正当理由大量反复申请。"_s,
                                u"按照《条例》第二十条公开信息。"_s,
                                u"2008年以来累计收到政府信息公开申请900件。"_s,
                                u"力争办理政府信息公开申请100件。"_s,
                                u"延期答复政府信息公开申请3件。"_s,
                                u"全市办理行政复议案件1200件。"_s,
                                u"平均每件政府信息公开申请征求意见2次。"_s,
                                u"一并公开，一起推进政府信息公开申请工作。"_s,
                                u"第一件政府信息公开申请"_s})
        row(text, "");
}

void TestClaims::phrases()
{
    QFETCH(QString, claims);
    QCOMPARE(claimsIn(QString::fromUtf8(QTest::currentDataTag())), claims);
}

void TestClaims::readings_data()
{
    QTest::addColumn<QString>("reading");
    const auto row = [](const QString &text, const QString &reading) {
        QTest::newRow(text.toUtf8().constData()) << reading;
    };
    row(u"收到政府信息公开申请3525件。"_s, u"本年新收"_s);
    row(u"收到政府信息公开申请3646件。"_s, u"本年新收 + 上年结转"_s);
    row(u"办理政府信息公开申请3646件。"_s, u"本年新收 + 上年结转"_s);
    row(u"办理政府信息公开申请3521件。"_s, u"办理结果总计"_s);
    row(u"答复政府信息公开申请1902件。"_s, u"予以公开 + 部分公开"_s);
    row(u"答复政府信息公开申请3052件。"_s, u"办理结果总计 − 其他处理"_s);
    row(u"上年结转政府信息公开申请121件。"_s, u"上年结转"_s);
    row(u"政府信息公开申请不予公开92件。"_s, u"不予公开"_s);
    row(u"政府信息公开申请无法提供941件。"_s, u"无法提供"_s);
    row(u"政府信息公开申请中自然人申请3440件。"_s, u"自然人新收"_s);
    row(u"政府信息公开申请中法人或其他组织申请85件。"_s, u"法人或其他组织新收"_s);
    row(u"因政府信息公开被申请行政复议170件。"_s, u"行政复议总计"_s);
    row(u"因政府信息公开被申请行政复议134件。"_s, u"行政复议总计 − 行政复议尚未审结"_s);
    row(u"因政府信息公开提起行政诉讼77件。"_s, u"未经复议直接起诉总计 + 复议后起诉总计"_s);
    row(u"因政府信息公开提起行政诉讼57件。"_s,
        u"未经复议直接起诉总计 + 复议后起诉总计 − 未经复议直接起诉尚未审结 − 复议后起诉尚未审结"_s);
    row(u"制发行政规范性文件50件。"_s, u"规范性文件制发（制作）"_s);
    row(u"收到政府信息公开申请3500多件。"_s, u"本年新收"_s);
    row(u"收到政府信息公开申请近3600件。"_s, u"本年新收"_s);
    row(u"收到政府信息公开申请约3500件。"_s, u"本年新收"_s);
    row(u"通过网络收到政府信息公开申请3000件。"_s, u"本年新收"_s);
}

void TestClaims::readings()
{
    QFETCH(QString, reading);
    const Held all = held(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(all.findings, QList<Finding>());
    QCOMPARE(all.verdicts.size(), 1);
    QCOMPARE(all.verdicts.constFirst().outcome, Outcome::Pass);
    QCOMPARE(all.verdicts.constFirst().reading.text, reading);
    QVERIFY(!all.verdicts.constFirst().cells.isEmpty());
}

void TestClaims::numberThatFitsNothing()
{
    const Held all = held(u"收到政府信息公开申请3535件。"_s);
    QCOMPARE(all.findings.size(), 1);
    const Finding &finding = all.findings.constFirst();
    QCOMPARE(finding.rule, u"N-RECEIVED"_s);
    QCOMPARE(finding.severity, Severity::Warning);
    QCOMPARE(finding.expected, u"3525"_s);
    QCOMPARE(finding.actual, u"3535"_s);
    QCOMPARE(all.made.text.view(*finding.span), u"3535件");
    QCOMPARE(finding.cells, QList{cellId(all.made.report, u"t3.new_requests.total"_s)});
    QCOMPARE(finding.arguments.value(3), u"本年新收 3525；本年新收 + 上年结转 3646"_s);
    QCOMPARE(all.verdicts.constFirst().outcome, Outcome::Fail);
}

void TestClaims::explanationByTwoQuantities()
{
    // 3521 − 469 is no reading of what was handled, yet it is what was counted.
    const Held difference = held(u"办理政府信息公开申请3052件。"_s);
    QCOMPARE(difference.findings.size(), 1);
    QCOMPARE(difference.findings.constFirst().arguments.value(5),
             u"办理结果总计 3521 − 其他处理 469"_s);
    const Held sum = held(u"政府信息公开申请不予公开209件。"_s);
    QCOMPARE(sum.findings.constFirst().rule, u"N-GROUP"_s);
    QCOMPARE(sum.findings.constFirst().arguments.value(5), u"不予公开 92 + 不予处理 117"_s);
    const Held nothing = held(u"政府信息公开申请不予公开77777件。"_s);
    QCOMPARE(nothing.findings.constFirst().arguments.value(5), QString());
}

void TestClaims::noneAndDone()
{
    Held all = held(u"未收到政府信息公开申请，没有因政府信息公开被申请行政复议。"_s);
    QCOMPARE(all.findings.size(), 2);
    QCOMPARE(all.findings[0].rule, u"N-NONE"_s);
    QCOMPARE(all.findings[0].expected, u"3525"_s);
    QCOMPARE(all.findings[1].expected, u"170"_s);
    all = held(u"政府信息公开申请全部按时办结。"_s);
    QCOMPARE(all.findings.size(), 1);
    QCOMPARE(all.findings.constFirst().rule, u"N-DONE"_s);
    QCOMPARE(all.findings.constFirst().expected, u"125"_s);
}

void TestClaims::unknownCellsLeaveTheQuestionOpen()
{
    const Held all = held(u"收到政府信息公开申请12件。"_s,
                          [](Report &report) { setMissing(report, u"t3.carried_over.total"_s); });
    QCOMPARE(all.verdicts.constFirst().outcome, Outcome::NotAssessable);
    for (const Finding &finding : all.findings)
        QVERIFY(finding.rule != u"N-RECEIVED");
}

void TestClaims::blankAddendsCountAsNothing()
{
    const Held all = held(u"政府信息公开申请不予公开71件。"_s, [](Report &report) {
        setPrinted(report, u"t3.refused.internal_affairs.total"_s, {});
    });
    QCOMPARE(all.verdicts.constFirst().outcome, Outcome::NotAssessable); // a blank total
}

void TestClaims::editsMoveOnlyTheVerdict()
{
    ProseReport made =
        withProse(cityReport(year), faultlessContents(u"收到政府信息公开申请3525件。"_s));
    Checker checker(*builtInCatalogue(), made.report, made.text);
    const CellId total = cellId(made.report, u"t3.new_requests.total"_s);
    made.report.cell(total) = corrected(made.report.cell(total), u"3526"_s);
    QVERIFY(checker.update(made.report, total));
    QCOMPARE(checker.claims().constFirst().outcome, Outcome::Fail);
    QCOMPARE(checker.findings(made.report),
             Checker(*builtInCatalogue(), made.report, made.text).findings(made.report));
    made.report.cell(total) = corrected(made.report.cell(total), u"3525"_s);
    QVERIFY(checker.update(made.report, total));
    QCOMPARE(checker.findings(made.report), QList<Finding>());
}

void TestClaims::spansLieOnTheCharacters()
{
    const ProseReport made =
        withProse(cityReport(year), {u"收到政府信息公开申请 １ ２ 件，办结约\u00A03件左右。"_s});
    const QList<Claim> claims = findClaims(proseOf(made.report, made.text), year);
    QCOMPARE(claims.size(), 2);
    QCOMPARE(made.text.view(claims[0].span), u"１ ２ 件");
    QCOMPARE(made.text.view(claims[1].span), u"约\u00A03件左右");
}

void TestClaims::twoNumbersAreLetStandApart()
{
    Held all = held(u"收到政府信息公开申请12件。\n共收到政府信息公开申请13件。"_s);
    QCOMPARE(all.findings.size(), 2);
    Report &report = all.made.report;
    report.acknowledgements = {acknowledgementOf(all.findings[0], report)};
    const PartedFindings parted = partedByAcknowledgement(all.findings, report);
    QCOMPARE(parted.acknowledged, QList{all.findings[0]});
    QCOMPARE(parted.open, QList{all.findings[1]});
    // It ends when the cell changes.
    setPrinted(report, u"t3.new_requests.total"_s, u"3524"_s);
    QCOMPARE(partedByAcknowledgement(all.findings, report).open, all.findings);
}

void TestClaims::otherEditionHasItsOwnReadings()
{
    Report report = makeReport(builtInCatalogue()->forms().constFirst().edition);
    setPrinted(report, u"t2.art20_1.normative_documents.made"_s, u"2"_s);
    setPrinted(report, u"t2.art20_1.normative_documents.total_public"_s, u"9"_s);
    const ProseReport made = withProse(
        report,
        faultlessContents(u"公开规范性文件9件，制作规范性文件2件，现行有效规范性文件8件。"_s));
    const QList<ClaimVerdict> verdicts =
        Checker(*builtInCatalogue(), made.report, made.text).claims();
    QCOMPARE(verdicts.size(), 2); // nothing is printed of those in force
    QCOMPARE(verdicts[0].outcome, Outcome::Pass);
    QCOMPARE(verdicts[1].outcome, Outcome::Pass);
}

QTEST_APPLESS_MAIN(TestClaims)
#include "tst_claims.moc"
