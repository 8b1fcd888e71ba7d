#include "core/session/openqueue.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

QList<OpenRequest> requests(const QStringList &paths)
{
    QList<OpenRequest> list;
    for (const QString &path : paths)
        list.append({.path = path, .cell = {}, .recovery = {}, .reread = {}});
    return list;
}

/// What became of the requests, in the order of its coming: "a", or "!a" for a failure.
QStringList *recordOf(OpenQueue &queue)
{
    auto *record = new QStringList;
    QObject::connect(&queue, &QObject::destroyed, [record] { delete record; });
    QObject::connect(&queue, &OpenQueue::opened,
                     [record](const OpenRequest &request) { *record += request.path; });
    QObject::connect(&queue, &OpenQueue::failed,
                     [record](const OpenRequest &request) { *record += u'!' + request.path; });
    return record;
}

} // namespace

class TestOpenQueue : public QObject
{
    Q_OBJECT

private slots:
    void orderIsThatOfAsking()
    {
        // The first is the last to be done.
        QSemaphore others;
        OpenQueue queue([&others](const OpenRequest &request) -> Result<OpenedReport> {
            if (request.path == u"a")
                others.acquire(2);
            else
                others.release();
            if (request.path == u"b")
                return failure(ErrorCode::FileEmpty, request.path);
            return OpenedReport{};
        });
        const QStringList *record = recordOf(queue);
        QSignalSpy finished(&queue, &OpenQueue::finished);
        queue.add(requests({u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(queue.isBusy());
        QVERIFY(finished.wait());
        QCOMPARE(*record, (QStringList{u"a"_s, u"!b"_s, u"c"_s}));
        QVERIFY(!queue.isBusy());
    }

    void progressIsTold()
    {
        OpenQueue queue([](const OpenRequest &) -> Result<OpenedReport> { return OpenedReport{}; });
        QStringList told;
        connect(&queue, &OpenQueue::progressed, this, [&](int done, int all, const QString &path) {
            told += u"%1/%2 %3"_s.arg(done).arg(all).arg(path);
        });
        QSignalSpy finished(&queue, &OpenQueue::finished);
        queue.add(requests({u"a"_s, u"b"_s}));
        queue.add(requests({u"c"_s}));
        QVERIFY(finished.wait());
        QCOMPARE(told, (QStringList{u"0/2 a"_s, u"0/3 a"_s, u"1/3 b"_s, u"2/3 c"_s}));
        queue.add(requests({u"d"_s}));
        QVERIFY(finished.wait());
        QCOMPARE(told.constLast(), u"0/1 d"_s);
    }

    /// Who opens a slow one hears of it, and what is asked for next is not cancelled with it.
    void cancellingReachesThoseBeingOpened()
    {
        QSemaphore begun;
        QSemaphore heard;
        OpenQueue queue([&](const OpenRequest &request) -> Result<OpenedReport> {
            if (request.path == u"next")
                return OpenedReport{};
            begun.release();
            while (!request.options.progress.isCancelled())
                QThread::msleep(1);
            heard.release();
            return failure(ErrorCode::Cancelled);
        });
        const QStringList *record = recordOf(queue);
        queue.add(requests({u"slow"_s}));
        begun.acquire();
        queue.cancel();
        heard.acquire();
        QSignalSpy finished(&queue, &OpenQueue::finished);
        queue.add(requests({u"next"_s}));
        QVERIFY(finished.wait());
        QCOMPARE(*record, QStringList{u"next"_s});
    }

    void goingAwayCancels()
    {
        QSemaphore begun;
        std::atomic<bool> heard = false;
        {
            OpenQueue queue([&](const OpenRequest &request) -> Result<OpenedReport> {
                begun.release();
                while (!request.options.progress.isCancelled())
                    QThread::msleep(1);
                heard = true;
                return failure(ErrorCode::Cancelled);
            });
            queue.add(requests({u"slow"_s}));
            begun.acquire();
        }
        QVERIFY(heard);
    }

    void whatWasCancelledIsDropped()
    {
        QSemaphore gate;
        std::atomic<int> begun = 0;
        OpenQueue queue([&](const OpenRequest &) -> Result<OpenedReport> {
            ++begun;
            gate.acquire();
            return OpenedReport{};
        });
        const QStringList *record = recordOf(queue);
        QSignalSpy finished(&queue, &OpenQueue::finished);
        queue.add(requests({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s}));
        QTRY_VERIFY(begun > 0);
        queue.cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!queue.isBusy());
        // A later one is not taken for one of those.
        queue.add(requests({u"later"_s}));
        gate.release(9);
        QVERIFY(finished.wait());
        QCOMPARE(*record, QStringList{u"later"_s});
    }

    void cancellingNothingSaysNothing()
    {
        OpenQueue queue([](const OpenRequest &) -> Result<OpenedReport> { return OpenedReport{}; });
        QSignalSpy finished(&queue, &OpenQueue::finished);
        queue.cancel();
        queue.add({});
        QCOMPARE(finished.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOpenQueue)

#include "tst_openqueue.moc"
