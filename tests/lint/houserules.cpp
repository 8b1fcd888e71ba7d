#include "tests/lint/houserules.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gouji::lint {
namespace {

QList<Offence> matches(const SourceFile &file, const QString &text, const QString &pattern,
                       const QString &what)
{
    const QRegularExpression expression(pattern);
    QList<Offence> result;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result.append({file.path, lineAt(text, match.capturedStart()),
                       what + u": "_s + match.captured().simplified()});
    }
    return result;
}

} // namespace

QList<Offence> translationCalls(const SourceFile &file)
{
    return matches(
        file, withoutLiterals(file.text),
        uR"(\b(tr|trUtf8|qsTr|qtTrId|translate|QT_TR\w*_NOOP|QT_TRANSLATE\w*_NOOP)\s*\()"_s,
        u"text for people"_s);
}

QList<Offence> editionLiterals(const SourceFile &file)
{
    // A digit separator or a suffix does not hide a number.
    return matches(file, withoutComments(file.text),
                   uR"((?<![0-9])2'?0'?(?:1'?9|2'?1)(?![0-9']))"_s, u"name of an edition"_s);
}

QList<Offence> machinePaths(const SourceFile &file)
{
    return matches(file, file.text, uR"((?<![\w./}])/(?:home|work|root|Users|mnt)/\w*)"_s,
                   u"path of one machine"_s);
}

QList<Offence> overlong(const SourceFile &file)
{
    const qsizetype lines = file.text.count(u'\n');
    if (lines <= maximumLines)
        return {};
    return {{file.path, 0, u"%1 lines, %2 are allowed"_s.arg(lines).arg(maximumLines)}};
}

QList<Offence> typesNamedTwice(const QList<SourceFile> &files)
{
    static const QRegularExpression unnamed(uR"(^namespace \{$.*?^\} // namespace$)"_s,
                                            QRegularExpression::MultilineOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression type(
        uR"(^(?:class|struct|enum class) (\w+)(?: final)?(?: :[^\n;]*| \{[^\n]*)?$)"_s,
        QRegularExpression::MultilineOption);
    QHash<QString, QString> owners;
    QList<Offence> result;
    for (const SourceFile &file : files) {
        QString code = file.text;
        for (auto block = unnamed.match(code); block.hasMatch(); block = unnamed.match(code))
            code.replace(block.capturedStart(), block.capturedLength(),
                         QString(block.captured().count(u'\n'), u'\n'));
        code = withoutLiterals(code);
        for (auto it = type.globalMatch(code); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString name = match.captured(1);
            if (owners.contains(name))
                result.append({file.path, lineAt(code, match.capturedStart()),
                               name + u" is a type of "_s + owners[name] + u" too"_s});
            owners.insert(name, file.path);
        }
    }
    return result;
}

QList<Offence> unguardedHeader(const SourceFile &file)
{
    if (withoutComments(file.text).trimmed().startsWith("#pragma once\n"_L1))
        return {};
    return {{file.path, 1, u"does not begin with #pragma once"_s}};
}

} // namespace gouji::lint
