#include "core/read/docx/docxbody.h"

#include "core/read/docx/docxfields.h"
#include "core/read/docx/docxtable.h"
#include "core/read/flow/flowbuilder.h"
#include "core/read/flow/wordsymbol.h"

#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

bool isWord(QStringView space)
{
    return space == u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
           || space == u"http://purl.oclc.org/ooxml/wordprocessingml/main";
}

bool isMath(QStringView space)
{
    return space == u"http://schemas.openxmlformats.org/officeDocument/2006/math"
           || space == u"http://purl.oclc.org/ooxml/officeDocument/math";
}

class BodyReader
{
public:
    BodyReader(XmlSource &xml, const DocxStyles &styles, DocxNumbering &numbering,
               const ReadLimits &limits, DocxChunks chunks)
        : m_xml(xml)
        , m_styles(styles)
        , m_numbering(numbering)
        , m_limits(limits)
        , m_chunks(std::move(chunks))
        , m_defaultLook(styles.paragraphLook({}))
        , m_slotsLeft(limits.maximumCells)
    {}

    DocxBody read()
    {
        if (m_xml.nextChild() && m_xml.name() == u"document") {
            while (m_xml.nextChild()) {
                if (isWord(m_xml.space()) && m_xml.name() == u"body")
                    readBlocks();
                else
                    m_xml.skip();
            }
        } else if (!m_xml.failed()) {
            m_xml.fail(ErrorCode::DocumentDamaged, u"WordprocessingML"_s);
        }
        m_body.flow = m_builder.take();
        return std::move(m_body);
    }

private:
    /// Paragraphs and tables, down to the end of the current element.
    void readBlocks()
    {
        while (m_xml.nextChild())
            readBlock();
    }

    void readBlock()
    {
        const QStringView name = m_xml.name();
        if (name == u"AlternateContent")
            readAlternatives([this] { readBlocks(); });
        else if (!isWord(m_xml.space()))
            m_xml.skip();
        else if (name == u"p")
            readParagraph();
        else if (name == u"tbl")
            readTable();
        else if (name == u"altChunk")
            readChunk();
        else if (name == u"sdt" || name == u"sdtContent" || name == u"customXml" || name == u"ins"
                 || name == u"moveTo")
            readBlocks();
        else
            skipCountingChanges();
    }

    void readChunk()
    {
        for (FlowBlock &block : std::exchange(m_chunks[m_xml.attribute(u"id")], {})) {
            m_builder.addBlock(std::move(block));
            ++m_written;
        }
        m_xml.skip();
    }

    /// The first alternative that gives anything: newer programs repeat what they wrote for older
    /// ones.
    template<typename Read>
    void readAlternatives(Read &&read)
    {
        bool done = false;
        while (m_xml.nextChild()) {
            if (done) {
                m_xml.skip();
                continue;
            }
            const qsizetype before = m_written;
            read();
            done = m_written > before;
        }
    }

    void skipCountingChanges()
    {
        if (m_xml.name() == u"del" || m_xml.name() == u"moveFrom")
            ++m_body.changes;
        m_xml.skip();
    }

    void readParagraph()
    {
        std::vector<Flow> outerBoxes = std::exchange(m_boxes, {});
        const RunLook outerLook = std::exchange(m_paragraphLook, m_defaultLook);
        bool joined = false; // its mark is deleted: the next paragraph goes on in it
        bool numbered = false;
        while (m_xml.nextChild()) {
            if (isWord(m_xml.space()) && m_xml.name() == u"pPr") {
                joined = readParagraphProperties();
                numbered = true;
                continue;
            }
            if (!std::exchange(numbered, true))
                addNumber({}, {});
            readInline();
        }
        if (!numbered)
            addNumber({}, {});
        if (!joined)
            m_builder.endParagraph();
        // What floats beside a paragraph is read behind it.
        for (Flow &box : m_boxes) {
            for (FlowBlock &block : box)
                m_builder.addBlock(std::move(block));
        }
        m_boxes = std::move(outerBoxes);
        m_paragraphLook = outerLook;
        m_fields.clear();
    }

    /// True when the mark at the paragraph's end is deleted.
    bool readParagraphProperties()
    {
        QString style;
        ListPlace place;
        bool joined = false;
        while (m_xml.nextChild()) {
            const QStringView name = m_xml.name();
            if (name == u"numPr") {
                place = readListPlace(m_xml);
                continue;
            }
            if (name == u"rPr") {
                while (m_xml.nextChild()) {
                    joined = joined || m_xml.name() == u"del" || m_xml.name() == u"moveFrom";
                    m_xml.skip();
                }
                continue;
            }
            if (name == u"pStyle")
                style = m_xml.attribute(u"val");
            m_xml.skip();
        }
        if (!style.isEmpty())
            m_paragraphLook = m_styles.paragraphLook(style);
        addNumber(style, place);
        return joined;
    }

    void addNumber(const QString &style, ListPlace place)
    {
        const ListPlace ofStyle = m_styles.listPlace(style);
        const int list = place.list ? *place.list : ofStyle.list.value_or(0);
        if (list == 0)
            return;
        int level = place.level.value_or(ofStyle.level.value_or(0));
        // A style in a list says its level by standing for it.
        if (!place.list)
            level = m_numbering.levelOfStyle(list, style).value_or(level);
        write(m_numbering.nextNumber(list, level));
    }

    void readInlines()
    {
        while (m_xml.nextChild())
            readInline();
    }

