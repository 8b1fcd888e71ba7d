#include "core/extract/parts/sections.h"

#include "core/extract/parts/tablelines.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <QMap>

#include <algorithm>
#include <cstdlib>

namespace gouji {

namespace {

/// Longer lines are prose; no wording of a heading comes near.
constexpr qsizetype longestHeading = 48;
constexpr qsizetype extraWords = 12; ///< 2020年度, 本机关 … around the wording
/// How many characters of a wording may be missing, added or others, and how long it is then.
constexpr int mostEdits = 2;
constexpr qsizetype shortestEdited = 6;
constexpr qsizetype shortestContained = 4;
constexpr double exactWeight = 1.0;
constexpr double nearWeight = 0.8;
constexpr double containedWeight = 0.6;
constexpr double hintWeight = 0.2; ///< list number that is the section's own
constexpr double sentencePenalty = 0.3;

struct HeadingCandidate
{
    qsizetype line = 0;
    int section = 0;
    double score = 0; ///< of the best chain that ends here
    int previous = -1;
};

QList<HeadingCandidate> candidatesOf(const SourceDocument &document,
                                     const QList<HeadingLine> &lines, TextSpan within)
{
    const qsizetype first = document.text.lineOf(within.begin);
    QList<HeadingCandidate> candidates;
    for (const HeadingLine &line : lines) {
        if (line.line >= first && line.span.begin < within.end
            && line.span.size() <= longestHeading)
            candidates.append({line.line, line.match.section, line.match.weight, -1});
    }
    return candidates;
}

/// Heaviest chain of candidates whose sections rise.
QList<HeadingCandidate> bestChain(QList<HeadingCandidate> candidates)
{
    QMap<int, int> bestEnding; // section → best candidate so far that is its heading
    for (int i = 0; i < candidates.size(); ++i) {
        HeadingCandidate &candidate = candidates[i];
        double best = 0;
        for (const auto [section, j] : bestEnding.asKeyValueRange()) {
            if (section < candidate.section && candidates[j].score > best) {
                best = candidates[j].score;
                candidate.previous = j;
            }
        }
        candidate.score += best;
        const int rival = bestEnding.value(candidate.section, -1);
        if (rival < 0 || candidates[rival].score < candidate.score)
            bestEnding.insert(candidate.section, i);
    }
    QList<HeadingCandidate> chain;
    const auto last =
        std::ranges::max_element(std::as_const(candidates), {}, &HeadingCandidate::score);
    if (last == candidates.cend())
        return chain;
    for (auto i = static_cast<int>(last - candidates.cbegin()); i >= 0; i = candidates[i].previous)
        chain.prepend(candidates[i]);
    return chain;
}

} // namespace

HeadingDictionary::HeadingDictionary(const FormCatalogue &catalogue)
{
    QMap<QString, int> byKey;
    for (const FormFile &form : catalogue.forms()) {
        for (const FormSection &section : form.sections) {
            byKey.insert(labelKey(section.heading.printed.text), section.number);
            for (const QString &alias : section.heading.aliases)
                byKey.insert(labelKey(alias), section.number);
        }
        for (const FormTable &table : form.tables)
            m_withTable.insert(table.section);
    }
    for (const auto &[key, section] : byKey.asKeyValueRange())
        m_wordings.append({key, CharacterSet(key), section});
}

HeadingDictionary::Match HeadingDictionary::find(const QString &foldedLine) const
{
    // Texts have many more lines than headings: most are told apart by their length.
    const QString key = labelKeyOfFolded(foldedLine);
    const CharacterSet characters(key);
    const bool numbered = listNumberLength(foldedLine) > 0;
    Match best;
    for (const Wording &wording : m_wordings) {
        if (wording.characters.lacksMoreIn(characters, mostEdits))
            continue; // none of the three ways below
        const qsizetype length = wording.key.size();
        double weight = 0;
        if (key == wording.key)
            weight = exactWeight;
        else if (length >= shortestEdited && std::abs(key.size() - length) <= mostEdits
                 && !characters.lacksMoreIn(wording.characters, mostEdits)
                 && editDistance(key, wording.key, mostEdits) <= mostEdits)
            weight = nearWeight;
        else if (numbered && length >= shortestContained && key.size() >= length
                 && key.size() <= length + extraWords && key.contains(wording.key))
            weight = containedWeight * double(length) / double(key.size());
        if (weight > best.weight)
            best = {.section = wording.section, .weight = weight};
    }
    if (best.section == 0)
        return best;
    best.hasTable = m_withTable.contains(best.section);
    best.weight += listNumberOf(foldedLine) == best.section ? hintWeight : 0;
    best.weight -= foldedLine.endsWith(u'。') ? sentencePenalty : 0;
    return best;
}

QList<HeadingLine> headingLines(const SourceDocument &document, const HeadingDictionary &headings)
{
    constexpr qsizetype longest = 60;
    QList<HeadingLine> lines;
    TableLines tables(document);
    for (qsizetype line = 0; line < document.text.lineCount(); ++line) {
        const TextSpan span = trimmedSpan(document.text.text(), document.text.lineSpan(line));
        if (span.isEmpty() || span.size() > longest || tables.hold(span))
            continue;
        const QStringView printed = document.text.view(span);
        QString text = folded(printed);
        while (text.startsWith(u'#') || text.startsWith(u' ')) // of Markdown
            text.remove(0, 1);
        const HeadingDictionary::Match match = headings.find(text);
        if (match.section > 0)
            lines.append({line, span, match, listNumberLength(text) > 0, printed.contains(u'\t')});
    }
    return lines;
}

QList<Section> findSections(const SourceDocument &document, const QList<HeadingLine> &lines,
                            TextSpan within)
{
    QList<Section> sections;
    for (const HeadingCandidate &heading : bestChain(candidatesOf(document, lines, within))) {
        const QString &text = document.text.text();
        const TextSpan span = trimmedSpan(text, document.text.lineSpan(heading.line));
        if (!sections.isEmpty())
            sections.last().content.end = span.begin;
        sections.append({heading.section, document.text.view(span).toString(), span,
                         TextSpan{span.end, within.end}});
    }
    return sections;
}

} // namespace gouji
