#include "ui/dialogs/dialogprompter.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/reportsuffixes.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/messages/messages.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace gouji {

using namespace Qt::StringLiterals;

QStringList DialogPrompter::filesToOpen(QWidget *parent, const QString &folder)
{
    const QString patterns = u" (*."_s + reportSuffixes().join(u" *."_s) + u" *.json)"_s;
    const QString filter = tr("Reports") + patterns + u";;"_s + tr("All files") + u" (*)"_s;
    return QFileDialog::getOpenFileNames(parent, tr("Open reports"), folder, filter);
}

QString DialogPrompter::fileToSave(QWidget *parent, const QString &path)
{
    return QFileDialog::getSaveFileName(parent, tr("Save the report file as"), path,
                                        tr("Report files (*.gouji.json)"));
}

std::optional<QString> DialogPrompter::askPassword(QWidget *parent, const QString &path, bool wrong)
{
    const QString name = QFileInfo(path).fileName();
    QInputDialog dialog(parent);
    dialog.setWindowTitle(tr("Password"));
    dialog.setInputMode(QInputDialog::TextInput);
    dialog.setTextEchoMode(QLineEdit::Password);
    dialog.setLabelText(wrong ? tr("That password does not open %1. Try another one:").arg(name)
                              : tr("%1 is encrypted. Its password:").arg(name));
    dialog.setOkButtonText(tr("&Open"));
    dialog.setCancelButtonText(tr("&Cancel"));
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

ExportAnswer DialogPrompter::askExport(QWidget *parent, const ExportQuestion &question)
{
    ExportDialog dialog(question, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.answer() : ExportAnswer();
}

Prompter::Unsaved DialogPrompter::askUnsaved(QWidget *parent, const QStringList &names)
{
    QMessageBox box(QMessageBox::Warning, tr("Not saved"),
                    tr("There are corrections not saved in:") + u"\n\n"_s + names.join(u'\n'),
                    QMessageBox::NoButton, parent);
    QPushButton *save =
        box.addButton(names.size() > 1 ? tr("&Save all") : tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return Unsaved::Save;
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

bool DialogPrompter::askCleanExport(QWidget *parent, int openErrors)
{
    QMessageBox box(
        QMessageBox::Warning, tr("Export without a mark"),
        tr("%n error(s) are open, and nothing on the pages will say so.", nullptr, openErrors),
        QMessageBox::NoButton, parent);
    QPushButton *clean = box.addButton(tr("Export &without a mark"), QMessageBox::AcceptRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == clean;
}

bool DialogPrompter::askDiscard(QWidget *parent, const QStringList &names)
{
    QMessageBox box(QMessageBox::Warning, tr("Throw away"),
                    tr("What was typed into these reports is lost for good:") + u"\n\n"_s
                        + names.join(u'\n'),
                    QMessageBox::NoButton, parent);
    QPushButton *discard = box.addButton(tr("&Throw away"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == discard;
}

void DialogPrompter::editPreferences(QWidget *parent, const Preferences &now,
                                     const std::function<void(const Preferences &)> &apply)
{
    SettingsDialog dialog(now, parent);
    QObject::connect(&dialog, &SettingsDialog::changed, &dialog, apply);
    dialog.exec();
}

void DialogPrompter::tell(QWidget *parent, const QString &title, const QString &richText)
{
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::RichText);
    box.setText(richText);
    box.addButton(tr("&Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace gouji
