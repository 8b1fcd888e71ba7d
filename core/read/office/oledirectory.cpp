#include "core/read/office/oledirectory.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace gouji {

namespace {

/// [MS-CFB]: the header, and the FAT sectors it lists itself. What small files and the beginning of
/// large ones need is there.
constexpr qsizetype headerBytes = 512;
constexpr qsizetype sectorShiftAt = 30;
constexpr qsizetype firstDirectorySectorAt = 48;
constexpr qsizetype fatSectorsAt = 76;
constexpr qsizetype fatSectorsInHeader = 109;
constexpr qsizetype entryBytes = 128;
constexpr qsizetype nameBytesAt = 64; ///< behind the name
constexpr qsizetype firstSectorAt = 116;
constexpr qsizetype streamBytesAt = 120;
constexpr quint32 leastBytesInSectors = 4096; ///< smaller streams share sectors
constexpr quint32 lastRegularSector = 0xFFFFFFFA;

struct Entry
{
    QString name;
    quint32 firstSector = 0;
    quint32 bytes = 0;
};

class CompoundFile
{
public:
    explicit CompoundFile(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    QList<Entry> entries()
    {
        if (m_bytes.size() < headerBytes)
            return {};
        const auto shift = qFromLittleEndian<quint16>(m_bytes.data() + sectorShiftAt);
        if (shift != 9 && shift != 12)
            return {};
        m_sectorBytes = qsizetype(1) << shift;
        QList<Entry> entries;
        QSet<quint32> seen;
        for (quint32 sector = number(firstDirectorySectorAt);
             sector <= lastRegularSector && !seen.contains(sector); sector = next(sector)) {
            seen.insert(sector);
            addEntries(entries, sector);
        }
        return entries;
    }

    /// What there is of a sector.
    [[nodiscard]] QByteArrayView sectorAt(quint32 sector) const
    {
        const qsizetype begin = offsetOf(sector);
        return begin < m_bytes.size()
                   ? m_bytes.sliced(begin, std::min(m_sectorBytes, m_bytes.size() - begin))
                   : QByteArrayView();
    }

private:
    [[nodiscard]] quint32 number(qsizetype at) const
    {
        return at >= 0 && at + 4 <= m_bytes.size() ? qFromLittleEndian<quint32>(m_bytes.data() + at)
                                                   : 0xFFFFFFFF;
    }

    [[nodiscard]] qsizetype offsetOf(quint32 sector) const
    {
        return (qsizetype(sector) + 1) * m_sectorBytes;
    }

    /// The sector that follows `sector` in its chain.
    [[nodiscard]] quint32 next(quint32 sector) const
    {
        const qsizetype perSector = m_sectorBytes / 4;
        const qsizetype fat = sector / perSector;
        if (fat >= fatSectorsInHeader)
            return 0xFFFFFFFF;
        const quint32 fatSector = number(fatSectorsAt + fat * 4);
        return fatSector > lastRegularSector
                   ? 0xFFFFFFFF
                   : number(offsetOf(fatSector) + (sector % perSector) * 4);
    }

    void addEntries(QList<Entry> &entries, quint32 sector) const
    {
        const qsizetype begin = offsetOf(sector);
        const qsizetype end = std::min(begin + m_sectorBytes, m_bytes.size());
        for (qsizetype at = begin; at + entryBytes <= end; at += entryBytes) {
            const auto bytes = qFromLittleEndian<quint16>(m_bytes.data() + at + nameBytesAt);
            if (bytes < 4 || bytes > nameBytesAt)
                continue; // unused, or no name but the zero behind it
            QString name;
            for (qsizetype i = 0; i + 2 < bytes; i += 2)
                name += QChar(qFromLittleEndian<quint16>(m_bytes.data() + at + i));
            entries.append({name, number(at + firstSectorAt), number(at + streamBytesAt)});
        }
    }

    QByteArrayView m_bytes;
    qsizetype m_sectorBytes = headerBytes;
};

} // namespace

QStringList oleEntryNames(QByteArrayView bytes)
{
    QStringList names;
    for (const Entry &entry : CompoundFile(bytes).entries())
        names.append(entry.name);
    return names;
}

QByteArrayView oleStreamHead(QByteArrayView bytes, const QString &name)
{
    CompoundFile file(bytes);
    for (const Entry &entry : file.entries()) {
        if (entry.name == name && entry.bytes >= leastBytesInSectors)
            return file.sectorAt(entry.firstSector);
    }
    return {};
}

} // namespace gouji
