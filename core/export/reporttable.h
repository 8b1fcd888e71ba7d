#pragma once

#include "core/base/error.h"
#include "core/report/report.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace gouji {

/// Many reports as one table, for analysis: UTF-8 CSV as CsvExporter writes it, or a workbook of
/// one sheet. Names of columns and states are keys in every language.
class ReportTable
{
public:
    enum class Form {
        Wide, ///< one row a report, one column a cell: its number, else what is printed
        Long, ///< one row a cell, with its state
    };

    explicit ReportTable(Form form);

    void add(const Report &report);
    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }

    [[nodiscard]] QByteArray csv() const;
    /// Errors: ExportFailed.
    [[nodiscard]] Result<QByteArray> xlsx() const;

private:
    [[nodiscard]] int columnOf(const QString &cell);
    void addWide(const Report &report, QStringList row);
    void addLong(const Report &report, const QStringList &row);

    Form m_form;
    QStringList m_columns;
    QHash<QString, int> m_columnOfCell;
    QList<QStringList> m_rows; ///< may be shorter than m_columns
};

} // namespace gouji
