#include "core/export/organletter.h"

#include "core/export/paragraphs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

/// Nobody but the document is to blame for what these cells hold.
bool isSure(const Report &report, CellId id)
{
    const Cell &cell = report.cell(id);
    if (cell.mark == Mark::Corrected)
        return false;
    return cell.mark == Mark::Confirmed || !cell.reading.review;
}

bool isDocumentFault(const Report &report, const Finding &finding)
{
    if (finding.severity == Severity::Info || finding.outcome != Outcome::Fail
        || finding.fault == Fault::Extraction)
        return false;
    return finding.fault == Fault::Document
           || std::ranges::all_of(finding.cells, [&](CellId cell) { return isSure(report, cell); });
}

/// The table a finding speaks of; -1 for the report as a whole.
int tableOf(const Report &report, const Finding &finding)
{
    return finding.cells.isEmpty() ? -1 : report.form->cell(finding.cells.first()).table;
}

class LetterBuilder
{
public:
    explicit LetterBuilder(const ExportInput &input)
        : m_input(input)
    {}

    DocumentLayout build()
    {
        const Report &report = m_input.report;
        const ExportTexts &texts = m_input.texts;
        const QString agency = report.agency ? report.agency->value : QString();
        const QString title = report.title ? cleanedLine(report.title->value) : QString();
        const QList<Finding> faults = documentFaults(m_input);
        m_layout.title = texts.letterTitle(agency);
        m_layout.author.clear();
        add(ParagraphRole::Title, m_layout.title);
        add(ParagraphRole::Salutation, texts.letterSalutation(agency));
        add(ParagraphRole::Body, texts.letterOpening(title, static_cast<int>(faults.size())));
        for (int table = -1; table < report.form->tables().size(); ++table)
            addFaults(faults, table);
        add(ParagraphRole::Body, texts.letterClosing(static_cast<int>(faults.size())));
        add(ParagraphRole::Signature, texts.heading(ExportHeading::LetterSender));
        add(ParagraphRole::Signature, texts.heading(ExportHeading::LetterDate));
        return std::move(m_layout);
    }

private:
    void add(ParagraphRole role, const QString &text)
    {
        m_layout.blocks.append(DocumentParagraph{role, text});
    }

    void addFaults(const QList<Finding> &faults, int table)
    {
        int number = 0;
        for (const Finding &finding : faults) {
            if (tableOf(m_input.report, finding) != table)
                continue;
            if (++number == 1)
                add(ParagraphRole::Heading,
                    m_input.texts.letterHeading(++m_headings, tableName(table)));
            const QString sentence = m_input.texts.finding(finding, m_input.report);
            add(ParagraphRole::Body, QString::number(number) + u". "_s + sentence);
        }
    }

    [[nodiscard]] QString tableName(int table) const
    {
        if (table < 0)
            return m_input.texts.heading(ExportHeading::WholeReport);
        const FormTable &form = m_input.report.form->tables()[table];
        const bool english = m_input.texts.english;
        return (english ? form.name.english : form.name.text) + u' '
               + (english ? form.title.english : form.title.text);
    }

    const ExportInput &m_input;
    DocumentLayout m_layout;
    int m_headings = 0;
};

} // namespace

QList<Finding> documentFaults(const ExportInput &input)
{
    QList<Finding> faults = input.accepted;
    for (const Finding &finding : input.findings) {
        if (isDocumentFault(input.report, finding) && !faults.contains(finding))
            faults.append(finding);
    }
    // As the report prints them; what speaks of no cell comes first.
    std::ranges::stable_sort(faults, {}, [](const Finding &finding) {
        return finding.cells.isEmpty() ? -1 : finding.cells.first().index;
    });
    return faults;
}

DocumentLayout organLetter(const ExportInput &input)
{
    return LetterBuilder(input).build();
}

QByteArray plainText(const DocumentLayout &layout)
{
    QString text;
    if (!layout.mark.isEmpty())
        text += layout.mark + u"\n\n"_s;
    for (const DocumentBlock &block : layout.blocks) {
        if (const auto *paragraph = std::get_if<DocumentParagraph>(&block)) {
            text += paragraph->text + u'\n';
            if (paragraph->role == ParagraphRole::Title)
                text += u'\n';
            continue;
        }
        const auto &table = std::get<DocumentTable>(block);
        int row = 0;
        bool first = true;
        for (const DocumentCell &cell : table.cells) {
            if (!first)
                text += cell.row == row ? u'\t' : u'\n';
            row = cell.row;
            first = false;
            text += QString(cell.text).replace(u'\n', u' ');
        }
        text += u'\n';
    }
    return text.toUtf8();
}

} // namespace gouji
