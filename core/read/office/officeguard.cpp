#include "core/read/office/officeguard.h"

#include "core/read/office/oledirectory.h"
#include "core/read/zip/zipcontainer.h"

#include <QtEndian>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// [MS-DOC] FibBase: a flag of the words behind the version and language.
bool isEncryptedWord(QByteArrayView stream)
{
    constexpr qsizetype flagsAt = 0x0A;
    constexpr quint16 encrypted = 0x0100;
    return stream.size() >= flagsAt + 2
           && (qFromLittleEndian<quint16>(stream.data() + flagsAt) & encrypted) != 0;
}

/// [MS-XLS]: the record FilePass stands among the first.
bool isEncryptedSheet(QByteArrayView stream)
{
    constexpr quint16 filePass = 0x002F;
    for (qsizetype at = 0; at + 4 <= stream.size();) {
        const auto type = qFromLittleEndian<quint16>(stream.data() + at);
        if (type == filePass)
            return true;
        at += 4 + qFromLittleEndian<quint16>(stream.data() + at + 2);
    }
    return false;
}

bool isEncryptedOle(const QByteArray &bytes)
{
    if (isEncryptedWord(oleStreamHead(bytes, u"WordDocument"_s)))
        return true;
    const QByteArrayView book = oleStreamHead(bytes, u"Workbook"_s);
    return isEncryptedSheet(book.isEmpty() ? oleStreamHead(bytes, u"Book"_s) : book);
}

Result<void> guardArchive(const QByteArray &bytes, const QString &mediaType, const QString &path,
                          const ReadLimits &limits)
{
    const auto archive = ZipContainer::open(bytes, path, mediaType, limits);
    if (!archive)
        return std::unexpected(archive.error());
    if (const auto parts = archive->checkParts(); !parts)
        return parts;
    const QString manifest = u"META-INF/manifest.xml"_s;
    if (!archive->contains(manifest))
        return {};
    const auto content = archive->entry(manifest);
    if (!content)
        return std::unexpected(content.error());
    if (content->contains("encryption-data"))
        return failure(ErrorCode::PasswordNeeded, path, mediaType);
    return {};
}

} // namespace

QString encryptedPackageType()
{
    return u"application/x-ole-encrypted"_s;
}

Result<void> guardOffice(const QByteArray &bytes, const QString &mediaType, const QString &path,
                         const ReadLimits &limits)
{
    if (mediaType == encryptedPackageType() || isEncryptedOle(bytes))
        return failure(ErrorCode::PasswordNeeded, path, mediaType);
    if (bytes.startsWith("PK"))
        return guardArchive(bytes, mediaType, path, limits);
    // No office program writes a document type into its XML.
    constexpr qsizetype headBytes = 65536;
    const QByteArrayView head = QByteArrayView(bytes).first(std::min(bytes.size(), headBytes));
    if (head.trimmed().startsWith("<?xml")
        && (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")))
        return failure(ErrorCode::XmlEntities, path);
    return {};
}

} // namespace gouji
