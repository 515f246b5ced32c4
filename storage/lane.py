"""One connection to Redis, shared by a whole process, that never keeps anyone waiting for long."""

import asyncio
import logging
import secrets
from collections import deque
from collections.abc import Sequence
from ssl import create_default_context
from typing import Any, Protocol

import hiredis
from redis.asyncio.connection import parse_url

# redis-py's pool costs about 220 µs of CPU a call, a command written straight down one ordered connection 70,
# and every command of one turn of the event loop travels together.

PATIENCE = 0.7
"""Seconds without an answer after which Redis counts as lost."""

_REST = (0.2, 0.5, 1.0, 2.0)
"""Seconds between attempts to come back."""

_log = logging.getLogger(__name__)

Argument = str | bytes | int | float | memoryview


class LostError(Exception):
    """Redis cannot be asked just now."""


class Greeting(Protocol):
    """What to say on a fresh connection, before anyone else may use it."""

    async def __call__(self, wire: "Wire") -> None: ...


class Wire(asyncio.Protocol):
    """A connection: commands out, replies in, in the same order."""

    def __init__(self) -> None:
        self.lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting: deque[asyncio.Future[Any]] = deque()
        self._replies = hiredis.Reader()
        self._transport: asyncio.Transport | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._answered = 0

    def tell(self, *command: Argument) -> None:
        """Send a command that nobody wants a reply to: none comes, which spares both sides the trouble."""
        if self._transport is not None and not self.lost.done():
            self._transport.write(_NO_REPLY + _packed(command))

    def ask(self, *command: Argument) -> asyncio.Future[Any]:
        """Send a command; its reply, or LostError."""
        loop = asyncio.get_running_loop()
        reply: asyncio.Future[Any] = loop.create_future()
        reply.add_done_callback(_noticed)
        if self._transport is None or self.lost.done():
            reply.set_exception(LostError())
            return reply
        self._waiting.append(reply)
        self._transport.write(_packed(command))
        if self._watch is None:
            self._watch = loop.call_later(PATIENCE, self._check, self._answered)
        return reply

    def hang_up(self) -> None:
        """End the connection; whoever waits is told."""
        if self._transport is not None:
            self._transport.abort()
        self._end()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the way out."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand out replies."""
        self._replies.feed(data)
        while (reply := self._replies.gets()) is not False:
            self._answered += 1
            waiting = self._waiting.popleft()
            if waiting.done():
                continue
            if isinstance(reply, hiredis.ReplyError):
                waiting.set_exception(LostError(str(reply)))
                # A script that was flushed, a server that is loading, full or read only: come back afresh.
                self.hang_up()
                return
            waiting.set_result(reply)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's hook
        """The other side is gone."""
        self._end()

    def _check(self, answered: int) -> None:
        self._watch = None
        if not self._waiting:
            return
        if self._answered == answered:
            self.hang_up()
        else:
            self._watch = asyncio.get_running_loop().call_later(PATIENCE, self._check, self._answered)

    def _end(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        while self._waiting:
            reply = self._waiting.popleft()
            if not reply.done():
                reply.set_exception(LostError())
        if not self.lost.done():
            self.lost.set_result(None)


class Lane:
    """The wire, laid again in the background whenever it is lost; until then every question fails at once.

    Each time it is laid this process has a new `name`: whatever was held under the old one is void.
    """

    def __init__(self, url: str, greet: Greeting) -> None:
        self.name = ""
        self._url = url
        self._greet = greet
        self._wire: Wire | None = None
        self._tried = asyncio.Event()

    @property
    def open(self) -> bool:
        """Whether Redis can be asked."""
        return self._wire is not None

    def ask(self, *command: Argument) -> asyncio.Future[Any]:
        """Send a command now; its reply, or LostError."""
        if self._wire is None:
            return _lost()
        return self._wire.ask(*command)

    def tell(self, *command: Argument) -> None:
        """Send a command that nobody wants a reply to; lost in silence."""
        if self._wire is not None:
            self._wire.tell(*command)

    async def tried(self) -> None:
        """Wait until the first attempt to connect has ended, well or not."""
        await self._tried.wait()

    async def run(self) -> None:
        """Keep the wire up until cancelled."""
        failures = 0
        while True:
            wire: Wire | None = None
            try:
                async with asyncio.timeout(PATIENCE):
                    wire = await connect(self._url)
                    self.name = secrets.token_hex(4)
                    await self._greet(wire)
                self._wire = wire
                self._tried.set()
                if failures:
                    _log.warning("Redis is back.")
                failures = 0
                await wire.lost
                _log.warning("Redis is lost; going on without it.")
            except (OSError, LostError, TimeoutError) as error:
                if not failures:
                    _log.warning("Redis cannot be reached (%s); going on without it.", type(error).__name__)
                self._tried.set()
            finally:
                self._wire = None
                if wire is not None:
                    wire.hang_up()
            await asyncio.sleep(_REST[min(failures, len(_REST) - 1)])
            failures += 1


async def connect(url: str) -> Wire:
    """A wire to redis://, rediss:// or unix://, logged in, at its database; raises OSError or LostError."""
    where: dict[str, Any] = dict(parse_url(url))
    loop = asyncio.get_running_loop()
    if "path" in where:
        _, wire = await loop.create_unix_connection(Wire, where["path"])
    else:
        tls = create_default_context() if url.startswith("rediss:") else None
        _, wire = await loop.create_connection(
            Wire, where.get("host", "localhost"), int(where.get("port", 6379)), ssl=tls
        )
    try:
        for command in _introduction(where):
            await wire.ask(*command)
    except BaseException:
        wire.hang_up()
        raise
    return wire


def _introduction(where: dict[str, Any]) -> Sequence[tuple[Argument, ...]]:
    said: list[tuple[Argument, ...]] = []
    if password := where.get("password"):
        user = where.get("username")
        said.append(("AUTH", user, password) if user else ("AUTH", password))
    if database := where.get("db"):
        said.append(("SELECT", str(database)))
    return said


def _packed(command: tuple[Argument, ...]) -> bytes:
    # hiredis's stub means a tuple of any length, and says a tuple of one.
    packed: bytes = hiredis.pack_command(command)  # type: ignore[arg-type]
    return packed


_NO_REPLY = _packed(("CLIENT", "REPLY", "SKIP"))


def _lost() -> asyncio.Future[Any]:
    reply: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    reply.add_done_callback(_noticed)
    reply.set_exception(LostError())
    return reply


def _noticed(reply: asyncio.Future[Any]) -> None:
    """Look at the outcome, so that asyncio does not complain when nobody else does."""
    if not reply.cancelled():
        reply.exception()
