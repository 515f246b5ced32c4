"""The whole transport, put together."""

import asyncio
import random
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

import structlog
from aiogram import Bot

from bot.conversation import Conversation
from bot.i18n import Words
from bot.ports import Cases, Chats, Parking, Sessions, UnavailableError

from . import menu
from .canvas import SETTLE, Canvas
from .choose import NOTHING_NEW
from .family import Family
from .groups import Choose, Groups, Migrated, nothing_to_choose
from .intake import Intake
from .pause import pause
from .polling import WAIT, Polling
from .presence import Presence
from .router import handlers
from .session import Wire
from .webhook import Webhook

log = structlog.get_logger(__name__)

OWED_AFTER = 10.0
"""Seconds after which a turn nobody showed counts as forgotten."""
SWEEP = 15.0
"""Seconds between looks for such turns, more or less: several processes should not look at once."""
LAST_WORDS = 5.0
"""Seconds in which screens still on their way may arrive when we close."""


class Transport:
    """Telegram on one side, the conversation on the other.

    Enter it, `prepare`, then `poll` or `serve_webhook` until told to stop. Leaving it lets the screens
    that are on their way arrive.
    """

    def __init__(  # noqa: PLR0913 - the rooms of the house, each by its own name
        self,
        *,
        token: str,
        conversation: Conversation,
        sessions: Sessions,
        chats: Chats,
        parking: Parking,
        cases: Cases,
        words: Words,
        api_url: str | None = None,
        staff_chat: int | None = None,
        migrated: Migrated | None = None,
        choose: Choose = nothing_to_choose,
        wire: Wire | None = None,
        settle: float = SETTLE,
    ) -> None:
        """`api_url` is a Bot API server other than Telegram's own; `staff_chat` the staff group's id.

        `migrated` is told when that group gets a new id; by default the topics follow it. `choose` is told
        of taps in the staff group. `wire` replaces the network, `settle` is how many seconds an album may
        take to arrive.
        """
        self.wire = wire or Wire(api_url)
        self.bot = Bot(token, session=self.wire)
        self._conversation = conversation
        self._sessions = sessions
        self._parking = parking
        self._words = words
        self.canvas = Canvas(self.bot, self.wire, words, sessions, chats, settle)
        self._presence = Presence(conversation, sessions)
        family = Family(conversation, sessions, cases, words, self.canvas, self._presence)
        groups = Groups(self.bot, self.wire, words, chats, staff_chat, migrated or cases.migrate_chat, choose)
        self.intake = Intake(handlers(family, groups), sessions, parking, words, self.canvas)
        self._group = asyncio.TaskGroup()
        self._closing = asyncio.Event()

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        self.canvas.open(self._group)
        self._group.create_task(self._sweep())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(LAST_WORDS):
                    await self.canvas.quiet()
        finally:
            self._closing.set()
            self.canvas.close()
            await self._group.__aexit__(kind, error, trace)
            await self.wire.close()

    async def prepare(self) -> None:
        """Have Telegram show our commands and descriptions."""
        await menu.prepare(self.bot, self.wire, self._words)

    async def poll(self, stop: asyncio.Event, wait: int = WAIT) -> None:
        """Take updates by long polling until told to stop."""
        self._sessions.alone = True
        with suppress(UnavailableError):
            # Only one process may poll, so whatever is not shown is owed by one that died.
            await self._show_owed(0)
        await Polling(self.bot, self.wire, self.intake, wait).run(stop)

    def webhook(self, url: str, secret: str) -> Webhook:
        """The webhook at this public address, to be put into a server of one's own."""
        self._sessions.alone = False
        return Webhook(self.bot, self.wire, self.intake, self._parking, url, secret)

    async def serve_webhook(self, url: str, secret: str, listen: str, stop: asyncio.Event) -> None:
        """Take updates by webhook until told to stop; `listen` is where we stand, as "127.0.0.1:8443".

        Raises OSError when the port is taken.
        """
        host, _, port = listen.rpartition(":")
        await self.webhook(url, secret).run(host, int(port), stop)

    async def feed(self, raw: Mapping[str, Any]) -> None:
        """Take one update, as Telegram's JSON; committed when this returns.

        Raises UnavailableError when it has to come again.
        """
        await self.intake.take(raw)

    async def quiet(self) -> None:
        """Wait until every screen is where it belongs."""
        await self.canvas.quiet()

    async def _sweep(self) -> None:
        """Show what was committed and never shown, because a process died in between."""
        while not self._closing.is_set():
            try:
                await self._show_owed(OWED_AFTER)
            except UnavailableError:
                log.info("nothing swept, storage not reached")
            await pause(self._closing, SWEEP * random.uniform(0.7, 1.3))  # noqa: S311 - not a secret

    async def _show_owed(self, older_than: float) -> None:
        for chat in await self._sessions.owed(older_than):
            if self.canvas.busy(chat):
                continue
            told = await self._conversation.now(chat, None)
            shown = self._sessions.shown(chat)
            if told is not None and (shown is None or shown.turn < told.turn):
                log.info("owed screen", chat=chat, case=told.session.case)
                self.canvas.show(told, NOTHING_NEW)
