"""What a Telegram update says, in the engine's words. Pure."""

import re
from dataclasses import dataclass

from aiogram.types import Message

from bot.engine import Back, Called, Cancel, Corrected, Edit, Event, File, Greeted, Sent, Typed, Unreadable

ORIGIN = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What may follow `t.me/bot?start=` (Bot API, deep linking)."""

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_FILES = ("document", "voice", "audio", "video", "video_note")
_UNREADABLE = (
    "sticker",
    "location",
    "venue",
    "poll",
    "dice",
    "game",
    "story",
    "checklist",
    "paid_media",
    "invoice",
    "giveaway",
    "gift",
    "unique_gift",
    "users_shared",
    "chat_shared",
    "rich_message",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A command we answer beside the walk: "status", "help", or one we do not know ("")."""

    what: str


Heard = Event | Asked | None
"""An event for the engine, a question for us, or nothing a person meant to say."""


def heard(message: Message, language_step: str) -> Heard:
    """What a new message means."""
    if message.text is not None:
        return _text(message.text, message.message_id, language_step)
    file = _file(message)
    if file is not None:
        return Sent(file)
    if message.contact is not None:
        return Typed(message.contact.phone_number, message.message_id)
    if any(getattr(message, kind, None) is not None for kind in _UNREADABLE):
        return Unreadable()
    return None


def corrected(message: Message) -> Corrected | None:
    """What an edited message means; a moving location, say, means nothing."""
    text = message.text if message.text is not None else message.caption
    return None if text is None else Corrected(text, message.message_id)


def _text(text: str, source: int, language_step: str) -> Heard:
    found = _COMMAND.fullmatch(text) if text.startswith("/") else None
    if found is None:
        return Typed(text, source)
    match found[1].lower():
        case "start":
            payload = (found[2] or "").strip()
            return Greeted(payload if ORIGIN.fullmatch(payload) else "")
        case "cancel":
            return Called(Cancel())
        case "back":
            return Called(Back())
        case "language":
            return Called(Edit((language_step,)))
        case "status" | "help" as what:
            return Asked(what)
        case _:
            return Asked("")


def _file(message: Message) -> File | None:
    """The file in a message; of a photo the largest size.

    An animation is given as a document, too, so it is looked for first.
    """
    album, caption = message.media_group_id or "", message.caption or ""
    photos = message.photo or (message.live_photo.photo if message.live_photo else None)
    if photos:
        largest = max(photos, key=lambda size: size.width * size.height)
        return File(
            largest.file_id,
            largest.file_unique_id,
            "photo",
            mime="image/jpeg",
            size=largest.file_size or 0,
            album=album,
            caption=caption,
        )
    if message.animation is not None:
        return _named("animation", message.animation, album, caption)
    for kind in _FILES:
        media = getattr(message, kind)
        if media is not None:
            return _named(kind, media, album, caption)
    return None


def _named(kind: str, media: object, album: str, caption: str) -> File:
    """The parts every kind of media has, or leaves out."""
    return File(
        str(getattr(media, "file_id", "")),
        str(getattr(media, "file_unique_id", "")),
        kind,
        name=getattr(media, "file_name", None) or "",
        mime=getattr(media, "mime_type", None) or "",
        size=getattr(media, "file_size", None) or 0,
        album=album,
        caption=caption,
    )
