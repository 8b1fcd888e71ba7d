#pragma once

#include "core/session/openqueue.h"

#include <QObject>
#include <QStringList>

#include <deque>

namespace gouji {

/// Opens what a person asks for, without keeping the window: several at once, in the order asked.
/// One that fails stops no other; what failed is told when all are through.
class Opening : public QObject
{
    Q_OBJECT

public:
    explicit Opening(OpenQueue::Open open, QObject *parent = nullptr);

    /// The first that opens is to come to the front, from the one numbered `front` on: what is
    /// behind it opens without taking anyone's place.
    void open(const QList<OpenRequest> &requests, int front = 0);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_queue.isBusy(); }

signals:
    void progressed(int done, int all, const QString &path);
    void opened(const gouji::OpenRequest &request, const gouji::OpenedReport &report, bool toFront);
    /// Nothing is left to open, or it was cancelled; a sentence for each that failed.
    void finished(const QStringList &failures);

private:
    /// What was asked for in one go.
    struct Batch
    {
        int asked = 0;
        int done = 0;
        int front = 0;
        bool frontTaken = false;
    };

    /// Counts the next one of the first batch; true when it is the one for the front.
    [[nodiscard]] bool countOne(bool succeeded);
    void finish();

    OpenQueue m_queue;
    std::deque<Batch> m_batches;
    QStringList m_failures;
};

} // namespace gouji
