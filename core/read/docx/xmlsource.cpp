#include "core/read/docx/xmlsource.h"

#include <algorithm>

namespace gouji {

XmlSource::XmlSource(const QByteArray &bytes, QString path, QString mediaType,
                     const ReadOptions &options)
    : m_xml(bytes)
    , m_path(std::move(path))
    , m_mediaType(std::move(mediaType))
    , m_options(options)
    , m_clock(options, m_path)
{}

QXmlStreamReader::TokenType XmlSource::next()
{
    if (m_error)
        return QXmlStreamReader::Invalid;
    if (m_error = m_clock.stopNowAndThen(); m_error)
        return QXmlStreamReader::Invalid;
    const auto token = m_xml.readNext();
    switch (token) {
    case QXmlStreamReader::StartElement:
        m_name = m_xml.name();
        m_space = m_xml.namespaceUri();
        if (++m_depth > m_options.limits.maximumNesting)
            fail(ErrorCode::NestedTooDeep, QString::number(m_options.limits.maximumNesting));
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
        fail(ErrorCode::XmlEntities, {});
        break;
    case QXmlStreamReader::Invalid:
        fail(ErrorCode::DocumentDamaged, m_mediaType);
        break;
    default:
        break;
    }
    return m_error ? QXmlStreamReader::Invalid : token;
}

void XmlSource::fail(ErrorCode code, const QString &argument)
{
    if (m_error)
        return;
    m_error = Error{code, {m_path}};
    if (!argument.isEmpty())
        m_error->arguments.append(argument);
}

bool XmlSource::nextChild()
{
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
}

void XmlSource::skip()
{
    for (int open = 1; open > 0;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++open;
            break;
        case QXmlStreamReader::EndElement:
            --open;
            break;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return;
        default:
            break;
        }
    }
}

QString XmlSource::text()
{
    QString text;
    for (int open = 1; open > 0;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++open;
            break;
        case QXmlStreamReader::EndElement:
            --open;
            break;
        case QXmlStreamReader::Characters:
            text += m_xml.text();
            break;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return text;
        default:
            break;
        }
    }
    return text;
}

QString XmlSource::attribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

bool XmlSource::hasAttribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    return std::ranges::any_of(attributes,
                               [name](const QXmlStreamAttribute &a) { return a.name() == name; });
}

} // namespace gouji
