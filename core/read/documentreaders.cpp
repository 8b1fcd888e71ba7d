#include "core/read/documentreader.h"
#include "core/read/textreader.h"

namespace gouji {

const QList<const DocumentReader *> &documentReaders()
{
    static const TextReader text;
    static const QList<const DocumentReader *> readers = {&text};
    return readers;
}

} // namespace gouji
