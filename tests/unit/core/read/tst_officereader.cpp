#include "core/read/office/officereader.h"
#include "tests/support/compoundfile.h"
#include "tests/support/docxxml.h"
#include "tests/support/zipwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

const QByteArray wordFile = compoundFileOf({{u"Root Entry"_s, {}}, {u"WordDocument"_s, {}}});
const QByteArray sheetFile = compoundFileOf({{u"Root Entry"_s, {}}, {u"Workbook"_s, {}}});

/// A shell script in place of LibreOffice. `$out` is the folder to convert into.
class FakeOffice
{
public:
    explicit FakeOffice(const QString &script)
    {
        QFile file(program());
        const QByteArray text = u"#!/bin/sh\nhere=%1\nall=\"$*\"\nwhile [ $# -gt 1 ]; do\n"
                                "case $1 in --outdir) out=$2 ;; esac; shift\ndone\n"
                                "mkdir -p \"$out\"\n%2\n"_s.arg(m_folder.path(), script)
                                    .toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no script");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QString program() const { return m_folder.filePath(u"soffice"_s); }
    [[nodiscard]] bool has(const QString &name) const
    {
        return QFile::exists(m_folder.filePath(name));
    }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
    }

private:
    QTemporaryDir m_folder;
};

Result<SourceDocument> read(const OfficeReader &reader, const QByteArray &bytes,
                            const ReadOptions &options = {})
{
    return reader.read(bytes, u"年报.doc"_s, options);
}

ErrorCode codeOf(const Result<SourceDocument> &result)
{
    return result ? ErrorCode::NoReport : result.error().code;
}

} // namespace

class TestOfficeReader : public QObject
{
    Q_OBJECT

private slots:
    void accepted();
    void missing();
    void textsBecomeWordDocuments();
    void sheetsBecomePages();
    void mixedLooksOfSheets();
    void calledWithCare();
    void failures_data();
    void failures();
    void tooLong();
    void oneAtATime();
    void waitingCanBeCancelled();
    void refusedBeforehand_data();
    void refusedBeforehand();
};

void TestOfficeReader::accepted()
{
    const OfficeReader reader{QString()};
    for (const auto *type :
         {u"application/msword", u"application/rtf", u"application/x-ole-encrypted",
          u"application/vnd.ms-works", u"application/vnd.ms-excel",
          u"application/vnd.oasis.opendocument.text", u"application/x-wordml"})
        QVERIFY(reader.accepts(QStringView(type)));
    QVERIFY(!reader.accepts(u"application/vnd.ms-powerpoint"));
    QVERIFY(!reader.accepts(u"text/plain"));
}

/// The error names the package that helps.
void TestOfficeReader::missing()
{
    for (const QString &program : {QString(), u"/nowhere/soffice"_s}) {
        const OfficeReader reader(program);
        QCOMPARE(
            read(reader, wordFile).error(),
            (Error{ErrorCode::ConverterMissing, {u"年报.doc"_s, u"libreoffice-writer-nogui"_s}}));
        QCOMPARE(
            read(reader, sheetFile).error(),
            (Error{ErrorCode::ConverterMissing, {u"年报.doc"_s, u"libreoffice-calc-nogui"_s}}));
    }
    // LibreOffice is there, its part for sheets is not.
    const FakeOffice office(u"exit 0"_s);
    office.put(u"soffice.bin"_s, "x");
    office.put(u"libswlo.so"_s, "x");
    QCOMPARE(codeOf(read(OfficeReader(office.program()), sheetFile)), ErrorCode::ConverterMissing);
    QCOMPARE(codeOf(read(OfficeReader(office.program()), wordFile)), ErrorCode::ConversionFailed);
}

void TestOfficeReader::textsBecomeWordDocuments()
{
    const FakeOffice office(u"cp \"$here/made.docx\" \"$out/source.docx\""_s);
    office.put(u"made.docx"_s, docxOf(paragraphXml(runXml(u"青川局"_s))));
    QList<int> percents;
    ReadOptions options;
    options.progress.reported = [&percents](int percent) { percents.append(percent); };
    const auto document = read(OfficeReader(office.program()), wordFile, options);
    QVERIFY(document.has_value());
    QCOMPARE(document->text.text(), u"青川局\n"_s);
    QVERIFY(document->info.encoding.isEmpty());
    QVERIFY(percents.size() > 1);
    QVERIFY(std::ranges::is_sorted(percents));
    QVERIFY(percents.last() <= 100);
}

