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
    return Messages::tr("The tables are those of edition %1; for %2 edition %3 is prescribed.")
        .arg(s.actual(), s.argument(0), s.expected());
}

/// "表二 2021, 表三 2019": arguments from the second on are tables and their editions in turn.
QString editionsOfTables(const Subject &s)
{
    QStringList parts;
    for (qsizetype i = 1; i + 1 < s.finding.arguments.size(); i += 2) {
        for (const FormTable &table : s.report.form->tables()) {
            if (table.id == s.argument(i))
                parts += Messages::text(table.name) + u' ' + s.argument(i + 1);
        }
    }
    return parts.join(Messages::tr(", "));
}

QString mixSentence(const Subject &s)
{
    if (s.argument(0) == u"tables")
        return Messages::tr("The tables are of different editions: %1.").arg(editionsOfTables(s));
    return Messages::tr("“%1” is a label of edition %2; this one prints “%3”.")
        .arg(s.actual(), s.argument(1), s.expected());
}

QString missingRowSentence(const Subject &s)
{
    if (s.argument(0) == u"table")
        return Messages::tr("The whole table is missing in the source.");
    const int count = s.argument(1).toInt();
    if (s.argument(2) == u"break") {
        return Messages::tr("%n row(s) missing between others; perhaps lost at a page break.",
                            nullptr, count);
    }
    return Messages::tr("%n row(s) missing in the source.", nullptr, count);
}

QString extraRowSentence(const Subject &s)
{
    return s.argument(0) == u"repeated"
               ? Messages::tr("The row “%1” is printed more than once.").arg(s.actual())
               : Messages::tr("The form has no row “%1”.").arg(s.actual());
}

QString columnSentence(const Subject &s)
{
    return Messages::tr("The row has %1 values where the form has %2.")
        .arg(s.actual(), s.expected());
}

const Sentences &structureSentences()
{
    static const Sentences sentences = {
        {u"S-EDITION"_s, editionSentence}, {u"S-MIX"_s, mixSentence},
        {u"S-ROW"_s, missingRowSentence},  {u"S-ROW-EXTRA"_s, extraRowSentence},
        {u"S-COLUMN"_s, columnSentence},
    };
    return sentences;
}

} // namespace

QString Messages::structureSentence(const Finding &finding, const Report &report)
{
    const Sentence make = structureSentences().value(finding.rule);
    return make ? make({finding, report}) : QString();
}

} // namespace gouji
