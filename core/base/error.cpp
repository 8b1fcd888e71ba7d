#include "core/base/error.h"

namespace gouji {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return QStringLiteral("file_not_found");
    case ErrorCode::FileNotReadable:
        return QStringLiteral("file_not_readable");
    case ErrorCode::FileNotWritable:
        return QStringLiteral("file_not_writable");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk_full");
    case ErrorCode::FolderMissing:
        return QStringLiteral("folder_missing");
    case ErrorCode::NameIsFolder:
        return QStringLiteral("name_is_folder");
    case ErrorCode::NameTooLong:
        return QStringLiteral("name_too_long");
    case ErrorCode::FileTooLarge:
        return QStringLiteral("file_too_large");
    case ErrorCode::FileEmpty:
        return QStringLiteral("file_empty");
    case ErrorCode::NotAText:
        return QStringLiteral("not_a_text");
    case ErrorCode::UnsupportedFormat:
        return QStringLiteral("unsupported_format");
    case ErrorCode::DocumentDamaged:
        return QStringLiteral("document_damaged");
    case ErrorCode::XmlEntities:
        return QStringLiteral("xml_entities");
    case ErrorCode::PasswordNeeded:
        return QStringLiteral("password_needed");
    case ErrorCode::PasswordWrong:
        return QStringLiteral("password_wrong");
    case ErrorCode::ScannedDocument:
        return QStringLiteral("scanned_document");
    case ErrorCode::ArchiveTooLarge:
        return QStringLiteral("archive_too_large");
    case ErrorCode::ArchiveTooDense:
        return QStringLiteral("archive_too_dense");
    case ErrorCode::ArchiveTooManyEntries:
        return QStringLiteral("archive_too_many_entries");
    case ErrorCode::NestedTooDeep:
        return QStringLiteral("nested_too_deep");
    case ErrorCode::TooManyPages:
        return QStringLiteral("too_many_pages");
    case ErrorCode::TooManyCells:
        return QStringLiteral("too_many_cells");
    case ErrorCode::TimedOut:
        return QStringLiteral("timed_out");
    case ErrorCode::ConverterMissing:
        return QStringLiteral("converter_missing");
    case ErrorCode::ConversionFailed:
        return QStringLiteral("conversion_failed");
    case ErrorCode::NoReport:
        return QStringLiteral("no_report");
    case ErrorCode::NoSuchPart:
        return QStringLiteral("no_such_part");
    case ErrorCode::JsonSyntax:
        return QStringLiteral("json_syntax");
    case ErrorCode::JsonStructure:
        return QStringLiteral("json_structure");
    case ErrorCode::ReportSchema:
        return QStringLiteral("report_schema");
    case ErrorCode::SourceMissing:
        return QStringLiteral("source_missing");
    case ErrorCode::UnknownCell:
        return QStringLiteral("unknown_cell");
    case ErrorCode::UnknownFormat:
        return QStringLiteral("unknown_format");
    case ErrorCode::ExportFailed:
        return QStringLiteral("export_failed");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace gouji
