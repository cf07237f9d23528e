"""Transport stream packets that carry nothing but the time."""

PACKET = 188


def packet(seconds: float | None = None, *, fill: int = 0xFF) -> bytes:
    """One packet, with a program clock reference if `seconds` are given."""
    if seconds is None:
        return bytes([0x47, 0x01, 0x00, 0x10]) + bytes([fill]) * 184
    clock = (round(seconds * 90_000) % (1 << 33)) << 7
    head = bytes([0x47, 0x01, 0x00, 0x30, 183, 0x10]) + clock.to_bytes(5, "big") + b"\0"
    return head + bytes([fill]) * (PACKET - len(head))


def segment(start: float, *, packets: int = 20, tables: int = 2) -> bytes:
    """Two seconds of stream: tables, then packets with a clock in each fourth."""
    body = (packet(start + 2 * n / packets if n % 4 == 0 else None) for n in range(packets))
    return packet() * tables + b"".join(body)
