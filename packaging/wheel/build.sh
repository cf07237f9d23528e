#!/bin/sh
# Build the source archive and the wheel into dist/, and try the wheel as a person would who installs it.
#
#   sh packaging/wheel/build.sh [--no-smoke]
#
# The wheel is made from the unpacked source archive, so that nothing is missing there, and both are made twice, at two
# places: the same commit gives the same bytes. --no-smoke leaves out the installation and the demo.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$root/packaging/setup.sh"
prepare packaging yes
smoke=yes
[ "${1:-}" != --no-smoke ] || smoke=no
commit_time

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # SOURCES TARGET
    mkdir -p "$2" "$2.unpacked"
    (cd "$1" && "$python" -m hatchling build -t sdist -d "$2" >/dev/null)
    tar -xzf "$2"/mini_ttv-*.tar.gz -C "$2.unpacked"
    (cd "$2.unpacked"/mini_ttv-* && "$python" -m hatchling build -t wheel -d "$2" >/dev/null)
}

say "Building twice..."
clean_sources "$work/sources"
build "$work/sources" "$work/first"
(umask 077 && build "$work/first.unpacked"/mini_ttv-* "$work/second")
for file in "$work"/first/*; do
    cmp "$file" "$work/second/$(basename "$file")" || die "$(basename "$file") differs from one build to the next."
done

say "Checking what they tell about themselves..."
"$python" -m twine check --strict "$work"/first/* >&2

mkdir -p "$root/dist"
cp "$work"/first/* "$root/dist/"
wheel=$(echo "$work"/first/*.whl)
(cd "$root/dist" && du -h "$(basename "$wheel")" "$(cd "$work/first" && echo ./*.tar.gz)" >&2)

if [ "$smoke" = yes ]; then
    say "Installing the wheel into a fresh environment..."
    "$(find_python)" -m venv "$work/venv"
    "$work/venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$root/requirements.lock" 2>/dev/null ||
        die "The dependencies could not be installed."
    "$work/venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps "$wheel"
    "$work/venv/bin/python" -m pip check >&2
    cd "$work"
    for name in mini-ttv mini-ttv-gui; do
        "$work/venv/bin/$name" --version >&2
    done
    say "Playing the demo, with a display and without one..."
    xvfb-run -a "$work/venv/bin/mini-ttv-gui" --demo --screenshot "$work/display.png" --after 8 2>"$work/log" ||
        { cat "$work/log" >&2; die "The demo does not run in a window."; }
    (cd "$root" && "$python" -m tests.smoke "$work" "$work/venv/bin/mini-ttv")
fi
echo "$root/dist/$(basename "$wheel")"
