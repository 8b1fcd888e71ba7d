#include "core/extract/identity/organname.h"

#include "core/text/characterset.h"
#include "core/text/organwords.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <tuple>

namespace gouji {

namespace {

constexpr qsizetype longestName = 24;
constexpr qsizetype shortestName = 3;

constexpr QStringView ranks = u"省州盟市区县旗镇乡"; ///< of places

/// Words of names whose characters join words elsewhere.
bool isWithinWord(const QString &text, qsizetype at)
{
    static constexpr std::array words = {
        QStringView(u"经济"), QStringView(u"经贸"), QStringView(u"经信"), QStringView(u"安全"),
        QStringView(u"全民"), QStringView(u"对外"), QStringView(u"自由"), QStringView(u"青年"),
        QStringView(u"少年"), QStringView(u"日照"), QStringView(u"本溪"), QStringView(u"于都"),
        QStringView(u"于洪"), QStringView(u"将乐"), QStringView(u"向阳"), QStringView(u"和平")};
    return std::ranges::any_of(words, [&](QStringView word) {
        const qsizetype begin = at - word.indexOf(text[at]);
        return word.contains(text[at]) && begin >= 0
               && QStringView(text).sliced(begin).startsWith(word);
    });
}

/// The character begins no name and ends the search for its beginning.
bool endsSearch(const QString &text, qsizetype at)
{
    static constexpr QStringView joiners = u"年度月日由对与和在向是我本该各全将为按从经及或于的";
    const QChar character = text[at];
    return character.unicode() < 0x4E00 || character.unicode() > 0x9FFF
           || (joiners.contains(character) && !isWithinWord(text, at));
}

/// The name of a link, or of what another title names, stands right before: …年报.
bool isBehindReport(const QString &text, qsizetype at)
{
    return at > 1 && text[at - 1] == u'报' && text[at - 2] == u'年';
}

/// Places are called 和兴镇, too: 和 joins nothing where a name has not begun, nor behind a place's
/// rank.
bool isInName(const QString &text, qsizetype at)
{
    if (text[at] != u'和')
        return false;
    return at == 0 || endsSearch(text, at - 1) || ranks.contains(text[at - 1]);
}

/// No city is called by a single character: 向明市, where a joiner seemed to stand in front.
bool lacksFirstCharacter(const QString &text, qsizetype begin)
{
    return begin > 0 && begin + 1 < text.size() && text[begin + 1] == u'市'
           && text[begin - 1].isLetter() && (begin < 2 || endsSearch(text, begin - 2));
}

/// 人民政府 in front of 办公室 is none by itself; 政府 in front of 政府信息公开 is.
bool goesOn(QStringView behind)
{
    return std::ranges::any_of(organEndings(), [behind](const QString &ending) {
        return behind.startsWith(ending) && ending != QStringView(u"政府");
    });
}

/// Where the name begins that goes on at `at`, as far as a joiner.
qsizetype beginOfWords(const QString &text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && at - begin < longestName && !isBehindReport(text, begin)
           && (!endsSearch(text, begin - 1) || isInName(text, begin - 1)))
        --begin;
    return begin - (lacksFirstCharacter(text, begin) ? 1 : 0);
}

/// 区发展和改革局: 和 joins two words of one name where a place stands in front, and none behind;
/// unless an organ's name ends there.
bool areOfOneName(QStringView before, QStringView behind)
{
    const auto isRank = [](QChar c) { return ranks.contains(c); };
    return std::ranges::any_of(before, isRank) && std::ranges::none_of(behind, isRank)
           && !isOrganName(before);
}

/// The beginning of the name that ends in an ending at `at`.
qsizetype beginOfName(const QString &text, qsizetype at)
{
    const qsizetype begin = beginOfWords(text, at);
    if (begin == 0 || text[begin - 1] != u'和')
        return begin;
    const qsizetype before = beginOfWords(text, begin - 1);
    const QStringView words = text;
    return at - before <= longestName
                   && areOfOneName(words.sliced(before, begin - 1 - before),
                                   words.sliced(begin, at - begin))
               ? before
               : begin;
}

struct NameUse
{
    int count = 0;
    qsizetype begin = 0; ///< first use, in the folded text
};

/// Every name in the text with its number of uses; a name is what stands between a break and an
/// ending.
QMap<QString, NameUse> namesIn(const QString &text)
{
    static const CharacterSet firstCharacters = [] {
        CharacterSet characters;
        for (const QString &ending : organEndings())
            characters.add(ending.front());
        return characters;
    }();
    QMap<QString, NameUse> names;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!firstCharacters.mayHold(text[at]))
            continue;
        for (const QString &ending : organEndings()) {
            if (text[at] != ending.front() || !QStringView(text).sliced(at).startsWith(ending))
                continue;
            const qsizetype begin = beginOfName(text, at);
            const qsizetype end = at + ending.size();
            const QStringView behind = QStringView(text).sliced(end);
            // 委员会 is an ending of its own.
            if ((behind.startsWith(u"员会") && ending == QStringView(u"委")) || goesOn(behind))
                continue;
            // 中华人民共和国政府… in the name of the law.
            const bool ofState = begin > 0 && text[begin] == u'国' && text[begin - 1] == u'和';
            if (end - begin < shortestName || ofState)
                continue;
            NameUse &use = names[text.sliced(begin, end - begin)];
            if (use.count++ == 0)
                use.begin = begin;
        }
    }
    return names;
}

} // namespace

std::optional<Located<QString>> findOrganName(const FoldedText &prose)
{
    const QMap<QString, NameUse> names = namesIn(prose.text());
    const auto better = [](const auto &a, const auto &b) {
        return std::tuple(a->count, -a->begin, a.key().size())
               < std::tuple(b->count, -b->begin, b.key().size());
    };
    auto best = names.cbegin();
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        if (better(best, it))
            best = it;
    }
    if (best == names.cend())
        return std::nullopt;
    // The text calls itself 区商务局; somewhere it says which district's.
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        if (it.key().size() > best.key().size() && it.key().endsWith(best.key())
            && it->begin <= best->begin)
            best = it;
    }
    const qsizetype begin = best->begin;
    return Located<QString>{best.key(), prose.sourceSpan(begin, begin + best.key().size())};
}

} // namespace gouji
