#pragma once

#include "core/report/typing.h"
#include "core/session/reportsession.h"
#include "ui/models/cellblock.h"
#include "ui/models/cellverdict.h"
#include "ui/models/formgrid.h"

#include <QAbstractTableModel>
#include <QList>

namespace gouji {

/// One table of the open report in the slots of a FormGrid. Holds no values; everything comes from
/// the document, and every change from its signals. The session must outlive the model.
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

    FormTableModel(ReportSession &session, int table, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// False for what accepted() refuses, too.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] int table() const { return m_table; }
    [[nodiscard]] const FormGrid &grid() const { return m_grid; }
    [[nodiscard]] const TableLayout &layout() const { return m_grid.layout(); }
    /// Not valid for a cell of another table.
    [[nodiscard]] QModelIndex indexOf(CellId cell) const;
    [[nodiscard]] CellId cellAt(const QModelIndex &index) const;

    /// `text` as the cell would keep it, or why it cannot stand there. `index` must have a cell.
    [[nodiscard]] std::expected<QString, Refusal> accepted(const QModelIndex &index,
                                                           const QString &text) const;
    /// Everything shows what typing `text` would do, until setData() or endPreview(). Text that
    /// would be refused does nothing.
    void preview(const QModelIndex &index, const QString &text);
    void endPreview();
    /// See cellblock.h. Types nothing when a field is refused.
    [[nodiscard]] QList<QStringList> textsOf(const QList<CellId> &cells) const;
    std::optional<RefusedField> paste(const QList<QStringList> &rows, CellId first,
                                      const QList<CellId> &chosen);
    /// Several texts as one step; each must have been accepted.
    void typeTexts(const QList<ReportSession::TypedText> &texts, const QString &reason);

    /// Says all words anew, after a change of language.
    void retranslate();

private:
    void onCellsChanged(const QList<CellId> &cells);
    void onFindingsChanged();
    [[nodiscard]] QList<CellVerdict> verdicts() const;
    [[nodiscard]] const FormSlot *slotAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant labelData(const FormSlot &slot, int role) const;
    [[nodiscard]] QVariant valueData(const FormSlot &slot, int role) const;
    [[nodiscard]] QVariant verdictData(const FormSlot &slot, int role) const;
    [[nodiscard]] QVariant residualData(const FormSlot &slot, int role) const;
    [[nodiscard]] QVariant footLabelData(const FormSlot &slot, int role) const;
    [[nodiscard]] QString tipOf(CellId cell) const;
    [[nodiscard]] QString spokenOf(CellId cell) const;
    [[nodiscard]] QString equationText(int equation) const;
    [[nodiscard]] QString residualText(const FormSlot &slot) const;

    ReportSession &m_session;
    int m_table;
    FormGrid m_grid;
    QList<CellVerdict> m_verdicts; ///< as last told, of the cells of the table in form order
};

} // namespace gouji
