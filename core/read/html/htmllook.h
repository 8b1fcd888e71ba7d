#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace gouji {

/// Whether an element is to be seen, where that is said.
enum class Showing { Unsaid, Shown, Hidden };

/// Above or below the line.
enum class Raise { None, Raised, Lowered };

/// What a list of declarations says about how the text of an element looks, as far as that tells
/// the characters of a value from others beside them.
struct HtmlLook
{
    Showing showing = Showing::Unsaid;
    std::optional<bool> struck;
    std::optional<Raise> raise;
    std::optional<bool> sizeless; ///< so small that nothing is there
    bool faint = false;           ///< as light as paper, see-through, cut off or out of the page
    QByteArray colour;
    QByteArray size;
    QByteArray shift; ///< from its place on the line

    /// What `later` says counts before what is said here.
    void add(const HtmlLook &later);
    /// Takes characters from the text, or lets one doubt that they are seen or of a number.
    [[nodiscard]] bool matters() const;
    /// Does so, or undoes it.
    [[nodiscard]] bool counts() const;
};

[[nodiscard]] HtmlLook lookOf(QByteArrayView style);

/// Whether a sheet may have a look that matters(): quickly, and rather too often.
[[nodiscard]] bool mayMatter(QByteArrayView css);

} // namespace gouji
