#include "ui/windows/helptexts.h"

#include <QCoreApplication>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gouji::HelpTexts)
};

QString row(const QString &key, const QString &text)
{
    return u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(key.toHtmlEscaped(),
                                                                             text.toHtmlEscaped());
}

} // namespace

QString HelpTexts::keys(const QStringList &actionKeys)
{
    QString rows;
    for (const QString &line : actionKeys)
        rows += row(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    rows += row(Words::tr("Digits"), Words::tr("type into the current cell"));
    rows += row(Words::tr("Enter"), Words::tr("edit the current cell, commit what was typed"));
    rows += row(Words::tr("Esc"), Words::tr("give up what was typed"));
    rows += row(Words::tr("Delete"), Words::tr("empty the current cell"));
    rows += row(Words::tr("Space"),
                Words::tr("the cell is right: confirm it and go to the next one to review"));
    rows += row(Words::tr("Ctrl+C, Ctrl+V"),
                Words::tr("copy and paste blocks of cells, also from spreadsheets"));
    return u"<table>"_s + rows + u"</table>"_s;
}

QString HelpTexts::about()
{
    return u"<h3>gouji 勾稽 %1</h3><p>%2</p><p>%3</p>"_s.arg(
        QCoreApplication::applicationVersion(),
        Words::tr("Reads annual disclosure reports, checks their sums while they are corrected, "
                  "and exports them clean."),
        Words::tr("Free software under the GNU General Public License, version 3 or later."));
}

} // namespace gouji
