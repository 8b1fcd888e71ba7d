#include "core/report/difffile.h"

#include "core/base/jsoncursor.h"
#include "core/report/reportfilenames.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr std::array differenceNames = {
    NamedValue{DifferenceKind::Added, QLatin1StringView("added")},
    NamedValue{DifferenceKind::Changed, QLatin1StringView("changed")},
    NamedValue{DifferenceKind::Removed, QLatin1StringView("removed")},
};

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text.toStdString());
}

Json json(const CellSide &side)
{
    return {
        {"state", nameOf(side.state, cellStateNames).toStdString()},
        {"text", side.state == CellState::Missing ? Json() : Json(side.text.toStdString())},
        {"value", side.value.number ? Json(side.value.number->toString().toStdString()) : Json()}};
}

Json fieldsOf(const ReportDiff &diff)
{
    Json fields = Json::array();
    for (const FieldDifference &field : diff.fields) {
        fields.push_back({{"field", field.field.toStdString()},
                          {"kind", nameOf(field.kind, differenceNames).toStdString()},
                          {"left", textOrNull(field.left)},
                          {"right", textOrNull(field.right)}});
    }
    return fields;
}

Json cellsOf(const ReportDiff &diff)
{
    Json cells = Json::array();
    for (const CellDifference &cell : diff.cells) {
        cells.push_back({{"cell", cell.cell.toStdString()},
                         {"kind", nameOf(cell.kind, differenceNames).toStdString()},
                         {"left", json(cell.left)},
                         {"right", json(cell.right)}});
    }
    return cells;
}

Json paragraphsOf(const ReportDiff &diff)
{
    if (!diff.paragraphs)
        return {};
    Json paragraphs = Json::array();
    for (const ParagraphDifference &paragraph : *diff.paragraphs) {
        paragraphs.push_back({{"section", paragraph.section},
                              {"kind", nameOf(paragraph.kind, differenceNames).toStdString()},
                              {"left", textOrNull(paragraph.left)},
                              {"right", textOrNull(paragraph.right)}});
    }
    return paragraphs;
}

Json partOf(const DiffSide &side)
{
    return side.path.isEmpty() ? Json() : Json(side.part);
}

const char *kindOf(const ReportDiff &diff, const DiffSide &left, const DiffSide &right)
{
    if (left.path.isEmpty())
        return "added";
    if (right.path.isEmpty())
        return "removed";
    return diff.isEmpty() ? "same" : "changed";
}

} // namespace

QByteArray writeDiff(const ReportDiff &diff, const QString &left, const QString &right)
{
    const Json root = {{"schema", "gouji.diff/1"},     {"left", left.toStdString()},
                       {"right", right.toStdString()}, {"fields", fieldsOf(diff)},
                       {"cells", cellsOf(diff)},       {"paragraphs", paragraphsOf(diff)}};
    return QByteArray::fromStdString(root.dump(2)) + '\n';
}

QByteArray writePartDiff(const ReportDiff &diff, const DiffSide &left, const DiffSide &right)
{
    const Json root = {{"schema", "gouji.diff/1"},        {"left", textOrNull(left.path)},
                       {"leftPart", partOf(left)},        {"right", textOrNull(right.path)},
                       {"rightPart", partOf(right)},      {"kind", kindOf(diff, left, right)},
                       {"fields", fieldsOf(diff)},        {"cells", cellsOf(diff)},
                       {"paragraphs", paragraphsOf(diff)}};
    return QByteArray::fromStdString(root.dump()) + '\n';
}

} // namespace gouji
