#pragma once

#include "core/export/documentstyle.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <cmath>
#include <initializer_list>
#include <utility>

namespace gouji {

/// Writes one XML document with as few words as XML allows.
class XmlPart
{
public:
    using Attribute = std::pair<QLatin1StringView, QString>;

    XmlPart()
        : m_writer(&m_bytes)
    {
        m_writer.writeStartDocument();
    }

    XmlPart &begin(QLatin1StringView name, std::initializer_list<Attribute> attributes = {})
    {
        m_writer.writeStartElement(QString(name));
        write(attributes);
        return *this;
    }
    XmlPart &end()
    {
        m_writer.writeEndElement();
        return *this;
    }
    XmlPart &leaf(QLatin1StringView name, std::initializer_list<Attribute> attributes = {})
    {
        m_writer.writeEmptyElement(QString(name));
        write(attributes);
        return *this;
    }
    XmlPart &attribute(QLatin1StringView name, const QString &value)
    {
        m_writer.writeAttribute(QString(name), xmlText(value));
        return *this;
    }
    XmlPart &text(const QString &characters)
    {
        m_writer.writeCharacters(xmlText(characters));
        return *this;
    }
    XmlPart &element(QLatin1StringView name, const QString &characters)
    {
        m_writer.writeTextElement(QString(name), xmlText(characters));
        return *this;
    }
    [[nodiscard]] QByteArray finish()
    {
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    void write(std::initializer_list<Attribute> attributes)
    {
        for (const auto &[name, value] : attributes)
            attribute(name, value);
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// Twentieths of a point, as word processors count.
[[nodiscard]] inline int twips(double points)
{
    return static_cast<int>(std::lround(points * 20));
}
[[nodiscard]] inline int twipsOfMillimetres(double millimetres)
{
    return static_cast<int>(std::lround(millimetres * 1440 / 25.4));
}

} // namespace gouji
