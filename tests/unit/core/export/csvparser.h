#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// Reads CSV as RFC 4180 says, strictly: lines end in CRLF, quotes stand only around fields.
/// An empty list for anything else.
inline QList<QStringList> parseCsv(const QString &text)
{
    QList<QStringList> lines;
    QStringList line;
    qsizetype i = 0;
    while (i < text.size()) {
        QString field;
        if (text[i] == u'"') {
            for (++i;; ++i) {
                if (i >= text.size())
                    return {};
                if (text[i] != u'"')
                    field += text[i];
                else if (i + 1 < text.size() && text[i + 1] == u'"')
                    field += text[i++];
                else
                    break;
            }
            ++i;
        } else {
            while (i < text.size() && text[i] != u',' && text[i] != u'\r') {
                if (text[i] == u'"' || text[i] == u'\n')
                    return {};
                field += text[i++];
            }
        }
        line.append(field);
        if (i < text.size() && text[i] == u',') {
            ++i;
            continue;
        }
        if (text.mid(i, 2) != QStringLiteral("\r\n"))
            return {};
        i += 2;
        lines.append(line);
        line.clear();
    }
    return lines;
}

/// The lines below the header, by column name.
inline QList<QHash<QString, QString>> csvRecords(const QList<QStringList> &lines)
{
    QList<QHash<QString, QString>> records;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QHash<QString, QString> record;
        for (qsizetype c = 0; c < lines[i].size(); ++c)
            record.insert(lines[0].value(c), lines[i][c]);
        records.append(record);
    }
    return records;
}
