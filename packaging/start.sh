#!/bin/sh
# Start Mini TTV; the first start installs what it needs.
#
#   sh packaging/start.sh [--yes] [arguments of mini-ttv]
#
# --yes: install missing system packages without asking (also when there is no terminal to ask at).
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"

yes=no
if [ "${1:-}" = --yes ]; then
    yes=yes
    shift
fi
prepare run "$yes"
PYTHONPATH=$root${PYTHONPATH:+:$PYTHONPATH} exec "$python" -m mini_ttv "$@"
