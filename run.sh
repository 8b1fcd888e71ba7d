#!/usr/bin/env bash
# Installs what is missing, builds gouji and opens it.
. "$(dirname -- "${BASH_SOURCE[0]}")/.ci/setup.sh"

case ${1-} in -h | --help)
    cat <<'HELP'
usage: ./run.sh [FILE…]
Installs the Debian packages gouji needs (once), builds it and opens its window
on the files given; on a sample report when none is given.
HELP
    exit 0
    ;;
esac

build release gouji
gouji=$root/build/release/bin/gouji

if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-}" ]; then
    die "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
The program is built. Its commands need no screen:
    $gouji extract FILE…
    $gouji check FILE…
    $gouji --help"
fi

[ $# -gt 0 ] || set -- "$root/resources/samples/sample-report.txt"
status=0
"$gouji" "$@" || status=$?
if [ "$status" -eq 134 ]; then
    die "the window could not be opened: see the lines above (DISPLAY=${DISPLAY-}, WAYLAND_DISPLAY=${WAYLAND_DISPLAY-})."
fi
exit "$status"
