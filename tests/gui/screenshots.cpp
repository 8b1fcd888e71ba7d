#include "app/application.h"
#include "tests/gui/support/desk.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/panels/findbar.h"
#include "ui/panels/formview.h"
#include "ui/panels/legend.h"
#include "ui/panels/notebar.h"
#include "ui/panels/pageview.h"
#include "ui/panels/problembar.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/sourcepane.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include <span>

using namespace Qt::StringLiterals;

namespace {

/// Takes the window through its states and keeps a picture of each.
class Photographer
{
public:
    /// `theme` is part of the pictures' names; the size is in pixels of the desk, not of the
    /// screen.
    Photographer(const QString &folder, const QString &language, QSize size, const QString &theme)
        : m_folder(folder)
        , m_suffix(u"-%1-%2x%3%4"_s.arg(language).arg(size.width()).arg(size.height()).arg(theme))
        , m_desk(language)
    {
        m_desk.show();
        m_desk.window().resize(size);
    }

    /// What F1 shows beside the keys.
    void takeLegend()
    {
        QLabel legend(gouji::legendHtml(QApplication::palette(), QApplication::font()));
        legend.setMargin(12);
        legend.adjustSize();
        if (!legend.grab().save(m_folder.filePath(u"a-legend"_s + m_suffix + u".png"_s)))
            qFatal("cannot write the legend");
    }

    void takeAll()
    {
        takeLegend();
        take(u"0-empty"_s);
        m_desk.window().openPaths({m_desk.file(gouji::sampleReport(), u"示例市水务局2024.txt"_s)});
        take(u"1-opened"_s);
        m_desk.page().setCurrentCell(m_desk.cell(u"t3.granted.natural_person"_s));
        m_desk.page().formView(1)->setFocus();
        take(u"2-culprit"_s);
        editing();
        refused();
        searching();
        letStand();
        corrected();
        zoomed();
        otherTables();
        comparison();
        exporting();
        pages();
        failures();
    }

    void takeDialogs()
    {
        m_desk.window().openPaths({m_desk.file(gouji::sampleReport(), u"示例市水务局2024.txt"_s)});
        corrected();
        comparison();
        exporting();
    }

