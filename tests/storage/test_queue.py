import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from redis import Redis

from storage.queue import KEPT, STREAM, Bell
from tests.parts import Valkey


@asynccontextmanager
async def ear(bell: Bell) -> AsyncIterator[Callable[[int], Awaitable[None]]]:
    """Somebody who counts the nudges; wait for so many."""
    heard = asyncio.Semaphore(0)

    async def listen() -> None:
        heard.release()

    async def wait(count: int) -> None:
        async with asyncio.timeout(10):
            for _ in range(count):
                await heard.acquire()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(bell.listen(listen))
        try:
            yield wait
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def bells(*urls: str) -> AsyncIterator[list[Bell]]:
    made = [Bell(url) for url in urls]
    try:
        yield made
    finally:
        for bell in made:
            await bell.close()


async def ring_until(door: Bell, heard: Callable[[int], Awaitable[None]]) -> None:
    """Ring now and then until somebody hears, as a worker's own sweep would look now and then."""
    async with asyncio.timeout(10):
        hearing = asyncio.ensure_future(heard(1))
        while not hearing.done():
            await door.ring()
            await asyncio.wait([hearing], timeout=0.2)
        await hearing


async def test_a_ring_is_heard_even_if_it_came_before_the_worker(valkey: Valkey) -> None:
    async with bells(valkey.url, valkey.url) as [door, worker]:
        await door.ring()
        async with ear(worker) as heard:
            await heard(1)
            await door.ring()
            await door.ring()
            await heard(2)


async def test_a_worker_survives_a_flushed_and_a_restarted_redis(valkey: Valkey) -> None:
    async with bells(valkey.url, valkey.url) as [door, worker], ear(worker) as heard:
        await door.ring()
        await heard(1)

        valkey.flush()
        await ring_until(door, heard)

        valkey.kill()
        await door.ring()
        valkey.start()
        await ring_until(door, heard)


@pytest.mark.parametrize("how", ["gone", "hung"])
async def test_a_ring_without_redis_is_quiet_and_quick(how: str, valkey: Valkey) -> None:
    async with bells(valkey.url) as [door]:
        await door.ring()
        if how == "gone":
            valkey.kill()
        else:
            valkey.signal(signal.SIGSTOP)

        async with asyncio.timeout(10):
            await door.ring()


async def test_a_worker_without_redis_rests(valkey: Valkey, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[object] = []
    connect = asyncio.open_unix_connection

    async def counted(*args: Any, **options: Any) -> Any:
        tries.append(args)
        return await connect(*args, **options)

    monkeypatch.setattr(asyncio, "open_unix_connection", counted)
    valkey.kill()

    async with bells(valkey.url) as [worker], ear(worker):
        await asyncio.sleep(1)

    assert 0 < len(tries) < 20


async def test_the_stream_does_not_grow_for_ever(valkey: Valkey) -> None:
    async with bells(valkey.url) as [door]:
        await door.ring()
        with Redis(unix_socket_path=str(valkey.socket)) as redis:
            for _ in range(KEPT * 2):
                redis.xadd(STREAM, {"data": b"x"})
            await door.ring()
            assert redis.xlen(STREAM) < KEPT * 1.5


def test_a_queue_we_cannot_speak_to_is_refused() -> None:
    with pytest.raises(ValueError, match="redis://"):
        Bell("amqp://guest@localhost")
