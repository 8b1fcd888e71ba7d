#include "app/application.h"
#include "core/extract/extractor.h"
#include "core/session/openreport.h"
#include "core/session/recovery.h"
#include "tests/gui/support/desk.h"
#include "ui/panels/formview.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTextStream>
#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;

// killed [COUNT [SEED]]: a clerk types into the real window of a program that is killed at some
// moment, COUNT times. Says how old the oldest keystroke was that got lost, and fails when it was
// older than a second, or when a file is broken.
// killed --type FOLDER SEED: the clerk. Writes a line for every key: when, cell, text.

namespace {

constexpr qint64 allowedLoss = 1000; ///< milliseconds
constexpr int savesOneIn = 40;

/// Milliseconds on a clock all processes share.
qint64 now()
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

struct Typed
{
    qint64 at = 0;
    QString cell;
    QString text;
};

QString sourceIn(const QString &folder)
{
    return QDir(folder).filePath(u"report.txt"_s);
}

QString recoveryIn(const QString &folder)
{
    return QDir(folder).filePath(u"recovery"_s);
}

/// One number by key, told at every digit: a copy may be made of any of them.
void typeNumber(gouji::ReportPage &page, gouji::CellId cell, int number, QTextStream &told)
{
    page.setCurrentCell(cell);
    gouji::FormView *view = page.formView(page.currentTable());
    view->setFocus();
    QWidget *target = view;
    const QString digits = QString::number(number);
    const QString id = page.currentCellId();
    const auto tell = [&](qint64 at) {
        told << at << ' ' << id << ' ' << page.session().document().report().cell(cell).text
             << '\n';
        told.flush();
    };
    for (const QChar digit : digits) {
        const qint64 at = now();
        QTest::keyClick(target, digit.toLatin1());
        tell(at);
        QApplication::processEvents();
        if (QApplication::focusWidget() != nullptr)
            target = QApplication::focusWidget();
    }
    const qint64 at = now();
    QTest::keyClick(target, Qt::Key_Return);
    QApplication::processEvents();
    tell(at);
}

int typeUntilKilled(const QString &folder, quint32 seed)
{
    auto application =
        gouji::Application::create({.language = u"en"_s,
                                    .settingsFile = QDir(folder).filePath(u"settings.ini"_s),
                                    .recoveryFolder = recoveryIn(folder),
                                    .prompter = nullptr});
    if (!application)
        return 1;
    gouji::MainWindow &window = (*application)->window();
    window.begin({sourceIn(folder)});
    window.show();
    if (!QTest::qWaitFor([&window] { return !window.isOpening(); }))
        return 1;
    QTextStream told(stdout);
    QRandomGenerator dice(seed);
    gouji::ReportPage &page = *window.currentPage();
    const auto cells = static_cast<int>(page.session().document().report().cells.size());
    while (true) {
        typeNumber(page, gouji::CellId{dice.bounded(cells)}, dice.bounded(1, 1000), told);
        if (dice.bounded(savesOneIn) == 0)
            window.save();
        QTest::qWait(dice.bounded(60));
    }
}

QList<Typed> parse(const QByteArray &told)
{
    QList<Typed> all;
    QList<QByteArray> lines = told.split('\n');
    lines.removeLast(); // empty, or cut off
    for (const QByteArray &line : std::as_const(lines)) {
        const QList<QByteArray> parts = line.split(' ');
        all.append({parts.value(0).toLongLong(), QString::fromUtf8(parts.value(1)),
                    QString::fromUtf8(parts.value(2))});
    }
    return all;
}

/// What a new start would show: what was left behind, else what is saved.
gouji::Result<gouji::OpenedReport> found(const QString &folder, const gouji::Extractor &extractor)
{
    const gouji::RecoveryFolder recovery(recoveryIn(folder));
    const QList<gouji::Recovery> left = recovery.leftBehind();
    return left.isEmpty() ? gouji::openReport(sourceIn(folder), extractor)
                          : gouji::recoverReport(left.constLast(), extractor);
}

/// Age in milliseconds, at `death`, of the oldest of `typed` that is not in `report`. -1 when
/// nothing is lost.
qint64 oldestLost(const QList<Typed> &typed, const gouji::Report &report, qint64 death)
{
    // The longest beginning of what was typed that the report shows is what came through.
    QHash<QString, QString> state;
    qsizetype through = 0;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        state[typed[i].cell] = typed[i].text;
        const bool same = std::ranges::all_of(state.keys(), [&](const QString &cell) {
            return report.cell(report.form->find(cell)).text == state[cell];
        });
        if (same)
            through = i + 1;
    }
    return through == typed.size() ? -1 : death - typed[through].at;
}

struct Outcome
{
    qint64 lost = -1;
    qsizetype typed = 0;
    bool broken = false;
};

Outcome killOnce(const QString &program, quint32 seed, const gouji::Extractor &extractor)
{
    const QTemporaryDir folder;
    QFile source(sourceIn(folder.path()));
    if (!source.open(QIODevice::WriteOnly) || source.write(gouji::sampleReport()) < 0)
        return {.broken = true};
    source.close();
    QProcess clerk;
    clerk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    clerk.start(program, {u"--type"_s, folder.path(), QString::number(seed)});
    if (!clerk.waitForReadyRead(60'000))
        return {.broken = true};
    QThread::msleep(QRandomGenerator(seed).bounded(200, 4000));
    clerk.kill();
    const qint64 death = now();
    clerk.waitForFinished();
    const QList<Typed> typed = parse(clerk.readAllStandardOutput());
    const auto report = found(folder.path(), extractor);
    const bool same = source.open(QIODevice::ReadOnly) && source.readAll() == gouji::sampleReport();
    if (!report || !same)
        return {.typed = typed.size(), .broken = true};
    return {.lost = oldestLost(typed, report->report, death), .typed = typed.size()};
}

int killOften(const QString &program, int count, quint32 seed)
{
    const auto catalogue = gouji::FormCatalogue::loadBuiltIn();
    if (!catalogue)
        return 1;
    const gouji::Extractor extractor(*catalogue);
    QTextStream out(stdout);
    qint64 worst = -1;
    int broken = 0;
    qsizetype typed = 0;
    for (int i = 0; i < count; ++i) {
        const Outcome outcome = killOnce(program, seed + static_cast<quint32>(i), extractor);
        worst = std::max(worst, outcome.lost);
        broken += outcome.broken ? 1 : 0;
        typed += outcome.typed;
        out << i + 1 << ": " << outcome.typed << " keys typed, oldest lost "
            << (outcome.lost < 0 ? u"none"_s : u"%1 ms"_s.arg(outcome.lost))
            << (outcome.broken ? u", BROKEN"_s : QString()) << Qt::endl;
    }
    out << count << " times killed, " << typed << " keys typed, oldest lost " << worst << " ms, "
        << broken << " broken" << Qt::endl;
    return worst <= allowedLoss && broken == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    gouji::Application::identify();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--type")
        return typeUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 3;
    return killOften(QApplication::applicationFilePath(), count, arguments.value(2).toUInt());
}
