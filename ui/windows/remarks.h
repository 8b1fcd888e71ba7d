#pragma once

#include "core/session/openreport.h"
#include "ui/panels/messagebar.h"

#include <QList>
#include <QString>

namespace gouji {

class ReportSession;

/// Something a person should know of an open report.
struct Remark
{
    MessageBar::Kind kind = MessageBar::Kind::Information;
    QString text;
};

/// A source that changed or is away, corrections that came back or got lost, what was recovered,
/// notices of the reader; nothing when all is well. `state` is how the source stands now.
[[nodiscard]] QList<Remark> remarksOn(const ReportSession &session, SourceState state);

} // namespace gouji
