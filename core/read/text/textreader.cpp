#include "core/read/text/textreader.h"

#include "core/read/text/tablefinder.h"
#include "core/read/text/whitemarks.h"
#include "core/text/bookmarks.h"
#include "core/text/decoder.h"

#include <utility>

namespace gouji {

namespace {

QList<SourceTable> tablesOf(const SourceText &text)
{
    const QString blanked = withBlankBookmarks(text.text());
    if (blanked == text.text())
        return findTables(text);
    QList<SourceTable> tables = findTables(SourceText(blanked));
    for (SourceTable &table : tables) {
        for (SourceCell &cell : table.cells) {
            const QStringView printed = text.view(cell.span);
            if (cell.words.isEmpty() && !nextBookmark(printed).isEmpty())
                cell.words = withoutBookmarks(printed);
        }
    }
    return tables;
}

} // namespace

bool TextReader::accepts(QStringView mediaType) const
{
    return mediaType == u"text/plain";
}

Result<SourceDocument> TextReader::read(const QByteArray &bytes, const QString &path,
                                        const ReadOptions &options) const
{
    auto decoded = decode(bytes, path);
    if (!decoded)
        return std::unexpected(decoded.error());
    whitenMarks(decoded->text);
    options.progress.report(50);
    if (options.progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    const int mostCells = options.limits.maximumCells;
    const auto tooMany = [&] {
        return failure(ErrorCode::TooManyCells, path, QString::number(mostCells));
    };
    // Looking for tables takes longest where there is nothing but cells. Several separators may
    // stand for a merged one.
    constexpr qsizetype perCell = 5;
    if (decoded->text.size() > mostCells * perCell
        && decoded->text.count(u'\t') + decoded->text.count(u'|') > mostCells * perCell)
        return tooMany();
    SourceDocument document;
    document.text = SourceText(std::move(decoded->text));
    document.notices = std::move(decoded->notices);
    document.info.encoding = decoded->encoding;
    document.tables = tablesOf(document.text);
    qsizetype cells = 0;
    for (const SourceTable &table : std::as_const(document.tables))
        cells += table.cells.size();
    if (cells > mostCells)
        return tooMany();
    return document;
}

} // namespace gouji
