// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Comparing.h"

#include "archive/Contents.h"
#include "archive/Reading.h"
#include "restore/SqlTokens.h"
#include "restore/drill/DefinitionCheck.h"
#include "restore/drill/RowCheck.h"
#include "restore/drill/StateCheck.h"

#include <algorithm>

namespace restore::drill {
namespace {

bool isWithoutRights(const QStringList& arguments)
{
    const QStringList ways{QStringLiteral("-x"), QStringLiteral("--no-privileges"),
                           QStringLiteral("--no-acl")};
    return std::any_of(ways.begin(), ways.end(), [&](const QString& way) { return arguments.contains(way); });
}

/// `REFRESH MATERIALIZED VIEW schema.name`; empty for anything else.
std::pair<QString, QString> refreshedBy(const QString& command)
{
    const QByteArray sql = command.toUtf8();
    const auto statements = statementsOf({sql.constData(), static_cast<size_t>(sql.size())});
    if (!statements || statements->size() != 1)
        return {};
    const auto& words = statements->front();
    constexpr size_t schema = 3, name = 5;
    if (words.size() != name + 1 || !words[0].is("REFRESH") || !words[schema + 1].is("."))
        return {};
    return {QString::fromUtf8(words[schema].name().value_or(QByteArray())),
            QString::fromUtf8(words[name].name().value_or(QByteArray()))};
}

class Comparing
{
public:
    Comparing(const Restored& restored, Outcome& outcome, const base::JobContext& context)
        : m_restored(restored), m_outcome(outcome), m_context(context)
    {
    }

    base::Result<void> run()
    {
        if (const auto compared = compareData(); !compared)
            return compared;
        if (const auto compared = compareAllDefinitions(); !compared)
            return compared;
        if (const auto looked = lookAtManifest(); !looked)
            return looked;
        remark();
        return {};
    }

private:
    const std::optional<catalogue::Manifest>& manifest() const
    {
        return m_restored.plan.inside.details.manifest;
    }
    const Expectation& expectation() const { return m_restored.expectation; }
    bool isOtherVersion() const { return m_restored.plan.isOtherVersion(); }

    base::Result<void> compareData()
    {
        const RowSource source{expectation(),
                               m_restored.inventory,
                               m_restored.descriptor,
                               m_restored.plan.request.file,
                               !manifest() || isOtherVersion(),
                               manifest() ? manifest()->session : QMap<QString, QString>()};
        std::vector<postgres::Connection> connections;
        for (int i = 0; i < m_restored.plan.request.jobs; ++i) {
            auto opened = openForRows(m_restored.target, source, m_context.stop);
            if (!opened)
                return base::failure(opened.error());
            connections.push_back(std::move(*opened));
        }
        auto tables = checkRows(connections, source, m_context);
        if (!tables)
            return base::failure(tables.error());
        m_outcome.tables = std::move(*tables);
        const postgres::Connection& connection = connections.front();
        auto largeObjects = checkLargeObjects(connection, m_restored.inventory.largeObjects, m_context);
        if (!largeObjects)
            return base::failure(largeObjects.error());
        m_outcome.largeObjects = *largeObjects;
        auto owners = checkLargeObjectOwners(connection, expectation(), m_context.stop);
        if (!owners)
            return base::failure(owners.error());
        m_owners = std::move(*owners);
        auto sequences = checkSequences(connection, expectation(), m_context.stop);
        if (!sequences)
            return base::failure(sequences.error());
        m_outcome.sequences = std::move(*sequences);
        auto invalid = findInvalid(connection, expectation(), m_context.stop);
        if (!invalid)
            return base::failure(invalid.error());
        m_outcome.invalid = std::move(*invalid);
        return excuseViews(connection);
    }

    /// What a materialized view reads of a foreign table is not in the dump: where it could not be filled for
    /// that, the dump is not to blame.
    base::Result<void> excuseViews(const postgres::Connection& connection)
    {
        const auto views = findViewsOfForeignTables(connection, m_context.stop);
        if (!views)
            return base::failure(views.error());
        QStringList notFilled;
        for (const auto& view : *views) {
            const QString name = view.first + u'.' + view.second;
            for (RestoreError& error : m_outcome.errors)
                if (refreshedBy(error.command) == view)
                    error.errorClass = ErrorClass::Harmless;
            if (m_outcome.invalid.removeAll(QStringLiteral("MATERIALIZED VIEW ") + name) > 0)
                notFilled.append(name);
        }
        if (!notFilled.isEmpty())
            m_outcome.remarks.push_back({RemarkKind::ViewsOfForeignTables, notFilled});
        return {};
    }

