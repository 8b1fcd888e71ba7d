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

QString typoSentence(const Subject &s)
{
    return Messages::tr("The label “%1” is “%2” in the form.").arg(s.actual(), s.expected());
}

QString punctuationSentence(const Subject &s)
{
    return Messages::tr("The labels are printed with half-width punctuation, %n mark(s).", nullptr,
                        s.argument(0).toInt());
}

QString junkSentence(const Subject &s)
{
    return Messages::tr("A conversion left “%1” in the text; %n place(s) in all.", nullptr,
                        s.argument(0).toInt())
        .arg(s.actual());
}

const Sentences &labelSentences()
{
    static const Sentences sentences = {
        {u"L-TYPO"_s, typoSentence},
        {u"L-PUNCT"_s, punctuationSentence},
        {u"L-JUNK"_s, junkSentence},
    };
    return sentences;
}

} // namespace

QString Messages::labelSentence(const Finding &finding, const Report &report)
{
    const Sentence make = labelSentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

} // namespace gouji
