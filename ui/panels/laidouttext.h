#pragma once

#include "core/base/textspan.h"

#include <QList>

class QFont;
class QTextCursor;
class QTextDocument;

namespace gouji {

struct SourceDocument;
struct SourceTable;

/// The original made into a rich document in which tables are tables, and the way from its
/// positions to the offsets of the linear text and back. Every character of the original that is
/// not mere space or a line between cells stands in it once.
class LaidOutText
{
public:
    /// Fills `document`, which loses what it held.
    void layOut(const SourceDocument &source, const QFont &font, QTextDocument &document);

    /// Where the character at `offset` stands; for one that was left out, the next that was not.
    [[nodiscard]] int positionOf(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetOf(int position) const;
    struct Range
    {
        int begin = 0;
        int end = 0;
    };
    [[nodiscard]] Range rangeOf(TextSpan span) const;

private:
    /// Characters that follow each other in both.
    struct Run
    {
        TextSpan source;
        int position = 0;
    };
    class Builder;

    QList<Run> m_byOffset;
    QList<Run> m_byPosition;
};

} // namespace gouji
