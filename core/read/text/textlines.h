#pragma once

#include "core/base/textspan.h"
#include "core/source/sourcetext.h"
#include "core/text/pagemarks.h"

#include <QList>
#include <QStringView>

namespace gouji {

/// What in a line may part cells.
struct LineSeparators
{
    int tabs = 0;
    int pipes = 0;
    int commas = 0;          ///< ASCII only
    int semicolons = 0;      ///< ASCII only
    bool leadingTab = false; ///< a tab is the first character, or only spaces stand before it
};

/// A line and what the table flavours ask of it, found in one pass over the text.
struct TextLine : LineSeparators
{
    TextSpan span;    ///< without its `\n`
    TextSpan trimmed; ///< without blanks, tabs included, at both ends

    /// Nothing to see, and no separator either.
    [[nodiscard]] bool isBlank() const { return trimmed.isEmpty() && tabs == 0; }
};

class TextLines
{
public:
    explicit TextLines(const SourceText &text);

    [[nodiscard]] qsizetype size() const { return m_lines.size(); }
    [[nodiscard]] TextLine operator[](qsizetype line) const
    {
        const Printed &printed = m_lines[line];
        TextLine result;
        if (printed.separated >= 0)
            static_cast<LineSeparators &>(result) = m_separated[printed.separated];
        result.span = m_text->lineSpan(line);
        result.trimmed = printedOf(line);
        return result;
    }
    [[nodiscard]] QStringView view(TextSpan span) const { return m_text->view(span); }
    [[nodiscard]] QStringView trimmed(qsizetype line) const { return view(printedOf(line)); }
    /// Nothing to see in it, and no separator either.
    [[nodiscard]] bool isBlank(qsizetype line) const
    {
        const Printed &printed = m_lines[line];
        return printed.size == 0
               && (printed.separated < 0 || m_separated[printed.separated].tabs == 0);
    }
    /// `span` without the blanks at both ends.
    [[nodiscard]] TextSpan trimmed(TextSpan span) const;
    /// The first line from `line` on that is not blank; size() when there is none.
    [[nodiscard]] qsizetype nextPrinted(qsizetype line) const;

private:
    /// A text may have millions of lines, most of them without a separator.
    struct Printed
    {
        quint32 begin = 0; ///< of what is printed, from where the line begins
        quint32 size = 0;
        qint32 separated = -1; ///< in m_separated
    };

    [[nodiscard]] TextSpan printedOf(qsizetype line) const
    {
        const Printed &printed = m_lines[line];
        const qsizetype begin = m_text->lineSpan(line).begin + printed.begin;
        return {begin, begin + printed.size};
    }

    const SourceText *m_text;
    QList<Printed> m_lines;
    QList<LineSeparators> m_separated;
};

/// What heads the pages: 某局政府信息公开工作年度报告. No label of the form ends so.
[[nodiscard]] bool isRunningTitle(QStringView trimmed);

/// A heading of a section of the report: `三、收到和处理…情况`, `（六）其他需要报告的事项`. Labels
/// of rows carry the same numbers but other words.
[[nodiscard]] bool isSectionHeading(QStringView trimmed);

/// Begins with the number of a list or a row: `一、`, `（二）`, `3.`, `4、`, `5 属于`, `⑥`.
[[nodiscard]] bool beginsWithNumber(QStringView trimmed);

/// A sentence or a paragraph: too long for a cell, or closed by a full stop.
[[nodiscard]] bool isProse(QStringView trimmed);
/// `|---|:--:|` below a header of Markdown.
[[nodiscard]] bool isPipeRule(QStringView trimmed);

/// What a cell seems to hold; only good enough to tell rows apart.
enum class CellLook { Empty, Value, Label };
[[nodiscard]] CellLook lookOf(QStringView trimmed);

} // namespace gouji
