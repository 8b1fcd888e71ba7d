#include "core/read/docx/docxstyles.h"

#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Styles based on each other in a circle end here.
constexpr int longestChain = 32;

} // namespace

ListPlace readListPlace(XmlSource &xml)
{
    ListPlace place;
    while (xml.nextChild()) {
        if (xml.name() == u"ilvl")
            place.level = xml.attribute(u"val").toInt();
        else if (xml.name() == u"numId")
            place.list = xml.attribute(u"val").toInt();
        xml.skip();
    }
    return place;
}

bool isSwitchedOn(const XmlSource &xml)
{
    const QString value = xml.attribute(u"val");
    return value != u"0" && value != u"false" && value != u"off";
}

void RunLook::add(const RunLook &nearer)
{
    const auto take = [](auto &ours, const auto &theirs) { ours = theirs ? theirs : ours; };
    take(hidden, nearer.hidden);
    take(struck, nearer.struck);
    take(align, nearer.align);
    take(colour, nearer.colour);
    take(size, nearer.size);
    take(position, nearer.position);
    style = nearer.style.isEmpty() ? style : nearer.style;
}

bool RunLook::isFaint() const
{
    return colour && colour->compare(u"FFFFFF", Qt::CaseInsensitive) == 0;
}

std::size_t RunLook::key() const
{
    const QString ink = colour.value_or(u"auto"_s).toUpper();
    const bool black = ink == u"AUTO" || ink == u"000000";
    return qHashMulti(0, black ? QString() : ink, size.value_or(0), position.value_or(0));
}

RunLook readRunLook(XmlSource &xml)
{
    RunLook look;
    while (xml.nextChild()) {
        const QStringView name = xml.name();
        if (name == u"vanish")
            look.hidden = isSwitchedOn(xml);
        else if (name == u"strike" || name == u"dstrike")
            look.struck = isSwitchedOn(xml) || (name == u"dstrike" && look.isStruck());
        else if (name == u"vertAlign")
            look.align = xml.attribute(u"val");
        else if (name == u"color")
            look.colour = xml.attribute(u"val");
        else if (name == u"sz")
            look.size = xml.attribute(u"val").toInt();
        else if (name == u"position")
            look.position = xml.attribute(u"val").toInt();
        else if (name == u"rStyle")
            look.style = xml.attribute(u"val");
        xml.skip();
    }
    return look;
}

void DocxStyles::read(XmlSource &xml)
{
    if (!xml.nextChild())
        return;
    while (xml.nextChild()) {
        if (xml.name() == u"style")
            readStyle(xml);
        else if (xml.name() == u"docDefaults")
            readDefaults(xml);
        else
            xml.skip();
    }
}

void DocxStyles::readDefaults(XmlSource &xml)
{
    while (xml.nextChild()) {
        if (xml.name() == u"rPrDefault")
            readDefaults(xml);
        else if (xml.name() == u"rPr")
            m_defaultLook = readRunLook(xml);
        else
            xml.skip();
    }
}

void DocxStyles::readStyle(XmlSource &xml)
{
    const QString id = xml.attribute(u"styleId");
    if (xml.attribute(u"type") == u"paragraph" && xml.attribute(u"default") == u"1")
        m_default = id;
    Style style;
    while (xml.nextChild()) {
        if (xml.name() == u"basedOn") {
            style.basedOn = xml.attribute(u"val");
            xml.skip();
        } else if (xml.name() == u"rPr") {
            style.look = readRunLook(xml);
            style.look.style.clear();
        } else if (xml.name() == u"pPr") {
            while (xml.nextChild()) {
                if (xml.name() == u"numPr")
                    style.place = readListPlace(xml);
                else
                    xml.skip();
            }
        } else {
            xml.skip();
        }
    }
    m_styles.insert(id, style);
}

ListPlace DocxStyles::listPlace(const QString &id) const
{
    ListPlace place;
    QString at = id.isEmpty() ? m_default : id;
    for (int i = 0; i < longestChain && !at.isEmpty(); ++i) {
        const Style style = m_styles.value(at);
        if (!place.list)
            place.list = style.place.list;
        if (!place.level)
            place.level = style.place.level;
        at = style.basedOn;
    }
    return place;
}

RunLook DocxStyles::paragraphLook(const QString &id) const
{
    RunLook look = m_defaultLook;
    look.add(lookOf(id.isEmpty() ? m_default : id));
    return look;
}

RunLook DocxStyles::lookOf(const QString &id) const
{
    RunLook look;
    QString at = id;
    for (int i = 0; i < longestChain && !at.isEmpty(); ++i) {
        const auto style = m_styles.constFind(at);
        if (style == m_styles.cend())
            break;
        RunLook below = style->look;
        below.add(look);
        look = std::move(below);
        at = style->basedOn;
    }
    return look;
}

} // namespace gouji
