#include "tests/support/reporthtml.h"

#include "tests/support/encodedtext.h"
#include "tests/support/pagemarkup.h"
#include "tests/support/reportwords.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

bool isValue(const LayoutCell &cell)
{
    return cell.kind == LayoutKind::Value;
}

class PageWriter
{
public:
    PageWriter(const FormEdition &form, const QHash<QString, QString> &values, PageHabit habit)
        : m_form(form)
        , m_values(values)
        , m_habit(habit)
    {}

    QString write()
    {
        const ReportWords &words = reportWords();
        m_html += is(PageHabit::WordExport) ? u"<p class=MsoNormal align=center><b><span "_s
                                              u"lang=EN-US>"_s
                                                  + words.title + u"<o:p></o:p></span></b></p>\n"_s
                                            : u"<h1>"_s + words.title + u"</h1>\n"_s;
        if (is(PageHabit::ListHeadings))
            m_html += u"<ol style='list-style-type: cjk-ideographic'>\n"_s;
        if (is(PageHabit::OneTable))
            m_html += u"<table>\n"_s;
        for (int s = 0; s < words.headings.size(); ++s)
            writeSection(s);
        if (is(PageHabit::OneTable))
            m_html += u"</table>\n"_s;
        if (is(PageHabit::ListHeadings))
            m_html += u"</ol>\n"_s;
        for (const QString &line : words.signature)
            writeParagraph(line);
        return framed(m_html);
    }

private:
    [[nodiscard]] bool is(PageHabit habit) const { return m_habit == habit; }

    void writeSection(int section)
    {
        const QString heading = reportWords().headings[section];
        if (is(PageHabit::ListHeadings))
            m_html += u"<li><p>"_s + heading.sliced(2) + u"</p>"_s;
        else if (is(PageHabit::OneTable))
            m_html += u"<tr><td colspan=10><b>"_s + heading + u"</b></td></tr>\n"_s;
        else
            writeParagraph(heading);
        for (const QString &line : reportWords().prose[section])
            writeParagraph(line);
        // Tables two to four stand in the sections of these numbers.
        if (section >= 1 && section <= 3)
            writeTable(section - 1);
    }

    void writeParagraph(const QString &text)
    {
        if (is(PageHabit::OneTable))
            m_html += u"<tr><td colspan=10>"_s + text + u"</td></tr>\n"_s;
        else if (is(PageHabit::WordExport))
            m_html += u"<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'>"_s
                      + text + u"<span lang=EN-US><o:p></o:p></span></p>\n"_s;
        else
            m_html += u"<p>"_s + text + (is(PageHabit::OpenTags) ? u"\n"_s : u"</p>\n"_s);
    }

    void writeTable(int table)
    {
        const TableLayout &layout = m_form.layout(table);
        const int split = is(PageHabit::SplitTables) && layout.rowCount > 12 ? 12 : -1;
        beginTable();
        for (int row = 0; row < layout.rowCount; ++row) {
            const bool block = is(PageHabit::Blocks) && row > 0 && startsBlock(layout, row);
            if (block || row == split) {
                endTable();
                beginTable();
            }
            if (row == split) {
                for (int header = 0; header < layout.headerRows; ++header)
                    writeRow(layout, header, row);
            }
            writeRow(layout, row, split);
        }
        endTable();
    }

    void beginTable()
    {
        if (is(PageHabit::WordExport))
            m_html += u"<table class=MsoTableGrid border=1 cellspacing=0 "_s
                      u"style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n"_s;
        else if (!is(PageHabit::OneTable))
            m_html += u"<table border=\"1\">\n"_s;
    }
    void endTable()
    {
        if (!is(PageHabit::OneTable))
            m_html += u"</table>\n"_s;
    }

    [[nodiscard]] static bool startsBlock(const TableLayout &layout, int row)
    {
        for (const LayoutCell &cell : layout.cells) {
            if (cell.row == row)
                return cell.kind == LayoutKind::Caption;
        }
        return false;
    }

