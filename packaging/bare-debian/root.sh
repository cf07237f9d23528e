# Sourced by prove.sh: minimal roots of Debian 12, made once, entered with what a program expects to find mounted.

need_tools() {
    [ "$(id -u)" = 0 ] || { echo "This needs root." >&2; exit 1; }
    command -v debootstrap >/dev/null || { echo "This needs debootstrap: apt-get install debootstrap" >&2; exit 1; }
}

make_root() { # ROOT
    [ ! -e "$1/proved-base" ] || return 0
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Suite: bookworm' 'Identifier: Packages' | head -n 1)
    debootstrap --variant=minbase bookworm "$1" ${mirror:+"$mirror"}
    : >"$1/proved-base"
}

fresh_copy() { # MINIMAL ROOT: a copy of a root that stays as it was made
    make_root "$1"
    rm -rf --one-file-system "$2"
    cp -a "$1" "$2"
}

unmount_root() {
    for point in ${shared:+"${shared#/}"} dev/shm dev/pts dev proc sys; do
        mountpoint -q "$bare/$point" && umount -l "$bare/$point" || true
    done
}

mount_root() { # enters $bare; $shared is a folder that both sides see at the same place
    trap unmount_root EXIT INT TERM
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
    if [ -n "${shared:-}" ]; then
        mkdir -p "$shared" "$bare$shared"
        mount --bind "$shared" "$bare$shared"
    fi
}

inside() {
    env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin $certificates chroot "$bare" "$@"
}

timed() { # NAME COMMAND...
    name=$1
    shift
    begin=$(date +%s)
    if "$@" >"$out/$name.log" 2>&1; then result=passed; else result=FAILED; fi
    echo "$name: $result after $(($(date +%s) - begin)) s ($out/$name.log)"
    [ "$result" = passed ]
}
