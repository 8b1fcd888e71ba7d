#pragma once

#include <QByteArray>
#include <QString>

namespace gouji {

/// A WordprocessingML package around the XML of a body. It has the character styles `Secret`,
/// `Struck`, `StruckToo` and `Mark`, which hide, strike and raise, and the struck paragraph style
/// `Old`.
[[nodiscard]] QByteArray docxOf(const QString &bodyXml, bool strict = false);

/// The numbered lists every such package has: two that are 一、 （一） 1. by level, and ① by
/// itself. List 2 belongs to the style `Chapter`.
constexpr int outlineList = 1;
constexpr int circleList = 3;
constexpr int otherOutlineList = 4;

[[nodiscard]] QString runXml(const QString &text, const QString &properties = {});
[[nodiscard]] QString paragraphXml(const QString &runs, const QString &properties = {});

/// A paragraph of one of these lists, numbered by it; levels from 0.
[[nodiscard]] QString listedXml(const QString &runs, int list, int level);
/// Every character in a run of its own, with proofing marks between.
[[nodiscard]] QString proofedXml(const QString &text);
/// `text`, inserted in place of `old` while changes were tracked.
[[nodiscard]] QString replacedXml(const QString &old, const QString &text);
/// `text` between hidden numbers.
[[nodiscard]] QString besideHiddenXml(const QString &text);
/// `text` as what a field shows whose instruction is `instruction`.
[[nodiscard]] QString computedXml(const QString &instruction, const QString &text);
/// A content control around paragraphs, rows or cells.
[[nodiscard]] QString controlXml(const QString &content);

/// How a cell is merged with those above and below.
enum class WordMerge { None, Begins, Continues };

/// The beginning of a table: what `</w:tbl>` ends. Rows follow.
[[nodiscard]] QString tableBeginXml(int columns);
/// A cell over `span` columns around paragraphs.
[[nodiscard]] QString cellXml(const QString &content, int span = 1,
                              WordMerge merge = WordMerge::None);

} // namespace gouji
