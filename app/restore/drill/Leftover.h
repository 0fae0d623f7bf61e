// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"

namespace restore::drill {

/// Whether a folder belongs to this process's user and nobody else may write into it: what stands in it is
/// then its own.
bool isOwn(const base::Folder& folder);
/// Whether names in a work folder stay what they are: nobody else may replace what this user put there.
bool isSafe(const QString& workFolder);

} // namespace restore::drill
