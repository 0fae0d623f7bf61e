// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/GlobalFile.h"

#include "base/Format.h"
#include "config/Section.h"

#include <QDir>
#include <QRegularExpression>

#include <array>

namespace config {
namespace {

using base::Text;
using Ownership = Section::Ownership;

// pg_dump takes milliseconds in an int.
constexpr int mostQuarantineDays = 36'500;
constexpr int largestTimeoutSeconds = 2'147'483;

// "UTC+01:00" and the like are known to Qt but not to other programs that read this file.
bool isZoneName(const QString& name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\\z"));
    return pattern.match(name).hasMatch() && QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

QTimeZone readZone(Section& top)
{
    const QString key = QStringLiteral("timezone");
    const auto name = top.filledText(key);
    if (!name)
        return QTimeZone::systemTimeZone();
    if (isZoneName(*name))
        return QTimeZone(name->toLatin1());
    top.refuse(key,
               Text("config", "%1: %2 is “%3”; the name of a time zone is expected, such as Europe/Paris."));
    return {};
}

std::optional<QTime> readTimeOfDay(Section& section, const QString& key)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([01][0-9]|2[0-3]):[0-5][0-9]\\z"));
    const auto text = section.filledText(key);
    if (!text)
        return std::nullopt;
    if (pattern.match(*text).hasMatch())
        return QTime::fromString(*text, QStringLiteral("HH:mm"));
    section.refuse(key, Text("config", "%1: %2 is “%3”; a time of day is expected, from 00:00 to 23:59."));
    return std::nullopt;
}

Objectives readObjectives(Section& postgres)
{
    Section section = postgres.section(QStringLiteral("objectives"), Ownership::Ours);
    Objectives objectives;
    objectives.rpoHours = section.wholeNumber(QStringLiteral("rpo_hours"), 1);
    objectives.rtoMinutes = section.wholeNumber(QStringLiteral("rto_minutes"), 1);
    objectives.drillDays = section.wholeNumber(QStringLiteral("drill_days"), 1);
    section.warnOfNearMisses();
    return objectives;
}

KeepNumbers readKeep(Section& postgres)
{
    Section section = postgres.section(QStringLiteral("keep"), Ownership::Ours);
    KeepNumbers keep;
    keep.daily = section.wholeNumber(QStringLiteral("daily"), 0).value_or(0);
    keep.weekly = section.wholeNumber(QStringLiteral("weekly"), 0).value_or(0);
    keep.monthly = section.wholeNumber(QStringLiteral("monthly"), 0).value_or(0);
    keep.yearly = section.wholeNumber(QStringLiteral("yearly"), 0).value_or(0);
    section.warnOfNearMisses();
    return keep;
}

Compression readCompression(Section& postgres)
{
    constexpr std::array all{Compression::Fast, Compression::Standard, Compression::Zstd};
    QStringList words;
    for (const Compression compression : all)
        words.append(key(compression));
    const auto word = postgres.choice(QStringLiteral("compression"), words);
    return word ? all[static_cast<size_t>(words.indexOf(*word))] : Compression::Fast;
}

BackupSettings readBackup(Section& top, const QString& dataRoot)
{
    Section backup = top.section(QStringLiteral("backup"), Ownership::Shared);
    const auto base = backup.path(QStringLiteral("base_dir"));
    Section postgres = backup.section(QStringLiteral("postgres"), Ownership::Ours);

    BackupSettings settings;
    const QString enabled = QStringLiteral("enabled");
    settings.enabled = postgres.flag(enabled).value_or(true);
    if (!settings.enabled)
        settings.disabledAt = postgres.positionOf(enabled);
    const QString folder =
        postgres.path(QStringLiteral("dir"))
            .value_or(base.value_or(QStringLiteral("./backups")) + QStringLiteral("/postgres"));
    settings.folder = QDir::cleanPath(QDir(dataRoot).absoluteFilePath(folder));
    settings.retentionDays =
        postgres.wholeNumber(QStringLiteral("retention_days"), 1).value_or(settings.retentionDays);
    settings.minKeep = postgres.wholeNumber(QStringLiteral("min_keep"), 1).value_or(settings.minKeep);
    settings.keep = readKeep(postgres);
    settings.quarantineDays = postgres.wholeNumber(QStringLiteral("quarantine_days"), 0, mostQuarantineDays)
                                  .value_or(settings.quarantineDays);
    settings.lockTimeoutSeconds =
        postgres.wholeNumber(QStringLiteral("lock_timeout"), 1, largestTimeoutSeconds)
            .value_or(settings.lockTimeoutSeconds);

    settings.stallTimeoutSeconds =
        postgres.wholeNumber(QStringLiteral("stall_timeout"), 1, largestTimeoutSeconds)
            .value_or(settings.stallTimeoutSeconds);
    settings.compression = readCompression(postgres);

    const QString time = QStringLiteral("full_backup_time");
    settings.fullBackupTime = readTimeOfDay(postgres, time);
    if (settings.fullBackupTime)
        postgres.warn(time,
                      Text("config", "%1: %2 is set, but this version does not schedule backups yet; start "
                                     "“pgsauvegarde-cli backup” from cron or a systemd timer."));
    settings.rolePasswords = postgres.flag(QStringLiteral("role_passwords")).value_or(false);
    settings.objectives = readObjectives(postgres);
    postgres.warnOfNearMisses();
    backup.warnOfNearMisses();
    return settings;
}

// Lenient about what follows the @: this version sends nothing, and a backup must not fail over an address.
bool isAddress(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[^@\\p{C}]+@[^@\\p{C}]+\\z"));
    return pattern.match(text).hasMatch();
}

void readAddresses(Section& section)
{
    const QString from = QStringLiteral("from_address");
    const auto sender = section.text(from);
    if (sender && !sender->isEmpty() && !isAddress(*sender))
        section.refuse(from, Text("config", "%1: %2 is “%3”; an e-mail address is expected."));
    for (const YamlNode* item : section.texts(QStringLiteral("to_addresses")))
        if (!isAddress(item->text))
            section.refuseItem(*item, Text("config", "%1: “%2” is no e-mail address."),
                               base::visible(item->text));
}

Alerts readAlerts(Section& top)
{
    Section section = top.section(QStringLiteral("alerts"), Ownership::Ours);
    Alerts alerts;
    const QString enable = QStringLiteral("enable_email");
    alerts.enabled = section.flag(enable).value_or(false);
    if (alerts.enabled)
        section.warn(enable, Text("config", "%1: %2 is on, but this version does not send e-mail yet."));
    section.text(QStringLiteral("smtp_host"));
    section.wholeNumber(QStringLiteral("smtp_port"), 1, 65535);
    section.flag(QStringLiteral("use_tls"));
    readAddresses(section);
    section.choice(QStringLiteral("min_severity"),
                   {QStringLiteral("INFO"), QStringLiteral("WARNING"), QStringLiteral("ERROR")});
    section.warnOfNearMisses();
    return alerts;
}

} // namespace

void readGlobalFile(const YamlTree& tree, const QString& dataRoot, Configuration& configuration,
                    Findings& findings)
{
    Section top(tree, findings);
    configuration.zone = readZone(top);
    configuration.backup = readBackup(top, dataRoot);
    configuration.alerts = readAlerts(top);
    top.warnOfNearMisses();
}

} // namespace config
