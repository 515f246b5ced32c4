"""Calls about earlier messages and presses."""

from dataclasses import dataclass

from aiogram.types import CallbackQuery, InaccessibleMessage, Message, MessageEntity

from .paint import ROOM

TOAST = 200
"""Characters of an answer to a press (Bot API, answerCallbackQuery)."""

Body = dict[str, object]


@dataclass(frozen=True, slots=True)
class Touch:
    """A call that may fail without harm: the moment for it may have passed."""

    method: str
    body: Body


def answered(query: str, toast: str = "") -> Touch:
    """The press is noticed; perhaps with a line that floats by."""
    body: Body = {"callback_query_id": query}
    if toast:
        body["text"] = toast if len(toast) <= TOAST else toast[: TOAST - 1] + "…"
    return Touch("answerCallbackQuery", body)


def stripped(chat: int, message: int) -> Touch:
    """The message loses its keys."""
    return Touch("editMessageReplyMarkup", {"chat_id": chat, "message_id": message})


def closed(query: CallbackQuery, message: Message | InaccessibleMessage) -> Touch:
    """The message keeps its question, says what was chosen, and loses its keys."""
    if isinstance(message, InaccessibleMessage) or not message.text:
        return stripped(message.chat.id, message.message_id)
    label = _label(query, message)
    whole = f"{message.text}\n\n✓ {label}"
    if not label or len(whole) > ROOM:
        return stripped(message.chat.id, message.message_id)
    body: Body = {
        "chat_id": message.chat.id,
        "message_id": message.message_id,
        "text": whole,
        "link_preview_options": {"is_disabled": True},
    }
    if message.entities:
        body["entities"] = [_entity(entity) for entity in message.entities]
    return Touch("editMessageText", body)


def _label(query: CallbackQuery, message: Message) -> str:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    found = next((key.text for row in rows for key in row if key.callback_data == query.data), "")
    return found.strip("‹›✓ ")


def _entity(entity: MessageEntity) -> Body:
    """The entity as it came; of its extras only a link's address is ours to repeat."""
    body: Body = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    if entity.url is not None:
        body["url"] = entity.url
    return body
