#include "ui/messages/messages.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QString megabytes(const QString &bytes)
{
    return QString::number(bytes.toLongLong() / (1024LL * 1024));
}

} // namespace

// A sentence for each code: parted, it would be no easier to read.
QString Messages::sentence(const Error &error) // NOLINT(readability-function-size)
{
    const auto arg = [&error](qsizetype index) { return error.arguments.value(index); };
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return tr("There is no file %1.").arg(arg(0));
    case ErrorCode::FileNotReadable:
        return tr("%1 cannot be read: %2.").arg(arg(0), arg(1));
    case ErrorCode::FileNotWritable:
        if (arg(1).isEmpty())
            return tr("%1 is the original of the report; it is never written over. Choose another "
                      "name.")
                .arg(arg(0));
        return tr("%1 cannot be written: %2. Choose another folder or free the file.")
            .arg(arg(0), arg(1));
    case ErrorCode::DiskFull:
        return tr("%1 cannot be written: no room is left on the disk. Make room or choose another "
                  "folder.")
            .arg(arg(0));
    case ErrorCode::FolderMissing:
        return tr("%1 cannot be written: there is no folder %2. Choose another folder.")
            .arg(arg(0), arg(1));
    case ErrorCode::NameIsFolder:
        return tr("%1 cannot be written: a folder has that name. Choose another name.").arg(arg(0));
    case ErrorCode::NameTooLong:
        return tr("%1 cannot be written: the name is too long. Choose a shorter one.").arg(arg(0));
    case ErrorCode::FileTooLarge:
        return tr("%1 is larger than %2 MB, too large for a report.")
            .arg(arg(0), megabytes(arg(1)));
    case ErrorCode::FileEmpty:
        return tr("%1 is empty.").arg(arg(0));
    case ErrorCode::NotAText:
        return tr("%1 is of no kind that is known here. Save the report as a Word document, PDF or "
                  "plain text and open that.")
            .arg(arg(0));
    case ErrorCode::UnsupportedFormat:
        return tr("%1 is of a kind (%2) that cannot be read. Save the report as a Word document, "
                  "PDF or plain text and open that.")
            .arg(arg(0), arg(1));
    case ErrorCode::DocumentDamaged:
        return tr("%1 is damaged: it begins like %2, but cannot be read to its end. Get it once "
                  "more from where it came from.")
            .arg(arg(0), arg(1));
    case ErrorCode::XmlEntities:
        return tr("%1 is not opened: it declares XML entities, as no office program does.")
            .arg(arg(0));
    case ErrorCode::PasswordNeeded:
        if (error.arguments.size() > 1)
            return tr("%1 is protected by a password. Open it in the program it was made with, "
                      "save it without a password and open that.")
                .arg(arg(0));
        return tr("%1 is encrypted. Its password is needed.").arg(arg(0));
    case ErrorCode::PasswordWrong:
        return tr("This password does not open %1.").arg(arg(0));
    case ErrorCode::ScannedDocument:
        return tr("%1 is a scan: its pages are pictures without text.").arg(arg(0));
    case ErrorCode::ArchiveTooLarge:
        return tr("%1 is not opened: unpacked it is larger than %2 MB.")
            .arg(arg(0), megabytes(arg(1)));
    case ErrorCode::ArchiveTooDense:
        return tr("%1 is not opened: it unpacks to more than %2 times its size, as a trap does.")
            .arg(arg(0), arg(1));
    case ErrorCode::ArchiveTooManyEntries:
        return tr("%1 is not opened: more than %2 files are packed in it.").arg(arg(0), arg(1));
    case ErrorCode::NestedTooDeep:
        return tr("%1 is not opened: its parts are nested more than %2 deep.").arg(arg(0), arg(1));
    case ErrorCode::TooManyPages:
        return tr("%1 has more than %2 pages, too many for a report.").arg(arg(0), arg(1));
    case ErrorCode::TooManyCells:
        return tr("The tables of %1 have more than %2 cells, too many for a report.")
            .arg(arg(0), arg(1));
    case ErrorCode::TimedOut:
        return tr("Reading %1 took longer than %2 seconds and was given up.").arg(arg(0), arg(1));
    case ErrorCode::ConverterMissing:
        return tr("Reading %1 needs LibreOffice. Install the package %2.").arg(arg(0), arg(1));
    case ErrorCode::ConversionFailed:
        return arg(1).isEmpty() ? tr("LibreOffice could not convert %1.").arg(arg(0))
                                : tr("LibreOffice could not convert %1: %2.").arg(arg(0), arg(1));
    case ErrorCode::NoReport:
        return tr("Nothing of the annual report is in %1.").arg(arg(0));
    case ErrorCode::NoSuchPart:
        return tr("%1 has no report number %2; the last one in it is number %3.")
            .arg(arg(0), arg(1), arg(2));
    case ErrorCode::JsonSyntax:
        return tr("%1 is no valid JSON: it breaks at byte %2.").arg(arg(0), arg(1));
    case ErrorCode::JsonStructure:
        return tr("%1 is not as it should be: at %2 there should be %3.")
            .arg(arg(0), arg(1).isEmpty() ? u"/"_s : arg(1), arg(2));
    case ErrorCode::ReportSchema:
        return tr("%1 is a report file of a schema this program does not know: %2.")
            .arg(arg(0), arg(1));
    case ErrorCode::SourceMissing:
        return tr("The source %1 of this report file is not there.").arg(arg(0));
    case ErrorCode::UnknownCell:
        return tr("No form has a cell %1.").arg(arg(0));
    case ErrorCode::UnknownFormat:
        return tr("There is no export format %1.").arg(arg(0));
    case ErrorCode::ExportFailed:
        return tr("The export to %1 failed: %2.").arg(arg(0), arg(1));
    case ErrorCode::Cancelled:
        return tr("Cancelled.");
    }
    return {};
}

} // namespace gouji
