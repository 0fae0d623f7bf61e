// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Notes.h"

namespace catalogue {

std::shared_ptr<const Notes> noNotes()
{
    static const auto none = std::make_shared<const Notes>();
    return none;
}

Notes notesOf(const std::optional<Manifest>& manifest, const std::optional<Verification>& verification,
              const std::optional<Pin>& pin, const std::optional<DrillRecord>& drill)
{
    Notes notes;
    notes.pin = pin;
    notes.drill = drill;
    const auto count = [&notes](const std::optional<Inventory>& inventory) {
        if (!inventory)
            return;
        notes.tables = static_cast<qint64>(inventory->tables.size());
        notes.rows = inventory->rows();
        notes.contentBytes = inventory->bytes();
    };
    if (verification) {
        notes.verified = verification->stamp;
        notes.status = verification->status;
        notes.verifiedAt = verification->at;
        notes.detail = verification->detail;
        count(verification->inventory);
    }
    if (manifest) {
        notes.sealed = manifest->stamp;
        notes.sealedAt = manifest->endedAt;
        notes.server = manifest->server;
        notes.dumpMs = manifest->dumpMs;
        notes.excludedTableData = manifest->excludedTableData;
        notes.warnings = manifest->warnings;
        count(manifest->inventory);
    }
    return notes;
}

} // namespace catalogue
