#pragma once

#include "core/form/formedition.h"

#include <QHash>
#include <QList>
#include <QString>

namespace gouji {

/// Where the equations of one table stand in the margins of its official layout: at the end of the
/// row they run along, or at the foot of the column they run along. One foot row for each rule.
class ResidualLayout
{
public:
    ResidualLayout(const FormEdition &form, int table);

    /// Equations (of FormEdition::equations()) at the end of a grid row.
    [[nodiscard]] QList<int> rowEquations(int gridRow) const { return m_rows.value(gridRow); }

    struct Foot
    {
        QString rule;
        QHash<int, int> equations; ///< by grid column
    };
    [[nodiscard]] const QList<Foot> &feet() const { return m_feet; }
    [[nodiscard]] bool hasRowEquations() const { return !m_rows.isEmpty(); }

private:
    void placeAtFoot(const Equation &equation, int number, int gridColumn);

    QHash<int, QList<int>> m_rows; ///< by grid row
    QList<Foot> m_feet;
};

} // namespace gouji
