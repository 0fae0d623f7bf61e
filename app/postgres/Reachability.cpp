// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Reachability.h"

#include "base/FileDescriptor.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace postgres {
namespace {

constexpr int patienceMs = 2000;

Reachability connectTo(const sockaddr* address, socklen_t size, int family)
{
    const base::FileDescriptor socket(::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket)
        return Reachability::Unknown;
    if (::connect(socket.get(), address, size) == 0)
        return Reachability::Reached;
    if (errno != EINPROGRESS)
        return Reachability::Refused;
    pollfd wait{socket.get(), POLLOUT, 0};
    if (::poll(&wait, 1, patienceMs) == 0)
        return Reachability::Unanswered;
    int cause = 0;
    socklen_t length = sizeof cause;
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &cause, &length);
    return cause == 0 ? Reachability::Reached : Reachability::Refused;
}

Reachability probeUnixSocket(const QString& folder, const QString& port)
{
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/.s.PGSQL.") + port);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path))
        return Reachability::HostUnknown;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    return connectTo(reinterpret_cast<const sockaddr*>(&address), sizeof address, AF_UNIX);
}

} // namespace

Reachability probe(const QString& host, const QString& port)
{
    if (host.startsWith(u'/'))
        return probeUnixSocket(host, port);
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), port.toUtf8().constData(), &hints, &found) != 0)
        return Reachability::HostUnknown;
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> addresses(found, ::freeaddrinfo);
    auto best = Reachability::Unknown;
    for (const addrinfo* address = found; address; address = address->ai_next) {
        best = connectTo(address->ai_addr, address->ai_addrlen, address->ai_family);
        if (best == Reachability::Reached)
            break;
    }
    return best;
}

} // namespace postgres
