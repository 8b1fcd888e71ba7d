#include "core/read/html/htmltree.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <utility>
#include <vector>

namespace gouji {

namespace {

/// Elements that end where their end tag stands and nowhere before. Too many of them open at once
/// make parsing slow, so they are counted before it begins.
bool nests(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_B:
    case GUMBO_TAG_I:
    case GUMBO_TAG_U:
    case GUMBO_TAG_A:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_ARTICLE:
        return true;
    default:
        return false;
    }
}

/// What the tags alone say of a page, before any of it is parsed.
struct TagCounts
{
    qsizetype deepest = 0; ///< of such elements: as many are open at once
    qsizetype cells = 0;
};

TagCounts countTags(QByteArrayView html)
{
    constexpr qsizetype longestName = 12;
    TagCounts counts;
    qsizetype depth = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const bool closes = at + 1 < html.size() && html[at + 1] == '/';
        const qsizetype begin = at + (closes ? 2 : 1);
        qsizetype end = begin;
        while (end < html.size() && end - begin < longestName
               && ((html[end] | 0x20) >= 'a' && (html[end] | 0x20) <= 'z'))
            ++end;
        if (begin == end)
            continue;
        const GumboTag tag =
            gumbo_tagn_enum(html.data() + begin, static_cast<unsigned>(end - begin));
        const bool cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
        counts.cells += cell && !closes ? 1 : 0;
        if (!nests(tag))
            continue;
        depth = std::max<qsizetype>(depth + (closes ? -1 : 1), 0);
        counts.deepest = std::max(counts.deepest, depth);
    }
    return counts;
}

} // namespace

/// Where gumbo gets its memory. It has no way to stop gumbo but to jump out of it: gumbo is C, and
/// what it leaves behind stands in the arena.
class HtmlTree::Arena
{
public:
    Arena(ReadClock clock, std::size_t budget)
        : m_clock(std::move(clock))
        , m_left(budget)
    {}

    static void *allocate(void *arena, std::size_t size)
    {
        auto *self = static_cast<Arena *>(arena);
        void *memory = self->take(size);
        if (memory == nullptr)
            std::longjmp(self->leave, 1);
        return memory;
    }
    static void release(void * /*arena*/, void * /*memory*/) {}

    /// Set when the time or the person asked for the end, and not the budget.
    [[nodiscard]] const std::optional<Error> &stopped() const { return m_stopped; }

    std::jmp_buf leave;

private:
    void *take(std::size_t size)
    {
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (size > m_free && !grow(size))
            return nullptr;
        char *memory = m_next;
        m_next += size;
        m_free -= size;
        return memory;
    }

    bool grow(std::size_t size)
    {
        constexpr std::size_t chunkBytes = 262144;
        const std::size_t bytes = std::max(size, chunkBytes);
        m_stopped = m_clock.stop();
        if (m_stopped || bytes > m_left)
            return false;
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(bytes));
        m_left -= bytes;
        m_next = m_chunks.back().get();
        m_free = bytes;
        return true;
    }

    ReadClock m_clock;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    char *m_next = nullptr;
    std::size_t m_free = 0;
    std::size_t m_left;
    std::optional<Error> m_stopped;
};

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena)
    : m_arena(std::move(arena))
{}

HtmlTree::HtmlTree(HtmlTree &&other) noexcept = default;
HtmlTree &HtmlTree::operator=(HtmlTree &&other) noexcept = default;
HtmlTree::~HtmlTree() = default;

const GumboNode *HtmlTree::parseInto(Arena &arena, const QByteArray &utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.leave) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, utf8.constData(),
                                    static_cast<std::size_t>(utf8.size()))
        ->root;
}

Result<HtmlTree> HtmlTree::parse(const QByteArray &utf8, const QString &path,
                                 const ReadLimits &limits, const ReadClock &clock)
{
    // Parsed it takes several times its size.
    constexpr std::size_t budget = std::size_t(256) * 1024 * 1024;
    const auto refuse = [&](ErrorCode code, qint64 limit) {
        return gouji::failure(code, path, QString::number(limit));
    };
    if (utf8.size() > limits.maximumPartBytes)
        return refuse(ErrorCode::FileTooLarge, limits.maximumPartBytes);
    // Tags left open by carelessness are many, but not that many.
    constexpr int forgiving = 4;
    const TagCounts counts = countTags(utf8);
    if (counts.deepest > qsizetype(limits.maximumNesting) * forgiving)
        return refuse(ErrorCode::NestedTooDeep, limits.maximumNesting);
    if (counts.cells > limits.maximumCells)
        return refuse(ErrorCode::TooManyCells, limits.maximumCells);

    HtmlTree tree(std::make_unique<Arena>(clock, budget));
    tree.m_root = parseInto(*tree.m_arena, utf8);
    if (tree.m_root != nullptr)
        return tree;
    if (const auto &stopped = tree.m_arena->stopped())
        return std::unexpected(*stopped);
    return refuse(ErrorCode::FileTooLarge, limits.maximumPartBytes);
}

} // namespace gouji
