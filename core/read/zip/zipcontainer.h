#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

struct zip;

namespace gouji {

/// A ZIP archive in memory, opened with suspicion.
class ZipContainer
{
public:
    /// `mediaType` names it in errors; `bytes` is shared. Looks at the directory only.
    /// Errors: DocumentDamaged, ArchiveTooManyEntries, ArchiveTooLarge, ArchiveTooDense.
    [[nodiscard]] static Result<ZipContainer> open(const QByteArray &bytes, const QString &path,
                                                   const QString &mediaType,
                                                   const ReadLimits &limits);

    /// For archives that another program unpacks. Errors: ArchiveTooLarge when a part of markup is
    /// larger than any report's, PasswordNeeded when an entry is encrypted.
    [[nodiscard]] Result<void> checkParts() const;

    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] QStringList names() const;
    /// The unpacked content of an entry. Errors: DocumentDamaged when it is not there or does not
    /// unpack, ArchiveTooLarge, ArchiveTooDense, PasswordNeeded.
    [[nodiscard]] Result<QByteArray> entry(const QString &name) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };

    ZipContainer(QByteArray bytes, zip *archive, QString path, QString mediaType,
                 const ReadLimits &limits);
    [[nodiscard]] Result<void> checkDirectory() const;
    [[nodiscard]] bool isDense(quint64 unpacked, quint64 packed) const;

    QByteArray m_bytes; ///< the archive reads from it
    std::unique_ptr<zip, Close> m_archive;
    QString m_path;
    QString m_mediaType;
    ReadLimits m_limits;
};

} // namespace gouji
