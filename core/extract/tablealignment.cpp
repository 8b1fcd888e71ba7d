#include "core/extract/tablealignment.h"

#include "core/extract/confidence.h"
#include "core/extract/rows/columngrid.h"
#include "core/extract/rows/rowcollector.h"
#include "core/extract/rows/rowpieces.h"
#include "core/extract/rows/rowsuspicion.h"

#include <algorithm>
#include <ranges>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Labels worth less than this together are no table: a few words of one stand in prose, too.
constexpr double leastScore = 2.0;
/// What each run of rows of the form that is not there takes from the score. It tells editions
/// apart whose other labels are the same; that a page is lost says nothing about the edition.
constexpr double gapCost = 0.3;
/// What values behind a label that never holds any take from it: where one edition has a group,
/// another has a row.
constexpr double orphanCost = 1.0;
/// What each row of values but one takes that is none of its rows: another edition may have them.
constexpr double unknownCost = 0.5;
/// What a long label that no other edition has adds to it: nothing else reads like that.
constexpr double ownLabelGain = 1.0;
constexpr qsizetype shortestOwnLabel = 10;

int gapsIn(const QList<bool> &placed)
{
    int gaps = placed.constFirst() ? 0 : 1;
    for (qsizetype i = 1; i < placed.size(); ++i)
        gaps += placed[i - 1] && !placed[i] ? 1 : 0;
    return gaps;
}

class TableAligner
{
public:
    TableAligner(const CellStream &stream, const SourceDocument &document,
                 const LabelDictionary &dictionary, int tableLabels, StreamRows rows)
        : m_stream(stream)
        , m_document(document)
        , m_dictionary(dictionary)
        , m_labels(dictionary.tables()[tableLabels])
        , m_chain(chainOf(stream, dictionary, tableLabels, rows))
        , m_suspicion(stream, document, m_labels, m_chain)
        , m_rows(rows)
    {}

    /// Not found when the alignment could not score `atLeast`; all but labels takes from the score.
    TableAlignment align(int tableLabels, double atLeast)
    {
        const double labels = m_chain.score + ownLabelGain * countOwnLabels();
        if (labels < std::max(leastScore, atLeast))
            return m_result;
        m_result.readings.fill(missingReading(), countCells());
        const QList<CollectedRow> rows =
            collectRows(m_stream, m_document, m_labels, m_chain, m_rows);
        const ColumnGrid grid(m_stream, m_document, m_labels, m_chain, rows);
        QList<bool> placed(m_labels.table->rows.size(), false);
        for (const CollectedRow &row : rows)
            placed[row.row] = placeRow(row, rows, grid) || placed[row.row];
        if (!placed.contains(true)) {
            m_result.score = labels - gapCost;
            return m_result;
        }
        doubtRows(rows);
        observeLabels();
        observeForeignRows(rows);
        m_result.tableLabels = tableLabels;
        const auto unknown = std::ranges::count(m_result.observations, ObservationCode::UnknownRow,
                                                &Observation::code);
        m_result.score = labels - gapCost * gapsIn(placed) - orphanCost * countOrphans()
                         - unknownCost * double(std::max<qsizetype>(unknown - 1, 0));
        return m_result;
    }

private:
    [[nodiscard]] int countCells() const
    {
        int count = 0;
        for (const FormBlock &block : m_labels.table->blocks)
            count += block.rowCount * static_cast<int>(block.columns.size());
        return count;
    }

    [[nodiscard]] int firstReadingOf(int formRow) const
    {
        int first = 0;
        for (int r = 0; r < formRow; ++r)
            first +=
                static_cast<int>(m_labels.table->blockOf(m_labels.table->rows[r]).columns.size());
        return first;
    }

