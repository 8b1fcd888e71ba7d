#include "core/check/checkcontext.h"

#include <QRegularExpression>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Fees are charged by items or pages, ten yuan the smallest step.
constexpr int feeStep = 10;

const QRegularExpression &feePattern()
{
    static const QRegularExpression pattern(
        u"处理费[^0-9。;]{0,12}?(\\d{1,9}(?:,\\d{3})*(?:\\.\\d+)?)(万)?元"_s);
    return pattern;
}

bool isLawful(const Decimal &amount)
{
    return amount.isWhole() && qRound64(amount.toDouble()) % feeStep == 0;
}

} // namespace

void appendFeeFindings(const TextContext &context, QList<Finding> &findings)
{
    for (const Paragraph &paragraph : context.prose.paragraphs) {
        auto matches = feePattern().globalMatch(paragraph.folded.text());
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const auto amount = Decimal::fromString(match.captured(1).remove(u','));
            // An amount in 万元 is rounded.
            if (!amount || match.capturedLength(2) > 0 || isLawful(*amount))
                continue;
            findings.append(
                {.rule = u"N-FEE"_s,
                 .severity = Severity::Info,
                 .outcome = Outcome::Fail,
                 .cells = {},
                 .span = paragraph.folded.sourceSpan(match.capturedStart(1), match.capturedEnd()),
                 .expected = {},
                 .actual = amount->toString(),
                 .arguments = {u"amount"_s}});
        }
    }
}

} // namespace gouji
