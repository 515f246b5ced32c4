"""Hands everything Telegram tells us to the one that takes care of it."""

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject

from .family import Family
from .groups import Groups

KINDS: dict[str, type[TelegramObject]] = {
    "message": Message,
    "edited_message": Message,
    "callback_query": CallbackQuery,
    "my_chat_member": ChatMemberUpdated,
}
"""The kinds of update we ask Telegram for, each with what it carries."""
WANTED = list(KINDS)


def handlers(family: Family, groups: Groups) -> Router:
    """One asynchronous handler per kind and no filters: aiogram runs synchronous ones in threads.

    A router alone, without a Dispatcher around it: states, user context and error observers are not
    ours, and would cost as much as all the rest of an update's way through aiogram.
    """
    made = Router()

    @made.message()
    async def said(message: Message, update: int) -> None:
        if message.chat.type == "private":
            await family.said(message, update)
        else:
            await groups.said(message)

    @made.edited_message()
    async def edited(message: Message, update: int) -> None:
        if message.chat.type == "private":
            await family.edited(message, update)

    @made.callback_query()
    async def pressed(query: CallbackQuery, update: int) -> None:
        message = query.message
        if message is None:
            return
        if message.chat.type == "private":
            await family.pressed(query, message, update)
        else:
            await groups.pressed(query, message)

    @made.my_chat_member()
    async def standing(change: ChatMemberUpdated) -> None:
        await groups.standing(change)

    return made
