#pragma once

#include "core/session/reportsession.h"
#include "ui/models/residuallayout.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace gouji {

/// What stands in a slot of the grid.
enum class SlotKind {
    Caption,
    Corner,
    ColumnHeader,
    RowHeader,
    Value,
    RowResidual,
    FootLabel,
    FootResidual,
    Empty
};

/// One table of the open report in its official layout, with a margin for the residuals: a column
/// at the end of the rows and rows below the foot. Holds no values; everything comes from the
/// document, and every change from its signals. The session must outlive the model.
class FormTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SlotRole = Qt::UserRole + 1, ///< SlotKind as int
        CellIdRole,                  ///< index of the CellId, -1 where there is none
        StateRole,                   ///< CellState as int
        ReviewRole,                  ///< bool
        SeverityRole,                ///< Severity as int of what points at the cell; -1 for nothing
        FailingRole,                 ///< number of failing equations the cell stands in
        OutcomeRole,                 ///< residual slots: worst Outcome as int
        TotalRole,                   ///< bool
        VerticalRole,                ///< bool: a label printed top to bottom
        KindRole,                    ///< CellKind as int
        ZeroRole,                    ///< bool: the number 0
        NumberRole,                  ///< bool: the cell holds a number
        RawRole,                     ///< characters of the source
        SuggestionRole,              ///< number a look-alike looks like, as text
        EquationsRole,               ///< QList<int>: residual slots
    };

    /// A slot and the slots merged into it.
    struct Slot
    {
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        SlotKind kind = SlotKind::Empty;
        int label = -1; ///< in TableLayout::cells
        CellId cell;
        QList<int> equations;
        int foot = -1; ///< in ResidualLayout::feet()
    };

    FormTableModel(ReportSession &session, int table, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] int table() const { return m_table; }
    [[nodiscard]] const TableLayout &layout() const;
    [[nodiscard]] bool hasResidualColumn() const { return m_residuals.hasRowEquations(); }
    [[nodiscard]] int footRowCount() const { return static_cast<int>(m_residuals.feet().size()); }
    /// Every slot once, by row, then column.
    [[nodiscard]] const QList<Slot> &slotList() const { return m_slots; }
    /// Not valid for a cell of another table.
    [[nodiscard]] QModelIndex indexOf(CellId cell) const;
    [[nodiscard]] CellId cellAt(const QModelIndex &index) const;

    /// Says all words anew, after a change of language.
    void retranslate();

private:
    void build();
    void addLayout();
    void addMargins();
    void onCellsChanged(const QList<CellId> &cells);
    void onFindingsChanged();
    void announce(int row, int column);

    [[nodiscard]] const Slot *slotAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant labelData(const Slot &slot, int role) const;
    [[nodiscard]] QVariant valueData(const Slot &slot, int role) const;
    [[nodiscard]] QVariant verdictData(const Slot &slot, int role) const;
    [[nodiscard]] QVariant residualData(const Slot &slot, int role) const;
    [[nodiscard]] QVariant footLabelData(const Slot &slot, int role) const;
    [[nodiscard]] QString equationText(int equation) const;
    [[nodiscard]] QString residualText(const Slot &slot) const;

    ReportSession &m_session;
    int m_table;
    ResidualLayout m_residuals;
    QList<Slot> m_slots;
    QList<int> m_grid; ///< slot of each grid place, by row
    QHash<CellId, int> m_cellSlots;
    QHash<int, int> m_equationSlots; ///< residual slot of an equation
};

} // namespace gouji
