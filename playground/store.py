"""Keeps the state of the playground in a journal that survives a kill.

Every change is one line `[kind, key, value]` (`null`: gone). Lines are handed to the operating system before
the answer to the request that caused them leaves, so a killed process loses nothing that somebody was told.
"""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import orjson

Entry: TypeAlias = tuple[str, str, Any]


class Store:
    """The journal in `directory`; without a directory nothing is kept."""

    def __init__(self, directory: Path | None) -> None:
        self._path = None if directory is None else directory / "journal.jsonl"
        self._file: int | None = None
        self._pending: list[bytes] = []
        self._planned = False

    def load(self) -> Iterator[Entry]:
        """Yield what is kept, the newest value of each key, and open the journal, shortened to just that."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        kept: dict[tuple[str, str], Any] = {}
        if self._path.exists():
            for line in self._path.read_bytes().splitlines():
                try:
                    kind, key, value = orjson.loads(line)
                except ValueError:  # the line that was being written when the process was killed
                    continue
                kept.pop((kind, key), None)
                if value is not None:
                    kept[kind, key] = value
        shorter = self._path.with_suffix(".new")
        shorter.write_bytes(b"".join(_line(kind, key, value) for (kind, key), value in kept.items()))
        shorter.replace(self._path)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND)
        for (kind, key), value in kept.items():
            yield kind, key, value

    def put(self, kind: str, key: str | int, value: object | None) -> None:
        """Remember `value` (a dataclass or JSON) under `kind` and `key`; None forgets it."""
        if self._path is None:
            return
        self._pending.append(_line(kind, str(key), value))
        if not self._planned:
            self._planned = True
            asyncio.get_running_loop().call_soon(self.flush)

    def flush(self) -> None:
        """Hand everything remembered so far to the operating system."""
        self._planned = False
        if self._pending and self._file is not None:
            lines, self._pending = b"".join(self._pending), []
            os.write(self._file, lines)

    def close(self) -> None:
        """Write what is left and let go of the journal."""
        self.flush()
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _line(kind: str, key: str, value: object) -> bytes:
    return orjson.dumps([kind, key, value], option=orjson.OPT_APPEND_NEWLINE)
