// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/SummaryCache.h"

#include "base/Sha256.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstring>
#include <tuple>

namespace catalogue {
namespace {

constexpr quint32 formatMark = 0x50475339; // "PGS9": to be changed with what is written below
constexpr auto streamVersion = QDataStream::Qt_6_4;
constexpr qsizetype hashBytes = 32; // at the file's start, of all the rest

QByteArray hashOf(QByteArrayView bytes)
{
    base::Sha256 hash;
    hash.add(std::span(bytes.data(), static_cast<size_t>(bytes.size())));
    return hash.result();
}

QDataStream& operator<<(QDataStream& stream, const base::FileIdentity& identity)
{
    return stream << identity.device << identity.inode << identity.size << identity.changedNs
                  << identity.modifiedNs << quint8(identity.kind);
}

QDataStream& operator>>(QDataStream& stream, base::FileIdentity& identity)
{
    quint8 kind = 0;
    stream >> identity.device >> identity.inode >> identity.size >> identity.changedNs >>
        identity.modifiedNs >> kind;
    identity.kind = static_cast<base::FileKind>(kind);
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const FileStamp& stamp)
{
    return stream << stamp.bytes << stamp.modifiedNs;
}

QDataStream& operator>>(QDataStream& stream, FileStamp& stamp)
{
    return stream >> stamp.bytes >> stamp.modifiedNs;
}

QDataStream& operator<<(QDataStream& stream, const Pin& pin)
{
    return stream << pin.note << pin.until.value_or(QDate()) << pin.by << pin.at;
}

QDataStream& operator>>(QDataStream& stream, Pin& pin)
{
    QDate until;
    stream >> pin.note >> until >> pin.by >> pin.at;
    pin.until = until.isValid() ? std::optional(until) : std::nullopt;
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const DrillRecord& drill)
{
    return stream << quint8(drill.status) << drill.at << drill.stamp << drill.restoreMs;
}

QDataStream& operator>>(QDataStream& stream, DrillRecord& drill)
{
    quint8 status = 0;
    stream >> status >> drill.at >> drill.stamp >> drill.restoreMs;
    drill.status = static_cast<DrillStatus>(status);
    return stream;
}

template <class Value>
QDataStream& operator<<(QDataStream& stream, const std::optional<Value>& value)
{
    return stream << value.has_value() << value.value_or(Value());
}

template <class Value>
QDataStream& operator>>(QDataStream& stream, std::optional<Value>& value)
{
    bool hasValue = false;
    Value read{};
    stream >> hasValue >> read;
    value = hasValue ? std::optional(read) : std::nullopt;
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const ServerIdentity& server)
{
    return stream << server.systemIdentifier << server.host << server.port << server.version
                  << server.isStandby << server.lsn;
}

QDataStream& operator>>(QDataStream& stream, ServerIdentity& server)
{
    return stream >> server.systemIdentifier >> server.host >> server.port >> server.version >>
           server.isStandby >> server.lsn;
}

QDataStream& operator<<(QDataStream& stream, const Anomalies& anomalies)
{
    stream << quint32(anomalies.size());
    for (const Anomaly& anomaly : anomalies)
        stream << quint8(anomaly.kind) << anomaly.table << anomaly.before << anomaly.now;
    return stream;
}

QDataStream& operator>>(QDataStream& stream, Anomalies& anomalies)
{
    quint32 count = 0;
    stream >> count;
    while (count-- > 0 && stream.status() == QDataStream::Ok) {
        quint8 kind = 0;
        Anomaly& anomaly = anomalies.emplace_back();
        stream >> kind >> anomaly.table >> anomaly.before >> anomaly.now;
        anomaly.kind = static_cast<AnomalyKind>(kind);
    }
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const Notes& notes)
{
    return stream << notes.sealed << notes.sealedAt << notes.server << notes.dumpMs << notes.excludedTableData
                  << notes.verified << int(notes.status) << notes.verifiedAt << notes.detail << notes.tables
                  << notes.rows << notes.contentBytes << notes.warnings << notes.pin << notes.drill;
}

QDataStream& operator>>(QDataStream& stream, Notes& notes)
{
    int status = 0;
    stream >> notes.sealed >> notes.sealedAt >> notes.server >> notes.dumpMs >> notes.excludedTableData >>
        notes.verified >> status >> notes.verifiedAt >> notes.detail >> notes.tables >> notes.rows >>
        notes.contentBytes >> notes.warnings >> notes.pin >> notes.drill;
    notes.status = static_cast<VerificationStatus>(status);
    return stream;
}

/// What is known of every dump, as it stands in memory: the file is read by the program that wrote it. The
/// name follows, then the files beside the dump, where there are any.
struct Fixed
{
    base::FileIdentity identity;
    qint64 createdAt = 0; ///< of the header, seconds since 1970
    std::array<qint32, 6> numbers{};
    std::array<quint32, 3> strings{}; ///< positions in the list of strings
    qint32 tables = 0;
    quint32 nameBytes = 0;
    quint32 besideBytes = 0;
    bool isFinished = false;
};
static_assert(std::is_trivially_copyable_v<Fixed>);

class Writer
{
public:
    void add(const KnownFile& file)
    {
        const archive::Summary& summary = *file.summary->summary;
        const archive::Header& header = summary.header;
        const QByteArray beside = file.summary->beside ? bytesOf(*file.summary->beside) : QByteArray();
        Fixed fixed;
        fixed.identity = file.summary->identity;
        fixed.createdAt = header.createdAt.toSecsSinceEpoch();
        fixed.numbers = {header.majorVersion, header.minorVersion, header.revision,
                         header.integerBytes, header.offsetBytes,  header.compression};
        fixed.strings = {positionOf(header.database), positionOf(header.serverVersion),
                         positionOf(header.dumpVersion)};
        fixed.tables = summary.tables;
        fixed.nameBytes = static_cast<quint32>(file.name.size());
        fixed.besideBytes = static_cast<quint32>(beside.size());
        fixed.isFinished = summary.finished;
        m_files.append(reinterpret_cast<const char*>(&fixed), sizeof fixed).append(file.name).append(beside);
    }

