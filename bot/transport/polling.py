"""Long polling that confirms an update only when it is kept."""

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramUnauthorizedError

from bot.ports import UnavailableError

from . import poison
from .intake import Intake
from .pause import pause
from .router import WANTED
from .session import Wire

log = structlog.get_logger(__name__)

BATCH = 100
"""Updates to a call (Bot API, getUpdates)."""
WAIT = 30
"""Seconds Telegram holds a call open while there is nothing new."""
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Seconds between attempts while something does not answer; the last one repeats."""
PATIENCE = 1.0
"""Seconds after which updates behind a slow one are asked for, too."""

Raw = Mapping[str, Any]


class Polling:
    """Fetches updates, has them taken, and moves the offset only over those that were.

    Many chats at once, each in order. While one of them takes long, Telegram is asked again from the
    oldest update not yet taken, so that the others go on.
    """

    def __init__(self, bot: Bot, wire: Wire, intake: Intake, wait: int = WAIT) -> None:
        self._bot = bot
        self._wire = wire
        self._intake = intake
        self._wait = wait
        self._lanes: dict[int | None, deque[Raw]] = {}
        self._open: set[int] = set()
        self._next = 0
        self._confirmed = 0
        self._taken = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop; then finish what is being taken and confirm exactly that."""
        attempt, free = 0, False
        async with asyncio.TaskGroup() as group:
            while not stop.is_set():
                try:
                    if not free:
                        await self._wire.call(self._bot, "deleteWebhook", {"drop_pending_updates": False})
                        free = True
                    updates = await self._fetch(stop)
                except (TelegramAPIError, UnavailableError) as error:
                    free = free and not _in_the_way(error)
                    _explain(error)
                    await pause(stop, PAUSES[min(attempt, len(PAUSES) - 1)])
                    attempt += 1
                    continue
                attempt = 0
                for raw in updates:
                    self._line_up(raw, stop, group)
                if self._open:
                    await pause(self._taken, PATIENCE)
        await self._confirm()

    async def _fetch(self, stop: asyncio.Event) -> Sequence[Raw]:
        """The next updates, or none when it is time to stop."""
        wait = 0 if self._open else self._wait
        fetching = asyncio.ensure_future(self._get(BATCH, wait))
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return fetching.result() if fetching.done() else ()
        finally:
            for task in (fetching, stopping):
                task.cancel()
            await asyncio.gather(fetching, stopping, return_exceptions=True)

    async def _get(self, limit: int, wait: int) -> Sequence[Raw]:
        offset = min(self._open, default=self._next)
        await self._intake.settled()
        self._confirmed = offset
        body = {"offset": self._confirmed, "limit": limit, "timeout": wait, "allowed_updates": WANTED}
        updates: Sequence[Raw] = await self._wire.call(self._bot, "getUpdates", body, patience=wait + 15.0)
        return updates

    def _line_up(self, raw: Raw, stop: asyncio.Event, group: asyncio.TaskGroup) -> None:
        """Put an update behind the others of its chat, unless it stands there already."""
        id_ = raw["update_id"]
        if id_ < self._next:
            return
        self._next = id_ + 1
        self._open.add(id_)
        self._taken.clear()
        chat = poison.chat(raw)
        lane = self._lanes.get(chat)
        if lane is None:
            lane = self._lanes[chat] = deque()
            group.create_task(self._walk(chat, lane, stop))
        lane.append(raw)

    async def _walk(self, chat: int | None, lane: deque[Raw], stop: asyncio.Event) -> None:
        """Take one chat's updates in order; what storage could not keep is tried again until we stop."""
        attempt = 0
        while lane and not (attempt and stop.is_set()):
            try:
                await self._intake.take(lane[0])
            except UnavailableError:
                await pause(stop, PAUSES[min(attempt, len(PAUSES) - 1)])
                attempt += 1
            else:
                self._open.discard(lane.popleft()["update_id"])
                attempt = 0
        del self._lanes[chat]
        if not self._open:
            self._taken.set()

    async def _confirm(self) -> None:
        """One last call tells Telegram how far we came, so that a clean stop repeats nothing."""
        if min(self._open, default=self._next) > self._confirmed:
            try:
                await self._get(limit=1, wait=0)
            except (TelegramAPIError, UnavailableError) as error:
                log.info("last updates not confirmed", error=type(error).__name__)


def _in_the_way(error: Exception) -> bool:
    """Whether a webhook keeps us from polling."""
    return isinstance(error, TelegramConflictError) and "webhook" in error.message


def _explain(error: Exception) -> None:
    match error:
        case TelegramConflictError() if _in_the_way(error):
            log.error("a webhook was set for this token meanwhile; it is taken away again")
        case TelegramConflictError():
            log.error("another process polls with this token; only one may")
        case TelegramUnauthorizedError():
            log.error("Telegram does not know this token; please check BOT_TOKEN")
        case _:
            log.warning("no updates just now", error=type(error).__name__)
