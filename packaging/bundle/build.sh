#!/bin/sh
# Build the bundle: dist/mini-ttv/, one folder with the program and all it needs, Python included.
#
#   sh packaging/bundle/build.sh [--no-smoke]
#
# It wants from a system what no program brings along: glibc (as old as this machine's or newer), OpenGL and a display.
# `sh packaging/bare-debian/prove.sh bundle` tries it where there is no Python.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$root/packaging/setup.sh"
prepare packaging yes
commit_time
PYTHONHASHSEED=0
export PYTHONHASHSEED

work=$root/build/bundle
rm -rf "$work" "$root/dist/mini-ttv"
mkdir -p "$work"
clean_sources "$work/sources"
say "Collecting (about two minutes)..."
"$python" -m PyInstaller --noconfirm --clean --log-level WARN --workpath "$work" --distpath "$root/dist" \
    "$work/sources/packaging/bundle/mini-ttv.spec" >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; die "The bundle could not be made."; }
sed -n '/^part /,$p' "$work/log"
bundle=$root/dist/mini-ttv
# An interpreter that was built by hand has its symbols and the place where it lived in it, and so have some modules.
# What lies in folders *.libs was put together in a way that strip breaks, and Qt comes stripped.
find "$bundle" -type f -name '*.so*' ! -path '*.libs/*' ! -path '*/PySide6/Qt/*' | while read -r library; do
    case "$(chrpath -l "$library" 2>/dev/null)" in *PATH=/*) chrpath -d "$library" >/dev/null ;; esac
    strip --strip-unneeded "$library"
done
# The web engine makes this folder when it may write here; so that it belongs to the bundle, it is there from the start.
mkdir -p "$bundle/_internal/PySide6/Qt/resources/locales"
chmod -R u+rwX,go+rX,go-w "$bundle"
"$python" "$root/packaging/bundle/licences.py" "$work/mini-ttv/system-libraries.json" "$bundle"
find "$bundle" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
echo "$(du -sm "$bundle" | cut -f1) MB in $bundle"

if [ "${1:-}" != --no-smoke ]; then
    "$bundle/mini-ttv" --version >&2
    QT_QPA_PLATFORM=offscreen "$bundle/mini-ttv" -m self_check || die "Something is missing from the bundle."
    mkdir "$work/smoke"
    say "Playing the demo..."
    (cd "$root" && "$python" -m tests.smoke "$work/smoke" "$bundle/mini-ttv")
fi
