#pragma once

#include "core/source/sourcedocument.h"

#include <QString>
#include <QStringList>

namespace gouji {

/// Writes a SourceDocument down as a reader would make it: paragraphs and tables in order, the
/// cells of a table joined by tabs and line ends in the linear text.
class DocumentBuilder
{
public:
    DocumentBuilder &paragraph(const QString &text);
    /// One string a row, cells separated by `|`: "规章|0|0|0". An empty cell is a blank one.
    DocumentBuilder &table(const QStringList &rows, TableGeometry geometry);
    [[nodiscard]] SourceDocument build(const QString &path = QStringLiteral("report.txt")) const;

private:
    QString m_text;
    QList<SourceTable> m_tables;
};

} // namespace gouji
