#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up what is missing, builds with the tests, runs them all. Arguments go to ctest (tests/run.sh -R Retention).
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
source installer/packages.sh

[ -n "${PGSAUVEGARDE_NO_INSTALL:-}" ] || install_packages "${build_packages[@]}" "${test_packages[@]}"
mkdir -p build
[ -f build/dev/build.ninja ] || cmake --preset dev >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }
cmake --build --preset dev
exec ctest --preset dev --timeout 300 --parallel 2 "$@"
