#include "ui/windows/opening.h"

#include "ui/messages/messages.h"

#include <utility>

namespace gouji {

Opening::Opening(OpenQueue::Open open, QObject *parent)
    : QObject(parent)
    , m_queue(std::move(open))
{
    connect(&m_queue, &OpenQueue::progressed, this, &Opening::progressed);
    connect(&m_queue, &OpenQueue::opened, this,
            [this](const OpenRequest &request, const OpenedReport &report) {
                const bool toFront = countOne(true);
                emit opened(request, report, toFront);
            });
    connect(&m_queue, &OpenQueue::failed, this,
            [this](const OpenRequest & /*request*/, const Error &error) {
                (void)countOne(false);
                m_failures += Messages::sentence(error);
            });
    connect(&m_queue, &OpenQueue::finished, this, &Opening::finish);
}

void Opening::open(const QList<OpenRequest> &requests, int front)
{
    if (requests.isEmpty())
        return;
    m_batches.push_back({.asked = static_cast<int>(requests.size()), .done = 0, .front = front});
    m_queue.add(requests);
}

void Opening::cancel()
{
    m_queue.cancel();
}

bool Opening::countOne(bool succeeded)
{
    Batch &batch = m_batches.front();
    const bool toFront = succeeded && !batch.frontTaken && batch.done >= batch.front;
    batch.frontTaken |= toFront;
    ++batch.done;
    if (batch.done == batch.asked)
        m_batches.pop_front();
    return toFront;
}

void Opening::finish()
{
    m_batches.clear();
    emit finished(std::exchange(m_failures, {}));
}

} // namespace gouji
