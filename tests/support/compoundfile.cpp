#include "tests/support/compoundfile.h"

#include <QtEndian>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype sectorBytes = 512;
constexpr quint32 streamSectors = 8;
constexpr quint32 firstStreamSector = 2; ///< behind the FAT and the directory
constexpr quint32 endOfChain = 0xFFFFFFFE;
constexpr quint32 fatSector = 0xFFFFFFFD;

qsizetype offsetOf(quint32 sector)
{
    return (qsizetype(sector) + 1) * sectorBytes;
}

template<typename Number>
void put(QByteArray &bytes, qsizetype at, Number value)
{
    qToLittleEndian(value, bytes.data() + at);
}

void putHeader(QByteArray &bytes)
{
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(bytes, 30, quint16(9));
    put(bytes, 48, quint32(1)); // the directory
    bytes.replace(76, 109 * 4, QByteArray(109 * 4, '\xFF'));
    put(bytes, 76, quint32(0)); // the FAT
    bytes.replace(offsetOf(0), sectorBytes, QByteArray(sectorBytes, '\xFF'));
    put(bytes, offsetOf(0), fatSector);
    put(bytes, offsetOf(0) + 4, endOfChain);
}

void putEntry(QByteArray &bytes, qsizetype number, const QString &name, quint32 sector)
{
    constexpr qsizetype entryBytes = 128;
    const qsizetype at = offsetOf(1) + number * entryBytes;
    for (qsizetype c = 0; c < name.size(); ++c)
        put(bytes, at + c * 2, quint16(name[c].unicode()));
    put(bytes, at + 64, quint16(name.size() * 2 + 2));
    put(bytes, at + 116, sector);
    put(bytes, at + 120, streamSectors * quint32(sectorBytes));
}

} // namespace

QByteArray compoundFileOf(const QList<CompoundStream> &streams)
{
    const auto count = static_cast<quint32>(streams.size());
    QByteArray bytes(offsetOf(firstStreamSector + count * streamSectors), '\0');
    putHeader(bytes);
    for (quint32 i = 0; i < count; ++i) {
        const quint32 first = firstStreamSector + i * streamSectors;
        for (quint32 s = 0; s < streamSectors; ++s)
            put(bytes, offsetOf(0) + (first + s) * 4,
                s + 1 < streamSectors ? first + s + 1 : endOfChain);
        putEntry(bytes, i, streams[i].name, first);
        bytes.replace(offsetOf(first), streams[i].head.size(), streams[i].head);
    }
    return bytes;
}

} // namespace gouji
