#include "ui/messages/messages.h"

#include <QHash>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

struct Subject
{
    const Finding &finding;
    const Report &report;

    [[nodiscard]] QString argument(qsizetype index) const { return finding.arguments.value(index); }
    [[nodiscard]] const QString &actual() const { return finding.actual; }
    [[nodiscard]] const QString &expected() const { return finding.expected; }
};

using Sentence = QString (*)(const Subject &);
using Sentences = QHash<QString, Sentence>;

QString editionSentence(const Subject &s)
{
    return Messages::tr("The tables are those of edition %1, but the year prescribes edition %2.")
        .arg(s.actual(), s.expected());
}

QString missingRowSentence(const Subject &s)
{
    return s.finding.cells.size() == s.report.form->cellCount()
               ? Messages::tr("None of the tables was found.")
               : Messages::tr("Not in the source (%n cell(s)); fill it in from the original.",
                              nullptr, static_cast<int>(s.finding.cells.size()));
}

QString columnSentence(const Subject &s)
{
    return Messages::tr("The row has %1 values where the form has %2.")
        .arg(s.actual(), s.expected());
}

const Sentences &structureSentences()
{
    static const Sentences sentences = {
        {u"S-EDITION"_s, editionSentence},
        {u"S-MIX"_s,
         [](const Subject &s) {
             return Messages::tr("Labels of two editions stand in it: “%1”.").arg(s.actual());
         }},
        {u"S-SECTION"_s,
         [](const Subject &s) {
             return Messages::tr("The section “%1” is missing.").arg(s.expected());
         }},
        {u"S-ROW"_s, missingRowSentence},
        {u"S-ROW-EXTRA"_s,
         [](const Subject &s) {
             return Messages::tr("A row the form does not have, or has only once: “%1”.")
                 .arg(s.actual());
         }},
        {u"S-COLUMN"_s, columnSentence},
    };
    return sentences;
}

QString yearSentence(const Subject &s)
{
    if (s.actual().isEmpty())
        return Messages::tr("No year is named anywhere.");
    if (s.expected().isEmpty())
        return Messages::tr("The title names no year.");
    return Messages::tr("The years disagree: %1 here, %2 elsewhere.").arg(s.actual(), s.expected());
}

QString signatureSentence(const Subject &s)
{
    if (s.expected().isEmpty())
        return Messages::tr("Signed on %1, after the deadline.").arg(s.actual());
    return Messages::tr("Signed on %1, before the period ends (%2?).")
        .arg(s.actual(), s.expected());
}

const Sentences &identitySentences()
{
    static const Sentences sentences = {
        {u"D-YEAR"_s, yearSentence},
        {u"D-PERIOD"_s,
         [](const Subject &s) {
             return Messages::tr("The period is %1 instead of %2.").arg(s.actual(), s.expected());
         }},
        {u"D-SIGN"_s, signatureSentence},
    };
    return sentences;
}

} // namespace

QString Messages::structureSentence(const Finding &finding, const Report &report)
{
    const Sentence make = structureSentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

QString Messages::identitySentence(const Finding &finding, const Report &report)
{
    const Sentence make = identitySentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

} // namespace gouji
