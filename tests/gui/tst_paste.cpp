#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/panels/messagebar.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;

void copy(const QString &html, const QString &text)
{
    auto *data = new QMimeData;
    if (!html.isEmpty())
        data->setHtml(html);
    if (!text.isEmpty())
        data->setText(text);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

/// A whole report from the clipboard.
class TestPaste : public QObject
{
    Q_OBJECT

private slots:
    void textBecomesAReport();
    void thePageIsPreferred();
    void copiedFilesAreOpened();
    void nothingToPasteIsSaid();
};

void TestPaste::textBecomesAReport()
{
    Desk desk;
    desk.show();
    copy({}, QString::fromUtf8(sampleReport()));
    QTest::keyClick(&desk.window(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.window().pageCount(), 1);
    QTRY_COMPARE(desk.valueOf(granted), u"71"_s);
    QVERIFY(desk.page().session().document().source().info.path.contains(u"示例市水务局"));
    // The same once more is the same report.
    desk.window().actions().pasteReport->trigger();
    QTRY_VERIFY(!desk.window().isOpening());
    QCOMPARE(desk.window().pageCount(), 1);
}

void TestPaste::thePageIsPreferred()
{
    Desk desk;
    desk.show();
    copy(u"<p>示例市青川局年度报告</p><p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td>"
         "<td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td>"
         "<td>1</td><td>2</td><td>345</td></tr><tr><td>行政规范性文件</td><td>0</td><td>0</td>"
         "<td>6</td></tr></table>"_s,
         u"没有表格的文字"_s);
    desk.window().actions().pasteReport->trigger();
    QTRY_COMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.valueOf(u"t2.art20_1.regulations.in_force"_s), u"345"_s);
}

void TestPaste::copiedFilesAreOpened()
{
    Desk desk;
    desk.show();
    const QString path = desk.file(sampleReport(), u"r.txt"_s);
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    QGuiApplication::clipboard()->setMimeData(data);
    desk.window().actions().pasteReport->trigger();
    QTRY_COMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.page().session().document().source().info.path, path);
}

void TestPaste::nothingToPasteIsSaid()
{
    Desk desk;
    desk.show();
    copy({}, u"  \n"_s);
    desk.window().actions().pasteReport->trigger();
    QTRY_VERIFY(desk.window().messageBar()->isVisible());
    QCOMPARE(desk.window().pageCount(), 0);
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestPaste>(argc, argv);
}

#include "tst_paste.moc"
