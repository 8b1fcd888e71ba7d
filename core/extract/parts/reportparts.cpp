#include "core/extract/parts/reportparts.h"

#include "core/extract/identity/dates.h"
#include "core/extract/identity/title.h"
#include "core/extract/parts/appendixlines.h"
#include "core/extract/parts/sectionmarks.h"
#include "core/extract/parts/tablechoice.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"
#include "core/text/organwords.h"
#include "core/text/units.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestLandmark = 60;
/// A line that holds a whole report is not shorter.
constexpr qsizetype shortestRunningText = 600;

/// What stands in the text between two tables and tells reports apart.
struct Landmarks
{
    std::optional<qsizetype> title;
    std::optional<qsizetype> titleAgain; ///< one that has been there before, word by word
    std::optional<qsizetype> without;    ///< the title of a report without tables, above `title`
    bool prose = false;                  ///< behind `title`
    std::optional<qsizetype> firstSection;
    std::optional<qsizetype> behindDate; ///< behind a line that ends in a date, before all others
    std::optional<qsizetype> appendix;   ///< a line such as 附：…
    bool sectionsAnew = false;           ///< a section above that of the tables before
    int lastSection = 0;                 ///< its heading is the last one
    NamedPeriod caption;                 ///< by a line a few above the table
    qsizetype captionAt = -1;
    int linesBelowCaption = 0;

    [[nodiscard]] bool reportBegins() const
    {
        return !appendix && (title || firstSection || sectionsAnew);
    }
};

class PartFinder
{
public:
    PartFinder(const SourceDocument &document, const CellStream &stream,
               const QList<HeadingLine> &headings, int tableCount)
        : m_document(document)
        , m_stream(stream)
        , m_marks(sectionMarks(headings))
        , m_tableCount(tableCount)
        , m_printings(findPrintings(stream, tableCount, m_marks, appendixLines(document.text)))
    {}

    QList<ReportPart> find()
    {
        QList<ReportPart> parts = {{.text = all(), .own = all(), .tables = {}}};
        parts.last().tables.resize(m_tableCount);
        const TableChoice choice(m_stream, m_marks);
        QList<PrintingRun> runs;
        int section = 0;
        for (qsizetype i = 0; i < m_printings.size(); ++i) {
            const TablePrinting &printing = m_printings[i];
            const Landmarks above =
                landmarks(i == 0 ? -1 : endOf(m_printings[i - 1]), beginOf(printing), section);
            if (above.without && above.firstSection) {
                choice.choose(parts.last(), std::exchange(runs, {}), *above.without);
                if (i > 0)
                    beginPart(parts, *above.without);
                beginPart(parts, *above.title);
            } else if (i > 0 && beginsReport(i, above, runs)) {
                const qsizetype at = beginOfReport(above, beginOf(printing));
                choice.choose(parts.last(), std::exchange(runs, {}), at);
                beginPart(parts, at);
                section = 0;
            }
            section = above.lastSection > 0 ? above.lastSection : section;
            if (runs.isEmpty() || beginsRun(i, above, runs.constLast()))
                runs.append({.printings = {}, .appendix = above.appendix});
            runs.last().printings.append({printing, section, captionOf(printing, above)});
        }
        choice.choose(parts.last(), runs, all().end);
        return parts;
    }

private:
    [[nodiscard]] TextSpan all() const { return {0, m_document.text.size()}; }

    [[nodiscard]] static qsizetype beginOfMark(const SectionMark &mark) { return mark.span.begin; }

    [[nodiscard]] qsizetype beginOf(const TablePrinting &printing) const
    {
        return m_stream.cells[m_stream.rowBegins[printing.rows.begin]].span.begin;
    }
    [[nodiscard]] qsizetype endOf(const TablePrinting &printing) const
    {
        return m_stream.cells[m_stream.rowBegins[printing.lastRow]].span.end;
    }

    /// A line above that is taken for a cell beside the first label, or one that is none.
    [[nodiscard]] NamedPeriod captionOf(const TablePrinting &printing, const Landmarks &above) const
    {
        const Candidate &first = m_stream.cells[m_stream.rowBegins[printing.rows.begin]];
        const NamedPeriod beside = first.matches.isEmpty() ? periodLabel(first.key) : NamedPeriod();
        return beside.isNone() ? above.caption : beside;
    }

    /// Whether printing i is the first of another report.
    [[nodiscard]] bool beginsReport(qsizetype i, const Landmarks &above,
                                    const QList<PrintingRun> &runs) const
    {
        const int table = m_printings[i].tableIndex;
        const int before = m_printings[i - 1].tableIndex;
        if (table > before)
            return above.firstSection && above.title;
        return above.reportBegins() && (table == before || goesBack(i, runs.constLast()));
    }

