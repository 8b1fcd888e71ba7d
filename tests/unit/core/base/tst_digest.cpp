#include "core/base/digest.h"

#include <QCryptographicHash>
#include <QTest>

using namespace gouji;

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void knownAnswers()
    {
        QCOMPARE(sha256Of({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256Of("abc"),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /// Every length around the ends of blocks.
    void isThatOfQt()
    {
        QByteArray bytes;
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(sha256Of(bytes),
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
            bytes.append(static_cast<char>(i * 7));
        }
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
