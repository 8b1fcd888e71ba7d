#include "core/session/openqueue.h"

#include "core/extract/extractor.h"

#include <mutex>
#include <utility>

namespace gouji {

OpenQueue::OpenQueue(Open open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
{}

OpenQueue::~OpenQueue()
{
    m_pool.clear();
    m_stop.request_stop();
    m_pool.waitForDone();
}

void OpenQueue::add(const QList<OpenRequest> &requests)
{
    for (const OpenRequest &request : requests) {
        const qint64 serial = m_first + static_cast<qint64>(m_waiting.size());
        m_waiting.push_back({request, std::nullopt});
        OpenRequest given = request;
        given.options.progress.stop = m_stop.get_token();
        m_pool.start([this, given, serial] {
            auto result = std::make_shared<Result<OpenedReport>>(m_open(given));
            // Always later, and dropped with this queue, which outlives what its pool does.
            QMetaObject::invokeMethod(
                this, [this, serial, result] { deliver(serial, std::move(*result)); },
                Qt::QueuedConnection);
        });
    }
    if (!requests.isEmpty())
        tellProgress();
}

void OpenQueue::cancel()
{
    if (m_waiting.empty())
        return;
    m_pool.clear();
    m_stop.request_stop();
    m_stop = {};
    m_first += static_cast<qint64>(m_waiting.size());
    m_waiting.clear();
    m_done = 0;
    emit finished();
}

void OpenQueue::deliver(qint64 serial, Result<OpenedReport> result)
{
    if (serial < m_first)
        return; // an answer to what nobody asks any more
    m_waiting[static_cast<std::size_t>(serial - m_first)].result = std::move(result);
    while (!m_waiting.empty() && m_waiting.front().result) {
        Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_first;
        ++m_done;
        handOver(std::move(entry));
    }
}

void OpenQueue::handOver(Entry entry)
{
    if (const Result<OpenedReport> &result = *entry.result)
        emit opened(entry.request, *result);
    else
        emit failed(entry.request, result.error());
    if (!m_waiting.empty()) {
        tellProgress();
        return;
    }
    m_done = 0;
    emit finished();
}

void OpenQueue::tellProgress()
{
    emit progressed(m_done, m_done + static_cast<int>(m_waiting.size()),
                    m_waiting.front().request.path);
}

OpenQueue::Open openingWith(std::shared_ptr<const FormCatalogue> catalogue)
{
    struct Kept
    {
        std::once_flag made;
        std::optional<Extractor> extractor;
    };
    return [catalogue = std::move(catalogue),
            kept = std::make_shared<Kept>()](const OpenRequest &request) {
        std::call_once(kept->made, [&] { kept->extractor.emplace(catalogue); });
        if (request.reread)
            return rereadReport(*request.reread, *kept->extractor, request.options);
        if (request.recovery)
            return recoverReport(*request.recovery, *kept->extractor, request.options);
        auto opened = openReport(request.path, *kept->extractor, request.options);
        if (opened && request.part > 0)
            return Result<OpenedReport>(partOf(std::move(*opened), request.part));
        return opened;
    };
}

} // namespace gouji
