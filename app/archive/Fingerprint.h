// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <span>

namespace archive {

/// A sum of 128-bit hashes modulo 2^128: the same for the same parts in any order.
struct Fingerprint
{
    quint64 low = 0;
    quint64 high = 0;

    Fingerprint& operator+=(const Fingerprint& other);
    bool operator==(const Fingerprint&) const = default;

    /// 32 hexadecimal digits, the most significant first.
    QByteArray toHex() const;
    /// Nothing but zeros when `hex` is not exactly that: compare with toHex() where it matters.
    static Fingerprint fromHex(const QByteArray& hex);
};

/// XXH3-128 of bytes at once.
Fingerprint hashOf(std::span<const char> bytes);

/// XXH3-128 of bytes that come in pieces.
class RunningHash
{
public:
    RunningHash();
    void restart();
    void add(std::span<const char> bytes);
    Fingerprint result() const;

private:
    struct State;
    struct Free
    {
        void operator()(State* state) const;
    };
    std::unique_ptr<State, Free> m_state;
};

} // namespace archive
