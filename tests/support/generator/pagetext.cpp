#include "tests/support/generator/pagetext.h"

#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <TextOutputDev.h>

namespace gouji::testing {

namespace {

void append(void *bytes, const char *text, int length)
{
    static_cast<QByteArray *>(bytes)->append(text, length);
}

} // namespace

QByteArray textOfPages(const QByteArray &pdf, const PageTextManner &manner)
{
    constexpr double resolution = 72;
    static const GlobalParamsIniter shared([](ErrorCategory, Goffset, const char *) {});
    PDFDoc document(new MemStream(pdf.constData(), 0, pdf.size(), Object(objNull)));
    QByteArray text;
    TextOutputDev device(append, &text, manner.laidOut, manner.fixedPitch, false);
    document.displayPages(&device, 1, document.getNumPages(), resolution, resolution, 0, true,
                          false, false);
    return text;
}

} // namespace gouji::testing
