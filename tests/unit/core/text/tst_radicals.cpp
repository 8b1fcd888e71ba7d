#include "core/text/radicals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestRadicals : public QObject
{
    Q_OBJECT

private slots:
    void becomeIdeographs()
    {
        QCOMPARE(withoutRadicals(u"\u2F70例市\u2F2F作"), u"示例市工作"_s);
        // Those that have no compatibility form.
        QCOMPARE(withoutRadicals(u"\u2F08\u2EA0 \u2ED4\u2F3E \u2ED3\u2EF0"), u"人民 门户 长龙"_s);
    }

    void nothingElseChanges()
    {
        const QString text = u"示例市１２3、(一) a\u2EFF𠀀"_s;
        QCOMPARE(withoutRadicals(text), text);
    }
};

QTEST_APPLESS_MAIN(TestRadicals)
#include "tst_radicals.moc"
