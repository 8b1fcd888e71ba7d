#include "core/form/formcatalogue.h"
#include "ui/messages/equationwords.h"
#include "ui/messages/messages.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

Report emptyReport()
{
    const auto catalogue = FormCatalogue::loadBuiltIn();
    if (!catalogue)
        qFatal("no catalogue");
    Report report;
    report.form = (*catalogue)->edition(u"2021"_s);
    for (int i = 0; i < report.form->cellCount(); ++i) {
        CellReading reading;
        reading.state = CellState::Read;
        reading.raw = u"0"_s;
        reading.value = parseCellValue(reading.raw);
        reading.review = false;
        report.cells.append(Cell(reading));
    }
    return report;
}

} // namespace

/// Without a translation the messages speak English, the language of the sources.
class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasASentence();
    void everyNoticeHasASentence();
    void everyRuleHasASentence();
    void unknownRuleIsStillSaid();
    void namesOfCellsAreUnique();
    void namesTellGroupsOnlyWhereNeeded();
    void everyDoubtHasASentence();
    void everyHeadingHasAWord();
    void equationInWords();
    void unknownOperandsGiveNoSum();
    void tipTellsPrintedCharacters();
};

void TestMessages::everyErrorHasASentence()
{
    QSet<QString> sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const Error error{static_cast<ErrorCode>(code), {u"a.txt"_s, u"12"_s, u"c"_s}};
        const QString sentence = Messages::sentence(error);
        QVERIFY2(!sentence.isEmpty(), qPrintable(errorName(error.code)));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
}

void TestMessages::everyNoticeHasASentence()
{
    for (const NoticeCode code : {NoticeCode::EncodingGuessed, NoticeCode::EncodingMismatch,
                                  NoticeCode::CharactersReplaced}) {
        const QString sentence = Messages::sentence(Notice{code, {u"Big5"_s, u"GB18030"_s}});
        QVERIFY(sentence.contains(u"Big5"));
        QVERIFY(!sentence.contains(u'%'));
    }
}

void TestMessages::everyRuleHasASentence()
{
    const auto catalogue = FormCatalogue::loadBuiltIn();
    QVERIFY(catalogue.has_value());
    const Report report = emptyReport();
    for (const RuleInfo &rule : (*catalogue)->rules()) {
        Finding finding;
        finding.rule = rule.id;
        finding.cells = {CellId{0}};
        finding.expected = u"E"_s;
        finding.actual = u"A"_s;
        finding.arguments = {u"1"_s, u"2"_s, u"3"_s};
        for (int i = 0; rule.group == u"arithmetic" && i < report.form->equations().size(); ++i) {
            if (report.form->equations()[i].rule == rule.id)
                finding.equation = i;
        }
        if (rule.group == u"arithmetic" && finding.equation < 0)
            continue; // a rule of the other edition
        const QString sentence = Messages::sentence(finding, report);
        QVERIFY2(!sentence.isEmpty() && !sentence.startsWith(u"Rule "), qPrintable(rule.id));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
}

void TestMessages::unknownRuleIsStillSaid()
{
    Finding finding;
    finding.rule = u"X-NEW"_s;
    finding.actual = u"8"_s;
    QCOMPARE(Messages::sentence(finding, emptyReport()), u"Rule X-NEW does not hold: “8”."_s);
}

void TestMessages::namesOfCellsAreUnique()
{
    const auto catalogue = FormCatalogue::loadBuiltIn();
    for (const FormFile &file : (*catalogue)->forms()) {
        const auto form = (*catalogue)->edition(file.edition);
        QSet<QString> names;
        for (CellId cell{0}; cell.index < form->cellCount(); ++cell.index) {
            const QString name = Messages::cellName(cell, *form);
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }
}

void TestMessages::namesTellGroupsOnlyWhereNeeded()
{
    const Report report = emptyReport();
    const FormEdition &form = *report.form;
    const auto name = [&](const QString &id) { return Messages::cellName(form.find(id), form); };
    QCOMPARE(name(u"t3.granted.natural_person"_s), u"Table 3 · (1) Granted · Natural persons"_s);
    QCOMPARE(name(u"t4.reconsideration.upheld"_s), u"Table 4 · Reconsideration · Upheld"_s);
    QCOMPARE(name(u"t4.litigation_direct.total"_s),
             u"Table 4 · Litigation · Direct litigation · Total"_s);
    QCOMPARE(Messages::cellName(CellId{}, form), QString());
    QCOMPARE(Messages::cellName(CellId{9999}, form), QString());
}

void TestMessages::everyDoubtHasASentence()
{
    Doubts all;
    int count = 0;
    for (int bit = static_cast<int>(Doubt::LabelDiffers);
         bit <= static_cast<int>(Doubt::LabelAlone); bit <<= 1) {
        all |= static_cast<Doubt>(bit);
        ++count;
    }
    QCOMPARE(Messages::doubts(all).size(), count);
    QVERIFY(Messages::doubts({}).isEmpty());
}

void TestMessages::everyHeadingHasAWord()
{
    for (int i = 0; i <= static_cast<int>(ExportHeading::ToReview); ++i)
        QVERIFY(!Messages::heading(static_cast<ExportHeading>(i)).isEmpty());
    QCOMPARE(Messages::journalReason(u"the phone call of Monday"_s), u"the phone call of Monday"_s);
}

void TestMessages::equationInWords()
{
    Report report = emptyReport();
    const CellId cell = report.form->find(u"t3.granted.natural_person"_s);
    report.cell(cell) = corrected(report.cell(cell), u"5"_s);
    for (int i = 0; i < report.form->equations().size(); ++i) {
        const Equation &equation = report.form->equations()[i];
        if (equation.rule != u"T3-SUM" || equation.terms.constFirst().cell != cell)
            continue;
        const EquationWords words = wordsOf(equation, evaluate(equation, report), report);
        QCOMPARE(words.left.size(), 1);
        QCOMPARE(words.left.constFirst().cell, cell);
        QVERIFY(words.leftZeros > 15);
        QCOMPARE(words.leftSum, u"5"_s);
        QCOMPARE(words.sign, u"≠"_s);
        QCOMPARE(words.residual, u"+5"_s);
        QVERIFY(plainText(words).contains(u"(1) Granted 5"));
        return;
    }
    QFAIL("no such equation");
}

void TestMessages::unknownOperandsGiveNoSum()
{
    Report report = emptyReport();
    const CellId cell = report.form->find(u"t3.granted.natural_person"_s);
    report.cell(cell) = corrected(report.cell(cell), u"many"_s);
    const int number = report.form->equationsOf(cell).front();
    const Equation &equation = report.form->equations()[number];
    const EquationWords words = wordsOf(equation, evaluate(equation, report), report);
    QCOMPARE(words.outcome, Outcome::NotAssessable);
    QVERIFY(words.leftSum.isEmpty());
    QVERIFY(words.residual.isEmpty());
    QCOMPARE(words.sign, u"?"_s);
}

void TestMessages::tipTellsPrintedCharacters()
{
    Report report = emptyReport();
    const CellId cell = report.form->find(u"t3.granted.natural_person"_s);
    report.cell(cell) = corrected(report.cell(cell), u"5"_s);
    const QString tip = Messages::cellTip(cell, report);
    QVERIFY(tip.contains(u"Printed: 0"));
    QVERIFY(tip.contains(u"Now: 5"));
    QVERIFY(Messages::cellDescription(cell, report).contains(u"corrected"));
    report.cell(cell) = Cell(CellReading());
    QVERIFY(Messages::cellTip(cell, report).contains(u"Not found"));
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
