// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

class QPagedPaintDevice;
class QPdfWriter;

namespace ui {

/// A4, upright, with margins that can be punched.
void setPage(QPdfWriter& writer);

/// Writes an HTML document as a PDF, all of it or nothing; an existing file is replaced. Needs an application
/// with fonts. StorageUnwritable.
base::Result<void> writePdf(const QString& html, const QString& title, const QString& foot,
                            const QString& path);
/// The same for bytes.
base::Result<void> writeFile(const QByteArray& bytes, const QString& path);

} // namespace ui
