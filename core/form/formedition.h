#pragma once

#include "core/form/formtable.h"
#include "core/form/ruleinfo.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <span>

namespace gouji {

/// Where a cell stands in its edition.
struct FormCell
{
    QString id;     ///< "t3.granted.natural_person"
    int table = 0;  ///< in FormEdition::tables()
    int row = 0;    ///< in FormTable::rows
    int column = 0; ///< in the block's columns
    CellKind kind = CellKind::Count;
    QString unit;
    bool total = false; ///< the form defines it as a sum
};

enum class Relation { Equal, AtLeast, AtMost, ZeroTogether };

struct Term
{
    CellId cell;
    int sign = 1;       ///< +1 or -1, in left side minus right side
    bool right = false; ///< stands on the right-hand side as the rule is written
};

/// A rule bound to cells: left side ~ right side.
struct Equation
{
    QString rule;
    int table = 0;
    Relation relation = Relation::Equal;
    QList<Term> terms;
    /// The row (FormTable::rows) or the column path the equation runs along, for naming it.
    QString subject;
};

/// The form a report is held against: its tables, cells and equations. Immutable once made; the
/// tables may come from different editions when an office printed them so.
class FormEdition
{
public:
    /// Numbers the cells of `tables` in form order and binds their rules.
    /// `failedPattern` gets the pointer of a rule that names no cell; then nullptr is returned.
    [[nodiscard]] static std::shared_ptr<const FormEdition>
    compose(QList<FormTable> tables, QString *failedPattern = nullptr);

    /// The common edition of the tables; "mixed" when they differ.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QList<FormTable> &tables() const { return m_tables; }
    [[nodiscard]] const TableLayout &layout(int table) const { return m_layouts[table]; }

    [[nodiscard]] int cellCount() const { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] const FormCell &cell(CellId id) const { return m_cells[id.index]; }
    [[nodiscard]] CellId find(const QString &id) const { return m_byId.value(id); }
    [[nodiscard]] const FormTable &tableOf(CellId id) const { return m_tables[cell(id).table]; }
    [[nodiscard]] const FormRow &rowOf(CellId id) const { return tableOf(id).rows[cell(id).row]; }

    [[nodiscard]] const QList<Equation> &equations() const { return m_equations; }
    /// Indexes into equations().
    [[nodiscard]] std::span<const int> equationsOf(CellId id) const;

private:
    void indexEquations();

    QString m_id;
    QList<FormTable> m_tables;
    QList<TableLayout> m_layouts;
    QList<FormCell> m_cells;
    QHash<QString, CellId> m_byId;
    QList<Equation> m_equations;
    QList<int> m_cellEquations;      ///< equation numbers, grouped by cell
    QList<int> m_cellEquationBegins; ///< cellCount + 1 offsets into m_cellEquations
};

} // namespace gouji
