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

QString yearSentence(const Subject &s)
{
    const QString kind = s.argument(0);
    if (kind == u"none")
        return Messages::tr("No year is named anywhere.");
    if (kind == u"no_title")
        return Messages::tr("The report has no title; by the rest it is for %1.").arg(s.expected());
    if (kind == u"title_without_year")
        return Messages::tr("The title names no year; by the rest it is %1.").arg(s.expected());
    if (kind == u"file_name")
        return Messages::tr("The file name says %1, the report %2.").arg(s.actual(), s.expected());
    if (kind == u"period")
        return Messages::tr("The period lies in %1, the report is for %2.")
            .arg(s.actual(), s.expected());
    if (kind == u"prose")
        return Messages::tr("The text speaks of %1, the report is for %2.")
            .arg(s.actual(), s.expected());
    return Messages::tr("The title says %1, the rest of the report %2.")
        .arg(s.actual(), s.expected());
}

/// "2020-01-01/2021-12-31" as a person writes it.
QString periodText(const QString &iso)
{
    return Messages::tr("%1 to %2").arg(iso.section(u'/', 0, 0), iso.section(u'/', 1));
}

QString periodSentence(const Subject &s)
{
    return Messages::tr("The period is %1 instead of %2.")
        .arg(periodText(s.actual()), periodText(s.expected()));
}

QString signatureSentence(const Subject &s)
{
    if (s.argument(0) == u"late") {
        return Messages::tr("Signed on %1, after the deadline of %2 as this program knows it.")
            .arg(s.actual(), s.expected());
    }
    return s.expected().isEmpty()
               ? Messages::tr("Signed on %1, before the period ends.").arg(s.actual())
               : Messages::tr("Signed on %1, before the period ends; %2 may be meant.")
                     .arg(s.actual(), s.expected());
}

QString proseYearSentence(const Subject &s)
{
    return Messages::tr("The text reports figures of %1, the report is for %2.")
        .arg(s.actual(), s.expected());
}

QString organSentence(const Subject &s)
{
    return Messages::tr("Signed by “%1”; the title names “%2”.").arg(s.actual(), s.expected());
}

QString contactSentence(const Subject &s)
{
    const QString kind = s.argument(0);
    if (kind == u"telephone")
        return Messages::tr("“%1” is no telephone number.").arg(s.actual());
    if (kind == u"postcode")
        return Messages::tr("“%1” is no postcode.").arg(s.actual());
    return s.actual().isEmpty() ? Messages::tr("No address stands where one is announced.")
                                : Messages::tr("“%1” is no address.").arg(s.actual());
}

const Sentences &identitySentences()
{
    static const Sentences sentences = {
        {u"D-YEAR"_s, yearSentence},      {u"D-PERIOD"_s, periodSentence},
        {u"D-SIGN"_s, signatureSentence}, {u"D-PROSE-YEAR"_s, proseYearSentence},
        {u"D-ORGAN"_s, organSentence},    {u"D-CONTACT"_s, contactSentence},
    };
    return sentences;
}

} // namespace

QString Messages::identitySentence(const Finding &finding, const Report &report)
{
    const Sentence make = identitySentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

} // namespace gouji
