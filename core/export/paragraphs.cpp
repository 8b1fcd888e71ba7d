#include "core/export/paragraphs.h"

#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr char16_t firstWide = 0x2E80; // ideographs, their punctuation and full-width forms
constexpr int widestWrapped = 140;     // half characters; a longer line was broken by nobody
constexpr int wrapSlack = 6;           // a line may end so much earlier for punctuation's sake
constexpr int linesToBelieve = 3;
constexpr int neverAHeading = 80; // a longer line without an end goes on behind a page break
constexpr qsizetype longestTag = 80;

bool isWide(QChar character)
{
    return character.unicode() >= firstWide || character == u'“' || character == u'”'
           || character == u'—' || character == u'…';
}

int widthOf(const QString &text)
{
    return static_cast<int>(text.size() + std::ranges::count_if(text, isWide));
}

bool endsSentence(const QString &line)
{
    constexpr QStringView ends = u"。！？；：.!?;:";
    constexpr QStringView closing = u"”’）》」』)\"";
    qsizetype end = line.size();
    while (end > 0 && closing.contains(line[end - 1]))
        --end;
    return end > 0 && ends.contains(line[end - 1]);
}

bool endsInMidSentence(const QString &line)
{
    constexpr QStringView open = u"，、（《“‘「『(,";
    return !line.isEmpty() && open.contains(line.back());
}

bool beginsList(const QString &line)
{
    return listNumberLength(folded(line)) > 0;
}

/// The tag that begins at `at` with `[`; 0 when it is none.
qsizetype tagLength(QStringView text, qsizetype at)
{
    static constexpr QStringView names[] = {u"[bookmark", u"[image", u"[hyperlink", u"[embed",
                                            u"[picture"};
    const QStringView rest = text.sliced(at);
    if (std::ranges::none_of(
            names, [&](QStringView name) { return rest.startsWith(name, Qt::CaseInsensitive); }))
        return 0;
    const qsizetype end = rest.indexOf(u']');
    return end < 0 || end > longestTag ? 0 : end + 1;
}

} // namespace

QString cleanedLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    bool blank = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'[') {
            if (const qsizetype length = tagLength(text, i); length > 0) {
                i += length - 1;
                continue;
            }
        }
        const QChar character = text[i];
        if (character.isSpace()) {
            blank = true;
            continue;
        }
        if (isFoldedAway(character.unicode()) || character == QChar::ObjectReplacementCharacter)
            continue;
        if (blank && !line.isEmpty() && !(isWide(line.back()) && isWide(character)))
            line += u' ';
        blank = false;
        line += character;
    }
    return line;
}

bool isPageNumber(const QString &cleaned)
{
    static const QRegularExpression number(
        uR"(^(?:[-—–－―·•\s]*\d{1,3}[-—–－―·•\s]*|第?\s*\d{1,3}\s*页\s*[，,/、]?\s*(?:共\s*\d{1,3}\s*页)?)"
        uR"(|\d{1,3}\s*/\s*\d{1,3}|[Pp]age\s+\d{1,3}(?:\s+of\s+\d{1,3})?)$)"_s);
    return number.match(cleaned).hasMatch();
}

SourceParagraphs::SourceParagraphs(const ReportSource &source, QSet<QString> furniture)
    : m_source(source)
    , m_furniture(std::move(furniture))
{
    findWrapWidth();
}

/// A program that breaks lines breaks many, all near one width and in the middle of sentences.
void SourceParagraphs::findWrapWidth()
{
    QList<int> broken;
    for (const Line &line : lines({0, m_source.text.size()})) {
        if (line.width > widestWrapped)
            return;
        if (!endsSentence(line.text))
            broken.append(line.width);
    }
    if (broken.isEmpty())
        return;
    const int widest = *std::ranges::max_element(broken);
    const auto near =
        std::ranges::count_if(broken, [widest](int width) { return width >= widest - wrapSlack; });
    if (near >= linesToBelieve)
        m_wrapWidth = widest - wrapSlack;
}

QList<ProseParagraph> SourceParagraphs::paragraphs(TextSpan span) const
{
    QList<ProseParagraph> paragraphs;
    const QList<Line> all = lines(span);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i == 0 || !goesOn(all[i - 1], all[i])) {
            paragraphs.append({all[i].text, all[i].begin});
            continue;
        }
        QString &text = paragraphs.last().text;
        if (!isWide(text.back()) && !isWide(all[i].text.front()))
            text += u' ';
        text += all[i].text;
    }
    return paragraphs;
}

bool SourceParagraphs::goesOn(const Line &line, const Line &next) const
{
    if (beginsList(next.text) || endsSentence(line.text))
        return false;
    if (endsInMidSentence(line.text) || line.width >= neverAHeading)
        return true;
    return m_wrapWidth > 0 && line.width >= m_wrapWidth && !next.gapBefore;
}

/// Lines with something in them. A page number leaves no gap: the paragraph goes on behind it.
QList<SourceParagraphs::Line> SourceParagraphs::lines(TextSpan span) const
{
    QList<Line> lines;
    qsizetype begin = span.begin;
    for (const SourceTable &table : m_source.tables) {
        if (!table.span.intersects(span))
            continue;
        if (begin < table.span.begin)
            appendLines(lines, {begin, table.span.begin});
        begin = std::max(begin, table.span.end);
    }
    if (begin < span.end)
        appendLines(lines, {begin, span.end});
    return lines;
}

void SourceParagraphs::appendLines(QList<Line> &lines, TextSpan piece) const
{
    const QStringView text(m_source.text);
    bool gap = true;
    for (qsizetype begin = piece.begin; begin < piece.end;) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? piece.end : std::min(end, piece.end);
        const QStringView raw = text.sliced(begin, end - begin);
        const QString line = cleanedLine(raw);
        if (line.isEmpty()) {
            gap = true;
        } else if (isPageNumber(line) || m_furniture.contains(labelKey(line))) {
            gap = false;
        } else {
            const qsizetype lead = trimmedSpan(text, {begin, end}).begin;
            lines.append({line, lead, widthOf(line), gap});
            gap = false;
        }
        begin = end + 1;
    }
}

} // namespace gouji