    /// False when there is nothing behind the label.
    bool placeRow(const CollectedRow &row, const QList<CollectedRow> &rows, const ColumnGrid &grid)
    {
        if (row.cells.cells.isEmpty())
            return false;
        if (const QList<int> over = grid.cellsOver(row); !over.isEmpty())
            return placeMerged(row, over);
        const FormRow &formRow = m_labels.table->rows[row.row];
        const auto columns = static_cast<int>(m_labels.table->blockOf(formRow).columns.size());
        const auto printed = static_cast<int>(row.columns.size());
        const PlacedRow placed = placeValues(m_stream, row.cells, printed);
        const bool slid = placed.countFits && m_suspicion.mayHaveSlid(row, placed, rows);
        const bool inPlace = slid && grid.isInPlace(row);
        if (!placed.countFits) {
            observe(ObservationCode::ValueCount, row.row, spanOf(row),
                    {QString::number(columns), QString::number(placed.found)});
            doubt(row, DoubtfulRow::Why::ValueCount);
        } else if (slid && !inPlace) {
            doubt(row, DoubtfulRow::Why::MayHaveSlid);
        } else if (m_suspicion.hasBlanksByWhite(row, placed)) {
            doubt(row, DoubtfulRow::Why::HasBlanks);
        }

        RowEvidence evidence = evidenceOf(row);
        evidence.doubts |= placed.doubts;
        if (inPlace && !m_suspicion.lackTotals(row, rows))
            evidence.doubts |= rowUnsure;
        const int first = firstReadingOf(row.row);
        const int pageNumber = m_suspicion.mayBePageNumber(row);
        for (int c = 0; c < printed; ++c) {
            RowEvidence own = evidence;
            if (row.moved.contains(row.columns[c])
                || (pageNumber >= 0 && placed.cells[c] == pageNumber))
                own.doubts |= rowUnsure;
            m_result.readings[first + row.columns[c]] = reading(placed.cells[c], own);
        }
        return true;
    }

    /// `over` has the cell over each column of the row. Which of those below a merged cell its
    /// number is of, nothing says but sums; 0 and what is no number is true of all of them.
    bool placeMerged(const CollectedRow &row, const QList<int> &over)
    {
        const int first = firstReadingOf(row.row);
        observe(ObservationCode::ValueCount, row.row, spanOf(row),
                {QString::number(row.columns.size()),
                 QString::number(printedAmong(row.cells.cells, m_stream))});
        for (qsizetype begin = 0, end = 0; begin < over.size(); begin = end) {
            end = over.lastIndexOf(over[begin]) + 1;
            RowEvidence evidence = evidenceOf(row);
            evidence.doubts |= end - begin > 1 ? rowUnsure : Doubts();
            const Candidate &cell = m_stream.cells[over[begin]];
            const bool once = cell.value.number && !cell.value.number->isZero();
            for (qsizetype c = begin; c < end; ++c)
                m_result.readings[first + row.columns[c]] =
                    reading(once && c > begin ? -1 : over[begin], evidence);
            if (once && end - begin > 1)
                m_result.doubtful.append({.why = DoubtfulRow::Why::ValueCount,
                                          .table = m_labels.tableIndex,
                                          .row = row.row,
                                          .columns = row.columns.sliced(begin, end - begin),
                                          .pieces = {cell.span},
                                          .stacked = {}});
        }
        return true;
    }

    /// By what stands around them, or does not.
    void doubtRows(const QList<CollectedRow> &rows)
    {
        const bool behind = mayStandBehind();
        for (const CollectedRow &row : rows) {
            if (!behind && !m_suspicion.hasStrayNeighbour(row, rows)
                && !m_suspicion.standsAlone(row, rows))
                continue;
            const int first = firstReadingOf(row.row);
            for (const int column : row.columns)
                m_result.readings[first + column].doubts |= rowUnsure;
        }
        for (const CollectedRow &row : rows)
            doubtSharedValues(row, rows);
    }

    /// A value in a cell merged with those of rows below: it may be theirs as well, or their sum.
    void doubtSharedValues(const CollectedRow &row, const QList<CollectedRow> &rows)
    {
        for (const int c : row.cells.cells) {
            if (!m_suspicion.isSharedBelow(c, row, rows))
                continue;
            const int first = firstReadingOf(row.row);
            for (const int column : row.columns) {
                CellReading &reading = m_result.readings[first + column];
                if (reading.span == m_stream.cells[c].span)
                    reading.doubts |= rowUnsure;
            }
        }
    }

