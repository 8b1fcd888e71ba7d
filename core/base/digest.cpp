#include "core/base/digest.h"

#include <openssl/sha.h>

namespace gouji {

// Every file read is digested. Qt's own digest makes no use of what processors have for it and
// took an eighth of the time a text report is read in.
QByteArray sha256Of(QByteArrayView bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char *>(bytes.data()),
           static_cast<std::size_t>(bytes.size()),
           reinterpret_cast<unsigned char *>(digest.data()));
    return digest.toHex();
}

} // namespace gouji
