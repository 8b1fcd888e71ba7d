#include "core/read/html/htmlflow.h"

#include "core/read/flow/flowbuilder.h"
#include "core/read/flow/listnumber.h"
#include "core/read/flow/wordsymbol.h"
#include "core/read/html/declarations.h"
#include "core/read/html/htmlroles.h"
#include "core/read/html/htmlstyle.h"
#include "core/read/html/htmltable.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

using namespace Qt::StringLiterals;

/// How the text of an element looks with all it stands in.
class TextLook
{
public:
    void enter(const GumboElement &element, const HtmlLook &own)
    {
        m_faint = m_faint || own.faint;
        m_sizeless = own.sizeless.value_or(m_sizeless);
        if (!own.colour.isEmpty())
            m_colour = qHash(own.colour);
        if (!own.size.isEmpty())
            m_size = qHash(own.size);
        if (!own.shift.isEmpty())
            m_others = qHashMulti(m_others, own.shift);
        const bool link = element.tag == GUMBO_TAG_A && hasAttribute(element, "href");
        if (link || element.tag == GUMBO_TAG_SMALL || element.tag == GUMBO_TAG_BIG)
            m_others = qHashMulti(m_others, int(element.tag));
        // Nobody knows what all sheets say of these.
        for (const char *name : {"class", "id", "size"}) {
            if (const QByteArrayView value = attributeOf(element, name); !value.isEmpty())
                m_others = qHashMulti(m_others, value);
        }
    }

    [[nodiscard]] std::size_t key() const { return qHashMulti(0, m_colour, m_size, m_others); }
    [[nodiscard]] bool faint() const { return m_faint; }
    [[nodiscard]] bool sizeless() const { return m_sizeless; }

private:
    std::size_t m_colour = 0;
    std::size_t m_size = 0;
    std::size_t m_others = 0;
    bool m_faint = false;
    bool m_sizeless = false;
};

bool isPreformatted(const GumboElement &element)
{
    return element.tag == GUMBO_TAG_PRE || element.tag == GUMBO_TAG_LISTING
           || element.tag == GUMBO_TAG_XMP
           || declared(attributeOf(element, "style"), "white-space").startsWith("pre");
}

/// Shown as something else, as a cell of a table, an item has no number.
bool isNumberedItem(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_LI)
        return false;
    const QByteArray display = declared(attributeOf(element, "style"), "display");
    return display.isEmpty() || display.startsWith("list-item");
}

/// Between characters they are where a word may be broken; before a number, a minus perhaps.
void dropSoftHyphens(QString &text)
{
    static const QRegularExpression between(u"(?<=\\S)\u00AD(?=\\S)"_s);
    constexpr char16_t softHyphen = 0xAD;
    if (text.contains(QChar(softHyphen)))
        text.remove(between);
}

bool isBlank(const FlowBlock &block)
{
    return !block.table && block.text.trimmed().isEmpty();
}

struct ListState
{
    NumberFormat format = NumberFormat::Bullet;
    int next = 1;
    int step = 1;
};

NumberFormat formatOf(const GumboElement &list, NumberFormat fallback)
{
    const QByteArrayView style = attributeOf(list, "style");
    const QByteArray type = declared(style, "list-style-type");
    if (type.isEmpty() && declared(style, "list-style").contains("none"))
        return NumberFormat::None;
    if (!type.isEmpty())
        return cssNumberFormat(QString::fromLatin1(type));
    static const QHash<QByteArray, NumberFormat> types = {
        {"1", NumberFormat::Decimal},     {"a", NumberFormat::LowerLetter},
        {"A", NumberFormat::UpperLetter}, {"i", NumberFormat::LowerRoman},
        {"I", NumberFormat::UpperRoman},  {"disc", NumberFormat::Bullet},
        {"circle", NumberFormat::Bullet}, {"square", NumberFormat::Bullet},
    };
    return types.value(attributeOf(list, "type").trimmed().toByteArray(), fallback);
}

int numberOf(const GumboElement &element, const char *attribute, int fallback)
{
    bool ok = false;
    constexpr int greatest = 1'000'000; // no list is that long
    const int number = attributeOf(element, attribute).trimmed().toByteArray().toInt(&ok);
    return ok ? std::clamp(number, -greatest, greatest) : fallback;
}

