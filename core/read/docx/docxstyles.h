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

/// What styles say that changes the text itself: lists, and hiding.
class DocxStyles
{
public:
    void read(XmlSource &xml);

    /// Of the paragraph style `id`, or of the default one when it is empty; through the styles it
    /// is based on.
    [[nodiscard]] ListPlace listPlace(const QString &id) const;
    [[nodiscard]] bool hides(const QString &id) const;

private:
    struct Style
    {
        QString basedOn;
        ListPlace place;
        bool hidden = false;
    };
    void readStyle(XmlSource &xml);

    QHash<QString, Style> m_styles;
    QString m_default;
};

} // namespace gouji
