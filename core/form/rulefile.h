#pragma once

#include "core/base/error.h"
#include "core/form/claimrules.h"
#include "core/form/formtable.h"
#include "core/form/ruleinfo.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace gouji {

/// What a house makes of a rule that exists already.
enum class RuleChange { Info, Warning, Error, Off };

/// A linear rule that stands in a rule file: beside the pattern, the table it is about.
struct TableRule
{
    QString table;   ///< "t3"
    QString edition; ///< of the only form it is for; empty for every form that has its cells
    QString eachOf;  ///< "rows" or "columns" of the table; empty when the pattern lists what `$` is
    RulePattern pattern;
};

/// A rule file as it says it: the program's own, or that of a house.
struct RuleFile
{
    QList<RuleInfo> rules;
    QHash<QString, RuleChange> changes; ///< by rule: entries that have a severity and no title
    QHash<QString, QString> pointers;   ///< where each entry stands, by rule
    QList<TableRule> tableRules;
    ClaimRules claims;
};

/// Reads a rule file, schema gouji.rules/1. Errors: JsonSyntax, JsonStructure.
[[nodiscard]] Result<RuleFile> readRuleFile(const QByteArray &bytes, const QString &name);

/// `rule` as a pattern of `table`.
[[nodiscard]] RulePattern patternFor(const FormTable &table, const TableRule &rule);

} // namespace gouji
