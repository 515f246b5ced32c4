"""How taught tables are kept: a line of JSON, then a byte a weight, packed."""

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ZERO = 128
"""How a weight of nothing is written: weights from -128 to 127 are kept as 0 to 255."""


def pack(file: Path, head: Mapping[str, object], table: bytes) -> None:
    """Write a table and what must be known of it; the same table is the same file, byte for byte."""
    file.write_bytes(json.dumps(head).encode() + b"\n" + zlib.compress(table, 9))


def unpack(file: Path) -> tuple[dict[str, Any], bytes]:
    """What is known of the table, and the table."""
    head, _, packed = file.read_bytes().partition(b"\n")
    return json.loads(head), zlib.decompress(packed)
