#include "tests/support/docxxml.h"
#include "tests/support/generator/markup.h"

#include <QRegularExpression>

#include <array>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// What the runs of a text are cut by.
enum class RunHabit { Whole, Cut, Proofed, Tracked, BesideHidden, Tagged, Computed };

/// How one office and its word processor write a document.
struct DocumentManner
{
    RunHabit runs = RunHabit::Whole;
    SpanHabit spans = SpanHabit::Official;
    CutHabit cuts = {};
    int labelWidth = 0;       ///< labels broken after so many characters; 0 never
    int emptyParagraphs = 0;  ///< how often one stands beside another, in percent
    bool listNumbers = false; ///< the numbers of headings and labels are those of lists
    bool paragraphs = false;  ///< lines within a cell are paragraphs, else line breaks
    bool letters = false;     ///< vertical labels are broken letter by letter, else turned
    bool controls = false;    ///< content controls around values
    bool ragged = false;      ///< some rows end before the grid does
    bool framed = false;      ///< everything in a cell of one large table
};

DocumentManner drawDocumentManner(Dice &dice)
{
    static const QList<RunHabit> runs{
        RunHabit::Whole,        RunHabit::Whole,   RunHabit::Cut,
        RunHabit::Cut,          RunHabit::Proofed, RunHabit::Tracked,
        RunHabit::BesideHidden, RunHabit::Tagged,  RunHabit::Computed};
    static const QList<SpanHabit> spans{SpanHabit::Official, SpanHabit::Official, SpanHabit::Finer,
                                        SpanHabit::Finer, SpanHabit::Contradicting};
    return {.runs = dice.pick(runs),
            .spans = dice.pick(spans),
            .cuts = {.continued = dice.chance(20),
                     .headerAgain = dice.chance(50),
                     .groupAgain = dice.chance(40),
                     .blocks = dice.chance(15)},
            .labelWidth = dice.chance(15) ? dice.between(3, 14) : 0,
            .emptyParagraphs = dice.pick<int>({0, 0, 4, 15}),
            .listNumbers = dice.chance(30),
            .paragraphs = dice.chance(50),
            .letters = dice.chance(70),
            .controls = dice.chance(10),
            .ragged = dice.chance(10),
            .framed = dice.chance(10)};
}

/// Paragraphs numbered by the document's list, where its count is what is to be printed.
class NumberedParagraphs
{
public:
    /// The paragraph, when the list writes the number `text` begins with.
    std::optional<QString> listed(const QString &text, int list)
    {
        static const QRegularExpression number(
            u"^(?:([一二三四五六])、|（([一二三四五六七])）|([1-9])\\.)"_s);
        const auto found = number.match(text);
        if (!found.hasMatch())
            return {};
        const int level = found.lastCapturedIndex() - 1;
        const QString digit = found.captured(level + 1);
        static const QString numerals = u"一二三四五六七"_s;
        const qsizetype value = level < 2 ? numerals.indexOf(digit) + 1 : digit.toInt();
        int &count = m_counts[static_cast<std::size_t>(level)];
        if (value != count + 1)
            return {};
        ++count;
        std::fill(m_counts.begin() + level + 1, m_counts.end(), 0);
        return listedXml(runXml(text.sliced(found.capturedLength())), list, level);
    }

private:
    std::array<int, 3> m_counts{};
};

class DocumentEmitter
{
public:
    DocumentEmitter(EmittedMarkup &out, Emission &emission)
        : m_out(out)
        , m_emission(emission)
        , m_dice(emission.dice)
        , m_manner(drawDocumentManner(emission.dice))
    {}

    void emitDraft(const Draft &draft)
    {
        if (m_manner.framed)
            xml() += tableBeginXml(1) + u"<w:tr><w:tc>"_s;
        for (const DraftBlock &block : draft.blocks) {
            if (!block.isTable) {
                emitParagraph(block);
                continue;
            }
            for (const DraftBlock &piece : piecesOf(block.table, m_manner.cuts, m_emission)) {
                if (piece.isTable)
                    emitTable(piece.table);
                else
                    emitParagraph(piece);
            }
        }
        if (m_manner.framed)
            xml() += u"<w:p/></w:tc></w:tr></w:tbl>"_s;
    }

private:
    QString &xml() { return m_out.text; }