    [[nodiscard]] bool beginsRun(qsizetype i, const Landmarks &above, const PrintingRun &open) const
    {
        const int table = m_printings[i].tableIndex;
        const int before = m_printings[i - 1].tableIndex;
        return above.appendix || open.find(table) != nullptr
               || (table < before && goesBack(i, open));
    }

    /// A table above one of the same run in the form: printed out of order, unless it or one that
    /// follows is there already.
    [[nodiscard]] bool goesBack(qsizetype i, const PrintingRun &open) const
    {
        return std::any_of(
            m_printings.cbegin() + i, m_printings.cend(),
            [&open](const TablePrinting &later) { return open.find(later.tableIndex) != nullptr; });
    }

    /// `section` is the one the printing before stands in; 0 where none is known.
    Landmarks landmarks(qsizetype from, qsizetype to, int section)
    {
        Landmarks found;
        const qsizetype first = from < 0 ? 0 : m_document.text.lineOf(from) + 1;
        if (from >= 0)
            notePieces(found, {from, std::min(to, m_document.text.lineSpan(first - 1).end)});
        for (qsizetype line = first; line < m_document.text.lineCount(); ++line) {
            const TextSpan whole = m_document.text.lineSpan(line);
            if (whole.begin >= to)
                break;
            const TextSpan span = trimmedSpan(m_document.text.text(), whole);
            noteProse(found, span);
            if (!span.isEmpty() && span.size() <= longestLandmark)
                note(found, span);
            else
                notePieces(found, {span.begin, std::min(to, span.end)});
        }
        if (found.without)
            from = *found.title;
        auto mark = std::ranges::upper_bound(m_marks, from, {}, beginOfMark);
        for (; mark != m_marks.cend() && mark->span.begin < to; ++mark)
            noteHeading(found, *mark, section);
        if (mark != m_marks.cbegin() && std::prev(mark)->span.begin >= found.captionAt)
            found.caption = {};
        if (!found.title && found.firstSection)
            found.title = found.titleAgain;
        return found;
    }

    void noteProse(Landmarks &found, TextSpan span) const
    {
        const bool sentence =
            span.size() > longestLandmark || m_document.text.view(span).endsWith(u'。');
        if (sentence)
            found.caption = {};
        found.prose = found.prose || (found.title && sentence);
    }

