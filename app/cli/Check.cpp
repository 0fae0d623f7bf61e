// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Check.h"

#include "backup/Protection.h"
#include "cli/Session.h"
#include "process/Tools.h"

#include <QJsonArray>

namespace cli {
namespace {

using base::Text;

QString symbol(backup::CheckStatus status)
{
    switch (status) {
    case backup::CheckStatus::Ok:
        return QStringLiteral("✓");
    case backup::CheckStatus::Warning:
        return QStringLiteral("!");
    case backup::CheckStatus::Critical:
        return QStringLiteral("✗");
    }
    Q_UNREACHABLE();
}

QString conclusion(backup::CheckStatus status)
{
    switch (status) {
    case backup::CheckStatus::Ok:
        return Text("cli", "Protected.").toString();
    case backup::CheckStatus::Warning:
        return Text("cli", "Protected, with warnings.").toString();
    case backup::CheckStatus::Critical:
        return Text("cli", "Not protected.").toString();
    }
    Q_UNREACHABLE();
}

/// 0 unless something is critical; then the exit status of the first such error.
int exitCodeOf(const std::vector<backup::Check>& checks)
{
    for (const backup::Check& check : checks)
        if (check.error)
            return base::exitCode(check.error->code);
    return 0;
}

/// Which versions of the tools there are to choose from.
backup::Check toolsCheck(const QStringList& folders)
{
    QStringList found;
    for (const char* name : {"pg_dump", "pg_restore"})
        for (const process::Tool& tool : process::findTools(QLatin1String(name), folders))
            found.append(QStringLiteral("%1 %2 (%3)").arg(QLatin1String(name), tool.version.text, tool.path));
    if (found.isEmpty())
        return backup::warned(QStringLiteral("tools"),
                              Text("cli", "No PostgreSQL client tools are installed."),
                              Text("cli", "Install them (Debian: postgresql-client)."));
    return backup::passed(QStringLiteral("tools"),
                          Text("cli", "Installed: %1").arg(found.join(QStringLiteral(", "))));
}

} // namespace

base::Result<Answer> runCheck(Session& session)
{
    backup::Findings findings = backup::examine(session.request(), session.scanner, false, session.context);
    if (session.context.stop.stop_requested())
        return base::failure(base::cancelled());
    findings.checks.push_back(toolsCheck(session.request().toolFolders));
    if (findings.listing) {
        const QDateTime now = session.context.clock();
        findings.checks.push_back(
            backup::protectionCheck(*findings.listing, session.configuration.backup.objectives, now));
        findings.checks.push_back(
            backup::drillCheck(*findings.listing, session.configuration.backup.objectives, now));
        if (auto check = backup::anomalyCheck(*findings.listing, now))
            findings.checks.push_back(std::move(*check));
    }
    for (const Text& warning : session.configuration.warnings)
        findings.checks.push_back(backup::warned(QStringLiteral("configuration"), warning, {}));

    const backup::CheckStatus status = backup::worst(findings.checks);
    QJsonArray checks;
    QString text;
    for (const backup::Check& check : findings.checks) {
        checks.append(QJsonObject{{QStringLiteral("id"), check.id},
                                  {QStringLiteral("status"), key(check.status)},
                                  {QStringLiteral("message"), check.message.toString()},
                                  {QStringLiteral("hint"), check.hint.toString()}});
        text += symbol(check.status) + u' ' + check.message.toString() + u'\n';
        if (check.status != backup::CheckStatus::Ok && !check.hint.isEmpty())
            text += QStringLiteral("  → ") + check.hint.toString() + u'\n';
    }
    text += conclusion(status) + u'\n';
    return Answer{{{QStringLiteral("status"), key(status)}, {QStringLiteral("checks"), checks}},
                  text,
                  exitCodeOf(findings.checks)};
}

} // namespace cli
