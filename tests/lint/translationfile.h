#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace gouji::lint {

/// One message of a Qt .ts file.
struct TranslatedMessage
{
    QString context;
    QString source;
    QString state;            ///< "", "unfinished", "vanished" or "obsolete"
    QStringList translations; ///< several where the message counts something

    bool operator==(const TranslatedMessage &) const = default;
};

/// The messages of a .ts file in file order; `error` gets what is wrong with the XML.
[[nodiscard]] QList<TranslatedMessage> readTranslations(const QByteArray &ts, QString *error);

/// What is wrong with a message, empty when nothing: it is not finished, says nothing, or has other
/// placeholders (%1, %n …) than its source.
[[nodiscard]] QString flawOf(const TranslatedMessage &message);

} // namespace gouji::lint