void TestOfficeReader::sheetsBecomePages()
{
    const FakeOffice office(u"echo '<table><tr><td>规章</td><td>3</td></tr></table>' > "
                            "\"$out/source.html\""_s);
    const auto document = read(OfficeReader(office.program()), sheetFile);
    QVERIFY(document.has_value());
    QCOMPARE(document->text.text(), u"规章\t3\n"_s);
    QCOMPARE(document->tables.size(), 1);
    QVERIFY(document->info.encoding.isEmpty());
}

/// The page says nothing of a stroke through some of a cell; the workbook does.
void TestOfficeReader::mixedLooksOfSheets()
{
    const QByteArray book = zipOf(
        {{u"xl/workbook.xml"_s, "<workbook/>"},
         {u"xl/sharedStrings.xml"_s,
          "<sst><si><t>84</t></si><si><r><rPr><strike/></rPr><t>3</t></r><r><t>84</t></r></si>"
          "<si><r><t>6</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si>"
          "<si><r><rPr><b/></rPr><t>7</t></r><r><t>0</t></r></si></sst>"}});
    const FakeOffice office(u"echo '<table><tr><td>384<td>84</tr><tr><td>61<td>70</tr></table>' > "
                            "\"$out/source.html\""_s);
    const auto document = read(OfficeReader(office.program()), book);
    QVERIFY(document.has_value());
    QCOMPARE(document->tables.size(), 1);
    QList<bool> mixed;
    for (const SourceCell &cell : document->tables.first().cells)
        mixed.append(cell.mixedLook);
    QCOMPARE(mixed, (QList<bool>{true, false, true, false}));
}

/// What it is given: the document under a name that says what it is, a profile of its own in which
/// macros and links are off, and nothing of the person's surroundings.
void TestOfficeReader::calledWithCare()
{
    const FakeOffice office(
        u"profile=${all#*UserInstallation=file://}; profile=${profile%% *}\n"
        "{ echo \"<pre>$all\"; env; cat \"$profile/user/registrymodifications.xcu\" | tr '<>' '[]';"
        " cmp \"$1\" \"$here/given\" && echo same-bytes; echo '</pre>'; } > \"$out/source.html\""_s);
    office.put(u"given"_s, sheetFile);
    qputenv("DISPLAY", ":99");
    const auto document = read(OfficeReader(office.program()), sheetFile);
    QVERIFY(document.has_value());
    const QString said = document->text.text();
    for (const auto *wanted :
         {u"--headless", u"--norestore", u"--convert-to html:HTML (StarCalc)", u"/source.xls",
          u"same-bytes", u"DisableMacrosExecution\" oor:op=\"fuse\"][value]true",
          u"Office.Writer/Content/Update\"][prop oor:name=\"Link\" oor:op=\"fuse\"][value]2",
          u"ooInetHTTPProxyName\" oor:op=\"fuse\"][value]127.0.0.1", u"SAL_USE_VCLPLUGIN=svp"})
        QVERIFY2(said.contains(QStringView(wanted)), qPrintable(said));
    QVERIFY(!said.contains(u"DISPLAY=:99"));
    QVERIFY(!said.contains(u"HOME="_s + qEnvironmentVariable("HOME") + u'\n'));
}

void TestOfficeReader::failures_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("not loaded")
        << u"echo 'Warning: no Java'; echo 'Error: source file could not be "
           "loaded'; exit 0"_s
        << ErrorCode::ConversionFailed << u"source file could not be loaded"_s;
    QTest::newRow("silent") << u"exit 3"_s << ErrorCode::ConversionFailed << QString();
    QTest::newRow("crashes") << u"kill -SEGV $$"_s << ErrorCode::ConversionFailed << QString();
    QTest::newRow("makes rubbish")
        << u"echo rubbish > \"$out/source.docx\""_s << ErrorCode::DocumentDamaged << QString();
    QTest::newRow("makes too much") << u"head -c 3000 /dev/zero > \"$out/source.docx\""_s
                                    << ErrorCode::FileTooLarge << QString();
}

void TestOfficeReader::failures()
{
    QFETCH(QString, script);
    const FakeOffice office(script);
    ReadOptions options;
    options.limits.maximumBytes = 2000;
    const auto result = read(OfficeReader(office.program()), wordFile, options);
    QVERIFY(!result);
    QTEST(result.error().code, "code");
    QCOMPARE(result.error().arguments.value(0), u"年报.doc"_s);
    QFETCH(QString, said);
    if (result.error().code == ErrorCode::ConversionFailed)
        QCOMPARE(result.error().arguments.value(1), said);
}

