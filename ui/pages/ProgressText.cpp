// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ProgressText.h"

#include "base/Format.h"
#include "models/CountText.h"

#include <QTime>

namespace ui {
namespace {

using base::Progress;
using base::Text;

/// Shorter pauses are everyday.
constexpr qint64 worthTellingMs = 5000;

bool countsTables(const Progress& progress)
{
    return progress.unit == Progress::Unit::Tables && progress.done >= 0 && progress.total > 0;
}

QString what(const Progress& progress)
{
    const QString subject = base::visible(progress.subject);
    if (subject.isEmpty())
        return progress.step.toString();
    if (countsTables(progress))
        return Text("ui", "table %1").arg(subject).toString();
    return Text("ui", "%1: %2").arg(progress.step.toString()).arg(subject).toString();
}

QStringList counts(const Progress& progress, const QLocale& locale)
{
    QStringList parts;
    if (progress.unit == Progress::Unit::Bytes && progress.done >= 0 && progress.total > 0)
        return {base::sizeText(progress.done, locale) + QStringLiteral(" / ") +
                base::sizeText(progress.total, locale)};
    if (countsTables(progress))
        parts += locale.toString(progress.done) + u'/' + locale.toString(progress.total);
    if (progress.rows >= 0 && !progress.subject.isEmpty())
        parts += rowsText(progress.rows, locale);
    if (progress.bytes > 0)
        parts += base::sizeText(progress.bytes, locale);
    return parts;
}

QString elapsedText(qint64 elapsedMs)
{
    const bool hours = elapsedMs >= 3600 * 1000;
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(elapsedMs % (24 * 3600 * 1000)))
        .toString(hours ? QStringLiteral("H:mm:ss") : QStringLiteral("mm:ss"));
}

QStringList pace(const Progress& progress, qint64 elapsedMs, const QLocale& locale)
{
    if (progress.stillMs > worthTellingMs)
        return {Text("ui", "nothing received for %1").arg(base::durationText(progress.stillMs)).toString(),
                elapsedText(elapsedMs)};
    QStringList parts;
    if (progress.bytesPerSecond >= 0)
        parts += Text("ui", "%1/s").arg(base::sizeText(progress.bytesPerSecond, locale)).toString();
    if (progress.remainingMs >= 0)
        parts += Text("ui", "~%1 left")
                     .arg(base::durationText(std::max<qint64>(1000, progress.remainingMs)))
                     .toString();
    else
        parts += elapsedText(elapsedMs);
    return parts;
}

} // namespace

QString progressText(const Progress& progress, qint64 elapsedMs, const QLocale& locale)
{
    const QStringList parts =
        QStringList{what(progress)} + counts(progress, locale) + pace(progress, elapsedMs, locale);
    return parts.join(QStringLiteral(" · "));
}

int percentOf(const Progress& progress)
{
    if (progress.share >= 0)
        return static_cast<int>(std::min(1.0, progress.share) * 100);
    if (progress.total <= 0 || progress.done < 0)
        return -1;
    return static_cast<int>(std::min<qint64>(100, progress.done * 100 / progress.total));
}

} // namespace ui
