#include "core/read/docx/docxreader.h"

#include "core/read/docx/docxbody.h"
#include "core/read/docx/docxpackage.h"
#include "core/read/flow/flowdocument.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Whether styles may take characters out of the text or off the line.
bool sayLooks(const QByteArray &styles)
{
    return styles.contains("vanish") || styles.contains("strike\"") || styles.contains("strike/")
           || styles.contains("strike ") || styles.contains("vertAlign")
           || styles.contains("position ") || styles.contains("FFFFFF");
}

Result<DocxBody> readBody(const DocxParts &parts, const QString &path, const ReadOptions &options)
{
    DocxStyles styles;
    DocxNumbering numbering;
    // Both parts are long, and most documents use nothing of them.
    const bool lists = parts.document.contains("numPr") || parts.styles.contains("numPr");
    if (lists || sayLooks(parts.styles)) {
        XmlSource xml(parts.styles, path, docxMediaType(), options);
        styles.read(xml);
        if (const auto &error = xml.error(); error && !parts.styles.isEmpty())
            return std::unexpected(*error);
    }
    if (lists && !parts.numbering.isEmpty()) {
        XmlSource xml(parts.numbering, path, docxMediaType(), options);
        numbering.read(xml);
        if (const auto &error = xml.error())
            return std::unexpected(*error);
    }
    auto chunks = readChunks(parts.chunks, path, options);
    if (!chunks)
        return std::unexpected(chunks.error());
    XmlSource xml(parts.document, path, docxMediaType(), options);
    DocxBody body = readDocxBody(xml, styles, numbering, options.limits, std::move(*chunks));
    if (const auto &error = xml.error())
        return std::unexpected(*error);
    return body;
}

} // namespace

QString docxMediaType()
{
    return u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s;
}

bool DocxReader::accepts(QStringView mediaType) const
{
    return mediaType == docxMediaType();
}

Result<SourceDocument> DocxReader::read(const QByteArray &bytes, const QString &path,
                                        const ReadOptions &options) const
{
    const auto parts = unpackDocx(bytes, path, options);
    if (!parts)
        return std::unexpected(parts.error());
    options.progress.report(20);
    auto body = readBody(*parts, path, options);
    if (!body)
        return std::unexpected(body.error());
    options.progress.report(80);
    auto document = documentOf(std::move(body->flow), path, options.limits);
    if (document && body->changes > 0)
        document->notices.append({NoticeCode::ChangesAccepted, {QString::number(body->changes)}});
    if (document && body->hidden > 0)
        document->notices.append({NoticeCode::HiddenTextLeftOut, {QString::number(body->hidden)}});
    return document;
}

} // namespace gouji
