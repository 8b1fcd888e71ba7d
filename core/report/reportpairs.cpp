#include "core/report/reportpairs.h"

#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

namespace {

/// What a report says it is; empty and 0 where it does not.
struct Identity
{
    QString agency;
    int year = 0;

    [[nodiscard]] bool isKnown() const { return !agency.isEmpty() && year != 0; }
    [[nodiscard]] bool contradicts(const Identity &other) const
    {
        return (!agency.isEmpty() && !other.agency.isEmpty() && agency != other.agency)
               || (year != 0 && other.year != 0 && year != other.year);
    }
    bool operator==(const Identity &) const = default;
};

QList<Identity> identitiesOf(const QList<Report> &reports)
{
    QList<Identity> identities;
    for (const Report &report : reports)
        identities.append({report.agency ? labelKey(report.agency->value) : QString(),
                           report.year ? report.year->value : 0});
    return identities;
}

class Pairing
{
public:
    Pairing(const QList<Report> &left, const QList<Report> &right)
        : m_left(identitiesOf(left))
        , m_right(identitiesOf(right))
        , m_partner(left.size(), ReportPair::none)
        , m_taken(right.size(), false)
    {}

    void pairByIdentity()
    {
        for (qsizetype i = 0; i < m_left.size(); ++i) {
            for (qsizetype j = 0; m_left[i].isKnown() && j < m_right.size(); ++j) {
                if (m_left[i] == m_right[j] && pairUp(i, j))
                    break;
            }
        }
    }

    void pairByPlace()
    {
        for (qsizetype i = 0; i < std::min(m_left.size(), m_right.size()); ++i) {
            if (!m_left[i].contradicts(m_right[i]))
                pairUp(i, i);
        }
    }

    [[nodiscard]] QList<ReportPair> pairs() const
    {
        QList<ReportPair> pairs;
        for (qsizetype i = 0; i < m_left.size(); ++i)
            pairs.append({i, m_partner[i]});
        for (qsizetype j = 0; j < m_right.size(); ++j) {
            if (!m_taken[j])
                pairs.append({ReportPair::none, j});
        }
        return pairs;
    }

private:
    bool pairUp(qsizetype left, qsizetype right)
    {
        if (m_partner[left] != ReportPair::none || m_taken[right])
            return false;
        m_partner[left] = right;
        m_taken[right] = true;
        return true;
    }

    QList<Identity> m_left;
    QList<Identity> m_right;
    QList<qsizetype> m_partner; ///< of each on the left
    QList<bool> m_taken;        ///< each on the right
};

} // namespace

QList<ReportPair> pairedReports(const QList<Report> &left, const QList<Report> &right)
{
    if (left.size() == 1 && right.size() == 1)
        return {{0, 0}};
    Pairing pairing(left, right);
    pairing.pairByIdentity();
    pairing.pairByPlace();
    return pairing.pairs();
}

} // namespace gouji
