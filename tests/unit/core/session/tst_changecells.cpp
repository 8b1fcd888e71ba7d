#include "core/session/changecellscommand.h"
#include "tests/support/samplereport.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

std::unique_ptr<ReportDocument> makeDocument(Report report)
{
    return std::make_unique<ReportDocument>(builtInCatalogue(), SourceDocument(),
                                            std::move(report));
}

JournalEntry entry(const QString &cell)
{
    return {.at = QDateTime(QDate(2024, 1, 20), QTime(9, 0), Qt::UTC),
            .by = u"王"_s,
            .cell = cell,
            .from = u"0"_s,
            .to = u"5"_s,
            .reason = u"typed"_s};
}

QStringList rulesOf(const QList<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

} // namespace

class TestChangeCells : public QObject
{
    Q_OBJECT

private slots:
    void undoAndRedoAreTheSameSwap();
    void signalsComeWhenEverythingIsUpToDate();
    void findingsChangedOnlyWhenTheyDid();
    void journalComesAndGoesWithTheCommand();
    void commandThatChangesNothingIsNotKept();
    void severalCellsAreOneStep();
    void undoneDocumentEqualsAFreshOne();
    void acknowledgedFindingsAreNotShown();
};

void TestChangeCells::undoAndRedoAreTheSameSwap()
{
    const auto document = makeDocument(makeReport(u"2021"_s));
    const CellId cell = cellId(document->report(), u"t3.granted.research"_s);
    const Cell before = document->report().cell(cell);
    const Cell after = corrected(before, u"5"_s);
    QUndoStack stack;
    stack.push(new ChangeCellsCommand(*document, {{cell, after}}, {}));
    QCOMPARE(document->report().cell(cell), after);
    QCOMPARE(rulesOf(document->findings()), (QStringList{u"T3-ROW"_s, u"T3-SUM"_s}));
    stack.undo();
    QCOMPARE(document->report().cell(cell), before);
    QCOMPARE(document->findings(), QList<Finding>());
    stack.redo();
    QCOMPARE(document->report().cell(cell), after);
    QCOMPARE(document->findings().size(), 2);
}

void TestChangeCells::signalsComeWhenEverythingIsUpToDate()
{
    const auto document = makeDocument(makeReport(u"2021"_s));
    const CellId cell = cellId(document->report(), u"t3.granted.research"_s);
    QList<CellId> told;
    QStringList seen;
    connect(document.get(), &ReportDocument::cellsChanged, this, [&](const QList<CellId> &cells) {
        told = cells;
        seen = rulesOf(document->findings());
    });
    QList<ReportDocument::CellContent> contents = {
        {cell, corrected(document->report().cell(cell), u"5"_s)}};
    document->swapCells(contents);
    QCOMPARE(told, QList<CellId>{cell});
    QCOMPARE(seen.size(), 2);
    QCOMPARE(contents.constFirst().content.text, u"0"_s);
}

void TestChangeCells::findingsChangedOnlyWhenTheyDid()
{
    const auto document = makeDocument(makeReport(u"2021"_s));
    const QSignalSpy findings(document.get(), &ReportDocument::findingsChanged);
    const QSignalSpy cells(document.get(), &ReportDocument::cellsChanged);
    const auto put = [&document](const QString &id, const QString &text) {
        const CellId cell = cellId(document->report(), id);
        QList<ReportDocument::CellContent> contents = {
            {cell, corrected(document->report().cell(cell), text)}};
        document->swapCells(contents);
    };
    put(u"t2.art20_8.fees.amount"_s, u"3.5"_s);
    QCOMPARE(cells.size(), 1);
    QCOMPARE(findings.size(), 0);
    put(u"t2.art20_8.fees.amount"_s, u"3.5元"_s);
    QCOMPARE(findings.size(), 1);
    put(u"t3.granted.research"_s, u"1"_s);
    QCOMPARE(findings.size(), 2);
}

void TestChangeCells::journalComesAndGoesWithTheCommand()
{
    const auto document = makeDocument(makeReport(u"2021"_s));
    const CellId cell = cellId(document->report(), u"t3.granted.research"_s);
    const QSignalSpy journal(document.get(), &ReportDocument::journalChanged);
    QUndoStack stack;
    stack.push(new ChangeCellsCommand(*document,
                                      {{cell, corrected(document->report().cell(cell), u"5"_s)}},
                                      {entry(u"t3.granted.research"_s)}));
    QCOMPARE(document->report().journal, QList<JournalEntry>{entry(u"t3.granted.research"_s)});
    stack.undo();
    QCOMPARE(document->report().journal, QList<JournalEntry>());
    stack.redo();
    QCOMPARE(document->report().journal.size(), 1);
    QCOMPARE(journal.size(), 3);
}

