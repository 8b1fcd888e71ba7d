#include "core/session/reportsession.h"
#include "tests/support/samplereport.h"
#include "ui/models/formtablemodel.h"
#include "ui/panels/fonts.h"
#include "ui/panels/formdelegate.h"
#include "ui/panels/formview.h"
#include "ui/panels/statecolours.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

/// Contrast of two colours as WCAG 2 defines it.
double contrast(const QColor &one, const QColor &other)
{
    const auto part = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor &c) {
        return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2c, 0x30));
    palette.setColor(QPalette::Base, QColor(0x1d, 0x1f, 0x22));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe8, 0xeb));
    return palette;
}

} // namespace

class TestFormView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tableThreeFitsItsPlace();
    void headersAreWrappedEvenly();
    void currentCellIsToldOnlyWhenAPersonMoved();
    void cellOfAnotherTableTakesTheMarkAway();
    void enterEditsAndCommits();
    void finishEditingCommits();
    void everyKeyShowsWhatItWouldDo();
    void refusalStandsBesideTheCell();
    void keysLeadOutOfTheEditor();
    void blocksAreCopiedAndPasted();
    void deleteEmptiesWhatIsChosen();
    void spaceAsksToConfirm();
    void coloursAreReadable_data();
    void coloursAreReadable();

private:
    [[nodiscard]] CellId cell(const QString &id) const
    {
        return m_session->document().form().find(id);
    }
    [[nodiscard]] QString textOf(const QString &id) const
    {
        return m_session->document().report().cell(cell(id)).text;
    }
    [[nodiscard]] static QWidget *focus() { return QApplication::focusWidget(); }

    QTemporaryDir m_folder;
    std::unique_ptr<ReportSession> m_session;
};

void TestFormView::initTestCase()
{
    const QString path = m_folder.filePath(u"report.txt"_s);
    QFile::copy(QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"), path);
    auto opened = ReportSession::open(path, testing::builtInCatalogue(),
                                      [](const Finding &, const Report &) { return QString(); });
    QVERIFY(opened.has_value());
    m_session = std::move(*opened);
}

void TestFormView::tableThreeFitsItsPlace()
{
    FormTableModel model(*m_session, 1);
    FormView view;
    view.setFormModel(&model);
    // What a window of 1280 x 800 leaves for it.
    view.resize(790, 540);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.columnSpan(0, 0), 3);
    QCOMPARE(view.rowSpan(0, 0), 3);
    // The values have columns of one width.
    for (int column = 4; column < 10; ++column)
        QVERIFY(std::abs(view.columnWidth(column) - view.columnWidth(3)) <= 1);
}

void TestFormView::headersAreWrappedEvenly()
{
    const QFontMetrics metrics(QApplication::font());
    const int four = metrics.horizontalAdvance(u"结果维持"_s) + 2 * FormDelegate::padding;
    QCOMPARE(FormDelegate::wrapped(u"结果维持"_s, four, metrics), u"结果维持"_s);
    QCOMPARE(FormDelegate::wrapped(u"结果维持"_s, four - 4, metrics), u"结果\n维持"_s);
    QCOMPARE(FormDelegate::wrapped(u"社会公益组织"_s, four, metrics), u"社会公益\n组织"_s);
    QCOMPARE(FormDelegate::wrapped(u"社会公益组织"_s, 1, metrics).count(u'\n'), 5);
    QCOMPARE(FormDelegate::wrapped({}, 10, metrics), QString());
}

void TestFormView::currentCellIsToldOnlyWhenAPersonMoved()
{
    FormTableModel model(*m_session, 1);
    FormView view;
    view.setFormModel(&model);
    QSignalSpy activated(&view, &FormView::cellActivated);
    view.setCurrentCell(cell(u"t3.granted.total"_s));
    QCOMPARE(view.currentCell(), cell(u"t3.granted.total"_s));
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(view.currentCell(), cell(u"t3.granted.other_org"_s));
}

void TestFormView::cellOfAnotherTableTakesTheMarkAway()
{
    FormTableModel model(*m_session, 1);
    FormView view;
    view.setFormModel(&model);
    view.setCurrentCell(cell(u"t3.granted.total"_s));
    view.setCurrentCell(cell(u"t4.reconsideration.total"_s));
    QVERIFY(!view.currentCell().isValid());
    // The first key then begins at the first value.
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentCell(), cell(u"t3.new_requests.natural_person"_s));
}

void TestFormView::enterEditsAndCommits()
{
    FormTableModel model(*m_session, 1);
    FormView view;
    view.setFormModel(&model);
    view.resize(790, 540);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const CellId repeated = cell(u"t3.not_processed.repeated.commercial"_s);
    view.setCurrentCell(repeated);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);
    QTRY_VERIFY(QApplication::focusWidget() != &view);
    QInputMethodEvent input;
    input.setCommitString(u"３"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &input);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_session->document().report().cell(repeated).text, u"3"_s);
    QCOMPARE(m_session->document().report().cell(repeated).value.number, Decimal(3));
    m_session->undoStack().undo();
}

