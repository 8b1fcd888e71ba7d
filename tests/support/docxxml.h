#pragma once

#include <QByteArray>
#include <QString>

namespace gouji {

/// A WordprocessingML package around the XML of a body.
[[nodiscard]] QByteArray docxOf(const QString &bodyXml, bool strict = false);

/// The numbered lists every such package has: two that are 一、 （一） 1. by level, and ① by
/// itself. List 2 belongs to the style `Chapter`.
constexpr int outlineList = 1;
constexpr int circleList = 3;
constexpr int otherOutlineList = 4;

[[nodiscard]] QString runXml(const QString &text, const QString &properties = {});
[[nodiscard]] QString paragraphXml(const QString &runs, const QString &properties = {});

} // namespace gouji
