#include "ui/models/pagepictures.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace gouji;

namespace {

/// Draws squares whose width tells the fineness; may be held up.
struct Painter
{
    std::atomic<int> drawn = 0;
    std::atomic<int> atOnce = 0;
    std::atomic<bool> heldUp = false;
    QSemaphore begun;
    QSemaphore mayEnd;
    std::mutex mutex;
    QList<int> order;

    QImage draw(int page, double scale, const std::stop_token &stop)
    {
        if (atOnce.fetch_add(1) > 0)
            qFatal("two at a time");
        {
            const std::scoped_lock lock(mutex);
            order.append(page);
        }
        begun.release();
        if (heldUp)
            mayEnd.acquire();
        ++drawn;
        atOnce.fetch_sub(1);
        if (stop.stop_requested())
            return {};
        const int width = static_cast<int>(100 * scale);
        QImage image(width, width, QImage::Format_RGB32);
        image.fill(page);
        return image;
    }

    PagePictures::Draw function()
    {
        return [this](int page, double scale, const std::stop_token &stop) {
            return draw(page, scale, stop);
        };
    }
};

} // namespace

class TestPagePictures : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWantedComesInOrder();
    void whatIsThereIsNotDrawnAgain();
    void otherFinenessIsDrawnAndTheOldStaysMeanwhile();
    void lateAnswerIsDropped();
    void oldPicturesAreForgotten();
    void pageThatCannotBeDrawnIsTriedOnce();
    void goingWaitsForTheThread();
};

void TestPagePictures::whatIsWantedComesInOrder()
{
    Painter painter;
    PagePictures pictures(painter.function());
    QSignalSpy ready(&pictures, &PagePictures::ready);
    pictures.want({3, 4, 2}, 1);
    QVERIFY(pictures.picture(3).isNull());
    QTRY_VERIFY(!pictures.isBusy());
    QCOMPARE(painter.order, (QList<int>{3, 4, 2}));
    QCOMPARE(ready.size(), 3);
    QCOMPARE(ready.at(0).at(0).toInt(), 3);
    QCOMPARE(pictures.picture(4).width(), 100);
    QVERIFY(pictures.picture(1).isNull());
}

void TestPagePictures::whatIsThereIsNotDrawnAgain()
{
    Painter painter;
    PagePictures pictures(painter.function());
    pictures.want({1, 2}, 1);
    QTRY_VERIFY(!pictures.isBusy());
    pictures.want({2, 1}, 1);
    QVERIFY(!pictures.isBusy());
    QCOMPARE(painter.drawn.load(), 2);
}

void TestPagePictures::otherFinenessIsDrawnAndTheOldStaysMeanwhile()
{
    Painter painter;
    PagePictures pictures(painter.function());
    pictures.want({1}, 1);
    QTRY_VERIFY(!pictures.isBusy());
    pictures.want({1}, 2);
    QCOMPARE(pictures.picture(1).width(), 100);
    QTRY_COMPARE(pictures.picture(1).width(), 200);
}

void TestPagePictures::lateAnswerIsDropped()
{
    Painter painter;
    painter.heldUp = true;
    PagePictures pictures(painter.function());
    QSignalSpy ready(&pictures, &PagePictures::ready);
    pictures.want({1}, 1);
    painter.begun.acquire();
    pictures.want({5}, 1); // page 1 is out of sight before it came
    painter.heldUp = false;
    painter.mayEnd.release();
    QTRY_VERIFY(!pictures.isBusy());
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready.at(0).at(0).toInt(), 5);
    QVERIFY(pictures.picture(1).isNull());
}

void TestPagePictures::oldPicturesAreForgotten()
{
    Painter painter;
    PagePictures pictures(painter.function());
    pictures.setBudget(2 * 100 * 100 * 4);
    for (int page = 1; page <= 6; ++page) {
        pictures.want({page}, 1);
        QTRY_VERIFY(!pictures.isBusy());
    }
    // The one wanted, and two more: those seen last.
    for (int page = 1; page <= 6; ++page)
        QCOMPARE(pictures.picture(page).isNull(), page < 4);
}

void TestPagePictures::pageThatCannotBeDrawnIsTriedOnce()
{
    int tried = 0;
    PagePictures pictures([&tried](int, double, const std::stop_token &) {
        ++tried;
        return QImage();
    });
    pictures.want({1}, 1);
    QTRY_VERIFY(!pictures.isBusy());
    pictures.want({1}, 1);
    QVERIFY(!pictures.isBusy());
    QCOMPARE(tried, 1);
}

void TestPagePictures::goingWaitsForTheThread()
{
    Painter painter;
    {
        PagePictures pictures(painter.function());
        pictures.want({1, 2, 3}, 1);
        painter.begun.acquire();
    }
    QCOMPARE(painter.atOnce.load(), 0);
    QVERIFY(painter.drawn <= 1);
}

QTEST_GUILESS_MAIN(TestPagePictures)
#include "tst_pagepictures.moc"
