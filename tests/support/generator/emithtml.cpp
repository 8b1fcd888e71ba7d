#include "tests/support/generator/encode.h"
#include "tests/support/generator/markup.h"
#include "tests/support/pagemarkup.h"

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// What stands between a cell's tags and its characters.
enum class Wrapping { None, Paragraph, Runs, Font, Division, Word };

/// How one office and its programs write a page.
struct PageManner
{
    Wrapping wrapping = Wrapping::None;
    SpanHabit spans = SpanHabit::Official;
    CutHabit cuts = {};
    int labelWidth = 0;       ///< labels broken after so many characters; 0 never
    bool openTags = false;    ///< no end tags where HTML asks for none
    bool padded = false;      ///< no-break spaces around values
    bool heads = false;       ///< thead and th
    bool letters = false;     ///< vertical labels: a paragraph a letter, else line breaks
    bool indented = false;    ///< blanks and line ends around what stands in a cell
    bool hidden = false;      ///< comments and hidden cells
    bool boxed = false;       ///< every table laid out in a table of its own
    bool folded = false;      ///< the source breaks its lines within words, as word processors do
    bool spacers = false;     ///< rows without cells, and rowspans beyond the table
    bool tailCells = false;   ///< empty cells at the ends of some rows
    bool oneTable = false;    ///< headings and paragraphs are rows of a table, too
    bool looseBreaks = false; ///< paragraphs end in <br>, not in </p>
};

PageManner drawPageManner(Dice &dice)
{
    static const QList<Wrapping> wrappings{Wrapping::None, Wrapping::None,      Wrapping::Paragraph,
                                           Wrapping::Runs, Wrapping::Paragraph, Wrapping::Font,
                                           Wrapping::Word, Wrapping::Division,  Wrapping::Word};
    static const QList<SpanHabit> spans{SpanHabit::Official, SpanHabit::Official, SpanHabit::Finer,
                                        SpanHabit::Contradicting};
    return {.wrapping = dice.pick(wrappings),
            .spans = dice.pick(spans),
            .cuts = {.continued = dice.chance(20),
                     .headerAgain = dice.chance(60),
                     .groupAgain = dice.chance(50),
                     .blocks = dice.chance(15)},
            .labelWidth = dice.chance(20) ? dice.between(3, 14) : 0,
            .openTags = dice.chance(20),
            .padded = dice.chance(20),
            .heads = dice.chance(20),
            .letters = dice.chance(30),
            .indented = dice.chance(20),
            .hidden = dice.chance(10),
            .boxed = dice.chance(15),
            .folded = dice.chance(15),
            .spacers = dice.chance(10),
            .tailCells = dice.chance(10),
            .oneTable = dice.chance(8),
            .looseBreaks = dice.chance(15)};
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\u00A0', u"&nbsp;"_s);
}

/// Line ends of the source within words; they are nothing of the text. No word processor parts
/// what is Latin, or a number.
QString foldedSource(QString text, Dice &dice)
{
    const auto parts = [](QChar c) { return c.unicode() >= 0x2E80; };
    qsizetype line = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (++line < 16 || !parts(text[at - 1]) || !parts(text[at]) || !dice.chance(30))
            continue;
        text.insert(at, u'\n');
        line = 0;
    }
    return text;
}

class PageEmitter
{
public:
    PageEmitter(EmittedMarkup &out, Emission &emission)
        : m_out(out)
        , m_emission(emission)
        , m_dice(emission.dice)
        , m_manner(drawPageManner(emission.dice))
    {}

    void emitDraft(const Draft &draft)
    {
        if (m_manner.oneTable)
            html() += u"<table border=1>\n"_s;
        for (const DraftBlock &block : draft.blocks)
            emitBlock(block);
        if (m_manner.oneTable)
            html() += u"</table>\n"_s;
    }

private:
    QString &html() { return m_out.text; }

    void emitBlock(const DraftBlock &block)
    {
        if (!block.isTable) {
            emitParagraph(block);
            return;
        }
        for (const DraftBlock &piece : piecesOf(block.table, m_manner.cuts, m_emission)) {
            if (piece.isTable)
                emitTable(piece.table);
            else
                emitParagraph(piece);
        }
    }

