#include "core/check/activity.h"

#include "core/check/numbertokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

std::optional<TextSpan> firstActivity(const Prose &prose)
{
    static const QRegularExpression verbs(
        u"(?:发布|公开|更新|推送|收到|受理|办理|答复|制发|召开|举办|开展)[^。;]{0,30}$"_s);
    constexpr qsizetype reach = 40; ///< how far before a number its verb may stand
    for (const Paragraph &paragraph : prose.paragraphs) {
        const QString &text = paragraph.folded.text();
        for (const NumberToken &token : numberTokens(text)) {
            const qsizetype from = std::max<qsizetype>(0, token.begin - reach);
            if (!token.number.isZero()
                && verbs.match(text.sliced(from, token.begin - from)).hasMatch())
                return paragraph.folded.sourceSpan(token.begin, token.end);
        }
    }
    return std::nullopt;
}

} // namespace gouji
