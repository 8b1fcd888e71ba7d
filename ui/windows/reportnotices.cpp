#include "ui/windows/reportnotices.h"

#include "ui/windows/remarks.h"

#include <algorithm>

namespace gouji {

ReportNotices::ReportNotices(ReportSession &session, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
    , m_watch(session)
{
    connect(&m_watch, &SourceWatch::stateChanged, this, &ReportNotices::show);
    // What was typed by now would go when older corrections were taken over.
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &ReportNotices::retranslate);
    show();
}

void ReportNotices::retranslate()
{
    if (!m_bar.text().isEmpty())
        show();
}

void ReportNotices::show()
{
    const QList<Remark> remarks = remarksOn(m_session, m_watch.state());
    if (remarks.isEmpty()) {
        m_bar.clear();
        return;
    }
    QStringList texts;
    auto worst = MessageBar::Kind::Information;
    for (const Remark &remark : remarks) {
        texts += remark.text;
        worst = std::min(worst, remark.kind);
    }
    QList<MessageBar::Choice> choices;
    if (m_watch.state() == SourceState::Changed)
        choices.append({tr("Read again"), [this] { emit rereadRequested(m_session.reread()); }});
    else if (!m_session.earlierReport().isEmpty() && !m_session.isModified())
        choices.append({tr("Take them over"),
                        [this] { emit rereadRequested(m_session.rereadWithEarlier()); }});
    m_bar.showMessages(worst, texts, choices);
}

} // namespace gouji
