// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>
#include <vector>

namespace restore {

/// A word of SQL. Word: a key word or a plain identifier; Identifier: a quoted one; String: '…', E'…' or
/// dollar-quoted; Symbol: one character of anything else; a comment is none.
struct SqlToken
{
    enum class Kind { Word, Identifier, String, Symbol };
    Kind kind = Kind::Symbol;
    std::string_view text; ///< as it stands, with its quotes

    bool is(std::string_view word) const
    {
        return kind != Kind::String && kind != Kind::Identifier && text == word;
    }
    /// The name that it stands for; nothing when it is no identifier.
    std::optional<QByteArray> name() const;
};

/// The statements of a script as pg_dump writes it, each a list of its words without the semicolon (the
/// lexical rules of src/backend/parser/scan.l, as far as pg_dump uses them: standard_conforming_strings is
/// on). Nothing when a quotation or a comment has no end.
std::optional<std::vector<std::vector<SqlToken>>> statementsOf(std::string_view sql);

/// The words with single spaces between them.
QByteArray joined(const std::vector<SqlToken>& statement);

} // namespace restore
