#pragma once

#include "core/check/claim.h"
#include "core/form/formcatalogue.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QHash>
#include <QList>

#include <optional>

namespace gouji {

/// How a claim stands against the tables now.
struct ClaimVerdict
{
    Claim claim;
    QString rule;
    Outcome outcome = Outcome::NotAssessable;
    QList<CellId> cells; ///< of the reading that fits, else of the first one
    FormText reading;    ///< the one that fits, by name; empty when none does
};

/// The claims of a report bound to its cells. The prose is read once; an edit costs the claims its
/// cell stands in.
class ClaimTable
{
public:
    ClaimTable() = default;
    /// Claims no rule of the catalogue is for, or whose cells the report's form does not have, are
    /// left out.
    ClaimTable(const FormCatalogue &catalogue, const QList<Claim> &claims, const Report &report);

    /// Re-evaluates what depends on `cell`. True when some claim changed its outcome.
    bool update(const Report &report, CellId cell);

    /// A finding for each claim that no reading fits. Says what the readings come to, and whether a
    /// sum or a difference of two quantities would explain the number.
    void appendFindings(const FormCatalogue &catalogue, const Report &report,
                        QList<Finding> &findings) const;
    [[nodiscard]] QList<ClaimVerdict> verdicts(const FormCatalogue &catalogue) const;

private:
    struct Term
    {
        CellId cell;
        int sign = 1;
        bool alone = false;
    };
    struct Bound
    {
        Claim claim;
        int rule = 0;                ///< ClaimRules::rules
        QList<QList<Term>> readings; ///< without those the form has no cells for
        QList<int> readingNumbers;   ///< in ClaimRule::readings
        Outcome outcome = Outcome::NotAssessable;
        int fitting = -1; ///< in readings
    };

    [[nodiscard]] QList<Term> termsOf(const ClaimRules &rules, const ClaimReading &reading,
                                      const FormEdition &form) const;
    static std::optional<Decimal> valueOf(const QList<Term> &terms, const Report &report);
    static void evaluate(Bound &bound, const Report &report);
    [[nodiscard]] FormText explanationOf(const Bound &bound, const ClaimRules &rules,
                                         const Report &report) const;
    [[nodiscard]] Finding findingOf(const Bound &bound, const FormCatalogue &catalogue,
                                    const Report &report) const;

    QList<Bound> m_bound;
    QHash<CellId, QList<int>> m_byCell; ///< into m_bound
};

/// "本年新收 + 上年结转", in both languages.
[[nodiscard]] FormText nameOf(const ClaimReading &reading, const ClaimRules &rules);

} // namespace gouji
