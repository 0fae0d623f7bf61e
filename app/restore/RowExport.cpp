// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/RowExport.h"

#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "base/Format.h"
#include "postgres/Quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace restore {
namespace {

using postgres::quotedIdentifier;
using postgres::quotedLiteral;
using Value = std::optional<QByteArray>;

std::vector<Value> valuesOf(std::string_view line)
{
    std::vector<Value> values;
    for (const std::string_view field : archive::fieldsOf(line))
        values.push_back(archive::valueOf(field));
    return values;
}

class TextWriter : public RowWriter
{
public:
    using RowWriter::RowWriter;

    void begin() override
    {
        QStringList names;
        for (const QByteArray& column : m_table.columns)
            names.append(base::visible(archive::nameText(column)));
        write(names);
    }
    void row(std::string_view line) override
    {
        QStringList cells;
        for (const Value& value : valuesOf(line))
            cells.append(value ? base::visible(archive::nameText(*value)) : QStringLiteral("\u2400"));
        write(cells);
    }
    void end(const std::optional<base::Error>&) override {}

private:
    void write(const QStringList& cells) { m_output(cells.join(u'\t').toUtf8() + '\n'); }
};

class CsvWriter : public RowWriter
{
public:
    using RowWriter::RowWriter;

    void begin() override
    {
        std::vector<Value> names(m_table.columns.begin(), m_table.columns.end());
        write(names);
    }
    void row(std::string_view line) override { write(valuesOf(line)); }
    void end(const std::optional<base::Error>&) override {}

private:
    static QByteArray cell(const Value& value)
    {
        if (!value)
            return {};
        const bool isPlain = !value->isEmpty() && value->indexOf('"') < 0 && value->indexOf(',') < 0 &&
                             value->indexOf('\n') < 0 && value->indexOf('\r') < 0;
        return isPlain ? *value : '"' + QByteArray(*value).replace("\"", "\"\"") + '"';
    }

    void write(const std::vector<Value>& values)
    {
        QByteArrayList cells;
        for (const Value& value : values)
            cells.append(cell(value));
        m_output(cells.join(',') + "\r\n");
    }
};

class InsertWriter : public RowWriter
{
public:
    using RowWriter::RowWriter;

    void begin() override
    {
        if (!m_table.encoding.isEmpty())
            m_output(m_table.encoding + '\n');
        QByteArrayList names;
        for (const QByteArray& column : m_table.columns)
            names.append(quotedIdentifier(column));
        // OVERRIDING: identity columns take the value that they had.
        m_start = "INSERT INTO " + quotedIdentifier(m_table.schema) + '.' + quotedIdentifier(m_table.name) +
                  (names.isEmpty() ? QByteArray(" DEFAULT VALUES;\n")
                                   : " (" + names.join(", ") + ") OVERRIDING SYSTEM VALUE VALUES (");
    }
    void row(std::string_view line) override
    {
        if (m_table.columns.empty())
            return m_output(m_start);
        QByteArrayList literals;
        for (const Value& value : valuesOf(line))
            literals.append(value ? quotedLiteral(*value) : QByteArray("NULL"));
        m_output(m_start + literals.join(", ") + ");\n");
    }
    void end(const std::optional<base::Error>&) override {}

private:
    QByteArray m_start;
};

class JsonWriter : public RowWriter
{
public:
    using RowWriter::RowWriter;

    void begin() override
    {
        QJsonArray columns;
        for (const QByteArray& column : m_table.columns)
            columns.append(archive::nameText(column));
        const QJsonObject head{{QStringLiteral("schema"), archive::nameText(m_table.schema)},
                               {QStringLiteral("table"), archive::nameText(m_table.name)},
                               {QStringLiteral("columns"), columns}};
        m_output(QJsonDocument(head).toJson(QJsonDocument::Compact).chopped(1) + ",\"rows\":[");
    }
    void row(std::string_view line) override
    {
        QJsonArray values;
        if (!m_table.columns.empty())
            for (const Value& value : valuesOf(line))
                values.append(value ? QJsonValue(archive::nameText(*value)) : QJsonValue::Null);
        m_output((std::exchange(m_isFirst, false) ? "\n" : ",\n") +
                 QJsonDocument(values).toJson(QJsonDocument::Compact));
    }
    void end(const std::optional<base::Error>& error) override
    {
        if (!error)
            return m_output("\n]}\n");
        const QJsonObject object{{QStringLiteral("status"), QStringLiteral("error")},
                                 {QStringLiteral("code"), base::key(error->code)},
                                 {QStringLiteral("message"), error->message.toString()},
                                 {QStringLiteral("hint"), error->hint.toString()}};
        m_output("\n]," + QJsonDocument(object).toJson(QJsonDocument::Compact).mid(1) + '\n');
    }

private:
    bool m_isFirst = true;
};

constexpr std::array formats{RowFormat::Text, RowFormat::Csv, RowFormat::Insert, RowFormat::Json};

} // namespace

QString key(RowFormat format)
{
    switch (format) {
    case RowFormat::Text:
        return QStringLiteral("text");
    case RowFormat::Csv:
        return QStringLiteral("csv");
    case RowFormat::Insert:
        return QStringLiteral("insert");
    case RowFormat::Json:
        return QStringLiteral("json");
    }
    Q_UNREACHABLE();
}

std::optional<RowFormat> rowFormatFromKey(const QString& wanted)
{
    for (const RowFormat format : formats)
        if (key(format) == wanted)
            return format;
    return std::nullopt;
}

std::unique_ptr<RowWriter> RowWriter::create(RowFormat format, const archive::StoredTable& table,
                                             Output output)
{
    switch (format) {
    case RowFormat::Text:
        return std::make_unique<TextWriter>(table, std::move(output));
    case RowFormat::Csv:
        return std::make_unique<CsvWriter>(table, std::move(output));
    case RowFormat::Insert:
        return std::make_unique<InsertWriter>(table, std::move(output));
    case RowFormat::Json:
        return std::make_unique<JsonWriter>(table, std::move(output));
    }
    Q_UNREACHABLE();
}

} // namespace restore
