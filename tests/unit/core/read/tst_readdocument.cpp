#include "core/read/readdocument.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// Gives its bytes in small pieces and fails after `good` of them.
class FailingDevice : public QIODevice
{
public:
    FailingDevice(QByteArray bytes, qint64 good)
        : m_bytes(std::move(bytes))
        , m_good(good)
    {}

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        constexpr qint64 piece = 7;
        if (m_at >= m_good && m_good < m_bytes.size()) {
            setErrorString(u"worn out"_s);
            return -1;
        }
        const qint64 end = std::min<qint64>(m_bytes.size(), m_good);
        const qint64 size = std::min({maximum, piece, end - m_at});
        std::copy_n(m_bytes.cbegin() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_good;
    qint64 m_at = 0;
};

/// Has no end.
class EndlessDevice : public QIODevice
{
public:
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        std::fill_n(data, maximum, 'x');
        return maximum;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

class LockedDevice : public QBuffer
{
public:
    bool open(OpenMode) override
    {
        setErrorString(u"locked"_s);
        return false;
    }
};

} // namespace

class TestReadDocument : public QObject
{
    Q_OBJECT

private slots:
    void wholeDevice();
    void failingDevice();
    void lockedDevice();
    void limits();
    void files();
    void information();
    void errors_data();
    void errors();
    void noticesAreHandedOn();
};

void TestReadDocument::wholeDevice()
{
    const QByteArray bytes(100000, 'a');
    FailingDevice device(bytes, bytes.size());
    QCOMPARE(readDevice(device, u"a"_s).value(), bytes);
    QBuffer open;
    open.setData(bytes);
    QVERIFY(open.open(QIODevice::ReadOnly));
    QCOMPARE(readDevice(open, u"a"_s).value(), bytes);
}

/// Wherever the device fails, there is the reason and never half a file.
void TestReadDocument::failingDevice()
{
    const QByteArray bytes(60, 'a');
    for (qint64 good = 0; good < bytes.size(); ++good) {
        FailingDevice device(bytes, good);
        const auto result = readDevice(device, u"disk/a.txt"_s);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error(),
                 (Error{ErrorCode::FileNotReadable, {u"disk/a.txt"_s, u"worn out"_s}}));
    }
}

void TestReadDocument::lockedDevice()
{
    LockedDevice device;
    QCOMPARE(readDevice(device, u"a"_s).error(),
             (Error{ErrorCode::FileNotReadable, {u"a"_s, u"locked"_s}}));
}

void TestReadDocument::limits()
{
    EndlessDevice endless;
    QCOMPARE(readDevice(endless, u"a"_s, {.maximumBytes = 1000}).error(),
             (Error{ErrorCode::FileTooLarge, {u"a"_s, u"1000"_s}}));
    const QByteArray bytes(1000, 'a');
    QBuffer exact;
    exact.setData(bytes);
    QCOMPARE(readDevice(exact, u"a"_s, {.maximumBytes = 1000}).value(), bytes);
    QBuffer over;
    over.setData(bytes);
    QCOMPARE(readDevice(over, u"a"_s, {.maximumBytes = 999}).error().code, ErrorCode::FileTooLarge);
    QBuffer empty;
    QCOMPARE(readDevice(empty, u"a"_s).error(), (Error{ErrorCode::FileEmpty, {u"a"_s}}));
}

void TestReadDocument::files()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"青川镇 2020.txt"_s);
    QCOMPARE(readFile(path).error(), (Error{ErrorCode::FileNotFound, {path}}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("abc"), 3);
    file.close();
    QCOMPARE(readFile(path).value(), QByteArray("abc"));
    QCOMPARE(readFile(path, {.maximumBytes = 2}).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(readFile(folder.path()).error().code, ErrorCode::FileNotReadable);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.close();
    QCOMPARE(readFile(path).error(), (Error{ErrorCode::FileEmpty, {path}}));
}

void TestReadDocument::information()
{
    const QByteArray bytes = u"甲\r\n乙"_s.toUtf8();
    const auto document = readDocument(bytes, u"../x/a.txt"_s);
    QVERIFY(document.has_value());
    QCOMPARE(document->info.path, u"../x/a.txt"_s);
    QCOMPARE(document->info.bytes, bytes.size());
    QCOMPARE(document->info.mediaType, u"text/plain"_s);
    QCOMPARE(document->info.encoding, u"UTF-8"_s);
    QCOMPARE(document->info.textLength, 3);
    QCOMPARE(document->text.text(), u"甲\n乙"_s);
    QVERIFY(document->tables.isEmpty());
    QVERIFY(document->notices.isEmpty());
    // The digest everybody knows.
    QCOMPARE(readDocument("abc", u"a"_s)->info.sha256,
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestReadDocument::errors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType"); // empty: no text
    const auto zip = [](const char *entry) -> QByteArray {
        return QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10) + QByteArray(20, '\0') + entry;
    };
    QTest::newRow("compound file")
        << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10) << u"application/x-ole-storage"_s;
    QTest::newRow("zip") << zip("holiday.jpg") << u"application/zip"_s;
    QTest::newRow("xml") << QByteArray("<?xml version=\"1.0\"?><w/>") << u"application/xml"_s;
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << u"image/png"_s;
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0",
                                          20)
                            << QString();
}

void TestReadDocument::errors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    const auto document = readDocument(bytes, u"a.txt"_s);
    QVERIFY(!document.has_value());
    const Error want = mediaType.isEmpty()
                           ? Error{ErrorCode::NotAText, {u"a.txt"_s}}
                           : Error{ErrorCode::UnsupportedFormat, {u"a.txt"_s, mediaType}};
    QCOMPARE(document.error(), want);
}

void TestReadDocument::noticesAreHandedOn()
{
    const auto document = readDocument("text with one \xFF byte that is no text in UTF-8", u"a"_s);
    QVERIFY(document.has_value());
    QVERIFY(!document->notices.isEmpty());
    QCOMPARE(readDocument({}, u"a"_s).error(), (Error{ErrorCode::FileEmpty, {u"a"_s}}));
}

QTEST_APPLESS_MAIN(TestReadDocument)
#include "tst_readdocument.moc"
