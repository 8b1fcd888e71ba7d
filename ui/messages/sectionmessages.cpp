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

/// The heading a finding speaks of, as the form has it.
QString headingOf(const Subject &s)
{
    return Messages::text({s.argument(1), s.argument(2)});
}

QString missingSentence(const Subject &s)
{
    return Messages::tr("The section “%1” is missing.").arg(headingOf(s));
}

QString emptySentence(const Subject &s)
{
    return Messages::tr("The section “%1” says nothing.").arg(headingOf(s));
}

QString orderSentence(const Subject &s)
{
    return Messages::tr("The section “%1” is out of order.").arg(s.actual());
}

QString numberSentence(const Subject &s)
{
    const int count = s.argument(1).toInt();
    return s.argument(0) == u"shift"
               ? Messages::tr("%n section(s) have another number, first “%1” for “%2”.", nullptr,
                              count)
                     .arg(s.actual(), s.expected())
               : Messages::tr("%n section(s) are numbered in another style, first “%1” for “%2”.",
                              nullptr, count)
                     .arg(s.actual(), s.expected());
}

QString titleSentence(const Subject &s)
{
    return Messages::tr("The heading “%1” is worded “%2” in the form.")
        .arg(s.actual(), s.expected());
}

const Sentences &sectionSentences()
{
    static const Sentences sentences = {
        {u"S-SECTION"_s, missingSentence}, {u"S-SECTION-EMPTY"_s, emptySentence},
        {u"S-ORDER"_s, orderSentence},     {u"S-NUMBER"_s, numberSentence},
        {u"S-TITLE"_s, titleSentence},
    };
    return sentences;
}

} // namespace

QString Messages::sectionSentence(const Finding &finding, const Report &report)
{
    const Sentence make = sectionSentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

} // namespace gouji
