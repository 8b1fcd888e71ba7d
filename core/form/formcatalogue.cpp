#include "core/form/formcatalogue.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// The resources sit in a static library: without this reference the linker would drop them.
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
    auto ruleList = readRuleFile(rules.bytes, rules.name);
    if (!ruleList)
        return std::unexpected(ruleList.error());
    catalogue->m_rules = *ruleList;

    for (const NamedFile &file : forms) {
        auto form = readFormFile(file.bytes, file.name);
        if (!form)
            return std::unexpected(form.error());
        QString failedPattern;
        auto edition = FormEdition::compose(form->tables, &failedPattern);
        if (!edition)
            return failure(ErrorCode::JsonStructure, file.name, failedPattern,
                           u"ids of cells of this table"_s);
        catalogue->m_editions.insert(QStringList(form->tables.size(), form->edition).join(u'/'),
                                     edition);
        catalogue->m_rules += form->rules;
        catalogue->m_forms.append(std::move(*form));
    }
    if (catalogue->m_forms.isEmpty())
        return failure(ErrorCode::JsonStructure, u"forms"_s, QString(), u"at least one form"_s);
    std::ranges::sort(catalogue->m_forms, {}, &FormFile::firstYear);
    return catalogue;
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
