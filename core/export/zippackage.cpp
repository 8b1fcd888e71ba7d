#include "core/export/zippackage.h"

#include <memory>
#include <zip.h>

namespace gouji {

namespace {

/// The first time a ZIP archive can tell, in its own words: no time zone has a say.
constexpr zip_uint16_t firstDosDate = (1U << 5U) | 1U;

struct SourceDeleter
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct ArchiveDeleter
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using SourcePointer = std::unique_ptr<zip_source_t, SourceDeleter>;
using ArchivePointer = std::unique_ptr<zip_t, ArchiveDeleter>;

/// Adds `part`; its content must outlive the archive.
bool addPart(zip_t *archive, const PackagePart &part)
{
    SourcePointer content(zip_source_buffer(archive, part.content.constData(),
                                            static_cast<zip_uint64_t>(part.content.size()), 0));
    const zip_int64_t index =
        zip_file_add(archive, part.name.toUtf8().constData(), content.get(), ZIP_FL_ENC_GUESS);
    if (index < 0)
        return false;
    (void)content.release(); // the archive's now
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, entry, part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0)
               == 0
           && zip_file_set_dostime(archive, entry, 0, firstDosDate, 0) == 0;
}

QByteArray contentOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> zipPackage(const QList<PackagePart> &parts, const QString &format)
{
    zip_error_t error;
    zip_error_init(&error);
    const auto fail = [&](zip_error_t *reason) {
        return failure(ErrorCode::ExportFailed, format,
                       QString::fromUtf8(zip_error_strerror(reason)));
    };
    const SourcePointer target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return fail(&error);
    ArchivePointer archive(zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive)
        return fail(&error);
    zip_source_keep(target.get()); // one for the archive, one for reading it back
    for (const PackagePart &part : parts) {
        if (!addPart(archive.get(), part))
            return fail(zip_get_error(archive.get()));
    }
    if (zip_close(archive.get()) != 0)
        return fail(zip_get_error(archive.get()));
    (void)archive.release(); // closing freed it
    QByteArray bytes = contentOf(target.get());
    if (bytes.isEmpty())
        return fail(zip_source_error(target.get()));
    return bytes;
}

} // namespace gouji
