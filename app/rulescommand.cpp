#include "app/rulescommand.h"

#include "app/exitstatus.h"
#include "core/base/jsoncursor.h"
#include "core/form/formcatalogue.h"
#include "core/report/reportfilenames.h"
#include "core/session/rulesfile.h"
#include "ui/messages/messages.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

Json json(const FormText &text)
{
    return {{"zh", text.text.toStdString()}, {"en", text.english.toStdString()}};
}

QByteArray rulesJson(const QList<RuleInfo> &rules)
{
    Json list = Json::array();
    for (const RuleInfo &rule : rules) {
        list.push_back({{"id", rule.id.toStdString()},
                        {"group", rule.group.toStdString()},
                        {"severity", nameOf(rule.severity, severityNames).toStdString()},
                        {"title", json(rule.title)},
                        {"basis", json(rule.basis)},
                        {"explanation", json(rule.explanation)}});
    }
    const Json root = {{"schema", "gouji.rules/1"}, {"rules", list}};
    return QByteArray::fromStdString(root.dump(2)) + '\n';
}

QByteArray rulesText(const QList<RuleInfo> &rules)
{
    QString text;
    for (const RuleInfo &rule : rules) {
        text += rule.id + u"  "_s + Messages::severityName(rule.severity) + u"  "_s
                + Messages::text(rule.title) + u'\n';
        text += u"    "_s + Messages::text(rule.explanation) + u'\n';
        text += u"    "_s + Messages::text(rule.basis) + u"\n\n"_s;
    }
    text.chop(1);
    return text.toUtf8();
}

/// Of a rule that a house gave a severity of its own.
Severity severityOf(RuleChange change)
{
    if (change == RuleChange::Error)
        return Severity::Error;
    return change == RuleChange::Warning ? Severity::Warning : Severity::Info;
}

/// The rules as they are applied: with what a house makes of their severities, those switched off
/// left out.
QList<RuleInfo> rulesOf(const FormCatalogue &catalogue)
{
    QList<RuleInfo> rules;
    for (RuleInfo rule : catalogue.rules()) {
        const auto change = catalogue.change(rule.id);
        if (change == RuleChange::Off)
            continue;
        if (change)
            rule.severity = severityOf(*change);
        rules.append(rule);
    }
    return rules;
}

} // namespace

int runRules(bool json, const QString &house, Output &output)
{
    const auto catalogue = loadCatalogue(house);
    if (!catalogue) {
        tell(Messages::sentence(catalogue.error()));
        return ExitFailed;
    }
    const QList<RuleInfo> rules = rulesOf(**catalogue);
    return output.write(json ? rulesJson(rules) : rulesText(rules)) ? ExitDone : ExitFailed;
}

} // namespace gouji
