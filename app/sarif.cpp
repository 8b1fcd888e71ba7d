#include "app/sarif.h"

#include "core/report/reportfilenames.h"
#include "ui/messages/messages.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr auto schemaUri =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

Json json(const QString &text)
{
    return text.toStdString();
}

Json message(const QString &text)
{
    return {{"text", json(text)}};
}

const char *levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "note";
}

QString uriOf(const QString &path)
{
    QUrl url;
    if (path.startsWith(u'/'))
        url = QUrl::fromLocalFile(path);
    else
        url.setPath(path);
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded));
}

Json ruleJson(const RuleInfo &rule)
{
    return {{"id", json(rule.id)},
            {"shortDescription", message(Messages::text(rule.title))},
            {"fullDescription", message(Messages::text(rule.explanation))},
            {"help", message(Messages::text(rule.basis))},
            {"defaultConfiguration", {{"level", levelOf(rule.severity)}}},
            {"properties", {{"group", json(rule.group)}}}};
}

Json artifactJson(const SourceInfo &source)
{
    Json artifact = {{"location", {{"uri", json(uriOf(source.path))}}}};
    if (source.bytes > 0)
        artifact["length"] = source.bytes;
    if (!source.mediaType.isEmpty())
        artifact["mimeType"] = json(source.mediaType);
    if (!source.encoding.isEmpty())
        artifact["encoding"] = json(source.encoding);
    if (!source.sha256.isEmpty())
        artifact["hashes"] = {{"sha-256", json(QString::fromLatin1(source.sha256))}};
    return artifact;
}

/// The characters a finding speaks of, else those of its first cell that has some.
std::optional<TextSpan> spanOf(const Finding &finding, const Report &report)
{
    if (finding.span)
        return finding.span;
    for (const CellId id : finding.cells) {
        if (const auto &span = report.cell(id).reading.span)
            return span;
    }
    return std::nullopt;
}

/// Line and column from 1, in UTF-16 code units.
Json regionJson(TextSpan span, const SourceText &text)
{
    const auto place = [&text](qsizetype position, const char *lineKey, const char *columnKey) {
        const qsizetype line = text.lineOf(position);
        return Json{{lineKey, line + 1}, {columnKey, position - text.lineSpan(line).begin + 1}};
    };
    Json region = place(span.begin, "startLine", "startColumn");
    region.update(place(span.end, "endLine", "endColumn"));
    constexpr qsizetype longestSnippet = 200;
    if (span.size() <= longestSnippet)
        region["snippet"] = message(text.view(span).toString());
    return region;
}

Json cellsJson(const Finding &finding, const Report &report)
{
    Json cells = Json::array();
    for (const CellId id : finding.cells)
        cells.push_back({{"name", json(Messages::cellName(id, *report.form))},
                         {"fullyQualifiedName", json(report.form->cell(id).id)},
                         {"kind", "cell"}});
    return cells;
}

} // namespace

SarifLog::SarifLog(const FormCatalogue &catalogue)
    : m_catalogue(catalogue)
{
    for (const RuleInfo &rule : catalogue.rules())
        m_rules.push_back(ruleJson(rule));
}

void SarifLog::add(const ProcessedFile &file)
{
    if (file.result)
        addReport(*file.result);
    else
        addFailure(file);
}

void SarifLog::addReport(const ProcessedReport &processed)
{
    const SourceInfo &source = processed.report.source;
    const Json made = artifactJson(source);
    // Artifacts of a log differ: a file that is checked twice is one.
    const auto known = std::ranges::find(m_artifacts, made);
    const Json artifact = {{"uri", json(uriOf(source.path))},
                           {"index", known - m_artifacts.begin()}};
    if (known == m_artifacts.end())
        m_artifacts.push_back(made);
    for (const Finding &finding : processed.findings)
        m_results.push_back(resultOf(finding, processed, artifact));
}

void SarifLog::addFailure(const ProcessedFile &file)
{
    const Json artifact = {{"uri", json(uriOf(file.path))}};
    const Json location = {{"physicalLocation", {{"artifactLocation", artifact}}}};
    m_notifications.push_back({{"level", "error"},
                               {"message", message(Messages::sentence(file.result.error()))},
                               {"locations", Json::array({location})}});
}

Json SarifLog::resultOf(const Finding &finding, const ProcessedReport &processed,
                        const Json &artifact) const
{
    const Report &report = processed.report;
    const bool open = finding.outcome == Outcome::NotAssessable;
    Json physical = {{"artifactLocation", artifact}};
    // Lines and columns mean something in texts alone: other formats have none.
    const auto span = spanOf(finding, report);
    if (span && span->end <= processed.text.size() && !report.source.encoding.isEmpty())
        physical["region"] = regionJson(*span, processed.text);
    Json location = {{"physicalLocation", physical}};
    if (!finding.cells.isEmpty())
        location["logicalLocations"] = cellsJson(finding, report);
    Json result = {{"ruleId", json(finding.rule)},
                   {"kind", open ? "open" : "fail"},
                   {"level", open ? "none" : levelOf(finding.severity)},
                   {"message", message(Messages::sentence(finding, report))},
                   {"locations", Json::array({location})},
                   {"properties", {{"fault", json(nameOf(finding.fault, faultNames))}}}};
    const auto rule = std::ranges::find(m_catalogue.rules(), finding.rule, &RuleInfo::id);
    if (rule != m_catalogue.rules().cend())
        result["ruleIndex"] = rule - m_catalogue.rules().cbegin();
    return result;
}

QByteArray SarifLog::bytes() const
{
    const Json run = {
        {"tool", {{"driver", {{"name", "gouji"}, {"version", GOUJI_VERSION}, {"rules", m_rules}}}}},
        {"columnKind", "utf16CodeUnits"},
        {"artifacts", m_artifacts},
        {"invocations", Json::array({{{"executionSuccessful", m_notifications.empty()},
                                      {"toolExecutionNotifications", m_notifications}}})},
        {"results", m_results}};
    const Json log = {{"$schema", schemaUri}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    return QByteArray::fromStdString(log.dump(2, ' ', false, Json::error_handler_t::replace))
           + '\n';
}

} // namespace gouji
