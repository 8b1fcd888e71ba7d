#include "core/read/text/plainsections.h"

#include <algorithm>

namespace gouji {

namespace {

/// Fewer stand in no table of a report.
constexpr qsizetype fewestValues = 8;
constexpr qsizetype longestLine = 200;
constexpr qsizetype mostSections = 3;

/// The values a line ends in.
qsizetype valuesOf(QStringView line)
{
    qsizetype values = 0;
    while (!line.isEmpty() && line.size() <= longestLine) {
        const qsizetype blank = line.lastIndexOf(u' ');
        if (lookOf(line.sliced(blank + 1)) != CellLook::Value)
            break;
        ++values;
        line = line.first(std::max(blank, qsizetype(0))).trimmed();
    }
    return values;
}

} // namespace

QList<TextSpan> plainSections(const TextLines &lines, const QList<SourceTable> &tables)
{
    QList<TextSpan> sections;
    auto table = tables.cbegin();
    TextSpan section;
    bool plain = false; // nothing above the first heading is
    qsizetype values = 0;
    const auto endSection = [&] {
        if (plain && values >= fewestValues)
            sections.append(section);
        values = 0;
    };
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const TextSpan span = lines[line].span;
        while (table != tables.cend() && table->span.end < span.begin)
            ++table;
        if (table != tables.cend() && table->span.begin <= span.end) {
            plain = false;
        } else if (const QStringView printed = lines.trimmed(line); isSectionHeading(printed)) {
            endSection();
            plain = true;
            section = {span.end, span.end};
        } else if (plain) {
            values += valuesOf(printed);
            section.end = span.end;
        }
    }
    endSection();
    return sections.size() > mostSections ? QList<TextSpan>() : sections;
}

QString blankedBut(TextSpan section, const QString &text)
{
    QString blanked = text;
    const auto isPrinted = [](QChar c) { return c != u'\n'; };
    std::replace_if(blanked.begin(), blanked.begin() + section.begin, isPrinted, u' ');
    std::replace_if(blanked.begin() + section.end, blanked.end(), isPrinted, u' ');
    return blanked;
}

} // namespace gouji
