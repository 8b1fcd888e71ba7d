#include "core/extract/order/countingnumbers.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

/// In one word where blanks stand between the digits, too.
bool countsColumns(const OrderWord *begin, const OrderWord *end, const SourceText &text,
                   int columns)
{
    const bool together = end - begin == 1;
    if (!together && end - begin != columns)
        return false;
    int next = 1;
    for (const OrderWord *word = begin; word != end; ++word) {
        for (const QChar c : text.view(word->span)) {
            if (c.isSpace() && together)
                continue;
            if (c.digitValue() != next++)
                return false;
        }
    }
    constexpr int mostDigits = 9; // each column is counted by one
    return columns <= mostDigits && next == columns + 1
           && (!together || begin->span.size() > columns);
}

} // namespace

void dropRowNumbers(QList<OrderWord> &words, const SourceText &text)
{
    if (std::ranges::find(words, QStringView(u"序号"), &OrderWord::key) == words.end())
        return;
    QList<qsizetype> numbers; // of the rows of one table
    qsizetype others = 0;
    const auto endTable = [&] {
        for (const qsizetype number : std::as_const(numbers))
            words[number].value = words[number].value && numbers.size() <= others;
        numbers.clear();
        others = 0;
    };
    int table = -1;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i].table >= 0 && words[i].table != table) {
            table = words[i].table;
            endTable();
        }
        if (!words[i].value || words[i + 1].value)
            continue;
        const std::optional<Decimal> number = parseCellValue(text.view(words[i].span)).number;
        if (number && *number == Decimal(static_cast<int>(numbers.size()) + 1))
            numbers.append(i);
        else
            ++others;
    }
    endTable();
}

void dropColumnNumbers(QList<OrderWord> &words, const SourceText &text, int columns)
{
    for (qsizetype begin = 1; begin < words.size(); ++begin) {
        if (!words[begin].value)
            continue;
        qsizetype end = begin + 1;
        while (end < words.size() && words[end].value)
            ++end;
        const OrderWord *first = words.constData();
        if (!words[begin - 1].value && end < words.size()
            && countsColumns(first + begin, first + end, text, columns))
            words.remove(begin, end - begin);
        else
            begin = end;
    }
}

} // namespace gouji
