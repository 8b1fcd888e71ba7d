#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace gouji {

/// What a stage makes of the file at `inputPath`, as text: JSON that reads well in a diff.
using GoldenStage = std::function<QByteArray(const QString &inputPath)>;

/// Adds a row for each case of tests/golden/<stage>; the column is "folder".
void addGoldenCases(const QString &stage);

/// Runs the case and compares with its expected.json. When that differs or is missing, what came
/// out is left beside it as expected.json.new. Empty when all is well, else what is wrong.
[[nodiscard]] QString runGoldenCase(const QString &folder, const GoldenStage &stage);

} // namespace gouji
