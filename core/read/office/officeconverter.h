#pragma once

#include "core/base/error.h"
#include "core/read/office/officeformat.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>

namespace gouji {

class OfficeProfile;

/// LibreOffice, if the machine has it, as a converter. One conversion runs at a time; others wait
/// for it, and their time begins when it is theirs. For any thread.
class OfficeConverter
{
public:
    /// `program` is the one called soffice; empty when there is none.
    explicit OfficeConverter(QString program = installedProgram());
    ~OfficeConverter();

    /// Where LibreOffice stands; empty when it is not installed.
    [[nodiscard]] static QString installedProgram();

    /// `bytes` of `format` as a file of its target. `path` names them in errors and is not opened.
    /// Errors: ConverterMissing, ConversionFailed, TimedOut, Cancelled, FileNotWritable,
    /// FileTooLarge.
    [[nodiscard]] Result<QByteArray> convert(const QByteArray &bytes, const OfficeFormat &format,
                                             const QString &path, const ReadOptions &options) const;

private:
    [[nodiscard]] Result<QByteArray> convertIn(const QString &folder, const OfficeFormat &format,
                                               const QString &path,
                                               const ReadOptions &options) const;
    [[nodiscard]] bool isPartMissing(OfficeTarget target) const;

    QString m_program;
    mutable std::timed_mutex m_busy;
    mutable std::unique_ptr<OfficeProfile>
        m_profile; ///< kept: making one takes LibreOffice seconds
};

} // namespace gouji
