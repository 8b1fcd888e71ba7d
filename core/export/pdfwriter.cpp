#include "core/export/pdfwriter.h"

#include "core/export/typesetter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr int Resolution = 600;

/// The library writes the time of day and the zone; a fixed one takes their place, and blanks
/// what it leaves over: offsets of the file must stay.
void forgetTime(QByteArray &pdf)
{
    static const QByteArray Key = "/CreationDate (";
    static const QByteArray Fixed = "D:19800101000000Z)";
    const qsizetype begin = pdf.indexOf(Key) + Key.size();
    const qsizetype end = pdf.indexOf(')', begin) + 1;
    if (begin >= Key.size() && end - begin >= Fixed.size())
        pdf.replace(begin, end - begin, Fixed.leftJustified(end - begin, ' '));
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
        writer.setResolution(Resolution);
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
    return bytes;
}

} // namespace gouji
