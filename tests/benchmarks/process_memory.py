"""What memory a process takes, as Linux tells it."""

from pathlib import Path


def peak_megabytes(pid: int | str = "self") -> float:
    """The most that it ever had."""
    words = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").split()
    return int(words[words.index("VmHWM:") + 1]) / 1024


def megabytes(pid: int | str = "self") -> float:
    """What it has now."""
    words = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").split()
    return int(words[words.index("VmRSS:") + 1]) / 1024