    /// A row of values stands above the first label of a row, and none behind the last: labels may
    /// stand behind their values.
    [[nodiscard]] bool mayStandBehind() const
    {
        const auto isRow = [this](const Anchor &anchor) {
            return m_labels.sequence[anchor.slot].kind == LabelKind::RowLabel;
        };
        const QList<Anchor> &anchors = m_chain.anchors;
        const auto first = std::ranges::find_if(anchors, isRow);
        if (first == anchors.cend() || first == anchors.cbegin()
            || m_labels.table->blocks.size() > 1)
            return false;
        int last = first->cell;
        for (const Anchor &anchor : anchors)
            last = isRow(anchor) ? std::max(last, anchor.cell) : last;
        const auto columns = m_labels.table->blocks.constFirst().columns.size();
        return columns > 2 && printedBetween(std::prev(first)->cell, first->cell) >= columns
               && printedBetween(last, m_stream.rowBegins[m_rows.end]) == 0;
    }

    /// None where they stand the other way round: rows may be displaced.
    [[nodiscard]] qsizetype printedBetween(int first, int end) const
    {
        if (first + 1 >= end)
            return 0;
        return std::count_if(m_stream.cells.cbegin() + first + 1, m_stream.cells.cbegin() + end,
                             [](const Candidate &cell) {
                                 return !cell.label && cell.value.kind != ValueKind::Blank;
                             });
    }

    /// Its characters may be shared among its columns in another way.
    void doubt(const CollectedRow &row, DoubtfulRow::Why why)
    {
        DoubtfulRow doubtful{.why = why,
                             .table = m_labels.tableIndex,
                             .row = row.row,
                             .columns = row.columns,
                             .pieces = {},
                             .byWhite = m_suspicion.isByWhite(row),
                             .stacked = {}};
        for (const int cell : row.cells.cells) {
            if (m_stream.cells[cell].label || m_stream.cells[cell].value.kind != ValueKind::Blank)
                doubtful.pieces.append(m_stream.cells[cell].span);
        }
        if (doubtful.byWhite && why == DoubtfulRow::Why::ValueCount && !row.torn()) {
            for (const int cell : row.cells.cells)
                doubtful.stacked.append(m_stream.cells[cell].span);
            doubtful.sourceTable = m_stream.cells[row.cells.cells.constFirst()].table;
        }
        m_result.doubtful.append(doubtful);
    }

    [[nodiscard]] CellReading reading(int cell, const RowEvidence &evidence) const
    {
        if (cell >= 0)
            return readingOf(m_stream.cells[cell], m_document, evidence);
        CellReading missing;
        judge(missing, evidence);
        return missing;
    }

    [[nodiscard]] RowEvidence evidenceOf(const CollectedRow &row) const
    {
        RowEvidence evidence;
        if (row.torn())
            evidence.doubts |= Doubt::TornRow;
        if (row.unlabelled)
            evidence.doubts |= Doubt::NoLabel;
        // Which column is gone no sum tells: parts may change places.
        if (row.guessed || row.unsure)
            evidence.doubts |= rowUnsure;
        for (const int cell : row.cells.cells)
            evidence.doubts |= m_stream.cells[cell].doubts;
        if (row.anchor < 0)
            return evidence;
        evidence.labelDistance = m_chain.anchors[row.anchor].match.distance;
        evidence.neighboursFit = neighbourFits(row.anchor, -1) && neighbourFits(row.anchor, 1);
        return evidence;
    }

    /// The label before or after in the form is the one before or after in the source.
    [[nodiscard]] bool neighbourFits(int anchor, int step) const
    {
        const int slot = m_chain.anchors[anchor].slot + step;
        if (slot < 0 || slot >= m_labels.sequence.size())
            return true;
        const int other = anchor + step;
        return other >= 0 && other < m_chain.anchors.size() && m_chain.anchors[other].slot == slot;
    }

    void observe(ObservationCode code, int row, TextSpan span, const QStringList &arguments)
    {
        m_result.observations.append({code, m_labels.tableIndex, row, span, arguments});
    }