    const QByteArray& files() const { return m_files; }
    const QStringList& strings() const { return m_strings; }

private:
    static QByteArray bytesOf(const Beside& beside)
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream.setVersion(streamVersion);
        for (const base::FileIdentity& file : beside.files)
            stream << file;
        stream << beside.notes;
        return bytes;
    }

    quint32 positionOf(const QString& string)
    {
        const auto known = m_positions.constFind(string);
        if (known != m_positions.constEnd())
            return *known;
        m_strings.append(string);
        return *m_positions.insert(string, static_cast<quint32>(m_strings.size() - 1));
    }

    QByteArray m_files;
    QStringList m_strings;
    QHash<QString, quint32> m_positions;
};

class Reader
{
public:
    Reader(QByteArrayView files, QStringList strings) : m_left(files), m_strings(std::move(strings)) {}

    bool atEnd() const { return m_left.isEmpty(); }

    /// Nothing when the file ends before it should.
    std::optional<KnownFile> next()
    {
        Fixed fixed;
        if (m_left.size() < qsizetype(sizeof fixed))
            return std::nullopt;
        std::memcpy(static_cast<void*>(&fixed), take(sizeof fixed).data(), sizeof fixed);
        if (m_left.size() < qsizetype(fixed.nameBytes) + qsizetype(fixed.besideBytes))
            return std::nullopt;
        KnownSummary known{fixed.identity, archive::Summary(), nullptr};
        archive::Header& header = known.summary->header;
        std::tie(header.majorVersion, header.minorVersion, header.revision, header.integerBytes,
                 header.offsetBytes, header.compression) =
            std::tuple_cat(fixed.numbers); // in the order of Writer::add
        header.createdAt = QDateTime::fromSecsSinceEpoch(fixed.createdAt, Qt::UTC);
        header.database = m_strings.value(fixed.strings[0]);
        header.serverVersion = m_strings.value(fixed.strings[1]);
        header.dumpVersion = m_strings.value(fixed.strings[2]);
        known.summary->finished = fixed.isFinished;
        known.summary->tables = fixed.tables;
        const QByteArray name = take(fixed.nameBytes).toByteArray();
        if (fixed.besideBytes > 0)
            known.beside = besideFrom(take(fixed.besideBytes).toByteArray());
        return KnownFile{name, std::make_shared<const KnownSummary>(std::move(known))};
    }

private:
    QByteArrayView take(qsizetype count)
    {
        const QByteArrayView taken = m_left.first(count);
        m_left = m_left.sliced(count);
        return taken;
    }

    static std::shared_ptr<const Beside> besideFrom(const QByteArray& bytes)
    {
        QDataStream stream(bytes);
        stream.setVersion(streamVersion);
        Beside beside;
        for (base::FileIdentity& file : beside.files)
            stream >> file;
        stream >> beside.notes;
        return std::make_shared<const Beside>(std::move(beside));
    }

    QByteArrayView m_left;
    QStringList m_strings;
};

} // namespace

void StringPool::share(archive::Header& header)
{
    for (QString* string : {&header.database, &header.serverVersion, &header.dumpVersion})
        share(*string);
}

QString SummaryCache::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/pgsauvegarde");
}

QString SummaryCache::fileFor(const QString& dumpFolder) const
{
    const QByteArray hash = hashOf(dumpFolder.toUtf8()).toHex();
    return m_cacheFolder + QStringLiteral("/headers-") + QString::fromLatin1(hash.left(32));
}

KnownSummaries SummaryCache::load(const QString& dumpFolder) const
{
    QFile file(fileFor(dumpFolder));
    if (m_cacheFolder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray hash = file.read(hashBytes);
    const QByteArray bytes = file.readAll();
    if (hash != hashOf(bytes))
        return {};
    QDataStream stream(bytes);
    stream.setVersion(streamVersion);
    quint32 mark = 0;
    QString folder;
    QStringList strings;
    QByteArray files;
    stream >> mark;
    if (mark == formatMark)
        stream >> folder >> strings >> files;
    if (folder != dumpFolder || stream.status() != QDataStream::Ok)
        return {};
    KnownSummaries result;
    for (Reader reader(files, strings); !reader.atEnd();) {
        auto known = reader.next();
        if (!known)
            return {};
        result.push_back(std::move(*known));
    }
    return result;
}

void SummaryCache::save(const QString& dumpFolder, const KnownSummaries& known) const
{
    if (m_cacheFolder.isEmpty() || !QDir().mkpath(m_cacheFolder))
        return;
    Writer writer;
    for (const KnownFile& file : known)
        if (file.summary->summary && file.summary->summary->header.createdAt.isValid())
            writer.add(file);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << formatMark << dumpFolder << writer.strings() << writer.files();
    QSaveFile file(fileFor(dumpFolder));
    if (file.open(QIODevice::WriteOnly) && file.write(hashOf(bytes)) == hashBytes &&
        file.write(bytes) == bytes.size())
        file.commit();
}

} // namespace catalogue
