#include "core/read/office/sheetlooks.h"

#include "core/read/docx/xmlsource.h"
#include "core/read/zip/zipcontainer.h"

#include <QSet>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Whether the properties of a run take it out of the line; moves behind them.
bool readsOdd(XmlSource &xml)
{
    bool odd = false;
    while (xml.nextChild()) {
        const QString value = xml.attribute(u"val");
        odd = odd || (xml.name() == u"strike" && value != u"0" && value != u"false")
              || (xml.name() == u"vertAlign" && value != u"baseline");
        xml.skip();
    }
    return odd;
}

/// The text of a cell in runs, which `xml` stands at. Empty when none of it is out of the line.
QString mixedText(XmlSource &xml)
{
    QString text;
    bool odd = false;
    while (xml.nextChild()) {
        if (xml.name() == u"t") {
            text += xml.text();
        } else if (xml.name() == u"r") {
            while (xml.nextChild()) {
                if (xml.name() == u"rPr")
                    odd = readsOdd(xml) || odd;
                else if (xml.name() == u"t")
                    text += xml.text();
                else
                    xml.skip();
            }
        } else {
            xml.skip();
        }
    }
    return odd ? text.trimmed() : QString();
}

/// Those of the cells below the current element.
void collect(XmlSource &xml, QSet<QString> &texts)
{
    while (xml.nextChild()) {
        if (xml.name() == u"si" || xml.name() == u"is")
            texts.insert(mixedText(xml));
        else
            collect(xml, texts);
    }
}

} // namespace

void markMixedLooks(SourceDocument &document, const QByteArray &workbook, const QString &path,
                    const ReadOptions &options)
{
    const QString mediaType =
        u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s;
    const auto archive = ZipContainer::open(workbook, path, mediaType, options.limits);
    if (!archive)
        return;
    QSet<QString> texts;
    const QStringList names = archive->names();
    for (const QString &name : names) {
        if (name != u"xl/sharedStrings.xml" && !name.startsWith(u"xl/worksheets/"))
            continue;
        const auto part = archive->entry(name);
        if (!part || !(part->contains("strike") || part->contains("vertAlign")))
            continue;
        XmlSource xml(*part, path, mediaType, options);
        collect(xml, texts);
    }
    texts.remove(QString());
    if (texts.isEmpty())
        return;
    for (SourceTable &table : document.tables) {
        for (SourceCell &cell : table.cells)
            cell.mixedLook =
                cell.mixedLook || texts.contains(document.text.view(cell.span).toString());
    }
}

} // namespace gouji
