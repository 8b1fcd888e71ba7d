#include "tests/gui/support/desk.h"

#include "ui/models/problemmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/sourcepane.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QtTest>

namespace gouji {

using namespace Qt::StringLiterals;

Desk::Desk(const QString &language)
    : m_language(language)
{
    start();
}

Desk::~Desk() = default;

void Desk::start()
{
    auto application = Application::create({.language = m_language,
                                            .settingsFile = m_folder.filePath(u"settings.ini"_s),
                                            .recoveryFolder = m_folder.filePath(u"recovery"_s),
                                            .prompter = &prompter});
    if (!application)
        qFatal("no application: %s", qUtf8Printable(application.error().arguments.join(u' ')));
    m_application = std::move(*application);
}

MainWindow &Desk::window()
{
    [&] { QTRY_VERIFY(!busyWindow().isOpening()); }();
    return busyWindow();
}

void Desk::restart()
{
    (void)window();
    m_application.reset();
    start();
}

void Desk::show()
{
    window().show();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

QString Desk::file(const QByteArray &content, const QString &name)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
    return path;
}

int Desk::errors()
{
    return page().problemModel()->count(ProblemModel::Kind::Error);
}

QString Desk::valueOf(const QString &id)
{
    return page().session().document().report().cell(cell(id)).text;
}

SourceView *Desk::textView()
{
    page().sourcePane()->setForm(OriginalForm::Text);
    return page().sourcePane()->textView();
}

void Desk::type(const QString &text)
{
    FormView *view = page().formView(page().currentTable());
    view->setFocus();
    QTest::keyClick(view, text.front().toLatin1());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), text.sliced(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

QStringList Desk::copies() const
{
    QStringList files;
    QDirIterator it(path(u"recovery"_s), {u"*.gouji.json"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    return files;
}

QByteArray sampleReport()
{
    QFile file(QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return file.readAll();
}

QByteArray cleanReport()
{
    QByteArray text = sampleReport();
    text.replace("\t71\t2\t", "\t17\t2\t");
    text.replace("\t0\tl\t0\t7", "\t0\t1\t0\t7");
    text.replace("需要另行制作\t0\tO\t", "需要另行制作\t0\t0\t");
    text.replace("大量反复申请\t0\t0\t\t", "大量反复申请\t0\t0\t0\t");
    return text;
}

} // namespace gouji
