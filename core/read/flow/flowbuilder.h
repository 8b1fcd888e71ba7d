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
    /// How the text that follows looks: digits beside each other that look unlike are told in their
    /// paragraph.
    void setLook(std::size_t look) { m_look = look; }
    /// Whether the text that follows may not be seen: any digit of it is told.
    void setFaint(bool faint) { m_faint = faint; }
    /// What is shown here is known to the program alone that wrote it.
    void addUnknown() { m_mixedLook = true; }
    /// Put before the next text of a new paragraph: the number of a list item.
    void setMarker(const QString &marker) { m_marker = marker; }
    void addTable(FlowTable table);
    /// A paragraph or table made elsewhere.
    void addBlock(FlowBlock block);

    [[nodiscard]] bool inParagraph() const { return !m_text.isEmpty(); }
    [[nodiscard]] Flow take();

private:
    void begin();
    void append(QChar character);

    Flow m_flow;
    QString m_text; ///< of the paragraph that has not ended yet
    QString m_marker;
    std::size_t m_look = 0;
    std::size_t m_lookOfLast = 0; ///< of the last character
    bool m_faint = false;
    bool m_mixedLook = false; ///< of the paragraph that has not ended yet
    bool m_blank = false;     ///< one is due before the next character
    bool m_lineEnd = false;   ///< and it comes from a line end
};

} // namespace gouji
