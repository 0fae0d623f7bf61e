// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>
#include <vector>

namespace archive {

// A table's rows as pg_dump writes them: COPY's text format (CopyAttributeOutText in
// src/backend/commands/copyto.c), fields apart by tabs, \N for null, control characters and backslashes
// escaped.

/// The names in `COPY public.t (id, "odd ""name""") FROM stdin;`, unquoted. Nothing when it is no such
/// statement.
std::optional<std::vector<QByteArray>> columnsOf(std::string_view copyStatement);

/// The fields of a row (a line without its end), still escaped; the views point into it.
std::vector<std::string_view> fieldsOf(std::string_view row);
/// The field of a number (from 0); nothing when the row has fewer.
std::optional<std::string_view> fieldAt(std::string_view row, size_t number);

/// A field's value, null for \N.
std::optional<QByteArray> valueOf(std::string_view field);
/// As COPY writes a value: what a field is compared with, instead of unescaping each.
QByteArray fieldOf(const QByteArray& value);

} // namespace archive
