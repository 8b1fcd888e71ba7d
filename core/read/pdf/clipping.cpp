#include "core/read/pdf/clipping.h"

#include "core/read/html/htmlreader.h"
#include "core/read/text/textreader.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// A byte-order mark: the page may declare the encoding of the file it was copied from.
QByteArray bytesOf(const QString &text)
{
    return "\xEF\xBB\xBF" + text.toUtf8();
}

QString nameFrom(const SourceText &text)
{
    constexpr qsizetype longest = 60;
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        QString name = text.view(text.lineSpan(line)).toString().simplified();
        for (QChar &character : name) {
            if (character < u' ' || u"/\\:*?\"<>|"_s.contains(character))
                character = u' ';
        }
        name = name.simplified();
        while (name.startsWith(u'.') || name.startsWith(u' '))
            name.remove(0, 1);
        name = name.left(longest).trimmed();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

struct Flavour
{
    ClippedFile file;
    bool printed = false; ///< there is something to read
    bool tables = false;
};

Flavour flavourOf(const DocumentReader &reader, const QString &content, const QString &suffix)
{
    Flavour flavour{{bytesOf(content), suffix, {}}};
    const auto document = reader.read(flavour.file.bytes, suffix, {});
    if (!document)
        return flavour;
    flavour.file.name = nameFrom(document->text);
    flavour.printed = !document->text.text().trimmed().isEmpty();
    flavour.tables = !document->tables.isEmpty();
    return flavour;
}

} // namespace

Result<ClippedFile> fileOf(const Clipping &clipping)
{
    Flavour page = flavourOf(HtmlReader(), clipping.html, u"html"_s);
    // What is guessed from the words of a page is better told by the tabs of the text.
    page.tables = page.tables && clipping.html.contains("<table"_L1, Qt::CaseInsensitive);
    const Flavour text = flavourOf(TextReader(), clipping.text, u"txt"_s);
    if (page.printed && (page.tables || !text.tables))
        return page.file;
    if (text.printed)
        return text.file;
    return failure(ErrorCode::FileEmpty, u"clipboard"_s);
}

} // namespace gouji
