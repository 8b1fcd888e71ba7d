#include "core/base/decimal.h"

#include <algorithm>

namespace gouji {

std::optional<Decimal> Decimal::fromString(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);

    Decimal number;
    int digits = 0;
    bool fraction = false;
    char16_t previous = u'.';
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit == u'.') {
            if (fraction || previous == u'.')
                return std::nullopt;
            fraction = true;
        } else if (unit >= u'0' && unit <= u'9') {
            number.m_units = number.m_units * 10 + (unit - u'0');
            number.m_decimals += fraction ? 1 : 0;
            // Leading zeros of the whole part say nothing about the size of the number.
            digits += (number.m_units != 0 || fraction) ? 1 : 0;
            if (digits > maximumDigits)
                return std::nullopt;
        } else {
            return std::nullopt;
        }
        previous = unit;
    }
    if (previous == u'.')
        return std::nullopt;
    if (negative)
        number.m_units = -number.m_units;
    return number;
}

QString Decimal::toString() const
{
    QString text;
    for (Units rest = m_units < 0 ? -m_units : m_units; rest != 0; rest /= 10)
        text.prepend(QChar(u'0' + static_cast<int>(rest % 10)));
    text = text.rightJustified(m_decimals + 1, u'0');
    if (m_decimals > 0)
        text.insert(text.size() - m_decimals, u'.');
    if (m_units < 0)
        text.prepend(u'-');
    return text;
}

bool Decimal::isWhole() const
{
    Units divisor = 1;
    for (int i = 0; i < m_decimals; ++i)
        divisor *= 10;
    return m_units % divisor == 0;
}

double Decimal::toDouble() const
{
    auto value = static_cast<double>(m_units);
    for (int i = 0; i < m_decimals; ++i)
        value /= 10.0;
    return value;
}

Decimal &Decimal::operator+=(const Decimal &other)
{
    const int decimals = std::max(m_decimals, other.m_decimals);
    m_units = scaledTo(decimals) + other.scaledTo(decimals);
    m_decimals = decimals;
    return *this;
}

Decimal &Decimal::operator-=(const Decimal &other)
{
    return *this += -other;
}

Decimal Decimal::operator-() const
{
    Decimal negated = *this;
    negated.m_units = -m_units;
    return negated;
}

std::strong_ordering operator<=>(const Decimal &left, const Decimal &right)
{
    const int decimals = std::max(left.m_decimals, right.m_decimals);
    const auto a = left.scaledTo(decimals);
    const auto b = right.scaledTo(decimals);
    if (a < b)
        return std::strong_ordering::less;
    return a > b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

Decimal::Units Decimal::scaledTo(int decimals) const
{
    Units units = m_units;
    for (int i = m_decimals; i < decimals; ++i)
        units *= 10;
    return units;
}

} // namespace gouji
