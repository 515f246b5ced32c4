"""Our whole bot: aiogram's dispatch, the engine, a commit to SQLite for every turn, and Redis."""

import re
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import orjson

from benchmarks.family import Commands, Presses, Types
from benchmarks.form import FIELDS, TEXTS, Field, Record
from benchmarks.peer import Peer
from benchmarks.wire import Wire
from bot import log
from bot.cli.compose import new_code
from bot.conversation import Conversation
from bot.engine import (
    Choice,
    Chosen,
    Contact,
    Day,
    Dialog,
    Files,
    Given,
    Msg,
    Option,
    Own,
    Question,
    Section,
    Several,
    Sorting,
    Text,
    one_of,
)
from bot.engine.field import Field as Kind
from bot.i18n import Words
from bot.transport import Transport
from bot.transport.session import Wire as Network
from storage import Storage, keys_in, open_storage, upgrade

_ENGLISH = TEXTS["en"]
_SETTLE = 0.05
"""Seconds an album may take to arrive; its parts come at once here, and waiting costs no processor time."""


def _kind(field: Field) -> Kind:
    match field.kind:
        case "choice":
            return Choice(
                tuple(Option(option, Msg(_ENGLISH[f"option.{option}"])) for option in field.options)
            )
        case "files":
            return Files()
        case "list":
            return Several((), own=Text(3000), at_least=1)
        case "text":
            read: dict[str, Kind] = {"birth": Day(partial=False), "phone": Contact()}
            return read.get(field.key, Text(3000))


def _question(field: Field) -> Question:
    return Question(
        field.key,
        Msg(_ENGLISH[f"ask.{field.key}"]),
        _kind(field),
        label=Msg(_ENGLISH[f"label.{field.key}"]),
        skips={"later": Msg(_ENGLISH["button.skip"])} if field.optional else {},
    )


DIALOG = Dialog(
    id="benchmark",
    version=1,
    language="language",
    inbox="inbox",
    review=Msg(_ENGLISH["say.review"]),
    endings={
        "sent": Msg(_ENGLISH["say.sent"]),
        "declined": Msg(_ENGLISH["say.declined"]),
        "cancelled": Msg(_ENGLISH["say.declined"]),
    },
    sections=(
        Section(
            "hello",
            Msg("Before we begin"),
            (
                Question(
                    "language",
                    Msg(_ENGLISH["say.greeting"]),
                    one_of(en=Msg("English"), ru=Msg("Русский")),
                ),
                Question(
                    "consent",
                    Msg(_ENGLISH["say.consent"]),
                    one_of(agree=Msg(_ENGLISH["button.agree"]), disagree=Msg(_ENGLISH["button.disagree"])),
                    ends={"disagree": "declined"},
                ),
            ),
        ),
        Section("intake", Msg("Intake"), tuple(map(_question, FIELDS))),
        Section(
            "early",
            Msg("Early files"),
            (
                Question(
                    "inbox",
                    Msg("Where do these files belong?"),
                    Sorting(
                        (
                            Option("reports", Msg(_ENGLISH["label.reports"])),
                            Option("photos", Msg(_ENGLISH["label.photos"])),
                        )
                    ),
                    when=Given("inbox"),
                ),
            ),
        ),
    ),
)


