// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"
#include "cli/TableName.h"
#include "restore/Run.h"

#include <QJsonArray>

namespace cli {
namespace {

using base::PluralText;
using base::Text;

QJsonObject reportJson(const restore::Report& report)
{
    QJsonObject errors;
    for (const auto errorClass :
         {restore::ErrorClass::Harmless, restore::ErrorClass::Object, restore::ErrorClass::Data})
        errors.insert(key(errorClass), qint64(std::count_if(report.errors.begin(), report.errors.end(),
                                                            [&](const auto& error) {
                                                                return error.errorClass == errorClass;
                                                            })));
    QJsonArray warnings;
    for (const Text& warning : report.warnings)
        warnings.append(warning.toString());
    return {{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("database"), report.database},
            {QStringLiteral("duration_ms"), report.durationMs},
            {QStringLiteral("restore_ms"), report.restoreMs},
            {QStringLiteral("analyze_ms"), report.analyzeMs},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("errors_ignored"), qint64(report.errors.size())},
            {QStringLiteral("errors"), errors}};
}

QString reportText(const restore::Report& report)
{
    QString text = Text("cli", "Restored into %1 in %2 (ANALYZE: %3).")
                       .arg(base::visible(report.database))
                       .arg(base::durationText(report.durationMs))
                       .arg(base::durationText(report.analyzeMs))
                       .toString() +
                   u'\n';
    for (const Text& warning : report.warnings)
        text += QStringLiteral("  ! ") + warning.toString() + u'\n';
    for (const restore::RestoreError& error : report.errors)
        text += QStringLiteral("  ") + restore::text(error.errorClass) + QStringLiteral(": ") +
                base::visible(error.message) + u'\n';
    return text;
}

} // namespace

base::Result<Answer> runRestore(Session& session)
{
    const Arguments& arguments = session.arguments;
    const auto file = findDumpFile(arguments.files.first(), &session.configuration);
    if (!file)
        return base::failure(file.error());
    restore::Request request;
    request.server = backup::targetOf(session.configuration, {});
    request.server = restore::inDatabase(request.server, QStringLiteral("postgres"));
    request.file = file->folder->pathOf(file->name);
    request.database = arguments.into;
    for (const QString& table : arguments.tables)
        request.tables.push_back(qualifiedName(table));
    for (const QString& schema : arguments.schemas)
        request.schemas.push_back(schema.toUtf8());
    request.createRoles = arguments.roles;
    request.withOwners = !arguments.noOwner;
    request.cleanExisting = arguments.cleanExisting;
    request.goOn = arguments.goOn;
    request.jobs = arguments.jobs.value_or(1);
    const auto plan = restore::plan(request, session.context.stop);
    if (!plan)
        return base::failure(plan.error());
    if (plan->selection)
        for (const QString& left : plan->selection->leftOut)
            session.context.warn(Text("cli", "Left out, for what it refers to was not chosen: %1").arg(left));
    const auto report = restore::run(*plan, session.context);
    if (!report)
        return base::failure(report.error());
    return Answer{reportJson(*report), reportText(*report)};
}

} // namespace cli
