#pragma once

#include "core/base/textspan.h"

#include <QList>
#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace gouji {

/// A copy of a text made for matching: compatibility forms normalised (NFKC: full-width digits,
/// brackets and colons become ASCII), every kind of blank and every invisible character removed.
/// Each folded unit remembers where it came from.
class FoldedText
{
public:
    FoldedText() = default;
    /// Folds `text`; `offset` is where `text` begins in the document, so that spans are document
    /// spans.
    explicit FoldedText(QStringView text, qsizetype offset = 0);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    /// The characters of the document that folded units [from, to) were made of.
    /// An empty range gives an empty span at the same place.
    [[nodiscard]] TextSpan sourceSpan(qsizetype from, qsizetype to) const;

private:
    QString m_text;
    QList<TextSpan> m_origins; ///< the document's character each unit came from
    qsizetype m_offset = 0;
};

/// Only the folded text, where nobody asks for positions (labels of a form, keys of a table).
[[nodiscard]] QString folded(QStringView text);

/// The same for a moment: of texts as long as a label it takes no memory of its own.
using FoldedUnits = QVarLengthArray<QChar, 128>;
[[nodiscard]] FoldedUnits foldedUnits(QStringView text);

/// True for what folding removes: blanks (U+0020, U+00A0, U+2002, U+3000, tabs, line ends …) and
/// invisible characters (U+200B … U+200F, U+FEFF, soft hyphen, control characters).
[[nodiscard]] inline bool isFoldedAway(char32_t character);

/// `span` without the blanks and invisible characters at both ends; an all-blank span becomes
/// empty at its beginning.
[[nodiscard]] TextSpan trimmedSpan(QStringView text, TextSpan span);

namespace detail {
/// isFoldedAway() for characters that are rare in reports.
[[nodiscard]] bool isRareFoldedAway(char32_t character);
} // namespace detail

bool isFoldedAway(char32_t character)
{
    if (character < 0x7F)
        return character <= 0x20;
    // From the ideographic comma to the last ideograph nothing is blank, nor are dashes, quotes and
    // full-width forms.
    if ((character > 0x3000 && character <= 0x9FFF) || (character >= 0xFF01 && character <= 0xFF9F)
        || (character >= 0x2010 && character <= 0x2027))
        return false;
    return detail::isRareFoldedAway(character);
}

} // namespace gouji
