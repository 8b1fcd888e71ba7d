#include "tests/scoreboard/scoretable.h"

#include <QMap>
#include <QStringList>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

QString percent(qint64 part, qint64 all)
{
    if (all == 0)
        return u"–"_s;
    return QString::number(100.0 * static_cast<double>(part) / static_cast<double>(all), 'f', 2);
}

QString perTenThousand(qint64 part, qint64 all)
{
    return all == 0 ? u"–"_s
                    : QString::number(1e4 * static_cast<double>(part) / static_cast<double>(all),
                                      'f', 2);
}

const QString &header()
{
    static const QString text =
        u"| | reports | wholly right % | right or marked % | cells not 0 right % | places right % "
        u"| silent /10 000 | review of right % "
        u"| edition % | year % | agency % | ms |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"_s;
    return text;
}

QString line(const QString &name, const Tally &t)
{
    return u"| "_s
           + QStringList{name,
                         QString::number(t.reports),
                         percent(t.whole, t.reports),
                         percent(t.wholeOrHonest, t.reports),
                         percent(t.notZeroRight, t.notZero),
                         percent(t.spansRight, t.spans),
                         perTenThousand(t.silent, t.cells),
                         percent(t.reviewed, t.rightAndSure),
                         percent(t.edition, t.reports),
                         percent(t.year, t.reports),
                         percent(t.agency, t.reports),
                         QString::number(t.milliseconds / std::max(t.reports, 1), 'f', 2)}
                 .join(u" | "_s)
           + u" |\n"_s;
}

/// Sums by a key; the keys in the order they come first.
class Sums
{
public:
    void add(const QString &key, const Tally &tally)
    {
        if (!m_tallies.contains(key))
            m_keys.append(key);
        m_tallies[key] += tally;
    }
    [[nodiscard]] QString table() const
    {
        QString text = header();
        for (const QString &key : m_keys)
            text += line(key, m_tallies[key]);
        return text;
    }

private:
    QStringList m_keys;
    QMap<QString, Tally> m_tallies;
};

QString matrix(const QList<ExperimentResult> &results)
{
    QStringList flavours;
    QStringList damages;
    QMap<std::pair<QString, QString>, Tally> cells;
    for (const ExperimentResult &result : results) {
        const QString flavour = nameOf(result.flavour);
        if (!flavours.contains(flavour))
            flavours.append(flavour);
        if (!damages.contains(result.damage))
            damages.append(result.damage);
        cells[{result.damage, flavour}] += result.tally;
    }
    QString text = u"| | "_s + flavours.join(u" | "_s) + u" |\n|---|"_s
                   + u"--:|"_s.repeated(flavours.size()) + u'\n';
    for (const QString &damage : damages) {
        text += u"| "_s + damage;
        for (const QString &flavour : flavours) {
            const Tally t = cells.value({damage, flavour});
            const QString silent = t.silent > 0 ? u" **%1**"_s.arg(t.silent) : QString();
            text += u" | "_s
                    + (t.reports == 0
                           ? u"–"_s
                           : QString::number(t.whole) + u'/' + QString::number(t.reports) + silent);
        }
        text += u" |\n"_s;
    }
    return text;
}

} // namespace

QString classOf(const QString &damage)
{
    return damage == u"none" || damage == u"up to three" ? damage : u"one damage"_s;
}

QString markdownOf(const QList<ExperimentResult> &results, const QString &introduction)
{
    Sums classes;
    Sums flavours;
    Sums damages;
    for (const ExperimentResult &result : results) {
        classes.add(classOf(result.damage), result.tally);
        flavours.add(nameOf(result.flavour) + u", "_s + classOf(result.damage), result.tally);
        damages.add(result.damage, result.tally);
    }
    return introduction + u"\n## All\n\n"_s + classes.table() + u"\n## By flavour\n\n"_s
           + flavours.table() + u"\n## By damage\n\n"_s + damages.table()
           + u"\n## Reports wholly right, and silent errors in bold\n\n"_s + matrix(results);
}

} // namespace gouji::testing
