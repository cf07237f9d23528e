# Sourced by start.sh, test.sh and the builds: from a bare Debian 12 to a virtual environment that runs Mini TTV.
#
# prepare KIND YES   KIND: run | dev | packaging     YES: "yes" = do not ask
#
# Leaves the interpreter to use in $python. What is already there is not touched: a finished step leaves a stamp with
# the checksum of what it was made from, written last, so that a step that was cut off is simply done again.
# MINI_TTV_VENV names another place for the environment; by default it is .venv beside the project's files. Packages are
# built from an environment of their own, build/venv, that holds nothing but what they need.

run_packages="python3 python3-venv ca-certificates
    libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
    libpulse0 libxrandr2 libwayland-cursor0 libwayland-egl1
    libnss3 libxcomposite1 libxdamage1 libxtst6 libasound2 libxkbfile1
    fonts-noto-color-emoji fonts-droid-fallback"
dev_packages="$run_packages git xvfb openbox xdotool x11-apps dbus gnome-keyring procps
    dunst trayer playerctl desktop-file-utils appstream xdg-utils imagemagick"
packaging_packages="$run_packages libpython3-dev git binutils chrpath xvfb xauth dpkg-dev fakeroot lintian desktop-file-utils appstream"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

commit_time() {
    # What is built from the same commit has the same times in it.
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date -r "$root/pyproject.toml" +%s)}
    export SOURCE_DATE_EPOCH
}

clean_sources() { # FOLDER: what is committed, and nothing that lies around; outside of git, what is there
    rm -rf "$1"
    mkdir -p "$1"
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1 && [ -e "$root/.git" ]; then
        git -C "$root" archive HEAD | tar -x -C "$1"
        [ -z "$(git -C "$root" status --porcelain)" ] || say "Changes that are not committed are left out."
    else
        for part in mini_ttv packaging resources tests LICENSE README.md CHANGELOG.md pyproject.toml; do
            cp -a "$root/$part" "$1/"
        done
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        die "This needs root: run as root once, or install sudo. The command is: $*"
    fi
}

missing_packages() {
    # Debian's own list of what is installed; one call for all, since each takes its time.
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
    for package in $1; do
        printf '%s\n' "$installed" | grep -qx "$package" || printf '%s ' "$package"
    done
}

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "This is not Debian or one of its family: install Python 3.11 to 3.13 and Qt's system libraries yourself."
        return 0
    fi
    missing=$(missing_packages "$1")
    [ -n "$missing" ] || return 0
    say "Mini TTV needs these system packages: $missing"
    if [ "$2" != yes ] && [ -t 0 ]; then
        printf 'Install them now? [Y/n] ' >&2
        read -r answer
        case "$answer" in [nN]*) die "Nothing was installed. Run this again when you are ready." ;; esac
    fi
    as_root apt-get update -qq || die "The package lists could not be read. Is the network there?"
    # shellcheck disable=SC2086 # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
        die "The system packages could not be installed; the lines above say why."
}

find_python() {
    for candidate in python3 python3.13 python3.12 python3.11; do
        # A shim without its interpreter fails here and is passed over.
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

install_environment() { # VENV LOCK
    base=$(find_python) || die "Python 3.11, 3.12 or 3.13 with its venv module is needed and was not found."
    if ! "$1/bin/python" -c 'import pip' 2>/dev/null; then
        say "Making the virtual environment..."
        "$base" -m venv --clear "$1" || die "The virtual environment $1 could not be made. Is the disk full?"
    fi
    say "Installing the locked dependencies (several hundred megabytes at the first start)..."
    "$1/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r "$2" >&2 ||
        die "The dependencies could not be installed; the lines above say why. Run this again to go on where it stopped."
}

sum_of() { # PACKAGES LOCK
    { printf '%s\n' "$1"; cat "$2"; } | cksum
}

prepare() {
    venv=${MINI_TTV_VENV:-$root/.venv}
    python=$venv/bin/python
    case "$1" in
        run) packages=$run_packages lock=$root/requirements.lock ;;
        dev) packages=$dev_packages lock=$root/requirements-dev.lock ;;
        packaging)
            packages=$packaging_packages lock=$root/requirements-packaging.lock
            venv=$root/build/venv
            python=$venv/bin/python
            ;;
    esac
    stamp=$venv/$1.stamp
    sum=$(sum_of "$packages" "$lock")
    [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ] || return 0
    install_packages "$packages" "$2"
    mkdir -p "$venv"
    (
        # Two starts at once: one installs, the other waits and finds it done.
        if command -v flock >/dev/null 2>&1; then
            flock 9
        fi
        [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ] || exit 0
        install_environment "$venv" "$lock"
        # The development lock holds all that a run needs, at the same versions.
        [ "$1" != dev ] || sum_of "$run_packages" "$root/requirements.lock" >"$venv/run.stamp"
        printf '%s\n' "$sum" >"$stamp"
    ) 9>"$venv.lock" || exit 1
}
