#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QList>
#include <QString>

class QWidget;

namespace gouji {

class ReportDocument;
class TextSearch;

/// One of the ways the original is shown beside its tables: as the text it is, laid out, as pages.
/// All of them speak of cells and of offsets of the linear text. What a person does in one is told
/// by its signals cellActivated(CellId) and readRequested(TextSpan).
class OriginalView
{
public:
    virtual ~OriginalView() = default;

    [[nodiscard]] virtual QWidget *widget() = 0;
    /// The document must outlive the view.
    virtual void setDocumentOf(const ReportDocument *document) = 0;
    /// Marks the cell's characters and scrolls them to a third of the view unless they are well in
    /// sight. Emits nothing.
    virtual void setCurrentCell(CellId cell) = 0;
    /// Marks characters that belong to no cell, for problems of the text; the current cell goes.
    virtual void showSpan(TextSpan span) = 0;
    /// Scrolls there; marks nothing and leaves the current cell.
    virtual void goTo(qsizetype offset) = 0;
    /// What was looked for, every place of it, and which of them is the present one (-1 for none).
    virtual void showFound(const QList<TextSpan> &found, int present) = 0;
    /// To look for words and numbers in the original.
    [[nodiscard]] virtual const TextSearch &search() const = 0;
    /// The characters chosen with mouse or keys; empty without any.
    [[nodiscard]] virtual TextSpan chosen() const = 0;
    [[nodiscard]] virtual QString chosenText() const = 0;
    /// Where the cursor of the keys stands; searching goes on from there.
    [[nodiscard]] virtual qsizetype cursorOffset() const = 0;
    /// The first offset in sight.
    [[nodiscard]] virtual qsizetype topOffset() const = 0;
};

} // namespace gouji
