// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace support {
namespace {

constexpr int patienceMs = 120'000;

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

QJsonObject ProgramRun::json() const
{
    return QJsonDocument::fromJson(output).object();
}

QProcessEnvironment isolatedEnvironment(const QString& home)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/.local/share"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char* sanitizer : {"ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (qEnvironmentVariableIsSet(sanitizer))
            environment.insert(QString::fromLatin1(sanitizer), qEnvironmentVariable(sanitizer));
    return environment;
}

ProgramRun runProgram(const QString& program, const QStringList& arguments,
                      const QProcessEnvironment& environment, const QString& workingFolder)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!workingFolder.isEmpty())
        process.setWorkingDirectory(workingFolder);
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

void writeConfiguration(const QString& folder, const QString& socket, const QString& database,
                        const QString& dumps, const QString& user, const QByteArray& more)
{
    QDir().mkpath(folder);
    const auto quoted = [](QString text) {
        return '"' +
               text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).toUtf8() +
               '"';
    };
    write(folder + QStringLiteral("/config_global.yml"),
          "timezone: \"Europe/Paris\"\nbackup:\n  postgres:\n    dir: " + quoted(dumps) + "\n" + more);
    write(folder + QStringLiteral("/config_postgres.yml"),
          "connection:\n  host: " + quoted(socket) + "\n  port: 5432\n  database: " + quoted(database) +
              "\n  user: " + quoted(user) + "\n");
}

} // namespace support
