// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ProgressText.h"

#include "base/Format.h"

#include <QTime>

namespace ui {
namespace {

/// Reading back counts bytes, dumping counts tables (base/JobContext.h).
bool countsBytes(const base::Progress& progress)
{
    return progress.done == progress.bytes && progress.total > 0 && progress.subject.isEmpty();
}

} // namespace

QString progressText(const base::Progress& progress, qint64 elapsedMs, const QLocale& locale)
{
    QStringList parts;
    const bool countsTables = progress.done >= 0 && progress.total > 0 && !countsBytes(progress);
    if (progress.subject.isEmpty())
        parts += progress.step.toString();
    else if (countsTables)
        parts += base::Text("ui", "table %1").arg(base::visible(progress.subject)).toString();
    else
        parts += base::Text("ui", "%1: %2")
                     .arg(progress.step.toString())
                     .arg(base::visible(progress.subject))
                     .toString();
    if (countsBytes(progress)) {
        parts += base::sizeText(progress.done, locale) + QStringLiteral(" / ") +
                 base::sizeText(progress.total, locale);
    } else {
        if (countsTables)
            parts += locale.toString(progress.done) + u'/' + locale.toString(progress.total);
        if (progress.bytes > 0)
            parts += base::sizeText(progress.bytes, locale);
    }
    const bool hours = elapsedMs >= 3600 * 1000;
    parts += QTime::fromMSecsSinceStartOfDay(static_cast<int>(elapsedMs % (24 * 3600 * 1000)))
                 .toString(hours ? QStringLiteral("H:mm:ss") : QStringLiteral("mm:ss"));
    return parts.join(QStringLiteral(" · "));
}

int percentOf(const base::Progress& progress)
{
    if (progress.total <= 0 || progress.done < 0)
        return -1;
    return static_cast<int>(std::min<qint64>(100, progress.done * 100 / progress.total));
}

} // namespace ui
