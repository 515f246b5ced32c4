"""Where a chat stands before its next turn, as cheaply as that can be known."""

from collections import OrderedDict

from bot.conversation import Told
from bot.engine import Dialog, Screen, Session, upgrade, view
from bot.ports import Sessions

REMEMBERED = 1024
"""Chats this process remembers."""


class Presence:
    """Lets a press or a typed label be read against the present screen.

    `alone`: this process takes every update of the bot (Telegram lets only one poll), so what it told a
    chat last is where the chat stands. Beside other processes the chat is held for a moment and looked at.
    """

    def __init__(self, dialog: Dialog, sessions: Sessions) -> None:
        self.alone = True
        self._dialog = dialog
        self._sessions = sessions
        self._told: OrderedDict[int, Told] = OrderedDict()

    def learn(self, told: Told) -> None:
        """The chat stands here now."""
        self._told[told.chat] = told
        self._told.move_to_end(told.chat)
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)

    async def session(self, chat: int) -> Session | None:
        """The chat's walk; nothing before the first hello. Raises UnavailableError."""
        known = self._told.get(chat) if self.alone else None
        return await self._held(chat) if known is None else known.session

    async def standing(self, chat: int) -> tuple[Session, Screen] | None:
        """The walk with its screen; nothing before the first hello. Raises UnavailableError."""
        known = self._told.get(chat) if self.alone else None
        if known is not None:
            return known.session, known.screen
        session = await self._held(chat)
        return None if session is None else (session, view(self._dialog, session))

    async def _held(self, chat: int) -> Session | None:
        async with self._sessions.hold(chat) as slot:
            return None if slot.stored is None else upgrade(self._dialog, slot.stored.session)
