// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/PdfFile.h"

#include "base/Format.h"
#include "base/Version.h"
#include "report/PagedDocument.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace ui {
namespace {

constexpr int dotsPerInch = 300;
constexpr int sideMargin = 16; // millimetres
constexpr int footMargin = 12;

} // namespace

void setPage(QPdfWriter& writer)
{
    writer.setResolution(dotsPerInch);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait,
                          QMarginsF(sideMargin, sideMargin, sideMargin, footMargin),
                          QPageLayout::Millimeter});
}

base::Result<void> writePdf(const QString& html, const QString& title, const QString& foot,
                            const QString& path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        setPage(writer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("PgSauvegarde ") + base::version());
        const PagedDocument document(html, foot, writer);
        QPainter painter(&writer);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            document.paint(painter, page);
        }
    }
    return writeFile(buffer.data(), path);
}

base::Result<void> writeFile(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::failure({base::ErrorCode::StorageUnwritable,
                              base::Text("ui", "%1 cannot be written.").arg(base::visible(path)),
                              file.errorString(),
                              base::Text("ui", "Choose another folder, or make room in this one.")});
    return {};
}

} // namespace ui
