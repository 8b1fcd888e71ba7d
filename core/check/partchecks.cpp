#include "core/check/checkcontext.h"
#include "core/check/numbertokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Parts that come to less than this much of the whole are examples, no list of all.
constexpr int completePercent = 90;

/// 件, 条, 篇, 份 count the same pieces of information: "152条,其中政务信息102条,文件50件".
bool countsPieces(const NumberToken &token)
{
    static const QStringList pieces = {u"件"_s, u"条"_s, u"篇"_s, u"份"_s};
    return token.precision == Precision::Exact && pieces.contains(token.unit);
}

/// A whole and what the text lists behind 其中.
struct Parts
{
    NumberToken whole;
    QList<NumberToken> listed;
};

Decimal sumOf(const QList<NumberToken> &tokens)
{
    Decimal sum;
    for (const NumberToken &token : tokens)
        sum += token.number;
    return sum;
}

/// The first parts add up to the whole; what follows divides it in another way, or is said of
/// something else.
bool addsUp(const Parts &parts)
{
    Decimal sum;
    for (const NumberToken &part : parts.listed) {
        sum += part.number;
        if (sum == parts.whole.number)
            return true;
    }
    return false;
}

/// The same piece published in several places counts once in the whole and in each of them.
bool mayOverlap(const Parts &parts, QStringView between)
{
    static const QRegularExpression channels(u"网站|微信|微博|公众号|平台|媒体|客户端|渠道"_s);
    return channels.match(between.toString()).hasMatch()
           && std::ranges::all_of(parts.listed, [&parts](const NumberToken &part) {
                  return part.number <= parts.whole.number;
              });
}

/// `tokens` are those of one sentence, which has one 其中, at `among`.
std::optional<Parts> partsIn(const QList<NumberToken> &tokens, qsizetype among)
{
    Parts parts;
    bool found = false;
    for (const NumberToken &token : tokens) {
        if (token.end <= among) {
            parts.whole = token;
            found = true;
        } else if (!countsPieces(token)) {
            return std::nullopt;
        } else {
            parts.listed.append(token);
        }
    }
    constexpr qsizetype fewest = 2;
    if (!found || !countsPieces(parts.whole) || parts.listed.size() < fewest)
        return std::nullopt;
    return parts;
}

void checkSentence(const TextContext &context, const Paragraph &paragraph,
                   const QList<NumberToken> &tokens, TextSpan sentence, QList<Finding> &findings)
{
    const QString &text = paragraph.folded.text();
    const QString words = text.sliced(sentence.begin, sentence.size());
    constexpr QStringView ofThem = u"其中";
    const qsizetype at = words.indexOf(ofThem);
    // Parts of parts are divided in ways no rule follows.
    if (at < 0 || words.indexOf(ofThem, at + 1) >= 0)
        return;
    const auto parts = partsIn(tokens, sentence.begin + at);
    if (!parts || addsUp(*parts))
        return;
    const Decimal sum = sumOf(parts->listed);
    const bool more = sum > parts->whole.number;
    const double share = 100.0 * sum.toDouble() / std::max(1.0, parts->whole.number.toDouble());
    if ((more && mayOverlap(*parts, words)) || (!more && share < completePercent))
        return;
    QStringList numbers;
    for (const NumberToken &part : parts->listed)
        numbers.append(part.number.toString());
    findings.append(
        {.rule = u"N-PARTS"_s,
         .severity = more ? severityOf(context.catalogue, u"N-PARTS"_s) : Severity::Info,
         .outcome = Outcome::Fail,
         .cells = {},
         .span = paragraph.folded.sourceSpan(parts->whole.begin, parts->listed.constLast().end),
         .expected = sum.toString(),
         .actual = parts->whole.number.toString(),
         .arguments = {numbers.join(u" + "_s)}});
}

} // namespace

void appendPartFindings(const TextContext &context, QList<Finding> &findings)
{
    for (const Paragraph &paragraph : context.prose.paragraphs) {
        const QString &text = paragraph.folded.text();
        if (!text.contains(u"其中"_s))
            continue;
        const QList<NumberToken> all = numberTokens(text);
        qsizetype next = 0;
        for (qsizetype begin = 0; begin < text.size();) {
            qsizetype end = begin;
            while (end < text.size() && !QStringView(u"。;!?)").contains(text[end]))
                ++end;
            QList<NumberToken> tokens; // of this sentence
            for (; next < all.size() && all[next].begin < end; ++next)
                tokens.append(all[next]);
            checkSentence(context, paragraph, tokens, {begin, end}, findings);
            begin = end + 1;
        }
    }
}

} // namespace gouji
