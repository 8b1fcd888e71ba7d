#include "core/extract/rows/digitruns.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostWays = 300;
constexpr int mostSteps = 200'000;
constexpr qsizetype mostDigits = 9; ///< of a number
constexpr int splitCost = 2;

/// From right to left: behind the total the numbers it is the sum of are soon too many.
class DigitParter
{
public:
    DigitParter(const QList<TextSpan> &pieces, qsizetype columns, const QList<QList<int>> &sums,
                const SourceText &text)
        : m_pieces(pieces)
        , m_sums(sums)
        , m_text(text)
        , m_spans(columns)
        , m_residuals(sums.size(), 0)
    {}

    QList<WayToRead> find()
    {
        const bool digits = std::ranges::all_of(m_pieces, [this](TextSpan piece) {
            return std::ranges::all_of(m_text.view(piece), [](QChar c) { return c.isDigit(); });
        });
        if (!digits || m_pieces.isEmpty() || m_pieces.size() >= m_spans.size())
            return {};
        part(m_spans.size(), m_pieces.size() - 1, m_pieces.constLast().end);
        return m_steps > mostSteps || m_ways.size() > mostWays ? QList<WayToRead>() : m_ways;
    }

private:
    /// Columns [0, column) take what stands before `end` in pieces [0, piece].
    void part(qsizetype column, qsizetype piece, qsizetype end)
    {
        if (++m_steps > mostSteps || m_ways.size() > mostWays)
            return;
        if (piece >= 0 && end == m_pieces[piece].begin) {
            --piece;
            end = piece < 0 ? 0 : m_pieces[piece].end;
        }
        if (column == 0 && piece < 0)
            add();
        if (column <= piece || column == 0 || piece < 0)
            return;
        qint64 number = 0;
        qint64 power = 1;
        const qsizetype first = std::max(m_pieces[piece].begin, end - mostDigits);
        for (qsizetype begin = end - 1; begin >= first; --begin, power *= 10) {
            const int digit = m_text.view({begin, begin + 1}).front().digitValue();
            number += digit * power;
            // No number begins with a 0, but for 0 itself.
            if (digit == 0 && begin + 1 < end)
                continue;
            m_spans[column - 1] = {begin, end};
            count(column - 1, number);
            if (mayHold(column - 1))
                part(column - 1, piece, begin);
            count(column - 1, -number);
        }
    }

    void count(qsizetype column, qint64 number)
    {
        for (qsizetype s = 0; s < m_sums.size(); ++s)
            m_residuals[s] += m_sums[s][column] * number;
    }

    /// With numbers from `column` on: the sums that are complete hold, and no other has parts that
    /// are more than their total.
    [[nodiscard]] bool mayHold(qsizetype column) const
    {
        for (qsizetype s = 0; s < m_sums.size(); ++s) {
            const auto rest = m_sums[s].first(column);
            const auto takes = [&rest](int sign) { return rest.contains(sign); };
            if ((m_residuals[s] > 0 && !takes(-1)) || (m_residuals[s] < 0 && !takes(1)))
                return false;
        }
        return true;
    }

    void add()
    {
        WayToRead way;
        way.cost = splitCost * static_cast<int>(m_spans.size() - m_pieces.size());
        for (const TextSpan span : std::as_const(m_spans))
            way.cells.append({span, parseCellValue(m_text.view(span))});
        m_ways.append(way);
    }

    const QList<TextSpan> &m_pieces;
    const QList<QList<int>> &m_sums;
    const SourceText &m_text;
    QList<TextSpan> m_spans; ///< by column
    QList<qint64> m_residuals;
    QList<WayToRead> m_ways;
    int m_steps = 0;
};

/// For each column 1, -1 or 0.
QList<QList<int>> sumsAlong(const QList<CellId> &cells, const FormEdition &form)
{
    QList<QList<int>> sums;
    QList<int> seen;
    for (const CellId cell : cells) {
        for (const int number : form.equationsOf(cell)) {
            const Equation &equation = form.equations()[number];
            const bool within = std::ranges::all_of(
                equation.terms, [&cells](const Term &term) { return cells.contains(term.cell); });
            if (!within || equation.relation != Relation::Equal || seen.contains(number))
                continue;
            seen.append(number);
            QList<int> signs(cells.size(), 0);
            for (const Term &term : equation.terms)
                signs[cells.indexOf(term.cell)] = term.sign;
            sums.append(signs);
        }
    }
    return sums;
}

} // namespace

QList<WayToRead> waysThatAddUp(const QList<TextSpan> &pieces, const QList<CellId> &cells,
                               const FormEdition &form, const SourceText &text)
{
    const QList<QList<int>> sums = sumsAlong(cells, form);
    return sums.isEmpty() ? QList<WayToRead>()
                          : DigitParter(pieces, cells.size(), sums, text).find();
}

} // namespace gouji
