"""Where a chat stands before its next turn, as cheaply as that can be known."""

from collections import OrderedDict

from bot.conversation import Conversation, Told
from bot.ports import Sessions

REMEMBERED = 1024
"""Chats this process remembers."""


class Presence:
    """Lets a press or a typed label be read against the present screen.

    What was told a chat last is where it stands, as long as no other process talks to it; otherwise it is
    held for a moment and looked at.
    """

    def __init__(self, conversation: Conversation, sessions: Sessions) -> None:
        self._conversation = conversation
        self._sessions = sessions
        self._told: OrderedDict[int, Told] = OrderedDict()

    def learn(self, told: Told) -> None:
        """The chat stands here now."""
        self._told[told.chat] = told
        self._told.move_to_end(told.chat)
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)

    async def told(self, chat: int, client: str | None) -> Told | None:
        """What the chat was told; nothing before the first hello. Raises UnavailableError."""
        known = self._told.get(chat) if self._sessions.alone else None
        return await self._conversation.now(chat, client) if known is None else known
