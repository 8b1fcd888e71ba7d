#include "tests/support/generator/labelstyle.h"

#include <QRegularExpression>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// Other wordings of the form's labels, by the label as the form prints it.
QHash<QString, QStringList> aliasesOf(const FormEdition &form)
{
    QHash<QString, QStringList> aliases;
    const auto add = [&](const FormLabel &label) {
        if (!label.aliases.isEmpty())
            aliases.insert(label.printed.text, label.aliases);
    };
    for (const FormTable &table : form.tables()) {
        for (const FormBlock &block : table.blocks) {
            add(block.caption);
            add(block.corner);
            for (const FormNode &node : block.columnNodes)
                add(node.label);
            for (const FormNode &node : block.rowNodes)
                add(node.label);
        }
    }
    return aliases;
}

} // namespace

LabelStyle::LabelStyle(const FormEdition &form, Dice &dice)
    : m_afterNumber(dice.pick<QString>({u"."_s, u"."_s, u"、"_s, u"．"_s, u". "_s}))
    , m_halfBrackets(dice.chance(25))
    , m_halfCommas(dice.chance(20))
    , m_afterBracket(dice.chance(15) ? u" "_s : QString())
{
    static const QList<QStringList> quotes{{u"“"_s, u"”"_s}, {u"“"_s, u"”"_s},   {u"\""_s, u"\""_s},
                                           {u"‘"_s, u"’"_s}, {u"「"_s, u"」"_s}, {u""_s, u""_s}};
    const QStringList &pair = dice.pick(quotes);
    m_openQuote = pair.first();
    m_closeQuote = pair.last();
    drawAliases(form, dice);
}

void LabelStyle::drawAliases(const FormEdition &form, Dice &dice)
{
    const QHash<QString, QStringList> aliases = aliasesOf(form);
    QStringList labels = aliases.keys();
    labels.sort(); // a hash has no order that could be repeated
    const int share = dice.pick<int>({0, 0, 10, 40});
    for (const QString &label : labels) {
        if (dice.chance(share))
            m_aliases.insert(label, dice.pick(aliases[label]));
    }
}

void LabelStyle::renumber(Dice &dice)
{
    m_circled = dice.chance(25);
    m_beforeNumber = dice.pick<QString>({u"（"_s, u"("_s, QString(), QString()});
    m_afterNumber = m_beforeNumber.isEmpty()
                        ? dice.pick<QString>({u"）"_s, u" "_s, u"，"_s, u")"_s})
                    : m_beforeNumber == u"（" ? u"）"_s
                                              : u")"_s;
}

QString LabelStyle::operator()(const QString &label) const
{
    static const QRegularExpression number(u"^(\\d)\\."_s);
    QString text = m_aliases.value(label, label);
    const auto match = number.match(text);
    if (match.hasMatch()) {
        const QString digit = match.captured(1);
        const QString written = m_circled ? QString(QChar(0x2460 + digit[0].digitValue() - 1))
                                          : QString(m_beforeNumber + digit + m_afterNumber);
        text = written + text.sliced(2);
    }
    text.replace(u'“', m_openQuote).replace(u'”', m_closeQuote);
    if (!m_afterBracket.isEmpty() && text.startsWith(u'（'))
        text.replace(text.indexOf(u'）'), 1, QString(u'）' + m_afterBracket));
    if (m_halfBrackets)
        text.replace(u'（', u'(').replace(u'）', u')').replace(u'：', u':');
    if (m_halfCommas)
        text.replace(u'，', u',');
    return text;
}

} // namespace gouji::testing
