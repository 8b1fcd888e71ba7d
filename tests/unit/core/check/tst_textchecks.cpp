// Checks of the text around the tables: sections, labels, dates, contacts, wording.

#include "core/check/checker.h"
#include "tests/support/prosereport.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

QList<Finding> findingsOf(const ProseReport &made)
{
    return Checker(*builtInCatalogue(), made.report, made.text).findings(made.report);
}

QStringList rulesOf(const ProseReport &made)
{
    QStringList rules;
    for (const Finding &finding : findingsOf(made))
        rules.append(finding.rule);
    return rules;
}

Finding findingOf(const ProseReport &made, const QString &rule)
{
    const QList<Finding> findings = findingsOf(made);
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.cend() ? Finding() : *found;
}

QString said(const ProseReport &made, const Finding &finding)
{
    return finding.span ? made.text.view(*finding.span).toString() : QString();
}

Report reportOf(int year)
{
    return cityReport(year);
}

} // namespace

class TestTextChecks : public QObject
{
    Q_OBJECT

private slots:
    void faultlessTextHasNoFindings();
    void withoutTextNothingIsSaidOfIt();
    void emptySections();
    void sectionsOutOfOrder();
    void numbersOfSections();
    void wordingOfHeadings();
    void misspeltLabels();
    void halfWidthLabels();
    void conversionResidue_data();
    void conversionResidue();
    void otherYears_data();
    void otherYears();
    void signingOrgan_data();
    void signingOrgan();
    void contacts_data();
    void contacts();
    void aspectsOfTheOverview();
    void problemsAndImprovements();
    void feesByYear();
    void feeAmounts_data();
    void feeAmounts();
    void doubledWords_data();
    void doubledWords();
    void gapsInNumbering();
    void partsAndWholes_data();
    void partsAndWholes();
};

void TestTextChecks::faultlessTextHasNoFindings()
{
    QCOMPARE(rulesOf(withProse(reportOf(2024), faultlessContents())), QStringList());
}

void TestTextChecks::withoutTextNothingIsSaidOfIt()
{
    const Report report = reportOf(2024);
    QCOMPARE(Checker(*builtInCatalogue(), report).findings(report), QList<Finding>());
}

void TestTextChecks::emptySections()
{
    QStringList contents = faultlessContents();
    contents[5] = u" \n"_s;
    ProseReport made = withProse(reportOf(2024), contents);
    QCOMPARE(rulesOf(made), (QStringList{u"S-SECTION-EMPTY"_s, u"N-FEE"_s}));
    QCOMPARE(said(made, findingOf(made, u"S-SECTION-EMPTY"_s)), u"六、其他需要报告的事项"_s);

    // The signature below says nothing for the section; 无 does.
    const QString closing = u"示例市商务局\n2025年1月20日\n"_s;
    made = withProse(reportOf(2024), contents, closing);
    made.report.signature->span = TextSpan{made.text.size() - 11, made.text.size() - 1};
    QVERIFY(rulesOf(made).contains(u"S-SECTION-EMPTY"_s));
    contents[5] = u"无"_s;
    QCOMPARE(rulesOf(withProse(reportOf(2024), contents)), QStringList{u"N-FEE"_s});
}

void TestTextChecks::sectionsOutOfOrder()
{
    Report report = reportOf(2024);
    report.sections.removeIf([](const Section &section) { return section.number == 5; });
    QStringList contents = faultlessContents();
    const QString fifth = contents.takeAt(4);
    ProseReport made = withProse(report, contents);
    QCOMPARE(rulesOf(made), QStringList{u"S-SECTION"_s});

    // The same heading behind the sixth section.
    made = withProse(report, contents, u"五、存在的主要问题及改进情况\n"_s + fifth);
    QCOMPARE(rulesOf(made), QStringList{u"S-ORDER"_s});
    QCOMPARE(said(made, findingOf(made, u"S-ORDER"_s)), u"五、存在的主要问题及改进情况"_s);
    QCOMPARE(findingOf(made, u"S-ORDER"_s).severity, Severity::Warning);
}

