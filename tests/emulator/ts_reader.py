"""An MPEG transport stream taken apart, by code that shares nothing with the multiplexer."""

from collections.abc import Iterator
from dataclasses import dataclass

PACKET = 188


@dataclass(frozen=True)
class Packet:
    pid: int
    starts: bool
    counter: int
    pcr: int | None
    random_access: bool
    payload: bytes


def packets(data: bytes) -> Iterator[Packet]:
    assert len(data) % PACKET == 0
    for at in range(0, len(data), PACKET):
        packet = data[at : at + PACKET]
        assert packet[0] == 0x47
        pid = (packet[1] & 0x1F) << 8 | packet[2]
        payload, pcr, random_access = packet[4:], None, False
        if packet[3] & 0x20:
            length = packet[4]
            field = packet[5 : 5 + length]
            assert len(field) == length
            if length:
                random_access = bool(field[0] & 0x40)
                if field[0] & 0x10:
                    pcr = int.from_bytes(field[1:6], "big") >> 7
            payload = packet[5 + length :]
        assert packet[3] & 0x10
        assert payload
        yield Packet(pid, bool(packet[1] & 0x40), packet[3] & 15, pcr, random_access, payload)


def assert_counters_continue(data: bytes) -> None:
    """Each PID's counter goes up by one from packet to packet."""
    last: dict[int, int] = {}
    for packet in packets(data):
        if packet.pid in last:
            assert packet.counter == (last[packet.pid] + 1) % 16, f"PID {packet.pid:#x}"
        last[packet.pid] = packet.counter


@dataclass
class Pes:
    pid: int
    pts: int
    data: bytes


def pes_packets(data: bytes) -> list[Pes]:
    """Pictures and sound in the order of their first bytes."""
    found: list[Pes] = []
    last: dict[int, Pes] = {}
    for packet in packets(data):
        if packet.pid not in (0x100, 0x101):
            continue
        if not packet.starts:
            last[packet.pid].data += packet.payload
            continue
        head = packet.payload
        assert head[:3] == b"\x00\x00\x01"
        assert head[7] & 0xC0 == 0x80
        p = head[9:14]
        pts = (p[0] >> 1 & 7) << 30 | p[1] << 22 | p[2] >> 1 << 15 | p[3] << 7 | p[4] >> 1
        pes = last[packet.pid] = Pes(packet.pid, pts, head[9 + head[8] :])
        found.append(pes)
    return found
