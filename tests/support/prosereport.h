#pragma once

#include "core/report/report.h"
#include "core/source/sourcetext.h"

#include <QString>
#include <QStringList>

namespace gouji::testing {

/// A report and the text it stands in.
struct ProseReport
{
    Report report;
    SourceText text;
};

/// `report` with a text of its own: its title, then each section's heading with `contents` below,
/// one string a section, lines and all; last `closing`. Sections get their places. No table is in
/// the text.
[[nodiscard]] ProseReport withProse(Report report, const QStringList &contents,
                                    const QString &closing = {});

/// Six sections that no rule finds fault with; `overview` is the first one's text in place of ours.
[[nodiscard]] QStringList faultlessContents(const QString &overview = {});

} // namespace gouji::testing
