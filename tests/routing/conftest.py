import io
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa
from PIL import Image

from bot.case.case import Case
from bot.dialogs import DIALOGS
from bot.engine import Append, Effect, Keep, Submit, begin
from bot.engine.answer import File
from bot.i18n import Words
from bot.routing.courier import Courier
from bot.routing.delivery import Deliveries
from bot.routing.pace import Pace
from bot.routing.worker import Worker
from playground.player import Played, Player
from playground.server import Playground
from storage import Storage, open_storage
from storage.tables import outbox
from tests.conftest import KEYS
from tests.families import case

WORDS = Words.load()


def picture(name: str) -> bytes:
    """A small JPEG unlike any other."""
    out = io.BytesIO()
    Image.new("RGB", (320, 240), (len(name) * 9 % 255, 120, 160)).save(out, "JPEG")
    return out.getvalue() + name.encode()


@dataclass
class Office:
    """Everything a worker stands among: a playground, its people, a database, and case 7F3K of Maria's."""

    url: str
    token: str
    staff: int
    player: Player
    storage: Storage
    database_url: str
    redis_url: str
    maria: Played
    turn: int = 0
    spoken: int = 0
    usual: Worker | None = None
    language: str = "en"
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def photos(self, *names: str, **meta: Any) -> list[File]:
        """Maria sends pictures, several as an album."""
        return await self._sent([(name, picture(name)) for name in names], kind="photo", **meta)

    async def papers(self, *names: str, **meta: Any) -> list[File]:
        """Maria sends documents."""
        return await self._sent(
            [(name, b"%PDF-1.7 " + name.encode()) for name in names], kind="document", **meta
        )

    async def voice(self) -> list[File]:
        """Maria says something, never twice the same."""
        self.spoken += 1
        return await self._sent([("voice.ogg", b"OggS %d" % self.spoken)], kind="voice")

    async def _sent(self, files: Sequence[tuple[str, bytes]], kind: str, **meta: Any) -> list[File]:
        messages = await self.maria.sends(*files, kind=kind, **meta)
        found = []
        for message in messages:
            part = message[kind][-1] if kind == "photo" else message[kind]
            name = part.get("file_name", "")
            found.append(
                File(
                    part["file_id"],
                    part["file_unique_id"],
                    kind,
                    name,
                    album=message.get("media_group_id", ""),
                )
            )
        return found

    async def submits(self, *records: tuple[str, File], code: str = "7F3K", **changes: Any) -> Case:
        """Maria's case goes out: answers, files and the wish to route it, in one transaction."""
        # Cases are submitted on the real day, which would overtake any day of decision written here.
        told = case(*records, code=code, chat=self.maria.id, **{"by_when": None} | changes)
        session = begin(DIALOGS["intake"], code, date(2026, 9, 1))
        async with self.storage.sessions.hold(self.maria.id) as slot:
            self.turn += 1
            effects: list[Effect] = [*(Keep(record.file) for record in told.records), Submit(told.answers)]
            await slot.commit(session, self.turn, effects)
        return told

    async def adds(self, *, text: str = "", file: File | None = None) -> None:
        """Maria adds something after sending her case."""
        async with self.storage.sessions.hold(self.maria.id) as slot:
            assert slot.stored is not None
            self.turn += 1
            await slot.commit(slot.stored.session, self.turn, [Append(text, file)])

    async def worker(self, staff: int | None = None, lease: float = 60.0) -> Worker:
        """A worker with a courier of its own."""
        courier = await self.stack.enter_async_context(Courier(self.token, self.url, Pace.of(0)))
        storage = self.storage
        return Worker(
            storage.outbox,
            Deliveries(
                storage.cases,
                storage.ledger,
                storage.chats,
                storage.outbox,
                courier,
                WORDS,
                self.staff if staff is None else staff,
                self.language,
            ),
            lease=lease,
        )

    async def works(self, worker: Worker | None = None) -> None:
        """The worker does all that is due now."""
        self.usual = worker = worker or self.usual or await self.worker()
        while await worker.turn():
            pass

    def http(self) -> aiohttp.ClientSession:
        """The playground's own HTTP, for what its player does not do."""
        return aiohttp.ClientSession(self.url)

    async def topic(self, code: str = "7F3K") -> list[dict[str, Any]]:
        """What staff see in the topic of a case, without the notice that it was made."""
        thread = (await self.player.topic(code))["thread_id"]
        messages = await self.player.messages(self.staff, thread_id=thread)
        return [message for message in messages if "forum_topic_created" not in message]

    async def waiting(self) -> None:
        """Work put back for later is due now."""
        await self.storage.outbox._database.run(
            sa.update(outbox).where(outbox.c.state == "ready").values(due=0.0)
        )


@asynccontextmanager
async def opened(database_url: str, redis_url: str, data: Path) -> AsyncIterator[Office]:
    """An office on this database, with a playground of its own."""
    playground = Playground()
    await playground.start()
    try:
        async with (
            AsyncExitStack() as stack,
            Player(playground.url) as player,
            open_storage(database_url=database_url, redis_url=redis_url, keys=KEYS, data_dir=data) as storage,
        ):
            maria = await player.person("Мария", language_code="ru")
            await maria.start()
            yield Office(
                url=playground.url,
                token=playground.token,
                staff=playground.staff_chat_id,
                player=player,
                storage=storage,
                database_url=database_url,
                redis_url=redis_url,
                maria=maria,
                stack=await stack.enter_async_context(AsyncExitStack()),
            )
    finally:
        await playground.stop()


@pytest.fixture
async def office(sqlite_url: str, valkey_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(sqlite_url, valkey_url, tmp_path) as office:
        yield office


@pytest.fixture
async def any_office(database_url: str, valkey_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """An office on SQLite, then one on PostgreSQL."""
    async with opened(database_url, valkey_url, tmp_path) as office:
        yield office
