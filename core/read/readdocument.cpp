#include "core/read/readdocument.h"

#include "core/base/digest.h"
#include "core/read/documentreader.h"
#include "core/read/mediatype.h"

#include <QFile>
#include <QFileInfo>

namespace gouji {

namespace {

/// Reads one byte beyond the limit at most, so that an endless device ends.
Result<QByteArray> readAll(QIODevice &device, const QString &path, const ReadLimits &limits)
{
    constexpr qint64 chunkBytes = 262144;
    QByteArray bytes;
    while (bytes.size() <= limits.maximumBytes) {
        const qsizetype have = bytes.size();
        bytes.resize(have + std::min(chunkBytes, limits.maximumBytes + 1 - have));
        const qint64 got = device.read(bytes.data() + have, bytes.size() - have);
        bytes.truncate(have + std::max<qint64>(got, 0));
        if (got < 0)
            return failure(ErrorCode::FileNotReadable, path, device.errorString());
        if (got == 0)
            return bytes;
    }
    return failure(ErrorCode::FileTooLarge, path, QString::number(limits.maximumBytes));
}

} // namespace

Result<QByteArray> readDevice(QIODevice &device, const QString &path, const ReadLimits &limits)
{
    if (!device.isOpen() && !device.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, device.errorString());
    auto bytes = readAll(device, path, limits);
    if (bytes && bytes->isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    return bytes;
}

Result<QByteArray> readFile(const QString &path, const ReadLimits &limits)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileNotFound, path);
    QFile file(path);
    // Reading in large pieces makes a second buffer useless.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    return readDevice(file, path, limits);
}

Result<SourceDocument> readDocument(const QByteArray &bytes, const QString &path,
                                    const ReadOptions &options)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    if (options.progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    const QString mediaType = mediaTypeOf(bytes);
    for (const DocumentReader *reader : documentReaders()) {
        if (!reader->accepts(mediaType))
            continue;
        auto document = reader->read(bytes, path, options);
        if (!document)
            return document;
        if (options.progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        SourceInfo &info = document->info;
        info.path = path;
        info.sha256 = sha256Of(bytes);
        info.bytes = bytes.size();
        info.mediaType = mediaType;
        info.textLength = document->text.size();
        return document;
    }
    return failure(ErrorCode::UnsupportedFormat, path, mediaType);
}

} // namespace gouji
