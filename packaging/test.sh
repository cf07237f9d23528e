#!/bin/sh
# Run every check of the project: lint, types, contracts, dead code, dependencies, tests with coverage, the demo.
#
#   sh packaging/test.sh [arguments of pytest]     with arguments: only these tests, no other check
#
# The first run installs what it needs, system packages included.
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"
prepare dev yes
cd "$root" || exit 1
PATH=$venv/bin:$PATH
export PATH

if [ $# -gt 0 ]; then
    exec "$python" -m pytest "$@"
fi

failed=
check() { # NAME COMMAND...
    name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed="$failed $name,"
}

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
COVERAGE_FILE=$work/coverage
export COVERAGE_FILE

check lint ruff check .
check format ruff format --check .
check types mypy
check contracts lint-imports
check "dead code" vulture
check dependencies deptry .
# More workers than cores: many tests wait for real time to pass.
check tests "$python" -m pytest --cov --cov-report= -q -n 4 --ignore=tests/e2e --ignore=tests/ui/test_player_live.py
# The whole program plays video in these: a machine that plays four at once judges none of them.
check "tests end to end" "$python" -m pytest --cov --cov-append --cov-report= -q -n 2 --dist loadfile tests/e2e
# Decoders of Qt's own threads want a process that has made and thrown away no thousand widgets before.
check "tests of the player" "$python" -m pytest --cov --cov-append --cov-report= -q tests/ui/test_player_live.py
check "coverage of everything" coverage report --fail-under=85
check "coverage of the core" coverage report --include='mini_ttv/core/*' --fail-under=100
check demo "$python" -m tests.smoke "$work"

if [ -n "$failed" ]; then
    printf '\nFailed:%s see above.\n' "$failed"
    exit 1
fi
printf '\nAll checks passed.\n'
