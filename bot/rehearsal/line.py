"""The line to the playground's people's side: acts go out, events come in (`playground/README.md`)."""

import asyncio
from types import TracebackType
from typing import Any, Self

import aiohttp
import orjson

from .chat import Chat, Json

LISTEN = 20.0
"""Seconds one look at the events may take when nothing happens."""
BREATH = 0.03
"""Seconds between two looks: everything that happens meanwhile comes with the next one."""


class Line:
    """One connection for any number of people; every chat is kept as it is seen."""

    def __init__(self, url: str) -> None:
        self._client = aiohttp.ClientSession(
            url, timeout=aiohttp.ClientTimeout(total=60), connector=aiohttp.TCPConnector(limit=0)
        )
        self._group = asyncio.TaskGroup()
        self._ear: asyncio.Task[None] | None = None
        self._chats: dict[int, Chat] = {}
        self.staff_chat = 0

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        state = await self.get("/play/state")
        self.staff_chat = int(state["staff_chat_id"])
        for chat in state["chats"]:
            for message in (await self.get(f"/play/chats/{chat['id']}/messages"))["messages"]:
                self.chat(chat["id"]).messages[message["message_id"]] = message
        self._ear = self._group.create_task(self._listen(state["seq"]))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._ear is not None:
                self._ear.cancel()
            # What goes wrong in the caller's block is not this group's to wrap.
            await self._group.__aexit__(None, None, None)
        finally:
            await self._client.close()

    def chat(self, id_: int) -> Chat:
        """The chat of this id; a person's chat with the bot has the person's id."""
        return self._chats.setdefault(id_, Chat(id_))

    async def get(self, path: str, **query: str | float) -> Any:  # noqa: ANN401 - JSON is what it is
        """Read something; RuntimeError with the playground's sentence when it refuses."""
        async with self._client.get(path, params=query) as answer:
            return await _told(answer)

    async def act(self, person: int, what: str, **wish: object) -> Json:
        """Let somebody do something; RuntimeError with the playground's sentence when it cannot be done."""
        async with self._client.post(f"/play/people/{person}/{what}", data=orjson.dumps(wish)) as answer:
            return dict(await _told(answer))

    async def arrive(self, first_name: str, client: str) -> int:
        """Let somebody new into this little world, their app set to the language `client`; who they are."""
        wish = orjson.dumps({"first_name": first_name, "language_code": client})
        async with self._client.post("/play/people", data=wish) as answer:
            return int((await _told(answer))["id"])

    async def send(self, person: int, kind: str, files: list[tuple[str, bytes]], caption: str) -> list[Json]:
        """Let somebody send files, several as one album; the messages that are there now."""
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("meta", orjson.dumps({"as": kind, "caption": caption}).decode())
        for name, data in files:
            form.add_field("file", data, filename=name)
        async with self._client.post(f"/play/people/{person}/files", data=form) as answer:
            return list((await _told(answer))["messages"])

    async def _listen(self, seq: int) -> None:
        while True:
            told = await self.get("/play/events", json=1, after=seq, wait=LISTEN)
            seq = told["seq"]
            for event in told["events"]:
                if (chat := event.get("chat_id")) is not None:
                    self.chat(chat).take(event)
            await asyncio.sleep(BREATH)


async def _told(answer: aiohttp.ClientResponse) -> Any:  # noqa: ANN401 - JSON is what it is
    told = orjson.loads(await answer.read())
    if not answer.ok:
        raise RuntimeError(told.get("error") or answer.reason)
    return told
