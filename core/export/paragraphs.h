#pragma once

#include "core/base/textspan.h"
#include "core/export/documentchoices.h"

#include <QList>
#include <QSet>
#include <QString>

namespace gouji {

/// A paragraph of the source as its author wrote it.
struct ProseParagraph
{
    QString text;
    qsizetype begin = 0; ///< offset of its first character in the source

    bool operator==(const ProseParagraph &) const = default;
};

/// Finds the paragraphs of a source: what stands outside of tables, without what converters and
/// page breaks left (`[bookmark: _GoBack]`, page numbers, running titles, invisible characters),
/// with the lines of a paragraph joined where the conversion broke it. Never changes a word.
class SourceParagraphs
{
public:
    /// `furniture`: labelKey()s of lines that are repeated on pages or belong to tables.
    SourceParagraphs(const ReportSource &source, QSet<QString> furniture);

    /// The paragraphs within `span`.
    [[nodiscard]] QList<ProseParagraph> paragraphs(TextSpan span) const;

private:
    struct Line
    {
        QString text;
        qsizetype begin = 0;
        int width = 0;
        bool gapBefore = false; ///< a blank line or a table stands before it
    };
    [[nodiscard]] QList<Line> lines(TextSpan span) const;
    void appendLines(QList<Line> &lines, TextSpan piece) const;
    [[nodiscard]] bool goesOn(const Line &line, const Line &next) const;
    void findWrapWidth();

    const ReportSource &m_source;
    QSet<QString> m_furniture;
    int m_wrapWidth = 0; ///< of lines a program broke; 0 when lines are paragraphs
};

/// `text` in one line without residue of conversion: invisible characters and tags like
/// `[bookmark: _GoBack]` taken out, blanks collapsed, none between two ideographs.
[[nodiscard]] QString cleanedLine(QStringView text);

/// A line that is nothing but the number of a page: `- 4 -`, `第 4 页 共 9 页`, `4/9`.
[[nodiscard]] bool isPageNumber(const QString &cleaned);

} // namespace gouji
