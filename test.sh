#!/usr/bin/env bash
# Installs what is missing, builds everything and runs the whole suite without a screen.
. "$(dirname -- "${BASH_SOURCE[0]}")/.ci/setup.sh"

preset=release
while [ $# -gt 0 ]; do
    case $1 in
    --preset)
        [ $# -ge 2 ] || die "--preset needs a name: release, dev, asan, tsan, coverage or fuzz"
        preset=$2
        shift 2
        ;;
    -h | --help)
        cat <<'HELP'
usage: ./test.sh [--preset NAME] [CTEST-OPTION…]
Installs the Debian packages gouji needs (once), builds it with all its tests and
runs them; ends with the summary of ctest. Presets: release (the default), dev,
asan and tsan (sanitizers), coverage and fuzz (need clang-19, which is installed).
  ./test.sh -R floors              only the tests whose name contains "floors"
  ./test.sh --preset asan          everything under address and undefined sanitizer
HELP
        exit 0
        ;;
    *) break ;;
    esac
done

more_groups=(test)
build "$preset"
say "Testing (preset $preset)"
cd -- "$root"
# Some tests wait more than they compute.
exec ctest --preset "$preset" -j "$(($(nproc) + 2))" "$@"
