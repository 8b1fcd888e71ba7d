#include "ui/panels/equationpanel.h"

#include "core/session/reportdocument.h"
#include "ui/messages/equationwords.h"
#include "ui/messages/messages.h"
#include "ui/panels/statecolours.h"

#include <QEvent>
#include <QTextCursor>
#include <QUrl>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// Writes equations into a document piece by piece: a page of HTML would be parsed at every key.
class EquationWriter
{
public:
    EquationWriter(QTextDocument &document, const StateColours &colours, CellId current)
        : m_colours(colours)
        , m_current(current)
        , m_cursor(&document)
    {
        m_cursor.beginEditBlock();
        m_cursor.select(QTextCursor::Document);
        m_cursor.removeSelectedText();
    }
    ~EquationWriter() { m_cursor.endEditBlock(); }
    EquationWriter(const EquationWriter &) = delete;
    EquationWriter &operator=(const EquationWriter &) = delete;

    void text(const QString &words, const QColor &colour, bool bold = false)
    {
        QTextCharFormat format;
        format.setForeground(colour);
        if (bold)
            format.setFontWeight(QFont::Bold);
        m_cursor.insertText(words, format);
    }
    void text(const QString &words, bool bold = false) { text(words, m_colours.text, bold); }

    void side(const QList<EquationWords::Operand> &operands, int zeros, const QString &sum)
    {
        bool first = true;
        for (const EquationWords::Operand &operand : operands) {
            if (operand.minus)
                text(u" − "_s);
            else if (!first)
                text(u" + "_s);
            link(operand);
            first = false;
        }
        if (zeros > 0)
            text((first ? QString() : u" + "_s) + u"0×%1"_s.arg(zeros), m_colours.zero);
        if (!sum.isEmpty()) {
            text(u" = "_s);
            text(sum, true);
        }
    }

    void lineFeed() { m_cursor.insertText(QString(QChar::LineSeparator)); }

private:
    void link(const EquationWords::Operand &operand)
    {
        const bool current = operand.cell == m_current;
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(u"cell:%1"_s.arg(operand.cell.index));
        format.setForeground(operand.zero && !current ? m_colours.zero : m_colours.current);
        if (current)
            format.setFontWeight(QFont::Bold);
        m_cursor.insertText(operand.name + u' ' + operand.value, format);
    }

    const StateColours &m_colours;
    CellId m_current;
    QTextCursor m_cursor;
};

void writeEquation(EquationWriter &writer, const EquationWords &words, const StateColours &colours)
{
    const bool fails = words.outcome == Outcome::Fail;
    writer.text(words.subject + EquationPanel::tr(": "));
    writer.side(words.left, words.leftZeros, words.leftSum);
    writer.text(u" \u00A0"_s);
    writer.text(words.sign, fails ? colours.error : colours.text, fails);
    writer.text(u"\u00A0 "_s);
    writer.side(words.right, 0, words.rightSum);
    writer.text(u" \u00A0 "_s);
    if (words.outcome == Outcome::Pass)
        writer.text(u"✓"_s, colours.confirmed, true);
    else if (!fails)
        writer.text(u"? "_s + Messages::outcomeName(words.outcome), colours.zero);
    else if (!words.residual.isEmpty())
        writer.text(u"Δ "_s + words.residual, colours.error, true);
    if (words.assumed)
        writer.text(u" "_s + EquationPanel::tr("(blank taken as 0)"), colours.review);
}

} // namespace

EquationPanel::EquationPanel(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(6);
    document()->setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { emit cellActivated(CellId{url.path().toInt()}); });
}

void EquationPanel::setDocumentOf(const ReportDocument *document)
{
    m_document = document;
    connect(document, &ReportDocument::cellsChanged, this, &EquationPanel::refresh);
    refresh();
}

void EquationPanel::setCurrentCell(CellId cell)
{
    m_current = cell;
    refresh();
}

void EquationPanel::refresh()
{
    if (m_document == nullptr)
        return;
    write();
    // Writing leaves the view's cursor at the end, and the first equation out of sight.
    setTextCursor(QTextCursor(document()));
}

void EquationPanel::write()
{
    const StateColours colours = StateColours::of(palette());
    EquationWriter writer(*document(), colours, m_current);
    if (!m_current.isValid()) {
        writer.text(tr("Choose a cell to see the equations it stands in."), colours.zero);
        return;
    }
    const std::span<const int> equations = m_document->form().equationsOf(m_current);
    for (const int equation : equations) {
        if (equation != equations.front())
            writer.lineFeed();
        writeEquation(writer,
                      wordsOf(m_document->form().equations()[equation],
                              m_document->equations()[equation], m_document->report()),
                      colours);
    }
    if (equations.empty()) {
        writer.text(
            tr("%1 stands in no equation.").arg(Messages::cellName(m_current, m_document->form())),
            colours.zero);
    }
}

void EquationPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace gouji
