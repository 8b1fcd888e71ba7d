#include "tests/support/generator/labeldamages.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

QString inTraditionalCharacters(const QString &text)
{
    thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            icu::UnicodeString(u"Hans-Hant"), UTRANS_FORWARD, status));
    }();
    icu::UnicodeString characters(reinterpret_cast<const char16_t *>(text.utf16()),
                                  static_cast<int32_t>(text.size()));
    transliterator->transliterate(characters);
    return QString(reinterpret_cast<const QChar *>(characters.getBuffer()), characters.length());
}

bool isIdeograph(QChar character)
{
    return character.unicode() >= 0x4E00 && character.unicode() <= 0x9FFF;
}

/// What hasty typists take for each other.
QChar mistaken(QChar right, Dice &dice)
{
    static const QHash<QChar, QString> confusions{
        {u'政', u"正"_s}, {u'公', u"分"_s}, {u'请', u"情清"_s}, {u'属', u"署"_s}, {u'类', u"米"_s},
        {u'访', u"仿"_s}, {u'报', u"抱"_s}, {u'结', u"给"_s},   {u'转', u"传"_s}, {u'重', u"从"_s},
        {u'复', u"覆"_s}, {u'已', u"己"_s}, {u'获', u"或"_s},   {u'业', u"亚"_s}, {u'案', u"按"_s}};
    const auto found = confusions.constFind(right);
    if (found != confusions.cend())
        return found->at(dice.below(found->size()));
    return QStringView(u"的行理信定关")[dice.below(6)];
}

/// A character other, missing or doubled. Short labels keep enough to be known by.
QString misspelt(QString text, Dice &dice)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isIdeograph(text[i]))
            places.append(i);
    }
    if (places.size() < 4)
        return text;
    // The numeral of a list number is none of the label's words.
    const qsizetype at = places[1 + dice.below(places.size() - 1)];
    switch (dice.below(3)) {
    case 0:
        return text.remove(at, 1);
    case 1:
        return text.insert(at, text[at]);
    default:
        text[at] = mistaken(text[at], dice);
        return text;
    }
}

/// Blanks where a line of the narrow cell ended.
QString broken(QString text, Dice &dice)
{
    static const QStringList gaps{u" "_s, u"\u3000"_s, u"  "_s, u"\u00A0"_s, u"\u200B"_s};
    const qsizetype width = 2 + dice.below(5);
    const QString &gap = dice.pick(gaps);
    for (qsizetype at = text.size() - 1 - dice.below(width); at > 0; at -= width)
        text.insert(at, gap);
    return text;
}

} // namespace

void styleLabels(DraftTable &table, const LabelStyle &style)
{
    for (DraftRow &row : table.rows) {
        for (DraftCell &cell : row.cells) {
            if (!cell.isValue)
                cell.text = style(cell.text);
        }
    }
}

void damageLabels(DraftTable &table, const QList<Damage> &damages, Dice &dice)
{
    const int share = dice.between(5, 40);
    for (DraftRow &row : table.rows) {
        for (DraftCell &cell : row.cells) {
            if (cell.isValue)
                continue;
            if (damages.contains(Damage::LabelsMisspelt) && dice.chance(share))
                cell.text = misspelt(cell.text, dice);
            if (damages.contains(Damage::LabelsTraditional))
                cell.text = inTraditionalCharacters(cell.text);
            if (damages.contains(Damage::LabelsBroken) && dice.chance(share + 30))
                cell.text = broken(cell.text, dice);
        }
    }
}

} // namespace gouji::testing
