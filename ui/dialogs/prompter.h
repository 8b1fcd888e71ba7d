#pragma once

#include "ui/dialogs/exportquestion.h"
#include "ui/dialogs/preferences.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace gouji {

/// Every question the window asks, in one place, so that tests can answer. A question that is
/// dismissed answers with nothing, or Cancel.
class Prompter
{
public:
    enum class Unsaved { Save, Discard, Cancel };

    virtual ~Prompter() = default;

    [[nodiscard]] virtual QStringList filesToOpen(QWidget *parent, const QString &folder) = 0;
    /// `path` is what is proposed.
    [[nodiscard]] virtual QString fileToSave(QWidget *parent, const QString &path) = 0;

    /// The password of the file at `path`; `wrong` says that the one given before did not open it.
    [[nodiscard]] virtual std::optional<QString> askPassword(QWidget *parent, const QString &path,
                                                             bool wrong) = 0;

    /// What to export, how and where to.
    [[nodiscard]] virtual ExportAnswer askExport(QWidget *parent,
                                                 const ExportQuestion &question) = 0;
    /// Whether reports with `openErrors` are to be exported without saying on their pages that they
    /// are drafts.
    [[nodiscard]] virtual bool askCleanExport(QWidget *parent, int openErrors) = 0;
    /// What to do with what is not saved in `names`.
    [[nodiscard]] virtual Unsaved askUnsaved(QWidget *parent, const QStringList &names) = 0;
    /// Whether what was typed into `names` and never saved is to be thrown away for good.
    [[nodiscard]] virtual bool askDiscard(QWidget *parent, const QStringList &names) = 0;
    /// Lets the person change `now`; `apply` is called at every change.
    virtual void editPreferences(QWidget *parent, const Preferences &now,
                                 const std::function<void(const Preferences &)> &apply) = 0;
    /// Tells something at length that was asked for, e.g. all keys.
    virtual void tell(QWidget *parent, const QString &title, const QString &richText) = 0;
};

} // namespace gouji
