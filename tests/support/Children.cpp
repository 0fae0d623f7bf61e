// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Children.h"

#include "support/Results.h"

#include <QFile>

namespace support {

process::Command shell(const QString& script)
{
    return {.program = QStringLiteral("/bin/sh"), .arguments = {QStringLiteral("-c"), script}};
}

Heard::Heard()
{
    streams.onOutput = [this](std::span<const char> bytes) -> base::Result<void> {
        output.append(bytes.data(), qsizetype(bytes.size()));
        return {};
    };
    streams.onErrorLine = [this](const QString& line) {
        errorLines.append(line);
    };
}

QByteArray outputOf(const process::Command& command)
{
    const auto result = process::output(command, {});
    return result ? *result : "failed: " + told(result.error());
}

bool isGone(pid_t pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
}

} // namespace support
