#pragma once

#include "core/report/differencekind.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gouji {

struct ParagraphDifference
{
    DifferenceKind kind = DifferenceKind::Changed;
    int section = 0; ///< number of the section; 0 before the first
    QString left;    ///< empty when added
    QString right;   ///< empty when removed

    bool operator==(const ParagraphDifference &) const = default;
};

/// What differs between the paragraphs of one section, in their order. Paragraphs are paired in
/// order; one whose other side has half its pairs of characters is changed, any other is removed or
/// added. Equal is what has the same comparisonKey().
[[nodiscard]] QList<ParagraphDifference> diffParagraphs(int section, const QStringList &left,
                                                        const QStringList &right);

} // namespace gouji
