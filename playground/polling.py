"""getUpdates as Telegram answers it: confirmation by offset, long polls, and one poller at a time."""

import asyncio
import time
from collections.abc import Sequence

import orjson

from playground.errors import Refusal
from playground.updates import Updates

_MOST = 100
_LONGEST = 50
_HURRY = 0.5
_PATIENCE = 3
_OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Polling:
    """The long poll that is open, if one is, and what the last one asked."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._open: asyncio.Future[None] | None = None
        self._last_offset = -1
        self._last_start = 0.0
        self._next_conflict = 0.0
        self._closed = False

    async def fetch(self, offset: int, limit: int, seconds: int) -> Sequence[orjson.Fragment]:
        """Return up to `limit` updates from `offset` on, waiting up to `seconds` for the first."""
        self.interrupt(_OTHER)
        limit = limit if 1 <= limit <= _MOST else _MOST
        seconds = max(0, min(seconds, _LONGEST))
        now = time.monotonic()
        if offset == self._last_offset:
            if seconds < _PATIENCE and now < self._last_start + _PATIENCE:
                seconds = _PATIENCE
            if now < self._last_start + _HURRY:
                limit = 1
        self._last_offset, self._last_start = offset, now
        if offset:
            self._updates.confirm(offset)
        found = self._updates.waiting()
        if not found and seconds:
            await self._wait(seconds)
            found = self._updates.waiting()
        return [orjson.Fragment(update.body) for update in found[:limit]]

    async def _wait(self, seconds: float) -> None:
        if self._closed:
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._open = mine
        remove = self._updates.on_arrival(lambda: _finish(mine))
        try:
            async with asyncio.timeout(seconds):
                await mine
        except TimeoutError:
            pass
        except Refusal:
            await self._hold_conflict()
            raise
        finally:
            remove()
            if self._open is mine:
                self._open = None

    async def _hold_conflict(self) -> None:
        now = time.monotonic()
        if now < self._next_conflict and not self._closed:
            await asyncio.sleep(_PATIENCE)
        else:
            self._next_conflict = now + _PATIENCE

    def interrupt(self, description: str) -> None:
        """End the open long poll with a 409."""
        if self._open is not None and not self._open.done():
            self._open.set_exception(Refusal(409, description))
        self._open = None

    def close(self) -> None:
        """End the open long poll with nothing."""
        self._closed = True
        if self._open is not None:
            _finish(self._open)


def _finish(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
