"""The hot statement: a turn that changes nothing but its own chat's row, many chats to a transaction."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from bot.ports import ConflictError, Shown

# SQLAlchemy over aiosqlite costs 800 µs for this one statement, the drivers themselves less than 200. While
# one transaction is on its way to the disk the next turns gather, and go together as the next transaction:
# a chat alone never waits, and a crowd shares its fsync.


class Step(NamedTuple):
    """What a turn writes; `turn` is the one it follows."""

    chat: int
    turn: int
    body: bytes
    recent: str
    shown_turn: int | None
    shown_message: int | None
    shown_digest: str | None
    shown_keys: bool | None


Waiting = tuple[Step, asyncio.Future[None]]
"""A step, with whoever waits for it."""


class Turns(Protocol):
    """Commits steps in the order they come, as many together as have gathered."""

    async def keep(self, step: Step) -> None:
        """Commit this step. Raises ConflictError or UnavailableError."""

    async def run(self) -> None:
        """Commit until told to stop."""

    def stop(self) -> None:
        """Let `run` end as soon as everything gathered is committed."""


def step(chat: int, turn: int, body: bytes, recent: str, shown: Shown | None) -> Step:
    """A turn's row; an unknown `shown` leaves what is written there."""
    if shown is None:
        return Step(chat, turn, body, recent, None, None, None, None)
    return Step(chat, turn, body, recent, shown.turn, shown.message, shown.digest, shown.keys)


def tell(batch: Sequence[Waiting], outcome: set[int] | Exception) -> None:
    """Tell everyone in a batch: the chats that moved have, the others met someone; or it failed for all."""
    for step, done in batch:
        if done.done():
            continue
        if isinstance(outcome, Exception):
            done.set_exception(outcome)
        elif step.chat in outcome:
            done.set_result(None)
        else:
            done.set_exception(ConflictError())
