// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/report/KindWords.h"

#include "base/Text.h"

namespace restore::report {
namespace {

using base::Text;

struct KindWord
{
    const char* kind;
    Text text;
};

} // namespace

QString kindText(const QString& kind)
{
    static const KindWord words[] = {
        {"SCHEMA", Text("restore", "Schemas")},
        {"EXTENSION", Text("restore", "Extensions")},
        {"TABLE", Text("restore", "Tables")},
        {"TABLE ATTACH", Text("restore", "Partitions attached to their table")},
        {"FOREIGN TABLE", Text("restore", "Foreign tables")},
        {"VIEW", Text("restore", "Views")},
        {"MATERIALIZED VIEW", Text("restore", "Materialized views")},
        {"INDEX", Text("restore", "Indexes")},
        {"INDEX ATTACH", Text("restore", "Indexes attached to that of their table")},
        {"CONSTRAINT", Text("restore", "Keys and unique constraints")},
        {"CHECK CONSTRAINT", Text("restore", "Check constraints")},
        {"FK CONSTRAINT", Text("restore", "Foreign keys")},
        {"DEFAULT", Text("restore", "Default values")},
        {"SEQUENCE", Text("restore", "Sequences")},
        {"SEQUENCE OWNED BY", Text("restore", "Sequences that belong to a column")},
        {"FUNCTION", Text("restore", "Functions")},
        {"PROCEDURE", Text("restore", "Procedures")},
        {"AGGREGATE", Text("restore", "Aggregates")},
        {"TRIGGER", Text("restore", "Triggers")},
        {"EVENT TRIGGER", Text("restore", "Event triggers")},
        {"RULE", Text("restore", "Rules")},
        {"TYPE", Text("restore", "Types")},
        {"DOMAIN", Text("restore", "Domains")},
        {"POLICY", Text("restore", "Row security policies")},
        {"ROW SECURITY", Text("restore", "Tables with row security")},
        {"STATISTICS", Text("restore", "Extended statistics")},
        {"PUBLICATION", Text("restore", "Publications")},
        {"SERVER", Text("restore", "Foreign servers")},
        {"COMMENT", Text("restore", "Comments")},
        {"ACL", Text("restore", "Rights")},
        {"DEFAULT ACL", Text("restore", "Default rights")},
    };
    for (const KindWord& word : words)
        if (kind == QLatin1String(word.kind))
            return word.text.toString();
    return kind;
}

} // namespace restore::report