    /// Within a line that holds the tables, too, blanks stand for line ends. Sentences have none.
    void notePieces(Landmarks &found, TextSpan within)
    {
        const qsizetype line = m_document.text.lineOf(within.begin);
        if (within.isEmpty() || m_document.text.lineSpan(line).size() < shortestRunningText)
            return;
        const QStringView text = m_document.text.view(within);
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype blank = text.indexOf(u' ', at);
            const qsizetype end = blank < 0 ? text.size() : blank;
            const TextSpan piece = {within.begin + at, within.begin + end};
            noteProse(found, piece);
            if (!piece.isEmpty() && piece.size() <= longestLandmark)
                note(found, piece);
            at = end + 1;
        }
    }

    void note(Landmarks &found, TextSpan span)
    {
        const QString line = withoutMarks(folded(m_document.text.view(span)));
        if (line.isEmpty())
            return;
        if (headsAppendix(line)) {
            found.appendix = span.begin;
            return;
        }
        noteCaption(found, line, span.begin);
        if (const auto title = titleEndingIn(line, span.begin))
            noteTitle(found, title->text, title->begin);
        else if (!found.title && isDateLine(line))
            found.behindDate = span.end;
        rememberTitles(line, span.begin);
    }

    /// 上一年度同期情况：
    static void noteCaption(Landmarks &found, const QString &line, qsizetype begin)
    {
        constexpr qsizetype longestRest = 16;
        constexpr int mostLines = 2; // such as the unit of the figures
        const NamedPeriod named = namedPeriod(labelKeyOfFolded(line));
        if (!named.isNone() && named.rest <= longestRest && !line.endsWith(u'。')) {
            found.caption = named;
            found.captionAt = begin;
            found.linesBelowCaption = 0;
        } else if (++found.linesBelowCaption > mostLines) {
            found.caption = {};
        }
    }

    /// Of a heading in Markdown, or of a row of which only one cell is printed.
    [[nodiscard]] static QString withoutMarks(const QString &line)
    {
        const auto isMark = [](QChar c) { return unitsOf(u"#*|,;\" ").contains(c.unicode()); };
        const auto begin = std::find_if_not(line.cbegin(), line.cend(), isMark);
        const auto end = std::find_if_not(line.crbegin(), line.crend(), isMark).base();
        return begin < end ? line.sliced(begin - line.cbegin(), end - begin) : QString();
    }

    struct TitleAt
    {
        QString text; ///< folded, lines joined
        qsizetype begin = 0;
        bool mayNameReport = holdsReport(text);
    };

    /// Hardly any line does: nothing without this character, simplified or not, is named a report.
    [[nodiscard]] static bool holdsReport(const QString &line)
    {
        return std::ranges::any_of(line, [](QChar c) { return c == u'报' || c == u'報'; });
    }

    [[nodiscard]] bool mayNameReport(const QString &line) const
    {
        return holdsReport(line) || std::ranges::any_of(m_above, &TitleAt::mayNameReport);
    }

    /// The title whose last line is `line`: of the fewest lines, and where these do not name the
    /// organ, from its name above on.
    [[nodiscard]] std::optional<TitleAt> titleEndingIn(const QString &line, qsizetype begin) const
    {
        std::optional<TitleAt> title;
        if (!mayNameReport(line))
            return title;
        TitleAt joined{line, begin};
        if (isReportTitle(line))
            title = joined;
        for (const TitleAt &above : m_above | std::views::reverse) {
            if (title && namesOrgan(title->text))
                break;
            joined = {above.text + joined.text, above.begin};
            const bool next = &above == &m_above.constLast();
            if (isReportTitle(joined.text) && (title ? isOrganName(above.text) : next))
                title = joined;
        }
        return title;
    }

    [[nodiscard]] static bool namesOrgan(const QString &title)
    {
        return !title.front().isDigit() && !title.startsWith(u'年')
               && !title.startsWith(u"政府信息公开"_s);
    }

    /// Of two with prose between, the first is that of a report whose tables are not there.
    void noteTitle(Landmarks &found, const QString &title, qsizetype begin) const
    {
        if ((!found.title || found.prose) && isSeenFirst(title)) {
            found.without = found.title;
            found.title = begin;
            found.prose = false;
        } else if (!found.titleAgain) {
            found.titleAgain = begin;
        }
    }

    /// The title of a report stands above its pages, too. Without its organ it may be another's.
    [[nodiscard]] bool isSeenFirst(const QString &title) const
    {
        return !namesOrgan(title) || !m_titles.contains(titleKey(title));
    }

    /// Without what may differ between a title and its repetition.
    [[nodiscard]] static QString titleKey(QString title)
    {
        return title.remove(u' ').replace(u"年度"_s, u"年"_s);
    }

    /// `line` may be the last of a title.
    void rememberTitles(const QString &line, qsizetype begin)
    {
        constexpr qsizetype mostLines = 4;
        m_above.append({line, begin});
        if (m_above.size() > mostLines)
            m_above.removeFirst();
        if (!mayNameReport(line))
            return;
        QString title;
        for (const TitleAt &above : m_above | std::views::reverse) {
            title.prepend(above.text);
            if (isReportTitle(title))
                m_titles.insert(titleKey(title));
        }
    }

    static void noteHeading(Landmarks &found, const SectionMark &mark, int section)
    {
        found.lastSection = mark.section;
        if (mark.section == 1 && !found.firstSection)
            found.firstSection = mark.span.begin;
        if (mark.section < section)
            found.sectionsAnew = true;
    }

    [[nodiscard]] static qsizetype beginOfReport(const Landmarks &above, qsizetype tables)
    {
        return above.behindDate.value_or(
            std::min(above.title.value_or(tables), above.firstSection.value_or(tables)));
    }

    void beginPart(QList<ReportPart> &parts, qsizetype at) const
    {
        ReportPart &before = parts.last();
        before.text.end = at;
        before.own.end = std::min(before.own.end, at);
        ReportPart part{.text = {at, all().end}, .own = {at, all().end}, .tables = {}};
        part.tables.resize(m_tableCount);
        parts.append(part);
    }

    const SourceDocument &m_document;
    const CellStream &m_stream;
    QList<SectionMark> m_marks;
    QSet<QString> m_titles;
    QList<TitleAt> m_above; ///< lines above the next one
    int m_tableCount;
    QList<TablePrinting> m_printings;
};

} // namespace

QList<ReportPart> findParts(const SourceDocument &document, const CellStream &stream,
                            const QList<HeadingLine> &headings, int tableCount)
{
    return PartFinder(document, stream, headings, tableCount).find();
}

} // namespace gouji
