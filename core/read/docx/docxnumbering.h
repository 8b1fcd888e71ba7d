#pragma once

#include "core/read/docx/xmlsource.h"
#include "core/read/flow/listnumber.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace gouji {

/// The lists of a document: what stands before each of their paragraphs. Paragraphs must be asked
/// for in document order, because lists count.
class DocxNumbering
{
public:
    static constexpr int levelCount = 9;

    void read(XmlSource &xml);

    /// The number of the next paragraph at `level` of `list`, with the blank that parts it from the
    /// text; empty when the list writes none.
    [[nodiscard]] QString nextNumber(int list, int level);
    /// The level of `list` that the paragraph style `style` stands for.
    [[nodiscard]] std::optional<int> levelOfStyle(int list, const QString &style) const;

private:
    struct Level
    {
        NumberFormat format = NumberFormat::Decimal;
        QString text; ///< with %1 … %9 for the numbers of the levels
        QString style;
        QString suffix;
        int start = 1;
        std::optional<int> restart; ///< 0: never, n: behind a paragraph of level n or above
        bool legal = false;         ///< all numbers in decimal
    };
    struct Scheme // `w:abstractNum`
    {
        std::array<Level, levelCount> levels;
        std::array<std::optional<int>, levelCount> counters; ///< the last number given
        QString styleLink;                                   ///< of a list style that defines it
        QString ownStyle;
    };
    struct List // `w:num`
    {
        int scheme = 0;
        std::array<std::optional<int>, levelCount> starts;
        std::array<std::optional<Level>, levelCount> levels; ///< instead of the scheme's
        bool used = false;
    };

    void readScheme(XmlSource &xml);
    void readList(XmlSource &xml);
    [[nodiscard]] static Level readLevel(XmlSource &xml);
    void resolveLinks();
    [[nodiscard]] static QString written(const List &list, const Scheme &scheme, int level);
    [[nodiscard]] static const Level &levelOf(const List &list, const Scheme &scheme, int level);

    QHash<int, Scheme> m_schemes;
    QHash<int, List> m_lists;
};

} // namespace gouji
