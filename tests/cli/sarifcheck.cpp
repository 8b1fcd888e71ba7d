#include "tests/cli/sarifcheck.h"

#include <QRegularExpression>

#include <functional>

namespace clitest {

using namespace Qt::StringLiterals;
using gouji::Json;

namespace {

/// Null where there is none.
const Json &member(const Json &json, const char *key)
{
    static const Json nothing;
    const auto found = json.find(key);
    return found == json.end() ? nothing : *found;
}

/// Walks a log and notes what is wrong with it.
class Checker
{
public:
    QStringList check(const Json &log)
    {
        object(log, {}, {u"version"_s, u"runs"_s}, {u"$schema"_s});
        isOneOf(log, u"/version"_s, "version", {u"2.1.0"_s});
        eachOf(log, {}, "runs", [this](const Json &run, const QString &at) { checkRun(run, at); });
        return m_offences;
    }

private:
    using Visit = std::function<void(const Json &, const QString &)>;

    void note(const QString &at, const QString &what) { m_offences += at + u": "_s + what; }

    /// An object with these properties and no others.
    void object(const Json &json, const QString &at, const QStringList &required,
                const QStringList &optional)
    {
        if (!json.is_object()) {
            note(at, u"no object"_s);
            return;
        }
        for (const QString &name : required) {
            if (!json.contains(name.toStdString()))
                note(at, u"has no "_s + name);
        }
        for (const auto &[key, value] : json.items()) {
            const QString name = QString::fromStdString(key);
            if (!required.contains(name) && !optional.contains(name))
                note(at, u"has "_s + name);
        }
    }

    void eachOf(const Json &json, const QString &at, const char *key, const Visit &visit)
    {
        if (!json.contains(key))
            return;
        const Json &list = member(json, key);
        const QString own = at + u'/' + QLatin1StringView(key);
        if (!list.is_array()) {
            note(own, u"no array"_s);
            return;
        }
        for (size_t i = 0; i < list.size(); ++i)
            visit(list[i], own + u'/' + QString::number(i));
    }

    void differ(const Json &json, const QString &at, const char *key)
    {
        const Json &list = member(json, key);
        for (size_t i = 0; i < list.size(); ++i) {
            for (size_t other = 0; other < i; ++other) {
                if (list[i] == list[other])
                    note(at, QLatin1StringView(key) + u" has one item twice"_s);
            }
        }
    }

    void isText(const Json &json, const QString &at, const char *key, bool mayBeEmpty = false)
    {
        if (!json.contains(key))
            return;
        if (!member(json, key).is_string()
            || (!mayBeEmpty && member(json, key).get<std::string>().empty()))
            note(at, QLatin1StringView(key) + u" is no text"_s);
    }

    void isOneOf(const Json &json, const QString &at, const char *key, const QStringList &words)
    {
        if (json.contains(key)
            && (!member(json, key).is_string()
                || !words.contains(QString::fromStdString(member(json, key).get<std::string>()))))
            note(at, QLatin1StringView(key) + u" is another word"_s);
    }

    void isWhole(const Json &json, const QString &at, const char *key, int least)
    {
        if (json.contains(key)
            && (!member(json, key).is_number_integer() || member(json, key).get<qint64>() < least))
            note(at, QLatin1StringView(key) + u" is too small or no whole number"_s);
    }

    /// -1 is what the schema has for none.
    void isIndex(const Json &json, const QString &at, const char *key, size_t size)
    {
        isWhole(json, at, key, -1);
        if (json.contains(key) && member(json, key).get<qint64>() >= static_cast<qint64>(size))
            note(at, QLatin1StringView(key) + u" points at nothing"_s);
    }

    void matches(const Json &json, const QString &at, const char *key, const QString &pattern)
    {
        if (json.contains(key) && json[key].is_string()
            && !QRegularExpression(pattern)
                    .match(QString::fromStdString(member(json, key).get<std::string>()))
                    .hasMatch())
            note(at, QLatin1StringView(key) + u" does not match "_s + pattern);
    }

    void checkRun(const Json &run, const QString &at)
    {
        object(run, at, {u"tool"_s},
               {u"columnKind"_s, u"artifacts"_s, u"invocations"_s, u"results"_s});
        isOneOf(run, at, "columnKind", {u"utf16CodeUnits"_s, u"unicodeCodePoints"_s});
        m_artifacts = run.contains("artifacts") ? member(run, "artifacts").size() : 0;
        checkTool(member(run, "tool"), at + u"/tool"_s);
        differ(run, at, "artifacts");
        eachOf(run, at, "artifacts", [this](const Json &one, const QString &own) {
            object(one, own, {},
                   {u"location"_s, u"length"_s, u"mimeType"_s, u"encoding"_s, u"hashes"_s});
            isWhole(one, own, "length", -1);
            matches(one, own, "mimeType", u"[^/]+/.+"_s);
            checkPlace(member(one, "location"), own + u"/location"_s);
        });
        eachOf(run, at, "invocations", [this](const Json &one, const QString &own) {
            object(one, own, {u"executionSuccessful"_s}, {u"toolExecutionNotifications"_s});
            if (!member(one, "executionSuccessful").is_boolean())
                note(own, u"executionSuccessful is no truth value"_s);
            eachOf(one, own, "toolExecutionNotifications",
                   [this](const Json &notification, const QString &place) {
                       object(notification, place, {u"message"_s}, {u"level"_s, u"locations"_s});
                       checkLevel(notification, place);
                       checkMessage(member(notification, "message"), place + u"/message"_s);
                       checkLocations(notification, place);
                   });
        });
        eachOf(run, at, "results",
               [this](const Json &one, const QString &own) { checkResult(one, own); });
    }

