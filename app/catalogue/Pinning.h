// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "catalogue/Pin.h"

namespace catalogue {

/// Writes a pin beside a dump, in the place of one that is there. WrongUsage when the pin has ended by `now`
/// or the file is no dump; StorageMissing when there is none.
base::Result<void> pinDump(const base::Folder& folder, const QByteArray& dumpName, const Pin& pin,
                           const QDateTime& now, const QTimeZone& zone);
/// Takes it away; one that has none is left as it is. Errors as above.
base::Result<void> unpinDump(const base::Folder& folder, const QByteArray& dumpName);

} // namespace catalogue
