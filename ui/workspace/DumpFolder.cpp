// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/DumpFolder.h"

#include "workspace/DumpComparison.h"

#include <algorithm>

namespace ui {
namespace {

bool showTheSame(const catalogue::Listing& one, const catalogue::Listing& other)
{
    return one.foreign == other.foreign && one.quarantine == other.quarantine &&
           one.rememberedDrill == other.rememberedDrill &&
           std::equal(one.dumps.begin(), one.dumps.end(), other.dumps.begin(), other.dumps.end(),
                      [](const catalogue::Dump& a, const catalogue::Dump& b) {
                          return a.fileName == b.fileName && tellTheSame(a, b);
                      });
}

bool sayTheSame(const base::Error& one, const base::Error& other)
{
    return one.code == other.code && one.message.toString() == other.message.toString() &&
           one.detail == other.detail;
}

} // namespace

DumpFolder::DumpFolder(jobs::Workers& workers, catalogue::Scanner& scanner, QObject* parent)
    : QObject(parent), m_workers(workers), m_scanner(scanner)
{
    connect(&m_watch, &catalogue::FolderWatch::mayHaveChanged, this, &DumpFolder::rescan);
}

void DumpFolder::watch(const catalogue::Scope& scope)
{
    forget();
    m_scope = scope;
    m_watch.watch(scope.folder);
    rescan();
}

void DumpFolder::forget()
{
    m_job.reset();
    m_again = false;
    m_scope.reset();
    m_listing.reset();
    m_error.reset();
}

void DumpFolder::rescan()
{
    if (!m_scope)
        return;
    if (m_job) {
        m_again = true;
        return;
    }
    auto* job = new jobs::Job<catalogue::Listing>(
        m_workers,
        [scope = *m_scope, &scanner = m_scanner](const base::JobContext& context) {
            return scanner.scan(scope, context.stop);
        },
        nullptr);
    m_job.reset(job);
    connect(job, &jobs::JobBase::finished, this, [this, job] {
        m_job.release()->deleteLater();
        take(job->result());
        if (std::exchange(m_again, false))
            rescan();
    });
}

void DumpFolder::take(base::Result<catalogue::Listing> answer)
{
    const bool known = answer ? m_listing && showTheSame(*m_listing, *answer)
                              : m_error && sayTheSame(*m_error, answer.error());
    if (answer) {
        m_listing = std::move(*answer);
        m_error.reset();
    } else {
        m_listing.reset();
        m_error = answer.error();
    }
    if (!known)
        emit changed();
}

} // namespace ui
