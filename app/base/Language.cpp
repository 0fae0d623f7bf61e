// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Language.h"

#include <QSettings>

namespace base {
namespace {

constexpr auto languageSetting = "language";

QSettings settings()
{
    return QSettings(QStringLiteral("pgsauvegarde"), QStringLiteral("pgsauvegarde"));
}

} // namespace

QString key(Language language)
{
    return language == Language::French ? QStringLiteral("fr") : QStringLiteral("en");
}

std::optional<Language> languageFromKey(const QString& key)
{
    if (key == u"fr")
        return Language::French;
    if (key == u"en")
        return Language::English;
    return std::nullopt;
}

Language languageOfSystem(const QString& system)
{
    const QString name = system.section(u'.', 0, 0).section(u'@', 0, 0);
    if (name.isEmpty() || name == u"C" || name == u"POSIX")
        return Language::French;
    return name == u"fr" || name.startsWith(u"fr_") ? Language::French : Language::English;
}

QString systemLanguage()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(variable);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

std::optional<Language> savedLanguage()
{
    return languageFromKey(settings().value(languageSetting).toString());
}

void saveLanguage(Language language)
{
    settings().setValue(languageSetting, key(language));
}

QLocale localeOf(Language language)
{
    return language == Language::French ? QLocale(QLocale::French, QLocale::France)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void Translation::use(Language language)
{
    m_language = language;
    QLocale::setDefault(localeOf(language));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
    if (language == Language::French && m_qt.load(QStringLiteral(":/i18n/qtbase_fr.qm")))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/pgsauvegarde_%1.qm").arg(key(language))))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace base
