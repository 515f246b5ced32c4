"""Long polling that confirms an update only when it is kept."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
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

Raw = Mapping[str, Any]


class Polling:
    """Fetches updates, has them taken, and moves the offset only over those that were."""

    def __init__(self, bot: Bot, wire: Wire, intake: Intake, wait: int = WAIT) -> None:
        self._bot = bot
        self._wire = wire
        self._intake = intake
        self._wait = wait
        self._offset = 0
        self._confirmed = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop; then finish what is being taken and confirm exactly that."""
        attempt, free = 0, False
        while not stop.is_set():
            try:
                if not free:
                    await self._wire.call(self._bot, "deleteWebhook", {"drop_pending_updates": False})
                    free = True
                updates = await self._fetch(stop)
            except TelegramAPIError as error:
                free = free and not _in_the_way(error)
                _explain(error)
                await pause(stop, PAUSES[min(attempt, len(PAUSES) - 1)])
                attempt += 1
                continue
            attempt = 0
            if updates:
                await _whole(self._take(updates, stop), stop)
        await self._confirm()

    async def _fetch(self, stop: asyncio.Event) -> Sequence[Raw]:
        """The next updates, or none when it is time to stop."""
        fetching = asyncio.ensure_future(self._get(BATCH, self._wait))
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return fetching.result() if fetching.done() else ()
        finally:
            for task in (fetching, stopping):
                task.cancel()
            await asyncio.gather(fetching, stopping, return_exceptions=True)

    async def _get(self, limit: int, wait: int) -> Sequence[Raw]:
        self._confirmed = self._offset
        body = {"offset": self._offset, "limit": limit, "timeout": wait, "allowed_updates": WANTED}
        updates: Sequence[Raw] = await self._wire.call(self._bot, "getUpdates", body, patience=wait + 15.0)
        return updates

    async def _take(self, updates: Sequence[Raw], stop: asyncio.Event) -> None:
        """Take them all, many chats at once and each chat in order."""
        lanes: dict[int | None, list[Raw]] = {}
        for raw in updates:
            lanes.setdefault(poison.chat(raw), []).append(raw)
        left = list(lanes.values())
        if len(left) == 1:
            await self._lane(left[0], stop)
        else:
            async with asyncio.TaskGroup() as group:
                for lane in left:
                    group.create_task(self._lane(lane, stop))
        waiting = [raw["update_id"] for lane in left for raw in lane]
        self._offset = min(waiting, default=updates[-1]["update_id"] + 1)

    async def _lane(self, lane: list[Raw], stop: asyncio.Event) -> None:
        """Take one chat's updates off the lane; what storage could not keep is tried again until we stop."""
        attempt = 0
        while lane and not (attempt and stop.is_set()):
            try:
                await self._intake.take(lane[0])
            except UnavailableError:
                await pause(stop, PAUSES[min(attempt, len(PAUSES) - 1)])
                attempt += 1
            else:
                del lane[0]
                attempt = 0

    async def _confirm(self) -> None:
        """One last call tells Telegram how far we came, so that a clean stop repeats nothing."""
        if self._offset > self._confirmed:
            try:
                await self._get(limit=1, wait=0)
            except TelegramAPIError as error:
                log.info("last updates not confirmed", error=type(error).__name__)


def _in_the_way(error: TelegramAPIError) -> bool:
    """Whether a webhook keeps us from polling."""
    return isinstance(error, TelegramConflictError) and "webhook" in error.message


def _explain(error: TelegramAPIError) -> None:
    match error:
        case TelegramConflictError() if _in_the_way(error):
            log.error("a webhook was set for this token meanwhile; it is taken away again")
        case TelegramConflictError():
            log.error("another process polls with this token; only one may")
        case TelegramUnauthorizedError():
            log.error("Telegram does not know this token; please check BOT_TOKEN")
        case _:
            log.warning("no updates just now", error=type(error).__name__)


async def _whole(taking: Coroutine[None, None, None], stop: asyncio.Event) -> None:
    """Let what is being kept come to its end, even when we are cancelled meanwhile."""
    task = asyncio.ensure_future(taking)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        stop.set()
        await task
        raise
