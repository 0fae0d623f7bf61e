// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ExtraArguments.h"

#include "base/Format.h"

#include <QStringList>

namespace config {
namespace {

using base::Text;

const QString excludeTableData = QStringLiteral("--exclude-table-data=");
const QString role = QStringLiteral("--role=");

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(u' ');
}

const QStringList& allowed()
{
    static const QStringList options =
        words("-O -x --no-owner --no-privileges --no-acl --no-comments --no-publications --no-subscriptions "
              "--no-security-labels --no-tablespaces --no-table-access-method --no-toast-compression "
              "--no-unlogged-table-data --quote-all-identifiers --serializable-deferrable");
    return options;
}

// What we set ourselves.
const QStringList& ours()
{
    static const QStringList options = words(
        "-F --format -f --file -v --verbose -w --no-password -W --password -d --dbname -h --host -p --port "
        "-U --username -Z --compress -j --jobs -E --encoding --lock-wait-timeout --no-sync --snapshot "
        "--no-synchronized-snapshots --sync-method --restrict-key");
    return options;
}

// What leaves out a part of the database.
const QStringList& partial()
{
    static const QStringList options = words(
        "-t --table -n --schema -N --exclude-schema -T --exclude-table -e --extension --exclude-extension -a "
        "--data-only "
        "-s --schema-only --section -B --no-blobs --no-large-objects --table-and-children "
        "--exclude-table-and-children "
        "--exclude-table-data-and-children --filter --no-data --no-schema --no-policies --no-statistics "
        "--statistics-only --strict-names");
    return options;
}

// What changes the form in which data or definitions are written.
const QStringList& form()
{
    static const QStringList options = words(
        "--inserts --column-inserts --attribute-inserts --rows-per-insert --on-conflict-do-nothing "
        "--disable-dollar-quoting --disable-triggers --extra-float-digits --load-via-partition-root "
        "--use-set-session-authorization --binary-upgrade --include-foreign-data -b --blobs --large-objects "
        "-c --clean -C --create --if-exists --sequence-data --statistics --with-statistics");
    return options;
}

// The option without its value: "-t" of "-tpublic.a", "--table" of "--table=public.a".
QString optionOf(const QString& argument)
{
    return argument.startsWith(u"--") ? argument.section(u'=', 0, 0).section(u' ', 0, 0) : argument.left(2);
}

bool isAbbreviation(const QString& option, const QString& whole)
{
    return option.size() > 2 && option.startsWith(u"--") && whole.startsWith(option) && whole != option;
}

std::optional<QString> wholeOptionOf(const QString& option)
{
    for (const QString& whole : allowed() + QStringList{excludeTableData.chopped(1), role.chopped(1)})
        if (isAbbreviation(option, whole))
            return whole;
    return std::nullopt;
}

} // namespace

std::optional<Text> refusalOf(const QString& argument)
{
    const QString shown = base::visible(argument);
    const QString option = optionOf(argument);
    if (argument.contains(QChar::Null))
        return Text("config", "%1 holds a NUL character, which is not accepted.").arg(shown);
    if (allowed().contains(argument))
        return std::nullopt;
    for (const QString& withValue : {excludeTableData, role}) {
        if (argument.startsWith(withValue) && argument.size() > withValue.size())
            return std::nullopt;
        if (option == withValue.chopped(1))
            return Text("config", "%1 needs its value after an equals sign, in the same item: %2VALUE.")
                .arg(shown)
                .arg(withValue);
    }
    if (argument.trimmed().isEmpty())
        return Text("config", "An empty item is no option of pg_dump.");
    if (!argument.startsWith(u'-'))
        return Text("config",
                    "%1 is no option; a value belongs after an equals sign, in the same item as its option.")
            .arg(shown);
    if (option == u"--enable-row-security")
        return Text("config", "%1 is not accepted: rows would be missing from the backup without a word.")
            .arg(shown);
    if (ours().contains(option))
        return Text("config", "%1 is not accepted: PgSauvegarde sets that option itself.").arg(shown);
    if (partial().contains(option))
        return Text("config",
                    "%1 is not accepted: it makes a partial dump, which is no backup of the database.")
            .arg(shown);
    if (form().contains(option))
        return Text("config", "%1 is not accepted: it changes the form of what is dumped.").arg(shown);
    if (const auto whole = wholeOptionOf(option))
        return Text("config", "%1 is not accepted: write options in full (%2).").arg(shown).arg(*whole);
    return Text("config", "%1 is not among the options that are accepted.").arg(shown);
}

std::optional<QString> excludedTableData(const QString& argument)
{
    if (refusalOf(argument) || !argument.startsWith(excludeTableData))
        return std::nullopt;
    return argument.mid(excludeTableData.size());
}

} // namespace config
