#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Feeds damaged archives to what reads them, under AddressSanitizer and UndefinedBehaviorSanitizer.
# tests/fuzz/run.sh [SECONDS]: so long for each target, 20 by default. The corpus grows in build/fuzz/corpus from
# run to run. A crash ends it with 1 and names the input, which the target takes as its only argument to show the
# crash again.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/../.."
seconds=${1:-20}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { echo 'tests/fuzz/run.sh [SECONDS]' >&2; exit 2; }
command -v clang++ >/dev/null || { echo 'clang++ is missing (Debian: clang, libclang-rt-14-dev).' >&2; exit 1; }

build=build/fuzz
mkdir -p "$build"
launcher=()
! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
[ -f "$build/build.ninja" ] ||
    cmake -G Ninja -S tests/fuzz -B "$build" -DCMAKE_CXX_COMPILER=clang++ "${launcher[@]}" >"$build/configure.log" 2>&1 ||
    { cat "$build/configure.log" >&2; exit 1; }
cmake --build "$build"
"$build/seeds" "$build/seeds-of"
cp tests/unit/recorded/archive-*.dump "$build/seeds-of/blocks/"
cp tests/unit/recorded/archive-*.dump "$build/seeds-of/opening/"

failed=0
for target in opening blocks copytext writer; do
    mkdir -p "$build/corpus/$target" "$build/crashes"
    log=$build/$target.log
    if "$build/fuzz_$target" -max_total_time="$seconds" -rss_limit_mb=512 -timeout=10 -max_len=16384 -print_final_stats=1 \
        -artifact_prefix="$build/crashes/$target-" "$build/corpus/$target" "$build/seeds-of/$target" >"$log" 2>&1; then
        echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs," \
            "$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log") a second, nothing found"
    else
        failed=1
        echo "$target: FAILED, the end of $log:"
        tail -n 40 "$log"
        grep -o "Test unit written to .*" "$log" || true
    fi
done
exit "$failed"
