#pragma once

#include "core/base/error.h"
#include "core/form/formcatalogue.h"
#include "core/report/repair.h"
#include "core/report/reportfile.h"
#include "core/session/recovery.h"
#include "core/session/reportdocument.h"
#include "core/session/reread.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace gouji {

/// One open report: its document, what can be undone, where it is saved. Lives on the GUI thread.
class ReportSession : public QObject
{
    Q_OBJECT

public:
    /// Opens a source file, or a report file together with the source it names. A source whose
    /// report file is beside it, made of the very same bytes, comes back with what was typed into
    /// it. A report file whose source is away or changed still opens: sourceState() says so, and
    /// the text is what the report file kept, at least the characters of its cells in their places.
    /// Errors: those of readFile(), readDocument() and readReportFile().
    /// `sentence` words the findings written into the report file.
    [[nodiscard]] static Result<std::unique_ptr<ReportSession>>
    open(const QString &path, std::shared_ptr<const FormCatalogue> catalogue,
         FindingSentence sentence);

    /// Opens what an earlier run left behind: modified, to be saved where it belongs.
    /// Errors: as open().
    [[nodiscard]] static Result<std::unique_ptr<ReportSession>>
    recover(const Recovery &recovery, std::shared_ptr<const FormCatalogue> catalogue,
            FindingSentence sentence);
    /// A session on what was opened elsewhere, perhaps on another thread.
    [[nodiscard]] static std::unique_ptr<ReportSession>
    create(OpenedReport opened, std::shared_ptr<const FormCatalogue> catalogue,
           FindingSentence sentence);
    /// The copy a recovered session came from; empty for others.
    [[nodiscard]] QString recoveredFrom() const { return m_recoveredFrom; }

    using SourceState = gouji::SourceState;

    [[nodiscard]] ReportDocument &document() { return *m_document; }
    [[nodiscard]] const ReportDocument &document() const { return *m_document; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }
    [[nodiscard]] SourceState sourceState() const { return m_sourceState; }
    /// A source was opened, and its report file from an earlier time with it.
    [[nodiscard]] bool restoredCorrections() const { return m_restored; }

    /// Where the source is, or should be: see sourceState().
    [[nodiscard]] QString sourcePath() const { return m_sourcePath; }
    /// A report file made of an earlier state of the source; empty where there is none.
    [[nodiscard]] QString earlierReport() const { return m_earlierReport; }
    /// What became of the corrections when the source was read anew.
    [[nodiscard]] const CarriedOver &carriedOver() const { return m_carried; }
    /// What rereadReport() needs to read the source anew with the corrections of this session, or
    /// with those of earlierReport().
    [[nodiscard]] Reread reread() const;
    [[nodiscard]] Reread rereadWithEarlier() const;

    /// The name written into the journal.
    void setUserName(const QString &name) { m_userName = name; }
    /// What tells the time of journal entries; the system's clock unless set.
    using Clock = std::function<QDateTime()>;
    void setClock(Clock clock) { m_clock = std::move(clock); }

    /// Each is one step to undo; none is pushed when nothing would change.
    void typeText(CellId cell, const QString &text, const QString &reason = {});
    struct TypedText
    {
        CellId cell;
        QString text;
    };
    /// Several cells as one step, e.g. of a paste.
    void typeTexts(const QList<TypedText> &texts, const QString &reason);
    /// Takes the characters of the source at `span` for the cell, and remembers where they stand.
    void readFrom(CellId cell, TextSpan span);
    /// Takes the next of the ways the cell's characters may be read, see withNextAlternative().
    void takeNextAlternative(CellId cell);
    /// Moves what stands in the row from `from` on a column to the right (1) or left (-1).
    void shiftRow(CellId from, int direction);
    /// Takes the values among the source's characters at `span` for the row of `cell`.
    void readRowFrom(CellId cell, TextSpan span);
    void confirm(CellId cell);
    void revert(CellId cell);
    /// Lets a finding stand ("the document itself is wrong") until one of its values changes.
    void acknowledge(const Finding &finding, const QString &note = {});
    /// Several that have one cause, as one step.
    void acknowledge(const QList<Finding> &findings, const QString &note = {});
    /// Takes that back.
    void withdrawAcknowledgement(const Finding &finding);
    /// Says whose findings are, until one of their values changes; Undecided leaves it to the
    /// evidence again.
    void assignFault(const QList<Finding> &findings, Fault fault);
    /// Every corrected or confirmed cell as it was read, in one step.
    void revertAll();
    /// Any change of cells as one step, for what the three above do not cover.
    void change(QList<ReportDocument::CellContent> contents, const QString &reason);
    /// Takes a proposal. The journal names the operation of each cell and the proposal's rank.
    void take(const Repair &repair);

    /// Where save() writes: the report file opened, else NAME.gouji.json beside the source. Where
    /// that name is taken by the report file of another source, one that is free.
    [[nodiscard]] QString reportPath() const { return m_reportPath; }
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }
    /// Writes the report file atomically, the linear text with it. Never writes over the source.
    /// Errors: FileNotWritable.
    [[nodiscard]] Result<void> save();
    [[nodiscard]] Result<void> saveAs(const QString &path);
    /// The report file as it would be written now, a preview included.
    [[nodiscard]] QByteArray reportFileBytes() const;

signals:
    void pathChanged();

private:
    ReportSession(OpenedReport opened, std::shared_ptr<const FormCatalogue> catalogue,
                  FindingSentence sentence);
    void push(QList<ReportDocument::CellContent> contents,
              const std::function<QString(CellId)> &reasonOf);
    [[nodiscard]] JournalEntry journalEntry(CellId cell, const QString &to,
                                            const QString &reason) const;
    [[nodiscard]] JournalEntry stampOfReread() const;

    std::unique_ptr<ReportDocument> m_document;
    QUndoStack m_undoStack;
    QString m_reportPath;
    QString m_sourcePath;
    QString m_earlierReport;
    QString m_userName;
    FindingSentence m_sentence;
    Clock m_clock;
    SourceState m_sourceState = SourceState::Same;
    CarriedOver m_carried;
    bool m_restored = false;
    QString m_recoveredFrom;
    bool m_wholeText = true; ///< the text is the source's, not put together from cells
};

} // namespace gouji