void TestChangeCells::commandThatChangesNothingIsNotKept()
{
    const auto document = makeDocument(makeReport(u"2021"_s));
    const CellId cell = cellId(document->report(), u"t3.granted.research"_s);
    const QSignalSpy cells(document.get(), &ReportDocument::cellsChanged);
    QUndoStack stack;
    stack.push(new ChangeCellsCommand(*document, {{cell, document->report().cell(cell)}},
                                      {entry(u"t3.granted.research"_s)}));
    stack.push(new ChangeCellsCommand(*document, {}, {}));
    QCOMPARE(stack.count(), 0);
    QCOMPARE(cells.size(), 0);
    QCOMPARE(document->report().journal, QList<JournalEntry>());
}

void TestChangeCells::severalCellsAreOneStep()
{
    const auto document = makeDocument(makeReport(u"2021"_s));
    const CellId first = cellId(document->report(), u"t3.granted.research"_s);
    QList<ReportDocument::CellContent> contents;
    for (int i = 0; i < 3; ++i) {
        const CellId cell{first.index + i};
        contents.append({cell, corrected(document->report().cell(cell), QString::number(i + 1))});
    }
    const QSignalSpy cells(document.get(), &ReportDocument::cellsChanged);
    QUndoStack stack;
    stack.push(new ChangeCellsCommand(*document, contents, {}));
    QCOMPARE(stack.count(), 1);
    QCOMPARE(cells.size(), 1);
    QCOMPARE(cells.constFirst().constFirst().value<QList<CellId>>().size(), 3);
    stack.undo();
    QCOMPARE(document->report().cell(first).text, u"0"_s);
}

void TestChangeCells::undoneDocumentEqualsAFreshOne()
{
    const Report original = cityReport(2024);
    const auto document = makeDocument(original);
    QUndoStack stack;
    QRandomGenerator random(7);
    const QStringList texts = {u"0"_s, u"12"_s, QString(), u"/"_s, u"O"_s, u"-1"_s, u"2.5"_s};
    for (int step = 0; step < 400; ++step) {
        const int choice = random.bounded(4);
        if (choice == 0) {
            stack.undo();
        } else if (choice == 1) {
            stack.redo();
        } else {
            const CellId cell{random.bounded(original.form->cellCount())};
            const QString text = texts[random.bounded(texts.size())];
            stack.push(new ChangeCellsCommand(
                *document, {{cell, corrected(document->report().cell(cell), text)}},
                {entry(original.form->cell(cell).id)}));
        }
        const Checker fresh(*builtInCatalogue(), document->report());
        QCOMPARE(document->equations(), fresh.equations());
        QCOMPARE(document->findings(), fresh.findings(document->report()));
        QCOMPARE(document->report().journal.size(), stack.index());
    }
    while (stack.canUndo())
        stack.undo();
    QCOMPARE(document->report().cells, original.cells);
    QCOMPARE(document->findings(), QList<Finding>());
}

void TestChangeCells::acknowledgedFindingsAreNotShown()
{
    Report report = makeReport(u"2021"_s);
    setPrinted(report, u"t4.reconsideration.total"_s, u"5"_s);
    const Finding known = Checker(*builtInCatalogue(), report).findings(report).constFirst();
    report.acknowledgements.append(acknowledgementOf(known, report));
    const auto document = makeDocument(report);
    QCOMPARE(document->findings(), QList<Finding>());

    const CellId cell = cellId(report, u"t4.reconsideration.total"_s);
    QList<ReportDocument::CellContent> contents = {{cell, corrected(report.cell(cell), u"6"_s)}};
    document->swapCells(contents);
    QCOMPARE(rulesOf(document->findings()), QStringList{u"T4-SUM"_s});
    document->swapCells(contents);
    QCOMPARE(document->findings(), QList<Finding>());
}

QTEST_APPLESS_MAIN(TestChangeCells)
#include "tst_changecells.moc"
