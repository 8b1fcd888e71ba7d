#include "tests/support/generator/options.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

const QList<Flavour> &allFlavours()
{
    static const QList<Flavour> flavours{
        Flavour::TabCells,     Flavour::PipeCells, Flavour::TabRows,    Flavour::Aligned,
        Flavour::ReadingOrder, Flavour::SheetTabs, Flavour::SheetPipes, Flavour::Commas,
        Flavour::Markdown,     Flavour::Html,      Flavour::Docx,       Flavour::Pdf,
        Flavour::LaidOutPages, Flavour::PageFlow};
    return flavours;
}

const QList<Damage> &allDamages()
{
    static const QList<Damage> damages = [] {
        QList<Damage> all;
        for (int i = 0; i <= static_cast<int>(Damage::ProseAroundTables); ++i)
            all.append(static_cast<Damage>(i));
        return all;
    }();
    return damages;
}

QString nameOf(Flavour flavour)
{
    switch (flavour) {
    case Flavour::TabCells:
        return u"A tab cells"_s;
    case Flavour::PipeCells:
        return u"B pipe cells"_s;
    case Flavour::TabRows:
        return u"C tab rows"_s;
    case Flavour::Aligned:
        return u"D aligned"_s;
    case Flavour::ReadingOrder:
        return u"E reading order"_s;
    case Flavour::SheetTabs:
        return u"G tabs"_s;
    case Flavour::SheetPipes:
        return u"G pipes"_s;
    case Flavour::Commas:
        return u"G commas"_s;
    case Flavour::Markdown:
        return u"G markdown"_s;
    case Flavour::Html:
        return u"F web page"_s;
    case Flavour::Docx:
        return u"F document"_s;
    case Flavour::Pdf:
        return u"PDF pages"_s;
    case Flavour::LaidOutPages:
        return u"D pages laid out"_s;
    case Flavour::PageFlow:
        return u"E pages in order"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(Damage damage)
{
    static const QStringList names{u"blanks"_s,
                                   u"all zeros blank"_s,
                                   u"dashes"_s,
                                   u"units"_s,
                                   u"separators"_s,
                                   u"spaced digits"_s,
                                   u"full width"_s,
                                   u"look-alikes"_s,
                                   u"dropped blanks"_s,
                                   u"merged"_s,
                                   u"run together"_s,
                                   u"torn rows"_s,
                                   u"page furniture"_s,
                                   u"lost rows"_s,
                                   u"lost column"_s,
                                   u"extra column"_s,
                                   u"header again"_s,
                                   u"header broken"_s,
                                   u"group again"_s,
                                   u"rows exchanged"_s,
                                   u"columns exchanged"_s,
                                   u"labels broken"_s,
                                   u"labels misspelt"_s,
                                   u"traditional"_s,
                                   u"labels renumbered"_s,
                                   u"blocks reordered"_s,
                                   u"table four split"_s,
                                   u"last year too"_s,
                                   u"last year quoted"_s,
                                   u"two reports"_s,
                                   u"one line"_s,
                                   u"headings lost"_s,
                                   u"prose around"_s};
    return names[static_cast<int>(damage)];
}

bool applies(Damage damage, Flavour flavour)
{
    switch (damage) {
    case Damage::Separators:
        // Unquoted they would be two fields, and nobody writes them quoted by hand.
        return flavour != Flavour::Commas;
    case Damage::OneLine:
        // Without line ends and quotes these say nothing any more about rows or cells.
        return isText(flavour) && flavour != Flavour::Commas && flavour != Flavour::Markdown
               && flavour != Flavour::Aligned && flavour != Flavour::ReadingOrder;
    case Damage::TornRows:
        // Lines in reading order are torn as they are.
        return isText(flavour) && flavour != Flavour::Aligned && flavour != Flavour::ReadingOrder;
    case Damage::RunTogether:
        // White is all that parts its columns, and says where each value stands.
        return flavour != Flavour::Aligned && flavour != Flavour::LaidOutPages
               && flavour != Flavour::PageFlow;
    case Damage::DroppedBlanks:
        return flavour != Flavour::Aligned && !isPrinted(flavour);
    case Damage::ColumnsExchanged:
        // The heads of a page come out in any order: nothing says which have changed places.
        return flavour != Flavour::PageFlow;
    case Damage::Merged:
        // On a page nothing slides: where a value stands says what column it is of.
        return !isPrinted(flavour);
    default:
        return true;
    }
}

QString suffixOf(Flavour flavour)
{
    switch (flavour) {
    case Flavour::Commas:
        return u".csv"_s;
    case Flavour::Markdown:
        return u".md"_s;
    case Flavour::Html:
        return u".html"_s;
    case Flavour::Docx:
        return u".docx"_s;
    case Flavour::Pdf:
        return u".pdf"_s;
    default:
        return u".txt"_s;
    }
}

bool isText(Flavour flavour)
{
    return flavour < Flavour::Html;
}

bool isPrinted(Flavour flavour)
{
    return flavour >= Flavour::Pdf;
}

bool isInReadingOrder(Flavour flavour)
{
    return flavour == Flavour::ReadingOrder || flavour == Flavour::PageFlow;
}

} // namespace gouji::testing