    void emitParagraph(const DraftBlock &block)
    {
        const QString heading = block.kind == ParagraphKind::Heading && m_manner.listNumbers
                                    ? m_headings.listed(block.text, outlineList).value_or(QString())
                                    : QString();
        xml() += heading.isEmpty() ? linesOf(block.text.split(u'\n')) : heading;
        if (m_dice.chance(m_manner.emptyParagraphs))
            xml() += u"<w:p/>"_s;
    }

    void emitTable(const DraftTable &table)
    {
        xml() += tableBeginXml(table.columnCount);
        for (const QList<MarkupCell> &row : markupCells(table, m_manner.spans, m_dice)) {
            xml() += m_manner.ragged && m_dice.chance(20)
                         ? u"<w:tr><w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>"_s
                         : u"<w:tr><w:trPr/>"_s;
            for (const MarkupCell &cell : row)
                emitCell(cell);
            xml() += u"</w:tr>"_s;
        }
        xml() += u"</w:tbl>"_s;
        if (m_dice.chance(50))
            xml() += u"<w:p/>"_s;
    }

    void emitCell(const MarkupCell &cell)
    {
        const WordMerge merge = cell.cell->rowSpan == 1 ? WordMerge::None
                                : cell.continues        ? WordMerge::Continues
                                                        : WordMerge::Begins;
        const QString content = cell.continues ? u"<w:p/>"_s : contentOf(*cell.cell);
        const QString xml = cellXml(content, cell.columnSpan, merge);
        m_out.text += m_manner.controls && cell.cell->isValue ? controlXml(xml) : xml;
        if (!cell.continues)
            notePrinted(m_out, *cell.cell, m_emission.part);
    }

    QString contentOf(const DraftCell &cell)
    {
        QString content;
        if (!cell.isValue && m_manner.listNumbers)
            content = m_labels.listed(cell.text, otherOutlineList).value_or(QString());
        if (content.isEmpty() && cell.isValue)
            content = linesOf({cell.text});
        else if (content.isEmpty())
            content = linesOf(brokenLines(
                cell.text, cell.vertical && m_manner.letters ? 1 : m_manner.labelWidth));
        if (m_dice.chance(m_manner.emptyParagraphs))
            content.prepend(u"<w:p/>"_s);
        if (m_dice.chance(m_manner.emptyParagraphs))
            content.append(paragraphXml({}));
        return content;
    }

    QString linesOf(const QStringList &lines)
    {
        QStringList runs;
        for (const QString &line : lines)
            runs.append(runsOf(line));
        const QString joint = m_manner.paragraphs
                                  ? u"</w:p><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"_s
                                  : u"<w:r><w:br/></w:r>"_s;
        return paragraphXml(runs.join(joint));
    }

    QString runsOf(const QString &text)
    {
        if (text.isEmpty())
            return {};
        switch (m_manner.runs) {
        case RunHabit::Whole:
            return runXml(text);
        case RunHabit::Cut: {
            const qsizetype at = m_dice.below(text.size());
            return runXml(text.first(at)) + u"<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"_s
                   + runXml(text.sliced(at)) + u"<w:bookmarkEnd w:id=\"0\"/>"_s;
        }
        case RunHabit::Proofed:
            return proofedXml(text);
        case RunHabit::Tracked:
            return m_dice.chance(30) ? replacedXml(u"77"_s, text) : runXml(text);
        case RunHabit::BesideHidden:
            return m_dice.chance(30) ? besideHiddenXml(text) : runXml(text);
        case RunHabit::Tagged:
            return u"<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" "_s
                   u"w:element=\"chmetcnv\"><w:smartTagPr/>"_s
                   + runXml(text) + u"</w:smartTag>"_s;
        case RunHabit::Computed:
            return m_dice.chance(30) ? computedXml(u"=SUM(LEFT) \\# \"0\""_s, text) : runXml(text);
        }
        Q_UNREACHABLE();
    }

    EmittedMarkup &m_out;
    Emission &m_emission;
    Dice &m_dice;
    DocumentManner m_manner;
    NumberedParagraphs m_headings;
    NumberedParagraphs m_labels;
};

} // namespace

EmittedMarkup emitDocx(const Draft &draft, Emission &emission)
{
    EmittedMarkup out;
    DocumentEmitter(out, emission).emitDraft(draft);
    return out;
}

QByteArray docxFile(const QString &bodies, const GeneratorOptions &options)
{
    Dice dice(options.seed, "document");
    return docxOf(bodies, dice.chance(10));
}

} // namespace gouji::testing
