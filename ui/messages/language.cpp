#include "ui/messages/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <memory>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

struct Installed
{
    Language language = Language::English;
    std::array<std::unique_ptr<QTranslator>, 2> translators;
};

/// Translators belong to the application; their language is a property of the process as it is.
Installed &installed()
{
    static Installed state;
    return state;
}

void removeTranslators()
{
    for (std::unique_ptr<QTranslator> &translator : installed().translators) {
        if (translator)
            QCoreApplication::removeTranslator(translator.get());
        translator.reset();
    }
}

} // namespace

Language currentLanguage()
{
    return installed().language;
}

bool installLanguage(Language language)
{
    // That of English holds only the plurals: the sources are English.
    const QString code = languageCode(language);
    auto own = std::make_unique<QTranslator>();
    if (!own->load(u":/i18n/gouji_"_s + code + u".qm"_s))
        return false;
    // Texts of Qt's own dialogs; a desktop without them shows those in English.
    auto library = std::make_unique<QTranslator>();
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (language == Language::English || !library->load(u"qtbase_"_s + code, folder))
        library.reset();
    removeTranslators();
    installed().language = language;
    if (library)
        QCoreApplication::installTranslator(library.get());
    QCoreApplication::installTranslator(own.get());
    installed().translators = {std::move(library), std::move(own)};
    return true;
}

Language systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        if (name.startsWith(u"zh"))
            return Language::Chinese;
        if (name.startsWith(u"en"))
            return Language::English;
    }
    return Language::English;
}

QString languageCode(Language language)
{
    return language == Language::Chinese ? u"zh_CN"_s : u"en"_s;
}

Language languageFromCode(const QString &code)
{
    for (const Language language : languages()) {
        if (languageCode(language) == code)
            return language;
    }
    return systemLanguage();
}

QString languageName(Language language)
{
    return language == Language::Chinese ? u"中文"_s : u"English"_s;
}

QList<Language> languages()
{
    return {Language::Chinese, Language::English};
}

} // namespace gouji
