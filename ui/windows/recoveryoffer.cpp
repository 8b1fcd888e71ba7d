#include "ui/windows/recoveryoffer.h"

#include "ui/dialogs/prompter.h"
#include "ui/panels/recoverypanel.h"

namespace gouji {

RecoveryOffer::RecoveryOffer(RecoveryFolder &folder, RecoveryPanel &panel, Prompter &prompter,
                             QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_panel(panel)
    , m_prompter(prompter)
{
    connect(&panel, &RecoveryPanel::recoverRequested, this, &RecoveryOffer::take);
    connect(&panel, &RecoveryPanel::discardRequested, this, &RecoveryOffer::discard);
}

void RecoveryOffer::offer()
{
    m_panel.setRecoveries(m_folder.leftBehind());
}

void RecoveryOffer::take(const QList<Recovery> &recoveries)
{
    leave(recoveries);
    QList<OpenRequest> requests;
    for (const Recovery &recovery : recoveries)
        requests.append({.path = recovery.file, .cell = {}, .recovery = recovery, .reread = {}});
    emit recover(requests);
}

void RecoveryOffer::discard(const QList<Recovery> &recoveries)
{
    QStringList names;
    for (const Recovery &recovery : recoveries)
        names += RecoveryPanel::nameOf(recovery);
    if (!m_prompter.askDiscard(m_panel.window(), names))
        return;
    for (const Recovery &recovery : recoveries)
        RecoveryFolder::discard(recovery.file);
    leave(recoveries);
}

/// The panel goes on with the others.
void RecoveryOffer::leave(const QList<Recovery> &recoveries)
{
    QList<Recovery> others = m_panel.recoveries();
    others.removeIf([&recoveries](const Recovery &one) { return recoveries.contains(one); });
    m_panel.setRecoveries(others);
}

} // namespace gouji
