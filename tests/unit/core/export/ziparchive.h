#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>

#include <zip.h>

/// Every member of a zip archive by name; none when `bytes` are no archive.
/// `times` gets the time each of them was written, as the archive tells.
inline QMap<QString, QByteArray> zipMembers(const QByteArray &bytes, QSet<time_t> *times = nullptr)
{
    QMap<QString, QByteArray> members;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive) {
        zip_source_free(source);
        return {};
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(archive, index, 0, &stat) != 0)
            continue;
        if (times)
            times->insert(stat.mtime);
        QByteArray content(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t *file = zip_fopen_index(archive, index, 0);
        if (file && zip_fread(file, content.data(), stat.size) == content.size())
            members.insert(QString::fromUtf8(stat.name), content);
        if (file)
            zip_fclose(file);
    }
    zip_discard(archive);
    return members;
}
