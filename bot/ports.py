"""What our own code needs from the world, said in its own words. `storage` keeps these promises."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.case.case import Addition, Case
from bot.engine.session import Session
from bot.engine.turn import Effect


class CodeTakenError(Exception):
    """Another case already has this code: mint a new one and commit again."""


class ConflictError(Exception):
    """Someone else committed a turn of this chat since the slot was read: read again, repeat the turn."""


class UnavailableError(Exception):
    """The database cannot be reached just now. Nothing was committed; the same call may succeed later."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What hangs on a chat's screen: the turn it shows, its message, a digest, whether it has keys."""

    turn: int
    message: int
    digest: str
    keys: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """A chat as last committed: `turn` counts commits, `recent` are the causing update ids, newest last."""

    session: Session
    turn: int
    recent: tuple[int, ...]


class Slot(Protocol):
    """One chat, held while a turn is made."""

    stored: Stored | None

    async def commit(self, session: Session, cause: int, effects: Sequence[Effect]) -> Stored:
        """Keep the session, the causing update id and every effect in one transaction.

        The first commit of a new `session.case` opens a draft case. `Keep` and `Drop` change its files,
        `Submit` makes it version 1 and writes the outbox row "route", `Append` writes the addition and
        its outbox row "append", `Forget` erases answers and files and leaves a tombstone.
        `Restart` never comes here.

        Raises CodeTakenError, ConflictError or UnavailableError, each with nothing committed.
        """


class Sessions(Protocol):
    """Every chat's walk.

    `alone`: every update of the bot comes to this process (Telegram lets only one poll), so a chat it knows
    has no need to be asked for among the others. A turn made elsewhere all the same is met as a conflict.
    """

    alone: bool

    def hold(self, chat: int) -> AbstractAsyncContextManager[Slot]:
        """Hold this chat, first come first served over all processes, and lend its slot."""

    async def settled(self) -> None:
        """Wait until every turn taken so far survives a power cut, too: its update may be confirmed then.

        A commit survives the end of the process by itself. Raises UnavailableError.
        """

    def shown(self, chat: int) -> Shown | None:
        """What hangs on this chat's screen, as far as this process knows since the last `hold`."""

    def show(self, chat: int, shown: Shown) -> None:
        """Remember what hangs there now; written down in the background within a moment."""

    async def owed(self, older_than: float) -> Sequence[int]:
        """Chats whose last committed turn was never shown, committed more than this many seconds ago."""

    async def read(self, chat: int) -> Stored | None:
        """The chat as last committed, without holding it."""


class Parking(Protocol):
    """Updates our code could not digest."""

    async def park(self, update: int, chat: int | None, kind: str, trace: str, raw: bytes) -> None:
        """Keep the update aside (encrypted), with where our code failed; `trace` holds no words of people."""

    async def count(self) -> int:
        """How many lie there."""


class Chats(Protocol):
    """What we know of a chat beside its walk."""

    async def blocked(self, chat: int, *, blocked: bool) -> None:
        """The family has blocked the bot, or let it back in."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Where a case lives in the staff chat: `thread` is None without topics, `head` its first message."""

    chat: int
    thread: int | None
    head: int | None


class Cases(Protocol):
    """Submitted cases."""

    async def load(self, code: str) -> Case | None:
        """The case with its records, or nothing when it does not exist, is a draft or was erased."""

    async def addition(self, code: str, id_: int) -> Addition | None:
        """One thing added after submitting."""

    async def topic(self, code: str) -> Topic | None:
        """Where its topic is."""

    async def set_topic(self, code: str, topic: Topic | None) -> None:
        """Remember where it is, or that it is gone."""

    async def decide(self, code: str, specialties: Sequence[str], *, abstained: bool) -> None:
        """Remember which desks were decided on, best first."""

    async def status(self, code: str) -> str | None:
        """The word for where the case stands (`bot.case.status`)."""

    async def move(self, code: str, status: str) -> None:
        """Write the new status down; the caller has checked that the move is allowed."""

    async def migrate_chat(self, old: int, new: int) -> None:
        """The staff group has a new id: every topic follows it."""


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work claimed from the outbox; `attempts` counts this one."""

    id: int
    kind: str
    case: str
    item: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A person chose another desk than the router `decided` on.

    `features` are places of hashed words with their weight in hundredths; the words are nowhere.
    """

    case: str
    decided: str
    chosen: str
    features: tuple[tuple[int, int], ...]


class Corrections(Protocol):
    """What people changed, for the training; erased with the case."""

    async def correct(self, correction: Correction) -> None:
        """Keep it; a second one for the same case replaces the first."""

    async def within(self, seconds: float | None) -> Sequence[Correction]:
        """Those of the last so many seconds, or all, oldest first."""


class Outbox(Protocol):
    """Work that must happen, kept in SQL; a nudge in Redis only makes it happen sooner."""

    async def claim(self, lease: float) -> Job | None:
        """Take the next due job for this many seconds, or nothing; never one whose lease still runs."""

    async def renew(self, job: Job, lease: float) -> bool:
        """Go on holding it; false when somebody else took it over."""

    async def finish(self, job: Job) -> None:
        """It is done."""

    async def retry(self, job: Job, after: float, why: str) -> None:
        """Put it back for later; `why` names the trouble, never people's words."""

    async def bury(self, job: Job, why: str) -> None:
        """It cannot be done: keep it for a person to look at."""

    async def add(self, kind: str, case: str, item: int = 0, after: float = 0) -> None:
        """Ask for work; the same kind, case and item asked for twice is once."""

    async def counts(self) -> dict[str, int]:
        """How many jobs are in each state."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message owed: `part` names it within its case and target ("sheet:1", "record:4", "receipt")."""

    case: str
    target: str
    part: str
    state: str
    message: int | None
    at: datetime | None


class Ledger(Protocol):
    """What was sent where. A delivery of many messages resumes at the first one not yet sent."""

    async def plan(self, case: str, target: str, parts: Sequence[str]) -> Sequence[Delivery]:
        """Write down every part that is owed, keep those already known; return all, in the order planned."""

    async def sent(self, case: str, target: str, chat: int, messages: dict[str, int]) -> None:
        """These parts are out in this chat, each with its message id."""

    async def failed(self, case: str, target: str, part: str, state: str, why: str) -> None:
        """A part is `blocked`, `waiting` or `failed`, and why."""

    async def forget(self, case: str, target: str) -> None:
        """Everything sent there is gone (a deleted topic): all parts are owed again."""

    async def find(self, chat: int, message: int) -> str | None:
        """The case a message of ours belongs to, by the message alone."""

    async def of(self, case: str) -> Sequence[Delivery]:
        """Everything owed or sent for a case."""


class Doorbell(Protocol):
    """Wakes the workers."""

    async def ring(self) -> None:
        """Say that there is work; never raises, and losing it costs only time."""
