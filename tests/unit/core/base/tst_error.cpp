#include "core/base/error.h"

#include <QSet>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void namesAreDistinctAndPlain();
    void failureCarriesArguments();
};

/// Other programs see these names: lower case, never two alike.
void TestError::namesAreDistinctAndPlain()
{
    QSet<QString> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const QString name = errorName(static_cast<ErrorCode>(code));
        QVERIFY(!name.isEmpty());
        QVERIFY(!names.contains(name));
        names.insert(name);
        for (const QChar character : name)
            QVERIFY(character == u'_' || (character >= u'a' && character <= u'z'));
    }
    QCOMPARE(errorName(ErrorCode::FileNotFound), u"file_not_found"_s);
}

void TestError::failureCarriesArguments()
{
    const Result<int> result = failure(ErrorCode::FileTooLarge, u"a.txt"_s, u"10"_s);
    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{ErrorCode::FileTooLarge, {u"a.txt"_s, u"10"_s}}));
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