    void emitParagraph(const DraftBlock &block)
    {
        QString text = linesOf(block.text.split(u'\n'), u"<br>"_s);
        if (m_manner.oneTable) {
            html() += u"<tr><td colspan=10>"_s + text + u"</td></tr>\n"_s;
            return;
        }
        if (block.kind == ParagraphKind::Title) {
            html() += m_dice.chance(50) ? u"<h1>"_s + text + u"</h1>\n"_s
                                        : u"<p align=center><b>"_s + text + u"</b></p>\n"_s;
            return;
        }
        if (block.kind == ParagraphKind::Heading)
            text = m_dice.chance(50) ? u"<strong>"_s + text + u"</strong>"_s : text;
        else if (block.kind == ParagraphKind::Body && m_dice.chance(20))
            text.prepend(u"&emsp;&emsp;"_s);
        if (m_manner.looseBreaks)
            html() += text + u"<br>\n"_s;
        else if (m_manner.wrapping == Wrapping::Word)
            html() += u"<p class=MsoNormal style='text-indent:24.0pt'>"_s + text
                      + u"<span lang=EN-US><o:p></o:p></span></p>\n"_s;
        else
            html() += u"<p>"_s + text + endTag(u"p"_s) + u'\n';
    }

    QString linesOf(const QStringList &lines, const QString &joint)
    {
        QStringList sources;
        for (const QString &line : lines)
            sources.append(m_manner.folded ? foldedSource(escaped(line), m_dice) : escaped(line));
        return sources.join(joint);
    }

    [[nodiscard]] QString endTag(const QString &name) const
    {
        return m_manner.openTags ? QString() : u"</"_s + name + u'>';
    }

    void emitTable(const DraftTable &table)
    {
        if (m_manner.oneTable) {
            emitRows(table, 0);
            return;
        }
        if (m_manner.boxed)
            html() += u"<table width=\"100%\"><tr><td align=center>\n"_s;
        html() += m_manner.wrapping == Wrapping::Word
                      ? u"<table class=MsoTableGrid border=1 cellspacing=0 "_s
                        u"style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n"_s
                      : u"<table border=\"1\">\n"_s;
        emitRows(table, m_manner.heads ? headerRowsOf(table) : 0);
        if (m_manner.wrapping == Wrapping::Word && m_dice.chance(50))
            emitRuler(table.columnCount);
        html() += u"</table>\n"_s;
        if (m_manner.boxed)
            html() += u"</td></tr></table>\n"_s;
    }

    /// `heads` rows stand in a thead.
    void emitRows(const DraftTable &table, int heads)
    {
        const auto rows = markupCells(table, m_manner.spans, m_dice);
        if (heads > 0)
            html() += u"<thead>"_s;
        for (int r = 0; r < rows.size(); ++r) {
            if (heads > 0 && r == heads)
                html() += u"</thead><tbody>"_s;
            emitRow(table, r, rows[r]);
            if (m_manner.spacers && m_dice.chance(10) && endsMerges(rows, r))
                html() += u"<tr></tr>\n"_s;
        }
    }

    /// No cell reaches over the lower edge of the row.
    static bool endsMerges(const QList<QList<MarkupCell>> &rows, int row)
    {
        return row + 1 < rows.size() && std::ranges::none_of(rows[row + 1], &MarkupCell::continues);
    }

    void emitRow(const DraftTable &table, int row, const QList<MarkupCell> &cells)
    {
        html() += u"<tr>"_s;
        for (const MarkupCell &cell : cells) {
            if (cell.continues)
                continue;
            if (m_manner.hidden && m_dice.chance(10))
                html() += m_dice.chance(50) ? u"<td style=\"display: none\">999</td>"_s
                                            : u"<!-- <td>12</td> -->"_s;
            const bool head = m_manner.heads && table.rows[row].isHeader;
            const bool toTheEnd = row + cell.cell->rowSpan == table.rows.size();
            const int beyond = m_manner.spacers && !m_manner.oneTable && toTheEnd ? 3 : 0;
            emitCell(cell, head ? u"th"_s : u"td"_s, cell.cell->rowSpan + beyond);
        }
        if (m_manner.tailCells && m_dice.chance(20))
            html() += u"<td style='mso-cell-special:placeholder;border:none'></td>"_s;
        html() += endTag(u"tr"_s) + u'\n';
    }

    void emitCell(const MarkupCell &cell, const QString &tag, int rowSpan)
    {
        html() += u'<' + tag;
        if (cell.columnSpan > 1)
            html() += u" colspan=\"%1\""_s.arg(cell.columnSpan);
        if (rowSpan > 1)
            html() += u" rowspan=\"%1\""_s.arg(rowSpan);
        html() += u'>' + contentOf(*cell.cell) + endTag(tag);
        notePrinted(m_out, *cell.cell, m_emission.part);
    }

