#include "core/base/jsonwriter.h"

#include <QStringConverter>
#include <QVarLengthArray>

#include <cmath>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace gouji {

namespace {

/// Breaks lines, and takes over digits as they stand; the library would make texts of them.
class LineBreaker : public rapidjson::PrettyWriter<rapidjson::StringBuffer>
{
public:
    using PrettyWriter::PrettyWriter;
    bool RawNumber(const char *digits, rapidjson::SizeType length, bool /*copy*/)
    {
        return RawValue(digits, length, rapidjson::kNumberType);
    }
};

} // namespace

struct JsonWriter::Stream
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
    QStringEncoder encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QVarLengthArray<char, 1024> utf8; ///< of the text at hand

    /// The bytes of `text` in `utf8`, and how many they are.
    rapidjson::SizeType encode(QStringView text)
    {
        utf8.resize(encoder.requiredSpace(text.size()));
        return static_cast<rapidjson::SizeType>(encoder.appendToBuffer(utf8.data(), text)
                                                - utf8.data());
    }
};

JsonWriter::JsonWriter()
    : m_stream(std::make_unique<Stream>())
{}

JsonWriter::~JsonWriter() = default;

void JsonWriter::beginObject()
{
    m_stream->writer.StartObject();
}

void JsonWriter::endObject()
{
    m_stream->writer.EndObject();
}

void JsonWriter::beginArray()
{
    m_stream->writer.StartArray();
}

void JsonWriter::endArray()
{
    m_stream->writer.EndArray();
}

void JsonWriter::key(QLatin1StringView name)
{
    m_stream->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void JsonWriter::key(QStringView name)
{
    const rapidjson::SizeType size = m_stream->encode(name);
    m_stream->writer.Key(m_stream->utf8.data(), size);
}

void JsonWriter::null()
{
    m_stream->writer.Null();
}

void JsonWriter::boolean(bool value)
{
    m_stream->writer.Bool(value);
}

void JsonWriter::integer(qint64 value)
{
    m_stream->writer.Int64(value);
}

void JsonWriter::number(double value)
{
    if (std::isfinite(value))
        m_stream->writer.Double(value);
    else
        null();
}

void JsonWriter::string(QStringView text)
{
    const rapidjson::SizeType size = m_stream->encode(text);
    m_stream->writer.String(m_stream->utf8.data(), size);
}

void JsonWriter::string(QLatin1StringView text)
{
    m_stream->writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

QByteArray JsonWriter::bytes(int indent) const
{
    const rapidjson::StringBuffer &written = m_stream->buffer;
    if (indent < 0)
        return {written.GetString(), static_cast<qsizetype>(written.GetSize())};
    rapidjson::StringBuffer broken;
    LineBreaker writer(broken);
    writer.SetIndent(' ', static_cast<unsigned>(indent));
    rapidjson::StringStream stream(written.GetString());
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(stream, writer);
    return {broken.GetString(), static_cast<qsizetype>(broken.GetSize())};
}

} // namespace gouji
