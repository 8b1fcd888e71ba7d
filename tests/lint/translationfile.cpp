#include "tests/lint/translationfile.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji::lint {
namespace {

QStringList placeholders(const QString &text)
{
    static const QRegularExpression expression(u"%(?:L?[1-9][0-9]?|Ln|n)"_s);
    QStringList result;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        result << it.next().captured();
    std::ranges::sort(result);
    return result;
}

void readTranslation(QXmlStreamReader &xml, TranslatedMessage &message)
{
    message.state = xml.attributes().value("type"_L1).toString();
    QString plain;
    // readElementText() stops at the end of the inner element, so the next end is our own.
    for (auto token = xml.readNext(); !xml.atEnd() && token != QXmlStreamReader::EndElement;
         token = xml.readNext()) {
        if (token == QXmlStreamReader::Characters)
            plain += xml.text();
        else if (token == QXmlStreamReader::StartElement)
            message.translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    if (message.translations.isEmpty())
        message.translations << plain;
}

TranslatedMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedMessage message{context, {}, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

QList<TranslatedMessage> readTranslations(const QByteArray &ts, QString *error)
{
    QXmlStreamReader xml(ts);
    QList<TranslatedMessage> result;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            result << readMessage(xml, context);
    }
    *error = xml.hasError() ? xml.errorString() : QString();
    return result;
}

QString flawOf(const TranslatedMessage &message)
{
    if (!message.state.isEmpty())
        return message.state;
    if (message.translations.isEmpty())
        return u"without translation"_s;
    for (const QString &translation : message.translations) {
        if (translation.trimmed().isEmpty() && !message.source.trimmed().isEmpty())
            return u"empty"_s;
        if (placeholders(translation) != placeholders(message.source))
            return u"other placeholders than the source"_s;
    }
    return {};
}

} // namespace gouji::lint
