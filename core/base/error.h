#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace gouji {

/// Why an operation stopped. A closed set: `ui/messages` turns each into a sentence.
/// The arguments each code carries are named behind it.
enum class ErrorCode {
    FileNotFound,      ///< path
    FileNotReadable,   ///< path, reason of the system
    FileNotWritable,   ///< path, reason of the system
    DiskFull,          ///< path: no room is left where it should go
    FolderMissing,     ///< path, the folder that is not there
    NameIsFolder,      ///< path: a folder has that name
    NameTooLong,       ///< path
    FileTooLarge,      ///< path, limit in bytes
    FileEmpty,         ///< path
    NotAText,          ///< path: bytes that are no text in any encoding known here
    UnsupportedFormat, ///< path, media type
    DocumentDamaged,   ///< path, media type: it begins like one, but cannot be read as one
    XmlEntities,       ///< path: XML that declares entities of its own, as no office program does
    PasswordNeeded,    ///< path: encrypted; media type too when no password opens such here
    PasswordWrong,     ///< path: encrypted, and the password given does not open it
    ScannedDocument,   ///< path: pages that are pictures, without text
    ArchiveTooLarge,   ///< path, limit in bytes
    ArchiveTooDense,   ///< path, limit: unpacked to packed bytes
    ArchiveTooManyEntries, ///< path, limit
    NestedTooDeep,         ///< path, limit
    TooManyPages,          ///< path, limit
    TooManyCells,          ///< path, limit
    TimedOut,              ///< path, limit in seconds
    ConverterMissing,      ///< path, Debian packages that read it
    ConversionFailed,      ///< path, what the converter said
    NoReport,              ///< path: readable, but nothing of the form is in it
    NoSuchPart,            ///< path, number asked for, how many reports are in it
    JsonSyntax,            ///< what is read, byte offset
    JsonStructure,         ///< what is read, JSON pointer, what is expected there
    ReportSchema,          ///< path, schema found
    SourceMissing,         ///< path of the source a report file speaks of
    UnknownCell,           ///< cell id
    UnknownFormat,         ///< export format asked for
    ExportFailed,          ///< path, reason of the library
    Cancelled,             ///< nothing
};

struct Error
{
    ErrorCode code = ErrorCode::Cancelled;
    QStringList arguments;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = std::expected<T, Error>;

/// Shorthand for `return failure(ErrorCode::FileEmpty, path);`
template<typename... Arguments>
[[nodiscard]] std::unexpected<Error> failure(ErrorCode code, const Arguments &...arguments)
{
    return std::unexpected(Error{code, QStringList{QString(arguments)...}});
}

/// The stable name other programs see ("file_not_found"); never translated.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace gouji
