#include "core/check/checkcontext.h"
#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

Finding sectionFinding(const TextContext &context, const QString &rule, const FormSection &section)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severityOf(context.catalogue, rule);
    finding.arguments = {QString::number(section.number), section.heading.printed.text,
                         section.heading.printed.english};
    return finding;
}

/// The form whose sections the report should have: that of its tables, else that of its year.
const FormFile &formOf(const FormCatalogue &catalogue, const Report &report)
{
    for (const QString &edition : report.tableEditions) {
        if (const FormFile *form = catalogue.form(edition))
            return *form;
    }
    const FormFile *prescribed = report.year ? catalogue.formForYear(report.year->value) : nullptr;
    return prescribed ? *prescribed : catalogue.newestForm();
}

const Section *foundSection(const Report &report, int number)
{
    const auto found = std::ranges::find(report.sections, number, &Section::number);
    return found == report.sections.cend() ? nullptr : &*found;
}

/// A paragraph that is the heading of `section`, list number and all, in a place where its order
/// keeps it from being one.
const Paragraph *strayHeading(const FormSection &section, const Prose &prose)
{
    QStringList keys = {labelKey(section.heading.printed.text)};
    for (const QString &alias : section.heading.aliases)
        keys.append(labelKey(alias));
    for (const Paragraph &paragraph : prose.paragraphs) {
        const QString &text = paragraph.folded.text();
        if (listNumberLength(text) > 0 && keys.contains(labelKeyOfFolded(text)))
            return &paragraph;
    }
    return nullptr;
}

void checkPresence(const TextContext &context, const FormSection &section, QList<Finding> &findings)
{
    if (const Paragraph *stray = strayHeading(section, context.prose)) {
        Finding finding = sectionFinding(context, u"S-ORDER"_s, section);
        finding.span = stray->span;
        finding.actual = context.text.view(stray->span).toString();
        findings.append(finding);
    } else {
        findings.append(sectionFinding(context, u"S-SECTION"_s, section));
    }
}

/// The date of signature, and the organ's line above it, are nothing a section says.
bool isSignature(const Paragraph &paragraph, const Report &report)
{
    if (!report.signature || !report.signature->span)
        return false;
    const TextSpan date = *report.signature->span;
    if (paragraph.span.intersects(date))
        return true;
    constexpr qsizetype longestOrgan = 24;
    return paragraph.span.end <= date.begin && date.begin - paragraph.span.end <= 4
           && paragraph.folded.size() <= longestOrgan && !paragraph.folded.text().contains(u'。');
}

bool hasTable(const Section &section, const Report &report)
{
    return std::ranges::any_of(report.cells, [&section](const Cell &cell) {
        return cell.reading.span && section.content.contains(cell.reading.span->begin);
    });
}

void checkContent(const TextContext &context, const FormSection &section, const Section &found,
                  QList<Finding> &findings)
{
    if (context.text.size() == 0 || hasTable(found, context.report))
        return;
    const QList<const Paragraph *> paragraphs = context.prose.of(section.number);
    const bool says = std::ranges::any_of(paragraphs, [&context](const Paragraph *paragraph) {
        const QString &text = paragraph->folded.text();
        return !isSignature(*paragraph, context.report)
               && std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
    });
    if (says)
        return;
    Finding finding = sectionFinding(context, u"S-SECTION-EMPTY"_s, section);
    finding.span = found.span;
    findings.append(finding);
}

QString listNumberOf(const QString &heading)
{
    const QString text = folded(heading);
    return text.first(listNumberLength(text));
}

bool sameNumeral(const QString &left, const QString &right)
{
    const auto numeral = [](const QString &number) {
        QString characters;
        std::ranges::copy_if(number, std::back_inserter(characters),
                             [](QChar c) { return c.isLetterOrNumber(); });
        return characters;
    };
    return numeral(left) == numeral(right);
}

/// Headings numbered in another way than the form's, and those with another number, each told
/// once.
void checkNumbers(const TextContext &context, const FormFile &form, QList<Finding> &findings)
{
    for (const bool shifted : {true, false}) {
        Finding finding;
        finding.rule = u"S-NUMBER"_s;
        finding.severity = severityOf(context.catalogue, finding.rule);
        qsizetype count = 0;
        for (const FormSection &section : form.sections) {
            const Section *found = foundSection(context.report, section.number);
            if (!found)
                continue;
            const QString printed = listNumberOf(found->heading);
            const QString official = listNumberOf(section.heading.printed.text);
            const bool otherNumber = !printed.isEmpty() && !sameNumeral(printed, official);
            if (printed == official || otherNumber != shifted)
                continue;
            if (count++ == 0) {
                finding.span = found->span;
                finding.actual = found->heading;
                finding.expected = section.heading.printed.text;
            }
        }
        finding.arguments = {shifted ? u"shift"_s : u"style"_s, QString::number(count)};
        if (count > 0)
            findings.append(finding);
    }
}

/// The words of a heading without the particle offices put in and leave out.
QString wordingOf(const QString &heading)
{
    return labelKey(heading).remove(u'的');
}

void checkWording(const TextContext &context, const FormSection &section, const Section &found,
                  QList<Finding> &findings)
{
    if (wordingOf(found.heading) == wordingOf(section.heading.printed.text))
        return;
    Finding finding = sectionFinding(context, u"S-TITLE"_s, section);
    finding.span = found.span;
    finding.actual = found.heading;
    finding.expected = section.heading.printed.text;
    findings.append(finding);
}

} // namespace

void appendSectionFindings(const TextContext &context, QList<Finding> &findings)
{
    const FormFile &form = formOf(context.catalogue, context.report);
    for (const FormSection &section : form.sections) {
        const Section *found = foundSection(context.report, section.number);
        if (!found) {
            checkPresence(context, section, findings);
            continue;
        }
        checkContent(context, section, *found, findings);
        checkWording(context, section, *found, findings);
    }
    checkNumbers(context, form, findings);
}

} // namespace gouji
