#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up what is missing, builds, and starts PgSauvegarde: on the demonstration, or with the arguments given
# (installer/run.sh --config DIR). Without a display it makes a real backup of the demonstration on the command line.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
source installer/packages.sh

[ -n "${PGSAUVEGARDE_NO_INSTALL:-}" ] || install_packages "${build_packages[@]}"
mkdir -p build
[ -f build/release/build.ninja ] || cmake --preset release >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }
cmake --build --preset release

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ $# -gt 0 ] || set -- --demo
    exec build/release/bin/pgsauvegarde "$@"
fi

cli=build/release/bin/pgsauvegarde-cli
if [ $# -gt 0 ]; then
    # Options without a command ask how things stand.
    [[ " $* " =~ \ (backup|list|rotate|verify|inspect|compare|restore|drill|runbook|pin|unpin|journal|check|demo|--help|--version)\  ]] || set -- "$@" check
    exec "$cli" "$@"
fi
echo
echo 'No display here: a backup of the demonstration on the command line.'
trap '"$cli" demo stop' EXIT
"$cli" demo start
"$cli" --demo backup
"$cli" --demo list
"$cli" --demo rotate
