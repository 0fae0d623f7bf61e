// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Secrets.h"

#include <QRegularExpression>

namespace restore {

QString withoutSecrets(QString text)
{
    const auto pattern = [](const char* expression) {
        return QRegularExpression(QString::fromLatin1(expression), QRegularExpression::CaseInsensitiveOption);
    };
    // In a connection string, the quotes of which are doubled where it stands in SQL.
    static const QRegularExpression keyword = pattern(
        R"re(\b((?:ssl)?password\s*=\s*)(?:''(?:\\''|\\.|[^'\\])*''|'(?:\\.|[^'\\])*'|(?:[^\s']|'')+))re");
    static const QRegularExpression address = pattern(R"re(\b(postgres(?:ql)?://[^\s:/@']*:)[^\s@']*@)re");
    static const QRegularExpression option = pattern(R"re(\b((?:ssl)?password"?\s+)E?'(?:''|[^'])*')re");
    text.replace(keyword, QStringLiteral("\\1********"));
    text.replace(address, QStringLiteral("\\1********@"));
    text.replace(option, QStringLiteral("\\1'********'"));
    return text;
}

} // namespace restore
