import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Conversation
from bot.dialogs import DIALOGS
from bot.i18n import Words
from bot.transport import Transport
from playground.player import Played, Player
from playground.server import Playground
from storage import Storage, open_storage
from tests.conftest import KEYS

WORDS = Words.load()
TODAY = date(2026, 9, 1)


@dataclass
class Desk:
    """A playground with people, real storage, and a transport between them."""

    playground: Playground
    player: Player
    storage: Storage
    transport: Transport
    conversation: Conversation

    async def family(self, name: str = "Maria", language: str = "en") -> Played:
        """Somebody who has never met the bot."""
        return await self.player.person(name, language_code=language)

    async def still(self) -> None:
        """Wait until every update is confirmed and every screen is where it belongs."""
        await self.player.settled()
        await self.transport.quiet()

    async def chat(self, family: Played) -> list[dict[str, Any]]:
        """What the family's chat shows, once everything is still."""
        await self.still()
        return await self.player.messages(family.id)

    async def screens(self, family: Played) -> list[dict[str, Any]]:
        """The bot's messages in that chat."""
        return [message for message in await self.chat(family) if message["from"]["is_bot"]]

    async def calls(self, *methods: str) -> list[dict[str, Any]]:
        """The Bot API calls so far."""
        found = (await self.player.get("/play/calls"))["calls"]
        return [call for call in found if not methods or call["method"] in methods]

    async def place(self, family: Played) -> Any:
        """Where the family's walk stands."""
        stored = await self.storage.sessions.read(family.id)
        assert stored is not None
        return stored.session.place

    async def answers(self, family: Played) -> dict[Any, Any]:
        """What the family has answered."""
        stored = await self.storage.sessions.read(family.id)
        assert stored is not None
        return dict(stored.session.answers)


def keys(message: dict[str, Any]) -> list[str]:
    """The labels under a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key["text"] for row in rows for key in row]


def written(family: Played, text: str, update: int = 1) -> dict[str, Any]:
    """An update as Telegram would bring it."""
    person = {"id": family.id, "first_name": "Maria"}
    message = {
        "message_id": 900 + update,
        "date": 1790000000,
        "chat": {**person, "type": "private"},
        "from": {**person, "is_bot": False, "language_code": "en"},
        "text": text,
    }
    return {"update_id": update, "message": message}


def conversation(storage: Storage, begin: int = 0) -> Conversation:
    numbers = count(begin)
    return Conversation(
        DIALOGS["intake"], storage.sessions, storage.doorbell, lambda: TODAY, lambda: f"T{next(numbers):03}"
    )


def transport(playground: Playground, storage: Storage, talk: Conversation, **more: Any) -> Transport:
    return Transport(
        token=playground.token,
        api_url=playground.url,
        staff_chat=more.pop("staff_chat", playground.staff_chat_id),
        conversation=talk,
        sessions=storage.sessions,
        chats=storage.chats,
        parking=more.pop("parking", storage.parking),
        cases=storage.cases,
        words=WORDS,
        **{"settle": 0.15, **more},
    )


@dataclass
class House:
    """Where one test keeps its things; every process of ours opens the same."""

    database_url: str
    redis_url: str
    data: Path

    def opened(self) -> AbstractAsyncContextManager[Storage]:
        """The storage as one process has it."""
        return open_storage(
            database_url=self.database_url, redis_url=self.redis_url, keys=KEYS, data_dir=self.data
        )

    def breaks(self, *tables: str) -> None:
        """These tables are gone, and every statement that needs them fails."""
        self._rename({table: f"{table}_away" for table in tables})

    def heals(self, *tables: str) -> None:
        """They are back, with all that was in them."""
        self._rename({f"{table}_away": table for table in tables})

    def _rename(self, names: dict[str, str]) -> None:
        with closing(sqlite3.connect(self.data / "bot.sqlite3")) as database:
            for old, new in names.items():
                database.execute(f"ALTER TABLE {old} RENAME TO {new}")


@pytest.fixture
def house(sqlite_url: str, valkey_url: str, tmp_path: Path) -> House:
    return House(sqlite_url, valkey_url, tmp_path)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    running = Playground()
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def player(playground: Playground) -> AsyncIterator[Player]:
    async with Player(playground.url) as playing:
        yield playing


@pytest.fixture
async def storage(house: House) -> AsyncIterator[Storage]:
    async with house.opened() as rooms:
        yield rooms


@asynccontextmanager
async def polling(transport: Transport) -> AsyncIterator[Transport]:
    """The transport, polling until the block ends."""
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as group, transport:
        group.create_task(transport.poll(stop))
        try:
            yield transport
        finally:
            stop.set()


@pytest.fixture
async def desk(playground: Playground, player: Player, storage: Storage) -> AsyncIterator[Desk]:
    talk = conversation(storage)
    async with polling(transport(playground, storage, talk)) as listening:
        yield Desk(playground, player, storage, listening, talk)
