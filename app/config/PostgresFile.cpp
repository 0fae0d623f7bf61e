// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/PostgresFile.h"

#include "config/ExtraArguments.h"
#include "config/Section.h"

#include <QDir>

namespace config {
namespace {

using base::Text;
using Ownership = Section::Ownership;

const QStringList& sslModes()
{
    static const QStringList modes{QStringLiteral("disable"),   QStringLiteral("allow"),
                                   QStringLiteral("prefer"),    QStringLiteral("require"),
                                   QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    return modes;
}

// The value under its name or under its other name; both at once is an error.
std::optional<QString> readEither(Section& section, const QString& key, const QString& otherKey)
{
    const auto value = section.text(key);
    const auto otherValue = section.text(otherKey);
    if (section.has(key) && section.has(otherKey))
        section.refuse(otherKey, Text("config", "%1: %2 says the same as %4; keep one of the two."),
                       {QStringLiteral("connection.") + key});
    return value ? value : otherValue;
}

QString readDatabase(Section& section)
{
    const QString key = QStringLiteral("database");
    const QString otherKey = QStringLiteral("dbname");
    const bool isNamed = section.has(key) || section.has(otherKey);
    const auto name = readEither(section, key, otherKey);
    if (!isNamed || (name && name->isEmpty()))
        section.refuse(
            section.has(otherKey) ? otherKey : key,
            Text("config", "%1: connection.database is missing; it names the database to be backed up."));
    return name.value_or(QString());
}

QString readPassword(Section& section)
{
    const QString key = QStringLiteral("password");
    QString password = section.text(key).value_or(QString());
    // It reaches pg_dump through a passfile, which has lines.
    if (password.contains(u'\n') || password.contains(u'\r'))
        section.refuse(key, Text("config", "%1: %2 holds a line break, which is not accepted."));
    else if (!password.isEmpty())
        section.warn(
            key, Text("config", "%1: %2 stands in the file; a passfile such as ~/.pgpass keeps it apart."));
    return password;
}

Connection readConnection(Section& top)
{
    Section section = top.section(QStringLiteral("connection"), Ownership::Ours);
    Connection connection;
    connection.database = readDatabase(section);
    const auto set = [&](const QString& keyword, const std::optional<QString>& value) {
        if (value && !value->isEmpty())
            connection.parameters.insert(keyword, *value);
    };
    const auto asText = [](std::optional<int> number) {
        return number ? std::optional(QString::number(*number)) : std::nullopt;
    };
    set(QStringLiteral("host"), section.text(QStringLiteral("host")));
    set(QStringLiteral("port"), asText(section.wholeNumber(QStringLiteral("port"), 1, 65535)));
    set(QStringLiteral("user"), readEither(section, QStringLiteral("user"), QStringLiteral("username")));
    set(QStringLiteral("service"), section.text(QStringLiteral("service")));
    if (section.has(QStringLiteral("sslmode")))
        set(QStringLiteral("sslmode"), section.choice(QStringLiteral("sslmode"), sslModes()));
    // 0 would wait for ever.
    set(QStringLiteral("connect_timeout"), asText(section.wholeNumber(QStringLiteral("connect_timeout"), 1)));
    for (const char* file : {"sslrootcert", "sslcert", "sslkey", "passfile"}) {
        const QString key = QString::fromLatin1(file);
        if (section.has(key))
            set(key, section.path(key));
    }
    connection.password = readPassword(section);
    section.warnOfNearMisses();
    return connection;
}

QString readTool(Section& section)
{
    const QString key = QStringLiteral("tool");
    const auto tool = section.filledText(key);
    if (!tool || *tool == u"pg_dump" || QDir::isAbsolutePath(*tool))
        return tool.value_or(QStringLiteral("pg_dump"));
    section.refuse(key, Text("config", "%1: %2 is “%3”; pg_dump or an absolute path is expected."));
    return {};
}

ToolSettings readTools(Section& section)
{
    ToolSettings tools;
    tools.tool = readTool(section);
    const QString format = QStringLiteral("format");
    const auto written = section.filledText(format);
    if (written && *written != u"custom")
        section.refuse(format,
                       Text("config", "%1: %2 is “%3”; custom is the only format that is supported."));
    for (const YamlNode* item : section.texts(QStringLiteral("extra_args"))) {
        if (const auto refusal = refusalOf(item->text)) {
            section.refuseItem(*item, Text("config", "%1: backup.extra_args: %2"), refusal->toString());
            continue;
        }
        tools.extraArguments.append(item->text);
        if (const auto pattern = excludedTableData(item->text))
            tools.excludedTableData.append(*pattern);
    }
    return tools;
}

} // namespace

void readPostgresFile(const YamlTree& tree, Configuration& configuration, Findings& findings)
{
    Section top(tree, findings);
    configuration.connection = readConnection(top);

    Section backup = top.section(QStringLiteral("backup"), Ownership::Ours);
    const QString enabled = QStringLiteral("enabled");
    if (!backup.flag(enabled).value_or(true) && configuration.backup.enabled) {
        configuration.backup.enabled = false;
        configuration.backup.disabledAt = backup.positionOf(enabled);
    }
    configuration.tools = readTools(backup);
    backup.warnOfNearMisses();
    top.warnOfNearMisses();
}

} // namespace config
