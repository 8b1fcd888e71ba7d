#include "ui/panels/formclipboard.h"

#include "ui/models/formtablemodel.h"
#include "ui/panels/cellediting.h"
#include "ui/panels/formview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

void FormClipboard::copy() const
{
    const QList<QStringList> rows = m_view.formModel()->textsOf(m_view.chosenCells());
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(clipboardOfRows(rows));
}

void FormClipboard::paste()
{
    const QList<CellId> chosen = m_view.chosenCells();
    const QList<QStringList> rows = rowsOfClipboard(QGuiApplication::clipboard()->text());
    if (chosen.isEmpty() || rows.isEmpty())
        return;
    FormTableModel *model = m_view.formModel();
    if (const auto refused = model->paste(rows, std::ranges::min(chosen), chosen))
        m_editing.sayRefusal(refused->refusal, model->indexOf(refused->cell));
}

void FormClipboard::clear()
{
    QList<ReportSession::TypedText> texts;
    for (const CellId cell : m_view.chosenCells())
        texts.append({cell, QString()});
    m_view.formModel()->typeTexts(texts, u"typed"_s);
}

bool FormClipboard::handle(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copy();
    } else if (event.matches(QKeySequence::Paste)) {
        paste();
    } else if (event.matches(QKeySequence::Cut)) {
        copy();
        clear();
    } else {
        return false;
    }
    return true;
}

} // namespace gouji
