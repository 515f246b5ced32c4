"""Groups and channels: staff may choose a desk with one tap; every other group is left with a kind word."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, ChatMemberUpdated, InaccessibleMessage, Message

from bot.engine import _
from bot.i18n import Words, nearest
from bot.ports import Chats

from .paint import say
from .session import Wire

log = structlog.get_logger(__name__)

DECLINE = _(
    "Thank you for the invitation. I speak with families one to one only, so I am leaving this group. "
    "Please write to me in a private chat."
)
_OUTSIDE = ("left", "kicked")

Migrated = Callable[[int, int], Awaitable[None]]
"""Told the old and the new id of the staff group."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What staff read after their tap: `said` in place of the question, and the topic's new `title`."""

    said: str
    title: str


Choose = Callable[[str, str], Awaitable[Choice | None]]
"""Told what a button in the staff group carries and who pressed it; None when the button means nothing."""


async def nothing_to_choose(data: str, name: str) -> None:
    """Where nobody routes, no button in the staff group means anything."""


class Groups:
    """Everything that is not a private chat."""

    def __init__(
        self,
        bot: Bot,
        wire: Wire,
        words: Words,
        chats: Chats,
        staff: int | None,
        migrated: Migrated,
        choose: Choose,
    ) -> None:
        self.staff = staff
        self._bot = bot
        self._wire = wire
        self._words = words
        self._chats = chats
        self._migrated = migrated
        self._choose = choose

    async def said(self, message: Message) -> None:
        """A message in a group: staff are only listened to. A new id of their group is taken over."""
        if message.chat.id != self.staff:
            await self._leave(message.chat.id)
        elif message.migrate_to_chat_id is not None:
            await self._migrated(message.chat.id, message.migrate_to_chat_id)
            self.staff = message.migrate_to_chat_id
            log.warning("staff group has a new id", old=message.chat.id, new=self.staff)

    async def pressed(self, query: CallbackQuery, message: Message | InaccessibleMessage) -> None:
        """A button in a group: in the staff group it chooses who reads a case.

        Raises UnavailableError before anything was said; the press then comes again.
        """
        mine = message.chat.id == self.staff
        choice = await self._choose(query.data or "", query.from_user.full_name) if mine else None
        await self._try("answerCallbackQuery", callback_query_id=query.id)
        if choice is None:
            return
        place = {"chat_id": message.chat.id}
        await self._try("editMessageText", **place, message_id=message.message_id, text=choice.said)
        if isinstance(message, Message) and message.message_thread_id is not None:
            thread = message.message_thread_id
            await self._try("editForumTopic", **place, message_thread_id=thread, name=choice.title)

    async def standing(self, change: ChatMemberUpdated) -> None:
        """The bot was added somewhere, put out, blocked or let back in."""
        chat, outside = change.chat, change.new_chat_member.status in _OUTSIDE
        if chat.type == "private":
            await self._chats.blocked(chat.id, blocked=outside)
        elif chat.id == self.staff:
            log.info("standing in the staff group", status=change.new_chat_member.status)
        elif not outside and change.old_chat_member.status in _OUTSIDE:
            if chat.type != "channel":
                language = nearest(change.from_user.language_code)
                await self._try("sendMessage", chat_id=chat.id, text=say(self._words, DECLINE, language))
            await self._leave(chat.id)

    async def _leave(self, chat: int) -> None:
        # The id helps whoever is setting up the staff group and reads the log.
        log.info("left a group that is not the staff group", chat=chat, staff=self.staff)
        await self._try("leaveChat", chat_id=chat)

    async def _try(self, method: str, **body: object) -> None:
        try:
            await self._wire.call(self._bot, method, body)
        except TelegramAPIError as error:
            log.info("group did not let us", method=method, error=type(error).__name__)
