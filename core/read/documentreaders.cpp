#include "core/read/documentreader.h"
#include "core/read/docxreader.h"
#include "core/read/htmlreader.h"
#include "core/read/mhtmlreader.h"
#include "core/read/textreader.h"

namespace gouji {

const QList<const DocumentReader *> &documentReaders()
{
    static const TextReader text;
    static const HtmlReader html;
    static const MhtmlReader mhtml;
    static const DocxReader docx;
    static const QList<const DocumentReader *> readers = {&text, &html, &mhtml, &docx};
    return readers;
}

} // namespace gouji
