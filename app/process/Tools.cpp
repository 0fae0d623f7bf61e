// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/Tools.h"

#include "process/Runner.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace process {
namespace {

using base::ErrorCode;
using base::Text;

Text installHint(const QString& name, int major)
{
    const auto server =
        Text("process", "Install a PostgreSQL server %2 or newer (Debian: postgresql-%2), which brings %1.");
    if (name == u"initdb")
        return Text(server).arg(name).arg(major);
    return Text("process",
                "Install %1 %2 or newer (Debian: postgresql-client-%2), or name it in backup.tool.")
        .arg(name)
        .arg(major);
}

/// A program that anybody else may rewrite must not be handed a password, nor be run as root.
bool mayBeChangedByOthers(const QString& path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return true;
    const bool ownedByOther = status.st_uid != 0 && status.st_uid != ::geteuid();
    const bool writableByOther = (status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0;
    const bool writableByGroup = (status.st_mode & S_IWGRP) != 0 && status.st_gid != 0 && ::geteuid() == 0;
    return ownedByOther || writableByOther || writableByGroup;
}

} // namespace

std::optional<Version> parseVersion(const QString& versionOutput)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\(PostgreSQL\) ((\d+)(?:\.(\d+)|[a-z]+\d*)?(?:\.\d+)?))"));
    const auto match = pattern.match(versionOutput);
    if (!match.hasMatch())
        return std::nullopt;
    const QString minor = match.captured(3);
    return Version{match.captured(2).toInt(), minor.isEmpty() ? -1 : minor.toInt(), match.captured(1)};
}

QStringList standardToolFolders()
{
    QStringList folders = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    const auto addVersions = [&folders](const QString& parent, const QString& pattern, const QString& below) {
        QStringList names = QDir(parent).entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot);
        std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) {
            return a.size() != b.size() ? a.size() > b.size() : a > b;
        });
        for (const QString& name : names)
            folders.append(parent + u'/' + name + below);
    };
    addVersions(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"),
                QStringLiteral("/bin")); // Debian, Ubuntu
    addVersions(QStringLiteral("/usr"), QStringLiteral("pgsql-*"),
                QStringLiteral("/bin")); // PGDG on Fedora, RHEL
    return folders;
}

base::Result<Tool> toolAt(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isExecutable())
        return base::failure({ErrorCode::ToolMissing,
                              Text("process", "%1 is not there, or not a program.").arg(path),
                              {},
                              Text("process", "Correct backup.tool in config_postgres.yml, or install it.")});
    if (mayBeChangedByOthers(path) || mayBeChangedByOthers(file.canonicalPath()))
        return base::failure({ErrorCode::ToolUnsafe,
                              Text("process", "Others may change the program %1.").arg(path),
                              {},
                              Text("process", "Let only root or you own and write it and its folder.")});
    const auto text =
        output({.program = path, .arguments = {QStringLiteral("--version")}}, {}, std::chrono::seconds(10));
    if (!text)
        return base::failure(text.error());
    const auto version = parseVersion(QString::fromUtf8(*text));
    if (!version)
        return base::failure({ErrorCode::ToolFailed,
                              Text("process", "%1 does not say which PostgreSQL it belongs to.").arg(path),
                              QString::fromUtf8(*text),
                              Text("process", "Name a pg_dump of PostgreSQL in backup.tool.")});
    return Tool{path, *version};
}

std::vector<Tool> findTools(const QString& name, const QStringList& folders)
{
    std::vector<Tool> tools;
    QStringList seen;
    for (const QString& folder : folders) {
        if (QDir::isRelativePath(folder))
            continue; // whatever stands in the current folder is no tool
        const QString path = QFileInfo(folder + u'/' + name).canonicalFilePath();
        if (path.isEmpty() || seen.contains(path) || path.endsWith(u"/pg_wrapper"))
            continue;
        seen.append(path);
        const auto tool = toolAt(path);
        const auto sameVersion = [&](const Tool& other) {
            return other.version.text == tool->version.text;
        };
        if (tool && std::none_of(tools.begin(), tools.end(), sameVersion))
            tools.push_back(*tool);
    }
    std::stable_sort(tools.begin(), tools.end(), [](const Tool& a, const Tool& b) {
        return std::pair(a.version.major, a.version.minor) > std::pair(b.version.major, b.version.minor);
    });
    return tools;
}

base::Result<Tool> chooseForServer(const QString& name, const std::vector<Tool>& tools, int serverMajor)
{
    if (tools.empty())
        return base::failure({ErrorCode::ToolMissing,
                              Text("process", "%1 is not installed.").arg(name),
                              {},
                              installHint(name, serverMajor)});
    const Tool* best = nullptr; // tools stand newest first: the last that is new enough is the nearest, its
                                // newest minor first
    for (const Tool& tool : tools)
        if (tool.version.major >= serverMajor && (!best || tool.version.major < best->version.major))
            best = &tool;
    if (best)
        return *best;
    return base::failure(
        {ErrorCode::ToolTooOld,
         Text("process",
              "The server is PostgreSQL %1; the newest %2 here is version %3, which is too old for it.")
             .arg(serverMajor)
             .arg(name)
             .arg(tools.front().version.text),
         {},
         installHint(name, serverMajor)});
}

std::optional<Text> advisoryOn(const Tool& tool)
{
    // CVE-2024-7348, CVE-2025-8714 and CVE-2025-8715 (code run while dumping or restoring): first mended
    // releases. Source: https://www.postgresql.org/support/security/
    struct Mended
    {
        int major;
        int minor;
    };
    for (const Mended mended :
         {Mended{13, 22}, Mended{14, 19}, Mended{15, 14}, Mended{16, 10}, Mended{17, 6}, Mended{18, 0}})
        if (tool.version.major == mended.major && tool.version.minor >= mended.minor)
            return std::nullopt;
    if (tool.version.major > 18)
        return std::nullopt;
    return Text(
               "process",
               "%1 is version %2, which has known vulnerabilities (CVE-2025-8714, CVE-2025-8715): update it.")
        .arg(tool.path)
        .arg(tool.version.text);
}

} // namespace process
