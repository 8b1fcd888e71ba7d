#include "core/read/office/officeformat.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

struct Format
{
    const char *mediaType;
    const char *suffix;
    OfficeTarget target;
};

/// WPS of Kingsoft writes compound files as Word and Excel do, and so is told as these.
constexpr std::array formats = {
    Format{"application/msword", "doc", OfficeTarget::WordDocument},
    Format{"application/rtf", "rtf", OfficeTarget::WordDocument},
    Format{"application/vnd.oasis.opendocument.text", "odt", OfficeTarget::WordDocument},
    Format{"application/vnd.oasis.opendocument.text-flat-xml", "fodt", OfficeTarget::WordDocument},
    Format{"application/x-wordml", "xml", OfficeTarget::WordDocument},
    Format{"application/vnd.ms-works", "wps", OfficeTarget::WordDocument},
    Format{"application/vnd.ms-excel", "xls", OfficeTarget::WebPage},
    Format{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
           OfficeTarget::WebPage},
    Format{"application/vnd.oasis.opendocument.spreadsheet", "ods", OfficeTarget::WebPage},
    Format{"application/vnd.oasis.opendocument.spreadsheet-flat-xml", "fods",
           OfficeTarget::WebPage},
    Format{"application/x-spreadsheetml", "xml", OfficeTarget::WebPage},
};

} // namespace

QString OfficeFormat::package() const
{
    return target == OfficeTarget::WordDocument ? u"libreoffice-writer-nogui"_s
                                                : u"libreoffice-calc-nogui"_s;
}

std::optional<OfficeFormat> officeFormat(QStringView mediaType)
{
    const auto found = std::ranges::find_if(
        formats, [mediaType](const Format &f) { return mediaType == QLatin1String(f.mediaType); });
    if (found == formats.end())
        return std::nullopt;
    return OfficeFormat{mediaType.toString(), QString::fromLatin1(found->suffix), found->target};
}

} // namespace gouji
