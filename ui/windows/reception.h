#pragma once

#include "core/session/openqueue.h"

#include <QObject>

namespace gouji {

class Opening;
class ReportPage;
class ReportTabs;
class Settings;

/// Takes in what was opened: makes a page of it and finds the page its place, a new one, or that of
/// the page it was read anew or recovered for.
class Reception : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Environment
    {
        const std::shared_ptr<const FormCatalogue> &catalogue; ///< in force when one is asked for
        Settings &settings;
        RecoveryFolder &recovery;
        ReportTabs &tabs;
        Opening &opening;
    };

    Reception(Environment environment, QObject *parent);

private:
    void take(const OpenRequest &request, const OpenedReport &opened, bool toFront);
    void takeOne(const OpenRequest &request, const OpenedReport &opened, bool toFront);
    void add(const OpenRequest &request, const OpenedReport &opened, bool toFront);
    void replaceReread(const OpenRequest &request, ReportPage *fresh);
    [[nodiscard]] ReportPage *makePage(const OpenedReport &opened);

    Environment m_environment;
};

} // namespace gouji
