"""Every chat's walk: held by one at a time, read from the nearest copy, committed to SQL."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from weakref import WeakValueDictionary

from sqlalchemy import Row, select

from bot.engine.session import Session
from bot.engine.turn import Effect
from bot.ports import CodeTakenError, Shown, Stored, UnavailableError

from . import codec
from .crypto import Keyring, SealError
from .database import Database
from .effects import writes
from .shown import Board
from .tables import chats, now, sessions
from .turns import Turns, row
from .turnstile import Copy, Kept, Ticket, Turnstile

RECENT = 64
"""How many causing updates a chat remembers; Telegram repeats the last few at most."""

CACHED = 4096
"""How many decoded sessions a process keeps at hand, some 8 KB each."""


class Walks:
    """Sessions, as `bot.ports` promises them.

    Three copies, each checked against the next: decoded in this process (its turn must be Redis's),
    encrypted in Redis (its turn must be SQL's), and SQL, whose guard on the turn has the last word.
    """

    def __init__(
        self, database: Database, keyring: Keyring, turnstile: Turnstile, turns: Turns, board: Board
    ) -> None:
        self.database = database
        self.keyring = keyring
        self.turnstile = turnstile
        self.turns = turns
        self.board = board
        self.alone = False
        self._known: OrderedDict[int, Stored] = OrderedDict()
        self._doubted: set[int] = set()
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def hold(self, chat: int) -> "Held":
        """Hold this chat, first come first served over all processes, and lend its slot."""
        return Held(self, chat)

    def shown(self, chat: int) -> Shown | None:
        """What hangs on this chat's screen, as far as this process knows since the last `hold`."""
        return self.board.get(chat)

    def show(self, chat: int, shown: Shown) -> None:
        """Remember what hangs there now; written down in the background within a moment."""
        self.board.put(chat, shown)

    async def owed(self, older_than: float) -> Sequence[int]:
        """Chats whose last turn, older than this many seconds, was never shown; not those who blocked us."""
        with suppress(UnavailableError):
            await self.board.flush()
        found = (
            select(sessions.c.chat_id)
            .outerjoin(chats, chats.c.chat_id == sessions.c.chat_id)
            .where(sessions.c.shown_turn < sessions.c.turn)
            .where(sessions.c.committed_at < now - older_than, chats.c.blocked_at.is_(None))
            .order_by(sessions.c.committed_at)
        )
        return [row.chat_id for row in await self.database.rows(found)]

    async def read(self, chat: int) -> Stored | None:
        """The chat as last committed, without holding it."""
        row = await self._row(chat)
        return None if row is None else self._opened(chat, row.turn, row.recent, row.body)

    async def settled(self) -> None:
        """Wait until every turn taken here or met here survives a power cut, too. Raises UnavailableError."""
        await self.turns.settled()

    def lock(self, chat: int) -> asyncio.Lock:
        """Our own queue for a chat; asyncio's locks are fair."""
        lock = self._locks.get(chat)
        if lock is None:
            lock = self._locks[chat] = asyncio.Lock()
        return lock

    def known(self, chat: int) -> Stored | None:
        """The decoded copy at hand, when there is no reason to doubt it."""
        return None if chat in self._doubted else self._known.get(chat)

    def doubted(self, chat: int) -> bool:
        """Whether only SQL can say what the chat's last turn is."""
        return chat in self._doubted

    def doubt(self, chat: int) -> None:
        """Every copy of this chat may be wrong."""
        self._doubted.add(chat)
        self._known.pop(chat, None)

    def learn(self, chat: int, stored: Stored) -> None:
        """Take this for the chat's last turn."""
        self._doubted.discard(chat)
        self._known[chat] = stored
        self._known.move_to_end(chat)
        if len(self._known) > CACHED:
            self.board.drop(self._known.popitem(last=False)[0])

    async def load(self, chat: int, copy: Copy | None) -> Stored | None:
        """The chat's last turn, from the nearest copy that can be trusted."""
        known = self.known(chat)
        if copy is not None:
            self.board.hear(chat, copy.shown)
            if not self.doubted(chat) and (known is None or known.turn < copy.turn):
                known = self._copied(chat, copy)
        if known is None:
            row = await self._row(chat)
            if row is None:
                self._doubted.discard(chat)
                return None
            known = self._opened(chat, row.turn, row.recent, row.body)
            if row.shown_turn:
                hung = Shown(row.shown_turn, row.shown_message, row.shown_digest, row.shown_keys)
                self.board.hear(chat, hung)
        self.learn(chat, known)
        return known

    def _copied(self, chat: int, copy: Copy) -> Stored | None:
        if copy.body is None or copy.recent is None:
            return None
        try:
            return self._opened(chat, copy.turn, copy.recent, copy.body)
        except (SealError, ValueError):
            # Another ring's, another version's or damaged: SQL has the real one.
            return None

    async def _row(self, chat: int) -> Row[Any] | None:
        return await self.database.row(select(sessions).where(sessions.c.chat_id == chat))

    def _opened(self, chat: int, turn: int, recent: str | bytes, body: bytes) -> Stored:
        self.turns.doubt()
        session = codec.load_session(self.keyring.open(place(chat), body))
        return Stored(session, turn, codec.load_recent(recent))


@dataclass(slots=True)
class Held:
    """One chat, held while a turn is made."""

    walks: Walks
    chat: int
    stored: Stored | None = None
    _ticket: Ticket | None = None
    _lock: asyncio.Lock | None = None
    _kept: Kept | None = None

    async def __aenter__(self) -> Self:
        """Wait for the chat. Raises UnavailableError."""
        walks, chat = self.walks, self.chat
        lock = walks.lock(chat)
        self._ticket = walks.turnstile.draw(chat)
        if lock.locked() and not walks.alone:
            # Someone of ours is before us; our place among the other processes is taken now all the same.
            walks.turnstile.queue(self._ticket)
        try:
            await lock.acquire()
            self._lock = lock
            known = walks.known(chat)
            copy: Copy | None = None
            if known is None or not walks.alone:
                copy = await walks.turnstile.enter(self._ticket, known.turn if known else 0)
            self.stored = await walks.load(chat, copy)
        except BaseException:
            self._release()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Pass the chat on."""
        self._release()

    async def commit(self, session: Session, cause: int, effects: Sequence[Effect]) -> Stored:
        """Keep session, causing update id and every effect in one transaction, as `bot.ports.Slot` says."""
        walks, chat, before = self.walks, self.chat, self.stored
        turn = before.turn if before else 0
        stored = Stored(session, turn + 1, (*(before.recent if before else ()), cause)[-RECENT:])
        body = walks.keyring.seal(place(chat), codec.dump_session(session))
        recent = codec.dump_recent(stored.recent)
        shown = walks.board.get(chat)
        old = before.session if before else None
        step = (
            row(chat, turn, session.case, body, recent, shown),
            *writes(walks.keyring, chat, old, session, effects),
        )
        try:
            await walks.turns.keep(step)
        except CodeTakenError:
            raise
        except BaseException:
            # Lost to someone else, or interrupted with the outcome unknown: only SQL can say what is there.
            walks.doubt(chat)
            self._kept = None
            raise
        walks.board.written(chat, shown)
        walks.learn(chat, stored)
        self.stored = stored
        self._kept = Kept(turn + 1, body, recent, shown)
        return stored

    def _release(self) -> None:
        if self._ticket is not None:
            doubted = self.walks.doubted(self.chat)
            self.walks.turnstile.leave(self._ticket, self._kept, wrong=doubted)
        if self._lock is not None:
            self._lock.release()


def place(chat: int) -> str:
    """What a session's seal is bound to."""
    return f"sessions:body:{chat}"
