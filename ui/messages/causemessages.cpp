#include "ui/messages/messages.h"

#include <algorithm>

namespace gouji {

namespace {

bool isFailedSum(const Finding &finding)
{
    return finding.equation >= 0 && finding.outcome == Outcome::Fail
           && finding.arguments.size() >= 3;
}

QString withSign(const QString &number)
{
    return number.startsWith(u'-') ? QString(u'−' + number.sliced(1)) : QString(u'+' + number);
}

} // namespace

/// Sums that fail by the same number where they meet are told once.
QString Messages::sentence(const QList<Finding> &findings, const Report &report)
{
    if (findings.size() == 1)
        return sentence(findings.constFirst(), report);
    const auto sameResidual = [&](const Finding &finding) {
        return isFailedSum(finding)
               && finding.arguments[2] == findings.constFirst().arguments.value(2);
    };
    QStringList sides;
    QStringList sentences;
    for (const Finding &finding : findings) {
        sides += finding.arguments.value(0) + QStringLiteral(" ≠ ") + finding.arguments.value(1);
        sentences += sentence(finding, report);
    }
    if (!findings.isEmpty() && std::ranges::all_of(findings, sameResidual)) {
        return tr("%n sums that meet here are off by %1: %2.", nullptr,
                  static_cast<int>(findings.size()))
            .arg(withSign(findings.constFirst().arguments[2]), sides.join(tr(", ")));
    }
    return sentences.join(u' ');
}

} // namespace gouji
