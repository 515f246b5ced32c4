"""Hands every update aiogram understands to the one that takes care of it."""

import logging

from aiogram import Dispatcher, loggers
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update

from .canvas import Canvas
from .family import Family
from .groups import Groups
from .touch import answered

WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of update we ask Telegram for."""


def dispatcher(family: Family, groups: Groups, canvas: Canvas) -> Dispatcher:
    """One asynchronous handler per kind and no filters: aiogram runs synchronous ones in threads."""
    made = Dispatcher(disable_fsm=True)
    # It says of every single update that it was handled, which costs more than handling some of them.
    loggers.event.setLevel(logging.WARNING)

    @made.message()
    async def said(message: Message, event_update: Update) -> None:
        if message.chat.type == "private":
            await family.said(message, event_update)
        else:
            await groups.said(message)

    @made.edited_message()
    async def edited(message: Message, event_update: Update) -> None:
        if message.chat.type == "private":
            await family.edited(message, event_update)

    @made.callback_query()
    async def pressed(query: CallbackQuery, event_update: Update) -> None:
        message = query.message
        if message is None:
            return
        if message.chat.type == "private":
            await family.pressed(query, message, event_update)
        else:
            canvas.touch(message.chat.id, answered(query.id))

    @made.my_chat_member()
    async def standing(change: ChatMemberUpdated) -> None:
        await groups.standing(change)

    return made
