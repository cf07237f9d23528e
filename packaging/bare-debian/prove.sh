#!/bin/sh
# Prove what the README promises on a bare Debian 12: a fresh minimal root, and nothing else.
#
#   sudo sh packaging/bare-debian/prove.sh [start|test|all|bundle|deb|build] [FOLDER]     default: all, and a temporary folder
#
# start, test, all: both commands of the README on a clean checkout. bundle, deb: what the scripts in packaging/bundle
# and packaging/deb have built (they are built where they are missing), without Python; the package is installed, the
# demo played, and the package purged, and nothing of it may be left. build: wheel, bundle and package are built there.
#
# Needs root and debootstrap. The root gets this machine's way to the package archives (the mirror, the name servers,
# the certificate bundle) and nothing more. What the runs leave (pictures, reports, logs) is put into FOLDER/out.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$root/packaging/bare-debian/root.sh"
what=${1:-all}
folder=${2:-$(mktemp -d)}
out=$folder/out
shared=
need_tools
mkdir -p "$out"
folder=$(CDPATH='' cd -- "$folder" && pwd)
out=$folder/out
status=0

prove_checkout() {
    bare=$folder/root
    make_root "$bare"
    mount_root
    inside sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 >/dev/null'
    # A clean checkout: what is committed, without an environment of its own.
    rm -rf "$bare/opt/mini-ttv"
    mkdir -p "$bare/opt/mini-ttv"
    git -C "$root" archive HEAD | tar -x -C "$bare/opt/mini-ttv"
    if [ "$what" != test ]; then
        timed start inside sh -c 'cd /opt/mini-ttv && sh packaging/start.sh --yes --demo --screenshot /shot.png --after 20 --report /report.json' || status=1
        timed start-again inside sh -c 'cd /opt/mini-ttv && sh packaging/start.sh --yes --demo --screenshot /shot-again.png --after 23' || status=1
        timed without-display inside sh -c 'cd /opt/mini-ttv && sh packaging/start.sh --yes --demo; test $? = 2' || status=1
        for file in shot.png shot-again.png report.json; do
            [ ! -e "$bare/$file" ] || mv "$bare/$file" "$out/"
        done
        ! cmp -s "$out/shot.png" "$out/shot-again.png" || { echo "two pictures are the same"; status=1; }
    fi
    if [ "$what" != start ]; then
        timed test inside sh -c 'cd /opt/mini-ttv && sh packaging/test.sh' || status=1
    fi
}

as_person() { # COMMAND...: as somebody who owns nothing but a home
    chroot --userspec=1000:1000 "$bare" env -i HOME=/home/person LANG=C.UTF-8 PATH=/usr/bin:/bin "$@"
}

whole() { # PROGRAM: no part of it is missing. A web engine cannot make its sandbox in a changed root.
    as_person env QT_QPA_PLATFORM=offscreen QTWEBENGINE_DISABLE_SANDBOX=1 "$1" -m self_check
}

demo() { # NAME PROGRAM: the pictures and the report of two runs, checked from outside
    mkdir -p "$shared/$1"
    chmod 777 "$shared" "$shared/$1"
    (cd "$root" && python3 -m tests.smoke "$shared/$1" \
        chroot --userspec=1000:1000 "$bare" env -i HOME=/home/person LANG=C.UTF-8 PATH=/usr/bin:/bin "$2")
}

enter_fresh() { # ROOT: a root without Python, with somebody's home
    bare=$1
    shared=$out/$what
    fresh_copy "$folder/minimal" "$bare"
    mount_root
    ! inside sh -c 'command -v python3' || { echo "This root has Python."; exit 1; }
    inside sh -c 'apt-get update -qq'
    mkdir -p "$bare/home/person/.cache" "$bare/home/person/.config"
    chown -R 1000:1000 "$bare/home/person"
}

prove_bundle() {
    [ -x "$root/dist/mini-ttv/mini-ttv" ] || sh "$root/packaging/bundle/build.sh" --no-smoke
    enter_fresh "$folder/root-bundle"
    # What every desktop has and no program brings along: OpenGL, and a font.
    timed bundle-system inside apt-get install -y -qq --no-install-recommends libgl1 libegl1 fonts-dejavu-core || status=1
    cp -a "$root/dist/mini-ttv" "$bare/home/person/"
    timed bundle-version as_person /home/person/mini-ttv/mini-ttv --version || status=1
    timed bundle-whole whole /home/person/mini-ttv/mini-ttv || status=1
    timed bundle-demo demo bundle /home/person/mini-ttv/mini-ttv || status=1
}

files() { # what is on the disk, but for the package manager's own books, and for what the libraries of fonts and of
    # sound keep for every program of a person
    (cd "$bare" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ".$shared" \) -prune \
        -o -path ./home/person/.cache/fontconfig -prune -o -path ./home/person/.config/pulse -prune -o -name 'pulse-*' -prune \
        -o -printf '%M %p %l\n') | sort -k 2
}

prove_deb() {
    deb=$(find "$root/dist" -name 'mini-ttv_*.deb' 2>/dev/null | head -n 1)
    if [ -z "$deb" ]; then
        sh "$root/packaging/deb/build.sh"
        deb=$(find "$root/dist" -name 'mini-ttv_*.deb' | head -n 1)
    fi
    enter_fresh "$folder/root-deb"
    cp "$deb" "$shared/mini-ttv.deb"
    # Once in and out, so that what it depends on is there before the files are counted.
    timed deb-install inside apt-get install -y -qq --no-install-recommends "$shared/mini-ttv.deb" || status=1
    timed deb-remove inside dpkg --purge mini-ttv || status=1
    files >"$out/deb-before.txt"
    timed deb-install-again inside apt-get install -y -qq --no-install-recommends "$shared/mini-ttv.deb" || status=1
    timed deb-links inside sh -c 'test "$(mini-ttv --version)" = "mini-ttv $(dpkg-query -Wf "\${Version}" mini-ttv | sed s/-.*//)"' || status=1
    timed deb-whole whole mini-ttv || status=1
    timed deb-demo demo demo mini-ttv || status=1
    timed deb-purge inside apt-get purge -y -qq mini-ttv || status=1
    files >"$out/deb-after.txt"
    if diff "$out/deb-before.txt" "$out/deb-after.txt"; then
        echo "deb-left-behind: nothing ($(wc -l <"$out/deb-after.txt") files compared)"
    else
        echo "deb-left-behind: FAILED, see the lines above"
        status=1
    fi
}

prove_build() {
    enter_fresh "$folder/root-build"
    inside apt-get install -y -qq --no-install-recommends python3 >/dev/null
    mkdir -p "$bare/opt/mini-ttv"
    git -C "$root" archive HEAD | tar -x -C "$bare/opt/mini-ttv"
    timed build-wheel inside sh /opt/mini-ttv/packaging/wheel/build.sh || status=1
    timed build-bundle inside sh /opt/mini-ttv/packaging/bundle/build.sh || status=1
    timed build-deb inside env MINI_TTV_COMPRESSION=1 sh /opt/mini-ttv/packaging/deb/build.sh || status=1
}

case "$what" in
    start | test | all) prove_checkout ;;
    bundle) prove_bundle ;;
    deb) prove_deb ;;
    build) prove_build ;;
    *) echo "What is $what? One of: start, test, all, bundle, deb, build" >&2; exit 2 ;;
esac
exit "$status"
