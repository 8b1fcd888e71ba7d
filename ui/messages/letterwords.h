#pragma once

#include <QCoreApplication>
#include <QString>

namespace gouji {

/// The sentences of a letter to the organ whose report has something wrong. Names may be empty.
class LetterWords
{
    Q_DECLARE_TR_FUNCTIONS(gouji::LetterWords)

public:
    [[nodiscard]] static QString title(const QString &agency);
    [[nodiscard]] static QString salutation(const QString &agency);
    [[nodiscard]] static QString opening(const QString &reportTitle, int findings);
    /// Above the findings of one table; numbered as letters are, from 1.
    [[nodiscard]] static QString heading(int number, const QString &table);
    [[nodiscard]] static QString closing(int findings);
};

} // namespace gouji
