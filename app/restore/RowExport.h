// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableRows.h"

#include <memory>

namespace restore {

/// How rows of a dump are written out. Text: values apart by tabs under a heading, for people, escaped as
/// they are shown everywhere. Csv: RFC 4180 with a heading; null is an empty field, an empty text is "".
/// Insert: one statement a row, which psql or any program can run. Json: one document
/// {"schema","table","columns","rows"}, values as text or null.
enum class RowFormat { Text, Csv, Insert, Json };
QString key(RowFormat format);
std::optional<RowFormat> rowFormatFromKey(const QString& key);

/// Writes rows one after the other, into whatever takes bytes.
class RowWriter
{
public:
    using Output = std::function<void(const QByteArray&)>;

    static std::unique_ptr<RowWriter> create(RowFormat format, const archive::StoredTable& table,
                                             Output output);
    RowWriter(const archive::StoredTable& table, Output output) : m_table(table), m_output(std::move(output))
    {
    }
    virtual ~RowWriter() = default;

    virtual void begin() = 0;
    /// A line of COPY text without its end.
    virtual void row(std::string_view line) = 0;
    /// With the error that ended it early: a document stays one, and says so.
    virtual void end(const std::optional<base::Error>& error) = 0;

protected:
    const archive::StoredTable& m_table;
    Output m_output;
};

} // namespace restore