void TestTextChecks::numbersOfSections()
{
    Report report = reportOf(2024);
    for (Section &section : report.sections)
        section.heading = u'（' + section.heading.replace(1, 1, u"）"_s);
    ProseReport made = withProse(report, faultlessContents());
    QCOMPARE(rulesOf(made), QStringList{u"S-NUMBER"_s});
    QCOMPARE(findingOf(made, u"S-NUMBER"_s).arguments, (QStringList{u"style"_s, u"6"_s}));

    report = reportOf(2024);
    report.sections[4].heading.replace(0, 1, u"四"_s);
    report.sections[5].heading.replace(0, 1, u"五"_s);
    made = withProse(report, faultlessContents());
    const Finding shifted = findingOf(made, u"S-NUMBER"_s);
    QCOMPARE(shifted.arguments, (QStringList{u"shift"_s, u"2"_s}));
    QCOMPARE(shifted.expected, u"五、存在的主要问题及改进情况"_s);
    QCOMPARE(said(made, shifted), u"四、存在的主要问题及改进情况"_s);
}

void TestTextChecks::wordingOfHeadings()
{
    Report report = reportOf(2024);
    report.sections[1].heading = u"二、主动公开政府信息的情况"_s;
    QCOMPARE(rulesOf(withProse(report, faultlessContents())), QStringList());
    report.sections[4].heading = u"五、存在问题及改进措施"_s;
    const ProseReport made = withProse(report, faultlessContents());
    QCOMPARE(rulesOf(made), QStringList{u"S-TITLE"_s});
    QCOMPARE(findingOf(made, u"S-TITLE"_s).severity, Severity::Info);
}

void TestTextChecks::misspeltLabels()
{
    Report report = reportOf(2024);
    report.observations.append({ObservationCode::LabelDiffers,
                                1,
                                2,
                                TextSpan{3, 9},
                                {u"（一）予\n以公升"_s, u"（一）予以公开"_s}});
    const ProseReport made{report, {}};
    const Finding typo = findingOf(made, u"L-TYPO"_s);
    QCOMPARE(typo.severity, Severity::Warning);
    QCOMPARE(typo.actual, u"（一）予以公升"_s);
    QCOMPARE(typo.expected, u"（一）予以公开"_s);
    QCOMPARE(typo.cells.size(), 7);
    QCOMPARE(report.form->cell(typo.cells.constFirst()).id, u"t3.granted.natural_person"_s);
}

void TestTextChecks::halfWidthLabels()
{
    for (const bool half : {true, false}) {
        Report report = reportOf(2024);
        report.sections.clear();
        QString text;
        for (int i = 0; i < 4; ++i) {
            text += half ? u"(一)予以公开\t"_s : u"（一）予以公开\t"_s;
            Cell &cell = report.cells[report.form->tables()[1].firstCell.index + i];
            cell.reading.span = TextSpan{text.size(), text.size() + 1};
            text += u"0\n"_s;
        }
        const ProseReport made{report, SourceText(text)};
        QCOMPARE(rulesOf(made).contains(u"L-PUNCT"_s), half);
    }
}

void TestTextChecks::conversionResidue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("junk");
    QTest::newRow("bookmark") << u"[bookmark: _GoBack]全年工作"_s << u"[bookmark: _GoBack]"_s;
    QTest::newRow("field") << u"第PAGE \\* MERGEFORMAT页"_s << u"\\* MERGEFORMAT"_s;
    QTest::newRow("entity") << u"主动公开&nbsp;信息"_s << u"&nbsp;"_s;
    QTest::newRow("markup") << u"主动公开<br/>信息"_s << u"<br/>"_s;
    QTest::newRow("lost reference") << u"见错误！未找到引用源。"_s << u"错误！未找到引用源"_s;
    QTest::newRow("unknown characters") << u"主动\uFFFD\uFFFD公开"_s << u"\uFFFD\uFFFD"_s;
    QTest::newRow("brackets are none") << u"按［2024］第5号〔注〕办理"_s << QString();
    QTest::newRow("signs are none") << u"A&B公司，3<5，x>2"_s << QString();
}

