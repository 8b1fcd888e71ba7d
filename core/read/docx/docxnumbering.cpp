#include "core/read/docx/docxnumbering.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

int clampedLevel(int level)
{
    return std::clamp(level, 0, DocxNumbering::levelCount - 1);
}

std::size_t at(int level)
{
    return static_cast<std::size_t>(level);
}

/// No number is written longer, and none is greater, for a reader to make sense of.
constexpr qsizetype longestText = 100;
constexpr int greatestStart = 1'000'000;

int startOf(const QString &value)
{
    return std::clamp(value.toInt(), -greatestStart, greatestStart);
}

/// Bullets are characters of symbol fonts, which other fonts show as nothing.
QString bulletOf(const QString &text)
{
    const bool symbol =
        text.isEmpty() || (text[0].unicode() >= 0xE000 && text[0].unicode() <= 0xF8FF);
    return symbol ? u"•"_s : text;
}

} // namespace

void DocxNumbering::read(XmlSource &xml)
{
    if (!xml.nextChild())
        return;
    while (xml.nextChild()) {
        if (xml.name() == u"abstractNum")
            readScheme(xml);
        else if (xml.name() == u"num")
            readList(xml);
        else
            xml.skip();
    }
    resolveLinks();
}

void DocxNumbering::readScheme(XmlSource &xml)
{
    Scheme &scheme = m_schemes[xml.attribute(u"abstractNumId").toInt()];
    while (xml.nextChild()) {
        if (xml.name() == u"lvl") {
            const int level = clampedLevel(xml.attribute(u"ilvl").toInt());
            scheme.levels[at(level)] = readLevel(xml);
            continue;
        }
        if (xml.name() == u"numStyleLink")
            scheme.styleLink = xml.attribute(u"val");
        else if (xml.name() == u"styleLink")
            scheme.ownStyle = xml.attribute(u"val");
        xml.skip();
    }
}

DocxNumbering::Level DocxNumbering::readLevel(XmlSource &xml)
{
    Level level;
    while (xml.nextChild()) {
        const QString value = xml.attribute(u"val");
        if (xml.name() == u"start")
            level.start = startOf(value);
        else if (xml.name() == u"numFmt")
            level.format = wordNumberFormat(value);
        else if (xml.name() == u"lvlText")
            level.text = value.left(longestText);
        else if (xml.name() == u"pStyle")
            level.style = value;
        else if (xml.name() == u"suff")
            level.suffix = value;
        else if (xml.name() == u"lvlRestart")
            level.restart = value.toInt();
        else if (xml.name() == u"isLgl")
            level.legal = value != u"0" && value != u"false";
        xml.skip();
    }
    return level;
}

void DocxNumbering::readList(XmlSource &xml)
{
    List &list = m_lists[xml.attribute(u"numId").toInt()];
    while (xml.nextChild()) {
        if (xml.name() == u"abstractNumId") {
            list.scheme = xml.attribute(u"val").toInt();
            xml.skip();
        } else if (xml.name() == u"lvlOverride") {
            const int level = clampedLevel(xml.attribute(u"ilvl").toInt());
            while (xml.nextChild()) {
                if (xml.name() == u"lvl") {
                    list.levels[at(level)] = readLevel(xml);
                    continue;
                }
                if (xml.name() == u"startOverride")
                    list.starts[at(level)] = startOf(xml.attribute(u"val"));
                xml.skip();
            }
        } else {
            xml.skip();
        }
    }
}

/// A scheme may say nothing but that another one, the list style's own, is meant.
void DocxNumbering::resolveLinks()
{
    for (List &list : m_lists) {
        const QString link = m_schemes.value(list.scheme).styleLink;
        if (link.isEmpty())
            continue;
        for (auto it = m_schemes.cbegin(); it != m_schemes.cend(); ++it) {
            if (it->ownStyle == link)
                list.scheme = it.key();
        }
    }
}

const DocxNumbering::Level &DocxNumbering::levelOf(const List &list, const Scheme &scheme,
                                                   int level)
{
    const auto &own = list.levels[at(level)];
    return own ? *own : scheme.levels[at(level)];
}

std::optional<int> DocxNumbering::levelOfStyle(int list, const QString &style) const
{
    const auto found = m_lists.constFind(list);
    if (found == m_lists.cend() || style.isEmpty())
        return std::nullopt;
    const Scheme scheme = m_schemes.value(found->scheme);
    for (int level = 0; level < levelCount; ++level) {
        if (levelOf(*found, scheme, level).style == style)
            return level;
    }
    return std::nullopt;
}

QString DocxNumbering::nextNumber(int listId, int wantedLevel)
{
    const auto found = m_lists.find(listId);
    if (found == m_lists.end() || !m_schemes.contains(found->scheme))
        return {};
    List &list = *found;
    Scheme &scheme = m_schemes[list.scheme];
    const int level = clampedLevel(wantedLevel);
    // Lists of one scheme count on together, unless one of them says where it starts.
    if (!list.used) {
        for (int l = 0; l < levelCount; ++l) {
            if (const auto start = list.starts[at(l)])
                scheme.counters[at(l)] = *start - 1;
        }
        list.used = true;
    }
    auto &counter = scheme.counters[at(level)];
    counter = counter ? *counter + 1
                      : list.starts[at(level)].value_or(levelOf(list, scheme, level).start);
    for (int below = level + 1; below < levelCount; ++below) {
        const std::optional<int> restart = levelOf(list, scheme, below).restart;
        if (restart.value_or(below) > level)
            scheme.counters[at(below)].reset();
    }
    return written(list, scheme, level);
}

QString DocxNumbering::written(const List &list, const Scheme &scheme, int level)
{
    const Level &own = levelOf(list, scheme, level);
    if (own.format == NumberFormat::Bullet)
        return bulletOf(own.text) + u' ';
    if (own.format == NumberFormat::None && !own.text.contains(u'%'))
        return own.text;
    QString text;
    for (qsizetype i = 0; i < own.text.size(); ++i) {
        const bool place = own.text[i] == u'%' && i + 1 < own.text.size() && own.text[i + 1] >= u'1'
                           && own.text[i + 1] <= u'9';
        if (!place) {
            text += own.text[i];
            continue;
        }
        const int other = own.text[++i].unicode() - u'1';
        const Level &source = levelOf(list, scheme, other);
        const NumberFormat format = own.legal ? NumberFormat::Decimal : source.format;
        text += writtenNumber(scheme.counters[at(other)].value_or(source.start), format);
    }
    // A mark as wide as an ideograph parts the number from the text well enough.
    const bool parted =
        text.isEmpty() || own.suffix == u"nothing" || text.back().unicode() >= 0x3000;
    return parted ? text : text + u' ';
}

} // namespace gouji
