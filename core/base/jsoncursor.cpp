#include "core/base/jsoncursor.h"

#include <QStringDecoder>

namespace gouji {

bool JsonCursor::has(const char *key) const
{
    if (!m_value->is_object())
        return false;
    const auto member = m_value->find(key);
    return member != m_value->end() && !member->is_null();
}

JsonCursor JsonCursor::at(const char *key) const
{
    expectObject();
    const auto member = m_value->find(key);
    if (member == m_value->end())
        fail(QStringLiteral("a member \"%1\"").arg(QString::fromUtf8(key)));
    return JsonCursor(*member, childPointer(QString::fromUtf8(key)));
}

JsonCursor JsonCursor::at(qsizetype index) const
{
    if (!m_value->is_array() || index < 0 || index >= arraySize())
        fail(QStringLiteral("an item %1").arg(index));
    return JsonCursor((*m_value)[static_cast<size_t>(index)], childPointer(QString::number(index)));
}

qsizetype JsonCursor::arraySize() const
{
    if (!m_value->is_array())
        fail(QStringLiteral("an array"));
    return static_cast<qsizetype>(m_value->size());
}

QString JsonCursor::string() const
{
    if (!m_value->is_string())
        fail(QStringLiteral("a string"));
    // A byte order mark within a document is a character of the string.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(QByteArrayView(m_value->get_ref<const std::string &>()));
}

qint64 JsonCursor::integer() const
{
    if (!m_value->is_number_integer()
        || (m_value->is_number_unsigned()
            && m_value->get<quint64>() > quint64(std::numeric_limits<qint64>::max())))
        fail(QStringLiteral("a whole number"));
    return m_value->get<qint64>();
}

double JsonCursor::number() const
{
    if (!m_value->is_number())
        fail(QStringLiteral("a number"));
    return m_value->get<double>();
}

bool JsonCursor::boolean() const
{
    if (!m_value->is_boolean())
        fail(QStringLiteral("true or false"));
    return m_value->get<bool>();
}

QStringList JsonCursor::strings() const
{
    QStringList list;
    forEachItem([&](const JsonCursor &item) { list.append(item.string()); });
    return list;
}

QString JsonCursor::string(const char *key, const QString &fallback) const
{
    return has(key) ? at(key).string() : fallback;
}

bool JsonCursor::boolean(const char *key, bool fallback) const
{
    return has(key) ? at(key).boolean() : fallback;
}

QStringList JsonCursor::strings(const char *key, const QStringList &fallback) const
{
    return has(key) ? at(key).strings() : fallback;
}

void JsonCursor::fail(const QString &expected) const
{
    throw JsonStructureError{m_pointer, expected};
}

void JsonCursor::expectObject() const
{
    if (!m_value->is_object())
        fail(QStringLiteral("an object"));
}

QString JsonCursor::childPointer(const QString &key) const
{
    QString escaped = key;
    escaped.replace(QLatin1Char('~'), QLatin1String("~0"));
    escaped.replace(QLatin1Char('/'), QLatin1String("~1"));
    return m_pointer + QLatin1Char('/') + escaped;
}

} // namespace gouji
