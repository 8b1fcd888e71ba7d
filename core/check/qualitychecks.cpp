#include "core/check/checkcontext.h"
#include "core/text/labelkey.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// What a section has to speak of is asked by the form of the report's year, whatever the tables
/// are like; without a year, by that of the newest.
const FormFile &prescribedForm(const TextContext &context)
{
    const FormFile *form =
        context.report.year ? context.catalogue.formForYear(context.report.year->value) : nullptr;
    return form ? *form : context.catalogue.newestForm();
}

bool speaksOf(const SectionAspect &aspect, const QList<const Paragraph *> &paragraphs)
{
    return std::ranges::any_of(paragraphs, [&aspect](const Paragraph *paragraph) {
        return std::ranges::any_of(aspect.words, [paragraph](const QString &word) {
            return paragraph->folded.text().contains(word);
        });
    });
}

void checkContent(const TextContext &context, const Section &section, const SectionContent &content,
                  QList<Finding> &findings)
{
    const QList<const Paragraph *> paragraphs = context.prose.of(section.number);
    Finding finding;
    for (const SectionAspect &aspect : content.aspects) {
        if (!speaksOf(aspect, paragraphs))
            finding.arguments += {aspect.name.text, aspect.name.english};
    }
    const auto missing = finding.arguments.size() / 2;
    if (content.aspects.size() - missing >= content.least)
        return;
    finding.rule = content.rule;
    finding.severity = severityOf(context.catalogue, content.rule);
    finding.span = section.span;
    finding.arguments.prepend(u"content"_s);
    findings.append(finding);
}

void checkContents(const TextContext &context, QList<Finding> &findings)
{
    if (context.text.size() == 0)
        return;
    for (const FormSection &form : prescribedForm(context).sections) {
        const auto section =
            std::ranges::find(context.report.sections, form.number, &Section::number);
        if (section == context.report.sections.cend())
            continue;
        for (const SectionContent &content : form.contents)
            checkContent(context, *section, content, findings);
    }
}

/// A word whose last character is there twice and begins no other word, or a longer passage typed
/// twice in a row.
const QRegularExpression &doubledPattern()
{
    static const QRegularExpression pattern(
        u"(?:培训|公开|信息|政府|申请|工作|办理|答复|管理|制度|监督|保障|平台|建设|情况|问题|发布|"
        u"落实|完善|机关|部门|网站|报告|内容|群众|服务)(?<=(\\p{Han}))\\1(?=[,。;:!?、()]|$)"
        "|(\\p{Han}{3,12})\\2(?!\\2)|(?<![,。;、])([,。;、])\\3(?!\\3)"_s);
    return pattern;
}

/// Whether a stretch of `length` ideographs or marks stands twice in a row somewhere.
bool repeatsAfter(QStringView text, qsizetype length)
{
    qsizetype same = 0;
    for (qsizetype i = length; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool counts = unit > 0x7F || unit == u',' || unit == u';';
        same = counts && unit == text[i - length] ? same + 1 : 0;
        if (same == length)
            return true;
    }
    return false;
}

/// False where doubledPattern() cannot match, as in nearly every paragraph: comparing is ten times
/// as fast as matching.
bool mayHoldDoubled(QStringView text)
{
    constexpr qsizetype longestPassage = 12;
    for (qsizetype length = 1; length <= longestPassage; ++length) {
        if (length != 2 && repeatsAfter(text, length))
            return true;
    }
    return false;
}

void checkDuplicates(const TextContext &context, QList<Finding> &findings)
{
    for (const Paragraph &paragraph : context.prose.paragraphs) {
        if (!mayHoldDoubled(paragraph.folded.text()))
            continue;
        auto matches = doubledPattern().globalMatch(paragraph.folded.text());
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            findings.append(
                {.rule = u"Q-DUPLICATE"_s,
                 .severity = severityOf(context.catalogue, u"Q-DUPLICATE"_s),
                 .outcome = Outcome::Fail,
                 .cells = {},
                 .span = paragraph.folded.sourceSpan(match.capturedStart(), match.capturedEnd()),
                 .expected = {},
                 .actual = match.captured(),
                 .arguments = {}});
        }
    }
}

/// A list number: its style (the number itself taken out) and its value.
struct ListNumber
{
    QString style;
    int value = 0;
};

std::optional<ListNumber> listNumberOf(QStringView folded)
{
    static constexpr QStringView numerals = u"一二三四五六七八九";
    const QStringView mark = folded.first(listNumberLength(folded));
    if (mark.isEmpty())
        return std::nullopt;
    ListNumber number;
    bool chinese = false;
    for (const QChar character : mark) {
        if (character == u'十') {
            number.value = std::max(1, number.value) * 10;
            chinese = true;
        } else if (numerals.contains(character)) {
            const auto digit = static_cast<int>(numerals.indexOf(character)) + 1;
            number.value += digit;
            chinese = true;
        } else if (character.isDigit()) {
            number.value = number.value * 10 + character.digitValue();
        } else {
            number.style += character;
        }
    }
    number.style.prepend(chinese ? u'c' : u'd');
    return number;
}

/// The numbers at the beginnings of paragraphs of one section: each list begins at one and leaves
/// none out. Sections with a table are left alone, as its labels are numbered too.
void checkNumbering(const TextContext &context, int section, QList<Finding> &findings)
{
    static const QString headingStyle = u"c、"_s; // of the sections themselves
    QHash<QString, int> last;                     // by style
    for (const Paragraph *paragraph : context.prose.of(section)) {
        const auto number = listNumberOf(paragraph->folded.text());
        if (!number || number->style == headingStyle)
            continue;
        const int before = last.value(number->style, 0);
        last.insert(number->style, number->value);
        if (number->value == before + 1 || number->value == 1)
            continue;
        const qsizetype length = listNumberLength(paragraph->folded.text());
        findings.append({.rule = u"Q-GAP"_s,
                         .severity = severityOf(context.catalogue, u"Q-GAP"_s),
                         .outcome = Outcome::Fail,
                         .cells = {},
                         .span = paragraph->folded.sourceSpan(0, length),
                         .expected = QString::number(before + 1),
                         .actual = QString::number(number->value),
                         .arguments = {}});
    }
}

void checkGaps(const TextContext &context, QList<Finding> &findings)
{
    for (const Section &section : context.report.sections) {
        const bool hasTable =
            std::ranges::find(context.report.form->tables(), section.number, &FormTable::section)
            != context.report.form->tables().cend();
        if (!hasTable)
            checkNumbering(context, section.number, findings);
    }
}

} // namespace

void appendQualityFindings(const TextContext &context, QList<Finding> &findings)
{
    checkContents(context, findings);
    checkDuplicates(context, findings);
    checkGaps(context, findings);
}

} // namespace gouji
