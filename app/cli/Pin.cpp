// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Operator.h"
#include "catalogue/Pinning.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"

#include <QLocale>

namespace cli {
namespace {

using base::Text;

QJsonObject pinnedJson(const DumpFile& file, bool pinned)
{
    return {{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("file"), QString::fromLatin1(file.name)},
            {QStringLiteral("pinned"), pinned}};
}

} // namespace

base::Result<Answer> runPin(Session& session)
{
    const QDateTime now = session.context.clock();
    const catalogue::Pin pin{session.arguments.note, session.arguments.until, base::operatorName(), now};
    const auto file = findDumpFile(session.arguments.files.first(), &session.configuration);
    if (!file)
        return base::failure(file.error());
    if (const auto pinned =
            catalogue::pinDump(*file->folder, file->name, pin, now, session.configuration.zone);
        !pinned)
        return base::failure(pinned.error());
    const QString name = QString::fromLatin1(file->name);
    const auto always = Text("cli", "%1 is pinned: the rotation leaves it alone.").arg(name);
    const auto until = [&] {
        return Text("cli", "%1 is pinned until %2: the rotation leaves it alone.")
            .arg(name)
            .arg(QLocale().toString(*pin.until, QLocale::ShortFormat));
    };
    return Answer{pinnedJson(*file, true), (pin.until ? until() : always).toString() + u'\n'};
}

base::Result<Answer> runUnpin(Session& session)
{
    const auto file = findDumpFile(session.arguments.files.first(), &session.configuration);
    if (!file)
        return base::failure(file.error());
    if (const auto unpinned = catalogue::unpinDump(*file->folder, file->name); !unpinned)
        return base::failure(unpinned.error());
    return Answer{pinnedJson(*file, false),
                  Text("cli", "%1 is not pinned.").arg(QString::fromLatin1(file->name)).toString() + u'\n'};
}

} // namespace cli
