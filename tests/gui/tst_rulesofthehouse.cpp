#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/models/formtablemodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/problemspanel.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QUndoStack>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

constexpr int tableThree = 1;
const QString granted = u"t3.granted.natural_person"_s;

/// Sums of columns are not asked for; a rule of the house, before all of table three, is.
const QByteArray House = R"({"schema": "gouji.rules/1", "rules": [
    {"id": "T3-SUM", "severity": "off"},
    {"id": "H-FEW", "group": "house", "severity": "error",
     "title": {"zh": "本级规则", "en": "Rule of the house"},
     "basis": {"zh": "本级要求", "en": "Asked for by the house"},
     "explanation": {"zh": "许可不多于处罚", "en": "No more licences than penalties"},
     "checks": [{"table": "t2", "left": ["t2.art20_5.licensing.decisions"], "relation": "<=",
                 "right": ["t2.art20_6.penalties.decisions"]}]}]})";

/// A clean report with the two digits of one number exchanged.
QByteArray oneWrongCell()
{
    QByteArray text = cleanReport();
    text.replace("\t17\t2\t", "\t71\t2\t");
    return text;
}

QStringList rulesFound(Desk &desk)
{
    QStringList rules;
    for (const Finding &finding : desk.page().session().document().findings())
        rules.append(finding.rule);
    return rules;
}

void setRules(Desk &desk, const QString &path)
{
    desk.prompter.preferencesAnswer = [path](Preferences &set) { set.rulesFile = path; };
    desk.window().actions().settings->trigger();
}

} // namespace

/// Rules of a house, chosen in the settings while reports are open.
class TestRulesOfTheHouse : public QObject
{
    Q_OBJECT

private slots:
    void openReportsAreCheckedAnewAtOnce()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        desk.page().setCurrentCell(desk.cell(granted));
        const int rows = desk.page().formView(tableThree)->formModel()->rowCount();
        QVERIFY(rulesFound(desk).contains(u"T3-SUM"_s));

        setRules(desk, desk.file(House, u"house.json"_s));
        QVERIFY(!rulesFound(desk).contains(u"T3-SUM"_s));
        QVERIFY(rulesFound(desk).contains(u"T3-ROW"_s));
        QVERIFY(rulesFound(desk).contains(u"H-FEW"_s));
        QCOMPARE(desk.page().currentCell(), desk.cell(granted));
        // What is typed is held against them, and can be undone.
        desk.type(u"17"_s);
        QVERIFY(!rulesFound(desk).contains(u"T3-ROW"_s));
        QVERIFY(rulesFound(desk).contains(u"H-FEW"_s));
        desk.page().session().undoStack().undo();
        QVERIFY(rulesFound(desk).contains(u"T3-ROW"_s));

        setRules(desk, QString());
        QVERIFY(rulesFound(desk).contains(u"T3-SUM"_s));
        QVERIFY(!rulesFound(desk).contains(u"H-FEW"_s));
        QCOMPARE(desk.page().formView(tableThree)->formModel()->rowCount(), rows);
        desk.page().session().undoStack().redo();
        QCOMPARE(desk.valueOf(granted), u"17"_s);
        QVERIFY(!rulesFound(desk).contains(u"T3-ROW"_s));
    }

    void reportsOpenedLaterAreHeldAgainstThem()
    {
        Desk desk;
        desk.show();
        setRules(desk, desk.file(House, u"house.json"_s));
        desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
        QVERIFY(rulesFound(desk).contains(u"H-FEW"_s));
        desk.restart();
        desk.show();
        desk.window().openPaths({desk.path(u"r.txt"_s)});
        QVERIFY(rulesFound(desk).contains(u"H-FEW"_s));
    }

    void whatIsRefusedChangesNothing()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
        const QStringList before = rulesFound(desk);
        setRules(desk, desk.file("{}", u"bad.json"_s));
        QVERIFY(desk.window().messageBar()->isVisible());
        QCOMPARE(rulesFound(desk), before);
        QCOMPARE(desk.application().settings().rulesFile(), QString());
    }

    void dialogSaysWhatIsWrongBesideTheFile()
    {
        Desk desk;
        const QString good = desk.file(House, u"house.json"_s);
        const QString bad = desk.file(
            R"({"schema": "gouji.rules/1", "rules": [{"id": "X-9", "severity": "info"}]})",
            u"bad.json"_s);
        Preferences before;
        SettingsDialog dialog(before);
        dialog.show();
        auto *line = dialog.findChild<QLineEdit *>(u"rules"_s);
        const auto *error = dialog.findChild<QLabel *>(u"rulesError"_s);
        QVERIFY(!error->isVisible());
        line->setText(bad);
        QVERIFY(error->isVisible());
        QVERIFY2(error->text().contains(u"/rules/0/id"), qPrintable(error->text()));
        QCOMPARE(dialog.preferences().rulesFile, QString());
        line->setText(good);
        QVERIFY(!error->isVisible());
        QCOMPARE(dialog.preferences().rulesFile, good);
        line->setText(desk.path(u"nowhere.json"_s));
        QVERIFY(error->isVisible());
        QCOMPARE(dialog.preferences().rulesFile, good);
        line->clear();
        QCOMPARE(dialog.preferences().rulesFile, QString());
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestRulesOfTheHouse>(argc, argv);
}

#include "tst_rulesofthehouse.moc"
