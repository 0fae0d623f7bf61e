// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/DefinitionWords.h"

#include "base/Format.h"

#include <QRegularExpression>

namespace restore::drill {
namespace {

using base::Text;
using catalogue::Change;

/// In one sentence each, for a language may bend the words by the kind.
struct Sentences
{
    Text missing;
    Text added;
    Text changed;
};

Sentences sentencesFor(const QString& kind)
{
    if (kind == u"TABLE")
        return {Text("restore", "The table %1 is missing."),
                Text("restore", "The table %1 is there, but not in the backup."),
                Text("restore", "The table %1 is defined otherwise.")};
    if (kind == u"INDEX")
        return {Text("restore", "The index %1 is missing."),
                Text("restore", "The index %1 is there, but not in the backup."),
                Text("restore", "The index %1 is defined otherwise.")};
    if (kind.endsWith(u"CONSTRAINT"))
        return {Text("restore", "The constraint %1 is missing."),
                Text("restore", "The constraint %1 is there, but not in the backup."),
                Text("restore", "The constraint %1 is defined otherwise.")};
    if (kind.endsWith(u"VIEW"))
        return {Text("restore", "The view %1 is missing."),
                Text("restore", "The view %1 is there, but not in the backup."),
                Text("restore", "The view %1 is defined otherwise.")};
    if (kind == u"FUNCTION")
        return {Text("restore", "The function %1 is missing."),
                Text("restore", "The function %1 is there, but not in the backup."),
                Text("restore", "The function %1 is defined otherwise.")};
    if (kind.endsWith(u"TRIGGER"))
        return {Text("restore", "The trigger %1 is missing."),
                Text("restore", "The trigger %1 is there, but not in the backup."),
                Text("restore", "The trigger %1 is defined otherwise.")};
    if (kind == u"SEQUENCE")
        return {Text("restore", "The sequence %1 is missing."),
                Text("restore", "The sequence %1 is there, but not in the backup."),
                Text("restore", "The sequence %1 is defined otherwise.")};
    if (kind == u"ACL")
        return {Text("restore", "The rights on %1 are missing."),
                Text("restore", "There are rights on %1 that the backup does not have."),
                Text("restore", "The rights on %1 are other ones.")};
    return {Text("restore", "The object %1 (%2) is missing."),
            Text("restore", "The object %1 (%2) is there, but not in the backup."),
            Text("restore", "The object %1 (%2) is defined otherwise.")};
}

} // namespace

QString subjectOf(const catalogue::DefinitionChange& change)
{
    const bool isOfAnother =
        change.kind == u"ACL" || change.kind == u"COMMENT" || change.kind == u"SECURITY LABEL";
    if (!isOfAnother || change.schema.isEmpty())
        return change.displayed();
    static const QRegularExpression words(QStringLiteral("^((?:[A-Z]+ )+)(.*)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = words.match(change.name);
    if (!match.hasMatch())
        return change.displayed();
    return match.captured(1) + change.schema + u'.' + match.captured(2);
}

Text sentenceOf(const catalogue::DefinitionChange& change)
{
    const Sentences sentences = sentencesFor(change.kind);
    const QString name = base::visible(subjectOf(change));
    const QString kind = base::visible(change.kind);
    switch (change.change) {
    case Change::Gone:
        return Text(sentences.missing).arg(name).arg(kind);
    case Change::Added:
        return Text(sentences.added).arg(name).arg(kind);
    case Change::Changed:
    case Change::Unknown:
    case Change::Same:
        break;
    }
    return Text(sentences.changed).arg(name).arg(kind);
}

} // namespace restore::drill
