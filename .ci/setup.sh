# shellcheck shell=bash
# Sourced by run.sh and test.sh: what both need before they differ.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '== %s\n' "$*" >&2; }
die() {
    printf 'gouji: %s\n' "$*" >&2
    exit 1
}

# packages GROUP…: the names .ci/packages.txt lists in these groups.
packages() {
    local group
    for group in "$@"; do
        sed -n "/^\[$group\]/,/^\[/{/^[a-z0-9]/p}" "$root/.ci/packages.txt"
    done
}

# missing GROUP…: those of them that are not installed.
missing() {
    local wanted installed
    wanted=$(packages "$@" | sort -u)
    # shellcheck disable=SC2086 # names have no blanks
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null \
        | sed -n 's/^installed //p' | sort -u || true)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# as_root COMMAND…
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "$@" </dev/null
}

# install_packages GROUP…: true when something had to be installed.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: nothing is installed. What the build needs stands in .ci/packages.txt"
        return 1
    fi
    local names
    names=$(missing "$@")
    [ -n "$names" ] || return 1
    # shellcheck disable=SC2086 # one line of names
    say "Packages to install:" $names
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        # shellcheck disable=SC2086
        die "no sudo here. As root: apt-get install --no-install-recommends" $names
    fi
    apt update || say "The package lists could not be refreshed; going on with what is there."
    # shellcheck disable=SC2086
    apt install -y --no-install-recommends $names || {
        say "Trying once more with fresh package lists."
        apt update
        apt install -y --no-install-recommends $names
    } || die "the packages could not be installed; see above."
}

# Groups of packages wanted besides those of every build.
more_groups=()

# build PRESET [TARGET…]: set up what is missing, configure and build. Nothing changed: seconds.
build() {
    local preset=$1 fresh='' groups=(build run "${more_groups[@]}")
    shift
    case $preset in fuzz | coverage) groups+=(clang) ;; esac
    # A folder configured before a package was there, or at another place, is not to be trusted.
    if install_packages "${groups[@]}"; then fresh=--fresh; fi
    local cache=$root/build/$preset/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        fresh=--fresh
    fi
    say "Building (preset $preset) in $root/build/$preset"
    (
        cd -- "$root"
        cmake --preset "$preset" $fresh
        cmake --build --preset "$preset" ${1+--target "$@"}
    ) >&2
}