    /// The picture of the README: a cell found wrong, its sums, a corrected and a confirmed one.
    void takeReadme(const QString &path)
    {
        m_desk.window().openPaths({m_desk.file(gouji::sampleReport(), u"示例市水务局2024.txt"_s)});
        gouji::ReportPage &page = m_desk.page();
        page.session().typeText(m_desk.cell(u"t3.unavailable.needs_creation.commercial"_s), u"0"_s);
        page.session().confirm(m_desk.cell(u"t3.carried_forward.commercial"_s));
        page.setCurrentCell(m_desk.cell(u"t3.granted.natural_person"_s));
        page.formView(1)->setFocus();
        save(path, true);
    }

private:
    void editing()
    {
        QTest::keyClick(m_desk.page().formView(1), Qt::Key_1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_7);
        take(u"3-editing"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(20);
    }

    void refused()
    {
        m_desk.page().setCurrentCell(m_desk.cell(u"t3.refused.enforcement_files.commercial"_s));
        m_desk.page().focusTable();
        QTest::keyClick(m_desk.page().formView(1), Qt::Key_1);
        QTest::keyClicks(QApplication::focusWidget(), u".5"_s);
        take(u"3a-refused"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void searching()
    {
        m_desk.page().find();
        m_desk.page().sourcePane()->findBar()->line()->setText(u"公开"_s);
        m_desk.page().problemsPanel()->bar()->search()->setText(u"t3"_s);
        take(u"3b-searching"_s);
        m_desk.page().sourcePane()->setForm(gouji::OriginalForm::Text);
        take(u"3b-searching-text"_s);
        m_desk.page().sourcePane()->setForm(gouji::OriginalForm::LaidOut);
        QTest::keyClick(m_desk.page().sourcePane()->findBar()->line(), Qt::Key_Escape);
        m_desk.page().problemsPanel()->bar()->search()->clear();
    }

    void letStand()
    {
        m_desk.page().setCurrentCell(m_desk.cell(u"t3.unavailable.not_held.legal_service"_s));
        m_desk.page().acknowledgeCurrent();
        m_desk.page().problemsPanel()->noteBar()->line()->setText(u"原件如此印刷"_s);
        take(u"3c-note"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        take(u"3d-let-stand"_s);
        m_desk.page().session().undoStack().undo();
    }

    void zoomed()
    {
        gouji::FormView *view = m_desk.page().formView(1);
        view->setZoom(1.7);
        m_desk.page().setCurrentCell(m_desk.cell(u"t3.results_total.other_org"_s));
        take(u"4a-zoomed"_s);
        view->setZoom(1);
    }

    void corrected()
    {
        gouji::ReportPage &page = m_desk.page();
        page.session().confirm(m_desk.cell(u"t3.carried_forward.commercial"_s));
        page.session().typeText(m_desk.cell(u"t3.unavailable.not_held.legal_service"_s), u"1"_s);
        page.session().typeText(m_desk.cell(u"t3.refused.state_secret.research"_s), {});
        page.setCurrentCell(m_desk.cell(u"t3.carried_forward.total"_s));
        take(u"4-corrected"_s);
    }

    void otherTables()
    {
        m_desk.page().setCurrentCell(m_desk.cell(u"t2.art20_8.fees.amount"_s));
        take(u"5-table2"_s);
        m_desk.page().session().typeText(m_desk.cell(u"t4.reconsideration.total"_s), u"4"_s);
        m_desk.page().setCurrentCell(m_desk.cell(u"t4.reconsideration.total"_s));
        take(u"6-table4"_s);
    }

    /// With a report that has other numbers and a paragraph more: the cells, then the text.
    void comparison()
    {
        QByteArray other = gouji::sampleReport();
        other.append("\n另外补充说明一段。\n");
        m_desk.prompter.openAnswer = {m_desk.file(other, u"修订稿.txt"_s)};
        m_desk.window().actions().compareWithFile->trigger();
        auto *dialog = m_desk.window().findChild<gouji::CompareDialog *>();
        if (dialog == nullptr)
            qFatal("nothing is compared");
        keep(*dialog, m_folder.filePath(u"b-compared"_s + m_suffix + u".png"_s));
        dialog->goToPrevious();
        for (qsizetype change = dialog->diff().cells.size(); change > 0; --change)
            dialog->goToNext();
        keep(*dialog, m_folder.filePath(u"b-compared-text"_s + m_suffix + u".png"_s));
        delete dialog;
    }

    void exporting()
    {
        m_desk.window().actions().exportReport->trigger();
        gouji::ExportDialog dialog(m_desk.prompter.askedExport);
        dialog.show();
        keep(dialog, m_folder.filePath(u"c-export"_s + m_suffix + u".png"_s));
    }

    /// A PDF beside its tables: cells of several states, then closer, then its text.
    void pages()
    {
        QFile fixture(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/pdf/encrypted.pdf"));
        if (!fixture.open(QIODevice::ReadOnly))
            qFatal("no fixture");
        m_desk.prompter.passwordAnswers = {u"water"_s};
        m_desk.window().openPaths({m_desk.file(fixture.readAll(), u"示例.pdf"_s)});
        gouji::ReportPage &page = m_desk.page();
        page.session().typeText(m_desk.cell(u"t3.granted.commercial"_s), u"9"_s);
        page.session().confirm(m_desk.cell(u"t3.carried_over.natural_person"_s));
        page.setCurrentCell(m_desk.cell(u"t3.granted.natural_person"_s));
        page.focusTable();
        take(u"6a-pages"_s, 600);
        page.sourcePane()->pageView()->stepZoom(3);
        const gouji::CellId total = m_desk.cell(u"t3.new_requests.total"_s);
        page.setCurrentCell(total);
        const gouji::PageView *pages = page.sourcePane()->pageView();
        QTest::mouseDClick(pages->viewport(), Qt::LeftButton, {}, pages->rectOf(total).center());
        take(u"6b-pages-closer"_s, 600);
        page.sourcePane()->pageView()->fitWidth();
        page.sourcePane()->setForm(gouji::OriginalForm::LaidOut);
        take(u"6c-pages-laid-out"_s);
    }

    void failures()
    {
        QByteArray torn = gouji::sampleReport();
        torn.replace("\t2.重复申请", "\t2.重复申请件");
        const qsizetype from = torn.indexOf("\t\t7.属于行政执法案卷");
        torn.remove(from, torn.indexOf('\n', from) + 1 - from);
        m_desk.window().openPaths({m_desk.file(torn, u"残缺.txt"_s), m_desk.path(u"没有.txt"_s)});
        m_desk.page().setCurrentCell(m_desk.cell(u"t3.refused.enforcement_files.total"_s));
        take(u"7-torn"_s);
        const QString shared = QStringLiteral(GOUJI_SHARED_DIR "/reports/r3-jining-2020.txt");
        if (QFile::exists(shared)) {
            m_desk.window().openPaths({shared});
            m_desk.page().setCurrentCell(m_desk.cell(u"t2.art20_9.procurement.amount"_s));
            take(u"8-real-t2"_s);
            m_desk.page().setCurrentCell(m_desk.cell(u"t3.granted.natural_person"_s));
            take(u"9-real-t3"_s);
        }
    }

    /// Pages of an original take `milliseconds` to be drawn.
    void take(const QString &name, int milliseconds = 0)
    {
        QTest::qWait(milliseconds);
        save(m_folder.filePath(name + m_suffix + u".png"_s), false);
    }

    void save(const QString &path, bool small)
    {
        gouji::MainWindow &window = m_desk.window(); // once it has opened what it was told to
        QTest::qWait(30);
        QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB888);
        // Five bits of each colour are what an eye tells apart, and a third of the file.
        for (int y = 0; small && y < picture.height(); ++y) {
            for (uchar &part :
                 std::span(picture.scanLine(y), 3 * static_cast<std::size_t>(picture.width())))
                part = static_cast<uchar>((part & 0xf8) | (part >> 5));
        }
        if (!picture.save(path, "PNG", 0))
            qFatal("cannot write %s", qUtf8Printable(path));
    }

    static void keep(QWidget &dialog, const QString &path)
    {
        QTest::qWait(200);
        if (!dialog.grab().save(path))
            qFatal("cannot write %s", qUtf8Printable(path));
    }

    QDir m_folder;
    QString m_suffix;
    gouji::Desk m_desk;
};

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2c, 0x30), QColor(0x24, 0x26, 0x2a));
    palette.setColor(QPalette::Base, QColor(0x1d, 0x1f, 0x22));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe8, 0xeb));
    palette.setColor(QPalette::WindowText, QColor(0xe6, 0xe8, 0xeb));
    palette.setColor(QPalette::ButtonText, QColor(0xe6, 0xe8, 0xeb));
    palette.setColor(QPalette::Highlight, QColor(0x2d, 0x4f, 0x8a));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x75, 0x79, 0x80));
    palette.setColor(QPalette::Link, QColor(0x7f, 0xb0, 0xff));
    return palette;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: screenshots FOLDER [README-PICTURE | dialogs]");
    QDir().mkpath(arguments[1]);
    const QSize normal(1280, 800);
    // QT_SCALE_FACTOR=2 gives those of a screen of double density.
    const QString density = qgetenv("QT_SCALE_FACTOR") == "2" ? u"-double"_s : QString();
    if (arguments.value(2) == u"dialogs"_s) {
        for (const QString &language : {u"zh_CN"_s, u"en"_s})
            Photographer(arguments[1], language, normal, density).takeDialogs();
        return 0;
    }
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        for (const QSize size : {normal, QSize(1024, 700), QSize(1920, 1080)})
            Photographer(arguments[1], language, size, density).takeAll();
    }
    if (arguments.size() > 2)
        Photographer(arguments[1], u"zh_CN"_s, normal, {}).takeReadme(arguments[2]);
    QApplication::setPalette(darkPalette());
    for (const QString &language : {u"zh_CN"_s, u"en"_s})
        Photographer(arguments[1], language, normal, u"-dark"_s + density).takeAll();
    return 0;
}
