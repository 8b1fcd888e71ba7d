#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace gouji {

/// An exact decimal number: what a cell prints and what sums of cells give. No rounding anywhere.
/// Numbers of up to 18 digits are read; sums of thousands of them still fit.
class Decimal
{
public:
    static constexpr int maximumDigits = 18;

    constexpr Decimal() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): whole numbers are decimals
    constexpr Decimal(int whole)
        : m_units(whole)
    {}

    /// Reads `-?[0-9]+(\.[0-9]+)?` in ASCII digits, nothing else; nullopt when it is anything else
    /// or longer than maximumDigits.
    [[nodiscard]] static std::optional<Decimal> fromString(QStringView text);

    /// Plain notation with as many decimals as were read: "0", "-4", "3.68", "3.60".
    [[nodiscard]] QString toString() const;

    [[nodiscard]] bool isZero() const { return m_units == 0; }
    [[nodiscard]] bool isNegative() const { return m_units < 0; }
    /// No fraction other than zeros.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] double toDouble() const;

    Decimal &operator+=(const Decimal &other);
    Decimal &operator-=(const Decimal &other);
    [[nodiscard]] Decimal operator-() const;
    friend Decimal operator+(Decimal left, const Decimal &right) { return left += right; }
    friend Decimal operator-(Decimal left, const Decimal &right) { return left -= right; }

    /// By value: 3.6 equals 3.60.
    friend bool operator==(const Decimal &left, const Decimal &right)
    {
        return (left <=> right) == std::strong_ordering::equal;
    }
    friend std::strong_ordering operator<=>(const Decimal &left, const Decimal &right);

private:
    // Aligned as 64 bits are: each cell of a report holds four of them, with a flag behind each.
    __extension__ using Units __attribute__((aligned(8))) = __int128;

    [[nodiscard]] Units scaledTo(int decimals) const;

    Units m_units = 0;  ///< the number times 10^m_decimals
    int m_decimals = 0; ///< digits behind the point
};

} // namespace gouji
