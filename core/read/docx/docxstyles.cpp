#include "core/read/docx/docxstyles.h"

namespace gouji {

namespace {

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

void DocxStyles::read(XmlSource &xml)
{
    if (!xml.nextChild())
        return;
    while (xml.nextChild()) {
        if (xml.name() == u"style")
            readStyle(xml);
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
        } else if (xml.name() == u"pPr" || xml.name() == u"rPr") {
            while (xml.nextChild()) {
                style.hidden = style.hidden || (xml.name() == u"vanish" && isSwitchedOn(xml));
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

bool DocxStyles::hides(const QString &id) const
{
    QString at = id;
    for (int i = 0; i < longestChain && !at.isEmpty(); ++i) {
        const Style style = m_styles.value(at);
        if (style.hidden)
            return true;
        at = style.basedOn;
    }
    return false;
}

} // namespace gouji
