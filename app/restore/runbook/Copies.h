// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"

#include <stop_token>

namespace restore::runbook {

/// A dump with its manifest and its roles, in a folder that is made when it is missing; its times are kept,
/// so that its manifest still is of it. No link: that would change the identity of the original. Returns its
/// path there. StorageFull, StorageFailed …, Cancelled.
base::Result<QString> copyDump(const QString& dump, const QString& folder, const std::stop_token& stop);

base::Result<void> writeFile(const base::Folder& folder, const QByteArray& name, const QByteArray& bytes);

/// A double-quoted scalar of YAML.
QByteArray yamlText(const QString& text);

} // namespace restore::runbook
