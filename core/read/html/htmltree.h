#pragma once

#include "core/base/error.h"
#include "core/read/readclock.h"

#include <QByteArray>
#include <QString>

#include <gumbo.h>
#include <memory>

namespace gouji {

/// A page as HTML5 parses it, whatever is wrong with its tags. All nodes stand in one arena that
/// goes at once.
class HtmlTree
{
public:
    /// `utf8` must outlive the tree. Errors: FileTooLarge, NestedTooDeep,
    /// TooManyCells, TimedOut, Cancelled.
    [[nodiscard]] static Result<HtmlTree> parse(const QByteArray &utf8, const QString &path,
                                                const ReadLimits &limits, const ReadClock &clock);
    HtmlTree(HtmlTree &&other) noexcept;
    HtmlTree &operator=(HtmlTree &&other) noexcept;
    ~HtmlTree();

    [[nodiscard]] const GumboNode &root() const { return *m_root; }

private:
    class Arena;
    explicit HtmlTree(std::unique_ptr<Arena> arena);

    [[nodiscard]] static const GumboNode *parseInto(Arena &arena, const QByteArray &utf8);

    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root = nullptr;
};

} // namespace gouji
