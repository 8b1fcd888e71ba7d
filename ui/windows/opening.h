#pragma once

#include "core/session/openqueue.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>

namespace gouji {

/// Opens what a person asks for, without keeping the window: several at once, in the order asked.
/// One that fails stops no other; what failed is told when all are through. Before that, passwords
/// of encrypted files are asked for, until they open or the person gives up.
class Opening : public QObject
{
    Q_OBJECT

public:
    /// Asks for the password of a file; `wrong` says that the one given before did not open it.
    using AskPassword = std::function<std::optional<QString>(const QString &path, bool wrong)>;

    Opening(OpenQueue::Open open, AskPassword askPassword, QObject *parent = nullptr);

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

    /// A file that opens with a password only.
    struct Locked
    {
        OpenRequest request;
        Error error;
        std::optional<OpenedReport> kept; ///< a report file, without its source
    };

    void onOpened(const OpenRequest &request, const OpenedReport &report);
    void onFailed(const OpenRequest &request, const Error &error);
    /// Asks for the passwords of those in m_locked, and opens them again. False when none is left.
    bool unlock();
    /// Counts the next one of the first batch; true when it is the one for the front.
    [[nodiscard]] bool countOne(bool succeeded);
    void finish();

    OpenQueue m_queue;
    AskPassword m_askPassword;
    QList<Locked> m_locked;
    std::deque<Batch> m_batches;
    QStringList m_failures;
};

} // namespace gouji
