#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace gouji {

using Json = nlohmann::ordered_json;

/// Thrown by JsonCursor and caught by readJson(): never leaves the floor that reads.
struct JsonStructureError
{
    QString pointer;  ///< RFC 6901
    QString expected; ///< "a string", "one of row, column" …
};

/// A place in a JSON document that knows its pointer, so that whoever reads data of the wrong shape
/// can say where.
class JsonCursor
{
public:
    explicit JsonCursor(const Json &value, QString pointer = {})
        : m_value(&value)
        , m_pointer(std::move(pointer))
    {}

    [[nodiscard]] const Json &value() const { return *m_value; }
    [[nodiscard]] const QString &pointer() const { return m_pointer; }

    [[nodiscard]] bool has(const char *key) const;
    [[nodiscard]] bool isNull() const { return m_value->is_null(); }
    /// The member `key`; fails when this is no object or has no such member.
    [[nodiscard]] JsonCursor at(const char *key) const;
    [[nodiscard]] JsonCursor at(qsizetype index) const;
    [[nodiscard]] qsizetype arraySize() const;

    [[nodiscard]] QString string() const;
    [[nodiscard]] qint64 integer() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] QStringList strings() const;

    /// Members that may be absent or null.
    [[nodiscard]] QString string(const char *key, const QString &fallback) const;
    [[nodiscard]] bool boolean(const char *key, bool fallback) const;
    [[nodiscard]] QStringList strings(const char *key, const QStringList &fallback) const;

    /// Each member of an object, in file order: `visit(QString key, JsonCursor value)`.
    template<typename Visit>
    void forEachMember(Visit &&visit) const
    {
        expectObject();
        for (auto it = m_value->begin(); it != m_value->end(); ++it) {
            const QString key = QString::fromStdString(it.key());
            visit(key, JsonCursor(it.value(), childPointer(key)));
        }
    }
    template<typename Visit>
    void forEachItem(Visit &&visit) const
    {
        for (qsizetype i = 0, n = arraySize(); i < n; ++i)
            visit(at(i));
    }

    [[noreturn]] void fail(const QString &expected) const;

private:
    void expectObject() const;
    [[nodiscard]] QString childPointer(const QString &key) const;

    const Json *m_value;
    QString m_pointer;
};

/// Parses `bytes` and hands the root to `read`. Errors: JsonSyntax, JsonStructure; `what` names the
/// thing read in them.
template<typename T, typename Read>
[[nodiscard]] Result<T> readJson(const QByteArray &bytes, const QString &what, Read &&read)
{
    std::optional<Json> root;
    try {
        root = Json::parse(bytes.cbegin(), bytes.cend());
    } catch (const nlohmann::json::parse_error &error) {
        return failure(ErrorCode::JsonSyntax, what, QString::number(error.byte));
    } catch (const nlohmann::json::exception &) {
        // A number beyond any double is well-formed, but has no value; where it stands is not told.
        return failure(ErrorCode::JsonSyntax, what, QString::number(0));
    }
    try {
        return std::forward<Read>(read)(JsonCursor(*root));
    } catch (const JsonStructureError &error) {
        return failure(ErrorCode::JsonStructure, what, error.pointer, error.expected);
    }
}

} // namespace gouji
