#include "core/read/htmltree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <vector>

namespace gouji {

namespace {

/// Elements that end where their end tag stands and nowhere before. Too many of them open at once
/// make parsing slow, so they are counted before it begins.
constexpr std::array nestingTags = {
    QByteArrayView("div"),     QByteArrayView("span"), QByteArrayView("table"),
    QByteArrayView("font"),    QByteArrayView("b"),    QByteArrayView("i"),
    QByteArrayView("u"),       QByteArrayView("a"),    QByteArrayView("strong"),
    QByteArrayView("em"),      QByteArrayView("ul"),   QByteArrayView("ol"),
    QByteArrayView("section"), QByteArrayView("dl"),   QByteArrayView("blockquote"),
    QByteArrayView("center"),  QByteArrayView("form"), QByteArrayView("article"),
};

bool nests(QByteArrayView name)
{
    return std::ranges::any_of(nestingTags, [name](QByteArrayView tag) {
        return name.compare(tag, Qt::CaseInsensitive) == 0;
    });
}

/// How many such elements are open at most, told by the tags alone.
qsizetype nestingOf(QByteArrayView html)
{
    constexpr qsizetype longestName = 12;
    qsizetype depth = 0;
    qsizetype deepest = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const bool closes = at + 1 < html.size() && html[at + 1] == '/';
        const qsizetype begin = at + (closes ? 2 : 1);
        qsizetype end = begin;
        while (end < html.size() && end - begin < longestName
               && ((html[end] | 0x20) >= 'a' && (html[end] | 0x20) <= 'z'))
            ++end;
        if (!nests(html.sliced(begin, end - begin)))
            continue;
        depth = std::max<qsizetype>(depth + (closes ? -1 : 1), 0);
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

} // namespace

/// Where gumbo gets its memory. It has no way to stop gumbo but to jump out of it: gumbo is C, and
/// what it leaves behind stands in the arena.
class HtmlTree::Arena
{
public:
    Arena(const ReadOptions &options, std::size_t budget)
        : m_options(options)
        , m_left(budget)
        , m_deadline(std::chrono::steady_clock::now() + options.limits.maximumTime)
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

    [[nodiscard]] ErrorCode failure() const { return m_failure; }

    std::jmp_buf leave;

private:
    void *take(std::size_t size)
    {
        constexpr unsigned oftenEnough = 4096;
        if (++m_count % oftenEnough == 0 && mustStop())
            return nullptr;
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (size > m_free && !grow(size))
            return nullptr;
        char *memory = m_next;
        m_next += size;
        m_free -= size;
        return memory;
    }

    bool mustStop()
    {
        if (m_options.progress.isCancelled())
            m_failure = ErrorCode::Cancelled;
        else if (std::chrono::steady_clock::now() > m_deadline)
            m_failure = ErrorCode::TimedOut;
        else
            return false;
        return true;
    }

    bool grow(std::size_t size)
    {
        constexpr std::size_t chunkBytes = 262144;
        const std::size_t bytes = std::max(size, chunkBytes);
        if (bytes > m_left) {
            m_failure = ErrorCode::FileTooLarge;
            return false;
        }
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(bytes));
        m_left -= bytes;
        m_next = m_chunks.back().get();
        m_free = bytes;
        return true;
    }

    const ReadOptions m_options;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    char *m_next = nullptr;
    std::size_t m_free = 0;
    std::size_t m_left;
    std::chrono::steady_clock::time_point m_deadline;
    unsigned m_count = 0;
    ErrorCode m_failure = ErrorCode::FileTooLarge;
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
                                 const ReadOptions &options)
{
    // Parsed it takes several times its size.
    constexpr std::size_t budget = std::size_t(256) * 1024 * 1024;
    const ReadLimits &limits = options.limits;
    const auto refuse = [&](ErrorCode code, qint64 limit) {
        return gouji::failure(code, path, QString::number(limit));
    };
    if (utf8.size() > limits.maximumPartBytes)
        return refuse(ErrorCode::FileTooLarge, limits.maximumPartBytes);
    // Tags left open by carelessness are many, but not that many.
    constexpr int forgiving = 4;
    if (nestingOf(utf8) > qsizetype(limits.maximumNesting) * forgiving)
        return refuse(ErrorCode::NestedTooDeep, limits.maximumNesting);

    HtmlTree tree(std::make_unique<Arena>(options, budget));
    tree.m_root = parseInto(*tree.m_arena, utf8);
    if (tree.m_root != nullptr)
        return tree;
    switch (tree.m_arena->failure()) {
    case ErrorCode::Cancelled:
        return gouji::failure(ErrorCode::Cancelled);
    case ErrorCode::TimedOut:
        return refuse(ErrorCode::TimedOut, limits.maximumTime.count() / 1000);
    default:
        return refuse(ErrorCode::FileTooLarge, limits.maximumPartBytes);
    }
}

} // namespace gouji
