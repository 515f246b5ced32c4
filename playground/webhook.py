"""Carries updates to the bot's own address: in order within a chat, again and again until it takes them."""

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import aiohttp

from playground.state import Json, Update

if TYPE_CHECKING:
    from playground.world import World

_PATIENCE = aiohttp.ClientTimeout(total=60)
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0
_LONGEST_WISH = 3600.0
DEFAULT_CONNECTIONS = 40

Execute = Callable[[aiohttp.ClientResponse], Awaitable[None]]


class Webhook:
    """Delivers to the webhook that is set; does nothing while there is none.

    `execute` carries out the method a bot may put into its answer.
    """

    def __init__(self, world: "World") -> None:
        self._world = world
        self.execute: Execute | None = None
        self._carriers: dict[str, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(DEFAULT_CONNECTIONS)
        self._session: aiohttp.ClientSession | None = None
        self._world.updates.on_arrival(self._wake)

    @property
    def settings(self) -> Json:
        """What setWebhook was told; empty without a webhook."""
        return self._world.bot.webhook

    def begin(self) -> None:
        """Start delivering, with the settings as they are now."""
        self._slots = asyncio.Semaphore(int(self.settings.get("max_connections", DEFAULT_CONNECTIONS)))
        self._wake()

    async def stop(self) -> None:
        """Stop delivering; what is not delivered stays in the queue."""
        carriers, self._carriers = list(self._carriers.values()), {}
        for carrier in carriers:
            carrier.cancel()
        await asyncio.gather(*carriers, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _wake(self) -> None:
        if not self.settings:
            return
        for queue in {update.queue for update in self._world.updates.waiting()} - self._carriers.keys():
            self._carriers[queue] = asyncio.get_running_loop().create_task(self._carry(queue))

    async def _carry(self, queue: str) -> None:
        try:
            while self.settings and (update := self._next(queue)) is not None:
                await self._deliver(update)
        finally:
            if self._carriers.get(queue) is asyncio.current_task():
                del self._carriers[queue]

    def _next(self, queue: str) -> Update | None:
        return next((update for update in self._world.updates.waiting() if update.queue == queue), None)

    async def _deliver(self, update: Update) -> None:
        pause = _FIRST_PAUSE
        while self._world.updates.holds(update.id):
            async with self._slots:
                wish = await self._attempt(update)
            if wish is None:
                return
            await asyncio.sleep(min(wish, _LONGEST_WISH) if wish else pause)
            pause = min(pause * 2, _LONGEST_PAUSE * random.uniform(1, 2))  # noqa: S311 - no secret hangs on it
            self._world.updates.forget_old()

    async def _attempt(self, update: Update) -> float | None:
        """Send an update once; None when it was taken, else the seconds the bot asks to wait (0: no wish)."""
        headers = {"Content-Type": "application/json"}
        if self.settings.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.settings["secret_token"]
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_PATIENCE, connector=aiohttp.TCPConnector(limit=0))
        wish = 0.0
        try:
            async with self._session.post(
                self.settings["url"], data=update.body.encode(), headers=headers
            ) as answer:
                if answer.ok:
                    self._world.updates.drop(update.id)
                    if self.execute is not None:
                        await self.execute(answer)
                    return None
                error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                with contextlib.suppress(ValueError):
                    wish = float(answer.headers.get("Retry-After", "0"))
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            error = "Read timeout expired" if isinstance(problem, TimeoutError) else "Connection refused"
        if self.settings:
            self.settings.update(last_error_date=int(self._world.now()), last_error_message=error)
            self._world.save_bot()
        return wish
