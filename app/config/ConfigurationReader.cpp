// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigurationReader.h"

#include "config/ConfigurationFile.h"
#include "config/GlobalFile.h"
#include "config/PostgresFile.h"

#include <QFileInfo>

namespace config {
namespace {

using base::ErrorCode;
using base::Text;

QString pathOf(const ConfigurationFolder& folder, const QString& name)
{
    return folder.path.isEmpty() ? name : folder.path + u'/' + name;
}

// The parsed file, or nothing and a problem.
std::optional<YamlTree> parse(const QByteArray& yaml, const QString& path, Findings& findings)
{
    auto tree = parseYaml(yaml, path);
    if (tree)
        return *std::move(tree);
    findings.add(std::move(tree.error()));
    return std::nullopt;
}

} // namespace

base::Result<Configuration> parseConfiguration(const QByteArray& globalYaml, const QByteArray& postgresYaml,
                                               const ConfigurationFolder& folder)
{
    Configuration configuration;
    configuration.folder = folder.path;
    // Apart, so that many problems in one file do not hide those of the other.
    Findings global;
    if (const auto tree = parse(globalYaml, pathOf(folder, globalFileName), global))
        readGlobalFile(*tree, folder.dataRoot, configuration, global);
    Findings postgres;
    if (const auto tree = parse(postgresYaml, pathOf(folder, postgresFileName), postgres))
        readPostgresFile(*tree, configuration, postgres);

    std::vector<Problem> problems = inOrder(std::move(global.problems));
    const std::vector<Problem> more = inOrder(std::move(postgres.problems));
    problems.insert(problems.end(), more.begin(), more.end());
    if (!problems.empty())
        return base::failure(errorOf(problems));
    configuration.warnings = std::move(global.warnings);
    configuration.warnings.insert(configuration.warnings.end(), postgres.warnings.begin(),
                                  postgres.warnings.end());
    return configuration;
}

base::Result<Configuration> readConfiguration(const ConfigurationFolder& folder)
{
    const QFileInfo info(folder.path);
    if (info.exists() && !info.isDir())
        return base::failure(
            {ErrorCode::ConfigInvalid,
             Text("config", "%1 is not a folder.").arg(folder.path),
             {},
             Text("config", "Name the folder that holds config_global.yml and config_postgres.yml.")});
    const auto global = readFile(pathOf(folder, globalFileName));
    if (!global)
        return base::failure(global.error());
    const QString postgresPath = pathOf(folder, postgresFileName);
    const auto postgres = readFile(postgresPath);
    if (!postgres)
        return base::failure(postgres.error());

    auto configuration = parseConfiguration(global->bytes, postgres->bytes, folder);
    if (configuration && !configuration->connection.password.isEmpty() && isOpenToOthers(*postgres))
        configuration->warnings.push_back(
            Text("config",
                 "%1: other accounts can read this file and the password in it; chmod 600 closes it.")
                .arg(postgresPath));
    return configuration;
}

} // namespace config
