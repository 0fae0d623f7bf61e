#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up what is missing, builds with the tests, runs them all, then feeds damaged archives to what reads them for a
# few seconds. Arguments go to ctest (tests/run.sh -R Retention: no fuzzing then).
# tests/run.sh --versions BINDIR…: the version tests only, with the programs in these folders beside the installed ones.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
source installer/packages.sh

[ -n "${PGSAUVEGARDE_NO_INSTALL:-}" ] || install_packages "${build_packages[@]}" "${test_packages[@]}"
mkdir -p build
[ -f build/dev/build.ninja ] || cmake --preset dev >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }

if [ "${1:-}" = --versions ]; then
    shift
    [ $# -gt 0 ] || { echo 'tests/run.sh --versions BINDIR…' >&2; exit 2; }
    cmake --build --preset dev --target tst_Versions
    installed=(/usr/lib/postgresql/*/bin)
    PGSAUVEGARDE_VERSIONS=$(IFS=:; realpath "${installed[@]}" "$@" | paste -sd:)
    export PGSAUVEGARDE_VERSIONS
    exec ctest --preset dev --timeout 1800 -R '^tst_Versions$' --verbose
fi

cmake --build --preset dev
[ $# -gt 0 ] || tests/fuzz/run.sh 10
exec ctest --preset dev --timeout 300 --parallel 2 "$@"
