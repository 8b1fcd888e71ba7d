#pragma once

#include "core/read/docx/xmlsource.h"

#include <QHash>
#include <QString>

#include <optional>

namespace gouji {

/// A paragraph's place in a list: `numId` and `ilvl`.
struct ListPlace
{
    std::optional<int> list; ///< 0 takes a paragraph out of the list its style is in
    std::optional<int> level;
};

/// Reads a `w:numPr`; moves behind it.
[[nodiscard]] ListPlace readListPlace(XmlSource &xml);

/// True for the toggle `w:vanish` and its kin, unless they are switched off.
[[nodiscard]] bool isSwitchedOn(const XmlSource &xml);

/// How a run looks, as far as it changes the text or tells its characters from those beside them;
/// nothing where it is not said.
struct RunLook
{
    std::optional<bool> hidden;
    std::optional<bool> struck;
    std::optional<QString> align; ///< `superscript`, `subscript` or on the line
    std::optional<QString> colour;
    std::optional<int> size;
    std::optional<int> position; ///< above the line
    QString style;

    /// What `nearer` says counts before what is said here.
    void add(const RunLook &nearer);
    [[nodiscard]] bool isHidden() const { return hidden.value_or(false); }
    [[nodiscard]] bool isStruck() const { return struck.value_or(false); }
    /// As light as paper.
    [[nodiscard]] bool isFaint() const;
    /// The same for all that look alike on the line.
    [[nodiscard]] std::size_t key() const;
};

/// Reads a `w:rPr`; moves behind it.
[[nodiscard]] RunLook readRunLook(XmlSource &xml);

/// What styles say that changes the text itself: lists, and looks.
class DocxStyles
{
public:
    void read(XmlSource &xml);

    /// Of the paragraph style `id`, or of the default one when it is empty; through the styles it
    /// is based on.
    [[nodiscard]] ListPlace listPlace(const QString &id) const;
    /// Of runs in paragraphs of style `id`, or of the default one when it is empty.
    [[nodiscard]] RunLook paragraphLook(const QString &id) const;
    /// What the character style `id` adds to it.
    [[nodiscard]] RunLook lookOf(const QString &id) const;

private:
    struct Style
    {
        QString basedOn;
        ListPlace place;
        RunLook look;
    };
    void readStyle(XmlSource &xml);
    void readDefaults(XmlSource &xml);

    QHash<QString, Style> m_styles;
    QString m_default;
    RunLook m_defaultLook;
};

} // namespace gouji
