#pragma once

#include "core/form/formcatalogue.h"
#include "core/session/reread.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace gouji {

/// A report to open. One that an earlier run left behind, or that is to be read anew, says so.
struct OpenRequest
{
    QString path; ///< a source or a report file
    QString cell; ///< id of the cell to show first; may be empty
    std::optional<Recovery> recovery;
    std::optional<Reread> reread;
    ReadOptions options = {}; ///< its password, its limits; the queue sees to the progress
    int part = 0;             ///< of a source of several reports, from 1; 0 for all of them
};

/// Opens reports on other threads, several at once, and hands them over on its own thread in the
/// order they were asked for. What was cancelled is never handed over, however late it comes; who
/// is opening it is told.
class OpenQueue : public QObject
{
    Q_OBJECT

public:
    /// How a request is carried out; called from several threads at once.
    using Open = std::function<Result<OpenedReport>(const OpenRequest &)>;

    explicit OpenQueue(Open open, QObject *parent = nullptr);
    /// Cancels those that are being opened, and waits for that.
    ~OpenQueue() override;

    void add(const QList<OpenRequest> &requests);
    void cancel();
    [[nodiscard]] bool isBusy() const { return !m_waiting.empty(); }

signals:
    /// `done` of `all` asked for since it was last idle are handed over; `path` comes next.
    void progressed(int done, int all, const QString &path);
    void opened(const gouji::OpenRequest &request, const gouji::OpenedReport &report);
    void failed(const gouji::OpenRequest &request, const gouji::Error &error);
    /// Nothing is left to open, or it was cancelled.
    void finished();

private:
    struct Entry
    {
        OpenRequest request;
        std::optional<Result<OpenedReport>> result;
    };

    void deliver(qint64 serial, Result<OpenedReport> result);
    void handOver(Entry entry);
    void tellProgress();

    Open m_open;
    std::deque<Entry> m_waiting;
    qint64 m_first = 0; ///< serial number of the first in m_waiting; those below are past
    int m_done = 0;
    std::stop_source m_stop; ///< for all in m_waiting
    QThreadPool m_pool;
};

/// The usual way to carry requests out; the extractor is made at the first and kept.
[[nodiscard]] OpenQueue::Open openingWith(std::shared_ptr<const FormCatalogue> catalogue);

} // namespace gouji
