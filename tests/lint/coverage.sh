#!/usr/bin/env bash
# coverage.sh SOURCE_DIR BUILD_DIR: line coverage of core from the profiles the last test run left.
set -euo pipefail
source_dir=$1
build_dir=$2
shopt -s nullglob

profiles=("$build_dir"/profiles/*.profraw)
[ ${#profiles[@]} -gt 0 ] || {
    echo "coverage: no profiles; run ctest --preset coverage first" >&2
    exit 1
}
llvm-profdata-19 merge -sparse -o "$build_dir/coverage.profdata" "${profiles[@]}"

objects=()
for program in "$build_dir"/bin/*; do
    if [ -f "$program" ] && [ -x "$program" ]; then objects+=(-object "$program"); fi
done
[ ${#objects[@]} -gt 0 ] || {
    echo "coverage: nothing is built in $build_dir/bin" >&2
    exit 1
}
report() { llvm-cov-19 "$1" "${objects[@]:1}" -instr-profile "$build_dir/coverage.profdata" "${@:2}" "$source_dir/core"; }
report report --show-region-summary=false --show-branch-summary=false
report show --format=html --output-dir="$build_dir/coverage-html" >/dev/null
echo "lines: $build_dir/coverage-html/index.html"
