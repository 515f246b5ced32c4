"""taskiq as the doorbell: a nudge that there is work, carried by a Redis stream."""

import asyncio
import logging
import os
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress

from redis.asyncio import Redis
from redis.exceptions import RedisError
from taskiq import AckableMessage
from taskiq.receiver import Receiver
from taskiq_redis import RedisStreamBroker

STREAM = "second-opinion:work"
KEPT = 1000
"""Nudges the stream keeps at most, roughly."""

PATIENCE = 1.0
"""Seconds a ring may take; a worker's own sweep finds what it missed."""

_BLOCK = 2.0
_REST = (0.5, 1.0, 2.0, 5.0)

_log = logging.getLogger(__name__)


class Stream(RedisStreamBroker):
    """The stock broker, which lives through the loss of its Redis instead of failing again and again.

    The stock one also forgets what a killed worker took on a quiet queue, and repeats what takes long.
    Neither matters: SQL knows what is to be done, and a nudge only makes it happen sooner.
    """

    async def listen(self) -> AsyncGenerator[AckableMessage, None]:
        """Nudges, for ever; Redis may come and go."""
        failures = 0
        while True:
            try:
                async with aclosing(super().listen()) as nudges:
                    async for message in nudges:
                        failures = 0
                        yield message
            except (RedisError, OSError) as error:
                if not failures:
                    _log.warning("The queue is away (%s); work waits for the sweep.", type(error).__name__)
            await asyncio.sleep(_REST[min(failures, len(_REST) - 1)])
            failures += 1
            with suppress(RedisError, OSError):
                # A flushed or new Redis does not know the group.
                await self._declare_consumer_group()


def broker(url: str) -> Stream:
    """The broker behind redis://, rediss:// or unix://; raises ValueError for another scheme."""
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ValueError("The queue's URL must begin with redis://, rediss:// or unix://")
    return Stream(
        url,
        queue_name=STREAM,
        consumer_group_name="workers",
        consumer_name=f"{socket.gethostname()}:{os.getpid()}",
        consumer_id="0",  # what was sent before the first worker came counts too
        maxlen=KEPT,
        xread_block=int(_BLOCK * 1000),
        unacknowledged_lock_timeout=10,
        max_connection_pool_size=8,
        timeout=PATIENCE,
        socket_timeout=_BLOCK + 2,
        socket_connect_timeout=PATIENCE,
    )


class Bell:
    """The doorbell, as `bot.ports` promises it, and the ear for it."""

    def __init__(self, url: str) -> None:
        """Raises ValueError for a URL that is no Redis."""
        self._url = url
        self._broker = broker(url)
        self._nudge = self._broker.register_task(_nothing, task_name="work")

    async def ring(self) -> None:
        """Say that there is work; never raises, and losing it costs only time."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._nudge.kiq()
        except Exception as error:  # noqa: BLE001 - taskiq wraps whatever its broker raises
            _log.warning(
                "The doorbell did not ring (%s); the sweep will find the work.", type(error).__name__
            )

    async def listen(self, handler: Callable[[], Awaitable[None]]) -> None:
        """Call `handler` for every nudge, one after another, until cancelled; survives any loss of Redis.

        Several nudges may come as one call each or late: the handler takes whatever work there is.
        """
        ear = broker(self._url)

        async def work() -> None:
            # taskiq writes attributes on what it registers, which a bound method does not allow.
            await handler()

        ear.register_task(work, task_name="work")
        try:
            with suppress(RedisError, OSError):
                await ear.startup()
            # Never set: listening ends by being cancelled.
            await Receiver(ear, run_startup=False, max_async_tasks=1).listen(asyncio.Event())
        finally:
            with suppress(RedisError, OSError, TimeoutError):
                async with asyncio.timeout(PATIENCE), Redis(connection_pool=ear.connection_pool) as redis:
                    await redis.xgroup_delconsumer(STREAM, ear.consumer_group_name, ear.consumer_name)
            await ear.shutdown()

    async def close(self) -> None:
        """Let go of the connections."""
        await self._broker.shutdown()


async def _nothing() -> None:
    """What a ring asks for; the worker's own handler answers under the same name."""