    void readInline()
    {
        const QStringView name = m_xml.name();
        if (name == u"AlternateContent") {
            readAlternatives([this] { readInlines(); });
        } else if (isMath(m_xml.space())) {
            if (name == u"t")
                write(m_xml.text());
            else
                readInlines();
        } else if (!isWord(m_xml.space())) {
            m_xml.skip();
        } else if (name == u"r") {
            readRun();
        } else if (name == u"ins" || name == u"moveTo") {
            ++m_body.changes;
            readInlines();
        } else if (name == u"hyperlink" || name == u"smartTag" || name == u"fldSimple"
                   || name == u"sdt" || name == u"sdtContent" || name == u"customXml"
                   || name == u"dir" || name == u"bdo") {
            readInlines();
        } else {
            skipCountingChanges();
        }
    }

    void readRun()
    {
        RunLook look = m_paragraphLook;
        m_body.hidden += look.isHidden() ? 1 : 0;
        while (m_xml.nextChild()) {
            if (isWord(m_xml.space()) && m_xml.name() == u"rPr") {
                const bool hidden = look.isHidden();
                const RunLook own = readRunLook(m_xml);
                look.add(m_styles.lookOf(own.style));
                look.add(own);
                m_body.hidden += int(look.isHidden()) - int(hidden);
            } else if (look.isHidden() || look.isStruck()) {
                passOver();
            } else {
                readRunContent(look);
            }
        }
    }

    /// What is not shown may still begin or end a field.
    void passOver()
    {
        if (m_xml.name() == u"fldChar")
            static_cast<void>(m_fields.pass(m_xml.attribute(u"fldCharType")));
        m_xml.skip();
    }

    void writeRun(const QString &text, const RunLook &look)
    {
        if (m_fields.isArgument())
            return;
        m_builder.setLook(look.key());
        m_builder.setFaint(look.isFaint());
        if (look.align == u"superscript")
            write(raisedDigits(text));
        else
            write(look.align == u"subscript" ? loweredDigits(text) : text);
    }

    void readRunContent(RunLook &look)
    {
        const QStringView name = m_xml.name();
        if (name == u"AlternateContent") {
            readAlternatives([&] {
                while (m_xml.nextChild())
                    readRunContent(look);
            });
            return;
        }
        if (name == u"txbxContent") {
            readTextBox();
            return;
        }
        if (!isWord(m_xml.space()) || name == u"drawing" || name == u"pict" || name == u"object"
            || name == u"ruby" || name == u"rubyBase") {
            // Shapes: only the text boxes in them hold text.
            if (name == u"rubyBase") {
                readInlines();
                return;
            }
            while (m_xml.nextChild())
                readRunContent(look);
            return;
        }
        if (name == u"t") {
            writeRun(m_xml.text(), look);
            return;
        }
        if (name == u"instrText") {
            m_fields.instruct(m_xml.text());
            return;
        }
        if (name == u"tab" || name == u"ptab")
            write(u"\t"_s);
        else if (name == u"br" || name == u"cr")
            m_builder.breakLine();
        else if (name == u"noBreakHyphen")
            write(u"-"_s);
        else if (name == u"fldChar")
            passField();
        else if ((name == u"footnoteReference" || name == u"endnoteReference")
                 && m_xml.hasAttribute(u"customMarkFollows"))
            look.align = u"superscript"_s; // the mark is what follows
        else if (name == u"sym")
            write(wordSymbol(m_xml.attribute(u"font"), m_xml.attribute(u"char")));
        m_xml.skip();
    }

    void passField()
    {
        if (m_fields.pass(m_xml.attribute(u"fldCharType")))
            m_builder.addUnknown();
    }

    void readTextBox()
    {
        FlowBuilder outer = std::exchange(m_builder, FlowBuilder());
        readBlocks();
        m_boxes.push_back(m_builder.take());
        m_builder = std::move(outer);
    }

    void readTable()
    {
        DocxTable table(m_xml, m_slotsLeft, [this] { return readCell(); });
        FlowTable read = table.read();
        m_body.changes += table.deletedRows();
        m_body.hidden += table.hiddenRows();
        if (m_slotsLeft < 0)
            m_xml.fail(ErrorCode::TooManyCells, QString::number(m_limits.maximumCells));
        m_builder.addTable(std::move(read));
        ++m_written;
    }

    /// The content of a cell whose properties have been read; called at the first of its blocks.
    Flow readCell()
    {
        FlowBuilder outer = std::exchange(m_builder, FlowBuilder());
        do
            readBlock();
        while (m_xml.nextChild());
        Flow flow = m_builder.take();
        m_builder = std::move(outer);
        return flow;
    }

    void write(const QString &text)
    {
        m_builder.add(text);
        m_written += text.size();
    }

    XmlSource &m_xml;
    const DocxStyles &m_styles;
    DocxNumbering &m_numbering;
    const ReadLimits &m_limits;
    DocxChunks m_chunks;
    FlowBuilder m_builder;
    RunLook m_defaultLook;
    RunLook m_paragraphLook;
    DocxFields m_fields;       ///< open in the paragraph being read
    std::vector<Flow> m_boxes; ///< of the paragraph being read
    DocxBody m_body;
    qsizetype m_written = 0; ///< characters and tables so far
    int m_slotsLeft;
};

} // namespace

DocxBody readDocxBody(XmlSource &xml, const DocxStyles &styles, DocxNumbering &numbering,
                      const ReadLimits &limits, DocxChunks chunks)
{
    return BodyReader(xml, styles, numbering, limits, std::move(chunks)).read();
}

} // namespace gouji
