// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

namespace {

const QString root = QStringLiteral(PGSAUVEGARDE_SOURCE_DIR);

// This test is compiled with what the engine is compiled with.
#if __has_include(<QWidget>) || __has_include(<QGuiApplication>)
constexpr bool seesWidgets = true;
#else
constexpr bool seesWidgets = false;
#endif

struct Source
{
    QString path; ///< from the project's root
    QStringList lines;
};

QList<Source> sourcesIn(const QStringList& folders, const QStringList& patterns)
{
    QList<Source> sources;
    for (const QString& folder : folders) {
        QDirIterator files(root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("a source cannot be read");
            sources.append(
                {file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    if (sources.isEmpty())
        qFatal("no sources there");
    return sources;
}

const QStringList cpp{QStringLiteral("*.cpp"), QStringLiteral("*.h")};

/// "path:line: text" of every line that matches; `//` begins a comment, which is not looked at.
QString linesWith(const QString& pattern, const QList<Source>& sources, const QStringList& exceptIn = {})
{
    static const QRegularExpression comment(QStringLiteral("(^|\\s)//.*$"));
    const QRegularExpression wanted(pattern);
    QStringList found;
    for (const Source& source : sources) {
        if (exceptIn.contains(source.path))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i)
            if (wanted.match(QString(source.lines[i]).remove(comment)).hasMatch())
                found.append(
                    QStringLiteral("%1:%2: %3").arg(source.path).arg(i + 1).arg(source.lines[i].trimmed()));
    }
    return found.join(u'\n');
}

} // namespace

/// The rules of the house that a compiler does not see.
class tst_Structure : public QObject
{
    Q_OBJECT

private slots:
    void arrows_data();
    void arrows();
    void everyRoomIsKnown();
    void engineKnowsNoWindow();
    void forbidden_data();
    void forbidden();
    void lengths();
    void licenceInEverySource();
    void headersAreReadOnce();
    void standsAlone();
};

/// What each room may know beside itself.
void tst_Structure::arrows_data()
{
    QTest::addColumn<QString>("mayKnow");
    QTest::newRow("base") << "";
    QTest::newRow("config") << "base";
    QTest::newRow("process") << "base";
    QTest::newRow("archive") << "base";
    QTest::newRow("postgres") << "base process";
    QTest::newRow("catalogue") << "base config process postgres archive";
    for (const char* domain : {"backup", "retention", "restore", "verify", "demo"})
        QTest::newRow(domain) << "base config process postgres archive catalogue";
    QTest::newRow("jobs") << "base";
    QTest::newRow("cli")
        << "base config process postgres archive catalogue backup retention restore verify demo jobs";
}

void tst_Structure::arrows()
{
    QFETCH(QString, mayKnow);
    const QString room = QString::fromLatin1(QTest::currentDataTag());
    const QString allowed =
        QStringList(mayKnow.split(u' ', Qt::SkipEmptyParts) + QStringList{room}).join(u'|');
    const QList<Source> sources = sourcesIn({QStringLiteral("app/") + room}, cpp);
    QCOMPARE(linesWith(QStringLiteral("#\\s*include\\s+\"(?!(%1)/)").arg(allowed), sources), QString());
    // Nor by another way than its full name.
    QCOMPARE(linesWith(QStringLiteral("#\\s*include\\s+(<[a-z]+/[A-Z]|\"[^\"]*\\.\\.|\"[^\"/]*\"|[A-Z])"),
                       sources),
             QString());
}

void tst_Structure::everyRoomIsKnown()
{
    const QStringList rooms =
        QDir(root + QStringLiteral("/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QCOMPARE(
        rooms,
        QStringLiteral(
            "archive backup base catalogue cli config demo jobs postgres process restore retention verify")
            .split(u' '));
    const QStringList top = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& folder : top)
        QVERIFY2(QStringLiteral("app ui resources config translations tests installer build")
                     .split(u' ')
                     .contains(folder),
                 qPrintable(folder));
}

void tst_Structure::engineKnowsNoWindow()
{
    QVERIFY2(!seesWidgets, "the engine's include folders hold Qt Widgets or Qt Gui");
    const QList<Source> app = sourcesIn({QStringLiteral("app")}, cpp);
    QCOMPARE(linesWith(QStringLiteral("#\\s*include\\s+[<\"](ui|QtWidgets|QtGui|QtSvg|models|widgets|pages|"
                                      "dialogs|actions|workspace)/"),
                       app),
             QString());
    const QList<Source> builds = sourcesIn({QStringLiteral("app")}, {QStringLiteral("CMakeLists.txt")});
    QCOMPARE(linesWith(QStringLiteral("^[^#]*Qt6::(Gui|Widgets|Svg)"), builds), QString());
}

void tst_Structure::forbidden_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("exceptIn");
    const QStringList both{QStringLiteral("app"), QStringLiteral("ui")};
    QTest::newRow("singletons") << both << "(?<![A-Za-z])instance\\s*\\(" << QStringList();
    QTest::newRow("event loops in event loops")
        << QStringList{QStringLiteral("ui")} << "\\bexec\\s*\\(|QEventLoop|processEvents"
        << QStringList{QStringLiteral("ui/Prompt.cpp"), QStringLiteral("ui/main.cpp")};
    QTest::newRow("dialogs that run by themselves")
        << QStringList{QStringLiteral("ui")}
        << "QMessageBox::(question|warning|critical|information|about)\\b|QFileDialog::get|QInputDialog::get"
        << QStringList{QStringLiteral("ui/Prompt.cpp")};
    QTest::newRow("threads outside jobs")
        << both << "std::j?thread\\b|std::async|\\bQThread\\b|QThreadPool|QtConcurrent::|pthread_create"
        << QStringList{QStringLiteral("app/jobs/Job.h"), QStringLiteral("app/jobs/Job.cpp"),
                       QStringLiteral("app/jobs/StopOnSignal.h"),
                       QStringLiteral("app/jobs/StopOnSignal.cpp")};
    // A runbook names the client that its reader runs SQL with; a rehearsal does the same on a private
    // server.
    QTest::newRow("shells") << both
                            << "\\b(system|popen)\\s*\\(|\"(/bin/)?(ba|da)?sh\"|QProcess\\b|\\bpsql\\b"
                            << QStringList{QStringLiteral("app/restore/runbook/SqlClient.cpp")};
    QTest::newRow("things left to do")
        << QStringList{QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}
        << "TO"
           "DO\\b|FIX"
           "ME\\b|\\bXX"
           "X\\b|Q"
           "SKIP"
        << QStringList();
}

void tst_Structure::forbidden()
{
    QFETCH(QStringList, folders);
    QFETCH(QString, pattern);
    QFETCH(QStringList, exceptIn);
    QCOMPARE(linesWith(pattern, sourcesIn(folders, cpp), exceptIn), QString());
}

void tst_Structure::lengths()
{
    for (const Source& source :
         sourcesIn({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}, cpp)) {
        const qsizetype most = source.path.endsWith(u".h") ? 160 : 500;
        QVERIFY2(source.lines.size() - 1 <= most,
                 qPrintable(QStringLiteral("%1: %2 lines").arg(source.path).arg(source.lines.size() - 1)));
    }
}

void tst_Structure::licenceInEverySource()
{
    const QStringList patterns =
        cpp + QStringList{QStringLiteral("*.sql"), QStringLiteral("*.sh"), QStringLiteral("CMakeLists.txt")};
    for (const Source& source :
         sourcesIn({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests"),
                    QStringLiteral("translations"), QStringLiteral("installer"), QStringLiteral("resources")},
                   patterns)) {
        const QString top =
            source.lines.value(0).startsWith(u"#!") ? source.lines.value(1) : source.lines.value(0);
        QVERIFY2(top.endsWith(u" SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(source.path));
    }
}

void tst_Structure::headersAreReadOnce()
{
    for (const Source& source : sourcesIn(
             {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}, {QStringLiteral("*.h")}))
        QVERIFY2(source.lines.value(1) == u"#pragma once", qPrintable(source.path));
}

/// No source knows the machine or the papers that it was written with.
void tst_Structure::standsAlone()
{
    const QList<Source> all = sourcesIn(
        {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests"), QStringLiteral("translations"),
         QStringLiteral("installer"), QStringLiteral("config"), QStringLiteral("resources")},
        cpp + QStringList{QStringLiteral("*.sql"), QStringLiteral("*.sh"), QStringLiteral("CMakeLists.txt"),
                          QStringLiteral("*.yml"), QStringLiteral("*.ts")});
    QCOMPARE(linesWith(QStringLiteral("\\.\\./shar"
                                      "ed|/wo"
                                      "rk/|DES"
                                      "IGN\\.md|CONT"
                                      "RACT|FAU"
                                      "LTS\\.md|\\bissue #?[0-9]"),
                       all),
             QString());
}

QTEST_GUILESS_MAIN(tst_Structure)
#include "tst_Structure.moc"
