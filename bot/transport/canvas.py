"""Brings every chat's screen up to date, each chat in its own time."""

import asyncio
from dataclasses import dataclass, field, replace

import orjson
import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from bot.conversation import Told
from bot.i18n import Words
from bot.ports import Chats, Sessions, Shown, UnavailableError

from .choose import NOTHING_NEW, Cause, Leave, Redraw, Send, choose
from .paint import Page, paint
from .poison import frames
from .session import Wire
from .touch import Body, Touch, stripped

log = structlog.get_logger(__name__)

SETTLE = 0.7
"""Seconds without another file after which an album counts as whole."""
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds between attempts while Telegram cannot be reached; the last one repeats."""

_LATER = (TelegramRetryAfter, TelegramNetworkError, TelegramServerError)


@dataclass(slots=True)
class _Work:
    """What one chat is owed. `told` is the newest turn; the rest is what turns before it called for, too.

    `waited`: files were waited for, and another process may have taken the others meanwhile.
    """

    told: Told | None = None
    cause: Cause = NOTHING_NEW
    closed: set[int] = field(default_factory=set)
    touches: list[Touch] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    settled_at: float = 0.0
    waited: bool = False
    timer: asyncio.TimerHandle | None = None
    running: bool = False


class Canvas:
    """Shows what was told, the newest and only that; a slow chat holds up no other."""

    def __init__(
        self, bot: Bot, wire: Wire, words: Words, sessions: Sessions, chats: Chats, settle: float = SETTLE
    ) -> None:
        self._bot = bot
        self._wire = wire
        self._words = words
        self._sessions = sessions
        self._chats = chats
        self._settle = settle
        self._works: dict[int, _Work] = {}
        self._idle = asyncio.Event()
        self._idle.set()
        self._group: asyncio.TaskGroup | None = None

    def open(self, group: asyncio.TaskGroup) -> None:
        """Show in tasks of this group from now on."""
        self._group = group

    def close(self) -> None:
        """Begin nothing new; what is not shown stays owed."""
        self._group = None
        for work in self._works.values():
            if work.timer is not None:
                work.timer.cancel()

    def show(
        self,
        told: Told,
        cause: Cause,
        *touches: Touch,
        closed: int | None = None,
        settling: bool = False,
    ) -> None:
        """Bring this chat to what was told, soon.

        `touches` go out first, and always. `closed` is a message they take the keys from. `settling`
        waits until no other file has come for a moment.
        """
        work = self._work(told.chat)
        if work.told is None or told.turn >= work.told.turn:
            work.told = told
        work.cause = work.cause.and_(cause)
        work.touches += touches
        if closed is not None:
            work.closed.add(closed)
        now = asyncio.get_running_loop().time()
        work.settled_at = now + self._settle if settling else now
        work.waited |= settling
        self._start(told.chat, work)

    def note(self, chat: int, text: str) -> None:
        """Say something beside the walk, in HTML, as a message of its own before the next screen."""
        work = self._work(chat)
        work.notes.append(text)
        self._start(chat, work)

    def touch(self, chat: int, *touches: Touch) -> None:
        """Do these, and nothing else."""
        work = self._work(chat)
        work.touches += touches
        self._start(chat, work)

    def busy(self, chat: int) -> bool:
        """Whether something is on its way to this chat."""
        return chat in self._works

    async def quiet(self) -> None:
        """Wait until nothing is on its way."""
        await self._idle.wait()

    def _work(self, chat: int) -> _Work:
        work = self._works.get(chat)
        if work is None:
            work = self._works[chat] = _Work()
            self._idle.clear()
        return work

    def _start(self, chat: int, work: _Work) -> None:
        """Go to work on this chat now, when its files have settled, or not at all when nothing is left."""
        if work.running:
            return
        if work.timer is not None:
            work.timer.cancel()
            work.timer = None
        loop = asyncio.get_running_loop()
        if self._group is None or not (work.told or work.touches or work.notes):
            del self._works[chat]
            if not self._works:
                self._idle.set()
        elif work.settled_at > loop.time():
            work.timer = loop.call_at(work.settled_at, self._start, chat, work)
        else:
            work.running = True
            self._group.create_task(self._drawing(chat, work))

    async def _drawing(self, chat: int, work: _Work) -> None:
        """Do what is owed, again and again until Telegram takes it; newer screens replace older ones."""
        attempt = 0
        try:
            while True:
                try:
                    await self._draw(chat, work)
                    break
                except TelegramRetryAfter as wait:
                    log.info("telegram asks for a pause", chat=chat, seconds=wait.retry_after)
                    await asyncio.sleep(wait.retry_after)
                except _LATER as error:
                    pause = PAUSES[min(attempt, len(PAUSES) - 1)]
                    attempt += 1
                    log.warning("telegram not reached", chat=chat, error=type(error).__name__, again=pause)
                    await asyncio.sleep(pause)
        finally:
            work.running = False
            self._start(chat, work)

    async def _draw(self, chat: int, work: _Work) -> None:
        while work.touches:
            await self._try(work.touches[0])
            del work.touches[0]
        while work.notes:
            await self._try(Touch("sendMessage", _message(chat, work.notes[0])))
            del work.notes[0]
        told, cause, closed = work.told, work.cause, work.closed
        if told is None:
            return
        work.cause = NOTHING_NEW
        try:
            if not (work.waited and await self._overtaken(told)):
                await self._bring(told, cause, closed)
        except _LATER:
            work.cause = cause.and_(work.cause)
            raise
        except Exception as error:  # noqa: BLE001 - the next turn draws this chat afresh
            await self._in_vain(told, error)
        if work.told is told:
            work.told, work.closed, work.waited = None, set(), False

    async def _overtaken(self, told: Told) -> bool:
        """Whether another process has taken a later turn of this chat, and so shows it; two would cross."""
        if self._sessions.alone:
            return False
        try:
            latest = await self._sessions.read(told.chat)
        except UnavailableError:
            return False
        return latest is not None and latest.turn > told.turn

    async def _bring(self, told: Told, cause: Cause, closed: set[int]) -> None:
        chat = told.chat
        shown = self._sessions.shown(chat)
        if shown is not None and shown.turn > told.turn:
            return
        page = paint(self._words, told.screen, told.session.case, told.language)
        act = choose(shown, page, told.turn, cause)
        if isinstance(act, Leave):
            self._sessions.show(chat, replace(act.shown, turn=told.turn))
            return
        if isinstance(act, Redraw) and await self._redrawn(chat, act.message, page):
            message = act.message
        else:
            message = await self._sent(chat, page)
        self._sessions.show(chat, Shown(told.turn, message, page.digest, bool(page.keys)))
        if isinstance(act, Send) and act.strip is not None and act.strip not in closed:
            await self._try(stripped(chat, act.strip))

    async def _sent(self, chat: int, page: Page) -> int:
        result = await self._wire.call(self._bot, "sendMessage", _message(chat, page.text, page))
        message: int = result["message_id"]
        return message

    async def _redrawn(self, chat: int, message: int, page: Page) -> bool:
        """Whether the page now stands there."""
        body = _message(chat, page.text, page)
        try:
            await self._wire.call(self._bot, "editMessageText", {**body, "message_id": message})
        except TelegramBadRequest as error:
            return "is not modified" in error.message
        return True

    async def _try(self, touch: Touch) -> None:
        try:
            await self._wire.call(self._bot, touch.method, touch.body)
        except _LATER:
            raise
        except TelegramAPIError as error:
            log.debug("too late for this", method=touch.method, why=error.message)

    async def _in_vain(self, told: Told, error: Exception) -> None:
        """Nobody can see this screen; it is not owed any more, and the next one starts afresh."""
        self._sessions.show(told.chat, Shown(told.turn, 0, "", keys=False))
        if not isinstance(error, TelegramForbiddenError):
            log.error("screen not shown", chat=told.chat, case=told.session.case, trace=frames(error))
            return
        try:
            await self._chats.blocked(told.chat, blocked=True)
        except UnavailableError:
            log.warning("blocked, not written down", chat=told.chat)


def _message(chat: int, text: str, page: Page | None = None) -> Body:
    body: Body = {
        "chat_id": chat,
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if page is not None and page.keys:
        body["reply_markup"] = orjson.Fragment(page.markup)
    return body
