// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Fingerprint.h"
#include "archive/TableOfContents.h"

#include <deque>

namespace archive {

/// XXH3-128 of an archive without the fields that are filled in last (the offset of each entry with data):
/// what was written and what is read back are the same when this is, and each block stands where its offset
/// says.
class SealDigest
{
public:
    /// Each entry of the table of contents before its bytes are added.
    void leaveOut(const Entry& entry, const Header& header);
    /// The bytes of the file in their order, without gaps.
    void add(std::span<const char> bytes);
    Fingerprint result() const { return m_hash.result(); }

private:
    struct Field
    {
        qint64 begin;
        qint64 end;
    };
    std::deque<Field> m_fields;
    RunningHash m_hash;
    qint64 m_position = 0;
};

} // namespace archive
