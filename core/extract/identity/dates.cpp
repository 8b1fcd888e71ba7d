#include "core/extract/identity/dates.h"

#include "core/text/characterset.h"
#include "core/text/organwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype periodReach = 60; ///< folded units behind the words that announce it
constexpr int signatureLines = 8;     ///< last lines that have characters
constexpr qsizetype longestDateLine = 40;

/// Built once; year, month, day in ASCII or Chinese digits, as folded text has them.
const QRegularExpression &periodPattern()
{
    static const QRegularExpression pattern(
        u"(\\d{4})年(\\d{1,2})月(\\d{1,2})日?起?(?:至|到|-|—|~|～|–)+(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日?"_s);
    return pattern;
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        u"(\\d{4}|[〇○零一二三四五六七八九]{4})[年.\\-/](\\d{1,2}|[一二三四五六七八九十]{1,3})[月.\\-/](\\d{1,2}|[一二三四五六七八九十]{1,3})日?$"_s);
    return pattern;
}

/// Few lines end as the pattern does.
bool mayEndInDate(QStringView folded)
{
    const auto parts = [](QChar c) { return c == u'年' || c == u'.' || c == u'-' || c == u'/'; };
    return !folded.isEmpty() && std::ranges::any_of(folded, parts)
           && (folded.back().isDigit()
               || QStringView(u"日一二三四五六七八九十").contains(folded.back()));
}

/// 2020, 12, 二〇二〇, 十二, 二十一.
int numberOf(QStringView text)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    int number = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == u'十') {
            number = number == 0 ? 10 : number * 10;
            continue;
        }
        const int digit = character.isDigit() ? character.digitValue()
                                              : std::max(0, int(digits.indexOf(character)));
        const bool afterTen = i > 0 && text[i - 1] == u'十';
        number = afterTen ? number + digit : number * 10 + digit;
    }
    return number;
}

std::optional<Located<Period>> periodIn(const FoldedText &fold, qsizetype from)
{
    const QRegularExpressionMatch match =
        periodPattern().match(fold.text(), from, QRegularExpression::NormalMatch);
    if (!match.hasMatch() || match.capturedStart() > from + periodReach)
        return std::nullopt;
    const int year = match.capturedView(1).toInt();
    const int lastYear = match.capturedLength(4) > 0 ? match.capturedView(4).toInt() : year;
    const Period period{{year, match.capturedView(2).toInt(), match.capturedView(3).toInt()},
                        {lastYear, match.capturedView(5).toInt(), match.capturedView(6).toInt()}};
    if (!period.from.isValid() || !period.to.isValid())
        return std::nullopt;
    return Located<Period>{period, fold.sourceSpan(match.capturedStart(), match.capturedEnd())};
}

/// Lines with characters behind the last table within `report`, last first.
QList<TextSpan> lastLines(const SourceDocument &document, TextSpan report)
{
    qsizetype end = report.begin;
    for (const SourceTable &table : document.tables) {
        if (table.span.begin < report.end)
            end = std::max(end, std::min(table.span.end, report.end));
    }
    QList<TextSpan> lines;
    const qsizetype last = document.text.lineOf(report.end);
    const bool within = document.text.lineSpan(last).begin < report.end;
    for (qsizetype line = within ? last : last - 1; line >= 0; --line) {
        const TextSpan span = trimmedSpan(document.text.text(), document.text.lineSpan(line));
        if (span.begin < end || lines.size() == signatureLines)
            break;
        if (!span.isEmpty())
            lines.append(span);
    }
    return lines;
}

/// A line of its own above the date.
bool mayBeSigned(QStringView line)
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 24;
    return line.size() >= shortest && line.size() <= longest && mayBeOrganName(line);
}

} // namespace

std::optional<Located<Period>> findPeriod(const FoldedText &text)
{
    static constexpr std::array words = {QStringView(u"期限"),     QStringView(u"统计时间"),
                                         QStringView(u"统计时段"), QStringView(u"时间范围"),
                                         QStringView(u"统计周期"), QStringView(u"统计期")};
    static const CharacterSet firstCharacters(u"期统时");
    const QStringView all = text.text();
    for (qsizetype at = 0; at < all.size(); ++at) {
        const auto isHere = [&](QStringView word) {
            return all[at] == word.front() && all.sliced(at).startsWith(word);
        };
        if (!firstCharacters.mayHold(all[at]) || std::ranges::none_of(words, isHere))
            continue;
        if (auto period = periodIn(text, at))
            return period;
    }
    return std::nullopt;
}

bool isDateLine(const QString &folded)
{
    if (!mayEndInDate(folded))
        return false;
    const QRegularExpressionMatch match = datePattern().match(folded);
    if (!match.hasMatch())
        return false;
    const QStringView before = QStringView(folded).first(match.capturedStart());
    return before.isEmpty() || before == u"(" || isOrganName(before);
}

std::optional<Signature> findSignature(const SourceDocument &document, TextSpan report)
{
    const QList<TextSpan> lines = lastLines(document, report);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > longestDateLine)
            continue;
        const FoldedText fold(document.text.view(lines[i]), lines[i].begin);
        if (!mayEndInDate(fold.text()))
            continue;
        const QRegularExpressionMatch match = datePattern().match(fold.text());
        // Alone, or behind the organ's name on one line.
        const QStringView before =
            QStringView(fold.text()).first(std::max<qsizetype>(0, match.capturedStart()));
        if (!match.hasMatch() || !(before.isEmpty() || before == u"(" || isOrganName(before)))
            continue;
        const QDate date(numberOf(match.capturedView(1)), numberOf(match.capturedView(2)),
                         numberOf(match.capturedView(3)));
        if (!date.isValid())
            continue;
        Signature signature{{date, fold.sourceSpan(match.capturedStart(), match.capturedEnd())},
                            std::nullopt};
        if (isOrganName(before)) {
            signature.organ = {before.toString(), fold.sourceSpan(0, before.size())};
        } else if (i + 1 < lines.size()) {
            const FoldedText above(document.text.view(lines[i + 1]), lines[i + 1].begin);
            if (mayBeSigned(above.text()))
                signature.organ = {above.text(), lines[i + 1]};
        }
        return signature;
    }
    return std::nullopt;
}

} // namespace gouji
