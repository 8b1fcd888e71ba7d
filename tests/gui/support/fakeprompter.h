#pragma once

#include "ui/dialogs/prompter.h"

#include <utility>

namespace gouji {

/// Answers as told beforehand, and remembers what it was asked.
class FakePrompter : public Prompter
{
public:
    QStringList openAnswer;
    QString saveAnswer;
    ExportAnswer exportAnswer;
    Unsaved unsavedAnswer = Unsaved::Cancel;

    bool discardAnswer = false;
    std::function<void(Preferences &)> preferencesAnswer; ///< changes what is set

    QStringList askedUnsaved; ///< names asked about, of every question
    QStringList askedDiscard;
    QString told;               ///< what was told last
    ExportQuestion askedExport; ///< last

    QStringList filesToOpen(QWidget * /*parent*/, const QString & /*folder*/) override
    {
        return openAnswer;
    }
    QString fileToSave(QWidget * /*parent*/, const QString & /*path*/) override
    {
        return saveAnswer;
    }
    ExportAnswer askExport(QWidget * /*parent*/, const ExportQuestion &question) override
    {
        askedExport = question;
        return exportAnswer;
    }
    Unsaved askUnsaved(QWidget * /*parent*/, const QStringList &names) override
    {
        askedUnsaved += names;
        return unsavedAnswer;
    }
    bool askDiscard(QWidget * /*parent*/, const QStringList &names) override
    {
        askedDiscard += names;
        return discardAnswer;
    }
    void editPreferences(QWidget * /*parent*/, const Preferences &now,
                         const std::function<void(const Preferences &)> &apply) override
    {
        Preferences changed = now;
        if (preferencesAnswer)
            preferencesAnswer(changed);
        apply(changed);
    }
    void tell(QWidget * /*parent*/, const QString & /*title*/, const QString &richText) override
    {
        told = richText;
    }
};

} // namespace gouji
