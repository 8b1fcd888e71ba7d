#include "tests/scoreboard/score.h"

#include <QSet>

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

QString described(CellState state, const std::optional<Decimal> &value)
{
    switch (state) {
    case CellState::Missing:
        return u"missing"_s;
    case CellState::Blank:
        return u"blank"_s;
    default:
        return value ? value->toString() : u"no number"_s;
    }
}

bool isPrimary(const TrueCell &truth, const CellReading &reading)
{
    return reading.state == truth.state && reading.value.number == truth.value;
}

bool isBlankText(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace() || !c.isPrint(); });
}

/// In a text, the characters at the very place; elsewhere the same characters somewhere.
bool isPlaceRight(const TrueCell &truth, const CellReading &reading, const QString &text)
{
    if (truth.state == CellState::Missing)
        return !reading.span;
    if (!reading.span || reading.span->begin < 0 || reading.span->end > text.size())
        return false;
    const QStringView shown = QStringView(text).sliced(reading.span->begin, reading.span->size());
    if (shown != reading.raw)
        return false;
    if (truth.state == CellState::Blank)
        return isBlankText(shown);
    return truth.span ? *truth.span == *reading.span : shown.trimmed() == truth.raw.trimmed();
}

class Scorer
{
public:
    Scorer(const Report &report, const QList<Finding> &findings, const QString &text)
        : m_report(report)
        , m_text(text)
    {
        for (const Finding &finding : findings) {
            for (const CellId cell : finding.cells)
                m_named.insert(cell.index);
        }
    }

    ReportScore score(const ReportTruth &truth)
    {
        m_score.edition = m_report.editionId() == truth.edition;
        m_score.year = m_report.year && m_report.year->value == truth.year;
        m_score.agency = m_report.agency && m_report.agency->value.contains(truth.agency);
        for (int i = 0; i < truth.cells.size(); ++i)
            scoreCell(truth.form->cell({i}).id, truth.cells[i]);
        for (int i = 0; i < m_report.cells.size(); ++i)
            scoreExtra(truth, CellId{i});
        return m_score;
    }

private:
    [[nodiscard]] bool isSilent(CellId cell) const
    {
        return !m_report.cell(cell).review() && !m_named.contains(cell.index);
    }

    void scoreCell(const QString &id, const TrueCell &truth)
    {
        ++m_score.cells;
        m_score.notZero += !truth.isPlainZero();
        const CellId cell = m_report.form->find(id);
        const QString printed = described(truth.state, truth.value);
        // Where the source prints nothing of the cell it is no loss: the edition itself is counted.
        if (!cell.isValid() && truth.state == CellState::Missing)
            return;
        if (!cell.isValid()) {
            m_score.wrong.append({id, printed, u"not in the edition read"_s, true});
            return;
        }
        const CellReading &reading = m_report.cell(cell).reading;
        if (!isReadRight(truth, reading)) {
            m_score.wrong.append(
                {id, printed, described(reading.state, reading.value.number), isSilent(cell)});
            return;
        }
        m_score.notZeroRight += !truth.isPlainZero();
        if (isPrimary(truth, reading)) {
            ++m_score.spans;
            m_score.spansRight += isPlaceRight(truth, reading, m_text);
        }
        if (!truth.unsure && truth.state != CellState::Missing) {
            ++m_score.rightAndSure;
            m_score.reviewed += m_report.cell(cell).review();
        }
    }

    /// A cell the printed edition does not have.
    void scoreExtra(const ReportTruth &truth, CellId cell)
    {
        const QString &id = m_report.form->cell(cell).id;
        const CellReading &reading = m_report.cell(cell).reading;
        if (reading.state == CellState::Missing || truth.form->find(id).isValid())
            return;
        m_score.wrong.append({id, u"not in the edition printed"_s,
                              described(reading.state, reading.value.number), isSilent(cell)});
    }

    const Report &m_report;
    const QString &m_text;
    QSet<int> m_named;
    ReportScore m_score;
};

} // namespace

bool isReadRight(const TrueCell &truth, const CellReading &reading)
{
    const TrueReading read{reading.state, reading.value.number};
    return read == TrueReading{truth.state, truth.value} || truth.also.contains(read);
}

int ReportScore::silent() const
{
    return static_cast<int>(std::ranges::count_if(wrong, &WrongCell::silent));
}

ReportScore scoreReport(const ReportTruth &truth, const Report &report,
                        const QList<Finding> &findings, const QString &text)
{
    return Scorer(report, findings, text).score(truth);
}

void Tally::add(const ReportScore &score, double time)
{
    ++reports;
    whole += score.isWhole();
    wholeOrHonest += score.isHonest();
    cells += score.cells;
    notZero += score.notZero;
    notZeroRight += score.notZeroRight;
    spans += score.spans;
    spansRight += score.spansRight;
    silent += score.silent();
    rightAndSure += score.rightAndSure;
    reviewed += score.reviewed;
    edition += score.edition;
    year += score.year;
    agency += score.agency;
    milliseconds += time;
}

Tally &Tally::operator+=(const Tally &other)
{
    reports += other.reports;
    whole += other.whole;
    wholeOrHonest += other.wholeOrHonest;
    cells += other.cells;
    notZero += other.notZero;
    notZeroRight += other.notZeroRight;
    spans += other.spans;
    spansRight += other.spansRight;
    silent += other.silent;
    rightAndSure += other.rightAndSure;
    reviewed += other.reviewed;
    edition += other.edition;
    year += other.year;
    agency += other.agency;
    milliseconds += other.milliseconds;
    return *this;
}

} // namespace gouji::testing
