#!/bin/sh
# Prove both commands of the README on a bare Debian 12: a fresh minimal root, a clean checkout, nothing else.
#
#   sudo sh packaging/bare-debian/prove.sh [start|test|all] [FOLDER]     default: all, and a temporary folder
#
# Needs root and debootstrap. The root gets this machine's way to the package archives (the mirror, the name servers,
# the certificate bundle) and nothing more. What the runs leave (pictures, report, logs) is put into FOLDER/out.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
what=${1:-all}
folder=${2:-$(mktemp -d)}
bare=$folder/root
out=$folder/out
[ "$(id -u)" = 0 ] || { echo "This needs root." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "This needs debootstrap: apt-get install debootstrap" >&2; exit 1; }
mkdir -p "$out"

unmount() {
    for point in dev/shm dev/pts dev proc sys; do
        mountpoint -q "$bare/$point" && umount -l "$bare/$point" || true
    done
}
trap unmount EXIT INT TERM

if [ ! -e "$bare/proved-base" ]; then
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Suite: bookworm' 'Identifier: Packages' | head -n 1)
    debootstrap --variant=minbase bookworm "$bare" ${mirror:+"$mirror"}
    : >"$bare/proved-base"
fi

# The way to the archives, as this machine has it.
cp -L /etc/resolv.conf "$bare/etc/resolv.conf"
bundle=/etc/ssl/certs/ca-certificates.crt
certificates=
if [ -e "$bundle" ]; then
    cp "$bundle" "$bare/etc/host-certificates.crt"
    certificates=PIP_CERT=/etc/host-certificates.crt
fi

mkdir -p "$bare/proc" "$bare/sys" "$bare/dev"
mount -t proc proc "$bare/proc"
mount -t sysfs sys "$bare/sys"
mount --bind /dev "$bare/dev"
mount --bind /dev/pts "$bare/dev/pts"
mount -t tmpfs shm "$bare/dev/shm"

inside() {
    env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        $certificates chroot "$bare" "$@"
}
inside sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 >/dev/null'

# A clean checkout: what is committed, without an environment of its own.
rm -rf "$bare/opt/mini-ttv"
mkdir -p "$bare/opt/mini-ttv"
git -C "$root" archive HEAD | tar -x -C "$bare/opt/mini-ttv"

timed() { # NAME COMMAND...
    name=$1
    shift
    begin=$(date +%s)
    if inside "$@" >"$out/$name.log" 2>&1; then result=passed; else result=FAILED; fi
    echo "$name: $result after $(($(date +%s) - begin)) s ($out/$name.log)"
    [ "$result" = passed ]
}

status=0
if [ "$what" != test ]; then
    timed start sh -c 'cd /opt/mini-ttv && sh packaging/start.sh --yes --demo --screenshot /shot.png --after 20 --report /report.json' || status=1
    timed start-again sh -c 'cd /opt/mini-ttv && sh packaging/start.sh --yes --demo --screenshot /shot-again.png --after 23' || status=1
    timed without-display sh -c 'cd /opt/mini-ttv && sh packaging/start.sh --yes --demo; test $? = 2' || status=1
    for file in shot.png shot-again.png report.json; do
        [ ! -e "$bare/$file" ] || mv "$bare/$file" "$out/"
    done
    ! cmp -s "$out/shot.png" "$out/shot-again.png" || { echo "two pictures are the same"; status=1; }
fi
if [ "$what" != start ]; then
    timed test sh -c 'cd /opt/mini-ttv && sh packaging/test.sh' || status=1
fi
exit "$status"