    void checkTool(const Json &tool, const QString &at)
    {
        object(tool, at, {u"driver"_s}, {});
        const Json &driver = member(tool, "driver");
        const QString own = at + u"/driver"_s;
        object(driver, own, {u"name"_s}, {u"version"_s, u"rules"_s});
        isText(driver, own, "name");
        isText(driver, own, "version");
        differ(driver, own, "rules");
        m_rules = member(driver, "rules");
        eachOf(driver, own, "rules", [this](const Json &rule, const QString &place) {
            object(rule, place, {u"id"_s},
                   {u"shortDescription"_s, u"fullDescription"_s, u"help"_s,
                    u"defaultConfiguration"_s, u"properties"_s});
            isText(rule, place, "id");
            for (const char *text : {"shortDescription", "fullDescription", "help"}) {
                object(member(rule, text), place, {u"text"_s}, {u"markdown"_s});
                isText(member(rule, text), place + u'/' + QLatin1StringView(text), "text");
            }
            checkLevel(member(rule, "defaultConfiguration"), place);
        });
    }

    void checkResult(const Json &result, const QString &at)
    {
        object(
            result, at, {u"message"_s},
            {u"ruleId"_s, u"ruleIndex"_s, u"kind"_s, u"level"_s, u"locations"_s, u"properties"_s});
        checkMessage(member(result, "message"), at + u"/message"_s);
        isOneOf(
            result, at, "kind",
            {u"notApplicable"_s, u"pass"_s, u"fail"_s, u"review"_s, u"open"_s, u"informational"_s});
        checkLevel(result, at);
        // What the text of the standard adds to its schema.
        if (result.value("kind", "fail") != "fail" && result.value("level", "none") != "none")
            note(at, u"has a level and is no failure"_s);
        isIndex(result, at, "ruleIndex", m_rules.size());
        const auto index = result.value("ruleIndex", size_t{0});
        if (result.contains("ruleIndex") && index < m_rules.size()
            && member(m_rules[index], "id") != member(result, "ruleId"))
            note(at, u"names two rules"_s);
        checkLocations(result, at);
    }

    void checkLocations(const Json &json, const QString &at)
    {
        eachOf(json, at, "locations", [this](const Json &location, const QString &own) {
            object(location, own, {}, {u"physicalLocation"_s, u"logicalLocations"_s});
            checkPhysical(member(location, "physicalLocation"), own + u"/physicalLocation"_s);
            if (!location.contains("logicalLocations"))
                return;
            differ(location, own, "logicalLocations");
            eachOf(location, own, "logicalLocations",
                   [this](const Json &one, const QString &inner) {
                       object(one, inner, {}, {u"name"_s, u"fullyQualifiedName"_s, u"kind"_s});
                       isText(one, inner, "name");
                       isText(one, inner, "fullyQualifiedName");
                       isText(one, inner, "kind");
                   });
        });
    }

    void checkPhysical(const Json &physical, const QString &at)
    {
        object(physical, at, {u"artifactLocation"_s}, {u"region"_s});
        checkPlace(member(physical, "artifactLocation"), at + u"/artifactLocation"_s);
        if (!physical.contains("region"))
            return;
        const Json &region = member(physical, "region");
        const QString own = at + u"/region"_s;
        object(region, own, {},
               {u"startLine"_s, u"startColumn"_s, u"endLine"_s, u"endColumn"_s, u"snippet"_s});
        for (const char *key : {"startLine", "startColumn", "endLine", "endColumn"})
            isWhole(region, own, key, 1);
        const auto place = [&region](const char *line, const char *column) {
            return std::pair(member(region, line).get<int>(), member(region, column).get<int>());
        };
        if (place("startLine", "startColumn") > place("endLine", "endColumn"))
            note(own, u"ends before it begins"_s);
        if (region.contains("snippet")) {
            object(member(region, "snippet"), own, {u"text"_s}, {});
            isText(member(region, "snippet"), own, "text", true);
        }
    }

    void checkPlace(const Json &place, const QString &at)
    {
        object(place, at, {u"uri"_s}, {u"index"_s});
        matches(place, at, "uri", u"^[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+$"_s);
        isIndex(place, at, "index", m_artifacts);
    }

    void checkMessage(const Json &message, const QString &at)
    {
        object(message, at, {u"text"_s}, {});
        isText(message, at, "text");
    }

    void checkLevel(const Json &json, const QString &at)
    {
        isOneOf(json, at, "level", {u"none"_s, u"note"_s, u"warning"_s, u"error"_s});
    }

    QStringList m_offences;
    size_t m_artifacts = 0;
    Json m_rules;
};

} // namespace

QStringList sarifOffences(const Json &log)
{
    return Checker().check(log);
}

} // namespace clitest
