#include "core/read/zip/zipcontainer.h"

#include <utility>
#include <zip.h>

namespace gouji {

namespace {

/// Small entries may be as dense as they like: an empty picture is.
constexpr quint64 denseFrom = quint64(4) * 1024 * 1024;

} // namespace

void ZipContainer::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipContainer::ZipContainer(QByteArray bytes, zip *archive, QString path, QString mediaType,
                           const ReadLimits &limits)
    : m_bytes(std::move(bytes))
    , m_archive(archive)
    , m_path(std::move(path))
    , m_mediaType(std::move(mediaType))
    , m_limits(limits)
{}

Result<ZipContainer> ZipContainer::open(const QByteArray &bytes, const QString &path,
                                        const QString &mediaType, const ReadLimits &limits)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return failure(ErrorCode::DocumentDamaged, path, mediaType);
    }
    ZipContainer container(bytes, archive, path, mediaType, limits);
    if (const auto checked = container.checkDirectory(); !checked)
        return std::unexpected(checked.error());
    return container;
}

bool ZipContainer::isDense(quint64 unpacked, quint64 packed) const
{
    return unpacked > denseFrom
           && unpacked / std::max<quint64>(packed, 1)
                  > static_cast<quint64>(m_limits.maximumPackingRatio);
}

Result<void> ZipContainer::checkDirectory() const
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > m_limits.maximumEntries)
        return failure(ErrorCode::ArchiveTooManyEntries, m_path,
                       QString::number(m_limits.maximumEntries));
    quint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0
            || (stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
            continue;
        total += std::min(stat.size, static_cast<zip_uint64_t>(m_limits.maximumUnpackedBytes) + 1);
        if (isDense(stat.size, stat.comp_size))
            return failure(ErrorCode::ArchiveTooDense, m_path,
                           QString::number(m_limits.maximumPackingRatio));
    }
    if (total > static_cast<quint64>(m_limits.maximumUnpackedBytes))
        return failure(ErrorCode::ArchiveTooLarge, m_path,
                       QString::number(m_limits.maximumUnpackedBytes));
    return {};
}

Result<void> ZipContainer::checkParts() const
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            continue;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return failure(ErrorCode::PasswordNeeded, m_path, m_mediaType);
        if (QByteArrayView(stat.name).endsWith(".xml")
            && stat.size > static_cast<quint64>(m_limits.maximumPartBytes))
            return failure(ErrorCode::ArchiveTooLarge, m_path,
                           QString::number(m_limits.maximumPartBytes));
    }
    return {};
}

bool ZipContainer::contains(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

QStringList ZipContainer::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names.append(
            QString::fromUtf8(zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), 0)));
    return names;
}

Result<QByteArray> ZipContainer::entry(const QString &name) const
{
    const auto damaged = [this] {
        return failure(ErrorCode::DocumentDamaged, m_path, m_mediaType);
    };
    const zip_int64_t index =
        zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0
        || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return damaged();
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return failure(ErrorCode::PasswordNeeded, m_path, m_mediaType);
    const auto limit = static_cast<quint64>(m_limits.maximumPartBytes);
    if (stat.size > limit)
        return failure(ErrorCode::ArchiveTooLarge, m_path, QString::number(limit));

    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file)
        return damaged();
    // The directory may lie about the size: never more than it says is taken.
    QByteArray content(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < content.size()) {
        const zip_int64_t got = zip_fread(file.get(), content.data() + have,
                                          static_cast<zip_uint64_t>(content.size() - have));
        if (got <= 0)
            return damaged();
        have += got;
    }
    // Reading on to the end is what compares the check sum.
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0)
        return damaged();
    return content;
}

} // namespace gouji
