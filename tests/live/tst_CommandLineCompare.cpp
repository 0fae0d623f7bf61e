// SPDX-License-Identifier: GPL-3.0-or-later
// `compare`, as scripts and people call it, on two real backups with a day's work between them.
#include "support/Program.h"
#include "support/Results.h"
#include "support/TestServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

class tst_CommandLineCompare : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsExactlyWhatChanged();
    void tellsNothingOfTwins();
    void tellsPeople();
    void saysWhatIsNotCounted();
    void doesWithoutAConfiguration();
    void refuses();

private:
    support::ProgramRun run(const QStringList& arguments, bool configured = true) const;
    QString backUp() const;
    QString pathOf(const QString& name) const { return m_folder.filePath(QStringLiteral("dumps/") + name); }

    support::TestServer m_server;
    QTemporaryDir m_folder;
    QString m_old;
    QString m_new;
};

support::ProgramRun tst_CommandLineCompare::run(const QStringList& arguments, bool configured) const
{
    const QStringList configuration{QStringLiteral("--config"), m_folder.filePath(QStringLiteral("config"))};
    return support::runProgram(QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"),
                               (configured ? configuration : QStringList()) + arguments,
                               support::isolatedEnvironment(m_folder.path()), m_folder.path());
}

/// The name of the new dump.
QString tst_CommandLineCompare::backUp() const
{
    const auto made = run({QStringLiteral("backup"), QStringLiteral("--json")});
    return QFileInfo(made.json().value(QStringLiteral("file")).toString()).fileName();
}

void tst_CommandLineCompare::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    const QString mairie = QStringLiteral("mairie");
    VERIFY_RESULT(m_server.createDatabase(mairie));
    support::writeConfiguration(m_folder.filePath(QStringLiteral("config")), m_server.socketFolder(), mairie,
                                pathOf({}));
    VERIFY_RESULT(m_server.execute(mairie, R"(
        CREATE TABLE public.citoyens (id integer PRIMARY KEY, nom text);
        INSERT INTO public.citoyens SELECT i, 'nom ' || i FROM generate_series(1, 10) AS i;
        CREATE TABLE public.voies (nom text); INSERT INTO public.voies VALUES ('rue Haute'), ('rue Basse');
        CREATE TABLE public.stable (a integer); INSERT INTO public.stable VALUES (1);
        CREATE TABLE public.provisoire (a integer); INSERT INTO public.provisoire VALUES (7);
        CREATE SEQUENCE public.numero;
        CREATE FUNCTION public.tva(n numeric) RETURNS numeric LANGUAGE sql AS $$
            -- taux normal
            SELECT n * 0.2
        $$;
        CREATE FUNCTION public.tva(n integer) RETURNS numeric LANGUAGE sql AS 'SELECT n * 0.2';)"));
    m_old = backUp();
    VERIFY_RESULT(m_server.execute(mairie, R"(
        ALTER TABLE public.citoyens ADD COLUMN email text;
        INSERT INTO public.citoyens SELECT i, 'nom ' || i FROM generate_series(11, 15) AS i;
        UPDATE public.voies SET nom = 'rue Neuve' WHERE nom = 'rue Basse';
        CREATE TABLE public.rendez_vous (jour date); INSERT INTO public.rendez_vous VALUES ('2026-11-20');
        DROP TABLE public.provisoire;
        SELECT nextval('public.numero'), lo_from_bytea(0, 'un gros objet'::bytea);
        CREATE OR REPLACE FUNCTION public.tva(n numeric) RETURNS numeric LANGUAGE sql AS $$
            -- taux normal
            SELECT n * 0.196
        $$;)"));
    m_new = backUp();
    QVERIFY(!m_old.isEmpty() && !m_new.isEmpty() && m_old != m_new);
}

void tst_CommandLineCompare::tellsExactlyWhatChanged()
{
    const auto compared = run({QStringLiteral("compare"), m_old, m_new, QStringLiteral("--json")});
    QVERIFY2(compared.exitCode == 0, compared.errors.constData());
    const QJsonObject json = compared.json();
    const QJsonObject before = json.value(QStringLiteral("old")).toObject();
    QCOMPARE(before.value(QStringLiteral("file")).toString(), pathOf(m_old));
    QCOMPARE(before.value(QStringLiteral("bytes")).toInteger(), QFileInfo(pathOf(m_old)).size());
    QCOMPARE(json.value(QStringLiteral("new"))[QStringLiteral("file")].toString(), pathOf(m_new));
    QVERIFY(
        QDateTime::fromString(before.value(QStringLiteral("created_at")).toString(), Qt::ISODate).isValid());
    QCOMPARE(json.value(QStringLiteral("other_tools")).toBool(true), false);

    QStringList tables;
    for (const auto& table : json.value(QStringLiteral("tables")).toArray()) {
        const auto number = [&table](const char* name) {
            const QJsonValue value = table[QLatin1String(name)];
            return value.isNull() ? QStringLiteral("-") : QString::number(value.toInteger());
        };
        tables +=
            QStringLiteral("%1 %2.%3 %4>%5 %6>%7")
                .arg(table[QStringLiteral("change")].toString(), table[QStringLiteral("schema")].toString(),
                     table[QStringLiteral("name")].toString(), number("rows_before"), number("rows_after"),
                     number("bytes_before"), number("bytes_after"));
    }
    QCOMPARE(tables, (QStringList{QStringLiteral("gone public.provisoire 1>- 2>-"),
                                  QStringLiteral("added public.rendez_vous ->1 ->11"),
                                  // 1\tnom 1\n; then with \t\N
                                  QStringLiteral("changed public.citoyens 10>15 82>177"),
                                  QStringLiteral("changed public.voies 2>2 20>20"),
                                  QStringLiteral("same public.stable 1>1 2>2")}));
    const QJsonObject objects = json.value(QStringLiteral("large_objects")).toObject();
    QCOMPARE(objects.value(QStringLiteral("change")).toString(), QStringLiteral("added"));
    QCOMPARE(objects.value(QStringLiteral("count_after")).toInt(), 1);

    QStringList definitions;
    for (const auto& definition : json.value(QStringLiteral("definitions")).toArray()) {
        QStringList edits;
        for (const QString& line : definition[QStringLiteral("diff")].toString().split(u'\n'))
            if (line.startsWith(u'+') || line.startsWith(u'-'))
                edits += line.simplified();
        definitions += QStringLiteral("%1 %2 %3.%4 [%5]")
                           .arg(definition[QStringLiteral("change")].toString(),
                                definition[QStringLiteral("kind")].toString(),
                                definition[QStringLiteral("schema")].toString(),
                                definition[QStringLiteral("name")].toString(), edits.join(u'|'));
    }
    QCOMPARE(
        definitions,
        (QStringList{
            QStringLiteral("changed TABLE public.citoyens [- nom text|+ nom text,|+ email text]"),
            QStringLiteral("gone TABLE public.provisoire [--- Owner: postgres|--- Access method: heap|"
                           "-CREATE TABLE public.provisoire (|- a integer|-);]"),
            QStringLiteral("added TABLE public.rendez_vous [+-- Owner: postgres|+-- Access method: heap|"
                           "+CREATE TABLE public.rendez_vous (|+ jour date|+);]"),
            QStringLiteral("changed FUNCTION public.tva(numeric) [- SELECT n * 0.2|+ SELECT n * 0.196]")}));
}

void tst_CommandLineCompare::tellsNothingOfTwins()
{
    const auto twins = run({QStringLiteral("compare"), m_new, m_new, QStringLiteral("--json")});
    QCOMPARE(twins.exitCode, 0);
    QVERIFY(twins.json().value(QStringLiteral("definitions")).toArray().isEmpty());
    const QJsonArray tables = twins.json().value(QStringLiteral("tables")).toArray();
    QCOMPARE(tables.size(), 4);
    for (const auto& table : tables)
        QCOMPARE(table[QStringLiteral("change")].toString(), QStringLiteral("same"));
    const auto told =
        run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("compare"), m_new, m_new});
    QVERIFY2(told.output.contains("Unchanged: 4 tables.\n\nAll definitions are the same.\n"),
             told.output.constData());
}

