#pragma once

#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/support/samplereport.h"

#include <QString>
#include <QStringList>

/// Texts with a value a line, as pdftotext writes them, and what was read of them.
namespace gouji::testing {

inline Report readText(const QString &text)
{
    const auto document = readDocument(text.toUtf8(), QStringLiteral("report.txt"));
    return document ? Extractor(builtInCatalogue()).extract(*document) : Report();
}

/// `-` where it is missing, `?` where it is no number.
inline QString valueOf(const Report &report, const QString &id)
{
    const CellReading &reading = report.cell(cellId(report, id)).reading;
    if (reading.state == CellState::Missing)
        return QStringLiteral("-");
    return reading.value.number ? reading.value.number->toString() : QStringLiteral("?");
}

/// The values of cells `begin` with each of `columns` behind, `*` behind those to review.
inline QString valuesOf(const Report &report, const QString &begin, const QString &columns)
{
    QStringList values;
    for (const QString &column : columns.split(u' ')) {
        const QString id = begin + u'.' + column;
        values.append(
            valueOf(report, id)
            + (report.cell(cellId(report, id)).review() ? QStringLiteral("*") : QString()));
    }
    return values.join(u' ');
}

/// Of a row of table three.
inline QString rowOf(const Report &report, const QString &row)
{
    return valuesOf(report, QStringLiteral("t3.") + row,
                    QStringLiteral("natural_person commercial research public_interest "
                                   "legal_service other_org total"));
}

/// Of a group of table four.
inline QString groupOf(const Report &report, const QString &group)
{
    return valuesOf(report, QStringLiteral("t4.") + group,
                    QStringLiteral("upheld corrected other pending total"));
}

inline QString below(const QString &values)
{
    return values.split(u' ').join(QStringLiteral("\n\n")) + QStringLiteral("\n\n");
}

/// What stands above the first row of table three.
inline QString headsInOrder()
{
    return QStringLiteral("三、收到和处理政府信息公开申请情况\n"
                          "（本列数据的勾稽关系为：第一项加第 申请人情况\n"
                          "二项之和，等于第三项加第四项之和） 法人或其他组织\n"
                          "自然人 商业企 科研机 社会公 法律服 其他 总计\n"
                          "业 构 益组织 务机构\n\n");
}

} // namespace gouji::testing
