#pragma once

#include "core/base/jsoncursor.h"
#include "core/form/formtable.h"
#include "core/form/ruleinfo.h"

#include <optional>

namespace gouji {

// What form files and rule files write in the same way. Each fails through its cursor.

[[nodiscard]] FormText readText(const JsonCursor &json);
[[nodiscard]] RuleInfo readRule(const JsonCursor &json);
void expectSchema(const JsonCursor &root, const QString &schema);

/// A linear rule without what `$` stands for; its `rule` is left to the caller.
[[nodiscard]] RulePattern readPattern(const JsonCursor &json);
/// What `$` stands for in a pattern: each row or column of `table`, a list, or nothing.
[[nodiscard]] QStringList readEach(const JsonCursor &pattern, const FormTable &table);
/// The ids of the "rows" or the "columns" of a table.
[[nodiscard]] QStringList idsOf(const FormTable &table, QStringView what);
/// Fails unless "each" is something readEach() knows.
void expectEach(const JsonCursor &pattern);

} // namespace gouji