void TestTextChecks::conversionResidue()
{
    QFETCH(QString, text);
    QFETCH(QString, junk);
    const ProseReport made = withProse(reportOf(2024), faultlessContents(text));
    QCOMPARE(said(made, findingOf(made, u"L-JUNK"_s)), junk);
}

void TestTextChecks::otherYears_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("year");
    QTest::newRow("copied from last year") << u"2023年，我局共发布信息100条。"_s << u"2023年"_s;
    QTest::newRow("behind a list number")
        << u"（一）2022年度，市商务局收到申请5件。"_s << u"2022年"_s;
    QTest::newRow("own year") << u"2024年，我局共发布信息100条。"_s << QString();
    QTest::newRow("comparison") << u"2023年共发布信息90条，同比增长11%。"_s << QString();
    QTest::newRow("carried over") << u"2023年结转申请3件。"_s << QString();
    QTest::newRow("plan") << u"2025年，我局将举办培训3次。"_s << QString();
    QTest::newRow("title") << u"《2023年政务公开要点》公开事项12条。"_s << QString();
    QTest::newRow("in mid-sentence") << u"对照2023年发布的12条要求逐项落实。"_s << QString();
    QTest::newRow("no count") << u"2023年，我局高度重视公开工作。"_s << QString();
    QTest::newRow("since") << u"2020年以来累计公开信息900条。"_s << QString();
}

void TestTextChecks::otherYears()
{
    QFETCH(QString, text);
    QFETCH(QString, year);
    const ProseReport made = withProse(reportOf(2024), faultlessContents(text));
    QCOMPARE(said(made, findingOf(made, u"D-PROSE-YEAR"_s)), year);
}

void TestTextChecks::signingOrgan_data()
{
    QTest::addColumn<QString>("agency");
    QTest::addColumn<QString>("signing");
    QTest::addColumn<bool>("differs");
    QTest::newRow("same") << u"示例市商务局"_s << u"示例市商务局"_s << false;
    QTest::newRow("short form") << u"示例市示例区商务局"_s << u"区商务局"_s << false;
    QTest::newRow("office of it") << u"示例市人民政府"_s << u"示例市人民政府办公室"_s << false;
    QTest::newRow("another district") << u"示例市东区商务局"_s << u"示例市西区商务局"_s << true;
    QTest::newRow("another organ") << u"示例市商务局"_s << u"示例市水务局"_s << true;
    QTest::newRow("no organ") << u"示例市商务局"_s << u"特此报告"_s << false;
}

void TestTextChecks::signingOrgan()
{
    QFETCH(QString, agency);
    QFETCH(QString, signing);
    QFETCH(bool, differs);
    Report report = reportOf(2024);
    report.agency->value = agency;
    ProseReport made =
        withProse(report, faultlessContents(), u"\n"_s + signing + u"\n\n2025年1月20日"_s);
    made.report.signature->span = TextSpan{made.text.size() - 10, made.text.size()};
    QCOMPARE(rulesOf(made), differs ? QStringList{u"D-ORGAN"_s} : QStringList());
    if (differs)
        QCOMPARE(said(made, findingOf(made, u"D-ORGAN"_s)), signing);
}

