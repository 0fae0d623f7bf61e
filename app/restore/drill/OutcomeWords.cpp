// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "restore/drill/Outcome.h"

#include <QLocale>

#include <algorithm>

namespace restore::drill {
namespace {

using base::PluralText;
using base::Text;

/// Names in a sentence: a few of many, and how many more there are.
QString listed(const QStringList& subjects)
{
    constexpr qsizetype most = 8;
    QStringList names;
    for (const QString& subject : subjects.mid(0, most))
        names += base::visible(subject);
    const QString list = names.join(QStringLiteral(", "));
    if (subjects.size() <= most)
        return list;
    return PluralText("restore", "%1 and %n more").of(subjects.size() - most).arg(list).toString();
}

} // namespace

QString key(Phase phase)
{
    switch (phase) {
    case Phase::Server:
        return QStringLiteral("server");
    case Phase::Roles:
        return QStringLiteral("roles");
    case Phase::Database:
        return QStringLiteral("database");
    case Phase::Definitions:
        return QStringLiteral("definitions");
    case Phase::Rows:
        return QStringLiteral("rows");
    case Phase::Indexes:
        return QStringLiteral("indexes");
    case Phase::Properties:
        return QStringLiteral("properties");
    case Phase::Statistics:
        return QStringLiteral("statistics");
    case Phase::Comparing:
        return QStringLiteral("comparing");
    }
    Q_UNREACHABLE();
}

QString text(Phase phase)
{
    switch (phase) {
    case Phase::Server:
        return Text("restore", "Making the private server").toString();
    case Phase::Roles:
        return Text("restore", "Roles").toString();
    case Phase::Database:
        return Text("restore", "Creating the database").toString();
    case Phase::Definitions:
        return Text("restore", "Definitions").toString();
    case Phase::Rows:
        return Text("restore", "Rows").toString();
    case Phase::Indexes:
        return Text("restore", "Indexes and constraints").toString();
    case Phase::Properties:
        return Text("restore", "Properties of the database").toString();
    case Phase::Statistics:
        return Text("restore", "Statistics (ANALYZE)").toString();
    case Phase::Comparing:
        return Text("restore", "Comparing with the backup").toString();
    }
    Q_UNREACHABLE();
}

QString key(Place place)
{
    return place == Place::PrivateServer ? QStringLiteral("private_server")
                                         : QStringLiteral("scratch_database");
}

QString text(Place place)
{
    return place == Place::PrivateServer
               ? Text("restore", "a private server, made for this test and removed after it").toString()
               : Text("restore", "a scratch database on a configured server, removed after the test")
                     .toString();
}

QString key(RemarkKind kind)
{
    switch (kind) {
    case RemarkKind::LocaleReplaced:
        return QStringLiteral("locale_replaced");
    case RemarkKind::TablespacesLeftOut:
        return QStringLiteral("tablespaces_left_out");
    case RemarkKind::RolesMadeUp:
        return QStringLiteral("roles_made_up");
    case RemarkKind::StatementsLeftOut:
        return QStringLiteral("statements_left_out");
    case RemarkKind::ForeignTables:
        return QStringLiteral("foreign_tables");
    case RemarkKind::MaterializedViews:
        return QStringLiteral("materialized_views");
    case RemarkKind::RowsLeftOut:
        return QStringLiteral("rows_left_out");
    case RemarkKind::OtherServerVersion:
        return QStringLiteral("other_server_version");
    case RemarkKind::SettingsUnknown:
        return QStringLiteral("settings_unknown");
    case RemarkKind::RightsNotInDump:
        return QStringLiteral("rights_not_in_dump");
    case RemarkKind::RightsUnknown:
        return QStringLiteral("rights_unknown");
    case RemarkKind::CommentsUnknown:
        return QStringLiteral("comments_unknown");
    case RemarkKind::DatabaseNotCompared:
        return QStringLiteral("database_not_compared");
    case RemarkKind::ViewsOfForeignTables:
        return QStringLiteral("views_of_foreign_tables");
    case RemarkKind::LoadedBySuperuser:
        return QStringLiteral("loaded_by_superuser");
    case RemarkKind::NoNetworkNamespace:
        return QStringLiteral("no_network_namespace");
    case RemarkKind::DamagedManifest:
        return QStringLiteral("damaged_manifest");
    }
    Q_UNREACHABLE();
}

Text text(const Remark& remark)
{
    const QString names = listed(remark.subjects);
    switch (remark.kind) {
    case RemarkKind::LocaleReplaced:
        return Text("restore", "The server of the test does not have the locale of the database (%1): it was "
                               "replaced, so text may have been sorted otherwise.")
            .arg(names);
    case RemarkKind::TablespacesLeftOut:
        return Text("restore", "Tablespaces were left out: everything stood in the default one (%1).")
            .arg(names);
    case RemarkKind::RolesMadeUp:
        return Text("restore",
                    "No roles file tells of these roles; they were made up without rights, so that "
                    "they could own objects: %1.")
            .arg(names);
    case RemarkKind::StatementsLeftOut:
        return Text("restore", "These properties of the database were not understood and left out: %1.")
            .arg(names);
    case RemarkKind::ForeignTables:
        return Text("restore", "The rows of foreign tables stand elsewhere and are not in the backup: %1.")
            .arg(names);
    case RemarkKind::MaterializedViews:
        return Text("restore", "The rows of materialized views were computed anew and not compared: %1.")
            .arg(names);
    case RemarkKind::RowsLeftOut:
        return Text("restore", "The backup holds no rows of these tables; they came back empty: %1.")
            .arg(names);
    case RemarkKind::OtherServerVersion:
        return Text("restore", "The backup was restored by another major version of PostgreSQL than it was "
                               "made from.");
    case RemarkKind::SettingsUnknown:
        return Text("restore", "The backup has no manifest: the settings under which its values were written "
                               "are unknown, so values that are written otherwise were compared by what they "
                               "mean.");
    case RemarkKind::RightsNotInDump:
        return Text("restore",
                    "The backup was made without rights: after a restore they must be granted anew.");
    case RemarkKind::RightsUnknown:
        return Text("restore", "The backup has neither rights nor a manifest: whether it was made without "
                               "rights is unknown, so they were not compared.");
    case RemarkKind::CommentsUnknown:
        return Text("restore", "The backup has neither comments nor a manifest: whether it was made without "
                               "comments is unknown, so they were not compared.");
    case RemarkKind::DatabaseNotCompared:
        return Text("restore",
                    "Properties of the database itself (owner, rights, settings, encoding) were not "
                    "compared, because it was restored under another name or with another locale.");
    case RemarkKind::ViewsOfForeignTables:
        return Text("restore", "Materialized views that read foreign tables were not filled where those "
                               "could not be reached: %1.")
            .arg(names);
    case RemarkKind::LoadedBySuperuser:
        return Text("restore", "The owners of these tables may not fill them; a superuser did: %1.")
            .arg(names);
    case RemarkKind::NoNetworkNamespace:
        return Text("restore", "The system did not permit the private server a network namespace of its own; "
                               "it listened on no network all the same.");
    case RemarkKind::DamagedManifest:
        return Text("restore", "The manifest beside the backup does not tell what the backup holds; the test "
                               "was held against the backup itself.");
    }
    Q_UNREACHABLE();
}

Text verdict(const Outcome& outcome)
{
    if (!outcome.hasPassed())
        return PluralText("restore", "The restore test failed: %n things are not as the backup has them.")
            .of(static_cast<qint64>(anomalies(outcome).size()));
    const auto unproven = std::count_if(outcome.tables.begin(), outcome.tables.end(),
                                        [](const auto& table) { return table.match == Match::Unproven; });
    const bool isExact = outcome.definitionProof == DefinitionProof::Exact;
    if (unproven > 0) {
        const auto some = PluralText("restore", "The backup restores. The rows of %n tables could not be "
                                                "compared; all else came back identical.");
        const auto less = PluralText("restore", "The backup restores. The rows of %n tables could not be "
                                                "compared, nor more than the names of the definitions; all "
                                                "else came back identical.");
        return (isExact ? some : less).of(unproven);
    }
    if (!isExact)
        return Text("restore", "The backup restores: every row came back identical. Of the definitions, only "
                               "the names were compared.");
    return Text("restore", "The backup restores: every row and every definition came back identical.");
}

} // namespace restore::drill
