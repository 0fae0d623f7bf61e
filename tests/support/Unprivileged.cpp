// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Unprivileged.h"

#include <QFile>

#include <sys/fsuid.h>
#include <unistd.h>

namespace support {
namespace {

constexpr uid_t nobody = 65534;

} // namespace

Unprivileged::Unprivileged()
{
    if (::geteuid() == 0)
        ::setfsuid(nobody);
}

Unprivileged::~Unprivileged()
{
    ::setfsuid(::geteuid());
}

void Unprivileged::own(const QString& path)
{
    if (::geteuid() == 0 && ::lchown(QFile::encodeName(path).constData(), nobody, nobody) != 0)
        qFatal("the test cannot give its file away");
}

} // namespace support
