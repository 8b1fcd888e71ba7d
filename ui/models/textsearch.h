#pragma once

#include "core/base/decimal.h"
#include "core/base/textspan.h"
#include "core/text/folding.h"

#include <QList>
#include <QString>

namespace gouji {

/// Looks for words and numbers in a text: full-width forms, blanks and letter case make no
/// difference.
class TextSearch
{
public:
    TextSearch() = default;
    explicit TextSearch(const QString &text);

    /// Every place of `words`, in order, not overlapping; none for words that fold to nothing.
    [[nodiscard]] QList<TextSpan> find(const QString &words) const;

    /// Every place where `number` is printed as a number of its own (not a part of another one, of
    /// a date or a list number), outside of `tables`. None for 0: it says nothing.
    [[nodiscard]] QList<TextSpan> findNumber(const Decimal &number,
                                             const QList<TextSpan> &tables) const;

private:
    [[nodiscard]] bool touchesNext(qsizetype at) const;
    [[nodiscard]] bool standsAlone(qsizetype from, qsizetype to) const;

    FoldedText m_folded;
    QString m_lower; ///< the folded text without letter case
};

} // namespace gouji
