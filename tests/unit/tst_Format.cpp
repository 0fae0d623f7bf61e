// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Format.h"
#include "base/Language.h"

#include <QtTest>

#include <cerrno>

using namespace base;

namespace {

const QTimeZone paris("Europe/Paris");

QDateTime utc(const QString& iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODate);
}

/// No-break spaces as ~, narrow ones as _: so that a test shows them.
QString spacesShown(QString text)
{
    return text.replace(QChar(0x00A0), u'~').replace(QChar(0x202F), u'_');
}

} // namespace

class tst_Format : public QObject
{
    Q_OBJECT

private slots:
    void size_data();
    void size();
    void date_data();
    void date();
    void exactDate();
    void ago_data();
    void ago();
    void duration_data();
    void duration();
    void iso_data();
    void iso();
    void visibleText_data();
    void visibleText();
    void visibleBytes_data();
    void visibleBytes();
    void storageErrors_data();
    void storageErrors();
    void errorKeysAndExitStatus();
};

void tst_Format::size_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("exact");
    const auto row = [](qint64 bytes, const char* french, const char* english, const char* exact) {
        QTest::addRow("%lld", bytes) << bytes << QString::fromUtf8(french) << QString::fromUtf8(english)
                                     << QString::fromUtf8(exact);
    };
    row(0, "0 octet", "0 bytes", "0 octet");
    row(1, "1 octet", "1 byte", "1 octet");
    row(2, "2 octets", "2 bytes", "2 octets");
    row(512, "512 octets", "512 bytes", "512 octets");
    row(999, "999 octets", "999 bytes", "999 octets");
    row(1000, "1,0~ko", "1.0~kB", "1_000 octets");
    row(999'949, "999,9~ko", "999.9~kB", "999_949 octets");
    row(204'734'512, "204,7~Mo", "204.7~MB", "204_734_512 octets");
    row(1'500'000'000, "1,5~Go", "1.5~GB", "1_500_000_000 octets");
    row(7'260'000'000'000, "7,3~To", "7.3~TB", "7_260_000_000_000 octets");
}

void tst_Format::size()
{
    QFETCH(qint64, bytes);
    Translation translation(Language::French);
    QTEST(spacesShown(sizeText(bytes, QLocale())), "french");
    QTEST(spacesShown(exactSizeText(bytes, QLocale())), "exact");
    translation.use(Language::English);
    QTEST(spacesShown(sizeText(bytes, QLocale())), "english");
}

void tst_Format::date_data()
{
    QTest::addColumn<QString>("at"); // now is 20 November 2026, 00:30 in Paris: still the 19th in UTC
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* at, const char* french, const char* english) {
        QTest::newRow(at) << QString::fromLatin1(at) << QString::fromUtf8(french)
                          << QString::fromUtf8(english);
    };
    row("2026-11-20T22:30:00", "aujourd’hui à 23:30", "today at 23:30");
    row("2026-11-19T23:30:00", "aujourd’hui à 00:30", "today at 00:30");
    row("2026-11-19T23:00:00", "aujourd’hui à 00:00", "today at 00:00"); // yesterday in UTC, today in Paris
    row("2026-11-19T22:59:59", "hier à 23:59", "yesterday at 23:59");
    row("2026-11-18T23:00:00", "hier à 00:00", "yesterday at 00:00");
    row("2026-11-18T22:59:59", "18 nov. 23:59", "18 Nov 23:59");
    row("2026-11-20T23:00:00", "demain à 00:00", "tomorrow at 00:00");
    row("2026-11-21T23:00:00", "22 nov. 00:00", "22 Nov 00:00");
    row("2026-07-01T00:00:00", "1 juil. 02:00", "1 Jul 02:00"); // in summer's time
    row("2025-12-31T23:00:00", "1 janv. 00:00", "1 Jan 00:00"); // another year in UTC only
    row("2025-12-31T22:59:59", "31 déc. 2025 23:59", "31 Dec 2025 23:59");
    row("2027-02-03T04:05:06", "3 févr. 2027 05:05", "3 Feb 2027 05:05");
}

void tst_Format::date()
{
    QFETCH(QString, at);
    const QDateTime now = utc(QStringLiteral("2026-11-19T23:30:00"));
    Translation translation(Language::French);
    QTEST(dateText(utc(at), now, paris, QLocale()), "french");
    translation.use(Language::English);
    QTEST(dateText(utc(at), now, paris, QLocale()), "english");
}

