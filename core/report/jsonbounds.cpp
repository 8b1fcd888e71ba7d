#include "core/report/jsonbounds.h"

#include "core/base/jsoncursor.h"

#include <QList>

namespace gouji {

namespace {

constexpr int maximumDepth = 32;
constexpr int maximumMembers = 20'000;

/// Counts while the text is read, and keeps nothing of it.
class BoundsCheck : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const string_t & /*printed*/) override
    {
        return true;
    }
    bool string(string_t & /*text*/) override { return true; }
    bool binary(binary_t & /*bytes*/) override { return true; }
    bool start_object(std::size_t /*members*/) override { return open(); }
    bool key(string_t & /*name*/) override { return within(++m_members.back(), maximumMembers); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*items*/) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t /*offset*/, const std::string & /*token*/,
                     const Json::exception & /*error*/) override
    {
        return false;
    }

    [[nodiscard]] bool exceeded() const { return m_exceeded; }

private:
    bool open()
    {
        m_members.append(0);
        return within(static_cast<int>(m_members.size()), maximumDepth);
    }
    bool close()
    {
        m_members.removeLast();
        return true;
    }
    bool within(int count, int limit)
    {
        m_exceeded = m_exceeded || count > limit;
        return !m_exceeded;
    }

    QList<int> m_members; ///< of each object or array that is open
    bool m_exceeded = false;
};

} // namespace

bool exceedsBounds(const QByteArray &json)
{
    BoundsCheck bounds;
    const bool wellFormed = Json::sax_parse(json.cbegin(), json.cend(), &bounds);
    return !wellFormed && bounds.exceeded();
}

} // namespace gouji
