#pragma once

#include "core/base/error.h"
#include "core/form/formedition.h"
#include "core/form/rulefile.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

namespace gouji {

/// Something a section has to speak of, and the words that show that it does.
struct SectionAspect
{
    FormText name;
    QStringList words; ///< any one of them, as folded text has them
};

/// A rule on what a section speaks of: it does of `least` of the aspects at least.
struct SectionContent
{
    QString rule;
    int least = 1;
    QList<SectionAspect> aspects;
};

/// A section of the report and the wordings of its heading.
struct FormSection
{
    int number = 0;
    FormLabel heading;
    QList<SectionContent> contents;
};

/// One edition as its file says it.
struct FormFile
{
    QString edition;
    FormText name;
    int firstYear = 0; ///< of the report years it is prescribed for
    std::optional<int> lastYear;
    QList<FormSection> sections;
    QList<FormTable> tables; ///< cells not numbered yet
    QList<RuleInfo> rules;   ///< rules the file brings itself
};

/// All editions and rules the program knows. Immutable after loading; share it freely.
class FormCatalogue
{
public:
    /// The editions and rules built into the program.
    [[nodiscard]] static Result<std::shared_ptr<const FormCatalogue>> loadBuiltIn();
    /// From the bytes of form files and of one rule file, each with a name for errors.
    /// Errors: JsonSyntax, JsonStructure (file name, JSON pointer, what is expected).
    struct NamedFile
    {
        QString name;
        QByteArray bytes;
    };
    [[nodiscard]] static Result<std::shared_ptr<const FormCatalogue>>
    load(const QList<NamedFile> &forms, const NamedFile &rules);
    /// This catalogue with the rules of a house beside its own: rules added, severities changed,
    /// rules switched off. Errors: as load(); a rule that names no cell of any form is one.
    [[nodiscard]] Result<std::shared_ptr<const FormCatalogue>>
    withRules(const NamedFile &house) const;

    /// Oldest first.
    [[nodiscard]] const QList<FormFile> &forms() const { return m_forms; }
    [[nodiscard]] const QList<RuleInfo> &rules() const { return m_rules; }
    /// nullptr for an id nobody declared.
    [[nodiscard]] const RuleInfo *rule(const QString &id) const;
    /// What a house makes of a rule of the program; nothing where it leaves it as it is.
    [[nodiscard]] std::optional<RuleChange> change(const QString &rule) const;
    [[nodiscard]] bool hasChanges() const { return !m_changes.isEmpty(); }
    /// How numbers in the text are read.
    [[nodiscard]] const ClaimRules &claims() const { return m_claims; }

    [[nodiscard]] const FormFile *form(const QString &edition) const;
    /// The edition prescribed for a report year; nullptr when there was none.
    [[nodiscard]] const FormFile *formForYear(int year) const;
    /// The newest edition: what is shown when nothing is known.
    [[nodiscard]] const FormFile &newestForm() const { return m_forms.constLast(); }

    /// The form made of table i in edition `editions[i]`; nullptr for an unknown one. Mixed forms
    /// are composed when first asked for, and kept. Safe from any thread.
    [[nodiscard]] std::shared_ptr<const FormEdition> edition(const QStringList &editions) const;
    [[nodiscard]] std::shared_ptr<const FormEdition> edition(const QString &edition) const;

private:
    /// Composes the form and keeps it. The pointer of a rule that names no cell, else empty.
    QString addForm(FormFile form);

    QList<FormFile> m_forms;
    QList<RuleInfo> m_rules;
    QHash<QString, RuleChange> m_changes; ///< by rule
    ClaimRules m_claims;
    mutable std::mutex m_mutex; ///< guards m_editions
    mutable QHash<QString, std::shared_ptr<const FormEdition>>
        m_editions; ///< by editions joined by '/'
};

/// Reads one form file. Errors: JsonSyntax, JsonStructure.
[[nodiscard]] Result<FormFile> readFormFile(const QByteArray &bytes, const QString &name);

} // namespace gouji
