#include "core/repair/areaevidence.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Larger numbers stand in no report, and sums of these stay far from overflowing.
constexpr qint64 largestCount = 1'000'000'000'000;
constexpr double leastWrong = 1e-5;
constexpr double mostWrong = 0.5;

std::optional<qint64> countOf(const std::optional<Decimal> &number)
{
    if (!number || !number->isWhole())
        return std::nullopt;
    const QString text = number->toString();
    bool ok = false;
    const qint64 count = QStringView(text).split(u'.').constFirst().toLongLong(&ok);
    return ok && std::abs(count) <= largestCount ? std::optional(count) : std::nullopt;
}

double wrongOdds(const Cell &cell, const SlipOdds &slips, const RepairOdds &odds)
{
    if (cell.mark != Mark::None)
        return slips.wrong * odds.looked;
    return std::clamp(slips.wrong + (1 - cell.reading.confidence), leastWrong, mostWrong);
}

bool isEmptyCell(const Cell &cell)
{
    return cell.value.kind == ValueKind::Blank;
}

/// What the printed characters may be, and what else the alignment might have read.
QList<qint64> otherReadings(const Cell &cell, const QString &printed)
{
    QList<qint64> readings = gouji::otherReadings(printed, cell.value);
    if (cell.mark != Mark::None)
        return readings;
    for (const AlternativeReading &other : cell.reading.alternatives) {
        const auto count = countOf(other.value.number);
        if (count && *count >= 0 && count != countOf(cell.value.number)
            && !readings.contains(*count))
            readings.append(*count);
    }
    return readings;
}

} // namespace

QList<qint64> otherReadings(const QString &raw, const CellValue &value)
{
    QList<qint64> readings;
    const auto add = [&](const std::optional<qint64> &number) {
        if (number && *number >= 0 && number != countOf(value.number)
            && !readings.contains(*number))
            readings.append(*number);
    };
    add(countOf(value.suggestion));
    // Most cells are nothing but digits, and those can be read in one way only.
    if (std::ranges::all_of(raw, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return readings;
    static const QRegularExpression separator(uR"([\s|｜\x{3000}\x{00a0}]+)"_s);
    const QStringList pieces = raw.split(separator, Qt::SkipEmptyParts);
    if (pieces.size() > 1) {
        for (const QString &piece : pieces)
            add(countOf(parseCellValue(piece).number));
        add(countOf(parseCellValue(pieces.join(QString())).number));
    }
    static const QRegularExpression grouped(uR"(^\s*(\d{1,3})[.．](\d{3})\s*$)"_s);
    if (const auto match = grouped.match(raw); match.hasMatch())
        add(countOf(parseCellValue(QString(match.captured(1) + match.captured(2))).number));
    return readings;
}

AreaEvidence evidenceOf(const Report &report, const RepairArea &area, const SlipOdds &slips,
                        const RepairOdds &odds)
{
    AreaEvidence evidence;
    evidence.reread = odds.reread;
    evidence.smallness = odds.smallness;
    const auto blanks = std::ranges::count_if(
        area.cells, [&report](CellId id) { return isEmptyCell(report.cell(id)); });
    CellSet missing;
    for (int i = 0; i < area.cellCount(); ++i) {
        const Cell &cell = report.cell(area.cells[i]);
        const auto at = static_cast<size_t>(i);
        evidence.wrong[at] = wrongOdds(cell, slips, odds);
        const QString &printed = cell.mark == Mark::Corrected ? cell.text : cell.reading.raw;
        if (const QList<qint64> others = otherReadings(cell, printed); !others.isEmpty())
            evidence.readings.insert(i, others);
        const auto count = countOf(cell.value.number);
        const bool addend = area.total[i] == 0;
        if (cell.isMissing()) {
            missing.insert(i);
        } else if (count && *count >= 0) {
            evidence.values.value[at] = *count;
        } else if (addend
                   && (cell.value.kind == ValueKind::NotApplicable
                       || (isEmptyCell(cell) && blanks > habitualBlanks))) {
            continue; // counts as 0, as it does for the sums
        } else {
            evidence.values.unknown.insert(i);
            if (isEmptyCell(cell))
                evidence.blanks.insert(i);
            else if (count)
                evidence.negative.insert(i);
        }
    }
    for (int e = 0; e < area.equationCount(); ++e) {
        if ((area.equations[e].plus | area.equations[e].minus).intersects(missing))
            evidence.values.leftOut |= quint64{1} << e;
    }
    return evidence;
}

} // namespace gouji
