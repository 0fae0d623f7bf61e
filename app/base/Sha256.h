// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <span>

struct evp_md_ctx_st;

namespace base {

/// SHA-256 by OpenSSL, which uses the processor's own instructions: ten times QCryptographicHash's pace.
class Sha256
{
public:
    Sha256();
    void add(std::span<const char> bytes);
    /// 32 bytes; once.
    QByteArray result();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace base