class WireNetwork(Network):
    """Our session with the socket taken out."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire

    async def post(self, url: str, body: bytes, patience: float) -> tuple[int, bytes]:
        """Hand the encoded request to the wire."""
        del patience
        edited = re.search(rb'[{,]"message_id":(\d+)', body)
        return 200, self._wire.request(url.rpartition("/")[2], body, int(edited[1]) if edited else None)


class Ours(Peer):
    """Started as the command line starts it; only the network and the dialog are the benchmark's.

    As when polling: the lock is inside the process, as aiogram-dialog's is by default. Measured is up to the
    commit, which no killed process takes back. The poller waits for the disk once for all it was given.
    """

    alone: ClassVar[bool] = True

    manner = {  # noqa: RUF012  (the base class says it is the class's)
        Presses("button.undo"): Presses("✕ 5"),
        Presses("button.done"): Presses("Done ›"),
        # Changing two answers and sending takes as many updates in another order: each change begins on the
        # review, where every answer has a number, and sending is not confirmed once more.
        Commands("/edit"): Presses("Change something"),
        Presses("label.city"): Presses("4"),
        Presses("label.medicines"): Presses("Change something"),
        Types("Levothyroxine 50 mcg in the morning; nothing else since May."): Presses("10"),
        Presses("button.submit"): Types("Levothyroxine 50 mcg in the morning; nothing else since May."),
        Presses("button.confirm"): Presses("Send the request"),
    }

    transport: Transport
    storage: Storage

    async def start(self, wire: Wire) -> None:
        """Migrate a fresh SQLite file, open the storage and the transport."""
        log.configure("json")
        self._stack = AsyncExitStack()
        data = Path(self._stack.enter_context(TemporaryDirectory(prefix="benchmark-")))
        database = f"sqlite+aiosqlite:///{data}/bot.db"
        await upgrade(database)
        self.storage = await self._stack.enter_async_context(
            open_storage(
                database_url=database,
                redis_url=self.redis_url,
                keys=keys_in(data),
                data_dir=data,
                queue_url=None,
            )
        )
        self.storage.sessions.alone = self.alone
        conversation = Conversation(
            DIALOG,
            self.storage.sessions,
            self.storage.doorbell,
            lambda: datetime.now(UTC).date(),
            new_code,
        )
        self.transport = await self._stack.enter_async_context(
            Transport(
                token="42:a-token-only-the-wire-sees",  # noqa: S106
                conversation=conversation,
                sessions=self.storage.sessions,
                chats=self.storage.chats,
                parking=self.storage.parking,
                cases=self.storage.cases,
                words=Words.load(),
                wire=WireNetwork(wire),
                settle=_SETTLE,
            )
        )

    async def feed(self, raw: bytes) -> None:
        """Take one update; it is committed when this returns."""
        await self.transport.feed(orjson.loads(raw))

    async def take(self, updates: Sequence[bytes]) -> None:
        """Take a step's updates and wait until every screen is where it belongs."""
        await super().take(updates)
        await self.transport.quiet()

    def decode(self, parameters: Any) -> Mapping[str, Any]:  # noqa: ANN401  (the JSON our session encodes)
        """Return the JSON body as it would have been posted."""
        body: dict[str, Any] = orjson.loads(parameters)
        return body

    async def record(self, chat: int) -> Record:
        """Return what the desk would read: the submitted case, from SQL."""
        stored = await self.storage.sessions.read(chat)
        case = stored and await self.storage.cases.load(stored.session.case)
        if not case:
            raise KeyError(chat)
        record: Record = {"language": case.language}
        for field in FIELDS:
            answer = case.answers.get((field.key,))
            if field.kind == "files":
                record[field.key] = sorted(one.file.unique for one in case.records if one.step == field.key)
            elif isinstance(answer, Chosen):
                record[field.key] = [item.text for item in answer.items if isinstance(item, Own)]
            else:
                record[field.key] = answer if isinstance(answer, str) else None
        return record

    async def stop(self) -> None:
        """Close the transport, then the storage."""
        await self._stack.aclose()


class OursToTheDisk(Ours):
    """As with one lonely family: each step is where no power cut reaches it before the next one comes."""

    async def take(self, updates: Sequence[bytes]) -> None:
        """Take a step's updates, and wait for the screens and the disk."""
        await super().take(updates)
        await self.storage.sessions.settled()


class OursBehindWebhooks(Ours):
    """As one of several processes behind webhooks: tickets in Redis, and the disk before each answer."""

    alone = False

    async def feed(self, raw: bytes) -> None:
        """Take one update; the webhook would say so now."""
        await super().feed(raw)
        await self.storage.sessions.settled()
