// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace restore {

/// SQL, or what a server says of it, with asterisks for passwords: of roles, user mappings and foreign
/// servers (PASSWORD '…'), and in the connection strings of subscriptions (password=…,
/// postgresql://user:…@host).
QString withoutSecrets(QString text);

} // namespace restore
