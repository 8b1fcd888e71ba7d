#include "core/check/claimfinder.h"

#include "core/check/claimwords.h"
#include "core/check/numbertokens.h"
#include "core/text/years.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestBefore = 120; ///< how far before a number its words may stand
constexpr qsizetype longestBehind = 16;  ///< and how far behind it its noun

bool endsSentence(QChar character)
{
    return QStringView(u"。;!?").contains(character);
}

bool endsClause(QChar character)
{
    return QStringView(u",。;:!?、()《").contains(character);
}

class ParagraphReader
{
public:
    ParagraphReader(const Paragraph &paragraph, int year, QList<Claim> &claims)
        : m_fold(paragraph.folded)
        , m_text(paragraph.folded.text())
        , m_tokens(numberTokens(m_text))
        , m_aboutDisclosure(m_text.contains(u"公开"_s))
        , m_year(year)
        , m_claims(claims)
        , m_heading(headingTopic(m_text))
    {}

    void read()
    {
        for (qsizetype begin = 0; begin < m_text.size();) {
            qsizetype end = begin;
            while (end < m_text.size() && !endsSentence(m_text[end]))
                ++end;
            readSentence({begin, end});
            begin = end + 1;
        }
    }

private:
    /// "（二）依申请公开。全年办结 …": a first sentence that is a heading.
    [[nodiscard]] static Topic headingTopic(const QString &text)
    {
        constexpr qsizetype longestHeading = 24;
        const auto end = std::ranges::find_if(text, endsSentence) - text.begin();
        const QStringView heading = QStringView(text).first(end);
        if (end > longestHeading || end == text.size() || !heading.contains(u"申请"))
            return Topic::None;
        const Topic topic = topicOf(heading).topic;
        return topic == Topic::Requests ? topic : Topic::None;
    }

    void readSentence(TextSpan sentence)
    {
        // 其中 and the outcomes go on with what the sentence before was about.
        if (!goesOn(sentence))
            m_topic = m_heading;
        qsizetype from = sentence.begin;
        for (; m_next < m_tokens.size() && m_tokens[m_next].begin < sentence.end; ++m_next) {
            const NumberToken &token = m_tokens[m_next];
            readNumber(token, std::max(from, token.begin - longestBefore), sentence);
            from = token.end;
        }
        readWords(sentence);
    }

    [[nodiscard]] bool goesOn(TextSpan sentence) const
    {
        static const QRegularExpression pattern(
            u"^(?:其中|以上|上述|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|全部|均|已|结转)"_s);
        return pattern.match(m_text.sliced(sentence.begin, sentence.size())).hasMatch();
    }

    void readNumber(const NumberToken &token, qsizetype from, TextSpan sentence)
    {
        const QString left = m_text.sliced(from, token.begin - from);
        const QString right = behind(token, sentence);
        const TopicReading before = topicOf(left);
        if (before.known)
            m_topic = before.topic;
        Topic topic = m_topic;
        if (const TopicReading noun = topicOf(right); noun.known) {
            topic = noun.topic;
            m_topic = topic;
        }
        // "审结 57 件" behind 复议后起诉 may be said of all lawsuits.
        const bool inherited = !before.known && topic == m_topic;
        if (inherited && (topic == Topic::LawsuitsDirect || topic == Topic::LawsuitsAfter))
            topic = Topic::Lawsuits;
        if (topic == Topic::None || isOfAnotherYear(token.begin, sentence, left))
            return;
        if (topic != Topic::Normative && topic != Topic::Regulations && !m_aboutDisclosure)
            return;
        const QString clause = lastClause(left);
        if (speaksOfOther(clause) || speaksOfOther(right))
            return;
        QString kind = kindOf(topic, left, m_year);
        if (kind.isEmpty() || (kind == u"requests" && !before.known))
            kind = kindOf(topic, left + right, m_year);
        if (kind.isEmpty())
            return;
        m_claims.append({.kind = kind,
                         .number = token.number,
                         .unit = token.unit,
                         .precision = token.precision,
                         .part = speaksOfPart(clause) || isPartOfWhole(left, kind),
                         .span = m_fold.sourceSpan(token.begin, token.end)});
    }

    /// The noun behind a number, up to the next pause or number.
    [[nodiscard]] QString behind(const NumberToken &token, TextSpan sentence) const
    {
        qsizetype end = token.end;
        while (end < sentence.end && end - token.end < longestBehind && !endsClause(m_text[end])
               && !m_text[end].isDigit())
            ++end;
        return m_text.sliced(token.end, end - token.end);
    }

    /// 其中收到…: some of what was counted before.
    [[nodiscard]] static bool isPartOfWhole(const QString &left, const QString &kind)
    {
        static const QStringList wholes = {u"received"_s,     u"handled"_s,      u"answered"_s,
                                           u"requests"_s,     u"review_total"_s, u"lawsuit_total"_s,
                                           u"appeals_total"_s};
        return left.contains(u"其中"_s) && wholes.contains(kind);
    }

    [[nodiscard]] static QString lastClause(const QString &left)
    {
        qsizetype begin = left.size();
        while (begin > 0 && !QStringView(u",:(").contains(left[begin - 1]))
            --begin;
        return left.sliced(begin);
    }

    /// The last year named before the number in its sentence is not the report's.
    [[nodiscard]] bool isOfAnotherYear(qsizetype at, TextSpan sentence, const QString &left) const
    {
        if (left.contains(u"结转"_s))
            return false;
        std::optional<int> named;
        const qsizetype from = std::max(sentence.begin, at - longestBefore);
        const QString before = m_text.sliced(from, at - from);
        for (auto year = findYear(before, 0); year; year = findYear(before, year->end)) {
            const bool isDate = year->end < before.size() && before[year->end] == u'年';
            if (isDate)
                named = year->year;
        }
        return named && *named != m_year;
    }

