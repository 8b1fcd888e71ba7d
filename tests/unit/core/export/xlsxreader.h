#pragma once

#include "tests/unit/core/export/ziparchive.h"

#include <QStringList>
#include <QXmlStreamReader>

/// What a sheet of a workbook holds, by the names of its cells ("B3").
struct ReadSheet
{
    QMap<QString, QString> values; ///< texts, and numbers as they are written
    QMap<QString, bool> isNumber;
    QMap<QString, QString> fills;   ///< pattern and colour: "solid FFFFE699"
    QMap<QString, QString> formats; ///< of numbers
    QMap<QString, QString> comments;
    QStringList merged; ///< "A1:B2"
    int formulas = 0;
};

/// Reads the parts of a workbook that our own one uses.
class XlsxReader
{
public:
    explicit XlsxReader(const QByteArray &bytes)
        : m_parts(zipMembers(bytes))
    {
        for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
            if (!isXml(part.value()))
                badParts.append(part.key());
        }
        readStrings();
        readStyles();
        readSheetNames();
        for (int i = 1; i <= sheetNames.size(); ++i)
            readSheet(i);
    }

    QStringList badParts; ///< members that are no well-formed XML
    QStringList sheetNames;
    QMap<QString, ReadSheet> sheets;

private:
    static bool isXml(const QByteArray &bytes)
    {
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            xml.readNext();
        return !xml.hasError();
    }

    /// Calls visit(xml) at each start of an element of `part`.
    template<typename Visit>
    void eachElement(const QString &part, Visit visit) const
    {
        QXmlStreamReader xml(m_parts.value(part));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement)
                visit(xml);
        }
    }

    static QString attribute(const QXmlStreamReader &xml, const char *name)
    {
        return xml.attributes().value(QLatin1String(name)).toString();
    }

    /// The texts of every `t` inside the element the reader stands at.
    static QString innerText(QXmlStreamReader &xml)
    {
        return xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }

    void readStrings()
    {
        eachElement(QStringLiteral("xl/sharedStrings.xml"), [this](QXmlStreamReader &xml) {
            if (xml.name() == QLatin1String("si"))
                m_strings.append(innerText(xml));
        });
    }

    void readStyles()
    {
        QMap<QString, QString> codes;
        QStringList fills;
        bool cellStyles = false;
        eachElement(QStringLiteral("xl/styles.xml"), [&](QXmlStreamReader &xml) {
            const auto name = xml.name();
            if (name == QLatin1String("numFmt"))
                codes.insert(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            else if (name == QLatin1String("patternFill"))
                fills.append(attribute(xml, "patternType"));
            else if (name == QLatin1String("fgColor") && !fills.isEmpty())
                fills.last() += u' ' + attribute(xml, "rgb");
            else if (name == QLatin1String("cellXfs"))
                cellStyles = true;
            else if (name == QLatin1String("cellStyles"))
                cellStyles = false;
            else if (name == QLatin1String("xf") && cellStyles) {
                m_fills.append(fills.value(attribute(xml, "fillId").toInt()));
                const QString id = attribute(xml, "numFmtId");
                m_formats.append(codes.value(id, id));
            }
        });
    }

    void readSheetNames()
    {
        eachElement(QStringLiteral("xl/workbook.xml"), [this](QXmlStreamReader &xml) {
            if (xml.name() == QLatin1String("sheet"))
                sheetNames.append(attribute(xml, "name"));
        });
    }

    void readSheet(int number)
    {
        ReadSheet &sheet = sheets[sheetNames[number - 1]];
        QString cell;
        bool shared = false;
        const QString part = QStringLiteral("xl/worksheets/sheet%1.xml").arg(number);
        eachElement(part, [&](QXmlStreamReader &xml) {
            if (xml.name() == QLatin1String("c")) {
                cell = attribute(xml, "r");
                shared = attribute(xml, "t") == QLatin1String("s");
                sheet.fills[cell] = m_fills.value(attribute(xml, "s").toInt());
                sheet.formats[cell] = m_formats.value(attribute(xml, "s").toInt());
            } else if (xml.name() == QLatin1String("v")) {
                const QString text = xml.readElementText();
                sheet.values[cell] = shared ? m_strings.value(text.toInt()) : text;
                sheet.isNumber[cell] = !shared;
            } else if (xml.name() == QLatin1String("f")) {
                ++sheet.formulas;
            } else if (xml.name() == QLatin1String("mergeCell")) {
                sheet.merged.append(attribute(xml, "ref"));
            }
        });
        readComments(sheet, number);
    }

    void readComments(ReadSheet &sheet, int number)
    {
        QString part;
        const QString relations =
            QStringLiteral("xl/worksheets/_rels/sheet%1.xml.rels").arg(number);
        eachElement(relations, [&](QXmlStreamReader &xml) {
            if (attribute(xml, "Type").endsWith(QLatin1String("/comments")))
                part = QStringLiteral("xl/") + attribute(xml, "Target").mid(3);
        });
        eachElement(part, [&](QXmlStreamReader &xml) {
            if (xml.name() == QLatin1String("comment")) {
                const QString cell = attribute(xml, "ref");
                sheet.comments[cell] = innerText(xml);
            }
        });
    }

    QMap<QString, QByteArray> m_parts;
    QStringList m_strings;
    QStringList m_fills;
    QStringList m_formats;
};
