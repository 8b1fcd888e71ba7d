#pragma once

#include "core/base/jsoncursor.h"
#include "core/batch/processfile.h"

#include <QByteArray>

namespace gouji {

/// Findings as other tools read them: one SARIF 2.1.0 log with one run. Rules that cannot be
/// assessed are results of kind "open". Places are lines and columns of the source where it is a
/// text, and cells by their ids.
class SarifLog
{
public:
    explicit SarifLog(const FormCatalogue &catalogue);

    /// A file that could not be read becomes a notification.
    void add(const ProcessedFile &file);
    [[nodiscard]] QByteArray bytes() const;

private:
    void addReport(const ProcessedReport &processed);
    void addFailure(const ProcessedFile &file);
    [[nodiscard]] Json resultOf(const Finding &finding, const ProcessedReport &processed,
                                const Json &artifact) const;

    const FormCatalogue &m_catalogue;
    Json m_rules = Json::array();
    Json m_artifacts = Json::array();
    Json m_results = Json::array();
    Json m_notifications = Json::array();
};

} // namespace gouji