    /// 未收到…, 未发生…, 全部办结: claims without a number. Most sentences hold none of the words
    /// that make one.
    void readWords(TextSpan sentence)
    {
        const QString words = m_text.sliced(sentence.begin, sentence.size());
        if (words.contains(u'未') || words.contains(u'无') || words.contains(u"没有"_s))
            readNones(words, sentence.begin);
        if (words.contains(u"办结"_s) || words.contains(u"完毕"_s))
            readDone(words, sentence.begin);
    }

    void readNones(const QString &words, qsizetype offset)
    {
        static const QString requests =
            u"(?:(?:信息公开的?|依申请公开(?:政府)?(?:信息)?的?|公开|提出的)申请(?!人)|"
            "依申请公开(?:政府)?(?:信息)?(?:的)?(?:情况|事项)|申请公开(?:政府)?信息)"_s;
        static const QString appeals =
            u"(?:(?:被)?(?:申请|提起|引起|引发|产生|导致)*的?(?:行政)?(?:复议|诉讼)"
            "(?:案件|申请|情况|案)?[、和及或与]*)+"_s;
        static const QRegularExpression none(
            u"(?:未曾?|没有|尚未|从未|无)(?:收到|接到|接收|受理|新收|发生|产生|出现|引发|涉及|存在|"
            u"因|被|有|提起|"
            "(?=[^,;:]{0,8}(?:行政复议|行政诉讼|信息公开申请|依申请公开)))[^,;:。0-9]{0,40}?"
            "(?:(?<requests>%1)(?<both>%2)?|(?<appeals>%2))"_s.arg(requests, appeals));
        auto matches = none.globalMatch(words);
        while (matches.hasNext())
            readNone(matches.next(), words, offset);
    }

    void readNone(const QRegularExpressionMatch &match, const QString &words, qsizetype offset)
    {
        static const QRegularExpression qualified(
            u"败诉|纠错|纠正|撤销|超期|逾期|违法|不当|不服|审结|复议后|未经复议|正当|按时|及时|"
            u"第三方|"
            "不予|重复|大量|商业|科研|收费"_s);
        const QString said = match.captured();
        qsizetype end = match.capturedEnd();
        while (end < words.size() && end - match.capturedEnd() < longestBehind
               && !endsClause(words[end]))
            ++end;
        const QString behindIt = words.sliced(match.capturedEnd(), end - match.capturedEnd());
        if (qualified.match(said).hasMatch() || qualified.match(behindIt).hasMatch()
            || speaksOfPart(said) || speaksOfOther(said)
            || isOfAnotherYear(offset + match.capturedStart(), {offset, offset + words.size()}, {}))
            return;
        const QString appeals = match.captured(u"both"_s) + match.captured(u"appeals"_s);
        const TextSpan span =
            m_fold.sourceSpan(offset + match.capturedStart(), offset + match.capturedEnd());
        const auto claim = [&](const QString &kind) {
            m_claims.append({.kind = kind,
                             .number = 0,
                             .unit = {},
                             .precision = Precision::Exact,
                             .part = false,
                             .span = span});
        };
        // "未收到因信息公开申请引发的行政复议" speaks of reviews alone.
        if (appeals.isEmpty())
            claim(u"none_requests"_s);
        if (appeals.contains(u"复议"_s) && m_aboutDisclosure)
            claim(u"none_reviews"_s);
        if (appeals.contains(u"诉讼"_s) && m_aboutDisclosure)
            claim(u"none_lawsuits"_s);
    }

    void readDone(const QString &words, qsizetype offset)
    {
        static const QRegularExpression done(
            u"(?:全部|均已?|已全部|都已)(?:按(?:时|期|规定|照规定)|依法|及时|在(?:法定|规定)(?:"
            u"期限|时限)内)*(?:予以)?(?:办结|办理完毕|答复完毕)|"
            "办结率(?:为|达|达到|均为)?(?:100%|百分之百)"_s);
        const Topic topic = m_topic == Topic::None ? topicOf(words).topic : m_topic;
        if (topic != Topic::Requests || words.contains(u"结转"_s) || words.contains(u"除"_s))
            return;
        const QRegularExpressionMatch match = done.match(words);
        if (!match.hasMatch() || speaksOfPart(words) || speaksOfOther(words)
            || isOfAnotherYear(offset + match.capturedStart(), {offset, offset + words.size()}, {}))
            return;
        m_claims.append({.kind = u"done"_s,
                         .number = 0,
                         .unit = {},
                         .precision = Precision::Exact,
                         .part = false,
                         .span = m_fold.sourceSpan(offset + match.capturedStart(),
                                                   offset + match.capturedEnd())});
    }

    const FoldedText &m_fold;
    const QString &m_text;
    const QList<NumberToken> m_tokens;
    const bool m_aboutDisclosure;
    const int m_year;
    QList<Claim> &m_claims;
    const Topic m_heading; ///< what every sentence of the paragraph is about
    Topic m_topic = Topic::None;
    qsizetype m_next = 0; ///< the first token that is not read
};

} // namespace

QList<Claim> findClaims(const Prose &prose, int year)
{
    QList<Claim> claims;
    for (const Paragraph &paragraph : prose.paragraphs)
        ParagraphReader(paragraph, year, claims).read();
    std::ranges::stable_sort(claims, {}, [](const Claim &claim) { return claim.span.begin; });
    return claims;
}

} // namespace gouji
