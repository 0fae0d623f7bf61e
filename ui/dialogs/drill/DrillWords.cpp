// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/drill/DrillWords.h"

#include "base/Format.h"
#include "models/CountText.h"

namespace ui {

using base::Text;
using namespace restore::drill;

QString whatADrillDoes(const Plan& plan)
{
    const QString tool = QStringLiteral("pg_restore ") + plan.restoreTool.version.text;
    if (plan.request.server)
        return Text("ui", "%1 restores the backup into a new database on the configured server. Every table "
                          "is then compared with the backup, and the database is dropped again. No other "
                          "database is touched.")
            .arg(tool)
            .toString();
    return Text("ui", "%1 restores the backup into a new server of PostgreSQL that only this program can "
                      "reach. Every table is then compared with the backup, and the server is removed. Your "
                      "databases are not touched.")
        .arg(tool)
        .toString();
}

QString whatADrillProves(const Plan& plan)
{
    if (plan.definitionProof == DefinitionProof::Exact)
        return Text("ui", "The definitions are compared exactly, by pg_dump %1.")
            .arg(plan.dumpTool.version.text)
            .toString();
    return Text("ui", "Of the definitions only kinds and names are compared: that needs the pg_dump and the "
                      "server of the versions that made this backup.")
        .toString();
}

QString spaceText(const Plan& plan, const QLocale& locale)
{
    return Text("ui", "About %1 are needed in %2; %3 are free.")
        .arg(base::sizeText(plan.bytesNeeded, locale))
        .arg(base::visible(plan.request.workFolder))
        .arg(base::sizeText(plan.bytesFree, locale))
        .toString();
}

base::Error inWordsOfDrillDialog(base::Error error)
{
    if (error.code == base::ErrorCode::StorageFull)
        error.hint = Text("ui", "Make room there, or test in a scratch database on the configured server.");
    else if (error.code == base::ErrorCode::ToolMissing)
        error.hint =
            Text("ui", "Install what is missing (Debian: postgresql, postgresql-contrib, the packages "
                       "of the extensions), or test in a scratch database on the configured server.");
    return error;
}

QString figuresText(const Outcome& outcome, const QLocale& locale)
{
    qint64 rows = 0;
    for (const TableResult& table : outcome.tables)
        rows += table.restoredRows.value_or(0);
    const QStringList parts{
        tablesText(static_cast<qint64>(outcome.tables.size()), locale), rowsText(rows, locale),
        Text("ui", "restored in %1").arg(base::durationText(outcome.restoreMs())).toString(),
        QStringLiteral("PostgreSQL ") + base::visible(outcome.serverVersion)};
    return parts.join(QStringLiteral(" · "));
}

QString objectiveText(const Outcome& outcome, const config::Objectives& objectives)
{
    if (!objectives.rtoMinutes)
        return Text("ui", "No duration is declared that a restore may take.").toString();
    const bool isMet = outcome.restoreMs() <= qint64(*objectives.rtoMinutes) * 60'000;
    Text text = isMet ? Text("ui", "That is within the %1 minutes that are declared.")
                      : Text("ui", "That is more than the %1 minutes that are declared.");
    return std::move(text).arg(*objectives.rtoMinutes).toString();
}

} // namespace ui
