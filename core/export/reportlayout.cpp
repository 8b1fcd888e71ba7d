#include "core/export/reportlayout.h"

#include "core/export/formdocumenttable.h"
#include "core/export/furniture.h"
#include "core/export/owntables.h"
#include "core/export/paragraphs.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr qsizetype longestTitleLine = 19; // of the title's size between the margins
constexpr qsizetype longestSubheading = 30;
constexpr qsizetype longestSignature = 40;

bool endsLikeProse(const QString &text)
{
    constexpr QStringView ends = u"。；：！？，、;:,";
    return !text.isEmpty() && ends.contains(text.back());
}

ParagraphRole roleOf(const QString &text)
{
    const bool numbered = text.startsWith(u'（') || text.startsWith(u'(');
    return numbered && text.size() <= longestSubheading && !endsLikeProse(text)
                   && listNumberLength(folded(text)) > 0
               ? ParagraphRole::Subheading
               : ParagraphRole::Body;
}

/// Where the first value of a table stands in the source; behind everything when none does.
qsizetype beginOf(const Report &report, const FormTable &table)
{
    qsizetype begin = std::numeric_limits<qsizetype>::max();
    for (int i = 0; i < table.cellCount; ++i) {
        const auto &span = report.cells[table.firstCell.index + i].reading.span;
        if (span)
            begin = std::min(begin, span->begin);
    }
    return begin;
}

class ReportLayoutBuilder
{
public:
    explicit ReportLayoutBuilder(const ExportInput &input)
        : m_input(input)
        , m_report(input.report)
        , m_furniture(furnitureOf(m_report))
        , m_prose(m_input.source, m_furniture)
        , m_ownTables(ownTables(m_report, m_input.source, m_furniture))
    {}

    DocumentLayout build()
    {
        addMark();
        addTitle();
        addPreface();
        for (int number = 1; number <= lastSection(); ++number)
            addSection(number);
        return std::move(m_layout);
    }

private:
    void add(ParagraphRole role, const QString &text)
    {
        m_layout.blocks.append(DocumentParagraph{role, text});
    }

    void addNote(ExportHeading note) { add(ParagraphRole::Note, m_input.texts.heading(note)); }

    void addMark()
    {
        const int errors = openErrorCount(m_input.findings);
        if (errors > 0 && m_input.choices.draftMark)
            m_layout.mark = m_input.texts.draft(errors);
    }

    void addTitle()
    {
        if (m_report.agency)
            m_layout.author = m_report.agency->value;
        if (!m_report.title)
            return;
        QStringList lines;
        for (const QString &line : m_report.title->value.split(u'\n')) {
            if (const QString clean = cleanedLine(line); !clean.isEmpty())
                lines.append(clean);
        }
        m_layout.title = lines.join(QString());
        add(ParagraphRole::Title,
            lines.size() == 1 ? inTwoLines(lines.first()) : lines.join(u'\n'));
    }

    /// A title too long for one line is parted where one would part it in speech.
    static QString inTwoLines(const QString &title)
    {
        const qsizetype at = title.indexOf(u"政府信息公开"_s);
        if (title.size() <= longestTitleLine || at <= 0)
            return title;
        return title.first(at) + u'\n' + title.sliced(at);
    }

    /// Between the title and the first section. What stands before the title is the page's, not
    /// the report's.
    void addPreface()
    {
        if (m_input.source.text.isEmpty()) {
            addNote(ExportHeading::NoProse);
            return;
        }
        const qsizetype begin =
            m_report.title && m_report.title->span ? m_report.title->span->end : 0;
        const qsizetype end = m_report.sections.isEmpty() ? m_input.source.text.size()
                                                          : m_report.sections.first().span.begin;
        if (begin < end)
            addProse(m_prose.paragraphs({begin, end}), begin, end);
    }

    [[nodiscard]] int lastSection() const
    {
        auto last = static_cast<int>(m_input.choices.officialHeadings.size());
        for (const Section &section : m_report.sections)
            last = std::max(last, section.number);
        for (const FormTable &table : m_report.form->tables())
            last = std::max(last, table.section);
        return last;
    }

