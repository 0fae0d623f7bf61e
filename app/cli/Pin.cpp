// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Operator.h"
#include "catalogue/Sidecars.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"

namespace cli {
namespace {

using base::ErrorCode;
using base::Text;

/// A backup that a pin can stand beside.
base::Result<DumpFile> pinnable(const Session& session)
{
    auto file = findDumpFile(session.arguments.files.first(), &session.configuration);
    if (!file)
        return file;
    const auto identity = file->folder->identity(file->name);
    if (!identity)
        return base::failure(identity.error());
    if (!identity->isRegular() || !catalogue::mayHaveSidecars(file->name))
        return base::failure(
            {ErrorCode::WrongUsage,
             Text("cli", "%1 is not a backup.").arg(base::visible(session.arguments.files.first())),
             {},
             Text("cli", "Name a file that ends in .dump.")});
    return file;
}

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
    if (!pin.holds(now, session.configuration.zone))
        return base::failure({ErrorCode::WrongUsage,
                              Text("cli", "The day that the pin ends on is past."),
                              {},
                              Text("cli", "Name a day to come, or leave --until away.")});
    const auto file = pinnable(session);
    if (!file)
        return base::failure(file.error());
    const auto written = catalogue::writeSidecar(*file->folder, catalogue::pinName(file->name), toJson(pin),
                                                 catalogue::Overwrite::Yes);
    if (!written)
        return base::failure(written.error());
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
    const auto file = pinnable(session);
    if (!file)
        return base::failure(file.error());
    const auto removed = file->folder->remove(catalogue::pinName(file->name));
    if (!removed && removed.error().code != ErrorCode::StorageMissing)
        return base::failure(removed.error());
    return Answer{pinnedJson(*file, false),
                  Text("cli", "%1 is not pinned.").arg(QString::fromLatin1(file->name)).toString() + u'\n'};
}

} // namespace cli
