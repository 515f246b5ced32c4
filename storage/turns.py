"""A turn on its way into the database: statements that stand or fall together."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Dialect, bindparam, func, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase

from bot.ports import ConflictError, Shown

from .tables import now, sessions

# SQLAlchemy over an asynchronous driver costs 800 µs for one statement, the drivers themselves less than
# 200. So it writes our statements once, and the drivers carry them out. While one transaction is on its way
# to the disk the next turns gather, and go together as the next transaction: a chat alone never waits, and
# a crowd shares its fsync.


class Write(NamedTuple):
    """One statement with its values by name; `refused` is raised when it touches no row."""

    statement: UpdateBase
    values: Mapping[str, Any]
    refused: type[Exception] | None = None


Step = Sequence[Write]
"""What a turn writes, in this order: its chat's own row first."""

Waiting = tuple[Step, asyncio.Future[None]]
"""A step, with whoever waits for it."""


class Turns(Protocol):
    """Commits steps in the order they come, as many together as have gathered."""

    async def keep(self, step: Step) -> None:
        """Commit this step whole. Raises what a write was refused with, or UnavailableError."""

    def doubt(self) -> None:
        """Another process has kept something, which may not be on the disk yet."""

    async def settled(self) -> None:
        """Wait until all that was kept so far survives a power cut, too. Raises UnavailableError."""

    async def run(self) -> None:
        """Commit until told to stop."""

    def stop(self) -> None:
        """Let `run` end as soon as everything gathered is committed."""


OPEN = (
    # PostgreSQL's ON CONFLICT DO NOTHING is SQLite's, too.
    insert(sessions)
    .values(
        chat_id=bindparam("chat"),
        case_code=bindparam("case"),
        turn=1,
        body=bindparam("sealed"),
        recent=bindparam("causes"),
        committed_at=now,
    )
    .on_conflict_do_nothing()
)
"""A chat's first turn."""

_SHOWN = ("shown_turn", "shown_message", "shown_digest", "shown_keys")
_HUNG = tuple(f"{name}_" for name in _SHOWN)

MOVE = (
    update(sessions)
    .where(sessions.c.chat_id == bindparam("chat"), sessions.c.turn == bindparam("after"))
    .values(
        case_code=bindparam("case"),
        turn=sessions.c.turn + 1,
        body=bindparam("sealed"),
        recent=bindparam("causes"),
        committed_at=now,
        **{
            name: func.coalesce(bindparam(f"{name}_", type_=sessions.c[name].type), sessions.c[name])
            for name in _SHOWN
        },
    )
)
"""Every later turn; it follows a certain one."""


SEEN = (
    update(sessions)
    .where(sessions.c.chat_id == bindparam("chat"), sessions.c.shown_turn <= bindparam("seen"))
    .values({name: bindparam(f"{name}_") for name in _SHOWN})
)
"""What hangs on a chat's screen, unless something newer is written down already."""


def row(chat: int, after: int, case: str, sealed: bytes, causes: str, shown: Shown | None) -> Write:
    """The chat's own row after the turn `after`; an unknown `shown` leaves what is written there."""
    values = {"chat": chat, "case": case, "sealed": sealed, "causes": causes}
    if not after:
        return Write(OPEN, values, ConflictError)
    return Write(MOVE, {"after": after, **values, **_hung(shown)}, ConflictError)


def seen(chat: int, shown: Shown) -> Write:
    """What hangs there, alone."""
    return Write(SEEN, {"chat": chat, "seen": shown.turn, **_hung(shown)})


def _hung(shown: Shown | None) -> dict[str, object]:
    if shown is None:
        return dict.fromkeys(_HUNG)
    return dict(zip(_HUNG, (shown.turn, shown.message, shown.digest, shown.keys), strict=True))


def spoken(write: Write, dialect: Dialect) -> tuple[str, list[object]]:
    """The write as a driver of this dialect takes it: its text, and its values in order."""
    text, names, fixed = _compiled(write.statement, dialect)
    return text, [write.values[name] if name in write.values else fixed[name] for name in names]


@cache
def _compiled(statement: UpdateBase, dialect: Dialect) -> tuple[str, tuple[str, ...], Mapping[str, object]]:
    """Text, the names of its values in order, and those values that are always the same."""
    # Nobody asks for a new row's number, so nothing is to be returned.
    compiled = statement.compile(dialect=dialect, for_executemany=True)
    assert isinstance(compiled, SQLCompiler)
    return str(compiled), tuple(compiled.positiontup or ()), compiled.params


def tell(batch: Sequence[Waiting], outcome: Exception | None) -> None:
    """Tell everyone who waits for these that all of them are committed, or that none is."""
    for _step, done in batch:
        if done.done():
            continue
        if outcome is None:
            done.set_result(None)
        else:
            done.set_exception(outcome)
