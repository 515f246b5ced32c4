"""What a turn changes beside its chat's own row, all of it in the turn's transaction."""

from collections.abc import Sequence
from typing import assert_never

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.engine.answer import Answers, File, Pile
from bot.engine.session import Session
from bot.engine.turn import Append, Drop, Effect, Forget, Keep, Restart, Submit
from bot.ports import CodeTakenError, ConflictError, Stored

from . import codec, outbox
from .crypto import Keyring
from .database import Database
from .tables import additions, cases, now, records, sessions
from .turns import Step

LANGUAGE = ("language",)
"""Where a dialog keeps the answer that names the family's language."""


class Effects:
    """Writes a turn that is more than its own row."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    async def commit(
        self, before: Stored | None, step: Step, session: Session, effects: Sequence[Effect]
    ) -> None:
        """All or nothing. Raises CodeTakenError, ConflictError or UnavailableError."""
        async with self._database.transaction() as connection:
            await self._move(connection, before, step, session)
            if before is None or before.session.case != session.case:
                await self._open(connection, step.chat, session)
            for effect in effects:
                await self._do(connection, session, effect)

    async def _move(
        self, connection: AsyncConnection, before: Stored | None, step: Step, session: Session
    ) -> None:
        row = {
            "case_code": session.case,
            "turn": step.turn + 1,
            "body": step.body,
            "recent": step.recent,
            "committed_at": now,
        }
        if step.shown_turn is not None:
            row |= {
                "shown_turn": step.shown_turn,
                "shown_message": step.shown_message,
                "shown_digest": step.shown_digest,
                "shown_keys": step.shown_keys,
            }
        if before is None:
            try:
                await connection.execute(insert(sessions).values(chat_id=step.chat, **row))
            except IntegrityError as error:
                raise ConflictError from error
            return
        here = (sessions.c.chat_id == step.chat) & (sessions.c.turn == step.turn)
        if not (await connection.execute(update(sessions).where(here).values(row))).rowcount:
            raise ConflictError

    async def _open(self, connection: AsyncConnection, chat: int, session: Session) -> None:
        draft = insert(cases).values(
            code=session.case,
            chat_id=chat,
            status="draft",
            language=_language(session.answers),
            dialog=session.dialog,
            version=session.version,
            origin=session.origin,
            updated_at=now,
        )
        try:
            await connection.execute(draft)
        except IntegrityError as error:
            raise CodeTakenError from error

    async def _do(self, connection: AsyncConnection, session: Session, effect: Effect) -> None:
        code = session.case
        match effect:
            case Keep(file=file):
                await self._keep(connection, code, file)
            case Drop(unique=unique):
                await connection.execute(
                    delete(records).where(records.c.case_code == code, records.c.file_unique == unique)
                )
            case Submit(answers=answers, asides=asides):
                await self._submit(connection, session, answers, asides)
            case Append(text=text, file=file):
                await self._append(connection, code, text, file)
            case Forget():
                await erase(connection, code)
            case Restart():
                raise ValueError("A new walk is begun by the conversation, not by the storage.")
            case _:
                assert_never(effect)

    async def _keep(self, connection: AsyncConnection, code: str, file: File) -> None:
        row = self._database.insert(records).values(
            case_code=code,
            file_unique=file.unique,
            body=self._keyring.seal(record_place(code, file.unique), codec.dump_file(file)),
            created_at=now,
        )
        await connection.execute(row.on_conflict_do_nothing())

    async def _submit(
        self, connection: AsyncConnection, session: Session, answers: Answers, asides: tuple[str, ...]
    ) -> None:
        code = session.case
        body = codec.dump_case(answers, order(answers), asides)
        sent = (
            update(cases)
            .where(cases.c.code == code, cases.c.status == "draft")
            .values(
                status="submitted",
                language=_language(answers) or _language(session.answers),
                dialog=session.dialog,
                version=session.version,
                body=self._keyring.seal(case_place(code), body),
                submitted_at=now,
                updated_at=now,
            )
        )
        if (await connection.execute(sent)).rowcount:
            await outbox.put(self._database, connection, "route", code)

    async def _append(self, connection: AsyncConnection, code: str, text: str, file: File | None) -> None:
        # The seal binds the row's id, which only the database can give.
        row = await connection.execute(
            insert(additions).values(case_code=code, created_at=now).returning(additions.c.id)
        )
        id_: int = row.scalar_one()
        sealed = self._keyring.seal(addition_place(id_), codec.dump_addition(text, file))
        await connection.execute(update(additions).where(additions.c.id == id_).values(body=sealed))
        await outbox.put(self._database, connection, "append", code, id_)


def order(answers: Answers) -> list[tuple[str, str]]:
    """(step, unique) of every file in the case: piles in the order asked, files as they came, each once."""
    seen: dict[str, str] = {}
    for path, answer in answers.items():
        if isinstance(answer, Pile):
            for ref in answer.files:
                seen.setdefault(ref.unique, ".".join(map(str, path)))
    return [(step, unique) for unique, step in seen.items()]


async def erase(connection: AsyncConnection, code: str) -> None:
    """Nothing the family said or sent stays with the case; its code is never used again."""
    await connection.execute(delete(records).where(records.c.case_code == code))
    await connection.execute(delete(additions).where(additions.c.case_code == code))
    gone = {"status": "erased", "body": None, "origin": "", "decision": None, "updated_at": now}
    await connection.execute(update(cases).where(cases.c.code == code).values(gone))


def case_place(code: str) -> str:
    """What a case's seal is bound to."""
    return f"cases:body:{code}"


def record_place(code: str, unique: str) -> str:
    """What a record's seal is bound to."""
    return f"records:body:{code}:{unique}"


def addition_place(id_: int) -> str:
    """What an addition's seal is bound to."""
    return f"additions:body:{id_}"


def _language(answers: Answers) -> str:
    chosen = answers.get(LANGUAGE)
    return chosen if isinstance(chosen, str) else ""
