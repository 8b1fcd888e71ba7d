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
    ExportChoice exportAnswer;
    Unsaved unsavedAnswer = Unsaved::Cancel;

    QStringList askedUnsaved; ///< names asked about, of every question
    QString told;             ///< what was told last
    QStringList offeredFormats;

    QStringList filesToOpen(QWidget * /*parent*/, const QString & /*folder*/) override
    {
        return openAnswer;
    }
    QString fileToSave(QWidget * /*parent*/, const QString & /*path*/) override
    {
        return saveAnswer;
    }
    ExportChoice fileToExport(QWidget * /*parent*/, const QString & /*path*/,
                              const QStringList &formats) override
    {
        offeredFormats = formats;
        return exportAnswer;
    }
    Unsaved askUnsaved(QWidget * /*parent*/, const QStringList &names) override
    {
        askedUnsaved += names;
        return unsavedAnswer;
    }
    void tell(QWidget * /*parent*/, const QString & /*title*/, const QString &richText) override
    {
        told = richText;
    }
};

} // namespace gouji