void tst_Format::exactDate()
{
    const QLocale french = localeOf(Language::French);
    QCOMPARE(exactDateText(utc(QStringLiteral("2026-11-20T01:00:00")), paris, french),
             QStringLiteral("vendredi 20 novembre 2026 02:00:00 CET"));
    // The hour that the clock shows twice is told apart by its zone.
    QCOMPARE(exactDateText(utc(QStringLiteral("2026-10-25T00:30:00")), paris, french),
             QStringLiteral("dimanche 25 octobre 2026 02:30:00 CEST"));
    QCOMPARE(exactDateText(utc(QStringLiteral("2026-10-25T01:30:00")), paris, localeOf(Language::English)),
             QStringLiteral("Sunday 25 October 2026 02:30:00 CET"));
}

void tst_Format::ago_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](qint64 seconds, const char* french, const char* english) {
        QTest::addRow("%lld s", seconds)
            << seconds << QString::fromUtf8(french) << QString::fromUtf8(english);
    };
    row(0, "à l’instant", "just now");
    row(59, "à l’instant", "just now");
    row(60, "il y a 1 minute", "1 minute ago");
    row(3599, "il y a 59 minutes", "59 minutes ago");
    row(3600, "il y a 1 heure", "1 hour ago");
    row(3 * 3600 + 10, "il y a 3 heures", "3 hours ago");
    row(48 * 3600 - 1, "il y a 47 heures", "47 hours ago");
    row(48 * 3600, "il y a 2 jours", "2 days ago");
    row(21 * 86400, "il y a 21 jours", "21 days ago");
    row(-60, "à l’instant", "just now"); // another machine's clock
    row(-61, "dans le futur", "in the future");
}

void tst_Format::ago()
{
    QFETCH(qint64, seconds);
    const QDateTime now = utc(QStringLiteral("2026-11-20T22:30:00"));
    Translation translation(Language::French);
    QTEST(agoText(now.addSecs(-seconds), now).replace(QChar(0x00A0), u' '), "french");
    translation.use(Language::English);
    QTEST(agoText(now.addSecs(-seconds), now), "english");
}

void tst_Format::duration_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    const auto row = [](qint64 milliseconds, const char* expected) {
        QTest::addRow("%lld ms", milliseconds) << milliseconds << QString::fromUtf8(expected);
    };
    row(0, "0 ms");
    row(999, "999 ms");
    row(1000, "1 s");
    row(1499, "1 s");
    row(1500, "2 s");
    row(59'499, "59 s");
    row(59'500, "1 min 00 s");
    row(80'000, "1 min 20 s");
    row(3'599'499, "59 min 59 s");
    row(3'599'500, "1 h 00 min");
    row(7'500'000, "2 h 05 min");
    row(100 * 3'600'000, "100 h 00 min");
}

void tst_Format::duration()
{
    QFETCH(qint64, milliseconds);
    QTEST(durationText(milliseconds).replace(QChar(0x00A0), u' '), "expected");
}

void tst_Format::iso_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("expected");
    QTest::newRow("2026-11-20T01:00:00") << QByteArray("Europe/Paris") << "2026-11-20T02:00:00+01:00";
    QTest::newRow("2026-07-01T00:00:07") << QByteArray("Europe/Paris") << "2026-07-01T02:00:07+02:00";
    QTest::newRow("2026-10-25T00:30:00") << QByteArray("Europe/Paris") << "2026-10-25T02:30:00+02:00";
    QTest::newRow("2026-10-25T01:30:00") << QByteArray("Europe/Paris") << "2026-10-25T02:30:00+01:00";
    QTest::newRow("2026-01-01T02:00:00") << QByteArray("America/St_Johns") << "2025-12-31T22:30:00-03:30";
    QTest::newRow("2026-01-01T12:00:00") << QByteArray("Asia/Kathmandu") << "2026-01-01T17:45:00+05:45";
}

void tst_Format::iso()
{
    QFETCH(QByteArray, zone);
    const QDateTime at = utc(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(isoText(at, QTimeZone(zone)), "expected");
    QCOMPARE(QDateTime::fromString(isoText(at, QTimeZone(zone)), Qt::ISODate).toUTC(), at);
}

void tst_Format::visibleText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("état civil.\"naissances\" <b>&amp;</b> 😀 \\u202e")
                           << QStringLiteral("état civil.\"naissances\" <b>&amp;</b> 😀 \\u202e");
    QTest::newRow("no-break spaces stay")
        << QStringLiteral("a\u00A0b\u202Fc") << QStringLiteral("a\u00A0b\u202Fc");
    QTest::newRow("line breaks") << "a\nb\r\tc"
                                 << "a\\u000ab\\u000d\\u0009c";
    QTest::newRow("escape sequence") << "\x1B[2Jgone"
                                     << "\\u001b[2Jgone";
    QTest::newRow("zero") << QString(u'a') + QChar(0) + u'b' << "a\\u0000b";
    QTest::newRow("delete, C1") << QStringLiteral("\u007F\u0085\u009B") << "\\u007f\\u0085\\u009b";
    QTest::newRow("bidirectional overrides")
        << QStringLiteral("\u202Epmud.exe\u202C") << "\\u202epmud.exe\\u202c";
    QTest::newRow("bidirectional embeddings")
        << QStringLiteral("\u202A\u202B\u202D") << "\\u202a\\u202b\\u202d";
    QTest::newRow("isolates") << QStringLiteral("\u2066\u2067\u2068\u2069") << "\\u2066\\u2067\\u2068\\u2069";
    QTest::newRow("marks") << QStringLiteral("\u200E\u200F\u061C") << "\\u200e\\u200f\\u061c";
    QTest::newRow("separators") << QStringLiteral("\u2028\u2029") << "\\u2028\\u2029";
    QTest::newRow("empty") << ""
                           << "";
}

void tst_Format::visibleText()
{
    QFETCH(QString, text);
    QTEST(visible(text), "expected");
    QCOMPARE(visible(text.toUtf8()), visible(text));
}

void tst_Format::visibleBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Latin-1") << QByteArray("\xE9tat.dump") << "\\xe9tat.dump";
    QTest::newRow("a good letter beside a bad one") << QByteArray("\xC3\xA9\xFF") << "\\xc3\\xa9\\xff";
    QTest::newRow("too long a form") << QByteArray("\xC0\xAF") << "\\xc0\\xaf";
    QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80") << "\\xed\\xa0\\x80";
    QTest::newRow("cut short") << QByteArray("abc\xE2\x80") << "abc\\xe2\\x80";
    QTest::newRow("control characters too") << QByteArray("\xFF\n\x7F") << "\\xff\\x0a\\x7f";
}

