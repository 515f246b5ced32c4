"""The webhook, which says yes to an update only when it is kept."""

import asyncio
import hmac
from http import HTTPStatus
from urllib.parse import urlsplit

import orjson
import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import web

from bot.ports import Parking, UnavailableError

from .intake import Intake
from .pause import pause
from .router import WANTED
from .session import Wire

log = structlog.get_logger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not what it holds
AT_ONCE = 40
"""Updates Telegram may bring at the same time (Bot API, setWebhook: 1 to 100)."""
AGAIN = 2
"""Seconds after which Telegram may bring an update again that we could not keep."""
BIGGEST = 4 * 1024 * 1024
"""Bytes of an update we are willing to read; Telegram's are far smaller."""


class Webhook:
    """Takes updates over HTTP; any number of processes may stand side by side behind one address."""

    def __init__(self, bot: Bot, wire: Wire, intake: Intake, parking: Parking, url: str, secret: str) -> None:
        self._bot = bot
        self._wire = wire
        self._intake = intake
        self._parking = parking
        self._url = url
        self._secret = secret

    def app(self) -> web.Application:
        """The update's door at the path of our address, and `/health`."""
        app = web.Application(client_max_size=BIGGEST)
        app.router.add_post(urlsplit(self._url).path or "/", self._update)
        app.router.add_get("/health", self._health)
        return app

    async def announce(self) -> None:
        """Tell Telegram where we are. Raises aiogram's exceptions."""
        body = {
            "url": self._url,
            "secret_token": self._secret,
            "max_connections": AT_ONCE,
            "allowed_updates": WANTED,
        }
        await self._wire.call(self._bot, "setWebhook", body)

    async def run(self, host: str, port: int, stop: asyncio.Event) -> None:
        """Listen until told to stop; what is under way is finished. Raises OSError when the port is taken."""
        runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=10)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            await self._announce_at_last(stop)
            await stop.wait()
        finally:
            await runner.cleanup()

    async def _announce_at_last(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self.announce()
            except TelegramAPIError as error:
                log.warning("webhook not set", error=type(error).__name__, why=error.message)
                await pause(stop, AGAIN)
            else:
                return

    async def _update(self, request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET, "").encode(), self._secret.encode()):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            raw = orjson.loads(await request.read())
        except orjson.JSONDecodeError:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if not isinstance(raw, dict):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await self._intake.take(raw)
            await self._intake.settled()
        except UnavailableError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": str(AGAIN)})
        return web.Response()

    async def _health(self, _request: web.Request) -> web.Response:
        try:
            parked = await self._parking.count()
        except UnavailableError:
            return web.json_response({"ok": False, "database": False}, status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.json_response({"ok": True, "parked": parked})
