// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Journal.h"

#include "base/Sha256.h"

#include <QJsonDocument>
#include <QMap>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace retention {
namespace {

using base::Text;

constexpr qint64 largest = 1024LL * 1024 * 1024;
const QString previousKey = QStringLiteral("previous");
constexpr QByteArrayView sealStart = ",\"seal\":\"";
constexpr QByteArrayView sealEnd = "\"}";
constexpr qsizetype hashLength = 64;
constexpr qsizetype sealLength = sealStart.size() + hashLength + sealEnd.size();

QByteArray hashOf(QByteArrayView bytes)
{
    base::Sha256 hash;
    hash.add(std::span(bytes.data(), static_cast<size_t>(bytes.size())));
    return hash.result().toHex();
}

const QByteArray& hashBeforeTheFirst()
{
    static const QByteArray zeros(hashLength, '0');
    return zeros;
}

/// Without its newline.
QByteArray lineOf(const Record& record, const QByteArray& previous)
{
    QJsonObject object = toJson(record);
    object.insert(previousKey, QString::fromLatin1(previous));
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray line = body.chopped(1);
    line.append(sealStart).append(hashOf(body)).append(sealEnd);
    return line;
}

bool isSealed(QByteArrayView line)
{
    if (line.size() <= sealLength)
        return false;
    const QByteArrayView seal = line.last(sealLength);
    const QByteArray body = line.chopped(sealLength).toByteArray() + '}';
    return seal.startsWith(sealStart) && seal.endsWith(sealEnd) &&
           seal.sliced(sealStart.size(), hashLength) == hashOf(body);
}

/// Reads the journal line by line.
class Reader
{
public:
    void add(QByteArrayView line, bool hasEnd)
    {
        ++m_reading.lines;
        const QJsonObject object = QJsonDocument::fromJson(line.toByteArray()).object();
        auto record = recordFrom(object);
        const size_t breaksBefore = m_reading.breaks.size();
        if (!hasEnd)
            tell(Text("retention", "The line is not complete: whoever wrote it was interrupted."));
        else if (!record)
            tell(Text("retention", "The line is no record."));
        else if (!isSealed(line))
            tell(Text("retention", "The line was changed since it was written."));
        else if (object[previousKey].toString().toLatin1() != m_previous)
            tell(Text("retention",
                      "The line does not follow the one before: that one was changed, or lines were "
                      "taken out or put in."));
        else if (record->number != m_reading.lines)
            tell(Text("retention", "The line has the number %1.").arg(record->number));
        if (record && hasEnd) {
            record->isIntact = m_reading.breaks.size() == breaksBefore;
            m_reading.records.push_back(*record);
        }
        m_previous = hashOf(line);
    }

    JournalReading take()
    {
        m_reading.lastHash = m_previous;
        return std::move(m_reading);
    }

private:
    void tell(Text what) { m_reading.breaks.push_back({m_reading.lines, std::move(what)}); }

    JournalReading m_reading;
    QByteArray m_previous = hashBeforeTheFirst();
};

JournalReading readingOf(const QByteArray& bytes)
{
    Reader reader;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        reader.add(QByteArrayView(bytes).sliced(start, (end < 0 ? bytes.size() : end) - start), end >= 0);
        start = end < 0 ? bytes.size() : end + 1;
    }
    return reader.take();
}

base::Result<QByteArray> bytesOf(const base::Folder& folder)
{
    auto bytes = folder.read(journalName, largest);
    if (!bytes && bytes.error().code == base::ErrorCode::StorageMissing)
        return QByteArray();
    return bytes;
}

} // namespace

std::vector<Record> JournalReading::unsettled() const
{
    QMap<std::pair<QString, QString>, Record> open;
    for (const Record& record : records)
        if (!record.isIntact)
            continue; // nobody acts on what somebody else may have written
        else if (record.event == Event::Planned)
            open.insert({record.file, record.batch}, record);
        else
            open.remove({record.file, record.batch});
    return {open.begin(), open.end()};
}

base::Result<JournalReading> readJournal(const base::Folder& folder)
{
    const auto bytes = bytesOf(folder);
    if (!bytes)
        return base::failure(bytes.error());
    return readingOf(*bytes);
}

Journal::Journal(const base::Folder& folder, JournalReading reading)
    : m_folder(&folder),
      m_reading(std::move(reading)),
      m_lastHash(m_reading.lastHash),
      m_lines(m_reading.lines)
{
}

base::Result<Journal> Journal::open(const base::Folder& folder)
{
    const auto bytes = bytesOf(folder);
    if (!bytes)
        return base::failure(bytes.error());
    Journal journal(folder, readingOf(*bytes));
    journal.m_isCut = !bytes->isEmpty() && !bytes->endsWith('\n');
    return journal;
}

base::Result<void> Journal::openFile()
{
    if (m_file)
        return {};
    m_file = base::FileDescriptor(
        ::openat(m_folder->descriptor(), journalName,
                 O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
    if (!m_file)
        return base::failure(base::storageError(m_folder->pathOf(journalName), errno));
    return {};
}

base::Result<void> Journal::append(std::vector<Record> records)
{
    if (records.empty())
        return {};
    if (const auto opened = openFile(); !opened)
        return opened;
    QByteArray bytes = m_isCut ? QByteArray("\n") : QByteArray();
    QByteArray hash = m_lastHash;
    qint64 lines = m_lines;
    for (Record& record : records) {
        record.number = ++lines;
        const QByteArray line = lineOf(record, hash);
        hash = hashOf(line);
        bytes += line + '\n';
    }
    struct stat before = {};
    const bool isKnown = ::fstat(m_file.get(), &before) == 0;
    if (const int cause =
            base::writeAll(m_file.get(), std::span(bytes.constData(), static_cast<size_t>(bytes.size())));
        cause != 0) {
        // Half a line, on a full disk, would break the chain.
        if (!isKnown || ::ftruncate(m_file.get(), before.st_size) != 0)
            m_isCut = true;
        return base::failure(base::storageError(m_folder->pathOf(journalName), cause));
    }
    m_isCut = false;
    m_lastHash = hash;
    m_lines = lines;
    return {};
}

base::Result<void> Journal::sync() const
{
    if (m_file && ::fsync(m_file.get()) != 0)
        return base::failure(base::storageError(m_folder->pathOf(journalName), errno));
    return {};
}

} // namespace retention
