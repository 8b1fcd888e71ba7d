#pragma once

#include "core/read/flow/flow.h"

#include <QString>
#include <QStringView>

namespace gouji {

/// Puts a flow together as a formatter would: runs of text become paragraphs, blanks collapse where
/// the format says so.
class FlowBuilder
{
public:
    /// Text in which any number of blanks and line ends is one blank; none where a line ends
    /// between two ideographs.
    void addCollapsed(QStringView text);
    /// Text as it is.
    void add(QStringView text);
    /// A line ends, the paragraph goes on.
    void breakLine();
    /// The paragraph ends; nothing when it has no text yet.
    void endParagraph();
    /// Put before the next text of a new paragraph: the number of a list item.
    void setMarker(const QString &marker) { m_marker = marker; }
    void addTable(FlowTable table);
    /// A paragraph or table made elsewhere.
    void addBlock(FlowBlock block);

    [[nodiscard]] bool inParagraph() const { return !m_text.isEmpty(); }
    [[nodiscard]] Flow take();

private:
    void begin();

    Flow m_flow;
    QString m_text; ///< of the paragraph that has not ended yet
    QString m_marker;
    bool m_blank = false;   ///< one is due before the next character
    bool m_lineEnd = false; ///< and it comes from a line end
};

} // namespace gouji
