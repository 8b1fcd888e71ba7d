#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace gouji::lint {

/// A file of the project, read whole.
struct SourceFile
{
    QString path; ///< from the root of the project: "core/text/decoder.cpp"
    QString text;
};

/// Something a rule of the house forbids. `toString()` is what a failing test shows.
struct Offence
{
    QString path;
    qsizetype line = 0; ///< from 1; 0 when it is about the whole file
    QString what;

    [[nodiscard]] QString toString() const;
    bool operator==(const Offence &) const = default;
};

/// Every file with one of `suffixes` below `folders` of the project, in order of path.
[[nodiscard]] QList<SourceFile> readSources(const QStringList &folders,
                                            const QStringList &suffixes);

/// One line each; the message of a failing test.
[[nodiscard]] QByteArray listed(const QList<Offence> &offences);

/// `code` with its comments turned into blanks: same length, same lines. Literals stay.
[[nodiscard]] QString withoutComments(QStringView code);

/// As withoutComments(), and the characters inside of string and character literals blank too.
[[nodiscard]] QString withoutLiterals(QStringView code);

/// The line from 1 that `position` stands in.
[[nodiscard]] qsizetype lineAt(QStringView text, qsizetype position);

} // namespace gouji::lint
