// SPDX-License-Identifier: GPL-3.0-or-later
// Inlined: most rows are short, and a call would cost as much as their hash.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "archive/Fingerprint.h"

namespace archive {
namespace {

Fingerprint fingerprintOf(XXH128_hash_t hash)
{
    return {hash.low64, hash.high64};
}

} // namespace

Fingerprint& Fingerprint::operator+=(const Fingerprint& other)
{
    low += other.low;
    high += other.high + (low < other.low ? 1 : 0);
    return *this;
}

QByteArray Fingerprint::toHex() const
{
    return QByteArray::number(high, 16).rightJustified(16, '0') +
           QByteArray::number(low, 16).rightJustified(16, '0');
}

Fingerprint Fingerprint::fromHex(const QByteArray& hex)
{
    if (hex.size() != 32)
        return {};
    return {hex.sliced(16).toULongLong(nullptr, 16), hex.first(16).toULongLong(nullptr, 16)};
}

Fingerprint hashOf(std::span<const char> bytes)
{
    return fingerprintOf(XXH3_128bits(bytes.data(), bytes.size()));
}

struct RunningHash::State
{
    XXH3_state_t value;
};

void RunningHash::Free::operator()(State* state) const
{
    delete state;
}

RunningHash::RunningHash() : m_state(new State)
{
    restart();
}

void RunningHash::restart()
{
    XXH3_128bits_reset(&m_state->value);
}

void RunningHash::add(std::span<const char> bytes)
{
    XXH3_128bits_update(&m_state->value, bytes.data(), bytes.size());
}

Fingerprint RunningHash::result() const
{
    return fingerprintOf(XXH3_128bits_digest(&m_state->value));
}

} // namespace archive
