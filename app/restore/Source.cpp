// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Source.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace restore {
namespace {

bool isSameFile(const base::FileIdentity& one, const base::FileIdentity& other)
{
    return one == other;
}

/// A new name, a pin or a deletion changes the change time (ctime) alone.
bool hasSameContent(const base::FileIdentity& one, const base::FileIdentity& other)
{
    return one.size == other.size && one.modifiedNs == other.modifiedNs && one.inode == other.inode;
}

template <class Same>
bool areSame(const SourceState& one, const SourceState& other, Same same)
{
    return one.format == other.format && same(one.identity, other.identity) &&
           std::equal(one.members.begin(), one.members.end(), other.members.begin(), other.members.end(),
                      [&](const base::FolderEntry& a, const base::FolderEntry& b) {
                          return a.name == b.name && same(a.identity, b.identity);
                      });
}

} // namespace

bool SourceState::operator==(const SourceState& other) const
{
    return areSame(*this, other, isSameFile);
}

bool SourceState::hasContentOf(const SourceState& other) const
{
    return areSame(*this, other, hasSameContent);
}

base::Result<SourceState> stateOf(int descriptor, const QString& path)
{
    const auto identity = base::identityOf(descriptor, path);
    if (!identity)
        return base::failure(identity.error());
    SourceState state{archive::formatOf(descriptor), *identity, {}};
    if (state.format != archive::DumpFormat::Directory)
        return state;
    // By the descriptor, not by the path: the folder may have another name by now.
    const auto folder = base::Folder::open(QStringLiteral("/proc/self/fd/%1").arg(descriptor));
    auto members = folder ? folder->entries() : base::failure(folder.error());
    if (!members)
        return base::failure(members.error());
    state.members = std::move(*members);
    std::sort(
        state.members.begin(), state.members.end(),
        [](const base::FolderEntry& one, const base::FolderEntry& other) { return one.name < other.name; });
    return state;
}

base::Result<Source> openSource(const QString& path)
{
    const QFileInfo named(path);
    const auto folder = base::Folder::open(named.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    auto file = folder->openFile(QFile::encodeName(named.fileName()));
    if (!file)
        return base::failure(file.error());
    auto state = stateOf(file->get(), path);
    if (!state)
        return base::failure(state.error());
    return Source{std::move(*file), std::move(*state)};
}

} // namespace restore
