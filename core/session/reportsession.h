#pragma once

#include "core/base/error.h"
#include "core/form/formcatalogue.h"
#include "core/report/reportfile.h"
#include "core/session/reportdocument.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>

namespace gouji {

/// One open report: its document, what can be undone, where it is saved. Lives on the GUI thread.
class ReportSession : public QObject
{
    Q_OBJECT

public:
    /// Opens a source file, or a report file together with the source it names. A report file whose
    /// source is away or changed still opens: sourceState() says so, and the text is what is left.
    /// Errors: those of readFile(), readDocument() and readReportFile().
    /// `sentence` words the findings written into the report file.
    [[nodiscard]] static Result<std::unique_ptr<ReportSession>>
    open(const QString &path, std::shared_ptr<const FormCatalogue> catalogue,
         FindingSentence sentence);

    enum class SourceState { Same, Changed, Missing };

    [[nodiscard]] ReportDocument &document() { return *m_document; }
    [[nodiscard]] const ReportDocument &document() const { return *m_document; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }
    [[nodiscard]] SourceState sourceState() const { return m_sourceState; }

    /// The name written into the journal.
    void setUserName(const QString &name) { m_userName = name; }

    /// Each is one step to undo; none is pushed when nothing would change.
    void typeText(CellId cell, const QString &text, const QString &reason = {});
    void confirm(CellId cell);
    void revert(CellId cell);

    /// Where save() writes: NAME.gouji.json beside the source, or the report file opened.
    [[nodiscard]] QString reportPath() const { return m_reportPath; }
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }
    /// Writes the report file atomically. Errors: FileNotWritable.
    [[nodiscard]] Result<void> save();
    [[nodiscard]] Result<void> saveAs(const QString &path);

signals:
    void pathChanged();

private:
    ReportSession(std::unique_ptr<ReportDocument> document, QString reportPath, SourceState state,
                  FindingSentence sentence);

    std::unique_ptr<ReportDocument> m_document;
    QUndoStack m_undoStack;
    QString m_reportPath;
    QString m_userName;
    FindingSentence m_sentence;
    SourceState m_sourceState = SourceState::Same;
};

} // namespace gouji