    [[nodiscard]] TextSpan spanOf(const CollectedRow &row) const
    {
        TextSpan span = m_stream.cells[row.cells.cells.first()].span;
        if (row.anchor >= 0)
            span = span.united(m_stream.cells[m_chain.anchors[row.anchor].cell].span);
        for (const int cell : row.cells.cells)
            span = span.united(m_stream.cells[cell].span);
        return span;
    }

    void observeLabels()
    {
        for (const Anchor &anchor : std::as_const(m_chain.anchors)) {
            const Candidate &cell = m_stream.cells[anchor.cell];
            const LabelSlot &slot = m_labels.sequence[anchor.slot];
            if (anchor.match.distance == 0 && !anchor.match.alias)
                continue; // the form's own wording, as nearly every label
            const QString printed =
                cell.words.isEmpty() ? m_document.text.view(cell.span).toString() : cell.words;
            if (anchor.match.distance > 0)
                observe(ObservationCode::LabelDiffers, slot.row, cell.span,
                        {printed, slot.printed});
            else if (const QString other = m_dictionary.otherEditionWording(m_labels, cell.key);
                     !other.isEmpty())
                observe(ObservationCode::LabelOfOtherEdition, slot.row, cell.span,
                        {printed, other});
        }
    }

    /// The label of a group with a whole row of values behind it, and no label of a row between.
    [[nodiscard]] bool isOrphan(const Anchor &anchor) const
    {
        return m_labels.sequence[anchor.slot].kind == LabelKind::RowGroup
               && hasRowBehind(anchor.cell);
    }

    [[nodiscard]] bool hasRowBehind(int label) const
    {
        const int row = m_stream.cells[label].row;
        int values = 0;
        for (int c = label + 1; c < m_stream.rowEnd(row); ++c) {
            if (m_stream.cells[c].label)
                return false;
            values += m_stream.isPrinted(c) ? 1 : 0;
        }
        return values >= m_labels.table->valueColumns;
    }

    /// Rows of this edition alone whose labels are just the form's.
    [[nodiscard]] int countOwnLabels() const
    {
        return static_cast<int>(
            std::ranges::count_if(m_chain.anchors, [this](const Anchor &anchor) {
                const LabelSlot &slot = m_labels.sequence[anchor.slot];
                const auto hasSame = [&](const TableLabels &other) {
                    return other.tableIndex == m_labels.tableIndex && &other != &m_labels
                           && std::ranges::any_of(other.sequence, [&slot](const LabelSlot &its) {
                                  return its.identity == slot.identity;
                              });
                };
                return slot.kind == LabelKind::RowLabel && slot.key.size() >= shortestOwnLabel
                       && anchor.match.distance == 0
                       && std::ranges::none_of(m_dictionary.tables(), hasSame);
            }));
    }

    /// Among the rows of the table, or out of their order: rows may have changed places.
    [[nodiscard]] int countOrphans() const
    {
        const int begin = m_chain.anchors.constFirst().cell;
        const int end = m_stream.rowEnd(m_stream.cells[m_chain.anchors.constLast().cell].row);
        int orphans = 0;
        for (int c = begin; c < end; ++c)
            orphans += isNameOfGroup(m_stream.cells[c]) && hasRowBehind(c) ? 1 : 0;
        return orphans;
    }

    [[nodiscard]] bool isNameOfGroup(const Candidate &cell) const
    {
        bool group = false;
        for (const LabelMatch &match : cell.matches) {
            if (&m_dictionary.tables()[match.tableLabels] != &m_labels)
                continue;
            const LabelKind kind = m_labels.sequence[match.slot].kind;
            if (kind == LabelKind::RowLabel)
                return false;
            group = group || kind == LabelKind::RowGroup;
        }
        return group;
    }

