#!/bin/sh
# UNTRIED: the application folder and a disk image for macOS, from a checkout. Needs Python 3.11 to 3.13.
#
#   sh packaging/macos/build.sh
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
venv=$root/build/venv
python=$venv/bin/python
[ -x "$python" ] || python3 -m venv "$venv"
"$python" -m pip install --quiet --require-hashes -r "$root/requirements-packaging.lock"

# The icon, by the tools that macOS brings.
icons=$root/build/mini-ttv.iconset
rm -rf "$icons"
mkdir -p "$icons"
for size in 16 32 128 256 512; do
    cp "$root/resources/app/mini-ttv-$size.png" "$icons/icon_${size}x$size.png"
done
iconutil --convert icns --output "$root/build/mini-ttv.icns" "$icons"

"$python" -m PyInstaller --noconfirm --clean --workpath "$root/build/bundle" --distpath "$root/dist" \
    "$root/packaging/bundle/mini-ttv.spec"
application="$root/dist/Mini TTV.app"
"$python" "$root/packaging/bundle/licences.py" "$root/build/bundle/mini-ttv/system-libraries.json" \
    "$application/Contents/Resources"
QT_QPA_PLATFORM=offscreen "$application/Contents/MacOS/mini-ttv" -m self_check
# Signed for this machine only; to hand it to others, a developer id and a notarisation are needed.
codesign --force --deep --sign - "$application"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/mini_ttv/version.py")
hdiutil create -volname "Mini TTV" -srcfolder "$application" -ov -format UDZO "$root/dist/mini-ttv-$version.dmg"
