#pragma once

#include "core/session/reportdocument.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace gouji {

/// The journal of a report, the latest entry first. Follows the document's signals.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        NameColumn,
        CellColumn,
        FromColumn,
        ToColumn,
        ReasonColumn,
        ColumnCount
    };

    enum Role {
        CellIdRole = Qt::UserRole + 1, ///< index of the cell, -1 for one the form does not have
    };

    explicit JournalModel(QObject *parent = nullptr);

    /// nullptr for none. The document may go before the model.
    void setDocumentOf(const ReportDocument *document);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void retranslate();

private:
    void follow();
    [[nodiscard]] const JournalEntry &entry(int row) const;
    [[nodiscard]] QString text(const JournalEntry &entry, int column) const;

    QPointer<const ReportDocument> m_document;
    int m_count = 0; ///< entries announced; within a change the document may have others
};

} // namespace gouji
