#include "ui/messages/difftexts.h"

#include "ui/messages/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

int countOf(const QList<CellDifference> &cells, DifferenceKind kind)
{
    return static_cast<int>(std::ranges::count(cells, kind, &CellDifference::kind));
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

} // namespace

QString DiffTexts::kindName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return tr("added");
    case DifferenceKind::Changed:
        return tr("changed");
    case DifferenceKind::Removed:
        return tr("removed");
    }
    return {};
}

QString DiffTexts::cellName(const QString &cell, const Report &left, const Report &right)
{
    for (const Report *report : {&left, &right}) {
        if (const CellId id = report->form->find(cell); id.isValid())
            return Messages::cellName(id, *report->form);
    }
    return cell;
}

QString DiffTexts::fieldName(const QString &field)
{
    if (field == u"title")
        return tr("Title");
    if (field == u"agency")
        return tr("Agency");
    if (field == u"year")
        return tr("Year");
    if (field == u"period")
        return tr("Period");
    if (field == u"signature")
        return tr("Signed on");
    if (field.startsWith(u"section/"))
        return tr("Heading of section %1").arg(field.section(u'/', 1));
    return tr("Edition of table %1").arg(field.mid(1));
}

QString DiffTexts::sideText(const CellSide &side)
{
    if (side.state == CellState::Missing)
        return u'(' + Messages::stateName(CellState::Missing) + u')';
    return side.text.isEmpty() ? u'(' + Messages::stateName(CellState::Blank) + u')' : side.text;
}

QString DiffTexts::line(const CellDifference &difference, const Report &left, const Report &right)
{
    return tr("%1: %2: %3 → %4")
        .arg(cellName(difference.cell, left, right), kindName(difference.kind),
             sideText(difference.left), sideText(difference.right));
}

QString DiffTexts::line(const FieldDifference &difference)
{
    return tr("%1: %2: %3 → %4")
        .arg(fieldName(difference.field), kindName(difference.kind), orDash(difference.left),
             orDash(difference.right));
}

QString DiffTexts::place(const ParagraphDifference &difference)
{
    return difference.section == 0 ? tr("Text before the sections")
                                   : tr("Text of section %1").arg(difference.section);
}

QString DiffTexts::line(const ParagraphDifference &difference)
{
    QString lines = tr("%1: %2").arg(place(difference), kindName(difference.kind));
    if (!difference.left.isEmpty())
        lines += u"\n  − "_s + difference.left;
    if (!difference.right.isEmpty())
        lines += u"\n  + "_s + difference.right;
    return lines;
}

QString DiffTexts::textNotCompared()
{
    return tr("The texts were not compared: the original of a report file is not at hand.");
}

QString DiffTexts::summary(const ReportDiff &diff)
{
    if (diff.isEmpty())
        return tr("No difference.");
    QStringList parts = {
        tr("%n cell(s) changed", nullptr, countOf(diff.cells, DifferenceKind::Changed)),
        tr("%n added", nullptr, countOf(diff.cells, DifferenceKind::Added)),
        tr("%n removed", nullptr, countOf(diff.cells, DifferenceKind::Removed))};
    if (!diff.fields.isEmpty())
        parts.append(tr("%n other difference(s)", nullptr, static_cast<int>(diff.fields.size())));
    if (diff.paragraphs && !diff.paragraphs->isEmpty())
        parts.append(tr("%n paragraph(s) of the text differ", nullptr,
                        static_cast<int>(diff.paragraphs->size())));
    return parts.join(tr(", "));
}

QString DiffTexts::pair(const QString &left, const QString &right)
{
    return u"%1 → %2"_s.arg(left, right);
}

QString DiffTexts::onlyOn(DifferenceKind side, const QString &name)
{
    return side == DifferenceKind::Added ? tr("%1: the report was added").arg(name)
                                         : tr("%1: the report was removed").arg(name);
}

QString DiffTexts::total(int same, int changed, int added, int removed)
{
    return QStringList{tr("%n report(s) without a difference", nullptr, same),
                       tr("%n changed", nullptr, changed), tr("%n added", nullptr, added),
                       tr("%n removed", nullptr, removed)}
        .join(tr(", "));
}

} // namespace gouji
