#include "core/session/reportsession.h"
#include "tests/support/samplereport.h"
#include "ui/models/formtablemodel.h"
#include "ui/panels/fonts.h"
#include "ui/panels/formdelegate.h"
#include "ui/panels/formview.h"
#include "ui/panels/statecolours.h"

#include <QApplication>
#include <QInputMethodEvent>
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
    void coloursAreReadable_data();
    void coloursAreReadable();

private:
    [[nodiscard]] CellId cell(const QString &id) const
    {
        return m_session->document().form().find(id);
    }

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
    const int four = metrics.horizontalAdvance(u"结果维持"_s) + 2 * FormDelegate::Padding;
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
    QTRY_COMPARE(m_session->document().report().cell(repeated).text, u"３"_s);
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
        {c.zero, c.base},        {c.review, c.base},         {c.review, c.reviewFill},
        {c.text, c.reviewFill},  {c.corrected, c.base},      {c.corrected, c.correctedFill},
        {c.confirmed, c.base},   {c.error, c.base},          {c.error, c.errorFill},
        {c.warning, c.base},     {c.warning, c.warningFill}, {c.text, c.total},
        {c.text, c.header},      {c.text, c.selection},      {c.error, c.selection},
        {c.text, c.currentFill}, {c.corrected, c.errorFill}, {c.missing, c.base},
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