void TestTextChecks::contacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("malformed");
    QTest::newRow("landline") << u"联系电话：0537-2320375。"_s << QString();
    QTest::newRow("bracketed area code") << u"电话：（0812）3866992）"_s << QString();
    QTest::newRow("without area code") << u"电话 2320375"_s << QString();
    QTest::newRow("extension") << u"电话：010-66012399转8001"_s << QString();
    QTest::newRow("mobile") << u"联系电话：13800000000，"_s << QString();
    QTest::newRow("hotline") << u"监督电话：12345"_s << QString();
    QTest::newRow("free of charge") << u"电话：400-810-0000"_s << QString();
    QTest::newRow("a digit short") << u"联系电话：0537-232037。"_s << u"0537-232037"_s;
    QTest::newRow("a digit too many") << u"联系电话：0537-232037512。"_s << u"0537-232037512"_s;
    QTest::newRow("postcode") << u"（邮编：617068；"_s << QString();
    QTest::newRow("short postcode") << u"（邮政编码：61706；"_s << u"61706"_s;
    QTest::newRow("address") << u"地址：示例市人民路1号；"_s << QString();
    QTest::newRow("website") << u"网址：www.example.gov.cn；"_s << QString();
}

void TestTextChecks::contacts()
{
    QFETCH(QString, text);
    QFETCH(QString, malformed);
    const ProseReport made = withProse(reportOf(2024), faultlessContents(text));
    QCOMPARE(said(made, findingOf(made, u"D-CONTACT"_s)), malformed);
}

void TestTextChecks::aspectsOfTheOverview()
{
    QStringList contents = faultlessContents();
    contents[0] = u"我局发布信息，完善管理制度，加强网站平台建设，开展监督考核。"_s;
    QCOMPARE(rulesOf(withProse(reportOf(2024), contents)), QStringList()); // one is wanting
    contents[0] = u"我局发布信息，加强网站建设。"_s;
    const ProseReport made = withProse(reportOf(2024), contents);
    QCOMPARE(rulesOf(made), QStringList{u"Q-SECTION1"_s});
    const Finding finding = findingOf(made, u"Q-SECTION1"_s);
    QCOMPARE(finding.severity, Severity::Info);
    QVERIFY(finding.arguments.contains(u"监督保障"_s));
    QVERIFY(!finding.arguments.contains(u"平台建设"_s));
}

void TestTextChecks::problemsAndImprovements()
{
    QStringList contents = faultlessContents();
    contents[4] = u"无。"_s;
    const ProseReport made = withProse(reportOf(2024), contents);
    QCOMPARE(rulesOf(made), QStringList{u"Q-SECTION5"_s});
    QCOMPARE(findingOf(made, u"Q-SECTION5"_s).severity, Severity::Warning);
}

void TestTextChecks::feesByYear()
{
    QStringList contents = faultlessContents();
    contents[5] = u"无其他需要报告的事项。"_s;
    QCOMPARE(rulesOf(withProse(reportOf(2024), contents)), QStringList{u"N-FEE"_s});
    // The year asks for it, not the tables: a form of an older edition does not excuse.
    Report report = makeReport(builtInCatalogue()->forms().constFirst().edition);
    QCOMPARE(rulesOf(withProse(report, contents)), QStringList());
    report.year->value = 2024;
    QVERIFY(rulesOf(withProse(report, contents)).contains(u"N-FEE"_s));
}

void TestTextChecks::feeAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("amount");
    QTest::newRow("none") << u"收取信息处理费0元。"_s << QString();
    QTest::newRow("lawful") << u"收取信息处理费1,230元。"_s << QString();
    QTest::newRow("not by tens") << u"本年度收取信息处理费125元。"_s << u"125元"_s;
    QTest::newRow("cents") << u"收取信息处理费共计10.5元。"_s << u"10.5元"_s;
    QTest::newRow("ten thousands") << u"收取信息处理费0.12万元。"_s << QString();
}

void TestTextChecks::feeAmounts()
{
    QFETCH(QString, text);
    QFETCH(QString, amount);
    QStringList contents = faultlessContents();
    contents[5] = text;
    const ProseReport made = withProse(reportOf(2024), contents);
    QCOMPARE(said(made, findingOf(made, u"N-FEE"_s)), amount);
    if (!amount.isEmpty())
        QCOMPARE(findingOf(made, u"N-FEE"_s).severity, Severity::Info);
}

