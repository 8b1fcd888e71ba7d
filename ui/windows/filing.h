#pragma once

#include "core/base/error.h"
#include "ui/panels/messagebar.h"

#include <QObject>

namespace gouji {

class Prompter;
class ReportPage;
class Settings;

/// Saves reports, and asks before anything unsaved goes.
class Filing : public QObject
{
    Q_OBJECT

public:
    /// `window` is what questions stand before. All of it outlives this.
    Filing(Prompter &prompter, Settings &settings, QWidget *window);

    /// False when the report is not saved: it cannot be, or the person gave no name.
    bool save(ReportPage &page);
    bool saveAs(ReportPage &page);
    /// Asks what to do with those of `pages` that are not saved. False when the person stays, or
    /// one cannot be saved.
    [[nodiscard]] bool settle(const QList<ReportPage *> &pages);

signals:
    void saved(const QString &path);
    void said(gouji::MessageBar::Kind kind, const QString &text);

private:
    [[nodiscard]] bool saveTo(ReportPage &page, const QString &path);
    [[nodiscard]] Result<void> write(ReportPage &page, const QString &path);

    Prompter &m_prompter;
    Settings &m_settings;
    QWidget *m_window;
};

} // namespace gouji