void tst_Format::visibleBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(visible(bytes), "expected");
}

void tst_Format::storageErrors_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, int cause, const char* code) {
        QTest::newRow(name) << cause << QString::fromLatin1(code);
    };
    row("ENOSPC", ENOSPC, "storage_full");
    row("EDQUOT", EDQUOT, "storage_full");
    row("EFBIG", EFBIG, "storage_full");
    row("EACCES", EACCES, "storage_unwritable");
    row("EPERM", EPERM, "storage_unwritable");
    row("EROFS", EROFS, "storage_unwritable");
    row("ELOOP", ELOOP, "storage_unwritable");
    row("ENOENT", ENOENT, "storage_missing");
    row("ENOTDIR", ENOTDIR, "storage_missing");
    row("EIO", EIO, "storage_failed");
    row("ESTALE", ESTALE, "storage_failed");
    row("EEXIST", EEXIST, "storage_failed");
}

void tst_Format::storageErrors()
{
    QFETCH(int, cause);
    const Error error = storageError(QStringLiteral("/srv/backups"), cause);
    QTEST(key(error.code), "code");
    QVERIFY(error.message.toString().contains(u"/srv/backups"));
    QVERIFY(!error.detail.isEmpty() && !error.hint.isEmpty());
}

/// Scripts rely on both; each code has a key of its own, and only those of the README have an exit status
/// beside 1.
void tst_Format::errorKeysAndExitStatus()
{
    QMap<int, QStringList> keys;
    QSet<QString> seen;
    for (int i = 0; i <= int(ErrorCode::Cancelled); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        QVERIFY2(!seen.contains(key(code)), qPrintable(key(code)));
        seen.insert(key(code));
        keys[exitCode(code)].append(key(code));
    }
    const auto list = [](const char* words) {
        return QString::fromLatin1(words).split(u' ');
    };
    QCOMPARE(keys.take(2), list("wrong_usage"));
    QCOMPARE(keys.take(3), list("config_missing config_invalid"));
    QCOMPARE(keys.take(4), list("host_unknown connection_refused connection_timeout login_refused "
                                "password_required no_hba_entry database_unknown "
                                "too_many_connections tls_failed"));
    QCOMPARE(keys.take(5), list("lock_held"));
    QCOMPARE(keys.take(6), list("disabled plan_changed plan_implausible target_not_empty"));
    QCOMPARE(keys.take(7), list("archive_corrupt"));
    QCOMPARE(keys.take(8), list("tool_missing tool_too_old tool_unsafe"));
    QCOMPARE(keys.take(130), list("cancelled"));
    QCOMPARE(keys.keys(), QList<int>{1});
    QVERIFY(seen.contains(QStringLiteral("operation_failed")));
}

QTEST_GUILESS_MAIN(tst_Format)
#include "tst_Format.moc"
