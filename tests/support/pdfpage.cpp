#include "tests/support/pdfpage.h"

#include <QList>

namespace gouji::testing {

namespace {

QByteArray object(const QByteArray &dictionary, const QByteArray &stream)
{
    return "<<" + dictionary + "/Length " + QByteArray::number(stream.size()) + ">>stream\n"
           + stream + "\nendstream";
}

} // namespace

QByteArray pdfPage(const QByteArray &content, const QByteArray &form, const QByteArray &more)
{
    const QByteArray resources = "/Resources<</Font<</F 5 0 R>>/XObject<</Form 6 0 R>>/ExtGState<<"
                                 "/Faint<</ca 0.1/CA 0.1>>>>>>";
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + resources + more + ">>",
        object({}, content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        object("/Type/XObject/Subtype/Form/BBox[0 0 595 842]", form),
    };
    QByteArray file = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 7\n" + table + "trailer<</Size 7/Root 1 0 R>>\nstartxref\n" + start
           + "\n%%EOF\n";
}

} // namespace gouji::testing
