#pragma once

#include "core/base/decimal.h"
#include "core/base/textspan.h"

#include <QString>

namespace gouji {

/// How exactly a text names a number.
enum class Precision {
    Exact,
    AtLeast, ///< 100多, 100余, 超过100: no less, and less than twice as much
    AtMost,  ///< 近100, 不足100
    About,   ///< 约100, 100左右: within a tenth
};

/// A number a report states in its prose about something its tables hold too.
struct Claim
{
    QString kind; ///< ClaimRule::kind: "received", "review_total", "none_requests" …
    Decimal number;
    QString unit; ///< 件, 条 …; empty for words without a number (未收到 …)
    Precision precision = Precision::Exact;
    bool part = false; ///< said of a part only (网络申请 …): no more than the whole
    TextSpan span;     ///< the number with its unit, or the words

    bool operator==(const Claim &) const = default;
};

} // namespace gouji
