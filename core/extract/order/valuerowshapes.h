#pragma once

#include "core/extract/labels/labeldictionary.h"
#include "core/extract/order/valuerows.h"

#include <QList>

namespace gouji {

/// The rows of each table of each edition as shapes for values, by LabelDictionary::tables().
[[nodiscard]] QList<QList<ValueRowShape>> valueRowShapes(const LabelDictionary &dictionary);

} // namespace gouji
