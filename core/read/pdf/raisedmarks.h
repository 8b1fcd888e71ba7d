#pragma once

#include "core/read/pdf/pagewords.h"

namespace gouji {

/// Marks of notes, which are smaller than the word they touch and raised above its baseline, become
/// part of it as superscripts, and as subscripts where they stand below that of a number: they are
/// none of its digits.
void joinRaisedMarks(PageWords &words);

} // namespace gouji
