"""The per-chat lock over all processes: first come, first served, and nobody holds it from the grave."""

import asyncio
import itertools
from dataclasses import dataclass
from hashlib import sha1

from bot.ports import Shown

from .lane import Lane, LostError, Wire

LEASE = 20_000
"""Milliseconds after which a holder is taken for lost even though its process lives."""

ALIVE = 3_000
"""Milliseconds after its last sign of life in which a process counts as dead."""

KEPT = 7 * 24 * 3600 * 1000
"""Milliseconds a copy of a session stays in Redis after its last turn."""

_FIRST_PAUSE, _LAST_PAUSE = 0.003, 0.015

# Keys: 1 the queue of tickets, whose head holds the chat; 2 the head's lease; 3 the copy of the session.
# A ticket is "name/number", and "<prefix>alive:<name>" is its process's sign of life. A head without a lease
# or a life is put aside. The script may be sent again for the same ticket: it only ever queues once.
_ENTER = b"""
local queue, lease, copy = KEYS[1], KEYS[2], KEYS[3]
local prefix, name, ticket, known = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local mine = prefix .. 'alive:' .. name
if redis.call('EXISTS', mine) == 0 then redis.call('SET', mine, 1, 'PX', ARGV[6]) end
local head = redis.call('LINDEX', queue, 0)
while head and head ~= ticket do
  local owner = string.match(head, '^[^/]*')
  if redis.call('EXISTS', lease, prefix .. 'alive:' .. owner) == 2 then break end
  redis.call('LPOP', queue)
  head = redis.call('LINDEX', queue, 0)
  if head then redis.call('SET', lease, 1, 'PX', ARGV[5]) else redis.call('DEL', lease) end
end
if head ~= ticket then
  if not head or not redis.call('LPOS', queue, ticket) then
    redis.call('RPUSH', queue, ticket)
    redis.call('PEXPIRE', queue, 600000)
  end
  if head then return false end
  redis.call('SET', lease, 1, 'PX', ARGV[5])
end
local state = redis.call('HMGET', copy, 'turn', 'shown')
if state[1] and state[1] ~= known then
  local whole = redis.call('HMGET', copy, 'body', 'recent')
  return {state[1], state[2], whole[1], whole[2]}
end
return {state[1], state[2]}
"""

# The same keys. Passes the chat on; ARGV: ticket, lease, then "keep" (how long, the copy's fields and
# values), "drop" (the copy is wrong) or nothing.
_LEAVE = b"""
local queue, lease, copy = KEYS[1], KEYS[2], KEYS[3]
if ARGV[3] == 'keep' then
  redis.call('HSET', copy, unpack(ARGV, 5))
  redis.call('PEXPIRE', copy, ARGV[4])
elseif ARGV[3] == 'drop' then
  redis.call('DEL', copy)
end
if redis.call('LINDEX', queue, 0) == ARGV[1] then
  redis.call('LPOP', queue)
  if redis.call('EXISTS', queue) == 1 then
    redis.call('SET', lease, 1, 'PX', ARGV[2])
  else
    redis.call('DEL', lease)
  end
else
  redis.call('LREM', queue, 1, ARGV[1])
end
return 0
"""

# A copy that is gone is not begun again with half of what belongs there.
_SHOWN = b"""
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'shown', ARGV[1]) end
return 0
"""

_SCRIPTS = (_ENTER, _LEAVE, _SHOWN)
_ENTER_SHA, _LEAVE_SHA, _SHOWN_SHA = (sha1(script, usedforsecurity=False).hexdigest() for script in _SCRIPTS)


