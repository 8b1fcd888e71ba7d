#pragma once

#include "core/base/textspan.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace gouji {

/// The one linear text of a document. Lines end in `\n`; offsets are UTF-16 code units, and are
/// positions of the source pane too.
class SourceText
{
public:
    SourceText() = default;
    explicit SourceText(QString text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QStringView view(TextSpan span) const
    {
        return QStringView(m_text).sliced(span.begin, span.size());
    }

    /// At least 1: the empty text has one empty line.
    [[nodiscard]] qsizetype lineCount() const { return m_lineBegins.size(); }
    /// Line `line` from 0, without its `\n`.
    [[nodiscard]] TextSpan lineSpan(qsizetype line) const
    {
        const bool last = line + 1 == m_lineBegins.size();
        return {m_lineBegins[line], last ? m_text.size() : m_lineBegins[line + 1] - 1};
    }
    /// The line from 0 that `position` stands in; a `\n` belongs to the line it ends.
    [[nodiscard]] qsizetype lineOf(qsizetype position) const;

    bool operator==(const SourceText &other) const { return m_text == other.m_text; }

private:
    QString m_text;
    QList<qsizetype> m_lineBegins = {0};
};

} // namespace gouji
