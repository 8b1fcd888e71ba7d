#pragma once

#include "ui/dialogs/prompter.h"

#include <QFileInfo>
#include <QList>

#include <utility>

namespace gouji {

/// Answers as told beforehand, and remembers what it was asked.
class FakePrompter : public Prompter
{
public:
    QStringList openAnswer;
    QString saveAnswer;
    QStringList passwordAnswers; ///< one for each question; then none is given
    ExportAnswer exportAnswer;
    Unsaved unsavedAnswer = Unsaved::Cancel;

    bool discardAnswer = false;
    bool cleanExportAnswer = false;
    std::function<void(Preferences &)> preferencesAnswer; ///< changes what is set

    QStringList askedUnsaved; ///< names asked about, of every question
    QStringList askedDiscard;
    QStringList askedPasswords;  ///< names of files, with "!" behind it after a wrong password
    QString told;                ///< what was told last
    ExportQuestion askedExport;  ///< last
    QList<int> askedCleanExport; ///< open errors, of every question

    QStringList filesToOpen(QWidget * /*parent*/, const QString & /*folder*/) override
    {
        return openAnswer;
    }
    QString fileToSave(QWidget * /*parent*/, const QString & /*path*/) override
    {
        return saveAnswer;
    }
    std::optional<QString> askPassword(QWidget * /*parent*/, const QString &path,
                                       bool wrong) override
    {
        askedPasswords += QFileInfo(path).fileName() + (wrong ? QStringLiteral("!") : QString());
        if (passwordAnswers.isEmpty())
            return std::nullopt;
        return passwordAnswers.takeFirst();
    }
    ExportAnswer askExport(QWidget * /*parent*/, const ExportQuestion &question) override
    {
        askedExport = question;
        return exportAnswer;
    }
    bool askCleanExport(QWidget * /*parent*/, int openErrors) override
    {
        askedCleanExport += openErrors;
        return cleanExportAnswer;
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
