#include "ui/messages/messages.h"

#include "ui/messages/language.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QString argument(const QStringList &arguments, qsizetype index)
{
    return arguments.value(index);
}

} // namespace

QString Messages::sentence(const Notice &notice)
{
    const auto arg = [&notice](qsizetype index) { return argument(notice.arguments, index); };
    switch (notice.code) {
    case NoticeCode::EncodingGuessed:
        return tr("The encoding is not certain; it was read as %1.").arg(arg(0));
    case NoticeCode::EncodingMismatch:
        return tr("The file says it is %1, but it is not; it was read as %2.").arg(arg(0), arg(1));
    case NoticeCode::CharactersReplaced:
        return tr("%1 places could not be decoded and are shown as \uFFFD.").arg(arg(0));
    case NoticeCode::ChangesAccepted:
        return tr("%1 tracked changes were read as if they were accepted.").arg(arg(0));
    case NoticeCode::HiddenTextLeftOut:
        return tr("%1 hidden passages were left out.").arg(arg(0));
    case NoticeCode::TableIgnored:
        return tr("A table of %1 rows in line %2, “%3”, is none of the form's and was not read.")
            .arg(arg(1), arg(0), arg(2));
    }
    return {};
}

QString Messages::stateName(CellState state)
{
    switch (state) {
    case CellState::Read:
        return tr("read");
    case CellState::Blank:
        return tr("blank");
    case CellState::Missing:
        return tr("missing");
    case CellState::Corrected:
        return tr("corrected");
    case CellState::Confirmed:
        return tr("confirmed");
    }
    return {};
}

QString Messages::severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return tr("note");
    case Severity::Warning:
        return tr("warning");
    case Severity::Error:
        return tr("error");
    }
    return {};
}

QString Messages::outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return tr("holds");
    case Outcome::Fail:
        return tr("does not hold");
    case Outcome::NotAssessable:
        return tr("not assessable");
    }
    return {};
}

QString Messages::faultName(Fault fault)
{
    switch (fault) {
    case Fault::Undecided:
        return tr("undecided");
    case Fault::Document:
        return tr("the document");
    case Fault::Extraction:
        return tr("the extraction");
    }
    return {};
}

QString Messages::relationSign(Relation relation, bool holds)
{
    switch (relation) {
    case Relation::Equal:
        return holds ? u"="_s : u"≠"_s;
    case Relation::AtLeast:
        return holds ? u"≥"_s : u"<"_s;
    case Relation::AtMost:
        return holds ? u"≤"_s : u">"_s;
    case Relation::ZeroTogether:
        return holds ? u"~"_s : u"≁"_s;
    }
    return {};
}

QStringList Messages::doubts(Doubts doubts)
{
    QStringList sentences;
    const auto add = [&](Doubt doubt, const QString &sentence) {
        if (doubts.testFlag(doubt))
            sentences.append(sentence);
    };
    add(Doubt::LabelDiffers, tr("The label of the row is not the form's, only near it."));
    add(Doubt::ValueCount, tr("The row does not have as many values as it should."));
    add(Doubt::TornRow, tr("The row was put together from several pieces."));
    add(Doubt::OddValue, tr("The characters are odd for a number."));
    add(Doubt::Placement, tr("It might belong to another column."));
    add(Doubt::RepeatedRow, tr("The row was found more than once."));
    add(Doubt::NoLabel, tr("The row was placed by its position alone."));
    add(Doubt::Ambiguous, tr("The row can be read in another way that agrees with the sums."));
    add(Doubt::LabelFar, tr("The label of the row is two characters or more off."));
    add(Doubt::LabelAlone, tr("The rows around it are not its neighbours in the form."));
    return sentences;
}

QString Messages::reviewReason(const Cell &cell)
{
    if (!cell.review())
        return {};
    if (cell.isMissing())
        return tr("Not found in the source.");
    const QStringList reasons = doubts(cell.reading.doubts);
    return reasons.isEmpty() ? tr("The reading is not certain.") : reasons.constFirst();
}

QString Messages::formatName(const QString &exportFormat)
{
    if (exportFormat == u"json")
        return tr("Report file");
    if (exportFormat == u"xlsx")
        return tr("Excel workbook");
    if (exportFormat == u"csv")
        return tr("Comma-separated values");
    if (exportFormat == u"docx")
        return tr("Word document");
    if (exportFormat == u"odt")
        return tr("OpenDocument text");
    if (exportFormat == u"pdf")
        return tr("PDF document");
    if (exportFormat == u"html")
        return tr("Web page");
    return exportFormat.toUpper();
}

QString Messages::text(const FormText &text)
{
    const bool english = currentLanguage() == Language::English && !text.english.isEmpty();
    return english ? text.english : text.text;
}

QString Messages::otherText(const FormText &text)
{
    const bool english = currentLanguage() != Language::English && !text.english.isEmpty();
    return english ? text.english : text.text;
}

} // namespace gouji
