#pragma once

#include <QStringList>

namespace gouji {

/// A reader did its work, but not as well as it wished. Arguments are named behind each code.
enum class NoticeCode {
    EncodingGuessed,    ///< encoding that was taken for want of a better one
    EncodingMismatch,   ///< declared encoding, encoding taken: the declaration does not decode
    CharactersReplaced, ///< number of undecodable sequences shown as U+FFFD
    ChangesAccepted,    ///< number of tracked changes read as if they were accepted
    HiddenTextLeftOut,  ///< number of passages a reader of the document does not see
    TableIgnored,       ///< line the table begins in, rows, its first words: it is none of the form
};

struct Notice
{
    NoticeCode code = NoticeCode::EncodingGuessed;
    QStringList arguments;

    bool operator==(const Notice &) const = default;
};

} // namespace gouji
