#include "ui/messages/messages.h"

#include <QHash>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// A finding, and the report it is about.
struct Subject
{
    const Finding &finding;
    const Report &report;

    [[nodiscard]] QString argument(qsizetype index) const { return finding.arguments.value(index); }
    [[nodiscard]] int count() const { return static_cast<int>(finding.cells.size()); }
    [[nodiscard]] QString actual() const { return finding.actual; }
    [[nodiscard]] QString expected() const { return finding.expected; }
};

using Sentence = QString (*)(const Subject &);
using Sentences = QHash<QString, Sentence>;

/// A sentence that goes on with what may be meant, where that is known.
QString withProposal(const QString &sentence, const QString &expected)
{
    return expected.isEmpty() ? Messages::tr("%1.").arg(sentence)
                              : Messages::tr("%1; %2 may be meant.").arg(sentence, expected);
}

QString unitSentence(const Subject &s)
{
    if (s.expected().isEmpty()) {
        return Messages::tr("“%1” is in %2, the form asks for %3.")
            .arg(s.actual(), s.argument(0), s.argument(1));
    }
    return Messages::tr("The unit %1 stands in the cell: “%2”.").arg(s.argument(0), s.actual());
}

QString blankTotalSentence(const Subject &s)
{
    if (s.expected().isEmpty())
        return Messages::tr("The total is blank, and its sums do not agree.");
    return Messages::tr("The total is blank; the numbers add up to %1.").arg(s.expected());
}

const Sentences &cellSentences()
{
    static const Sentences sentences = {
        {u"V-INT"_s,
         [](const Subject &s) {
             return Messages::tr("“%1” is not a whole number.").arg(s.actual());
         }},
        {u"V-NEG"_s,
         [](const Subject &s) {
             return Messages::tr("A count cannot be negative: “%1”.").arg(s.actual());
         }},
        {u"V-DEC"_s,
         [](const Subject &s) {
             return Messages::tr("A count has no decimals: “%1”.").arg(s.actual());
         }},
        {u"V-UNIT"_s, unitSentence},
        {u"V-BLANK"_s,
         [](const Subject &s) {
             return Messages::tr("%n cell(s) left blank.", nullptr, s.count());
         }},
        {u"V-NA"_s,
         [](const Subject &s) {
             return Messages::tr("%n cell(s) hold a dash or “none” instead of a number.", nullptr,
                                 s.count());
         }},
        {u"V-BLANK-TOTAL"_s, blankTotalSentence},
        {u"V-TEXT"_s,
         [](const Subject &s) { return Messages::tr("“%1” is not a number.").arg(s.actual()); }},
        {u"V-OCR"_s,
         [](const Subject &s) {
             return withProposal(Messages::tr("“%1” only looks like a number").arg(s.actual()),
                                 s.expected());
         }},
        {u"V-SPACE"_s,
         [](const Subject &s) {
             return Messages::tr("The digits are separated by blanks: “%1”.").arg(s.actual());
         }},
        {u"V-ZERO"_s,
         [](const Subject &s) { return Messages::tr("Leading zeros: “%1”.").arg(s.actual()); }},
    };
    return sentences;
}

} // namespace

QString Messages::sentence(const Finding &finding, const Report &report)
{
    if (finding.equation >= 0 && finding.equation < report.form->equations().size())
        return equationSentence(finding, report);
    if (finding.outcome == Outcome::NotAssessable)
        return unassessableSentence(finding, report);
    for (auto *make : {cellSentence, structureSentence, sectionSentence, identitySentence,
                       labelSentence, proseSentence}) {
        const QString sentence = make(finding, report);
        if (!sentence.isEmpty())
            return sentence;
    }
    // A rule a form file brings itself: nothing is known of it but what the finding carries.
    return tr("Rule %1 does not hold: “%2”.").arg(finding.rule, finding.actual);
}

QString Messages::cellSentence(const Finding &finding, const Report &report)
{
    const Sentence make = cellSentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

} // namespace gouji
