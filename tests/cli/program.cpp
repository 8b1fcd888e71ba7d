#include "tests/cli/program.h"

#include "tests/support/reporttext.h"
#include "tests/support/samplereport.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace clitest {

namespace {

Run finish(QProcess &process)
{
    Run run;
    constexpr int patience = 60'000;
    if (!process.waitForFinished(patience))
        process.kill();
    else if (process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.messages = process.readAllStandardError();
    return run;
}

/// No display, and a locale that is English to begin with.
QProcessEnvironment environmentWith(const QHash<QString, QString> &changes)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s,
                                u"LANGUAGE"_s, u"LANG"_s, u"LC_MESSAGES"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        environment.insert(change.key(), change.value());
    return environment;
}

} // namespace

Json Run::json() const
{
    return Json::parse(output.cbegin(), output.cend(), nullptr, false);
}

QList<Json> Run::jsonLines() const
{
    QList<Json> objects;
    QList<QByteArray> lines = output.split('\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : lines) {
        Json object = Json::parse(line.cbegin(), line.cend(), nullptr, false);
        objects.append(object.is_discarded() ? Json() : std::move(object));
    }
    return objects;
}

Run run(const QString &folder, const QStringList &arguments,
        const QHash<QString, QString> &environment)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environmentWith(environment));
    process.start(QStringLiteral(GOUJI_PROGRAM), arguments);
    return finish(process);
}

Run runAfter(const std::function<void()> &prepare, const QString &folder,
             const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environmentWith({}));
    process.setChildProcessModifier(prepare);
    process.start(QStringLiteral(GOUJI_PROGRAM), arguments);
    return finish(process);
}

Run runShell(const QString &folder, const QString &script)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environmentWith({{u"GOUJI"_s, QStringLiteral(GOUJI_PROGRAM)}}));
    process.start(u"/bin/sh"_s, {u"-c"_s, script});
    return finish(process);
}

Desk::Desk()
{
    writeReport(u"青川镇 年报.txt"_s);
    writeReport(u"wrong.txt"_s, {{u"t3.granted.natural_person"_s, u"7"_s}});
    writeFile(u"empty.txt"_s, {});
    writeFile(u"letter.txt"_s, "Dear colleague,\nnothing to disclose.\n");
    writeFile(u"noise.bin"_s, QByteArray("\x00\x01\x02\xFF\xFE\x00\x07\x00\x03", 9).repeated(40));
}

void Desk::writeReport(const QString &name, const QHash<QString, QString> &values) const
{
    const auto &catalogue = testing::builtInCatalogue();
    const auto form = catalogue->edition(catalogue->newestForm().edition);
    writeFile(name, reportText(*form, values, TextFlavour::TabRows).toUtf8());
}

void Desk::writeFile(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    QVERIFY2(written, qPrintable(name));
}

QByteArray Desk::bytesOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

} // namespace clitest
