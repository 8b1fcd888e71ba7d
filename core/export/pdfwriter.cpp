#include "core/export/pdfwriter.h"

#include "core/export/typesetter.h"
#include "core/text/radicals.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr int resolution = 600;

/// `cut` bytes at `begin` are gone: the table that says where objects stand has to know.
void shiftOffsets(QByteArray &pdf, qsizetype begin, qsizetype cut)
{
    constexpr qsizetype entrySize = 20; // ISO 32000-1, 7.5.4
    constexpr qsizetype entryDigits = 10;
    static const QByteArray tableMark = "\nxref\n";
    static const QByteArray startMark = "\nstartxref\n";
    const auto moved = [begin, cut](qlonglong offset) {
        return QByteArray::number(offset > begin ? offset - cut : offset);
    };
    const qsizetype table = pdf.lastIndexOf(tableMark);
    const qsizetype start = pdf.lastIndexOf(startMark);
    if (table < 0 || start < table)
        return;
    bool isEntry = true;
    for (qsizetype entry = pdf.indexOf('\n', table + tableMark.size()) + 1; isEntry;
         entry += entrySize) {
        const qlonglong offset = pdf.mid(entry, entryDigits).toLongLong(&isEntry);
        if (isEntry)
            pdf.replace(entry, entryDigits, moved(offset).rightJustified(entryDigits, '0'));
    }
    const qsizetype number = start + startMark.size();
    const qsizetype digits = pdf.indexOf('\n', number) - number;
    pdf.replace(number, digits, moved(pdf.mid(number, digits).trimmed().toLongLong()));
}

/// The library writes the time of day and the zone; a fixed one takes their place.
void forgetTime(QByteArray &pdf)
{
    static const QByteArray key = "/CreationDate (";
    static const QByteArray fixed = "D:19800101000000Z";
    const qsizetype begin = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', begin);
    if (begin < key.size() || end - begin < fixed.size())
        return;
    pdf.replace(begin, end - begin, fixed);
    shiftOffsets(pdf, begin, end - begin - fixed.size());
}

/// Fonts have one shape for an ideograph and the radical it is, and the library says of both that
/// they are the radical: what is copied or looked for would not be the word. Each has four digits,
/// so offsets stay.
void nameIdeographs(QByteArray &pdf)
{
    static const QByteArray beginMark = "beginbfrange"; // ISO 32000-1, 9.10.3
    static const QByteArray endMark = "endbfrange";
    constexpr qsizetype digits = 4;
    for (qsizetype from = pdf.indexOf(beginMark); from >= 0; from = pdf.indexOf(beginMark, from)) {
        const qsizetype end = pdf.indexOf(endMark, from);
        // Characters stand in brackets, by the order of their glyphs.
        for (qsizetype list = pdf.indexOf('[', from); list >= 0 && list < end;
             list = pdf.indexOf('[', list + 1)) {
            const qsizetype listEnd = pdf.indexOf(']', list);
            for (qsizetype at = pdf.indexOf('<', list); at >= 0 && at < listEnd;
                 at = pdf.indexOf('<', at + 1)) {
                const QChar character(pdf.mid(at + 1, digits).toUShort(nullptr, 16));
                const QChar named = withoutRadicals(QStringView(&character, 1)).front();
                if (named != character && pdf.at(at + 1 + digits) == '>')
                    pdf.replace(at + 1, digits, QByteArray::number(named.unicode(), 16).toUpper());
            }
        }
        from = std::max(end, from + beginMark.size());
    }
}

} // namespace

Result<QByteArray> writePdf(const DocumentLayout &layout)
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr)
        return failure(ErrorCode::ExportFailed, u"pdf"_s, u"QGuiApplication"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(layout.title);
        writer.setCreator(u"gouji"_s);
        const Typesetter pages(layout, &writer);
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorCode::ExportFailed, u"pdf"_s, u"QPdfWriter"_s);
        for (int page = 0; page < pages.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            pages.paint(painter, page);
        }
    }
    forgetTime(bytes);
    nameIdeographs(bytes);
    return bytes;
}

} // namespace gouji
