#pragma once

#include "core/report/finding.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace gouji {

/// What the command line says beside errors and findings, in currentLanguage().
class CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(gouji::CommandTexts)

public:
    /// What --help says of the program, its subcommands and their options.
    [[nodiscard]] static QString about();
    [[nodiscard]] static QString aboutExtract();
    [[nodiscard]] static QString aboutCheck();
    [[nodiscard]] static QString aboutExport();
    [[nodiscard]] static QString aboutRules();
    [[nodiscard]] static QString aboutDiff();
    [[nodiscard]] static QString windowPaths();
    [[nodiscard]] static QString inputFiles();
    [[nodiscard]] static QString part();
    [[nodiscard]] static QString withText();
    [[nodiscard]] static QString listFormat();
    [[nodiscard]] static QString checkFormat();
    [[nodiscard]] static QString faultFilter();
    [[nodiscard]] static QString houseRules();
    /// Title of what is told when the file of the house's rules is refused.
    [[nodiscard]] static QString houseRulesRefused();
    [[nodiscard]] static QString exportFormat();
    [[nodiscard]] static QString outputFile();
    [[nodiscard]] static QString headings();
    [[nodiscard]] static QString missing();
    [[nodiscard]] static QString clean();
    [[nodiscard]] static QString cellMarks();
    [[nodiscard]] static QString table();
    [[nodiscard]] static QString tableFormats();
    [[nodiscard]] static QString language();
    [[nodiscard]] static QString help();
    [[nodiscard]] static QString version();

    /// Behind what is wrong with the usage.
    [[nodiscard]] static QString seeHelp(const QString &command);
    [[nodiscard]] static QString subcommandNeeded();
    [[nodiscard]] static QString wouldReplaceInput(const QString &path);
    [[nodiscard]] static QString severalToOutput();
    [[nodiscard]] static QString outputFailed(const QString &reason);
    [[nodiscard]] static QString written(const QString &path);

    /// "Agency, 2023, edition 2021": what is not known is left out.
    [[nodiscard]] static QString identity(const QString &agency, std::optional<int> year,
                                          const QString &edition);
    /// Above the findings that belong to no table.
    [[nodiscard]] static QString wholeReport();
    /// Behind a finding that comes from a misreading.
    [[nodiscard]] static QString byExtraction();
    /// How many statements of the text agree with the tables.
    [[nodiscard]] static QString agreeingClaims(qsizetype count);
    /// The verdict: how many findings of each kind, or that the report is consistent, which does
    /// not say that it is correct; how much could not be assessed or should be looked at.
    [[nodiscard]] static QString summary(const QList<Finding> &findings, qsizetype cellsToReview);
};

} // namespace gouji
