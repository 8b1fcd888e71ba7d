#include "core/read/docx/docxbody.h"
#include "core/read/docx/docxreader.h"
#include "core/read/flow/flowdocument.h"
#include "tests/fuzz/documentpromises.h"

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// Takes what stands before the next line of `====`.
QByteArray takePart(QByteArray &rest)
{
    constexpr QByteArrayView border = "\n====\n";
    const qsizetype end = rest.indexOf(border);
    const QByteArray part = rest.left(end);
    rest = end < 0 ? QByteArray() : rest.sliced(end + border.size());
    return part;
}

/// The parts of a package as one text, so that a fuzzer need not know how to pack.
void readParts(QByteArray rest)
{
    const ReadOptions options;
    const QByteArray document = takePart(rest);
    const QByteArray styleSheet = takePart(rest);
    const QByteArray lists = takePart(rest);
    DocxStyles styles;
    XmlSource styleXml(styleSheet, u"fuzz"_s, docxMediaType(), options);
    styles.read(styleXml);
    DocxNumbering numbering;
    XmlSource listXml(lists, u"fuzz"_s, docxMediaType(), options);
    numbering.read(listXml);
    XmlSource xml(document, u"fuzz"_s, docxMediaType(), options);
    DocxBody body = readDocxBody(xml, styles, numbering, options.limits);
    // What was read before a failure is thrown away elsewhere; it must be sound all the same.
    if (const auto read = documentOf(std::move(body.flow), u"fuzz"_s, options.limits))
        fuzz::requireDocument(*read);
}

} // namespace

/// A package, or its parts (document, styles, numbering) parted by lines of `====`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (!bytes.startsWith("PK"))
        readParts(bytes);
    else if (const auto document = DocxReader().read(bytes, u"fuzz"_s, {}))
        fuzz::requireDocument(*document);
    return 0;
}
