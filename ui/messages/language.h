#pragma once

#include <QList>
#include <QString>

namespace gouji {

enum class Language { English, Chinese };

/// The language everything speaks at the moment: that of the installed translation.
[[nodiscard]] Language currentLanguage();

/// Installs the translation into the running application (QCoreApplication or QApplication), in
/// place of the one before. Windows hear of it by QEvent::LanguageChange. False when the
/// translation is not built into the program; the language is then left as it was.
bool installLanguage(Language language);

/// Chinese when the desktop asks for any Chinese before English, else English.
[[nodiscard]] Language systemLanguage();

/// "zh_CN", "en".
[[nodiscard]] QString languageCode(Language language);
/// The language of a code; that of the system for any other text.
[[nodiscard]] Language languageFromCode(const QString &code);
/// What a language calls itself: "中文", "English".
[[nodiscard]] QString languageName(Language language);
[[nodiscard]] QList<Language> languages();

} // namespace gouji
