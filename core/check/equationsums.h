#pragma once

#include "core/check/equationsides.h"
#include "core/check/equationstate.h"

#include <QList>

namespace gouji {

/// How every equation of a report stands, kept up to date: a change of a cell costs only its own
/// terms, not the sums they stand in.
class EquationSums
{
public:
    EquationSums() = default;
    explicit EquationSums(const Report &report);

    /// Takes in what stands in `cell` now. True when some equation changed its state.
    bool update(const Report &report, CellId cell);
    [[nodiscard]] const QList<EquationState> &states() const { return m_states; }

private:
    /// What a cell contributes.
    struct Operand
    {
        OperandKind kind = OperandKind::Unusable; ///< as one of several addends
        Decimal number;
        bool plain = true; ///< nothing but digits

        bool operator==(const Operand &) const = default;
    };
    struct Place
    {
        int equation = 0;
        bool right = false;
        bool plus = true; ///< within its side
        bool alone = false;
    };
    struct Sum
    {
        Relation relation = Relation::Equal;
        Decimal left;
        Decimal right;
        int unusable = 0; ///< operands
        int assumed = 0;  ///< likewise
    };

    [[nodiscard]] static Operand operandOf(const Report &report, CellId cell);
    static void add(Sum &sum, const Place &place, const Operand &operand, bool takeAway);
    [[nodiscard]] static EquationState stateOf(const Sum &sum);
    [[nodiscard]] Sum sumOf(const Report &report, int equation) const;
    void addPlaces(const Report &report, int equation);

    QList<Sum> m_sums;             ///< by equation
    QList<EquationState> m_states; ///< likewise
    QList<Operand> m_operands;     ///< by cell: what is in the sums
    QList<QList<Place>> m_places;  ///< by cell
};

} // namespace gouji