void TestFormView::finishEditingCommits()
{
    FormTableModel model(*m_session, 1);
    FormView view;
    view.setFormModel(&model);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const CellId repeated = cell(u"t3.not_processed.repeated.commercial"_s);
    view.setCurrentCell(repeated);
    view.setFocus();
    view.finishEditing();
    QCOMPARE(m_session->undoStack().index(), 0);
    QTest::keyClick(&view, Qt::Key_8);
    view.finishEditing();
    QCOMPARE(m_session->document().report().cell(repeated).text, u"8"_s);
    m_session->undoStack().undo();
}

namespace {

/// A view of table three that has the keys.
class Shown
{
public:
    Shown(ReportSession &session, CellId current)
        : model(session, 1)
    {
        view.setFormModel(&model);
        view.resize(790, 540);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("no window");
        view.setCurrentCell(current);
        view.setFocus();
    }

    FormTableModel model;
    FormView view;
};

} // namespace

void TestFormView::everyKeyShowsWhatItWouldDo()
{
    const QString id = u"t3.not_processed.repeated.commercial"_s;
    Shown shown(*m_session, cell(id));
    const QModelIndex index = shown.view.currentIndex();
    const QModelIndex rowEnd = shown.model.index(index.row(), shown.model.columnCount() - 1);
    QTest::keyClick(&shown.view, Qt::Key_4);
    QVERIFY(m_session->document().isPreviewing());
    QCOMPARE(rowEnd.data().toString(), u"+4"_s);
    QTest::keyClick(focus(), Qt::Key_2);
    QCOMPARE(rowEnd.data().toString(), u"+42"_s);
    // The line keeps what is typed, whatever the cell shows meanwhile.
    QCOMPARE(qobject_cast<QLineEdit *>(focus())->text(), u"42"_s);
    QTest::keyClick(focus(), Qt::Key_Backspace);
    QCOMPARE(rowEnd.data().toString(), u"+4"_s);
    QTest::keyClick(focus(), Qt::Key_Escape);
    QTRY_COMPARE(focus(), &shown.view);
    QVERIFY(!m_session->document().isPreviewing());
    QCOMPARE(rowEnd.data().toString(), QString());
    QCOMPARE(m_session->undoStack().index(), 0);
}

void TestFormView::refusalStandsBesideTheCell()
{
    const QString id = u"t3.not_processed.repeated.commercial"_s;
    Shown shown(*m_session, cell(id));
    QTest::keyClicks(&shown.view, u"3"_s);
    QTest::keyClicks(focus(), u"x"_s);
    QVERIFY(shown.view.bubbleText().contains(u"“3x”"));
    QVERIFY(!m_session->document().isPreviewing());
    // Enter does not get away with it, and takes nothing.
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(qobject_cast<QLineEdit *>(focus())->text(), u"3x"_s);
    QVERIFY(!shown.view.bubbleText().isEmpty());
    QTest::keyClick(focus(), Qt::Key_Backspace);
    QCOMPARE(shown.view.bubbleText(), QString());
    QVERIFY(m_session->document().isPreviewing());
    QTest::keyClick(focus(), Qt::Key_Return);
    QTRY_COMPARE(textOf(id), u"3"_s);
    m_session->undoStack().undo();
    // Keys that go elsewhere leave the cell as it was, and the reason is said.
    QTest::keyClicks(&shown.view, u"-"_s);
    QTest::keyClicks(focus(), u"4"_s);
    shown.view.finishEditing();
    QCOMPARE(textOf(id), u"0"_s);
    QVERIFY(!shown.view.bubbleText().isEmpty());
}

