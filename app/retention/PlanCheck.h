// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"

namespace retention {

/// PlanChanged (or why the file cannot be looked at) unless it is what the plan saw: replaced, touched,
/// turned into a link, gone.
std::optional<base::Error> difference(const base::Folder& folder, const QString& fileName,
                                      const base::FileIdentity& seen);

/// The first thing that is no longer as the plan saw it: a file that goes, one that is purged, or one of the
/// newest `minKeep` good dumps that stay, for whose sake the others may go.
std::optional<base::Error> difference(const base::Folder& folder, const Plan& plan);

/// Whether the user has pinned a dump, as it is on the disk now.
bool isPinned(const base::Folder& folder, const QString& fileName, const Plan& plan);

/// The folder of a batch, which was there when the plan was made.
base::Result<base::Folder> openBatch(const base::Folder& folder, const QByteArray& batch);

} // namespace retention
