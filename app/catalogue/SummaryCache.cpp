// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/SummaryCache.h"

#include "base/Sha256.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace catalogue {
namespace {

constexpr quint32 formatMark = 0x50475336; // "PGS6": to be changed with what is written below
constexpr auto streamVersion = QDataStream::Qt_6_4;
constexpr qsizetype usualBytes = 320; // of one dump that stands alone
constexpr qsizetype hashBytes = 32;   // at the file's start, of all the rest

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

QDataStream& operator<<(QDataStream& stream, const Notes& notes)
{
    return stream << notes.sealed << notes.sealedAt << notes.server << notes.dumpMs << notes.excludedTableData
                  << notes.verified << int(notes.status) << notes.verifiedAt << notes.detail << notes.tables
                  << notes.rows << notes.contentBytes << notes.pin;
}

QDataStream& operator>>(QDataStream& stream, Notes& notes)
{
    int status = 0;
    stream >> notes.sealed >> notes.sealedAt >> notes.server >> notes.dumpMs >> notes.excludedTableData >>
        notes.verified >> status >> notes.verifiedAt >> notes.detail >> notes.tables >> notes.rows >>
        notes.contentBytes >> notes.pin;
    notes.status = static_cast<VerificationStatus>(status);
    return stream;
}

QDataStream& operator<<(QDataStream& stream, const KnownSummary& known)
{
    const archive::Header& header = known.summary->header;
    stream << known.identity << header.majorVersion << header.minorVersion << header.revision
           << header.integerBytes << header.offsetBytes << header.compression
           << header.createdAt.toSecsSinceEpoch() << header.database << header.serverVersion
           << header.dumpVersion << known.summary->finished << known.summary->tables << bool(known.beside);
    if (known.beside) {
        for (const base::FileIdentity& file : known.beside->files)
            stream << file;
        stream << known.beside->notes;
    }
    return stream;
}

QDataStream& operator>>(QDataStream& stream, KnownSummary& known)
{
    archive::Summary summary;
    archive::Header& header = summary.header;
    qint64 createdAt = 0;
    bool isAccompanied = false;
    stream >> known.identity >> header.majorVersion >> header.minorVersion >> header.revision >>
        header.integerBytes >> header.offsetBytes >> header.compression >> createdAt >> header.database >>
        header.serverVersion >> header.dumpVersion >> summary.finished >> summary.tables >> isAccompanied;
    if (isAccompanied) {
        Beside beside;
        for (base::FileIdentity& file : beside.files)
            stream >> file;
        stream >> beside.notes;
        known.beside = std::make_shared<const Beside>(std::move(beside));
    }
    header.createdAt = QDateTime::fromSecsSinceEpoch(createdAt, Qt::UTC);
    known.summary = summary;
    return stream;
}

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
    stream >> mark >> folder;
    KnownSummaries result;
    StringPool strings;
    while (mark == formatMark && folder == dumpFolder && !stream.atEnd()) {
        QByteArray name;
        KnownSummary known;
        stream >> name >> known;
        if (stream.status() != QDataStream::Ok)
            return {};
        strings.share(known.summary->header);
        result.insert(name, std::make_shared<const KnownSummary>(std::move(known)));
    }
    return result;
}

void SummaryCache::save(const QString& dumpFolder, const KnownSummaries& known) const
{
    if (m_cacheFolder.isEmpty() || !QDir().mkpath(m_cacheFolder))
        return;
    QByteArray bytes;
    bytes.reserve(known.size() * usualBytes);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << formatMark << dumpFolder;
    for (auto it = known.begin(); it != known.end(); ++it)
        if (it.value()->summary && it.value()->summary->header.createdAt.isValid())
            stream << it.key() << *it.value();
    QSaveFile file(fileFor(dumpFolder));
    if (file.open(QIODevice::WriteOnly) && file.write(hashOf(bytes)) == hashBytes &&
        file.write(bytes) == bytes.size())
        file.commit();
}

} // namespace catalogue
