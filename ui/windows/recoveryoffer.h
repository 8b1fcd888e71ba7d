#pragma once

#include "core/session/openqueue.h"

#include <QObject>

class QWidget;

namespace gouji {

class Prompter;
class RecoveryPanel;

/// At the start: offers what earlier runs left behind, and does with it what the person says.
class RecoveryOffer : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; questions stand before `panel`'s window.
    RecoveryOffer(RecoveryFolder &folder, RecoveryPanel &panel, Prompter &prompter,
                  QObject *parent);

    void offer();

signals:
    void recover(const QList<gouji::OpenRequest> &requests);

private:
    void take(const QList<Recovery> &recoveries);
    void discard(const QList<Recovery> &recoveries);
    void leave(const QList<Recovery> &recoveries);

    RecoveryFolder &m_folder;
    RecoveryPanel &m_panel;
    Prompter &m_prompter;
};

} // namespace gouji
