#include "core/extract/order/windowvalues.h"

#include "core/report/cellvalue.h"

namespace gouji {

WindowValues::WindowValues(const QList<OrderWord> &words, OrderWindow window,
                           const SourceText &text, const std::function<bool(qsizetype)> &isLeftOut)
    : m_begin(window.begin)
{
    for (qsizetype w = window.begin; w < window.end; ++w) {
        m_before.append(count());
        if (!words[w].value || isLeftOut(w))
            continue;
        const TextSpan last = m_words.isEmpty() ? TextSpan() : words[m_words.constLast()].span;
        const bool beside = !m_words.isEmpty() && words[w].span.begin == last.end + 1;
        const bool piece = beside && text.view(last).front().digitValue() != 0;
        m_pieces.append(m_pieces.constLast() + (piece ? 1 : 0));
        m_goesOn.append(beside && text.view({last.end, words[w].span.begin}) == u" ");
        m_beginsLine.append(
            w == window.begin
            || text.view({words[w - 1].span.end, words[w].span.begin}).contains(u'\n'));
        m_words.append(w);
        m_numbers.append(parseCellValue(text.view(words[w].span)).number);
    }
}

} // namespace gouji