    void addSection(int number)
    {
        const auto section = std::ranges::find(m_report.sections, number, &Section::number);
        const bool found = section != m_report.sections.cend();
        const qsizetype blocksBefore = m_layout.blocks.size();
        addHeading(number, found ? cleanedLine(section->heading) : QString());
        const qsizetype withHeading = m_layout.blocks.size();

        QList<ProseParagraph> prose;
        if (found && !m_input.source.text.isEmpty())
            prose = m_prose.paragraphs(section->content);
        qsizetype from = found ? section->content.begin : 0;
        const qsizetype end = found ? section->content.end : 0;
        for (int i = 0; i < m_report.form->tables().size(); ++i) {
            const FormTable &table = m_report.form->tables()[i];
            if (table.section != number)
                continue;
            const qsizetype at = std::min(beginOf(m_report, table), end);
            addProse(prose, from, at);
            from = at;
            addTable(i);
        }
        addProse(prose, from, end);
        if (found || m_layout.blocks.size() > withHeading)
            return;
        // Neither heading nor content: not even the heading is printed when it is to be left out.
        if (m_input.choices.missing == DocumentChoices::Missing::LeftOut)
            m_layout.blocks.resize(blocksBefore);
        else if (withHeading > blocksBefore)
            addNote(ExportHeading::MissingSection);
    }

    void addHeading(int number, const QString &printed)
    {
        const QString official = m_input.choices.officialHeadings.value(number - 1);
        const bool asPrinted =
            m_input.choices.headings == DocumentChoices::Headings::Printed || official.isEmpty();
        const QString heading = asPrinted ? printed : official;
        if (!heading.isEmpty())
            add(ParagraphRole::Heading, heading);
    }

    void addTable(int table)
    {
        const auto made = formDocumentTable(m_input, table);
        if (!made) {
            if (m_input.choices.missing == DocumentChoices::Missing::Marked)
                addNote(ExportHeading::MissingTable);
            return;
        }
        m_layout.blocks.append(*made);
        if (std::ranges::any_of(made->cells, [](const DocumentCell &cell) {
                return cell.mark == DocumentMark::Missing;
            }))
            addNote(ExportHeading::MissingNote);
    }

    /// The paragraphs and the organ's own tables that begin in [from, to).
    void addProse(const QList<ProseParagraph> &prose, qsizetype from, qsizetype to)
    {
        for (qsizetype i = 0; i < prose.size(); ++i) {
            if (prose[i].begin < from || prose[i].begin >= to)
                continue;
            addOwnTables(from, prose[i].begin);
            from = prose[i].begin;
            const bool signature = isSignature(prose, i);
            add(signature ? ParagraphRole::Signature : roleOf(prose[i].text), prose[i].text);
        }
        addOwnTables(from, to);
    }

    void addOwnTables(qsizetype from, qsizetype to)
    {
        for (const OwnTable &own : m_ownTables) {
            if (own.begin >= from && own.begin < to)
                m_layout.blocks.append(own.table);
        }
    }

    /// Organ and date at the end: the line of the date, and the organ's right above it.
    [[nodiscard]] bool isSignature(const QList<ProseParagraph> &prose, qsizetype i) const
    {
        if (!m_report.signature || !m_report.signature->span)
            return false;
        const TextSpan date = *m_report.signature->span;
        const auto holdsDate = [&](qsizetype at) {
            if (at >= prose.size())
                return false;
            const qsizetype next =
                at + 1 < prose.size() ? prose[at + 1].begin : prose[at].begin + longestSignature;
            return prose[at].begin <= date.begin && date.begin < next;
        };
        return prose[i].text.size() <= longestSignature && !endsLikeProse(prose[i].text)
               && (holdsDate(i) || holdsDate(i + 1));
    }

    const ExportInput &m_input;
    const Report &m_report;
    QSet<QString> m_furniture;
    SourceParagraphs m_prose;
    QList<OwnTable> m_ownTables;
    DocumentLayout m_layout;
};

} // namespace

DocumentLayout reportLayout(const ExportInput &input)
{
    return ReportLayoutBuilder(input).build();
}

QStringList officialHeadings(const FormCatalogue &catalogue, const Report &report)
{
    const FormFile *form = report.form->tables().isEmpty()
                               ? nullptr
                               : catalogue.form(report.form->tables().constLast().edition);
    if (form == nullptr)
        form = &catalogue.newestForm();
    QStringList headings;
    for (const FormSection &section : form->sections) {
        while (headings.size() < section.number)
            headings.append(QString());
        headings[section.number - 1] = section.heading.printed.text;
    }
    return headings;
}

int openErrorCount(const QList<Finding> &findings)
{
    return static_cast<int>(std::ranges::count(findings, Severity::Error, &Finding::severity));
}

} // namespace gouji
