// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace restore::drill {

/// Whether two definitions of one object say the same, although a server writes the one otherwise after it
/// has read it once more: of `CHECK (a IN ('x', 'y'))` on a varchar it first makes
/// `(ARRAY['x'::character varying, …])::text[]`, and of that, read again, `ARRAY[('x'::character
/// varying)::text, …]`: a cast of an array is one of its elements (transformArrayExpr() in
/// src/backend/parser/parse_expr.c). Comments, which tell the owner, must be the same. Pure.
bool saySame(const QByteArray& one, const QByteArray& other);

} // namespace restore::drill
