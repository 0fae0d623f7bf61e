// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DrillSamples.h"

namespace support {

using catalogue::Change;
using catalogue::DiffLine;
using restore::ErrorClass;
using namespace restore::drill;

namespace {

struct SampleTable
{
    const char* schema;
    const char* name;
    qint64 rows;
};

constexpr SampleTable someTables[] = {{"metier", "demandes_rdv", 1'482'310},
                                      {"metier", "citoyens", 412'006},
                                      {"metier", "pieces_jointes", 98'114},
                                      {"metier", "instructions", 61'204},
                                      {"metier", "agents", 412},
                                      {"metier", "services", 38},
                                      {"finances", "ecritures", 2'120'455},
                                      {"finances", "mandats", 88'120},
                                      {"finances", "titres", 40'018},
                                      {"finances", "budgets", 1},
                                      {"public", "parametres", 0},
                                      {"public", "journal_des_acces", 3'904'552}};

std::vector<TableResult> tablesOf(int count)
{
    std::vector<TableResult> tables;
    for (int i = 0; i < count; ++i) {
        const SampleTable& sample = someTables[static_cast<size_t>(i) % std::size(someTables)];
        const int round = i / static_cast<int>(std::size(someTables));
        QString name = QString::fromLatin1(sample.name);
        if (round > 0)
            name += QStringLiteral("_%1").arg(1990 + round);
        const qint64 rows = sample.rows + round;
        tables.push_back(
            {QString::fromLatin1(sample.schema), name, i == 11 ? 12 : 0, rows, rows, rows * 96, Match::Same});
    }
    return tables;
}

QStringList someCommands()
{
    return {
        QStringLiteral("pgsauvegarde-cli drill /var/lib/pgsauvegarde/backups/postgres/"
                       "mairie_full_20261120_020000.dump"),
        QStringLiteral("initdb --pgdata=/var/tmp/essai --username=postgres --auth=trust --no-sync"),
        QStringLiteral("pg_ctl --pgdata=/var/tmp/essai --options='-c listen_addresses= -c fsync=off' start"),
        QStringLiteral("createdb --template=template0 --encoding=UTF8 --lc-collate=fr_FR.UTF-8 mairie"),
        QStringLiteral("/usr/lib/postgresql/15/bin/pg_restore --exit-on-error --jobs=4 --dbname=mairie "
                       "/var/lib/pgsauvegarde/backups/postgres/mairie_full_20261120_020000.dump"),
        QStringLiteral("vacuumdb --analyze-only --jobs=4 mairie")};
}

QStringList someLog()
{
    return {QStringLiteral("pg_restore: connecting to database for restore"),
            QStringLiteral("pg_restore: processing data for table \"metier.citoyens\""),
            QStringLiteral("pg_restore: processing data for table \"metier.demandes_rdv\""),
            QStringLiteral("pg_restore: creating INDEX \"metier.demandes_rdv_jour_idx\""),
            QStringLiteral("pg_restore: finished main parallel loop")};
}

void addErrors(Outcome& outcome)
{
    outcome.errors = {
        {ErrorClass::Harmless,
         QStringLiteral("could not execute query: ERROR:  unrecognized configuration parameter "
                        "\"transaction_timeout\""),
         QStringLiteral("SET transaction_timeout = 0;")},
        {ErrorClass::Object,
         QStringLiteral("could not execute query: ERROR:  function unaccent(text) does not exist\n"
                        "LINE 1: ...demandes_recherche ON metier.demandes_rdv (unaccent(objet));"),
         QStringLiteral("CREATE INDEX demandes_recherche ON metier.demandes_rdv USING btree "
                        "(unaccent(objet));")},
        {ErrorClass::Data,
         QStringLiteral(
             "COPY failed for table \"titres\": ERROR:  invalid byte sequence for encoding \"UTF8\": "
             "0xe9 0x67 0x61\nCONTEXT:  COPY titres, line 40011"),
         {}}};
}

void addDefinitions(Outcome& outcome)
{
    const auto line = [](DiffLine::Kind kind, const char* text) {
        return DiffLine{kind, QString::fromUtf8(text)};
    };
    using Kind = DiffLine::Kind;
    const QString metier = QStringLiteral("metier");
    outcome.definitions = {
        {QStringLiteral("INDEX"),
         metier,
         QStringLiteral("demandes_recherche"),
         Change::Gone,
         {line(Kind::Place, "@@ -1,1 +0,0 @@"),
          line(Kind::Removed,
               "CREATE INDEX demandes_recherche ON metier.demandes_rdv USING btree (objet);")}},
        {QStringLiteral("FUNCTION"),
         metier,
         QStringLiteral("prochain_creneau(date, integer)"),
         Change::Changed,
         {line(Kind::Place, "@@ -4,5 +4,5 @@"), line(Kind::Same, "    SELECT min(debut) FROM creneaux"),
          line(Kind::Removed, "    WHERE jour >= $1 AND libre"),
          line(Kind::Added, "    WHERE jour > $1 AND libre"), line(Kind::Same, "    LIMIT $2;")}},
        {QStringLiteral("ACL"),
         metier,
         QStringLiteral("TABLE citoyens"),
         Change::Gone,
         {line(Kind::Place, "@@ -1,1 +0,0 @@"),
          line(Kind::Removed, "GRANT SELECT ON TABLE metier.citoyens TO accueil;")}},
        {QStringLiteral("TRIGGER"),
         metier,
         QStringLiteral("citoyens espion"),
         Change::Added,
         {line(Kind::Place, "@@ -0,0 +1,1 @@"),
          line(Kind::Added, "CREATE TRIGGER espion AFTER INSERT ON metier.citoyens EXECUTE FUNCTION f();")}},
        {QStringLiteral("POLICY"), metier, QStringLiteral("citoyens par_service"), Change::Unknown, {}}};
}

void addRemarks(Outcome& outcome)
{
    const QStringList tables{QStringLiteral("metier.archives"), QStringLiteral("public.miroir")};
    outcome.remarks.clear();
    for (int kind = 0; kind <= static_cast<int>(RemarkKind::DamagedManifest); ++kind)
        outcome.remarks.push_back({static_cast<RemarkKind>(kind), tables});
}

} // namespace

Outcome passedOutcome(int tables)
{
    Outcome outcome;
    outcome.file = QStringLiteral("/var/lib/pgsauvegarde/backups/postgres/mairie_full_20261120_020000.dump");
    outcome.database = QStringLiteral("mairie");
    outcome.bytes = 204'734'512;
    outcome.stamp = {outcome.bytes, 1'795'382'334'876'704'907};
    outcome.sha256 = QByteArray::fromHex("b5c1ca4a9d75abc15a54ce6866d3f560e53418fb0e7b8d47816f190f80a48455");
    outcome.dumpedAt = QDateTime(QDate(2026, 11, 20), QTime(1, 0, 0), Qt::UTC);
    outcome.dumpedFrom = QStringLiteral("15.18 (Debian 15.18-0+deb12u1)");
    outcome.dumpedBy = QStringLiteral("15.18 (Debian 15.18-0+deb12u1)");
    outcome.hasManifest = true;
    outcome.serverVersion = QStringLiteral("15.18 (Debian 15.18-0+deb12u1)");
    outcome.toolVersion = QStringLiteral("15.18");
    outcome.jobs = 4;
    outcome.operatorName = QStringLiteral("marie@mairie-01");
    outcome.startedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 12, 4, 250), Qt::UTC);
    outcome.endedAt = outcome.startedAt.addMSecs(311'400);
    outcome.phases = {{Phase::Server, 2'900},      {Phase::Roles, 140},         {Phase::Database, 310},
                      {Phase::Definitions, 4'200}, {Phase::Rows, 148'000},      {Phase::Indexes, 96'300},
                      {Phase::Properties, 80},     {Phase::Statistics, 21'600}, {Phase::Comparing, 37'870}};
    outcome.tables = tablesOf(tables);
    outcome.largeObjects = {1'204, 1'204, true};
    for (const char* name : {"demandes_rdv_id_seq", "citoyens_id_seq", "mandats_id_seq"})
        outcome.sequences.push_back({QStringLiteral("metier"),
                                     QString::fromLatin1(name),
                                     {1'482'310, true},
                                     SequenceState{1'482'310, true}});
    outcome.definitionProof = DefinitionProof::Exact;
    outcome.kinds = {{QStringLiteral("TABLE"), tables, tables}, {QStringLiteral("INDEX"), 41, 41},
                     {QStringLiteral("CONSTRAINT"), 28, 28},    {QStringLiteral("FUNCTION"), 12, 12},
                     {QStringLiteral("SEQUENCE"), 3, 3},        {QStringLiteral("ACL"), 64, 64}};
    outcome.remarks = {{RemarkKind::MaterializedViews, {QStringLiteral("finances.synthese")}}};
    outcome.commands = someCommands();
    outcome.log = someLog();
    return outcome;
}

Outcome failedOutcome()
{
    Outcome outcome = passedOutcome(12);
    outcome.place = Place::ScratchDatabase;
    outcome.definitionProof = DefinitionProof::NamesOnly;
    outcome.hasManifest = false;
    for (size_t i = 0; i < 7; ++i)
        outcome.tables[i].match = static_cast<Match>(i);
    outcome.tables[2].restoredRows = 98'113;
    outcome.tables[4].restoredRows.reset();
    outcome.tables[5].restoredRows.reset();
    outcome.tables[6].expectedRows.reset();
    outcome.largeObjects = {1'204, 1'203, false};
    outcome.sequences[0].restored = {1'482'309, true};
    outcome.sequences[1].restored.reset();
    outcome.sequences[2].restored->isCalled = false;
    outcome.kinds[1].restored = 40;
    outcome.invalid = {QStringLiteral("INDEX metier.demandes_rdv_jour_idx"),
                       QStringLiteral("CONSTRAINT finances.mandats mandats_exercice_check")};
    addErrors(outcome);
    addDefinitions(outcome);
    addRemarks(outcome);
    return outcome;
}

Outcome hostileOutcome()
{
    Outcome outcome = passedOutcome(4);
    const QString html = QStringLiteral("<img src=\"http://example.com/x.png\">&amp;</td></table>");
    const QString lines = QStringLiteral("ligne\nsuivante\r\ttabulation\u001B[31m");
    const QString reversed = QStringLiteral("\u202Egnp.exe \u05E9\u05DC\u05D5\u05DD");
    const QString endless = QString(63, u'w') + QStringLiteral("%1%2");
    outcome.file = QStringLiteral("/tmp/<b>\n%1/") + reversed;
    outcome.database = html;
    outcome.operatorName = reversed;
    outcome.serverVersion = html;
    outcome.tables[0].name = html;
    outcome.tables[1].name = lines;
    outcome.tables[2].name = reversed;
    outcome.tables[3].schema = endless;
    outcome.tables[3].name = endless;
    outcome.sequences[0].name = html;
    outcome.kinds[0].kind = html;
    outcome.definitions = {{html, lines, reversed, Change::Changed, {{DiffLine::Kind::Added, html}}}};
    outcome.remarks = {{RemarkKind::ForeignTables, {html, lines, reversed, endless}}};
    outcome.errors = {{ErrorClass::Harmless, html, lines}};
    outcome.invalid = {html};
    outcome.commands = {QStringLiteral("pg_restore --file=") + html, endless + endless + endless};
    outcome.log = {html, lines, reversed};
    return outcome;
}

} // namespace support
