#include "core/read/aligned/alignedlabels.h"

#include "core/read/readingon.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

/// White between two lines of one label, in heights of a line.
constexpr double mostWhite = 1.2;

} // namespace

double AlignedLabel::right() const
{
    return std::ranges::max(pieces, {}, &AlignedPiece::right).right;
}

double AlignedLabel::narrowRight() const
{
    double right = 0;
    for (const AlignedPiece &piece : pieces)
        right = std::max(right, piece.left + piece.narrow);
    return right;
}

QString AlignedLabel::text() const
{
    QString text;
    for (const AlignedPiece &piece : pieces)
        readOn(text, piece.text);
    return text;
}

bool AlignedLabel::isVertical() const
{
    return std::ranges::all_of(pieces,
                               [](const AlignedPiece &piece) { return piece.text.size() == 1; });
}

bool AlignedLabel::isOfGroupedRow() const
{
    const QString &first = pieces.front().text;
    return first.front().isNumber() && beginsWithNumber(first)
           && std::ranges::any_of(first, [](QChar c) { return c.isLetter(); });
}

int AlignedLabels::valuesSince(double y) const
{
    return static_cast<int>(
        std::ranges::count_if(m_values, [y](double values) { return values > y; }));
}

/// As many lines below the values as above.
bool AlignedLabels::isBalanced(const AlignedLabel &label) const
{
    // On a page, digits may stand a little higher than the words beside them.
    const double aside = label.pieces.front().height / 8;
    if (m_values.empty() || m_values.back() < label.top() - aside)
        return false;
    const double values = m_values.back();
    const auto above = std::ranges::count_if(
        label.pieces, [&](const AlignedPiece &p) { return p.y < values - p.height / 3; });
    const auto below = std::ranges::count_if(
        label.pieces, [&](const AlignedPiece &p) { return p.y > values + p.height / 3; });
    return below >= above;
}

bool AlignedLabels::goesOn(const AlignedLabel &label, const AlignedPiece &piece,
                           Values values) const
{
    const AlignedPiece &last = label.pieces.back();
    if (!last.below.empty()) // whole already
        return false;
    const bool centred =
        std::abs(last.middle() - piece.middle()) <= m_slack
        || (piece.narrow > 0 && std::abs(last.narrowMiddle() - piece.narrowMiddle()) <= m_slack);
    const bool around =
        m_row != nullptr && areAroundValues(last, *m_row, m_rowValues, piece, m_slack);
    const bool below = std::abs(label.left() - piece.left) <= m_slack || centred || around;
    if (!below || piece.y - last.y > piece.height * (1 + mostWhite) || piece.y <= last.y)
        return false;
    // A character of a label written downwards, beside this one.
    if (piece.text.size() == 1 && piece.left < label.left() - piece.height / 2)
        return false;
    // Behind the values of another row nothing of this one follows.
    // On a page, its own may stand a little lower than its words.
    if (label.onValues && valuesSince(label.valuesAt + piece.height / 2) > 0)
        return false;
    const bool hasValues = label.onValues || valuesSince(label.top()) > valuesSince(label.bottom());
    if (values == Values::Below && hasValues)
        return false;
    // A row has one line of values: those the label has passed are its own.
    if (values == Values::Beside && (label.onValues || valuesSince(label.top() - 1e-6) > 0))
        return false;
    const bool next = piece.y - last.y <= piece.height * 1.1;
    return (next && (label.goesOn || beginsWithNumber(label.pieces.front().text)))
           || !isBalanced(label);
}

bool AlignedLabels::beginsLabel(const QString &text)
{
    static const QRegularExpression article(QStringLiteral("^第[一二三四五六七八九十百]+条"));
    return beginsWithNumber(text) || article.match(text).hasMatch();
}

void AlignedLabels::add(const AlignedPiece &label, Values values, bool beside)
{
    const bool downwards = beside && label.text.size() == 1;
    if (!beginsLabel(label.text) && label.below.empty()) {
        for (auto before = m_labels.rbegin(); before != m_labels.rend(); ++before) {
            // The last one of a group's name stands below the others.
            const bool other = downwards && !before->isVertical()
                               && std::abs(before->pieces.back().left - label.left) > 1;
            if (before->ended || other || !goesOn(*before, label, values))
                continue;
            before->pieces.push_back(label);
            before->goesOn = false;
            m_last = static_cast<std::size_t>(std::distance(m_labels.begin(), before.base()) - 1);
            if (values == Values::Beside) {
                before->onValues = true;
                before->valuesAt = label.y;
            }
            return;
        }
    }
    m_last = m_labels.size();
    m_labels.push_back(
        {.pieces = {label}, .onValues = values == Values::Beside, .valuesAt = label.y});
}

} // namespace gouji
