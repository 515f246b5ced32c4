"""Plays people from Python: a thin client of the people's side."""

import asyncio
import io
import time
from typing import Self

import aiohttp
import orjson

from playground.state import STAFF_CHAT, Json

_PATIENCE = 10.0
_STEP = 5.0


class Unheard(AssertionError):
    """What somebody waited for did not come; the text says what came instead."""


class Played:
    """One person, with a place in their chat up to which they have read."""

    def __init__(self, player: "Player", person: Json) -> None:
        self.id: int = person["id"]
        self._player = player
        self._heard = 0

    async def _does(self, what: str, **wish: object) -> Json:
        return await self._player.post(f"/play/people/{self.id}/{what}", wish)

    async def start(self, payload: str = "") -> Json:
        """Press Start."""
        return await self._does("start", payload=payload)

    async def say(self, text: str, **wish: object) -> Json:
        """Write a text; `wish` as in the README (chat_id, thread_id, reply_to, …)."""
        return await self._does("text", text=text, **wish)

    async def press(self, label: str = "", **wish: object) -> Json:
        """Press the newest button with this label (or `data=`, `message_id=`)."""
        return await self._does("press", **({"label": label} if label else {}), **wish)

    async def edit(self, message_id: int, text: str, **wish: object) -> Json:
        """Edit one's own message."""
        return await self._does("edit", message_id=message_id, text=text, **wish)

    async def special(self, kind: str, **wish: object) -> Json:
        """Send a location, a contact, a sticker and the like."""
        return await self._does("special", kind=kind, **wish)

    async def block(self) -> None:
        """Block the bot."""
        await self._does("block")

    async def unblock(self) -> None:
        """Let the bot write again."""
        await self._does("unblock")

    async def sends(self, *files: tuple[str, bytes], kind: str = "document", **meta: object) -> list[Json]:
        """Send (name, bytes) files, several as one album; `meta` as in the README (caption, …)."""
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("meta", orjson.dumps({"as": kind, **meta}).decode())
        for name, data in files:
            form.add_field("file", io.BytesIO(data), filename=name)
        told = await self._player.post(f"/play/people/{self.id}/files", form)
        messages: list[Json] = told["messages"]
        return messages

    async def hears(self, text: str = "", wait: float = _PATIENCE) -> Json:
        """Wait for the bot's next message that contains `text`; what comes before it counts as read."""
        deadline = time.monotonic() + wait
        passed: list[str] = []
        while (left := deadline - time.monotonic()) > 0:
            for message in await self._player.messages(self.id, after=self._heard, wait=min(left, _STEP)):
                self._heard = message["message_id"]
                if message["from"]["id"] != self.id:
                    said = said_in(message)
                    if text in said:
                        return message
                    passed.append(said)
        raise Unheard(f"waited {wait} s for {text!r}; heard {passed}")

    async def sees(self, text: str, wait: float = _PATIENCE) -> Json:
        """Wait until a message of the bot that is in the chat now, edited or new, contains `text`."""
        return await self._player.shows(self.id, text, wait=wait)


class Player:
    """A connection to the playground at `url`; use it with `async with`."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: aiohttp.ClientSession | None = None
        self.staff_chat_id = STAFF_CHAT

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(self._url)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def get(self, path: str, **query: object) -> Json:
        """Read something; RuntimeError with the playground's sentence when it refuses."""
        assert self._session is not None, "use the player with `async with`"
        asked = {name: str(value) for name, value in query.items() if value is not None}
        async with self._session.get(path, params=asked) as response:
            return await _told(response)

    async def post(self, path: str, wish: Json | aiohttp.FormData | None = None) -> Json:
        """Do something; RuntimeError with the playground's sentence when it refuses."""
        assert self._session is not None, "use the player with `async with`"
        body = wish if isinstance(wish, aiohttp.FormData) else orjson.dumps(wish or {})
        async with self._session.post(path, data=body) as response:
            return await _told(response)

    async def person(self, first_name: str, **more: object) -> Played:
        """Make somebody; `more` as in the README (language_code, username, staff, …)."""
        return Played(self, await self.post("/play/people", {"first_name": first_name, **more}))

    async def colleague(self, first_name: str) -> Played:
        """Return somebody who is there already, by first name."""
        people = (await self.get("/play/state"))["people"]
        return Played(self, next(person for person in people if person["first_name"] == first_name))

    async def faults(self, **wish: object) -> Json:
        """Switch faults on and off."""
        return await self.post("/play/faults", wish)

    async def messages(
        self, chat_id: int, *, thread_id: int | None = None, after: int = 0, wait: float = 0
    ) -> list[Json]:
        """Return what a chat shows; with `wait`, wait for something after `after`."""
        path = f"/play/chats/{chat_id}/messages"
        messages: list[Json] = (await self.get(path, thread_id=thread_id, after=after, wait=wait))["messages"]
        return messages

    async def shows(
        self, chat_id: int, text: str, *, thread_id: int | None = None, wait: float = _PATIENCE
    ) -> Json:
        """Wait until a message in a chat that somebody else than its owner wrote contains `text`."""
        deadline = time.monotonic() + wait
        while True:
            seq = (await self.get("/play/events", json=1))["seq"]
            messages = await self.messages(chat_id, thread_id=thread_id)
            for message in reversed(messages):
                if message["from"]["id"] != chat_id and text in said_in(message):
                    return message
            left = deadline - time.monotonic()
            if left <= 0:
                raise Unheard(
                    f"waited {wait} s for {text!r}; there is {[said_in(each) for each in messages]}"
                )
            await self.get("/play/events", json=1, after=seq, wait=min(left, _STEP))

    async def topic(self, name: str, wait: float = _PATIENCE) -> Json:
        """Wait for a staff topic whose name contains `name`."""
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            state = await self.get("/play/state")
            for chat in state["chats"]:
                for topic in chat["topics"] if chat["id"] == self.staff_chat_id else []:
                    if name in topic["name"]:
                        found: Json = topic
                        return found
            await self.get("/play/events", json=1, after=state["seq"], wait=_STEP)
        raise Unheard(f"waited {wait} s for a topic {name!r}")

    async def settled(self, wait: float = _PATIENCE) -> None:
        """Wait until the bot has confirmed every update."""
        deadline = time.monotonic() + wait
        while (await self.get("/play/state"))["pending_updates"]:
            if time.monotonic() > deadline:
                raise Unheard(f"the bot did not confirm everything in {wait} s")
            await asyncio.sleep(0.02)


def said_in(message: Json) -> str:
    """Return the text or the caption of a message."""
    text: str = message.get("text") or message.get("caption") or ""
    return text


async def _told(response: aiohttp.ClientResponse) -> Json:
    told: Json = orjson.loads(await response.read())
    if not response.ok:
        raise RuntimeError(told.get("error") or told.get("description") or response.reason)
    return told