/// After one that had to be killed the next one finds all in order.
void TestOfficeReader::tooLong()
{
    const FakeOffice office(u"[ -e \"$here/again\" ] || { touch \"$here/again\"; sleep 1000; }\n"
                            "cp \"$here/made.docx\" \"$out/source.docx\""_s);
    office.put(u"made.docx"_s, docxOf(paragraphXml(runXml(u"青川局"_s))));
    const OfficeReader reader(office.program());
    ReadOptions options;
    options.limits.maximumConversionTime = std::chrono::milliseconds(3000);
    QCOMPARE(read(reader, wordFile, options).error(),
             (Error{ErrorCode::TimedOut, {u"年报.doc"_s, u"3"_s}}));
    QVERIFY(read(reader, wordFile).has_value());
}

void TestOfficeReader::oneAtATime()
{
    const FakeOffice office(u"mkdir \"$here/busy\" || { echo 'Error: two at once'; exit; }\n"
                            "sleep 0.1\ncp \"$here/made.docx\" \"$out/source.docx\"\n"
                            "rmdir \"$here/busy\""_s);
    office.put(u"made.docx"_s, docxOf(paragraphXml(runXml(u"青川局"_s))));
    const OfficeReader reader(office.program());
    std::array<bool, 4> good{};
    {
        std::vector<std::jthread> threads;
        for (bool &one : good)
            threads.emplace_back([&] { one = read(reader, wordFile).has_value(); });
    }
    QVERIFY(std::ranges::all_of(good, std::identity()));
}

void TestOfficeReader::waitingCanBeCancelled()
{
    const FakeOffice office(u"touch \"$here/running\"; sleep 1000"_s);
    const OfficeReader reader(office.program());
    std::stop_source first;
    ReadOptions options;
    options.progress.stop = first.get_token();
    ErrorCode code = ErrorCode::NoReport;
    std::jthread thread([&] { code = codeOf(read(reader, wordFile, options)); });
    QTRY_VERIFY_WITH_TIMEOUT(office.has(u"running"_s), 60000);
    std::stop_source second;
    second.request_stop();
    ReadOptions waiting;
    waiting.progress.stop = second.get_token();
    QCOMPARE(codeOf(read(reader, wordFile, waiting)), ErrorCode::Cancelled);
    first.request_stop();
    thread.join();
    QCOMPARE(code, ErrorCode::Cancelled);
}

void TestOfficeReader::refusedBeforehand_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray odt = "application/vnd.oasis.opendocument.text";
    QTest::newRow("encrypted docx")
        << compoundFileOf({{u"Root Entry"_s, {}}, {u"EncryptedPackage"_s, {}}})
        << ErrorCode::PasswordNeeded;
    QTest::newRow("encrypted doc") << compoundFileOf(
        {{u"Root Entry"_s, {}}, {u"WordDocument"_s, QByteArray(10, '\0') + QByteArray("\0\1", 2)}})
                                   << ErrorCode::PasswordNeeded;
    QTest::newRow("encrypted xls")
        << compoundFileOf({{u"Root Entry"_s, {}},
                           {u"Workbook"_s, QByteArray("\x09\x08\x02\0\0\0\x2F\0\2\0\0\0", 12)}})
        << ErrorCode::PasswordNeeded;
    QTest::newRow("encrypted odt") << zipOf(
        {{u"mimetype"_s, odt}, {u"META-INF/manifest.xml"_s, "<m><manifest:encryption-data/></m>"}})
                                   << ErrorCode::PasswordNeeded;
    QTest::newRow("entities") << QByteArray(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"/etc/passwd\">]>"
        "<?mso-application progid=\"Word.Document\"?><w:wordDocument>&x;</w>")
                              << ErrorCode::XmlEntities;
    QTest::newRow("zip bomb") << zipOf(
        {{u"mimetype"_s, odt}, {u"content.xml"_s, QByteArray(30'000'000, ' ')}})
                              << ErrorCode::ArchiveTooDense;
    QTest::newRow("damaged archive")
        << QByteArray("PK\x03\x04") + odt + odt << ErrorCode::DocumentDamaged;
    QList<ZipEntry> many{{u"mimetype"_s, odt}};
    for (int i = 0; i < 5000; ++i)
        many.append({QString::number(i), {}});
    QTest::newRow("too many entries") << zipOf(many) << ErrorCode::ArchiveTooManyEntries;
}

/// LibreOffice is never given these.
void TestOfficeReader::refusedBeforehand()
{
    QFETCH(QByteArray, bytes);
    const FakeOffice office(u"touch \"$here/called\""_s);
    QTEST(codeOf(read(OfficeReader(office.program()), bytes)), "code");
    QVERIFY(!office.has(u"called"_s));
}

QTEST_GUILESS_MAIN(TestOfficeReader)
#include "tst_officereader.moc"