    /// Merged cells are cut at row `split`, where another part of the table begins; the part below
    /// prints the group's label once more.
    void writeRow(const TableLayout &layout, int row, int split)
    {
        m_html += u"<tr>"_s;
        if (is(PageHabit::HiddenParts))
            m_html += u"<td style=\"display: none\">999</td>"_s;
        for (const LayoutCell &cell : layout.cells) {
            const bool again = row == split && cell.row < row && cell.row + cell.rowSpan > row;
            if (cell.row != row && !again)
                continue;
            const int end = cell.row + cell.rowSpan;
            const int bottom = split > row ? std::min(end, split) : end;
            writeCell(cell, bottom - row);
        }
        m_html += is(PageHabit::OpenTags) ? u"\n"_s : u"</tr>\n"_s;
        if (is(PageHabit::HiddenParts))
            m_html += u"<tr class=\"gone\"><td>规章</td><td>7</td><td>7</td><td>7</td></tr>\n"_s
                      u"<script>document.write('<td>8</td>')</script>"_s;
    }

    void writeCell(const LayoutCell &cell, int rowSpan)
    {
        QString attributes;
        int columns = cell.columnSpan;
        if (is(PageHabit::OwnColspans))
            columns = isValue(cell) ? 1 + (cell.row * 7 + cell.column) % 3 : 1 + cell.row % 2;
        if (columns > 1)
            attributes += u" colspan=\"%1\""_s.arg(columns);
        if (rowSpan > 1)
            attributes += u" rowspan=\"%1\""_s.arg(rowSpan);
        m_html += u"<td"_s + attributes + u'>' + contentOf(cell);
        m_html += is(PageHabit::OpenTags) ? u"\n"_s : u"</td>"_s;
    }

    [[nodiscard]] QString contentOf(const LayoutCell &cell) const
    {
        const QString text = isValue(cell)
                                 ? m_values.value(m_form.cell(cell.cell).id, u"0"_s).toHtmlEscaped()
                                 : cell.text.text.toHtmlEscaped();
        if (is(PageHabit::WordExport))
            return wordParagraph(text);
        if (is(PageHabit::BrokenLines) && isValue(cell))
            return u"<p>&nbsp;"_s + text + u"&nbsp;</p>"_s;
        if (is(PageHabit::BrokenLines) && text.size() > 3)
            return u"<p>"_s + text.first(2) + u"<br/>"_s + text.sliced(2, 1) + u"</p><p>\n  "_s
                   + text.sliced(3) + u"</p>"_s;
        return text;
    }

    [[nodiscard]] QString framed(const QString &body) const
    {
        switch (m_habit) {
        case PageHabit::OpenTags:
            return body;
        case PageHabit::Framed:
            return framedPage(body, u"utf-8"_s);
        case PageHabit::WordExport:
            return wordPage(body, u"gb2312"_s);
        default:
            return plainPage(body, u"utf-8"_s);
        }
    }

    const FormEdition &m_form;
    const QHash<QString, QString> &m_values;
    PageHabit m_habit;
    QString m_html;
};

} // namespace

const QList<PageHabit> &allPageHabits()
{
    static const QList<PageHabit> all = {
        PageHabit::Plain,        PageHabit::WordExport,  PageHabit::OpenTags,
        PageHabit::Framed,       PageHabit::OwnColspans, PageHabit::SplitTables,
        PageHabit::Blocks,       PageHabit::HiddenParts, PageHabit::BrokenLines,
        PageHabit::ListHeadings, PageHabit::OneTable};
    return all;
}

QString nameOf(PageHabit habit)
{
    static const QStringList names = {u"plain"_s,         u"word export"_s,  u"open tags"_s,
                                      u"framed"_s,        u"own colspans"_s, u"split tables"_s,
                                      u"blocks"_s,        u"hidden parts"_s, u"broken lines"_s,
                                      u"list headings"_s, u"one table"_s};
    return names[static_cast<int>(habit)];
}

QByteArray reportHtml(const FormEdition &form, const QHash<QString, QString> &values,
                      PageHabit habit)
{
    const QString page = PageWriter(form, values, habit).write();
    return habit == PageHabit::WordExport ? encodedIn(page, "GB18030") : page.toUtf8();
}

} // namespace gouji
