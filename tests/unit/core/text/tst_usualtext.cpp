#include "core/text/lineends.h"
#include "core/text/usualtext.h"

#include <QTest>

using namespace gouji;

class TestUsualText : public QObject
{
    Q_OBJECT

private slots:
    void countsUsualCharacters();
    void stopsBeforeOthers();
};

void TestUsualText::countsUsualCharacters()
{
    const QString text = QStringLiteral("（一）主动公开 12 件，占１／３。\nA~");
    QCOMPARE(usualBegin(QString()), 0);
    QCOMPARE_GE(usualBegin(text.repeated(100)), text.size() * 100 - 32);
}

/// Nothing among the characters counted is changed or doubted, wherever it stands and whichever
/// unit it is.
void TestUsualText::stopsBeforeOthers()
{
    for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
        const QChar odd(static_cast<char16_t>(unit));
        const qsizetype at = unit % 100;
        QString text(200, u'件');
        text[at] = odd;
        QString normalised = text;
        normaliseLineEnds(normalised);
        const bool control = unit < 0x20 && odd != u'\n';
        if (normalised != text || control || odd == QChar::ReplacementCharacter)
            QCOMPARE_LE(usualBegin(text), at);
        else if ((unit >= 0x4E00 && unit < 0xA000))
            QCOMPARE_GE(usualBegin(text), text.size() - 32);
    }
}

QTEST_APPLESS_MAIN(TestUsualText)
#include "tst_usualtext.moc"
