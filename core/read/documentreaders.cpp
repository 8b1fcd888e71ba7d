#include "core/read/documentreader.h"
#include "core/read/docxreader.h"
#include "core/read/htmlreader.h"
#include "core/read/mhtmlreader.h"
#include "core/read/officereader.h"
#include "core/read/pdfreader.h"
#include "core/read/textreader.h"

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
