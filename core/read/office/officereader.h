#pragma once

#include "core/read/documentreader.h"
#include "core/read/office/officeconverter.h"

namespace gouji {

/// The formats of office programs other than Word's own, through LibreOffice: DOC, RTF, ODT, Works,
/// XLS, XLSX, ODS, what WPS writes under names of its own, and their XML kin.
class OfficeReader : public DocumentReader
{
public:
    /// `program` as for OfficeConverter.
    explicit OfficeReader(QString program = OfficeConverter::installedProgram());

    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    /// Errors besides those of every reader: ConverterMissing, ConversionFailed, PasswordNeeded.
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;

private:
    OfficeConverter m_converter;
};

} // namespace gouji
