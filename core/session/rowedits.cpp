#include "core/session/rowedits.h"

#include "core/extract/rows/rowchoice.h"
#include "core/text/folding.h"

#include <algorithm>

namespace gouji {

namespace {

using CellContent = ReportDocument::CellContent;

/// What `from` holds, in the place of `to`.
Cell moved(const Cell &to, const Cell &from)
{
    const auto span = from.span();
    return from.text.isEmpty() || !span ? corrected(to, from.text) : readAnew(to, from.text, *span);
}

bool isLabel(const CellValue &value)
{
    return value.kind == ValueKind::Text;
}

/// Parts of `characters` between separators, trimmed; empty ones are kept.
QList<TextSpan> fieldsOf(const SourceText &text, TextSpan characters, QStringView separators)
{
    QList<TextSpan> fields;
    qsizetype begin = characters.begin;
    for (qsizetype i = characters.begin; i <= characters.end; ++i) {
        if (i < characters.end && !separators.contains(text.text()[i]))
            continue;
        fields.append(trimmedSpan(text.text(), {begin, i}));
        begin = i + 1;
    }
    return fields;
}

/// The fields behind the last label, when they are as many as the row has cells.
QList<TextSpan> fieldsInPlace(const SourceText &text, TextSpan characters, qsizetype columns)
{
    for (const QStringView separators :
         {QStringView(u"\t\n"), QStringView(u"|\n"), QStringView(u",\n")}) {
        QList<TextSpan> fields = fieldsOf(text, characters, separators);
        for (qsizetype i = fields.size(); i > 0; --i) {
            if (isLabel(parseCellValue(text.view(fields[i - 1])))) {
                fields.remove(0, i);
                break;
            }
        }
        // A frame of separators leaves an empty field at the end.
        if (fields.size() == columns + 1 && fields.constLast().isEmpty())
            fields.removeLast();
        if (fields.size() == columns)
            return fields;
    }
    return {};
}

/// Everything that is a value, whatever stands between.
QList<TextSpan> valuesIn(const SourceText &text, TextSpan characters)
{
    QList<TextSpan> values;
    for (const TextSpan span :
         fieldsOf(text, characters, QStringView(u" \t\n|\u00A0\u2002\u3000"))) {
        if (!span.isEmpty() && !isLabel(parseCellValue(text.view(span))))
            values.append(span);
    }
    return values;
}

WayToRead bestWay(const Report &report, const SourceText &text, const QList<CellId> &cells,
                  const QList<TextSpan> &values)
{
    constexpr int leftOverCost = 2; // of each value behind those of the row
    QList<WayToRead> ways = waysToRead(values, static_cast<int>(cells.size()), text);
    if (ways.isEmpty() || values.size() > cells.size()) {
        const qsizetype over = std::max<qsizetype>(values.size() - cells.size(), 0);
        WayToRead inOrder{.cells = {}, .cost = leftOverCost * static_cast<int>(over)};
        for (qsizetype i = 0; i < cells.size(); ++i)
            inOrder.cells.append(i < values.size()
                                     ? PieceReading{values[i], parseCellValue(text.view(values[i]))}
                                     : PieceReading{});
        ways.append(inOrder);
    }
    RowChoice choice(report);
    choice.add(cells, ways);
    choice.settleAlone(); // a person says it is this row, whatever the columns say
    return ways[choice.chosen(0)];
}

} // namespace

QList<CellId> rowOf(CellId cell, const FormEdition &form)
{
    const FormCell &place = form.cell(cell);
    const FormTable &table = form.tables()[place.table];
    const FormRow &row = table.rows[place.row];
    QList<CellId> cells;
    for (int c = 0; c < table.blockOf(row).columns.size(); ++c)
        cells.append(CellId{row.first.index + c});
    return cells;
}

QList<CellContent> shiftedRow(const Report &report, CellId from, int direction)
{
    const QList<CellId> row = rowOf(from, *report.form);
    const qsizetype begin = row.indexOf(from);
    QList<CellContent> contents;
    for (qsizetype i = begin; i < row.size(); ++i) {
        const Cell &cell = report.cell(row[i]);
        const qsizetype source = i - direction;
        contents.append({row[i], source >= begin && source < row.size()
                                     ? moved(cell, report.cell(row[source]))
                                     : corrected(cell, {})});
    }
    return contents;
}

QList<CellContent> rowReadFrom(const Report &report, const SourceText &text, CellId cell,
                               TextSpan characters)
{
    const QList<CellId> cells = rowOf(cell, *report.form);
    QList<CellContent> contents;
    const auto put = [&](CellId id, std::optional<TextSpan> span) {
        const Cell &old = report.cell(id);
        const bool blank = !span || span->isEmpty();
        contents.append(
            {id, blank ? corrected(old, {}) : readAnew(old, text.view(*span).toString(), *span)});
    };
    const QList<TextSpan> fields = fieldsInPlace(text, characters, cells.size());
    const bool inPlace =
        std::ranges::any_of(fields, [](TextSpan field) { return !field.isEmpty(); });
    if (inPlace) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            put(cells[i], fields[i]);
        return contents;
    }
    const QList<TextSpan> values = valuesIn(text, characters);
    if (values.isEmpty())
        return {};
    const WayToRead way = bestWay(report, text, cells, values);
    for (qsizetype i = 0; i < cells.size(); ++i)
        put(cells[i], way.cells[i].span);
    return contents;
}

std::optional<Cell> withNextAlternative(const Cell &cell)
{
    const QList<AlternativeReading> &others = cell.reading.alternatives;
    if (others.isEmpty())
        return std::nullopt;
    qsizetype next = 0;
    if (cell.mark == Mark::Corrected) {
        const auto now = std::ranges::find_if(others, [&cell](const AlternativeReading &other) {
            return other.raw == cell.text && (!cell.readAt || other.span == cell.readAt);
        });
        next = now == others.cend() ? 0 : now - others.cbegin() + 1;
    }
    if (next == others.size())
        return Cell(cell.reading);
    const AlternativeReading &other = others[next];
    return other.raw.isEmpty() || !other.span ? corrected(cell, {})
                                              : readAnew(cell, other.raw, *other.span);
}

} // namespace gouji
