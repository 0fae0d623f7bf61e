// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTranslator>

namespace base {

enum class Language { French, English };

/// "fr", "en"
QString key(Language language);
std::optional<Language> languageFromKey(const QString& key);

/// `system` is what the environment names (LC_ALL, LC_MESSAGES, LANG): French where it names no language
/// (empty, C, POSIX), English for any language that is neither French nor English.
Language languageOfSystem(const QString& system);
/// The value that decides, by POSIX: the first of LC_ALL, LC_MESSAGES, LANG that is set and not empty.
QString systemLanguage();
/// The one chosen in the settings, if any; shared by the window and the command line.
std::optional<Language> savedLanguage();
void saveLanguage(Language language);

/// Dates and numbers as read in that language.
QLocale localeOf(Language language);

/// Installs our texts and Qt's own; destroyed before the application.
class Translation
{
public:
    explicit Translation(Language language) { use(language); }
    /// Every widget then receives LanguageChange.
    void use(Language language);
    Language language() const { return m_language; }

private:
    Language m_language = Language::English;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace base
