#include "core/form/formcatalogue.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// The resources sit in a static library: without this reference the linker would drop them.
// NOLINTNEXTLINE(misc-use-anonymous-namespace): Q_INIT_RESOURCE works in no namespace at all
static void initialiseFormData()
{
    Q_INIT_RESOURCE(forms);
}

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

FormCatalogue::NamedFile resource(const QString &name)
{
    QFile file(u":/"_s + name);
    // A resource of the program itself: if it were away, parsing nothing reports it.
    const bool opened = file.open(QIODevice::ReadOnly);
    return {name, opened ? file.readAll() : QByteArray()};
}

/// Adds a rule to every form it is for; false when there is none with its cells.
bool addTableRule(QList<FormFile> &forms, const TableRule &rule)
{
    bool added = false;
    for (FormFile &form : forms) {
        const auto table = std::ranges::find(form.tables, rule.table, &FormTable::id);
        if (table == form.tables.end() || (!rule.edition.isEmpty() && rule.edition != form.edition))
            continue;
        table->rulePatterns.append(patternFor(*table, rule));
        if (FormEdition::compose(form.tables))
            added = true;
        else
            table->rulePatterns.removeLast();
    }
    return added;
}

} // namespace

Result<std::shared_ptr<const FormCatalogue>> FormCatalogue::loadBuiltIn()
{
    initialiseFormData();
    QList<NamedFile> forms;
    const QStringList names = QDir(u":/forms"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        forms.append(resource(u"forms/"_s + name));
    return load(forms, resource(u"rules.json"_s));
}

Result<std::shared_ptr<const FormCatalogue>> FormCatalogue::load(const QList<NamedFile> &forms,
                                                                 const NamedFile &rules)
{
    auto catalogue = std::make_shared<FormCatalogue>();
    auto ruleFile = readRuleFile(rules.bytes, rules.name);
    if (!ruleFile)
        return std::unexpected(ruleFile.error());
    catalogue->m_rules = ruleFile->rules;
    catalogue->m_claims = ruleFile->claims;

    for (const NamedFile &file : forms) {
        auto form = readFormFile(file.bytes, file.name);
        if (!form)
            return std::unexpected(form.error());
        catalogue->m_rules += form->rules;
        const QString failedPattern = catalogue->addForm(std::move(*form));
        if (!failedPattern.isEmpty())
            return failure(ErrorCode::JsonStructure, file.name, failedPattern,
                           u"ids of cells of this table"_s);
    }
    if (catalogue->m_forms.isEmpty())
        return failure(ErrorCode::JsonStructure, u"forms"_s, QString(), u"at least one form"_s);
    std::ranges::sort(catalogue->m_forms, {}, &FormFile::firstYear);
    return catalogue;
}

QString FormCatalogue::addForm(FormFile form)
{
    QString failedPattern;
    const auto edition = FormEdition::compose(form.tables, &failedPattern);
    if (!edition)
        return failedPattern;
    m_editions.insert(QStringList(form.tables.size(), form.edition).join(u'/'), edition);
    m_forms.append(std::move(form));
    return {};
}

Result<std::shared_ptr<const FormCatalogue>> FormCatalogue::withRules(const NamedFile &house) const
{
    const auto file = readRuleFile(house.bytes, house.name);
    if (!file)
        return std::unexpected(file.error());
    const auto refused = [&](const QString &pointer, const QString &expected) {
        return failure(ErrorCode::JsonStructure, house.name, pointer, expected);
    };
    auto catalogue = std::make_shared<FormCatalogue>();
    catalogue->m_claims = m_claims;
    catalogue->m_changes = m_changes;
    catalogue->m_rules = m_rules;
    for (const RuleInfo &info : file->rules) {
        if (rule(info.id))
            return refused(file->pointers.value(info.id) + u"/id"_s,
                           u"an id that no rule of the program has"_s);
        catalogue->m_rules.append(info);
    }
    for (const auto &[id, change] : file->changes.asKeyValueRange()) {
        if (!rule(id))
            return refused(file->pointers.value(id) + u"/id"_s, u"the id of a rule"_s);
        catalogue->m_changes.insert(id, change);
    }
    QList<FormFile> forms = m_forms;
    for (const TableRule &tableRule : file->tableRules) {
        if (!addTableRule(forms, tableRule))
            return refused(tableRule.pattern.pointer, u"ids of cells of a form's table"_s);
    }
    for (FormFile &form : forms)
        (void)catalogue->addForm(std::move(form));
    return catalogue;
}

std::optional<RuleChange> FormCatalogue::change(const QString &rule) const
{
    const auto found = m_changes.constFind(rule);
    return found == m_changes.cend() ? std::nullopt : std::optional(*found);
}

const RuleInfo *FormCatalogue::rule(const QString &id) const
{
    const auto found = std::ranges::find(m_rules, id, &RuleInfo::id);
    return found == m_rules.cend() ? nullptr : &*found;
}

const FormFile *FormCatalogue::form(const QString &edition) const
{
    const auto found = std::ranges::find(m_forms, edition, &FormFile::edition);
    return found == m_forms.cend() ? nullptr : &*found;
}

const FormFile *FormCatalogue::formForYear(int year) const
{
    // The newest that has begun: a new edition ends the one before without a word there.
    const auto found =
        std::find_if(m_forms.crbegin(), m_forms.crend(), [year](const FormFile &form) {
            return year >= form.firstYear && year <= form.lastYear.value_or(year);
        });
    return found == m_forms.crend() ? nullptr : &*found;
}

std::shared_ptr<const FormEdition> FormCatalogue::edition(const QStringList &editions) const
{
    const QString key = editions.join(u'/');
    const std::scoped_lock lock(m_mutex);
    if (const auto ready = m_editions.value(key))
        return ready;

    QList<FormTable> tables;
    for (qsizetype i = 0; i < editions.size(); ++i) {
        const FormFile *file = form(editions[i]);
        if (!file || i >= file->tables.size())
            return nullptr;
        tables.append(file->tables[i]);
    }
    if (tables.isEmpty())
        return nullptr;
    const auto composed = FormEdition::compose(std::move(tables));
    m_editions.insert(key, composed);
    return composed;
}

std::shared_ptr<const FormEdition> FormCatalogue::edition(const QString &edition) const
{
    const FormFile *file = form(edition);
    return file ? this->edition(QStringList(file->tables.size(), edition)) : nullptr;
}

} // namespace gouji
