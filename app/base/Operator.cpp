// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Operator.h"

#include <QFile>
#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace base {

QString operatorName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    const bool isKnown = ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found;
    const QString user = isKnown ? QFile::decodeName(found->pw_name) : QString::number(::getuid());
    return user + u'@' + QSysInfo::machineHostName();
}

} // namespace base
