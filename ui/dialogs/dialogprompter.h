#pragma once

#include "ui/dialogs/prompter.h"

#include <QCoreApplication>

namespace gouji {

/// Asks with the dialogs of the desktop.
class DialogPrompter : public Prompter
{
    Q_DECLARE_TR_FUNCTIONS(gouji::DialogPrompter)

public:
    [[nodiscard]] QStringList filesToOpen(QWidget *parent, const QString &folder) override;
    [[nodiscard]] QString fileToSave(QWidget *parent, const QString &path) override;
    [[nodiscard]] std::optional<QString> askPassword(QWidget *parent, const QString &path,
                                                     bool wrong) override;
    [[nodiscard]] ExportAnswer askExport(QWidget *parent, const ExportQuestion &question) override;
    [[nodiscard]] Unsaved askUnsaved(QWidget *parent, const QStringList &names) override;
    [[nodiscard]] bool askCleanExport(QWidget *parent, int openErrors) override;
    [[nodiscard]] bool askDiscard(QWidget *parent, const QStringList &names) override;
    void editPreferences(QWidget *parent, const Preferences &now,
                         const std::function<void(const Preferences &)> &apply) override;
    void tell(QWidget *parent, const QString &title, const QString &richText) override;
};

} // namespace gouji
