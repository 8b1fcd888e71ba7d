#include "core/read/docx/docxpackage.h"

#include "core/read/docx/docxreader.h"
#include "core/read/docx/xmlsource.h"
#include "core/read/zip/zipcontainer.h"

#include <QHash>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

struct Relationships
{
    /// Targets by the last word of their type: `officeDocument`, `styles`. Types differ between the
    /// transitional and the strict edition before that.
    QHash<QString, QString> targets;
    QHash<QString, QString> chunks; ///< targets by id
};

/// `folder` is that of the part whose relationships these are; targets are relative to it.
Result<Relationships> readRelationships(const ZipContainer &archive, const QString &name,
                                        const QString &folder, const QString &path,
                                        const ReadOptions &options)
{
    Relationships found;
    if (!archive.contains(name))
        return found;
    const auto bytes = archive.entry(name);
    if (!bytes)
        return std::unexpected(bytes.error());
    XmlSource xml(*bytes, path, docxMediaType(), options);
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            const QString type = xml.attribute(u"Type").section(u'/', -1);
            const QString target = xml.attribute(u"Target");
            const QString entry = target.startsWith(u'/') ? target.sliced(1) : folder + target;
            const bool external = xml.attribute(u"TargetMode") == u"External";
            if (!external && type == u"aFChunk")
                found.chunks.insert(xml.attribute(u"Id"), entry);
            else if (!external && !found.targets.contains(type))
                found.targets.insert(type, entry);
            xml.skip();
        }
    }
    if (const auto &error = xml.error())
        return std::unexpected(*error);
    return found;
}

/// What a document can be read without.
Result<QByteArray> optionalEntry(const ZipContainer &archive, const QString &name)
{
    return archive.contains(name) ? archive.entry(name) : QByteArray();
}

} // namespace

Result<DocxParts> unpackDocx(const QByteArray &bytes, const QString &path,
                             const ReadOptions &options)
{
    const auto archive = ZipContainer::open(bytes, path, docxMediaType(), options.limits);
    if (!archive)
        return std::unexpected(archive.error());
    const auto roots = readRelationships(*archive, u"_rels/.rels"_s, {}, path, options);
    if (!roots)
        return std::unexpected(roots.error());
    const QString main = roots->targets.value(u"officeDocument"_s, u"word/document.xml"_s);
    const QString folder = main.left(main.lastIndexOf(u'/') + 1);
    const QString relationships = folder + u"_rels/"_s + main.sliced(folder.size()) + u".rels"_s;
    const auto parts = readRelationships(*archive, relationships, folder, path, options);
    if (!parts)
        return std::unexpected(parts.error());

    auto document = archive->entry(main);
    if (!document)
        return std::unexpected(document.error());
    auto styles =
        optionalEntry(*archive, parts->targets.value(u"styles"_s, folder + u"styles.xml"_s));
    auto numbering =
        optionalEntry(*archive, parts->targets.value(u"numbering"_s, folder + u"numbering.xml"_s));
    QHash<QString, QByteArray> chunks;
    for (auto chunk = parts->chunks.cbegin(); chunk != parts->chunks.cend(); ++chunk) {
        if (auto entry = optionalEntry(*archive, *chunk))
            chunks.insert(chunk.key(), std::move(*entry));
    }
    // The text can be told without them, if not as well.
    return DocxParts{std::move(*document), std::move(styles).value_or(QByteArray()),
                     std::move(numbering).value_or(QByteArray()), std::move(chunks)};
}

} // namespace gouji