    /// A row of no height, by which word processors keep the widths of their columns.
    void emitRuler(int columns)
    {
        html() += u"<![if !supportMisalignedColumns]><tr height=0>"_s
                  + u"<td width=64 style='border:none'></td>"_s.repeated(columns)
                  + u"</tr><![endif]>\n"_s;
    }

    QString contentOf(const DraftCell &cell)
    {
        if (cell.isValue)
            return wrapped(valueOf(cell.text));
        QString joint = u"<br>"_s;
        const bool paragraphs =
            m_manner.wrapping == Wrapping::Paragraph || m_manner.wrapping == Wrapping::Word;
        qsizetype width = m_manner.labelWidth;
        if (cell.vertical) {
            width = 1;
            if (m_manner.letters && paragraphs)
                joint = u"</p>\n<p>"_s;
        }
        const QStringList lines = brokenLines(cell.text, width);
        if (m_manner.folded && width != 1)
            return wrapped(linesOf(lines, joint));
        QStringList runs;
        for (const QString &line : lines)
            runs.append(runsOf(line));
        return wrapped(runs.join(joint));
    }

    QString valueOf(const QString &text)
    {
        if (text.trimmed().isEmpty() && m_dice.chance(50))
            return m_dice.pick<QString>({u"&nbsp;"_s, u"<br>"_s, u" "_s, escaped(text)});
        const QString value = runsOf(text);
        return m_manner.padded ? u"&nbsp;"_s + value + u"&nbsp;"_s : value;
    }

    /// Editors put a span wherever the caret once stood.
    QString runsOf(const QString &text)
    {
        const bool cut = m_manner.wrapping == Wrapping::Runs && text.size() > 1;
        if (cut && m_dice.chance(40)) {
            const qsizetype at = 1 + m_dice.below(text.size() - 1);
            return u"<span>"_s + escaped(text.first(at)) + u"</span><span lang=\"EN-US\">"_s
                   + escaped(text.sliced(at)) + u"</span>"_s;
        }
        return escaped(text);
    }

    QString wrapped(const QString &content)
    {
        switch (m_manner.wrapping) {
        case Wrapping::None:
            return m_manner.indented ? u"\n      "_s + content + u"\n    "_s : content;
        case Wrapping::Paragraph:
            return (m_dice.chance(5) ? u"<p></p>"_s : QString())
                   + u"<p style=\"text-align:center\">"_s + content + endTag(u"p"_s);
        case Wrapping::Runs:
            return u"<span style=\"font-size:12px\">"_s + content + u"</span>"_s;
        case Wrapping::Font:
            return u"<FONT size=2><B>"_s + content + u"</B></FONT>"_s;
        case Wrapping::Division:
            return u"<div align=\"center\">\n"_s + content + u"\n</div>"_s;
        case Wrapping::Word:
            return wordParagraph(content);
        }
        Q_UNREACHABLE();
    }

    EmittedMarkup &m_out;
    Emission &m_emission;
    Dice &m_dice;
    PageManner m_manner;
};

/// What the page says of its bytes; nothing for some, and many say GB2312 when it is more.
QString declarationOf(TextEncoding encoding, Dice &dice)
{
    if (dice.chance(25))
        return {};
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8Bom:
        return dice.pick<QString>({u"utf-8"_s, u"UTF-8"_s, u"utf8"_s});
    case TextEncoding::Gb18030:
        return dice.pick<QString>({u"gb2312"_s, u"GBK"_s, u"gb18030"_s});
    default:
        return u"unicode"_s;
    }
}

} // namespace

EmittedMarkup emitHtml(const Draft &draft, Emission &emission)
{
    EmittedMarkup out;
    PageEmitter(out, emission).emitDraft(draft);
    return out;
}

QByteArray htmlFile(const QString &bodies, const GeneratorOptions &options)
{
    Dice dice(options.seed, "page");
    const QString charset = declarationOf(encodingOf(options), dice);
    const int frame = dice.below(10);
    const QString page = frame < 4   ? plainPage(bodies, charset)
                         : frame < 6 ? wordPage(bodies, charset)
                         : frame < 9 ? framedPage(bodies, charset)
                                     : u"<div>\n"_s + bodies + u"</div>\n"_s;
    return encoded(page, options);
}

} // namespace gouji::testing
