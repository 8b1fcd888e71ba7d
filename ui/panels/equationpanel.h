#pragma once

#include "core/form/cellid.h"

#include <QTextBrowser>

namespace gouji {

class ReportDocument;

/// The equations the current cell stands in, with names and numbers; every operand is a link.
class EquationPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit EquationPanel(QWidget *parent = nullptr);

    /// The document must outlive the panel.
    void setDocumentOf(const ReportDocument *document);
    void setCurrentCell(CellId cell);
    /// Says all words anew, after a change of language, palette or values.
    void refresh();

signals:
    void cellActivated(gouji::CellId cell);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    const ReportDocument *m_document = nullptr;
    CellId m_current;
};

} // namespace gouji
