#include "core/check/prose.h"

#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

namespace {

/// A line shorter than this ended because its writer ended it.
constexpr qsizetype shortestBrokenLine = 16;
/// No paragraph is longer, and no report has more to say: beyond it is something else, and hostile
/// input must not take hours.
constexpr qsizetype longestParagraph = 4000;
constexpr qsizetype mostProse = qsizetype(1) << 20;

bool endsSentence(QChar character)
{
    return QStringView(u"。;:!?”\"").contains(character);
}

/// Rows of a table nobody recognised: not prose, whatever words are in them.
bool looksLikeRow(QStringView line)
{
    return line.count(u'|') > 1 || line.trimmed().count(u'\t') > 1;
}

class ProseBuilder
{
public:
    ProseBuilder(const Report &report, const SourceText &text)
        : m_report(report)
        , m_text(text)
        , m_tables(tableSpans(report, text))
    {}

    Prose build()
    {
        const TextSpan extent = extentOf(m_report, m_text);
        for (qsizetype line = m_text.lineOf(extent.begin);
             line < m_text.lineCount() && m_said < mostProse; ++line) {
            if (m_text.lineSpan(line).begin >= extent.end && line > 0)
                break;
            addLine(trimmedSpan(m_text.text(), m_text.lineSpan(line)));
        }
        return std::move(m_prose);
    }

private:
    void addLine(TextSpan span)
    {
        if (span.isEmpty() || isHeading(span) || isTable(span)) {
            m_open = false;
            return;
        }
        m_said += span.size();
        FoldedText fold(m_text.view(span), span.begin);
        const bool goesOn = m_open && listNumberLength(fold.text()) == 0
                            && m_prose.paragraphs.constLast().span.size() < longestParagraph;
        m_open = fold.size() >= shortestBrokenLine && !endsSentence(fold.text().back());
        if (goesOn) {
            Paragraph &last = m_prose.paragraphs.last();
            last.span = last.span.united(span);
            last.folded = FoldedText(m_text.view(last.span), last.span.begin);
            return;
        }
        m_prose.paragraphs.append({sectionAt(span.begin), span, std::move(fold)});
    }

    [[nodiscard]] bool isHeading(TextSpan span) const
    {
        return std::ranges::any_of(m_report.sections, [span](const Section &section) {
            return section.span.intersects(span);
        });
    }

    [[nodiscard]] bool isTable(TextSpan span) const
    {
        return looksLikeRow(m_text.view(span))
               || std::ranges::any_of(m_tables,
                                      [span](TextSpan table) { return table.intersects(span); });
    }

    [[nodiscard]] int sectionAt(qsizetype position) const
    {
        for (const Section &section : m_report.sections) {
            if (section.content.contains(position))
                return section.number;
        }
        return 0;
    }

    const Report &m_report;
    const SourceText &m_text;
    const QList<TextSpan> m_tables;
    Prose m_prose;
    qsizetype m_said = 0;
    bool m_open = false; ///< the last paragraph's last line goes on in the next one
};

/// Only within the section the table belongs to, where that was found: a cell read elsewhere must
/// not make a table of the prose between.
TextSpan boundsOf(const FormTable &table, const Report &report, const SourceText &text)
{
    const auto section = std::ranges::find(report.sections, table.section, &Section::number);
    return section == report.sections.cend() ? extentOf(report, text) : section->content;
}

} // namespace

QList<const Paragraph *> Prose::of(int section) const
{
    QList<const Paragraph *> found;
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.section == section)
            found.append(&paragraph);
    }
    return found;
}

TextSpan extentOf(const Report &report, const SourceText &text)
{
    const TextSpan all{0, text.size()};
    const auto &extent = report.source.extent;
    return extent && extent->end <= all.end ? *extent : all;
}

Prose proseOf(const Report &report, const SourceText &text)
{
    return text.size() == 0 ? Prose() : ProseBuilder(report, text).build();
}

QList<TextSpan> tableSpans(const Report &report, const SourceText &text)
{
    QList<TextSpan> spans;
    for (const FormTable &table : report.form->tables()) {
        const TextSpan bounds = boundsOf(table, report, text);
        std::optional<TextSpan> whole;
        for (int i = 0; i < table.cellCount; ++i) {
            const auto &span = report.cells[table.firstCell.index + i].reading.span;
            if (span && span->begin >= bounds.begin && span->end <= bounds.end)
                whole = whole ? whole->united(*span) : *span;
        }
        if (!whole || whole->end > text.size())
            continue;
        spans.append({text.lineSpan(text.lineOf(whole->begin)).begin,
                      text.lineSpan(text.lineOf(std::min(whole->end, text.size()))).end});
    }
    std::ranges::sort(spans, {}, &TextSpan::begin);
    return spans;
}

} // namespace gouji
