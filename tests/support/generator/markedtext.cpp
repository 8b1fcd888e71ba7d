#include "tests/support/generator/markedtext.h"

#include <algorithm>

namespace gouji::testing {

MarkedText &MarkedText::operator<<(QStringView text)
{
    m_text += text;
    return *this;
}

MarkedText &MarkedText::operator<<(QChar character)
{
    m_text += character;
    return *this;
}

void MarkedText::append(const MarkedText &other)
{
    const qsizetype offset = m_text.size();
    m_text += other.m_text;
    for (CellMark mark : other.m_marks) {
        mark.span = {mark.span.begin + offset, mark.span.end + offset};
        m_marks.append(mark);
    }
}

void MarkedText::insert(qsizetype position, QStringView text)
{
    m_text.insert(position, text);
    for (CellMark &mark : m_marks) {
        if (mark.span.begin >= position)
            mark.span = {mark.span.begin + text.size(), mark.span.end + text.size()};
        else if (mark.span.end > position)
            mark.span.end += text.size();
    }
}

void MarkedText::remove(qsizetype position, qsizetype length)
{
    m_text.remove(position, length);
    const auto moved = [&](qsizetype at) {
        return at <= position ? at : std::max(position, at - length);
    };
    for (CellMark &mark : m_marks)
        mark.span = {moved(mark.span.begin), moved(mark.span.end)};
}

} // namespace gouji::testing
