#include "core/check/checkcontext.h"
#include "core/text/organwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// The organ named right before the date of signature: on its line, or on the one above.
std::optional<Located<QString>> signingOrgan(const TextContext &context)
{
    const auto &signature = context.report.signature;
    if (!signature || !signature->span || signature->span->begin > context.text.size())
        return std::nullopt;
    const SourceText &text = context.text;
    qsizetype line = text.lineOf(signature->span->begin);
    TextSpan span{text.lineSpan(line).begin, signature->span->begin};
    span = trimmedSpan(text.text(), span);
    while (span.isEmpty() && line > 0)
        span = trimmedSpan(text.text(), text.lineSpan(--line));
    const QString name = folded(text.view(span));
    if (!isOrganName(name))
        return std::nullopt;
    return Located<QString>{name, span};
}

/// 区商务局 for 示例市示例区商务局, 市政府办 for 市人民政府办公室: every character of the shorter
/// name stands in the longer one, in order.
bool isShortFor(QStringView brief, QStringView full)
{
    qsizetype at = 0;
    for (const QChar character : full) {
        if (at < brief.size() && brief[at] == character)
            ++at;
    }
    return at == brief.size();
}

void checkOrgan(const TextContext &context, QList<Finding> &findings)
{
    const auto signing = signingOrgan(context);
    if (!signing || !context.report.agency)
        return;
    const QString named = folded(context.report.agency->value);
    const bool same = named.size() < signing->value.size() ? isShortFor(named, signing->value)
                                                           : isShortFor(signing->value, named);
    if (same || !isOrganName(named))
        return;
    findings.append({.rule = u"D-ORGAN"_s,
                     .severity = severityOf(context.catalogue, u"D-ORGAN"_s),
                     .outcome = Outcome::Fail,
                     .cells = {},
                     .span = signing->span,
                     .expected = context.report.agency->value,
                     .actual = signing->value,
                     .arguments = {}});
}

/// What is announced, what may stand behind it, and what a well-formed one looks like; folded
/// text, blanks gone.
struct Contact
{
    QString kind;
    QStringList words; ///< one of them stands in every announcement
    QRegularExpression announced;
    QRegularExpression wellFormed;
};

const QList<Contact> &contacts()
{
    static const QList<Contact> list = {
        {u"telephone"_s,
         {u"电话"_s, u"传真"_s},
         QRegularExpression(u"(?:电话|传真)(?:号码)?(?:为|是)?:?([0-9()\\-—–~转]{3,})"_s),
         QRegularExpression(
             u"^(?:\\(?\\+?86\\)?-?)?(?:\\(?0\\d{2,3}\\)?[-—–]{0,2})?\\d{7,8}(?:[-—–转~]+\\d{1,8})?"
             u"$"
             "|^1[3-9]\\d{9}$|^[48]00-?\\d{3}-?\\d{4}$|^1\\d{2}$|^12\\d{3}$|^9\\d{4}$"_s)},
        {u"postcode"_s,
         {u"邮编"_s, u"邮政编码"_s},
         QRegularExpression(u"(?:邮政编码|邮编)(?:为|是)?:?([0-9]+)"_s),
         QRegularExpression(u"^\\d{6}$"_s)},
        {u"address"_s,
         {u"地址"_s},
         QRegularExpression(u"(?<![网P])地址(?:为|是)?:([^,;。)\\n]{0,40})"_s),
         QRegularExpression(u"\\p{Han}{2}"_s)},
    };
    return list;
}

void checkContacts(const TextContext &context, const Paragraph &paragraph, QList<Finding> &findings)
{
    const QString &text = paragraph.folded.text();
    for (const Contact &contact : contacts()) {
        const auto stands = [&text](const QString &word) { return text.contains(word); };
        if (std::ranges::none_of(contact.words, stands))
            continue;
        auto matches = contact.announced.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QString printed = match.captured(1);
            qsizetype end = match.capturedEnd(1);
            // A bracket that closes what stood before the word does not belong to the number.
            while (printed.endsWith(u')') && printed.count(u'(') < printed.count(u')')) {
                printed.chop(1);
                --end;
            }
            if (contact.wellFormed.match(printed).hasMatch())
                continue;
            const qsizetype begin = match.capturedStart(1);
            findings.append({.rule = u"D-CONTACT"_s,
                             .severity = severityOf(context.catalogue, u"D-CONTACT"_s),
                             .outcome = Outcome::Fail,
                             .cells = {},
                             .span = paragraph.folded.sourceSpan(begin, end),
                             .expected = {},
                             .actual = printed,
                             .arguments = {contact.kind}});
        }
    }
}

} // namespace

void appendContactFindings(const TextContext &context, QList<Finding> &findings)
{
    checkOrgan(context, findings);
    for (const Paragraph &paragraph : context.prose.paragraphs)
        checkContacts(context, paragraph, findings);
}

} // namespace gouji
