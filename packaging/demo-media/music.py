"""The music below the scenes: short loops out of sines, written here, encoded as AAC."""

import math
import subprocess
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RATE = 48_000
FRAME = 1024


def pitch(note: int) -> float:
    """Frequency of a MIDI note."""
    return 440.0 * 2 ** ((note - 69) / 12)


@dataclass(frozen=True)
class Voice:
    """An instrument: loudness of its partials, attack and decay in seconds, and how loud it is."""

    partials: tuple[float, ...]
    attack: float
    decay: float
    level: float


PAD = Voice((1.0, 0.35, 0.18, 0.07), 0.5, 1.6, 0.05)
PLUCK = Voice((1.0, 0.5, 0.22, 0.1, 0.06), 0.004, 0.28, 0.09)
BELL = Voice((1.0, 0.0, 0.45, 0.0, 0.2), 0.003, 0.9, 0.07)
CHIP = Voice((1.0, 0.0, 0.33, 0.0, 0.2, 0.0, 0.14), 0.003, 0.16, 0.06)
BASS = Voice((1.0, 0.45, 0.15), 0.01, 0.5, 0.13)


class Loop:
    """A stereo buffer that is played in a circle: what rings beyond the end goes on at the beginning."""

    def __init__(self, seconds: int) -> None:
        self.length = seconds * RATE
        self.left = array("f", bytes(4 * self.length))
        self.right = array("f", bytes(4 * self.length))

    def play(self, voice: Voice, note: int, at: float, hold: float, pan: float = 0.5) -> None:
        """Add a note: from `at` seconds, held for `hold` seconds, `pan` from 0 (left) to 1."""
        # A whole number of periods in the table's second keeps the table seamless; nobody hears the rounding.
        frequency = round(pitch(note))
        table = [
            sum(level * math.sin(math.tau * (n + 1) * i / 2048) for n, level in enumerate(voice.partials))
            for i in range(2048)
        ]
        count = int((hold + voice.decay * 3) * RATE)
        step = frequency * 2048 / RATE
        fall = math.exp(-1 / (voice.decay * RATE))
        loud, phase, start = voice.level, 0.0, int(at * RATE)
        left, right = math.cos(pan * math.pi / 2), math.sin(pan * math.pi / 2)
        for n in range(count):
            rise = min(1.0, n / (voice.attack * RATE))
            if n > hold * RATE or voice.attack < 0.1:
                loud *= fall
            value = table[int(phase) & 2047] * loud * rise
            phase += step
            place = (start + n) % self.length
            self.left[place] += value * left
            self.right[place] += value * right

    def pcm(self) -> bytes:
        """16 bit samples, left and right in turn, quiet enough to leave room for talk."""
        peak = max(map(abs, (*self.left, *self.right)))
        gain = 32767 * 0.35 / peak
        samples = array("h", bytes(4 * self.length))
        samples[0::2] = array("h", (int(value * gain) for value in self.left))
        samples[1::2] = array("h", (int(value * gain) for value in self.right))
        return samples.tobytes()


def dusk() -> Loop:
    """Slow chords, an arpeggio in sixteenths: a drive into the evening."""
    loop = Loop(16)
    for bar, chord in enumerate(((57, 60, 64, 69), (53, 57, 60, 65), (48, 55, 64, 67), (55, 59, 62, 67)) * 2):
        at = bar * 2.0
        for n, note in enumerate(chord):
            loop.play(PAD, note, at, 1.6, 0.2 + 0.2 * n)
        for step in range(16):
            note = chord[(0, 1, 2, 3, 2, 1, 2, 3)[step % 8]] + 12
            loop.play(PLUCK, note, at + step / 8, 0.05, 0.25 + 0.5 * (step % 2))
        for step in (0, 3, 6):
            loop.play(BASS, chord[0] - 12 - (12 if chord[0] > 54 else 0), at + step / 4, 0.15)
    return loop


def meadow() -> Loop:
    """A hopping tune as from a small game console."""
    loop = Loop(16)
    tune = (
        72,
        0,
        76,
        79,
        0,
        76,
        81,
        79,
        77,
        0,
        76,
        74,
        0,
        71,
        72,
        0,
        69,
        0,
        72,
        76,
        0,
        74,
        79,
        77,
        76,
        74,
        72,
        0,
        67,
        71,
        72,
        0,
    )
    for half in range(2):
        for step, note in enumerate(tune):
            if note:
                loop.play(CHIP, note + (12 if half and step % 8 == 6 else 0), half * 8 + step / 4, 0.08, 0.6)
    for bar, root in enumerate((48, 53, 45, 55) * 2):
        for step in range(4):
            loop.play(BASS, root + (12 if step % 2 else 0), bar * 2 + step / 2, 0.12)
        for note in (root + 16, root + 19, root + 24):
            loop.play(PAD, note, bar * 2, 1.4, 0.3)
    return loop


def tide() -> Loop:
    """Wide chords and single bells: deep water, or a small hour of the night."""
    loop = Loop(16)
    for bar, chord in enumerate(
        ((50, 57, 62, 66, 69), (47, 54, 62, 66, 71), (43, 55, 59, 66, 69), (45, 57, 61, 64, 71))
    ):
        for n, note in enumerate(chord):
            loop.play(PAD, note, bar * 4.0, 3.4, 0.1 + 0.2 * n)
        for step, place in enumerate((4, 2, 3, 4, 1, 3)):
            loop.play(BELL, chord[place] + 12, bar * 4 + 0.5 + step * 0.55, 0.1, (0.2, 0.8, 0.5)[step % 3])
    return loop


def jingle() -> Loop:
    """What plays in the ad break: it says "this is not the show"."""
    loop = Loop(8)
    for bar in range(4):
        for step, note in enumerate((79, 76, 72, 76, 79, 84, 0, 0)):
            if note:
                loop.play(BELL, note, bar * 2 + step / 4, 0.05, 0.5)
        loop.play(BASS, 48 if bar % 2 == 0 else 43, bar * 2, 0.4)
        loop.play(BASS, 55, bar * 2 + 1, 0.4)
    return loop


TUNES: dict[str, Callable[[], Loop]] = {"dusk": dusk, "meadow": meadow, "tide": tide, "ad": jingle}


def encode(loop: Loop, target: Path) -> None:
    """AAC frames of the loop when it has run for a while, so that the last fits to the first."""
    command = [
        "ffmpeg", "-v", "error", "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "-",
        "-c:a", "aac", "-b:a", "80k", "-f", "adts", "-",
    ]  # fmt: skip
    stream = subprocess.run(command, input=loop.pcm() * 3, stdout=subprocess.PIPE, check=True).stdout
    frames = []
    at = 0
    while at < len(stream):
        length = (stream[at + 3] & 3) << 11 | stream[at + 4] << 3 | stream[at + 5] >> 5
        frames.append(stream[at : at + length])
        at += length
    count = loop.length // FRAME
    assert count * FRAME == loop.length
    target.write_bytes(b"".join(frames[count + 1 : 2 * count + 1]))
