#include "core/read/pdf/pageplaces.h"

#include "core/text/folding.h"

namespace gouji {

namespace {

/// Where a word is looked for when something else stands in its place: characters no text keeps
/// were in it, or in the one before.
constexpr qsizetype farthest = 200;

class Placer
{
public:
    explicit Placer(const QString &text)
        : m_text(text)
    {}

    void place(const std::vector<WordLine> &lines)
    {
        for (const WordLine &line : lines)
            place(line);
    }

    void place(const WordLine &line)
    {
        for (const PageWord &word : line.words)
            place(word);
    }

    [[nodiscard]] QList<PlacedText> take() { return std::move(m_places); }

private:
    void place(const PageWord &word)
    {
        // Blanks around it may have gone into those between the words.
        const TextSpan printed = trimmedSpan(word.text, {0, word.text.size()});
        const QStringView characters = QStringView(word.text).sliced(printed.begin, printed.size());
        const qsizetype at = find(characters);
        if (printed.isEmpty() || at < 0)
            return;
        PlacedText placed{
            .span = {at, at + characters.size()}, .place = {word.page, word.box}, .ends = {}};
        for (qsizetype i = printed.begin; i < printed.end; ++i)
            placed.ends.append(
                static_cast<float>(word.characters[static_cast<std::size_t>(i)].right()));
        m_places.append(std::move(placed));
        m_next = at + characters.size();
    }

    [[nodiscard]] qsizetype find(QStringView characters) const
    {
        qsizetype at = m_next;
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        const QStringView rest = QStringView(m_text).sliced(at);
        if (rest.startsWith(characters))
            return at;
        const qsizetype further = rest.first(std::min(rest.size(), farthest)).indexOf(characters);
        return further < 0 ? -1 : at + further;
    }

    const QString &m_text;
    qsizetype m_next = 0;
    QList<PlacedText> m_places;
};

} // namespace

QList<PlacedText> placesIn(const SourceText &text, const std::vector<LaidItem> &items)
{
    Placer placer(text.text());
    for (const LaidItem &item : items) {
        if (!item.table) {
            placer.place(item.line);
            continue;
        }
        for (const LaidCell &cell : item.table->cells)
            placer.place(cell.lines);
    }
    return placer.take();
}

} // namespace gouji