@dataclass(frozen=True, slots=True)
class Copy:
    """What Redis has of a chat: `turn` 0 is nothing; a body comes only with a turn new to the caller."""

    turn: int = 0
    shown: Shown | None = None
    body: bytes | None = None
    recent: bytes | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What Redis is to have of a chat from now on."""

    turn: int
    body: bytes
    recent: str
    shown: Shown | None


@dataclass(frozen=True, slots=True)
class Ticket:
    """One place in a chat's queue; `name` is the process's name when it was drawn, empty without Redis."""

    chat: int
    name: str
    number: int


class Turnstile:
    """All of it is optional: without Redis every ticket is valid at once, and SQL's guard decides."""

    def __init__(self, url: str, prefix: str) -> None:
        """`prefix` keeps two databases apart that share one Redis."""
        self.lane = Lane(url, self._greet)
        self._prefix = prefix
        self._numbers = itertools.count()
        self._former = ""

    async def run(self) -> None:
        """Keep the connection up, with signs of life, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.lane.run())
            group.create_task(self._live())

    def draw(self, chat: int) -> Ticket:
        """A ticket; it is worth nothing before it is shown."""
        return Ticket(chat, self.lane.name if self.lane.open else "", next(self._numbers))

    def queue(self, ticket: Ticket) -> None:
        """Take a place in the line without waiting for it."""
        if ticket.name:
            self._enter(ticket, 0)

    async def enter(self, ticket: Ticket, known: int) -> Copy | None:
        """Wait for this ticket's turn; Redis's copy of the chat, or nothing when Redis is of no help."""
        pause = _FIRST_PAUSE
        # After a break in the line the process has a new name, and tickets of the old one open nothing.
        while ticket.name == self.lane.name:
            try:
                reply = await self._enter(ticket, known)
            except LostError:
                return None
            if reply is not None:
                turn, shown, *whole = reply
                body, recent = whole or (None, None)
                return Copy(int(turn or 0), _read_shown(shown), body, recent)
            await asyncio.sleep(pause)
            pause = min(pause * 1.5, _LAST_PAUSE)
        return None

    def leave(self, ticket: Ticket, kept: Kept | None, *, wrong: bool) -> None:
        """Pass the chat on, with its new copy, or without the old one when that was `wrong`; never waits."""
        if kept is not None:
            what: tuple[str | bytes | int, ...] = (
                "keep",
                KEPT,
                *("turn", kept.turn, "body", kept.body, "recent", kept.recent),
                *("shown", _write_shown(kept.shown)),
            )
        else:
            what = ("drop",) if wrong else ("",)
        self.lane.tell("EVALSHA", _LEAVE_SHA, 3, *self._keys(ticket.chat), _said(ticket), LEASE, *what)

    def show(self, chat: int, shown: Shown) -> None:
        """Write down what hangs there; never waits."""
        self.lane.tell("EVALSHA", _SHOWN_SHA, 1, self._keys(chat)[2], _write_shown(shown))

    def _enter(self, ticket: Ticket, known: int) -> asyncio.Future[list[bytes | None] | None]:
        return self.lane.ask(
            *("EVALSHA", _ENTER_SHA, 3, *self._keys(ticket.chat)),
            *(self._prefix, ticket.name, _said(ticket), known, LEASE, ALIVE),
        )

    def _keys(self, chat: int) -> tuple[str, str, str]:
        base = f"{self._prefix}{chat}:"
        return base + "queue", base + "lease", base + "copy"

    async def _greet(self, wire: Wire) -> None:
        for script in _SCRIPTS:
            await wire.ask("SCRIPT", "LOAD", script)
        if self._former:
            # Tickets left behind when the line broke hold up nobody.
            await wire.ask("DEL", f"{self._prefix}alive:{self._former}")
        self._former = self.lane.name

    async def _live(self) -> None:
        while True:
            if self.lane.open:
                self.lane.ask("SET", f"{self._prefix}alive:{self.lane.name}", 1, "PX", ALIVE)
            await asyncio.sleep(ALIVE / 3000)


def _said(ticket: Ticket) -> str:
    return f"{ticket.name}/{ticket.number}"


def _write_shown(shown: Shown | None) -> str:
    return "" if shown is None else f"{shown.turn} {shown.message} {int(shown.keys)} {shown.digest}"


def _read_shown(raw: bytes | None) -> Shown | None:
    if not raw:
        return None
    turn, message, keys, digest = raw.decode().split(" ", 3)
    return Shown(int(turn), int(message), digest, keys == "1")
