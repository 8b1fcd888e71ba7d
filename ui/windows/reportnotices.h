#pragma once

#include "core/session/sourcewatch.h"

#include <QObject>

namespace gouji {

class MessageBar;

/// Says in a page's message bar what there is to know of its report, and offers to read a source
/// again that changed on disk.
class ReportNotices : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ReportNotices(ReportSession &session, MessageBar &bar, QObject *parent = nullptr);

    /// Says it again in the language of now, unless the person has closed it.
    void retranslate();

signals:
    void rereadRequested(const gouji::Reread &reread);

private:
    void show();

    ReportSession &m_session;
    MessageBar &m_bar;
    SourceWatch m_watch;
};

} // namespace gouji
