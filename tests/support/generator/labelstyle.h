#pragma once

#include "core/form/formedition.h"
#include "tests/support/generator/dice.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace gouji::testing {

/// The hand of one office in writing the form's labels: list numbers, brackets, quotes, commas,
/// and here and there another wording. The same label is always written the same way.
class LabelStyle
{
public:
    /// Draws a style for a report on `form`.
    LabelStyle(const FormEdition &form, Dice &dice);

    [[nodiscard]] QString operator()(const QString &label) const;
    /// Leaves no list number as the form has it: `3.` becomes `（3）`, `③`, `3）` …
    void renumber(Dice &dice);

private:
    void drawAliases(const FormEdition &form, Dice &dice);

    QString m_afterNumber; ///< what follows the digit of a list number
    QString m_beforeNumber;
    bool m_circled = false;
    bool m_halfBrackets = false;
    bool m_halfCommas = false;
    QString m_afterBracket; ///< what follows `（一）`
    QString m_openQuote;
    QString m_closeQuote;
    QHash<QString, QString> m_aliases;
};

} // namespace gouji::testing
