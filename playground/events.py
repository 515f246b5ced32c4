"""What happened, in order, for everybody who watches."""

import asyncio
from collections import deque
from typing import Any

from playground.state import Json

_REMEMBERED = 20_000
_PER_BOOT = 1_000_000


class Events:
    """A numbered row of events; numbers grow across restarts, memory does not reach over them."""

    def __init__(self) -> None:
        self._row: deque[Json] = deque(maxlen=_REMEMBERED)
        self._waiting: set[asyncio.Future[None]] = set()
        self.closed = False
        self.seq = 0

    def begin(self, boot: int) -> None:
        """Number the events of the boot-th life (0, 1, …)."""
        self.seq = boot * _PER_BOOT

    def emit(self, kind: str, **fields: Any) -> None:  # noqa: ANN401 - any JSON
        """Add an event and wake everybody who waits."""
        self.seq += 1
        self._row.append({"seq": self.seq, "type": kind, **fields})
        self._wake()

    def close(self) -> None:
        """Wake everybody for the last time."""
        self.closed = True
        self._wake()

    def after(self, seq: int) -> list[Json]:
        """Return the events later than `seq`, or one `reset` when some of them are forgotten."""
        if seq >= self.seq:
            return []
        oldest = self._row[0]["seq"] if self._row else self.seq + 1
        if seq < oldest - 1:
            return [{"seq": self.seq, "type": "reset"}]
        found = []
        for event in reversed(self._row):
            if event["seq"] <= seq:
                break
            found.append(event)
        return found[::-1]

    async def wait(self, seconds: float) -> bool:
        """Wait for the next event; False when there was none in time or the playground stops."""
        if self.closed:
            return False
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            async with asyncio.timeout(seconds):
                await future
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)
        return not self.closed

    def _wake(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()
