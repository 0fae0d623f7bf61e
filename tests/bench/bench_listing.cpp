// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to list the folder that bench_dumps made, and to plan its retention. bench_listing FOLDER
#include "catalogue/Scanner.h"
#include "retention/Plan.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

QTextStream out(stdout);

template <class Function>
auto timed(const char* what, const Function& function)
{
    QElapsedTimer timer;
    timer.start();
    auto result = function();
    out << what << ": " << double(timer.nsecsElapsed() / 10'000) / 100 << " ms" << Qt::endl;
    return result;
}

/// "VmHWM:   12345 kB"
QString peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM"))
                return QString::fromLatin1(line.simplified());
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir cache;
    const catalogue::Scope scope{QString::fromLocal8Bit(argv[1]) + QStringLiteral("/dumps"),
                                 QStringLiteral("mairie"), QTimeZone("Europe/Paris")};
    catalogue::Scanner first(cache.path());
    auto listing = timed("first listing", [&] { return first.scan(scope, {}); });
    if (!listing)
        qFatal("%s", qPrintable(listing.error().message.toString()));
    listing = timed("the next one", [&] { return first.scan(scope, {}); });
    out << peakMemory() << Qt::endl;
    listing =
        timed("the first after a start", [&] { return catalogue::Scanner(cache.path()).scan(scope, {}); });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const retention::Policy days{.retentionDays = 14, .zone = scope.zone};
    const retention::Policy rules{14, 3, {30, 12, 24, 50}, scope.zone};
    timed("plan, days only", [&] { return retention::decide(listing->dumps, days, now).decisions.size(); });
    timed("plan, every rule", [&] { return retention::decide(listing->dumps, rules, now).decisions.size(); });
    out << listing->dumps.size() << " dumps" << Qt::endl;
    return 0;
}
