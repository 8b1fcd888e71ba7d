#include "core/extract/labels/damagedlabel.h"

#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

bool mayBeDamagedLabel(const QString &key, QStringView printed, int formRow,
                       const TableLabels &labels)
{
    const auto own = std::ranges::find(labels.sequence, formRow, &LabelSlot::row);
    if (own == labels.sequence.cend())
        return false;
    constexpr qsizetype fewestBegun = 2;
    const int number = listNumberOf(folded(printed));
    if (key.size() >= fewestBegun && own->key.startsWith(key) && number > 0
        && number == listNumberOf(folded(own->printed)))
        return true;
    const auto limit = static_cast<int>(std::min(key.size(), own->key.size()) - 1) / 2;
    const int distance = editDistance(key, own->key, limit);
    return distance <= limit && std::ranges::none_of(labels.sequence, [&](const LabelSlot &other) {
               return other.kind == LabelKind::RowLabel && other.row != formRow
                      && editDistance(key, other.key, distance) <= distance;
           });
}

} // namespace gouji
