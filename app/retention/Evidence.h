// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Dump.h"

namespace retention {

/// SHA-256 (32 bytes) of a dump that is about to go: as recorded beside it when the file is still what it was
/// then, else read from the file. Empty when it cannot be read, which is no reason to keep it. Cancelled.
base::Result<QByteArray> sha256Of(const base::Folder& folder, const QByteArray& dumpName,
                                  const base::FileIdentity& identity, const base::JobContext& context);

} // namespace retention