void TestTextChecks::doubledWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("doubled");
    QTest::newRow("character") << u"开展专题业务培训训，重点解读。"_s << u"培训训"_s;
    QTest::newRow("passage") << u"进一步进一步加强管理。"_s << u"进一步进一步"_s;
    QTest::newRow("mark") << u"加强管理，，做好公开。"_s << u"，，"_s;
    QTest::newRow("ellipsis") << u"加强管理。。。做好公开。"_s << QString();
    QTest::newRow("two words") << u"信息公开开展情况良好，工作作风扎实，培训训练有素。"_s
                               << QString();
    QTest::newRow("natural") << u"人人参与，天天更新，一件一件办理，家家户户受益。"_s << QString();
}

void TestTextChecks::doubledWords()
{
    QFETCH(QString, text);
    QFETCH(QString, doubled);
    const ProseReport made = withProse(reportOf(2024), faultlessContents(text));
    QCOMPARE(said(made, findingOf(made, u"Q-DUPLICATE"_s)), doubled);
}

void TestTextChecks::gapsInNumbering()
{
    const auto gaps = [](const QString &overview) {
        const ProseReport made = withProse(reportOf(2024), faultlessContents(overview));
        QStringList found;
        for (const Finding &finding : findingsOf(made)) {
            if (finding.rule == u"Q-GAP")
                found.append(finding.expected + u'/' + finding.actual);
        }
        return found;
    };
    QCOMPARE(gaps(u"（一）公开。\n（二）申请。\n（三）管理。"_s), QStringList());
    QCOMPARE(gaps(u"公开方面。\n（二）申请。\n（三）管理。"_s), QStringList{u"1/2"_s});
    QCOMPARE(gaps(u"（一）公开。\n（三）管理。"_s), QStringList{u"2/3"_s});
    QCOMPARE(gaps(u"（一）公开。\n1.网站。\n2.微信。\n（二）申请。\n1.收到。\n2.答复。"_s),
             QStringList());
    QCOMPARE(gaps(u"2024年10月，组织培训。\n12.5万人次访问。"_s), QStringList());
}

void TestTextChecks::partsAndWholes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verdict"); // severity and sum, or nothing
    QTest::newRow("adds up") << u"共发布信息152条，其中政务信息102条，文件50件。"_s << QString();
    QTest::newRow("too much") << u"共发布信息135条，其中政务信息102条，文件50件。"_s << u"W152"_s;
    QTest::newRow("a little less")
        << u"共发布信息160条，其中政务信息102条，文件50件。"_s << u"I152"_s;
    QTest::newRow("examples") << u"共发布信息1000条，其中政务信息102条，文件50件。"_s << QString();
    QTest::newRow("one part") << u"共发布信息152条，其中政务信息102条。"_s << QString();
    QTest::newRow("two ways to divide")
        << u"收到申请10件，其中自然人8件，法人2件，网上6件，信函4件。"_s << QString();
    QTest::newRow("about") << u"共发布信息100多条，其中政务信息80条，文件50件。"_s << QString();
    QTest::newRow("in several places")
        << u"共发布信息100条，其中通过网站发布100条，通过微信发布80条。"_s << QString();
    QTest::newRow("parts of parts")
        << u"共发布信息100条，其中政务90条（其中要闻50条），文件30件，其中规划3件。"_s << QString();
    QTest::newRow("other things") << u"公开信息100条，其中3个专栏，视频60个，图解50张。"_s
                                  << QString();
}

void TestTextChecks::partsAndWholes()
{
    QFETCH(QString, text);
    QFETCH(QString, verdict);
    const ProseReport made = withProse(reportOf(2024), faultlessContents(text));
    QString found;
    for (const Finding &finding : findingsOf(made)) {
        if (finding.rule == u"N-PARTS")
            found += (finding.severity == Severity::Warning ? u'W' : u'I') + finding.expected;
    }
    QCOMPARE(found, verdict);
}

QTEST_APPLESS_MAIN(TestTextChecks)
#include "tst_textchecks.moc"
