"""Other processes, for tests of what happens between them."""

import asyncio
import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from redis.asyncio import Redis

from bot.ports import ConflictError, UnavailableError
from storage import Storage
from storage.valkey import embedded
from tests.storage.families import count, opened

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["tests.storage.families"])


@contextmanager
def others(count: int, what: Callable[..., None], *args: Any) -> Iterator[list["Other"]]:
    """So many processes doing this; none is left behind."""
    started = [Other(what, number, *args) for number in range(count)]
    try:
        yield started
    finally:
        for other in started:
            other.kill()


class Other:
    """A process that is told `go` and tells what it has to say."""

    def __init__(self, what: Callable[..., None], *args: Any) -> None:
        self.line, theirs = _context.Pipe()
        self.process: ForkServerProcess = _context.Process(target=what, args=(theirs, *args))
        self.process.start()
        theirs.close()

    def go(self) -> None:
        """Let it go on."""
        self.line.send(None)

    async def says(self) -> Any:
        """What it says next."""
        return await asyncio.to_thread(self.line.recv)

    def kill(self) -> None:
        """With SIGKILL."""
        self.process.kill()
        self.process.join()
        self.line.close()


def counting(line: Connection, number: int, database_url: str, redis_url: str, each: int) -> None:
    """Count `each` updates onto chat 1, all at once; says how often somebody else came first."""

    async def run() -> None:
        async with opened(database_url, redis_url) as storage:
            line.send("ready")
            await asyncio.to_thread(line.recv)
            causes = range(number * 1000, number * 1000 + each)
            line.send(sum(await asyncio.gather(*(surely(storage, cause) for cause in causes))))

    asyncio.run(run())


async def surely(storage: Storage, cause: int) -> int:
    """Count this update, once, whatever happens; how often it had to be tried again."""
    for again in range(1000):
        try:
            async with storage.sessions.hold(1) as slot:
                if slot.stored is not None and cause in slot.stored.recent:
                    return again
            await count(storage, 1, cause)
        except (ConflictError, UnavailableError):
            await asyncio.sleep(0.001)
        else:
            return again
    raise AssertionError


def holding(line: Connection, _number: int, database_url: str, redis_url: str) -> None:
    """Hold chat 1 for ever."""

    async def run() -> None:
        async with opened(database_url, redis_url) as storage, storage.sessions.hold(1):
            line.send("held")
            await asyncio.Event().wait()

    asyncio.run(run())


def working(line: Connection, _number: int, database_url: str, redis_url: str) -> None:
    """Claim jobs until there are none; says which."""

    async def run() -> None:
        async with opened(database_url, redis_url) as storage:
            line.send("ready")
            await asyncio.to_thread(line.recv)
            done = []
            while job := await storage.outbox.claim(60):
                done.append(job.item)
                await storage.outbox.finish(job)
            line.send(done)

    asyncio.run(run())


def serving(line: Connection, _number: int, data_dir: Path) -> None:
    """Keep up the embedded Valkey for ever; says which server it is, again whenever asked."""

    async def run() -> None:
        async with embedded(data_dir) as url:
            while True:
                async with Redis.from_url(url) as redis:
                    info = await redis.info("server")
                line.send((url, info["run_id"], info["process_id"]))
                await asyncio.to_thread(line.recv)

    asyncio.run(run())
