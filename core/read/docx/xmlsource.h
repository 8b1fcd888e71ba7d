#pragma once

#include "core/base/error.h"
#include "core/read/readclock.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <optional>

namespace gouji {

/// An XML part read from its beginning to its end, element by element, with suspicion: no document
/// type (no office program writes one), no endless nesting, no endless time. After a failure every
/// walk ends at once.
class XmlSource
{
public:
    /// `mediaType` names the document in errors.
    XmlSource(const QByteArray &bytes, QString path, QString mediaType, const ReadOptions &options);

    /// Moves to the next child element of the current one; false behind the last one. Text between
    /// is passed over.
    [[nodiscard]] bool nextChild();
    /// Moves behind the current element.
    void skip();
    /// The text of the current element, which has no children; moves behind it.
    [[nodiscard]] QString text();

    [[nodiscard]] QStringView name() const { return m_name; }
    [[nodiscard]] QStringView space() const { return m_space; }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// The attribute called so in whatever namespace; empty when there is none.
    [[nodiscard]] QString attribute(QStringView name) const;
    [[nodiscard]] bool hasAttribute(QStringView name) const;

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Errors: DocumentDamaged, XmlEntities, NestedTooDeep, TimedOut, Cancelled.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void fail(ErrorCode code, const QString &argument);

private:
    QXmlStreamReader::TokenType next();

    QXmlStreamReader m_xml;
    QString m_path;
    QString m_mediaType;
    const ReadOptions &m_options;
    ReadClock m_clock;
    QStringView m_name;
    QStringView m_space;
    std::optional<Error> m_error;
    int m_depth = 0;
};

} // namespace gouji
