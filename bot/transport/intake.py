"""Takes every update until it is kept: committed, or parked when our own code failed on it."""

import asyncio
from collections.abc import Mapping
from typing import Any

import orjson
import structlog
from aiogram import Router

from bot.engine import Msg, _
from bot.i18n import Words, nearest
from bot.ports import ConflictError, Parking, Sessions, UnavailableError

from . import poison
from .canvas import Canvas
from .paint import say
from .router import KINDS
from .touch import answered

log = structlog.get_logger(__name__)

CALM = 60.0
"""Seconds in which a chat hears only once that something went wrong."""
FAULT = _(
    "Something went wrong on our side. Your message is kept, and we will look at it. "
    "Everything you told us before is safe."
)
OUTAGE = _("One moment, please. Your message is not lost: I will take it as soon as I can.")


class Intake:
    """One update at a time, for as many chats at once as there are."""

    def __init__(
        self, router: Router, sessions: Sessions, parking: Parking, words: Words, canvas: Canvas
    ) -> None:
        self._router = router
        self._sessions = sessions
        self._parking = parking
        self._words = words
        self._canvas = canvas
        self._waiting: set[int] = set()
        self._calmed: dict[int, float] = {}

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Take one update, as Telegram's JSON. It may be confirmed once everything has `settled`.

        Raises UnavailableError when nothing could be kept: it has to come again.
        """
        kind = poison.kind(raw)
        if kind not in KINDS:
            log.info("an update of another kind", kind=kind)
            return
        try:
            event = KINDS[kind].model_validate(raw[kind])
            await self._router.propagate_event(kind, event, update=raw["update_id"])
        except (UnavailableError, ConflictError) as error:
            self._outage(raw)
            raise UnavailableError from error
        except Exception as error:  # noqa: BLE001 - one update we cannot digest must not hold up the others
            await self._park(raw, error)
        else:
            if self._waiting:
                self._waiting.clear()

    async def settled(self) -> None:
        """Wait until what was taken is where no power cut reaches it. Raises UnavailableError."""
        await self._sessions.settled()

    async def _park(self, raw: Mapping[str, Any], error: Exception) -> None:
        trace, chat, id_ = poison.frames(error), poison.chat(raw), int(raw.get("update_id", 0))
        kind = poison.kind(raw)
        log.error("update parked", update=id_, kind=kind, trace=trace)
        try:
            await self._parking.park(id_, chat, kind, trace, orjson.dumps(raw))
        except UnavailableError:
            self._outage(raw)
            raise
        if chat is None or not poison.private(raw):
            return
        now = asyncio.get_running_loop().time()
        self._calmed = {known: at for known, at in self._calmed.items() if now - at < CALM}
        if chat not in self._calmed:
            self._calmed[chat] = now
            self._tell(raw, chat, FAULT)

    def _outage(self, raw: Mapping[str, Any]) -> None:
        chat = poison.chat(raw)
        log.warning("storage not reached", update=raw.get("update_id"))
        if chat is not None and chat not in self._waiting and poison.private(raw):
            self._waiting.add(chat)
            self._tell(raw, chat, OUTAGE)

    def _tell(self, raw: Mapping[str, Any], chat: int, msg: Msg) -> None:
        """Say it where the person looks: over the button they pressed, or below what they wrote."""
        text = say(self._words, msg, nearest(poison.language(raw)))
        match raw:
            case {"callback_query": {"id": str(query)}}:
                self._canvas.touch(chat, answered(query, text))
            case _:
                self._canvas.note(chat, text)
