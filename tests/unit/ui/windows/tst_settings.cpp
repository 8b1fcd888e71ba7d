#include "ui/windows/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

/// What is remembered comes back from the file, and from nothing come sensible values.
class TestSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(u"settings.ini"_s); }

private slots:
    void cleanup() { QFile::remove(file()); }

    void whatIsSetComesBack()
    {
        {
            QSettings store(file(), QSettings::IniFormat);
            Settings settings(store);
            settings.setUserName(u"王芳"_s);
            settings.setAfterEnter(AfterEnter::NextCell);
        }
        QSettings store(file(), QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.userName(), u"王芳"_s);
        QCOMPARE(settings.afterEnter(), AfterEnter::NextCell);
    }

    void nothingSetIsSensible()
    {
        QSettings store(file(), QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.userName(), qEnvironmentVariable("USER"));
        QCOMPARE(settings.afterEnter(), AfterEnter::NextProblem);
        QVERIFY(settings.recentFiles().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
