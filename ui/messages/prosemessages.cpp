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

QString duplicateSentence(const Subject &s)
{
    return Messages::tr("“%1” is typed twice.").arg(s.actual());
}

QString gapSentence(const Subject &s)
{
    return Messages::tr("The numbering goes on with %1 where %2 is due.")
        .arg(s.actual(), s.expected());
}

/// Aspects a section does not speak of: arguments behind the first are their names in Chinese and
/// English in turn.
QString contentSentence(const Subject &s)
{
    QStringList names;
    for (qsizetype i = 1; i + 1 < s.finding.arguments.size(); i += 2)
        names.append(Messages::text({s.argument(i), s.argument(i + 1)}));
    return Messages::tr("The section says nothing of: %1.").arg(names.join(Messages::tr(", ")));
}

/// What the tables have instead of a number of the text; the arguments are told in finding.h.
QString claimSentence(const Subject &s)
{
    const QString readings = Messages::text({s.argument(3), s.argument(4)});
    if (s.argument(1) == u"done")
        return Messages::tr("The text says that all were concluded; the tables have: %1.")
            .arg(readings);
    if (s.argument(1).startsWith(u"none_"))
        return Messages::tr("The text says that there were none; the tables have: %1.")
            .arg(readings);
    const QString sentence = Messages::tr("The text says %1; the tables have: %2.")
                                 .arg(s.actual() + s.argument(2), readings);
    const QString explanation = Messages::text({s.argument(5), s.argument(6)});
    return explanation.isEmpty()
               ? sentence
               : Messages::tr("%1 %2 would explain it.").arg(sentence, explanation);
}

QString partsSentence(const Subject &s)
{
    return Messages::tr("%1 add up to %2, not to %3.").arg(s.argument(0), s.expected(), s.actual());
}

QString feeSentence(const Subject &s)
{
    return Messages::tr("The fees of %1 yuan are no multiple of ten yuan.").arg(s.actual());
}

QString shiftSentence(const Subject &s)
{
    return s.argument(0) == u"columns"
               ? Messages::tr("Two columns hold the same numbers all the way down.")
               : Messages::tr("The row is the one above it, moved by one column.");
}

QString mergeSentence(const Subject &s)
{
    return Messages::tr("%1 is a hundred times its total of %2 or more; numbers may have run "
                        "together.")
        .arg(s.actual(), s.argument(0));
}

QString shareSentence(const Subject &s)
{
    return Messages::tr("%1 per cent of all are under other.").arg(s.argument(0));
}

QString openSentence(const Subject &s)
{
    return Messages::tr("%1 per cent of all requests are carried forward.").arg(s.argument(0));
}

QString allZeroSentence(const Subject & /*s*/)
{
    return Messages::tr("Every number of the tables is 0, while the text counts what was done.");
}

const Sentences &proseSentences()
{
    static const Sentences sentences = {
        {u"Q-DUPLICATE"_s, duplicateSentence}, {u"Q-GAP"_s, gapSentence},
        {u"Q-SECTION1"_s, contentSentence},    {u"Q-SECTION5"_s, contentSentence},
        {u"N-PARTS"_s, partsSentence},         {u"N-FEE"_s, feeSentence},
        {u"N-RECEIVED"_s, claimSentence},      {u"N-HANDLED"_s, claimSentence},
        {u"N-ANSWERED"_s, claimSentence},      {u"N-CARRIED"_s, claimSentence},
        {u"N-GROUP"_s, claimSentence},         {u"N-APPLICANT"_s, claimSentence},
        {u"N-REVIEW"_s, claimSentence},        {u"N-LAWSUIT"_s, claimSentence},
        {u"N-NONE"_s, claimSentence},          {u"N-MADE"_s, claimSentence},
        {u"N-DONE"_s, claimSentence},          {u"P-SHIFT"_s, shiftSentence},
        {u"P-MERGE"_s, mergeSentence},         {u"P-SHARE"_s, shareSentence},
        {u"P-OPEN"_s, openSentence},           {u"P-ALLZERO"_s, allZeroSentence},
    };
    return sentences;
}

} // namespace

QString Messages::proseSentence(const Finding &finding, const Report &report)
{
    const Subject subject{finding, report};
    if (subject.argument(0) == u"content")
        return contentSentence(subject);
    if (subject.argument(0) == u"claim")
        return claimSentence(subject);
    const Sentence make = proseSentences().value(finding.rule);
    return make ? make(subject) : QString();
}

} // namespace gouji
