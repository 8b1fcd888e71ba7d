#include "core/export/textdiff.h"

#include "core/export/furniture.h"
#include "core/export/paragraphs.h"
#include "core/text/labelkey.h"

#include <QMap>

namespace gouji {

namespace {

/// The paragraphs of each section by its number; what stands before the first has 0.
QMap<int, QStringList> sectionsOf(const ReportWithText &whole)
{
    const Report &report = whole.report;
    const SourceParagraphs prose(whole.source, furnitureOf(report));
    QMap<int, QStringList> sections;
    const QString title = report.title ? labelKey(report.title->value) : QString();
    const auto add = [&](int number, TextSpan span) {
        for (const ProseParagraph &paragraph : prose.paragraphs(span)) {
            // A title may be printed in several lines; it is compared as what the report says it
            // is.
            if (number > 0 || !title.contains(labelKey(paragraph.text)))
                sections[number].append(paragraph.text);
        }
    };
    const qsizetype begin = report.source.extent ? report.source.extent->begin : 0;
    const qsizetype end =
        report.source.extent ? report.source.extent->end : whole.source.text.size();
    add(0, {begin, report.sections.isEmpty() ? end : report.sections.first().span.begin});
    for (const Section &section : report.sections)
        add(section.number, section.content);
    return sections;
}

QList<ParagraphDifference> paragraphDifferences(const ReportWithText &left,
                                                const ReportWithText &right)
{
    const QMap<int, QStringList> ours = sectionsOf(left);
    const QMap<int, QStringList> theirs = sectionsOf(right);
    QMap<int, QStringList> all = ours;
    all.insert(theirs);
    QList<ParagraphDifference> differences;
    for (const int section : all.keys())
        differences += diffParagraphs(section, ours.value(section), theirs.value(section));
    return differences;
}

} // namespace

ReportDiff diffWithText(const ReportWithText &left, const ReportWithText &right)
{
    ReportDiff diff = diffReports(left.report, right.report);
    if (!left.source.text.isEmpty() && !right.source.text.isEmpty())
        diff.paragraphs = paragraphDifferences(left, right);
    return diff;
}

} // namespace gouji
