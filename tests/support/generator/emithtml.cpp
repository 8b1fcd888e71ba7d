#include "tests/support/generator/encode.h"
#include "tests/support/generator/markup.h"
#include "tests/support/pagemarkup.h"

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
            .looseBreaks = dice.chance(15)};
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\u00A0', u"&nbsp;"_s);
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

private:
    QString &html() { return m_out.text; }

    void emitParagraph(const DraftBlock &block)
    {
        QString text = escaped(block.text).replace(u'\n', u"<br>"_s);
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

    [[nodiscard]] QString endTag(const QString &name) const
    {
        return m_manner.openTags ? QString() : u"</"_s + name + u'>';
    }

    void emitTable(const DraftTable &table)
    {
        if (m_manner.boxed)
            html() += u"<table width=\"100%\"><tr><td align=center>\n"_s;
        html() += m_manner.wrapping == Wrapping::Word
                      ? u"<table class=MsoTableGrid border=1 cellspacing=0 "_s
                        u"style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n"_s
                      : u"<table border=\"1\">\n"_s;
        const auto rows = markupCells(table, m_manner.spans, m_dice);
        const int header = m_manner.heads ? headerRowsOf(table) : 0;
        if (header > 0)
            html() += u"<thead>"_s;
        for (int r = 0; r < rows.size(); ++r) {
            if (header > 0 && r == header)
                html() += u"</thead><tbody>"_s;
            emitRow(table, r, rows[r]);
        }
        if (m_manner.wrapping == Wrapping::Word && m_dice.chance(50))
            emitRuler(table.columnCount);
        html() += u"</table>\n"_s;
        if (m_manner.boxed)
            html() += u"</td></tr></table>\n"_s;
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
            emitCell(cell, head ? u"th"_s : u"td"_s);
        }
        html() += endTag(u"tr"_s) + u'\n';
    }

    void emitCell(const MarkupCell &cell, const QString &tag)
    {
        html() += u'<' + tag;
        if (cell.columnSpan > 1)
            html() += u" colspan=\"%1\""_s.arg(cell.columnSpan);
        if (cell.cell->rowSpan > 1)
            html() += u" rowspan=\"%1\""_s.arg(cell.cell->rowSpan);
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
        QStringList lines;
        for (const QString &line : brokenLines(cell.text, width))
            lines.append(runsOf(line));
        return wrapped(lines.join(joint));
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
    PageEmitter emitter(out, emission);
    for (const DraftBlock &block : draft.blocks)
        emitter.emitBlock(block);
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