/// As browsers put them before an item.
QString markerOf(int number, NumberFormat format)
{
    const QString written = writtenNumber(number, format);
    switch (format) {
    case NumberFormat::None:
        return {};
    case NumberFormat::Bullet:
        return written + u' ';
    case NumberFormat::ChineseCounting:
    case NumberFormat::ChineseFormal:
    case NumberFormat::ChineseDigits:
    case NumberFormat::HeavenlyStems:
    case NumberFormat::EarthlyBranches:
        return written + u'、';
    default:
        return written + u". "_s;
    }
}

class FlowReader
{
public:
    FlowReader(const ReadLimits &limits, ReadClock &clock, QString path)
        : m_limits(limits)
        , m_clock(clock)
        , m_path(std::move(path))
        , m_slotsLeft(limits.maximumCells)
    {}

    Flow read(const GumboNode &root)
    {
        collectStyles(root, 0);
        if (root.type == GUMBO_NODE_ELEMENT)
            readElement(root.v.element);
        return m_builder.take();
    }

    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

private:
    /// Sheets count wherever they stand, before and behind.
    void collectStyles(const GumboNode &node, int depth)
    {
        if (depth > m_limits.maximumNesting || node.type != GUMBO_NODE_ELEMENT)
            return;
        const GumboVector &children = node.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto &child = *static_cast<const GumboNode *>(children.data[i]);
            if (node.v.element.tag != GUMBO_TAG_STYLE)
                collectStyles(child, depth + 1);
            else if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA)
                m_style.addSheet(child.v.text.text);
        }
    }

    void fail(ErrorCode code, int limit)
    {
        if (!m_failure)
            m_failure = Error{code, {m_path, QString::number(limit)}};
    }

    void readChildren(const GumboElement &element)
    {
        if (++m_depth > m_limits.maximumNesting)
            fail(ErrorCode::NestedTooDeep, m_limits.maximumNesting);
        if (!m_failure)
            m_failure = m_clock.stopNowAndThen();
        for (unsigned i = 0; i < element.children.length && !m_failure; ++i) {
            const auto &child = *static_cast<const GumboNode *>(element.children.data[i]);
            if (child.type == GUMBO_NODE_ELEMENT)
                readElement(child.v.element);
            else if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE
                     || child.type == GUMBO_NODE_CDATA)
                readText(QString::fromUtf8(child.v.text.text));
        }
        --m_depth;
    }

    void readText(QString text)
    {
        if (m_look.sizeless())
            return;
        dropSoftHyphens(text);
        m_builder.setLook(m_look.key());
        m_builder.setFaint(m_look.faint());
        if (m_preformatted == 0) {
            m_builder.addCollapsed(text);
            return;
        }
        const QList<QStringView> lines = QStringView(text).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_builder.breakLine();
            m_builder.add(lines[i]);
        }
    }

    void readElement(const GumboElement &element)
    {
        const HtmlLook own = m_style.lookOf(element);
        const Role role = roleOf(element, own);
        if (role == Role::Skipped)
            return;
        const TextLook outer = m_look;
        m_look.enter(element, own);
        readAs(role, element);
        m_look = outer;
    }

    void readAs(Role role, const GumboElement &element)
    {
        switch (role) {
        case Role::Break:
            m_builder.breakLine();
            break;
        case Role::Table:
            readTable(element);
            break;
        case Role::Raised:
            readShifted(element, raisedDigits);
            break;
        case Role::Lowered:
            readShifted(element, loweredDigits);
            break;
        case Role::Field:
            readField(element);
            break;
        case Role::Inline:
            readChildren(element);
            break;
        default:
            readBlock(element);
        }
    }

    void readBlock(const GumboElement &element)
    {
        const bool list = element.tag == GUMBO_TAG_OL || element.tag == GUMBO_TAG_UL;
        const bool item = isNumberedItem(element);
        const bool preformatted = isPreformatted(element);
        m_builder.endParagraph();
        if (item)
            beginItem(element);
        if (list)
            beginList(element);
        m_preformatted += preformatted ? 1 : 0;
        readChildren(element);
        m_builder.endParagraph();
        m_preformatted -= preformatted ? 1 : 0;
        if (list)
            m_lists.pop_back();
        if (item)
            m_builder.setMarker({});
    }

    void beginList(const GumboElement &element)
    {
        const bool ordered = element.tag == GUMBO_TAG_OL;
        ListState list;
        list.format = formatOf(element, ordered ? NumberFormat::Decimal : NumberFormat::Bullet);
        if (ordered && hasAttribute(element, "reversed")) {
            int items = 0;
            forEachChildElement(element, [&items](const GumboElement &child) {
                items += child.tag == GUMBO_TAG_LI ? 1 : 0;
            });
            list.next = items;
            list.step = -1;
        }
        list.next = numberOf(element, "start", list.next);
        m_lists.push_back(list);
    }

    void beginItem(const GumboElement &element)
    {
        if (m_lists.empty())
            m_lists.emplace_back(); // an item without a list
        ListState &list = m_lists.back();
        const int number = numberOf(element, "value", list.next);
        list.next = number + list.step;
        m_builder.setMarker(markerOf(number, formatOf(element, list.format)));
    }

    void readShifted(const GumboElement &element, QString (*shifted)(QString))
    {
        Flow content = readApart(element);
        for (FlowBlock &block : content) {
            if (block.table)
                m_builder.addBlock(std::move(block));
            else
                m_builder.add(shifted(std::move(block.text)));
        }
    }

    /// What is typed into a field of a form.
    void readField(const GumboElement &element)
    {
        const QByteArray type = attributeOf(element, "type").trimmed().toByteArray().toLower();
        if (type.isEmpty() || type == "text" || type == "number")
            readText(QString::fromUtf8(attributeOf(element, "value")));
    }

    /// The content of an element as a flow of its own.
    Flow readApart(const GumboElement &element)
    {
        FlowBuilder outer = std::exchange(m_builder, FlowBuilder());
        std::vector<ListState> lists = std::exchange(m_lists, {});
        readChildren(element);
        Flow flow = m_builder.take();
        m_builder = std::move(outer);
        m_lists = std::move(lists);
        return flow;
    }

    void readTable(const GumboElement &element)
    {
        m_builder.endParagraph();
        const HtmlGrid grid = gridOf(element, m_style, m_slotsLeft);
        if (grid.overflown)
            fail(ErrorCode::TooManyCells, m_limits.maximumCells);
        for (const GumboElement *caption : grid.captions)
            readBlock(*caption);
        FlowTable table;
        for (const HtmlRow &cells : grid.rows) {
            FlowRow &row = table.rows.emplace_back();
            for (const HtmlCell &cell : cells) {
                if (m_failure)
                    return;
                m_slotsLeft -= cell.columnSpan;
                Flow content = readCell(*cell.element);
                if (cell.placeholder && std::ranges::all_of(content, isBlank))
                    continue;
                row.cells.push_back(
                    {std::move(content), cell.column, cell.rowSpan, cell.columnSpan});
            }
        }
        m_builder.addTable(std::move(table));
    }

    Flow readCell(const GumboElement &cell)
    {
        const TextLook outer = m_look;
        bool struck = false;
        // Rows and cells are no elements of their own in a grid.
        for (const GumboElement *element : {parentOf(cell), &cell}) {
            if (element == nullptr)
                continue;
            const HtmlLook own = m_style.lookOf(*element);
            struck = own.struck.value_or(struck);
            m_look.enter(*element, own);
        }
        Flow content = struck ? Flow() : readApart(cell);
        m_look = outer;
        return content;
    }

    const ReadLimits &m_limits;
    ReadClock &m_clock;
    QString m_path;
    HtmlStyle m_style;
    FlowBuilder m_builder;
    TextLook m_look;
    std::vector<ListState> m_lists;
    std::optional<Error> m_failure;
    int m_slotsLeft;
    int m_depth = 0;
    int m_preformatted = 0;
};

} // namespace

Result<Flow> flowOf(const HtmlTree &tree, const QString &path, const ReadLimits &limits,
                    ReadClock &clock)
{
    FlowReader reader(limits, clock, path);
    Flow flow = reader.read(tree.root());
    if (const auto &failure = reader.failure())
        return std::unexpected(*failure);
    return flow;
}

} // namespace gouji
