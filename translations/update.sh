#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the translatable texts of app/ and ui/ into the .ts files of a folder: update.sh LUPDATE FOLDER
set -euo pipefail
lupdate=$1 folder=$(realpath "$2")
cd "$(dirname "$(realpath "$0")")/.."
"$lupdate" -silent -no-ui-lines -locations none -no-obsolete \
    -tr-function-alias QT_TRANSLATE_NOOP+=Text,QT_TRANSLATE_N_NOOP+=PluralText \
    app ui -ts "$folder/pgsauvegarde_fr.ts"
"$lupdate" -silent -no-ui-lines -locations none -no-obsolete -pluralonly \
    -tr-function-alias QT_TRANSLATE_NOOP+=Text,QT_TRANSLATE_N_NOOP+=PluralText \
    app ui -ts "$folder/pgsauvegarde_en.ts"