void TestFormView::keysLeadOutOfTheEditor()
{
    Shown shown(*m_session, cell(u"t3.not_processed.repeated.commercial"_s));
    QSignalSpy entered(&shown.view, &FormView::entered);
    const auto typeAnd = [&](Qt::Key key) {
        QTest::keyClick(&shown.view, Qt::Key_0);
        QTest::keyClick(focus(), key);
        return m_session->document().form().cell(shown.view.currentCell()).id;
    };
    QCOMPARE(typeAnd(Qt::Key_Tab), u"t3.not_processed.repeated.research"_s);
    QCOMPARE(typeAnd(Qt::Key_Right), u"t3.not_processed.repeated.public_interest"_s);
    QCOMPARE(typeAnd(Qt::Key_Backtab), u"t3.not_processed.repeated.research"_s);
    QCOMPARE(typeAnd(Qt::Key_Left), u"t3.not_processed.repeated.commercial"_s);
    QCOMPARE(typeAnd(Qt::Key_Down), u"t3.not_processed.publications.commercial"_s);
    QCOMPARE(typeAnd(Qt::Key_Up), u"t3.not_processed.repeated.commercial"_s);
    QCOMPARE(typeAnd(Qt::Key_End), u"t3.not_processed.repeated.total"_s);
    QCOMPARE(typeAnd(Qt::Key_Home), u"t3.not_processed.repeated.natural_person"_s);
    QCOMPARE(entered.count(), 0);
    QCOMPARE(typeAnd(Qt::Key_Return), u"t3.not_processed.repeated.natural_person"_s);
    QCOMPARE(entered.count(), 1);
    shown.view.goToNextCell();
    QCOMPARE(shown.view.currentCell(), cell(u"t3.not_processed.repeated.commercial"_s));
    // Begun by F2 it is a text to move in.
    QTest::keyClick(&shown.view, Qt::Key_F2);
    QTest::keyClick(focus(), Qt::Key_Left);
    QCOMPARE(shown.view.currentCell(), cell(u"t3.not_processed.repeated.commercial"_s));
    QTest::keyClick(focus(), Qt::Key_Escape);
    QCOMPARE(m_session->undoStack().index(), 0);
}

void TestFormView::blocksAreCopiedAndPasted()
{
    Shown shown(*m_session, cell(u"t3.granted.natural_person"_s));
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(&shown.view, key, Qt::ShiftModifier);
    QCOMPARE(shown.view.chosenCells().size(), 4);
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"71\t2\n5\t1\n"_s);

    shown.view.setCurrentCell(cell(u"t3.not_processed.complaint.research"_s));
    QTest::keyClick(&shown.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_session->undoStack().index(), 1);
    QCOMPARE(textOf(u"t3.not_processed.complaint.public_interest"_s), u"2"_s);
    QCOMPARE(textOf(u"t3.not_processed.repeated.research"_s), u"5"_s);
    m_session->undoStack().undo();

    // All of it or nothing, and the reason stands at the field that cannot.
    QGuiApplication::clipboard()->setText(u"1\t2\n3\tx"_s);
    QTest::keyClick(&shown.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_session->undoStack().index(), 0);
    QVERIFY(shown.view.bubbleText().contains(u"“x”"));
}

void TestFormView::deleteEmptiesWhatIsChosen()
{
    Shown shown(*m_session, cell(u"t3.granted.natural_person"_s));
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Delete);
    QCOMPARE(textOf(u"t3.granted.natural_person"_s), QString());
    QCOMPARE(textOf(u"t3.granted.commercial"_s), QString());
    QCOMPARE(m_session->undoStack().index(), 1);
    m_session->undoStack().undo();
}

void TestFormView::spaceAsksToConfirm()
{
    Shown shown(*m_session, cell(u"t3.granted.natural_person"_s));
    QSignalSpy confirm(&shown.view, &FormView::confirmRequested);
    QTest::keyClick(&shown.view, Qt::Key_Space);
    QCOMPARE(confirm.count(), 1);
    QCOMPARE(focus(), &shown.view);
}

void TestFormView::coloursAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QPalette light;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    QTest::newRow("light") << light;
    QTest::newRow("dark") << darkPalette();
}

void TestFormView::coloursAreReadable()
{
    QFETCH(QPalette, palette);
    const StateColours c = StateColours::of(palette);
    const QList<std::pair<QColor, QColor>> pairs = {
        {c.zero, c.base},        {c.review, c.base},          {c.review, c.reviewFill},
        {c.text, c.reviewFill},  {c.corrected, c.base},       {c.corrected, c.correctedFill},
        {c.confirmed, c.base},   {c.error, c.base},           {c.error, c.errorFill},
        {c.warning, c.base},     {c.warning, c.warningFill},  {c.text, c.total},
        {c.text, c.header},      {c.text, c.selection},       {c.error, c.selection},
        {c.text, c.currentFill}, {c.corrected, c.errorFill},  {c.missing, c.base},
        {c.markText, c.mark},    {c.text, c.sameFill},        {c.text, c.foundFill},
        {c.zero, c.total},       {c.missing, c.missingFill},  {c.confirmed, c.errorFill},
        {c.confirmed, c.total},  {c.confirmed, c.reviewFill},
    };
    for (const auto &[front, back] : pairs) {
        QVERIFY2(contrast(front, back) >= 4.5,
                 qPrintable(
                     u"%1 on %2: %3"_s.arg(front.name(), back.name()).arg(contrast(front, back))));
    }
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setFont(interfaceFont(QApplication::font()));
    TestFormView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_formview.moc"
