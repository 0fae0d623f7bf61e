// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"
#include "catalogue/Comparison.h"

namespace restore::drill {

/// The object by its name; of rights and comments what they are on: "TABLE metier.demandes", which their
/// entry calls "TABLE demandes" of the schema "metier". Raw.
QString subjectOf(const catalogue::DefinitionChange& change);

/// "The index metier.demandes_date is missing."
base::Text sentenceOf(const catalogue::DefinitionChange& change);

} // namespace restore::drill
