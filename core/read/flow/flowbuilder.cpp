#include "core/read/flow/flowbuilder.h"

#include <utility>

namespace gouji {

namespace {

constexpr bool isBlank(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
}

constexpr bool isIdeograph(QChar character)
{
    return character.unicode() >= 0x2E80 && character.unicode() <= 0x9FFF;
}

/// What numbers are written with.
constexpr bool isOfNumber(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'0' && unit <= u'9') || unit == u'.' || unit == u','
           || (unit >= u'０' && unit <= u'９');
}

} // namespace

void FlowBuilder::append(QChar character)
{
    if (isOfNumber(character)) {
        const bool beside = !m_text.isEmpty() && isOfNumber(m_text.back());
        m_mixedLook = m_mixedLook || m_faint || (beside && m_look != m_lookOfLast);
    }
    m_lookOfLast = m_look;
    m_text += character;
}

void FlowBuilder::begin()
{
    if (m_text.isEmpty())
        m_text = std::exchange(m_marker, {});
}

void FlowBuilder::addCollapsed(QStringView text)
{
    for (const QChar character : text) {
        if (isBlank(character)) {
            m_blank = true;
            m_lineEnd = m_lineEnd || character == u'\n' || character == u'\r';
            continue;
        }
        if (m_blank && !m_text.isEmpty() && m_text.back() != u'\n'
            && !(m_lineEnd && isIdeograph(m_text.back()) && isIdeograph(character)))
            m_text += u' ';
        m_blank = false;
        m_lineEnd = false;
        begin();
        append(character);
    }
}

void FlowBuilder::add(QStringView text)
{
    if (text.isEmpty())
        return;
    if (m_blank && !m_text.isEmpty())
        m_text += u' ';
    m_blank = false;
    m_lineEnd = false;
    begin();
    for (const QChar character : text)
        append(character);
}

void FlowBuilder::breakLine()
{
    m_blank = false;
    m_lineEnd = false;
    if (!m_text.isEmpty())
        m_text += u'\n';
}

void FlowBuilder::endParagraph()
{
    m_blank = false;
    m_lineEnd = false;
    const bool mixedLook = std::exchange(m_mixedLook, false);
    if (!m_text.isEmpty() || mixedLook)
        m_flow.push_back({std::exchange(m_text, {}), nullptr, mixedLook});
}

void FlowBuilder::addTable(FlowTable table)
{
    endParagraph();
    m_marker.clear();
    m_flow.push_back({{}, std::make_unique<FlowTable>(std::move(table))});
}

void FlowBuilder::addBlock(FlowBlock block)
{
    endParagraph();
    m_flow.push_back(std::move(block));
}

Flow FlowBuilder::take()
{
    endParagraph();
    m_marker.clear();
    return std::exchange(m_flow, {});
}

} // namespace gouji
