#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures speed and memory on this machine; run it while nothing else does. Uses about 6 GB below ${TMPDIR:-/tmp}.
# tests/bench/run.sh backup: only the backup beside pg_dump.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/../.."
cmake --build --preset dev >/dev/null
bin=$PWD/build/dev/bin
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME=$scratch/cache LC_ALL=C.UTF-8

echo '== a backup beside pg_dump alone'
"$bin/bench_backup"
[ "${1:-}" != backup ] || exit 0

echo '== 10,000 dumps'
"$bin/bench_dumps" "$scratch/many" 10000 200
for run in first second third; do
    start=$(date +%s%N)
    "$bin/pgsauvegarde-cli" --config "$scratch/many/config" list --json >"$scratch/list.json"
    echo "list, $run time: $((($(date +%s%N) - start) / 1000000)) ms"
done

echo '== 100,000 dumps'
"$bin/bench_dumps" "$scratch/huge" 100000 20
"$bin/bench_listing" "$scratch/huge"
rm -rf "$scratch/huge"

echo '== the window'
QT_QPA_PLATFORM=offscreen "$bin/bench_window" "$scratch/many/config"

echo '== what if: an answer of the retention preview, 10,000 dumps'
QT_QPA_PLATFORM=offscreen "$bin/bench_retention" 10000

echo '== rows out of a dump, and a restore beside pg_restore alone'
"$bin/bench_restore"

echo '== a drill beside pg_restore alone'
"$bin/bench_drill"
