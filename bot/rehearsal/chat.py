"""One chat as the people in it see it."""

import asyncio
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


class Chat:
    """The messages that are there now, by id, the toasts that floated by, and a way to wait for more."""

    def __init__(self, id_: int) -> None:
        self.id = id_
        self.messages: dict[int, Json] = {}
        self.toasts: list[str] = []
        self._changed = asyncio.Event()

    def take(self, event: Json) -> None:
        """Let what has happened be seen."""
        match event:
            case {"type": "message" | "edited" | "markup", "message": message}:
                self.messages[message["message_id"]] = message
            case {"type": "deleted", "message_ids": gone}:
                for id_ in gone:
                    self.messages.pop(id_, None)
            case {"type": "toast", "text": str(text)}:
                self.toasts.append(text)
            case _:
                return
        self._changed.set()

    async def until(self, seen: Callable[[], bool], patience: float) -> bool:
        """Watch until `seen` is true; false when it is not after so many seconds."""
        try:
            async with asyncio.timeout(patience):
                while not seen():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True

    def keyed(self) -> Json | None:
        """The newest message with inline buttons."""
        ids = sorted(self.messages, reverse=True)
        return next((self.messages[id_] for id_ in ids if keys(self.messages[id_])), None)


def keys(message: Json) -> dict[str, str]:
    """The inline buttons of a message: what is written on each, and what each carries."""
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return {key["text"]: key["callback_data"] for row in rows for key in row if "callback_data" in key}


def said(message: Json) -> str:
    """The words of a message, text or caption."""
    return str(message.get("text") or message.get("caption") or "")


def file_of(message: Json) -> Json | None:
    """The file in a message, of a photo its largest size, with its `kind` added."""
    if sizes := message.get("photo"):
        return {**max(sizes, key=lambda size: size["width"] * size["height"]), "kind": "photo"}
    for kind in ("animation", "document", "voice", "audio", "video", "video_note"):
        if kind in message:
            return {**message[kind], "kind": kind}
    return None
