// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Configuration.h"
#include "config/ConfigurationEdit.h"

#include "base/Folder.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

// Named in a function outside every namespace (Qt's rule); without it a static library loses its resources.
static void loadExamples()
{
    Q_INIT_RESOURCE(config);
}

namespace config {
namespace {

using base::ErrorCode;
using base::Text;

QByteArray example(const QString& name)
{
    loadExamples();
    QFile file(QStringLiteral(":/config/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// An absent value takes the key out of the example: libpq then decides.
Change connectionChange(const QString& key, const QVariant& value, bool isPresent)
{
    return {{QStringLiteral("connection"), key}, isPresent ? value : QVariant()};
}

base::Result<void> writeNewFile(const base::Folder& folder, const QByteArray& name, const QByteArray& bytes)
{
    const auto file = folder.createFile(name);
    if (!file)
        return base::failure(file.error());
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::write(file->get(), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            break;
        done += std::max<ssize_t>(count, 0);
    }
    if (done == bytes.size() && ::fsync(file->get()) == 0)
        return {};
    const int cause = errno;
    (void)folder.remove(name);
    return base::failure(base::storageError(folder.pathOf(name), cause));
}

} // namespace

base::Result<void> createConfiguration(const QString& folder, const QString& host, int port,
                                       const QString& database, const QString& user)
{
    const QByteArray global = example(globalFileName);
    const auto postgres = withChanges(example(postgresFileName), postgresFileName,
                                      {connectionChange(QStringLiteral("host"), host, !host.isEmpty()),
                                       connectionChange(QStringLiteral("port"), port, port > 0),
                                       connectionChange(QStringLiteral("database"), database, true),
                                       connectionChange(QStringLiteral("user"), user, !user.isEmpty())});
    if (!postgres)
        return base::failure(postgres.error());

    const auto opened = base::Folder::openOrCreate(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
    if (!opened)
        return base::failure(opened.error());
    const QByteArray globalName = globalFileName.toUtf8();
    const QByteArray postgresName = postgresFileName.toUtf8();
    for (const QByteArray& name : {globalName, postgresName})
        if (opened->exists(name))
            return base::failure(
                {ErrorCode::OperationFailed,
                 Text("config", "%1 exists already and was left as it is.").arg(opened->pathOf(name)),
                 {},
                 Text("config", "Open that configuration, or choose another folder.")});

    // The file that the search looks for comes last: a configuration is found only once it is whole.
    if (auto written = writeNewFile(*opened, postgresName, *postgres); !written)
        return written;
    if (auto written = writeNewFile(*opened, globalName, global); !written) {
        (void)opened->remove(postgresName);
        return written;
    }
    return opened->sync();
}

} // namespace config
