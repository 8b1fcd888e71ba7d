#include "ui/windows/opening.h"

#include "ui/messages/messages.h"

#include <utility>

namespace gouji {

namespace {

/// Some formats cannot be opened with any password: their error says more.
bool asksForPassword(const Error &error)
{
    const bool encrypted =
        error.code == ErrorCode::PasswordNeeded || error.code == ErrorCode::PasswordWrong;
    return encrypted && error.arguments.size() < 2;
}

} // namespace

Opening::Opening(OpenQueue::Open open, AskPassword askPassword, QObject *parent)
    : QObject(parent)
    , m_queue(std::move(open))
    , m_askPassword(std::move(askPassword))
{
    connect(&m_queue, &OpenQueue::progressed, this, &Opening::progressed);
    connect(&m_queue, &OpenQueue::opened, this, &Opening::onOpened);
    connect(&m_queue, &OpenQueue::failed, this, &Opening::onFailed);
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

void Opening::onOpened(const OpenRequest &request, const OpenedReport &report)
{
    const bool locked = report.unreadable && asksForPassword(*report.unreadable);
    const bool toFront = countOne(!locked);
    if (locked)
        m_locked.append({request, *report.unreadable, report});
    else
        emit opened(request, report, toFront);
}

void Opening::onFailed(const OpenRequest &request, const Error &error)
{
    (void)countOne(false);
    if (asksForPassword(error))
        m_locked.append({request, error, {}});
    else
        m_failures += Messages::sentence(error);
}

bool Opening::unlock()
{
    QList<OpenRequest> again;
    for (Locked &locked : std::exchange(m_locked, {})) {
        const bool wrong = locked.error.code == ErrorCode::PasswordWrong;
        const auto password = m_askPassword(locked.request.path, wrong);
        if (password) {
            locked.request.options.password = *password;
            again.append(locked.request);
        } else if (locked.kept) {
            emit opened(locked.request, *locked.kept, false);
        } else {
            m_failures += Messages::sentence(locked.error);
        }
    }
    open(again);
    return !again.isEmpty();
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
    if (unlock())
        return;
    emit finished(std::exchange(m_failures, {}));
}

} // namespace gouji