    /// What the dump tells enough of. Where it says so itself, pg_dump leaves the same out of the copy.
    DefinitionRules definitionRules()
    {
        const auto note = [this](bool isSo, RemarkKind kind) {
            if (isSo)
                m_outcome.remarks.push_back({kind});
            return !isSo;
        };
        const bool isLocaleReplaced =
            std::any_of(m_outcome.remarks.begin(), m_outcome.remarks.end(),
                        [](const Remark& remark) { return remark.kind == RemarkKind::LocaleReplaced; });
        const bool isAnother = m_restored.target.database() != m_outcome.database;
        return {m_restored.plan.definitionProof,
                note(isAnother || isLocaleReplaced, RemarkKind::DatabaseNotCompared),
                manifest() ? note(isWithoutRights(manifest()->extraArguments), RemarkKind::RightsNotInDump)
                           : note(!expectation().hasRights, RemarkKind::RightsUnknown),
                note(!manifest() && !expectation().hasComments, RemarkKind::CommentsUnknown)};
    }

    base::Result<void> compareAllDefinitions()
    {
        const DefinitionSource source{m_restored.plan.dumpTool, m_restored.target, m_restored.folder,
                                      manifest() ? manifest()->extraArguments : QStringList(),
                                      expectation().hasLargeObjectRights};
        auto restored = readRestoredDefinitions(source, m_context);
        if (!restored)
            return base::failure(restored.error());
        const DefinitionRules rules = definitionRules();
        DefinitionFindings findings = compareDefinitions(m_restored.plan.inside, std::move(*restored), rules);
        m_outcome.definitionProof = rules.proof;
        m_outcome.kinds = std::move(findings.kinds);
        m_outcome.definitions = std::move(findings.differences);
        m_outcome.definitions.insert(m_outcome.definitions.end(), m_owners.begin(), m_owners.end());
        return {};
    }

    /// Where something differs it may be the manifest that is wrong: the dump itself is asked.
    base::Result<void> lookAtManifest()
    {
        const bool isSame = std::all_of(m_outcome.tables.begin(), m_outcome.tables.end(),
                                        [](const TableResult& table) { return isGood(table.match); }) &&
                            (!m_outcome.largeObjects || m_outcome.largeObjects->isSame);
        if (isSame || !manifest())
            return {};
        const auto reading = archive::readWhole(m_restored.descriptor, m_restored.plan.request.file,
                                                m_context.stop, [](qint64) {});
        if (!reading)
            return base::failure(reading.error());
        if (catalogue::inventoryOf(reading->data) != m_restored.inventory)
            m_outcome.remarks.push_back({RemarkKind::DamagedManifest});
        return {};
    }

    void remark()
    {
        const auto add = [this](RemarkKind kind, const QStringList& subjects) {
            if (!subjects.isEmpty())
                m_outcome.remarks.push_back({kind, subjects});
        };
        QStringList views;
        for (const auto& [view, isFilled] : expectation().materializedViews)
            views.append(archive::nameText(view.first) + u'.' + archive::nameText(view.second));
        add(RemarkKind::MaterializedViews, views);
        add(RemarkKind::ForeignTables, expectation().foreignTables);
        add(RemarkKind::TablespacesLeftOut, expectation().tablespaces);
        add(RemarkKind::RowsLeftOut, expectation().withoutRows);
        if (!manifest())
            m_outcome.remarks.push_back({RemarkKind::SettingsUnknown});
        if (isOtherVersion())
            add(RemarkKind::OtherServerVersion, {m_outcome.dumpedFrom, m_outcome.serverVersion});
    }

    const Restored& m_restored;
    Outcome& m_outcome;
    const base::JobContext& m_context;
    std::vector<catalogue::DefinitionChange> m_owners; ///< of large objects, that differ
};

} // namespace

base::Result<void> compare(const Restored& restored, Outcome& outcome, const base::JobContext& context)
{
    return Comparing(restored, outcome, context).run();
}

} // namespace restore::drill
