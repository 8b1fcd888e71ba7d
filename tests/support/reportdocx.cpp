#include "tests/support/reportdocx.h"

#include "tests/support/docxxml.h"
#include "tests/support/reportwords.h"

#include <QRegularExpression>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

class BodyWriter
{
public:
    BodyWriter(const FormEdition &form, const QHash<QString, QString> &values, WordHabit habit)
        : m_form(form)
        , m_values(values)
        , m_habit(habit)
    {}

    QString write()
    {
        const ReportWords &words = reportWords();
        m_xml += is(WordHabit::TextBoxes) ? textBox(words.title) : paragraphOf(words.title);
        for (int s = 0; s < words.headings.size(); ++s) {
            m_xml += heading(words.headings[s]);
            for (const QString &line : words.prose[s])
                m_xml += paragraphOf(line);
            if (s >= 1 && s <= 3) // tables two to four stand in the sections of these numbers
                writeTable(s - 1);
        }
        for (const QString &line : words.signature)
            m_xml += paragraphOf(line);
        if (!is(WordHabit::Framed))
            return m_xml;
        return u"<w:tbl><w:tr><w:tc>"_s + m_xml + u"<w:p/></w:tc></w:tr></w:tbl>"_s;
    }

private:
    [[nodiscard]] bool is(WordHabit habit) const { return m_habit == habit; }

    [[nodiscard]] QString heading(const QString &text) const
    {
        const QString words = text.sliced(2);
        if (is(WordHabit::ListNumbers))
            return listedXml(runXml(words), outlineList, 0);
        if (is(WordHabit::StyleNumbers))
            return paragraphXml(runXml(words), u"<w:pStyle w:val=\"Chapter\"/>"_s);
        return paragraphOf(text);
    }

    [[nodiscard]] QString runsOf(const QString &text) const
    {
        if (is(WordHabit::SplitRuns))
            return proofedXml(text);
        if (is(WordHabit::TrackedChanges))
            return replacedXml(u"77"_s, text);
        if (is(WordHabit::HiddenRuns))
            return besideHiddenXml(text);
        return runXml(text);
    }

    [[nodiscard]] QString paragraphOf(const QString &text) const
    {
        const QString paragraph = paragraphXml(runsOf(text));
        if (is(WordHabit::Controls))
            return controlXml(paragraph);
        return paragraph;
    }

    [[nodiscard]] QString textBox(const QString &text) const
    {
        const QString content = u"<w:txbxContent>"_s + paragraphOf(text) + u"</w:txbxContent>"_s;
        return u"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp>"
               "<wps:txbx>"_s
               + content
               + u"</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"_s
               + content
               + u"</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"_s;
    }

    void writeTable(int table)
    {
        const TableLayout &layout = m_form.layout(table);
        const int split = is(WordHabit::SplitTables) && layout.rowCount > 12 ? 12 : -1;
        beginTable(layout.columnCount);
        for (int row = 0; row < layout.rowCount; ++row) {
            if (row == split) {
                m_xml += u"</w:tbl><w:p/>"_s;
                beginTable(layout.columnCount);
                for (int header = 0; header < layout.headerRows; ++header)
                    writeRow(layout, header, -1);
            }
            writeRow(layout, row, split);
        }
        if (is(WordHabit::TrackedChanges))
            m_xml +=
                u"<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc><w:p><w:r><w:t>规章</w:t></w:r>"
                "</w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>"_s;
        m_xml += u"</w:tbl>"_s;
    }

    void beginTable(int columns) { m_xml += tableBeginXml(columns); }

    void writeRow(const TableLayout &layout, int row, int split)
    {
        const bool controls = is(WordHabit::Controls) && row % 3 == 1;
        m_xml += controls ? u"<w:sdt><w:sdtContent><w:tr><w:trPr/>"_s : u"<w:tr><w:trPr/>"_s;
        for (const LayoutCell &cell : layout.cells) {
            if (cell.row > row || cell.row + cell.rowSpan <= row)
                continue;
            // The part of a cut table below the cut begins its merges anew.
            writeCell(cell, cell.row == row || row == split, row == split && cell.row < row);
        }
        m_xml += controls ? u"</w:tr></w:sdtContent></w:sdt>"_s : u"</w:tr>"_s;
    }

    void writeCell(const LayoutCell &cell, bool first, bool again)
    {
        int span = cell.columnSpan;
        if (is(WordHabit::OwnSpans) && cell.rowSpan == 1)
            span = cell.kind == LayoutKind::Value ? 1 + (cell.row * 7 + cell.column) % 3 : span;
        const WordMerge merge = cell.rowSpan == 1 ? WordMerge::None
                                : first           ? WordMerge::Begins
                                                  : WordMerge::Continues;
        const QString xml = cellXml(first || again ? contentOf(cell) : u"<w:p/>"_s, span, merge);
        const bool control = is(WordHabit::Controls) && cell.kind == LayoutKind::Value;
        m_xml += control ? controlXml(xml) : xml;
    }

    [[nodiscard]] QString contentOf(const LayoutCell &cell) const
    {
        if (cell.kind == LayoutKind::Value)
            return paragraphOf(m_values.value(m_form.cell(cell.cell).id, u"0"_s));
        static const QRegularExpression number(
            u"^(?:[一二三四]、|（[一二三四五六七]）|[1-9][.])"_s);
        const QString text = cell.text.text;
        const auto found = number.match(text);
        if (!is(WordHabit::ListNumbers) || !found.hasMatch())
            return paragraphOf(text);
        const QString mark = found.captured();
        const int level = mark.endsWith(u'、') ? 0 : mark.endsWith(u'）') ? 1 : 2;
        return listedXml(runXml(text.sliced(mark.size())), otherOutlineList, level);
    }

    const FormEdition &m_form;
    const QHash<QString, QString> &m_values;
    WordHabit m_habit;
    QString m_xml;
};

} // namespace

const QList<WordHabit> &allWordHabits()
{
    static const QList<WordHabit> all = {
        WordHabit::Plain,       WordHabit::SplitRuns,    WordHabit::TrackedChanges,
        WordHabit::ListNumbers, WordHabit::StyleNumbers, WordHabit::Framed,
        WordHabit::Strict,      WordHabit::OwnSpans,     WordHabit::SplitTables,
        WordHabit::Controls,    WordHabit::TextBoxes,    WordHabit::HiddenRuns};
    return all;
}

QString nameOf(WordHabit habit)
{
    static const QStringList names = {u"plain"_s,        u"split runs"_s,    u"tracked changes"_s,
                                      u"list numbers"_s, u"style numbers"_s, u"framed"_s,
                                      u"strict"_s,       u"own spans"_s,     u"split tables"_s,
                                      u"controls"_s,     u"text boxes"_s,    u"hidden runs"_s};
    return names[static_cast<int>(habit)];
}

QByteArray reportDocx(const FormEdition &form, const QHash<QString, QString> &values,
                      WordHabit habit)
{
    return docxOf(BodyWriter(form, values, habit).write(), habit == WordHabit::Strict);
}

} // namespace gouji
