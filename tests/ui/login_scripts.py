"""Stand-ins for the helper process: each is a short program that speaks its lines."""

import sys

READ = "import sys, time, os, json; order = json.loads(sys.stdin.readline())\n"
SAY = "def say(**v): print(json.dumps(v), flush=True)\n"
WAIT = "sys.stdin.read()\n"


def command(script: str) -> tuple[str, ...]:
    """The command line of a stand-in that has read its order when `script` begins."""
    return (sys.executable, "-c", READ + SAY + script)
