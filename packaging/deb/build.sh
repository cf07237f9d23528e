#!/bin/sh
# Build the Debian package from the bundle: dist/mini-ttv_VERSION_ARCHITECTURE.deb.
#
#   sh packaging/deb/build.sh [--rebuild]      --rebuild: make the bundle again, also where there is one
#
# MINI_TTV_COMPRESSION=1 packs in a fifth of the time, for a trial. MINI_TTV_MAINTAINER="Name <address>" is who made it.
# Libraries that this system's own packages have are left out of the package and named in Depends, computed from what
# its programs are linked to: so their security updates come from Debian. It runs on this release of Debian and later.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$root/packaging/setup.sh"
prepare packaging yes
commit_time
bundle=$root/dist/mini-ttv
if [ "${1:-}" = --rebuild ] || [ ! -x "$bundle/mini-ttv" ]; then
    sh "$root/packaging/bundle/build.sh" --no-smoke
fi

id=$(sed -n 's/^APP_ID = "\(.*\)"$/\1/p' "$root/mini_ttv/app_id.py")
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/mini_ttv/version.py")-1
architecture=$(dpkg --print-architecture)
maintainer=${MINI_TTV_MAINTAINER:-The Mini TTV developers <developers@mini-ttv.invalid>}
work=$root/build/deb
tree=$work/tree
home=$tree/usr/lib/mini-ttv
umask 022
rm -rf "$work"
mkdir -p "$home" "$tree/usr/bin" "$tree/usr/share/doc/mini-ttv" "$tree/DEBIAN"

say "Laying the files out..."
cp -a "$bundle/." "$home/"
"$python" - "$root/build/bundle/mini-ttv/system-libraries.json" "$home/_internal" <<'END'
import json, pathlib, sys
for name in json.loads(pathlib.Path(sys.argv[1]).read_text()):
    pathlib.Path(sys.argv[2], name).unlink(missing_ok=True)
END
find "$home" -type f -exec chmod 644 {} +
chmod 755 "$home/mini-ttv" "$home/_internal/PySide6/Qt/libexec/QtWebEngineProcess"
ln -s ../lib/mini-ttv/mini-ttv "$tree/usr/bin/mini-ttv"

share=$tree/usr/share
doc=$share/doc/mini-ttv
install -D -m 644 "$root/resources/desktop/$id.desktop" "$share/applications/$id.desktop"
install -D -m 644 "$root/resources/desktop/$id.metainfo.xml" "$share/metainfo/$id.metainfo.xml"
for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "$root/resources/app/mini-ttv-$size.png" "$share/icons/hicolor/${size}x$size/apps/$id.png"
done
install -D -m 644 "$root/resources/app/mini-ttv.svg" "$share/icons/hicolor/scalable/apps/$id.svg"
install -D -m 644 "$root/packaging/deb/lintian-overrides" "$share/lintian/overrides/mini-ttv"
install -D -m 644 "$root/packaging/deb/mini-ttv.1" "$share/man/man1/mini-ttv.1"
gzip -9n "$share/man/man1/mini-ttv.1"
gzip -9nc "$root/CHANGELOG.md" >"$doc/changelog.gz"
{
    printf 'mini-ttv (%s) unstable; urgency=medium\n\n  * Made from the bundle; see changelog.gz.\n\n' "$version"
    printf ' -- %s  %s\n' "$maintainer" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9nc >"$doc/changelog.Debian.gz"
mv "$home/licences" "$doc/licences"
rm -f "$home/_internal/LICENSE"
{
    printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Mini TTV\n\n'
    printf 'Files: *\nCopyright: 2026 The Mini TTV developers\nLicense: Expat\n\n'
    printf 'Files: usr/lib/mini-ttv/_internal/*\nCopyright: their authors, as the files in /usr/share/doc/mini-ttv/licences say\n'
    printf 'License: various\n Each part has a folder with its licence in /usr/share/doc/mini-ttv/licences; the\n'
    printf ' README.txt there lists them. The GNU licences are in /usr/share/common-licenses, too.\n\nLicense: Expat\n'
    sed -n '5,$p' "$root/LICENSE" | sed -e 's/^$/./' -e 's/^/ /'
} >"$doc/copyright"
rm -f "$doc/licences"/LGPL-*.txt "$doc/licences"/GPL-*.txt

say "Computing what it depends on..."
mkdir -p "$work/debian"
printf 'Source: mini-ttv\n\nPackage: mini-ttv\nArchitecture: any\n' >"$work/debian/control"
"$python" - "$home" >"$work/programs" <<'END'
import pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if path.is_file() and not path.is_symlink():
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                print(path)
END
(
    cd "$work"
    # shellcheck disable=SC2046 # a list of options
    tr '\n' '\0' <programs | xargs -0 dpkg-shlibdeps -O --ignore-missing-info \
        -l"$home/_internal" -l"$home/_internal/PySide6" -l"$home/_internal/shiboken6" -l"$home/_internal/PySide6/Qt/lib" \
        $(find "$home/_internal" -maxdepth 1 -name '*.libs' -printf '-l%p ') >substvars 2>shlibdeps.log
) || { grep error "$work/shlibdeps.log" >&2; die "The dependencies cannot be computed."; }
depends=$(sed -n 's/^shlibs:Depends=//p' "$work/substvars")
# Opened by name while the program runs, so that no program is linked to it.
case "$depends" in *libssl3*) ;; *) depends="$depends, libssl3" ;; esac

cat >"$tree/DEBIAN/control" <<END
Package: mini-ttv
Version: $version
Section: video
Priority: optional
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$tree/usr" | cut -f1)
Depends: $depends
Recommends: fonts-noto-color-emoji, fonts-droid-fallback, xdg-utils
Suggests: gnome-keyring
Description: small desktop player for Twitch with an emote hit counter
 Mini TTV shows who of the channels you follow is live, plays one of them
 beside its chat, and counts every emote that the chat throws. It shrinks to a
 small window that stays on top, tells when somebody goes live, and needs no
 account to watch.
 .
 This package brings its own Python and Qt along.
END
(cd "$tree" && find usr -type f -printf '%P\0' | sort -z | sed -z 's|^|usr/|' | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"

say "Packing..."
deb=$root/dist/mini-ttv_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz -z"${MINI_TTV_COMPRESSION:-6}" --build "$tree" "$deb" >/dev/null
desktop-file-validate "$share/applications/$id.desktop"
appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml" >/dev/null || die "The description is not valid."
lintian --tag-display-limit 0 --fail-on error,warning "$deb" || die "lintian finds fault with the package."
echo "$(du -h "$deb" | cut -f1) packed, $(du -sm "$tree/usr" | cut -f1) MB installed: $deb"
echo "Depends: $depends"
