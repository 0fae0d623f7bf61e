// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Pinning.h"

#include "base/Format.h"
#include "catalogue/Sidecars.h"

namespace catalogue {
namespace {

using base::ErrorCode;
using base::Text;

/// A file that a pin can stand beside.
base::Result<void> checkPinnable(const base::Folder& folder, const QByteArray& dumpName)
{
    const auto identity = folder.identity(dumpName);
    if (!identity)
        return base::failure(identity.error());
    if (!identity->isRegular() || !mayHaveSidecars(dumpName))
        return base::failure({ErrorCode::WrongUsage,
                              Text("catalogue", "%1 is not a backup.").arg(base::visible(dumpName)),
                              {},
                              Text("catalogue", "Name a file that ends in .dump.")});
    return {};
}

} // namespace

base::Result<void> pinDump(const base::Folder& folder, const QByteArray& dumpName, const Pin& pin,
                           const QDateTime& now, const QTimeZone& zone)
{
    if (!pin.holds(now, zone))
        return base::failure({ErrorCode::WrongUsage,
                              Text("catalogue", "The day that the pin ends on is past."),
                              {},
                              Text("catalogue", "Choose a day to come, or no end.")});
    if (const auto pinnable = checkPinnable(folder, dumpName); !pinnable)
        return pinnable;
    return writeSidecar(folder, pinName(dumpName), toJson(pin), Overwrite::Yes);
}

base::Result<void> unpinDump(const base::Folder& folder, const QByteArray& dumpName)
{
    if (const auto pinnable = checkPinnable(folder, dumpName); !pinnable)
        return pinnable;
    const auto removed = folder.remove(pinName(dumpName));
    if (!removed && removed.error().code != ErrorCode::StorageMissing)
        return removed;
    return {};
}

} // namespace catalogue
