#include "core/read/documentreader.h"
#include "core/read/docx/docxreader.h"
#include "core/read/html/htmlreader.h"
#include "core/read/html/mhtmlreader.h"
#include "core/read/office/officereader.h"
#include "core/read/pdf/pdfreader.h"
#include "core/read/text/textreader.h"

namespace gouji {

const QList<const DocumentReader *> &documentReaders()
{
    static const TextReader text;
    static const HtmlReader html;
    static const MhtmlReader mhtml;
    static const DocxReader docx;
    static const OfficeReader office;
    static const PdfReader pdf;
    static const QList<const DocumentReader *> readers = {&text, &html,   &mhtml,
                                                          &docx, &office, &pdf};
    return readers;
}

} // namespace gouji
