#include "core/read/html/htmlflow.h"

#include "core/read/flow/flowbuilder.h"
#include "core/read/flow/listnumber.h"
#include "core/read/flow/wordsymbol.h"
#include "core/read/html/htmlstyle.h"
#include "core/read/html/htmltable.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// How an element stands among its neighbours.
enum class Role { Inline, Block, Skipped, Break, Item, Table, Raised, Field };

/// What a reader of the page does not see, or should not read as part of it.
bool isSkipped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    // Struck out: together with what replaces it, it would read as one number.
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
        return true;
    default:
        return false;
    }
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_HR:
        return true;
    default:
        return false;
    }
}

Role roleOf(const GumboElement &element)
{
    switch (element.tag) {
    case GUMBO_TAG_BR:
        return Role::Break;
    case GUMBO_TAG_LI:
        return Role::Item;
    case GUMBO_TAG_TABLE:
        return Role::Table;
    case GUMBO_TAG_SUP:
        return Role::Raised;
    case GUMBO_TAG_INPUT:
        return Role::Field;
    default:
        if (isSkipped(element.tag))
            return Role::Skipped;
        return isBlock(element.tag) ? Role::Block : Role::Inline;
    }
}

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

    void readText(const QString &text)
    {
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
        const Role role = roleOf(element);
        if (role == Role::Skipped || m_style.hides(element))
            return;
        switch (role) {
        case Role::Break:
            m_builder.breakLine();
            break;
        case Role::Table:
            readTable(element);
            break;
        case Role::Raised:
            readRaised(element);
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

    void readRaised(const GumboElement &element)
    {
        const Flow raised = readApart(element);
        for (const FlowBlock &block : raised)
            m_builder.add(raisedDigits(block.text));
    }

    /// What is typed into a field of a form.
    void readField(const GumboElement &element)
    {
        const QByteArray type = attributeOf(element, "type").trimmed().toByteArray().toLower();
        if (type.isEmpty() || type == "text" || type == "number")
            m_builder.addCollapsed(QString::fromUtf8(attributeOf(element, "value")));
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
                Flow content = readApart(*cell.element);
                if (cell.placeholder && std::ranges::all_of(content, isBlank))
                    continue;
                row.cells.push_back(
                    {std::move(content), cell.column, cell.rowSpan, cell.columnSpan});
            }
        }
        m_builder.addTable(std::move(table));
    }

    const ReadLimits &m_limits;
    ReadClock &m_clock;
    QString m_path;
    HtmlStyle m_style;
    FlowBuilder m_builder;
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
