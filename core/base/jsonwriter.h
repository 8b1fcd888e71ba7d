#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringList>
#include <QStringView>

#include <concepts>
#include <memory>
#include <optional>

namespace gouji {

/// Writes JSON member by member and keeps nothing but the bytes: for files that are written by the
/// thousand and again at every pause of typing. Whoever has to look at what he writes builds a Json
/// (jsoncursor.h) instead.
///
/// What stands between `object` and its end are members, what stands between `array` and its end
/// are items; both end with the function that is handed in. Types of other headers are written
/// through an overload of writeJson() beside them.
class JsonWriter
{
public:
    JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;
    ~JsonWriter();

    template<std::invocable Members>
    void object(Members &&members)
    {
        beginObject();
        members();
        endObject();
    }
    template<std::invocable Items>
    void array(Items &&items)
    {
        beginArray();
        items();
        endArray();
    }

    /// The name of what is written next.
    void key(QLatin1StringView name);
    void key(QStringView name);

    template<typename Name, typename Value>
    requires(!std::invocable<const Value &>) void member(const Name &name, const Value &value)
    {
        key(name);
        writeJson(*this, value);
    }
    template<typename Name, std::invocable Write>
    void member(const Name &name, Write &&write)
    {
        key(name);
        write();
    }

    void null();
    void boolean(bool value);
    void integer(qint64 value);
    /// Null for what is no number; else the shortest digits that mean it.
    void number(double value);
    /// Half a surrogate pair becomes U+FFFD.
    void string(QStringView text);
    void string(QLatin1StringView text); ///< ASCII

    /// What was written: on one line for an `indent` below 0, else one line a member or item.
    [[nodiscard]] QByteArray bytes(int indent) const;

private:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();

    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

inline void writeJson(JsonWriter &writer, std::nullptr_t /*nothing*/)
{
    writer.null();
}
inline void writeJson(JsonWriter &writer, std::same_as<bool> auto value)
{
    writer.boolean(value);
}
template<std::integral Integer>
requires(!std::same_as<Integer, bool>) inline void writeJson(JsonWriter &writer, Integer value)
{
    writer.integer(value);
}
inline void writeJson(JsonWriter &writer, double value)
{
    writer.number(value);
}
inline void writeJson(JsonWriter &writer, const QString &text)
{
    writer.string(text);
}
inline void writeJson(JsonWriter &writer, QLatin1StringView text)
{
    writer.string(text);
}
inline void writeJson(JsonWriter &writer, const QStringList &texts)
{
    writer.array([&] {
        for (const QString &text : texts)
            writer.string(text);
    });
}
template<typename Value>
inline void writeJson(JsonWriter &writer, const std::optional<Value> &value)
{
    if (value)
        writeJson(writer, *value);
    else
        writer.null();
}

} // namespace gouji
