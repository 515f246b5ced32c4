"""Private chats: what people write, send and press becomes turns, and turns become screens."""

import re
from dataclasses import dataclass, replace

import structlog
from aiogram.types import CallbackQuery, InaccessibleMessage, Message

from bot.conversation import Conversation, Told
from bot.engine import Event, Greeted, Pressed, Sent, Typed, view
from bot.engine.transition import STALE
from bot.i18n import Words
from bot.ports import Cases, Sessions

from . import status
from .callback import decode
from .canvas import Canvas
from .choose import BELOW, NOTHING_NEW, Cause
from .inbound import Asked, corrected, heard
from .paint import say
from .presence import Presence
from .touch import answered, closed, stripped

log = structlog.get_logger(__name__)

_ASIDE = re.compile(r"[\s.,!‹›✓]+")
_LABEL_WORDS = 4
"""Words of the longest label."""


@dataclass(frozen=True, slots=True)
class Family:
    """The conversation as aiogram's handlers meet it. Everything raised here means: not taken."""

    conversation: Conversation
    sessions: Sessions
    cases: Cases
    words: Words
    canvas: Canvas
    presence: Presence

    async def said(self, message: Message, update: int) -> None:
        """A new message."""
        client = _client(message)
        meant = heard(message, self.conversation.dialog.language)
        match meant:
            case None:
                return
            case Asked(what=what):
                await self._explain(message.chat.id, update, what, client)
            case Typed(text=text) if _might_be_a_label(text):
                pressed = await self._named(message.chat.id, text, client)
                await self._take(message.chat.id, update, pressed or meant, client)
            case event:
                await self._take(message.chat.id, update, event, client)

    async def edited(self, message: Message, update: int) -> None:
        """An earlier message, edited."""
        event = corrected(message)
        if event is not None:
            await self._take(message.chat.id, update, event, _client(message))

    async def pressed(
        self, query: CallbackQuery, message: Message | InaccessibleMessage, update: int
    ) -> None:
        """A button of ours, pressed in a private chat."""
        chat, client = message.chat.id, query.from_user.language_code
        standing = await self.presence.told(chat, client)
        event = None if standing is None else decode(query.data or "", standing.session)
        if event is None:
            await self._foreign(query, message, update, client)
            return
        told = await self._turn(chat, update, event, client)
        before = told.before
        if before is None:
            self.canvas.show(told, NOTHING_NEW, answered(query.id))
            return
        moved = (before.case, before.place) != (told.session.case, told.session.place)
        id_ = message.message_id
        if event.on != before.place or told.session.remark == STALE:
            # The toast says it; a screen that says it again could take the place of one not read yet.
            remark = told.session.remark
            toast = "" if remark is None else self.words.say(remark, told.language)
            bare = replace(told, screen=view(self.conversation.dialog, replace(told.session, remark=None)))
            cause = Cause(below=moved, stale=id_)
            self.canvas.show(bare, cause, answered(query.id, toast), stripped(chat, id_), closed=id_)
        elif moved:
            self.canvas.show(told, BELOW, answered(query.id), closed(query, message), closed=id_)
        else:
            shown = self.sessions.shown(chat)
            hangs = id_ if shown is None else shown.message or id_
            other = [] if hangs == id_ else [stripped(chat, min(hangs, id_))]
            self.canvas.show(told, Cause(pressed=id_), answered(query.id), *other)

    async def _foreign(
        self,
        query: CallbackQuery,
        message: Message | InaccessibleMessage,
        update: int,
        client: str | None,
    ) -> None:
        """A button of another walk, or none of ours: nothing moves."""
        chat, id_ = message.chat.id, message.message_id
        told = await self.presence.told(chat, client)
        if told is None:
            told = await self._turn(chat, update, Greeted(), client)
        toast = answered(query.id, self.words.say(STALE, told.language))
        self.canvas.show(told, Cause(stale=id_), toast, stripped(chat, id_), closed=id_)

    async def _take(self, chat: int, cause: int, event: Event, client: str | None) -> None:
        told = await self._turn(chat, cause, event, client)
        self.canvas.show(told, NOTHING_NEW if told.repeated else BELOW, settling=isinstance(event, Sent))

    async def _turn(self, chat: int, cause: int, event: Event, client: str | None) -> Told:
        told = await self.conversation.take(chat, cause, event, client)
        self.presence.learn(told)
        log.debug("turn", update=cause, case=told.session.case, place=told.session.place)
        return told

    async def _explain(self, chat: int, update: int, what: str, client: str | None) -> None:
        """Answer in a message of its own, and put the question back to the bottom."""
        told = await self.presence.told(chat, client)
        if told is None:
            told = await self._turn(chat, update, Greeted(), client)
        match what:
            case "status":
                case = told.session.case
                answer = status.draft(told) or status.submitted(case, await self.cases.status(case) or "")
            case "help":
                answer = status.HELP
            case _:
                answer = status.UNKNOWN
        self.canvas.note(chat, say(self.words, answer, told.language))
        self.canvas.show(told, BELOW)

    async def _named(self, chat: int, text: str, client: str | None) -> Pressed | None:
        """The button on the present screen whose label was typed."""
        standing = await self.presence.told(chat, client)
        if standing is None:
            return None
        wanted = _plain(text)
        for button in (button for row in standing.screen.rows for button in row):
            if _plain(self.words.say(button.label, standing.language)) == wanted:
                return Pressed(button.press, on=standing.screen.place)
        return None


def _client(message: Message) -> str | None:
    return None if message.from_user is None else message.from_user.language_code


def _might_be_a_label(text: str) -> bool:
    """Whether it is worth looking at the buttons: labels are a few words, or a number in a list."""
    return (
        text.isdecimal() if text[:1].isdecimal() else len(text.split(maxsplit=_LABEL_WORDS)) <= _LABEL_WORDS
    )


def _plain(text: str) -> str:
    return _ASIDE.sub(" ", text.casefold().replace("ё", "е")).strip()
