"""What a turn changes beside its chat's own row, as statements of the turn's transaction."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Insert,
    Select,
    bindparam,
    delete,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from bot.engine.answer import Answers, Pile
from bot.engine.session import Session
from bot.engine.turn import Append, Drop, Effect, Forget, Keep, Restart, Submit
from bot.ports import CodeTakenError

from . import codec
from .crypto import Keyring
from .tables import additions, cases, corrections, now, outbox, records
from .turns import Write

LANGUAGE = ("language",)
"""Where a dialog keeps the answer that names the family's language."""

# PostgreSQL's ON CONFLICT DO NOTHING is SQLite's, too. Values have names of their own, not the columns'.

_CODE: BindParameter[str] = bindparam("case")
_SEALED: BindParameter[bytes] = bindparam("sealed")
_IS_DRAFT = (cases.c.code == _CODE) & (cases.c.status == "draft")


def _job(kind: str, item: Select[int]) -> Insert:
    """A row of the outbox for each item found; asked for twice it is once."""
    found = item.add_columns(literal(kind), _CODE, literal("ready"), now, now)
    columns = ["item", "kind", "case_code", "state", "due", "created_at"]
    return insert(outbox).from_select(columns, found).on_conflict_do_nothing()


_OPEN = (
    insert(cases)
    .values(
        code=_CODE,
        chat_id=bindparam("chat"),
        status="draft",
        language=bindparam("spoken"),
        dialog=bindparam("by"),
        version=bindparam("of"),
        origin=bindparam("from"),
        updated_at=now,
    )
    .on_conflict_do_nothing()
)
_KEEP = (
    insert(records)
    .values(case_code=_CODE, file_unique=bindparam("unique"), body=_SEALED, created_at=now)
    .on_conflict_do_nothing()
)
_DROP = delete(records).where(records.c.case_code == _CODE, records.c.file_unique == bindparam("unique"))
_ROUTE = _job("route", select(literal(0, BigInteger)).where(_IS_DRAFT))
_SUBMIT = (
    update(cases)
    .where(_IS_DRAFT)
    .values(
        status="submitted",
        language=bindparam("spoken"),
        dialog=bindparam("by"),
        version=bindparam("of"),
        body=_SEALED,
        submitted_at=now,
        updated_at=now,
    )
)
_ADD = insert(additions).values(case_code=_CODE, body=_SEALED, created_at=now)
_APPEND = _job("append", select(func.max(additions.c.id)).where(additions.c.case_code == _CODE))
_ERASE = (
    delete(records).where(records.c.case_code == _CODE),
    delete(additions).where(additions.c.case_code == _CODE),
    delete(corrections).where(corrections.c.case_code == _CODE),
    update(cases)
    .where(cases.c.code == _CODE)
    .values(status="erased", body=None, origin="", decision=None, updated_at=now),
)


def writes(
    keyring: Keyring, chat: int, before: Session | None, session: Session, effects: Sequence[Effect]
) -> Iterator[Write]:
    """What follows from a turn. A case met for the first time is opened as a draft."""
    if before is None or before.case != session.case:
        first = {"chat": chat, "from": session.origin}
        yield Write(_OPEN, first | _about(session, session.answers), CodeTakenError)
    for effect in effects:
        yield from _writes(keyring, session, effect)


def _writes(keyring: Keyring, session: Session, effect: Effect) -> Iterator[Write]:
    code = session.case
    match effect:
        case Keep(file=file):
            sealed = keyring.seal(record_place(code, file.unique), codec.dump_file(file))
            yield Write(_KEEP, {"case": code, "unique": file.unique, "sealed": sealed})
        case Drop(unique=unique):
            yield Write(_DROP, {"case": code, "unique": unique})
        case Submit(answers=answers, asides=asides):
            body = codec.dump_case(answers, order(answers), asides)
            sealed = keyring.seal(case_place(code), body)
            # First the work, which is only asked for while the case is a draft.
            yield Write(_ROUTE, {"case": code})
            yield Write(_SUBMIT, {"sealed": sealed} | _about(session, answers))
        case Append(text=text, file=file):
            sealed = keyring.seal(addition_place(code), codec.dump_addition(text, file))
            yield Write(_ADD, {"case": code, "sealed": sealed})
            yield Write(_APPEND, {"case": code})
        case Forget():
            yield from erasing(code)
        case Restart():
            raise ValueError("A new walk is begun by the conversation, not by the storage.")
        case _:
            assert_never(effect)


def erasing(code: str) -> Iterator[Write]:
    """Nothing the family said or sent stays with the case; its code is never used again."""
    return (Write(statement, {"case": code}) for statement in _ERASE)


def order(answers: Answers) -> list[tuple[str, str]]:
    """(step, unique) of every file in the case: piles in the order asked, files as they came, each once."""
    seen: dict[str, str] = {}
    for path, answer in answers.items():
        if isinstance(answer, Pile):
            for ref in answer.files:
                seen.setdefault(ref.unique, ".".join(map(str, path)))
    return [(step, unique) for unique, step in seen.items()]


def case_place(code: str) -> str:
    """What a case's seal is bound to."""
    return f"cases:body:{code}"


def record_place(code: str, unique: str) -> str:
    """What a record's seal is bound to."""
    return f"records:body:{code}:{unique}"


def addition_place(code: str) -> str:
    """What an addition's seal is bound to: its case, since only the database knows its number."""
    return f"additions:body:{code}"


def _about(session: Session, answers: Answers) -> dict[str, object]:
    spoken = answers.get(LANGUAGE) or session.answers.get(LANGUAGE)
    return {
        "case": session.case,
        "spoken": spoken if isinstance(spoken, str) else "",
        "by": session.dialog,
        "of": session.version,
    }
