"""The playground as one thing to start and stop."""

import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from aiohttp import web

from playground.bot_api import BotApi, execute, refusal_answer
from playground.errors import Impossible, Refusal
from playground.files import UPLOAD_LIMIT
from playground.people_api import PeopleApi, plain_refusals
from playground.state import STAFF_CHAT, Bot
from playground.watching import Watching
from playground.world import World

DEFAULT_TOKEN = "4242:playground-token"  # noqa: S105 - nothing outside this machine believes in it
_ROOM = 1 << 20


class Playground:
    """A Bot API server with people in it, listening on `host` and `port` (0: any free one).

    With `data` (a directory) the state survives restarts and kills; without it everything is in memory.
    `clock` tells the time in Unix seconds.
    """

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        host: str = "127.0.0.1",
        port: int = 0,
        data: Path | None = None,
        *,
        bot_name: str = "Second opinion",
        bot_username: str = "second_opinion_bot",
        staff_group: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token = token
        self.staff_chat_id = STAFF_CHAT
        self._host = host
        self._port = port
        self._staff_group = staff_group
        self._new_world = partial(_new_world, token, bot_name, bot_username, data, clock)
        self._runner: web.AppRunner | None = None
        self.world = self._new_world()

    @property
    def url(self) -> str:
        """Where it listens, once started."""
        return f"http://{self._host}:{self._port}"

    async def start(self) -> None:
        """Read what was kept and begin to listen; OSError when the port is taken."""
        world = self.world = self._new_world()
        world.load(staff_group=self._staff_group)
        app = web.Application(
            client_max_size=UPLOAD_LIMIT + _ROOM, middlewares=[_keeping(world), plain_refusals]
        )
        app.add_routes(PeopleApi(world).routes())
        app.add_routes(Watching(world).routes())
        app.add_routes(BotApi(world, self.token).routes())
        app.router.add_route("*", "/{path:.*}", _nothing)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0, handle_signals=False)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        world.webhook.execute = partial(execute, world)
        world.webhook.begin()

    async def stop(self) -> None:
        """Stop listening; long polls and event streams end at once."""
        world = self.world
        world.events.close()
        world.polling.close()
        await world.webhook.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        world.store.close()


def _new_world(token: str, name: str, username: str, data: Path | None, clock: Callable[[], float]) -> World:
    return World(Bot(int(token.partition(":")[0]), name, username), data, clock)


def _keeping(world: World) -> Callable[..., Awaitable[web.StreamResponse]]:
    @web.middleware
    async def keep(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        try:
            return await handler(request)
        finally:
            world.store.flush()

    return keep


async def _nothing(request: web.Request) -> web.StreamResponse:
    if request.path.startswith("/play/"):
        raise Impossible(f"there is nothing at {request.method} {request.path}", 404)
    return refusal_answer(Refusal(404, "Not Found"))
