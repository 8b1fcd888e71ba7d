#include "tests/golden/goldencase.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString leaveBeside(const QString &path, const QByteArray &content)
{
    QFile file(path + u".new");
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return u"cannot write %1"_s.arg(file.fileName());
    return u"see %1"_s.arg(file.fileName());
}

QString firstDifference(const QByteArray &expected, const QByteArray &actual)
{
    const QList<QByteArray> want = expected.split('\n');
    const QList<QByteArray> have = actual.split('\n');
    qsizetype line = 0;
    while (line < want.size() && line < have.size() && want[line] == have[line])
        ++line;
    const auto shown = [line](const QList<QByteArray> &lines) {
        return line < lines.size() ? QString::fromUtf8(lines[line]) : u"(nothing)"_s;
    };
    return u"line %1\n  expected %2\n  came out %3\n"_s.arg(line + 1).arg(shown(want), shown(have));
}

} // namespace

void addGoldenCases(const QString &stage)
{
    QTest::addColumn<QString>("folder");
    const QDir folder(QStringLiteral(GOUJI_GOLDEN_DIR "/") + stage);
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

QString runGoldenCase(const QString &folder, const GoldenStage &stage)
{
    const QDir directory(folder);
    const QStringList inputs = directory.entryList({u"input.*"_s}, QDir::Files);
    if (inputs.size() != 1)
        return u"%1 needs exactly one input"_s.arg(folder);
    const QByteArray actual = stage(directory.filePath(inputs.constFirst()));
    const QString expectation = directory.filePath(u"expected.json"_s);
    if (!QFile::exists(expectation))
        return u"no expectation; "_s + leaveBeside(expectation, actual);
    const QByteArray expected = contentOf(expectation);
    if (expected == actual)
        return {};
    return firstDifference(expected, actual) + leaveBeside(expectation, actual);
}

} // namespace gouji
