#include "tests/lint/sourcecode.h"
#include "tests/lint/translationfile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji::lint;

/// The interface speaks Chinese in full: every text of the sources is in the .ts file, finished.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void flawsAreSeen_data();
    void flawsAreSeen();
    void contextsAndPluralsAreRead();
    void brokenXmlIsAnError();
    void chineseIsComplete();
    void chineseIsUpToDate();

private:
    static QString chineseFile();
    static QList<TranslatedMessage> readFile(const QString &path);
    static QByteArray sample(const QByteArray &message);
};

QString TestTranslations::chineseFile()
{
    return QStringLiteral(GOUJI_SOURCE_DIR) + u"/translations/gouji_zh_CN.ts"_s;
}

QList<TranslatedMessage> TestTranslations::readFile(const QString &path)
{
    QFile file(path);
    QString error = u"cannot be read"_s;
    QList<TranslatedMessage> result;
    if (file.open(QIODevice::ReadOnly))
        result = readTranslations(file.readAll(), &error);
    if (!error.isEmpty())
        QTest::qFail(qPrintable(path + u": "_s + error), __FILE__, __LINE__);
    return result;
}

QByteArray TestTranslations::sample(const QByteArray &message)
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE TS><TS version=\"2.1\" "
           "language=\"zh_CN\"><context><name>A</name><message>"
           + message + "</message></context></TS>";
}

void TestTranslations::flawsAreSeen_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("flaw");
    const QByteArray source = "<source>Save %1</source>";
    QTest::newRow("fine") << source + "<translation>保存 %1</translation>" << u""_s;
    QTest::newRow("unfinished") << source + "<translation type=\"unfinished\">保 %1</translation>"
                                << u"unfinished"_s;
    QTest::newRow("vanished") << source + "<translation type=\"vanished\">保 %1</translation>"
                              << u"vanished"_s;
    QTest::newRow("empty") << source + "<translation></translation>" << u"empty"_s;
    QTest::newRow("missing") << source << u"without translation"_s;
    QTest::newRow("placeholder lost")
        << source + "<translation>保存</translation>" << u"other placeholders than the source"_s;
    QTest::newRow("placeholder twice") << source + "<translation>%1 保存 %1</translation>"
                                       << u"other placeholders than the source"_s;
    QTest::newRow("empty plural") << "<source>%n files</source><translation><numerusform>"
                                     "</numerusform></translation>"_ba
                                  << u"empty"_s;
}

void TestTranslations::flawsAreSeen()
{
    QFETCH(QByteArray, message);
    QString error;
    const auto messages = readTranslations(sample(message), &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(messages.size(), 1);
    QTEST(flawOf(messages.first()), "flaw");
}

void TestTranslations::contextsAndPluralsAreRead()
{
    QString error;
    const auto messages = readTranslations(
        sample("<source>%n files</source><comment>c</comment><translation><numerusform>%n 个"
               "</numerusform><numerusform>%n 们</numerusform></translation>"),
        &error);
    const TranslatedMessage expected{u"A"_s, u"%n files"_s, u""_s, {u"%n 个"_s, u"%n 们"_s}};
    QCOMPARE(messages.size(), 1);
    QVERIFY(messages.first() == expected);
    QCOMPARE(flawOf(messages.first()), QString());
}

void TestTranslations::brokenXmlIsAnError()
{
    QString error;
    (void)readTranslations("<TS><context><message><source>a</sou", &error);
    QVERIFY(!error.isEmpty());
}

void TestTranslations::chineseIsComplete()
{
    const auto messages = readFile(chineseFile());
    QVERIFY(!messages.isEmpty());
    QList<Offence> offences;
    for (const TranslatedMessage &message : messages) {
        const QString flaw = flawOf(message);
        if (!flaw.isEmpty())
            offences.append({message.context, 0, flaw + u": "_s + message.source});
    }
    QVERIFY2(offences.isEmpty(), listed(offences));
}

/// Asks lupdate itself what the sources say today.
void TestTranslations::chineseIsUpToDate()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"gouji_zh_CN.ts"_s);
    QVERIFY(QFile::copy(chineseFile(), copy));
    const QString root = QStringLiteral(GOUJI_SOURCE_DIR);
    QProcess lupdate;
    lupdate.start(QStringLiteral(GOUJI_LUPDATE),
                  {u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, root, root + u"/ui"_s,
                   root + u"/app"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(60000), qPrintable(lupdate.errorString()));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    QSet<QString> known;
    for (const TranslatedMessage &message : readFile(chineseFile()))
        known.insert(message.context + u'\n' + message.source);
    QSet<QString> wanted;
    for (const TranslatedMessage &message : readFile(copy))
        wanted.insert(message.context + u'\n' + message.source);
    QList<Offence> offences;
    for (const QString &message : wanted - known)
        offences.append(
            {message.section(u'\n', 0, 0), 0, u"not in the file: "_s + message.section(u'\n', 1)});
    for (const QString &message : known - wanted)
        offences.append(
            {message.section(u'\n', 0, 0), 0, u"used no more: "_s + message.section(u'\n', 1)});
    QVERIFY2(offences.isEmpty(), listed(offences).append("\nbuild the target update_translations"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
