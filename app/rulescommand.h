#pragma once

#include "app/output.h"

namespace gouji {

/// `gouji rules`: the catalogue of rules, for people or as one JSON object in both languages
/// ({"schema": "gouji.rules/1", "rules": [{id, group, severity, title, basis, explanation}]});
/// returns the exit status.
[[nodiscard]] int runRules(bool json, const QString &house, Output &output);

} // namespace gouji