    /// Rows with values between the first and the last row of the table that are no row of it, or
    /// one of its rows once more.
    void observeForeignRows(const QList<CollectedRow> &rows)
    {
        const int first = m_stream.cells[m_chain.anchors.constFirst().cell].row;
        const int last = m_stream.cells[m_chain.anchors.constLast().cell].row;
        QList<bool> known(last - first + 1, false);
        for (const CollectedRow &row : rows) {
            const int end = std::min(row.lastStreamRow, last) + 1;
            for (int r = std::max(row.firstStreamRow, first); r < end; ++r)
                known[r - first] = true;
        }
        for (const Anchor &anchor : std::as_const(m_chain.anchors)) {
            if (!isOrphan(anchor))
                known[m_stream.cells[anchor.cell].row - first] = true;
        }
        for (int r = first + 1; r < last; ++r) {
            if (!known[r - first])
                observeForeignRow(r);
        }
    }

    void observeForeignRow(int streamRow)
    {
        int values = 0;
        const Candidate *label = nullptr;
        for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c) {
            const Candidate &cell = m_stream.cells[c];
            if (cell.label)
                label = &cell;
            else if (cell.value.kind != ValueKind::Blank)
                ++values;
        }
        if (!label || values == 0)
            return;
        const auto repeated = std::ranges::find_if(label->matches, [&](const LabelMatch &match) {
            return &m_dictionary.tables()[match.tableLabels] == &m_labels
                   && m_labels.sequence[match.slot].kind == LabelKind::RowLabel;
        });
        const QString printed = m_document.text.view(label->span).toString();
        if (repeated != label->matches.cend()) {
            const int row = m_labels.sequence[repeated->slot].row;
            if (2 * values < m_labels.table->blockOf(m_labels.table->rows[row]).columns.size())
                return;
            observe(ObservationCode::RepeatedRow, row, label->span, {printed});
            doubtRepeated(row, streamRow);
        } else if (2 * values >= m_labels.table->valueColumns) {
            observe(ObservationCode::UnknownRow, -1, label->span, {printed});
        }
    }

    /// Printed once more with other values: nothing tells which of them count.
    void doubtRepeated(int row, int streamRow)
    {
        const FormRow &formRow = m_labels.table->rows[row];
        const auto first = m_result.readings.begin() + firstReadingOf(row);
        const std::ranges::subrange readings(
            first, first + m_labels.table->blockOf(formRow).columns.size());
        QStringList taken;
        for (const CellReading &reading : readings) {
            if (reading.value.kind != ValueKind::Blank)
                taken.append(reading.raw);
        }
        QStringList again;
        for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c) {
            if (!m_stream.cells[c].label && m_stream.isPrinted(c))
                again.append(m_document.text.view(m_stream.cells[c].span).toString());
        }
        if (taken == again)
            return;
        for (CellReading &reading : readings)
            reading.doubts |= Doubt::RepeatedRow;
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const LabelDictionary &m_dictionary;
    const TableLabels &m_labels;
    const LabelChain m_chain;
    const RowSuspicion m_suspicion;
    const StreamRows m_rows;
    TableAlignment m_result;
};

} // namespace

TableAlignment bestAlignment(const CellStream &stream, const SourceDocument &document,
                             const LabelDictionary &dictionary, int tableIndex,
                             const QString &preferred, StreamRows rows)
{
    TableAlignment best;
    if (rows.isEmpty())
        return best;
    // The preferred one first: of the others, few are worth more than a look at their labels.
    QList<int> editions;
    for (int i = 0; i < dictionary.tables().size(); ++i) {
        const TableLabels &labels = dictionary.tables()[i];
        if (labels.tableIndex == tableIndex)
            editions.insert(labels.edition == preferred ? 0 : editions.size(), i);
    }
    // What tells two editions apart weighs more than this.
    constexpr double tie = 0.25;
    for (const int edition : std::as_const(editions)) {
        // Better labels without a row are no table, but no other edition's either.
        const double atLeast = best.score + (best.found() ? tie : -tie);
        TableAlignment alignment =
            TableAligner(stream, document, dictionary, edition, rows).align(edition, atLeast);
        if (alignment.score > best.score + tie
            || (alignment.found() && !best.found() && alignment.score >= best.score - tie))
            best = std::move(alignment);
    }
    return best;
}

} // namespace gouji
