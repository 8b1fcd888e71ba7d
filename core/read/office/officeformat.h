#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace gouji {

/// What a format of office programs is converted to. Texts keep their lists, merges and changes in
/// Word's format; sheets have no better table than that of a page.
enum class OfficeTarget { WordDocument, WebPage };

/// A format that LibreOffice reads for us.
struct OfficeFormat
{
    QString mediaType;
    QString suffix; ///< what LibreOffice expects such a file to be called
    OfficeTarget target = OfficeTarget::WordDocument;

    /// The Debian package that reads it.
    [[nodiscard]] QString package() const;
};

/// nullopt for formats that no office program is asked about.
[[nodiscard]] std::optional<OfficeFormat> officeFormat(QStringView mediaType);

} // namespace gouji
