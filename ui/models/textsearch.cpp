#include "ui/models/textsearch.h"

#include <algorithm>

namespace gouji {

namespace {

/// What makes a number in front of it a date or a list number.
bool isOtherUse(QChar next)
{
    return next == u'年' || next == u'月' || next == u'日' || next == u'、' || next == u')';
}

} // namespace

TextSearch::TextSearch(const QString &text)
    : m_folded(text)
    , m_lower(m_folded.text().toLower())
{
    // Letters that change their length would shift every place behind them.
    if (m_lower.size() != m_folded.size())
        m_lower = m_folded.text();
}

QList<TextSpan> TextSearch::find(const QString &words) const
{
    const QString needle = folded(words).toLower();
    QList<TextSpan> found;
    if (needle.isEmpty())
        return found;
    for (qsizetype at = m_lower.indexOf(needle); at >= 0;
         at = m_lower.indexOf(needle, at + needle.size()))
        found.append(m_folded.sourceSpan(at, at + needle.size()));
    return found;
}

/// Folding takes blanks away: what is side by side afterwards need not have been before.
bool TextSearch::touchesNext(qsizetype at) const
{
    return m_folded.sourceSpan(at, at + 1).end == m_folded.sourceSpan(at + 1, at + 2).begin;
}

bool TextSearch::standsAlone(qsizetype from, qsizetype to) const
{
    const QString &text = m_folded.text();
    const auto isNumeral = [&](qsizetype at) {
        return text[at].isDigit() || text[at] == u'.' || text[at] == u',';
    };
    if (from > 0 && touchesNext(from - 1) && (isNumeral(from - 1) || text[from - 1] == u'-'))
        return false;
    if (to >= text.size() || !touchesNext(to - 1))
        return true;
    // A full stop ends a sentence; digits behind it go on with the number.
    if (text[to].isDigit())
        return false;
    if (text[to] == u',')
        return to + 1 >= text.size() || !text[to + 1].isDigit();
    return text[to] != u'.' && !isOtherUse(text[to]);
}

QList<TextSpan> TextSearch::findNumber(const Decimal &number, const QList<TextSpan> &tables) const
{
    QList<TextSpan> found;
    if (number.isZero())
        return found;
    const QString digits = number.toString();
    for (qsizetype at = m_folded.text().indexOf(digits); at >= 0;
         at = m_folded.text().indexOf(digits, at + digits.size())) {
        const TextSpan span = m_folded.sourceSpan(at, at + digits.size());
        const auto covers = [span](TextSpan table) { return table.intersects(span); };
        if (standsAlone(at, at + digits.size()) && std::ranges::none_of(tables, covers))
            found.append(span);
    }
    return found;
}

} // namespace gouji
