"""What hangs on each chat's screen, written down for many chats at a time."""

import asyncio
import logging
from contextlib import suppress

from bot.ports import Shown, UnavailableError

from .turns import Turns, seen
from .turnstile import Turnstile

PAUSE = 0.3
"""Seconds a screen may stay unwritten; a crash within them shows it once more."""

_log = logging.getLogger(__name__)


class Board:
    """The latest known screen of every chat at hand, and those not yet written down."""

    def __init__(self, turns: Turns, turnstile: Turnstile) -> None:
        self._turns = turns
        self._turnstile = turnstile
        self._known: dict[int, Shown] = {}
        self._unwritten: dict[int, Shown] = {}
        self._some = asyncio.Event()

    def get(self, chat: int) -> Shown | None:
        """The screen, as far as known here."""
        return self._known.get(chat)

    def put(self, chat: int, shown: Shown) -> None:
        """Note what hangs there now."""
        self._known[chat] = self._unwritten[chat] = shown
        self._some.set()

    def hear(self, chat: int, shown: Shown | None) -> None:
        """Another copy says this hangs there; what was shown here since then knows better."""
        mine = self._known.get(chat)
        if shown is not None and chat not in self._unwritten and (mine is None or mine.turn <= shown.turn):
            self._known[chat] = shown

    def written(self, chat: int, shown: Shown | None) -> None:
        """A commit has taken this screen along."""
        if shown is not None and self._unwritten.get(chat) is shown:
            del self._unwritten[chat]

    def drop(self, chat: int) -> None:
        """Forget a chat that is no longer at hand, unless it is still to be written."""
        if chat not in self._unwritten:
            self._known.pop(chat, None)

    async def flush(self) -> None:
        """Write down what is not yet written. Raises UnavailableError, and then tries again with the next."""
        batch = dict(self._unwritten)
        if not batch:
            return
        await self._turns.keep([seen(chat, shown) for chat, shown in sorted(batch.items())])
        for chat, shown in batch.items():
            self.written(chat, shown)
            self._turnstile.show(chat, shown)

    async def run(self) -> None:
        """Write in the background until cancelled."""
        while True:
            await self._some.wait()
            await asyncio.sleep(PAUSE)
            self._some.clear()
            with suppress(UnavailableError):
                await self.flush()
            if self._unwritten:
                self._some.set()