void tst_CommandLineCompare::tellsPeople()
{
    const auto compared =
        run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("compare"), m_old, m_new});
    QCOMPARE(compared.exitCode, 0);
    const QByteArray& text = compared.output;
    for (const char* part :
         {"public.provisoire   gone", "public.voies        other rows", "Unchanged: 1 table",
          "\nFUNCTION public.tva(numeric) (changed)\n", "\n-            SELECT n * 0.2\n",
          "\n+            SELECT n * 0.196\n", "\n             -- taux normal\n"})
        QVERIFY2(text.contains(part), (QByteArray(part) + " in\n" + text).constData());
    QVERIFY(!text.contains("stable") && !text.contains("tva(integer)"));
}

void tst_CommandLineCompare::saysWhatIsNotCounted()
{
    const QString bare = QStringLiteral("mairie_full_20260101_020000.dump");
    QVERIFY(QFile::copy(pathOf(m_new), pathOf(bare))); // without its manifest
    const QStringList command{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("compare"),
                              m_old, bare};
    const auto before = run(command);
    QVERIFY2(before.output.contains("verify"), before.output.constData());
    const auto json = run(command + QStringList{QStringLiteral("--json")}).json();
    QCOMPARE(json.value(QStringLiteral("new"))[QStringLiteral("counted")].toBool(true), false);
    for (const auto& table : json.value(QStringLiteral("tables")).toArray()) {
        QVERIFY(table[QStringLiteral("rows_after")].isNull());
        QVERIFY(table[QStringLiteral("change")].toString() != u"changed" &&
                table[QStringLiteral("change")].toString() != u"same");
    }
    QCOMPARE(run({QStringLiteral("verify"), bare}).exitCode, 0);
    const auto after = run(command);
    QVERIFY(!after.output.contains("verify") && after.output.contains("other rows"));
    QVERIFY(QFile::remove(pathOf(bare)));
}

void tst_CommandLineCompare::doesWithoutAConfiguration()
{
    const auto compared =
        run({QStringLiteral("compare"), pathOf(m_old), pathOf(m_new), QStringLiteral("--json")}, false);
    QVERIFY2(compared.exitCode == 0, compared.errors.constData());
    QCOMPARE(compared.json().value(QStringLiteral("definitions")).toArray().size(), 4);
}

void tst_CommandLineCompare::refuses()
{
    const auto missing =
        run({QStringLiteral("compare"), m_old, QStringLiteral("absente.dump"), QStringLiteral("--json")});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.json().value(QStringLiteral("code")).toString(), QStringLiteral("storage_missing"));
    QFile text(pathOf(QStringLiteral("texte.dump")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no archive") > 0);
    text.close();
    const auto corrupt = run({QStringLiteral("compare"), m_old, text.fileName(), QStringLiteral("--json")});
    QCOMPARE(corrupt.json().value(QStringLiteral("code")).toString(), QStringLiteral("archive_corrupt"));
    QVERIFY(corrupt.exitCode != 0);
}

QTEST_GUILESS_MAIN(tst_CommandLineCompare)
#include "tst_CommandLineCompare.moc"
