#pragma once

#include "ui/dialogs/prompter.h"
#include "ui/panels/messagebar.h"

#include <QList>
#include <QObject>
#include <QString>

class QWidget;

namespace gouji {

class ExportAll;
class ReportSession;
class Settings;

/// Exports open reports and compares them: asks, remembers what was chosen, writes, says what came
/// of it. One report that cannot be written stops no other.
class Exporting : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    Exporting(QWidget *window, Prompter &prompter, Settings &settings, QObject *parent = nullptr);

    void exportReport(const ReportSession &session);
    /// Goes on in the background; said() tells when all are written. Does nothing while the last
    /// call goes on.
    void exportAll(const QList<const ReportSession *> &sessions);
    /// What was corrected, against the source.
    void compareWithSource(const ReportSession &session);
    /// With a report the person chooses.
    void compareWithFile(const ReportSession &session);

signals:
    void said(gouji::MessageBar::Kind kind, const QString &text);

private:
    [[nodiscard]] ExportQuestion questionFor(const QList<const ReportSession *> &sessions) const;
    void remember(const ExportAnswer &answer);
    /// Asks how; an answer without a path when it is not to be.
    [[nodiscard]] ExportAnswer ask(const QList<const ReportSession *> &sessions);
    void writeAll(const QList<const ReportSession *> &sessions, const ExportAnswer &answer);
    void sayWritten(const ExportAll &all, const ExportAnswer &answer);
    void finish(const ExportAnswer &answer, const QString &path);

    QWidget *m_window;
    Prompter &m_prompter;
    Settings &m_settings;
    ExportAll *m_all = nullptr; ///< under way
};

} // namespace gouji
