"""Submitted cases, read whole; where they stand and where they live in the staff chat."""

from collections.abc import Sequence
from datetime import UTC, datetime

import orjson
from sqlalchemy import select, update

from bot.case.case import Addition, Case, Record
from bot.ports import Topic

from . import codec
from .crypto import Keyring
from .database import Database
from .effects import addition_place, case_place, erasing, record_place
from .tables import additions, cases, now, records


class CaseFiles:
    """The cases, as `bot.ports` promises them."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    async def load(self, code: str) -> Case | None:
        """The case with its records, or nothing when it does not exist, is a draft or was erased."""
        row = await self._database.row(select(cases).where(cases.c.code == code))
        if row is None or row.body is None:
            return None
        answers, order, asides = codec.load_case(self._keyring.open(case_place(code), row.body))
        kept = await self._database.rows(select(records).where(records.c.case_code == code))
        files = {
            file.file_unique: codec.load_file(
                self._keyring.open(record_place(code, file.file_unique), file.body)
            )
            for file in kept
        }
        present = [(step, files[unique]) for step, unique in order if unique in files]
        return Case(
            code=code,
            chat=row.chat_id,
            language=row.language,
            dialog=row.dialog,
            version=row.version,
            answers=answers,
            records=tuple(Record(number, step, file) for number, (step, file) in enumerate(present, 1)),
            submitted=datetime.fromtimestamp(row.submitted_at, UTC),
            origin=row.origin,
            asides=asides,
        )

    async def addition(self, code: str, id_: int) -> Addition | None:
        """One thing added after submitting."""
        found = select(additions).where(additions.c.case_code == code, additions.c.id == id_)
        row = await self._database.row(found)
        if row is None or row.body is None:
            return None
        text, file = codec.load_addition(self._keyring.open(addition_place(code), row.body))
        return Addition(id_, text, file)

    async def topic(self, code: str) -> Topic | None:
        """Where its topic is."""
        row = await self._database.row(select(cases).where(cases.c.code == code))
        if row is None or row.topic_chat is None:
            return None
        return Topic(row.topic_chat, row.topic_thread, row.topic_head)

    async def set_topic(self, code: str, topic: Topic | None) -> None:
        """Remember where it is, or that it is gone."""
        chat, thread, head = (None, None, None) if topic is None else (topic.chat, topic.thread, topic.head)
        here = {"topic_chat": chat, "topic_thread": thread, "topic_head": head}
        await self._database.run(update(cases).where(cases.c.code == code).values(here))

    async def decide(self, code: str, specialties: Sequence[str], *, abstained: bool) -> None:
        """Remember which desks were decided on, best first."""
        decision = orjson.dumps({"specialties": list(specialties), "abstained": abstained}).decode()
        await self._database.run(
            update(cases).where(cases.c.code == code).values(decision=decision, updated_at=now)
        )

    async def status(self, code: str) -> str | None:
        """The word for where the case stands (`bot.case.status`)."""
        row = await self._database.row(select(cases.c.status).where(cases.c.code == code))
        return None if row is None else row.status

    async def move(self, code: str, status: str) -> None:
        """Write the new status down; the caller has checked that the move is allowed. "erased" erases."""
        async with self._database.transaction() as connection:
            if status == "erased":
                for write in erasing(code):
                    await connection.execute(write.statement, write.values)
            await connection.execute(
                update(cases).where(cases.c.code == code).values(status=status, updated_at=now)
            )

    async def migrate_chat(self, old: int, new: int) -> None:
        """The staff group has a new id: every topic follows it."""
        await self._database.run(update(cases).where(cases.c.topic_chat == old).values(topic_chat=new))
