#include "ui/panels/equationpanel.h"

#include "core/session/reportdocument.h"
#include "ui/messages/equationwords.h"
#include "ui/messages/messages.h"
#include "ui/panels/statecolours.h"

#include <QEvent>
#include <QUrl>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QString coloured(const QString &text, const QColor &colour, bool bold = false)
{
    const QString span =
        u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), text.toHtmlEscaped());
    return bold ? u"<b>"_s + span + u"</b>"_s : span;
}

QString link(const EquationWords::Operand &operand, bool current, const StateColours &colours)
{
    const QString text = QString(operand.name + u' ' + operand.value).toHtmlEscaped();
    return u"<a href=\"cell:%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s
        .arg(operand.cell.index)
        .arg((operand.zero && !current ? colours.zero : colours.current).name(),
             current ? u"<b>"_s + text + u"</b>"_s : text);
}

QString side(const QList<EquationWords::Operand> &operands, int zeros, const QString &sum,
             CellId current, const StateColours &colours)
{
    QString html;
    for (const EquationWords::Operand &operand : operands) {
        if (operand.minus)
            html += u" − "_s;
        else if (!html.isEmpty())
            html += u" + "_s;
        html += link(operand, operand.cell == current, colours);
    }
    if (zeros > 0) {
        html += html.isEmpty() ? QString() : u" + "_s;
        html += coloured(u"0×%1"_s.arg(zeros), colours.zero);
    }
    return sum.isEmpty() ? html : html + u" = <b>"_s + sum + u"</b>"_s;
}

} // namespace

EquationPanel::EquationPanel(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(6);
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

QString EquationPanel::lineOf(int equation) const
{
    const StateColours colours = StateColours::of(palette());
    const EquationWords words = wordsOf(m_document->form().equations()[equation],
                                        m_document->equations()[equation], m_document->report());
    const bool fails = words.outcome == Outcome::Fail;
    const QString verdict =
        fails ? coloured(words.sign, colours.error, true) : coloured(words.sign, colours.text);
    QString line = words.subject.toHtmlEscaped() + tr(": ")
                   + side(words.left, words.leftZeros, words.leftSum, m_current, colours)
                   + u" &nbsp;"_s + verdict + u"&nbsp; "_s
                   + side(words.right, 0, words.rightSum, m_current, colours) + u" &nbsp; "_s;
    if (words.outcome == Outcome::Pass)
        line += coloured(u"✓"_s, colours.confirmed, true);
    else if (!fails)
        line += coloured(u"? "_s + Messages::outcomeName(words.outcome), colours.zero);
    else if (!words.residual.isEmpty())
        line += coloured(u"Δ "_s + words.residual, colours.error, true);
    if (words.assumed)
        line += u" "_s + coloured(tr("(blank taken as 0)"), colours.review);
    return line;
}

void EquationPanel::refresh()
{
    if (m_document == nullptr)
        return;
    QStringList lines;
    if (m_current.isValid()) {
        for (const int equation : m_document->form().equationsOf(m_current))
            lines.append(lineOf(equation));
        if (lines.isEmpty())
            lines.append(coloured(tr("%1 stands in no equation.")
                                      .arg(Messages::cellName(m_current, m_document->form())),
                                  StateColours::of(palette()).zero));
    } else {
        lines.append(coloured(tr("Choose a cell to see the equations it stands in."),
                              StateColours::of(palette()).zero));
    }
    setHtml(lines.join(u"<br>"_s));
}

void EquationPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace gouji
