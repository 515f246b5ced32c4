"""The way to Telegram's servers: JSON there, JSON back, aiogram's errors when they refuse."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import aiogram.methods
import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramServerError
from aiogram.methods import TelegramMethod
from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector

PATIENCE = 20.0
"""Seconds a call may take; after that nobody knows whether it was carried out."""
CONNECTIONS = 100

_JSON = {"Content-Type": "application/json"}


class Wire(AiohttpSession):
    """aiogram's session without its detour over pydantic: a call costs what its JSON costs.

    `call` is what we use. aiogram's own `bot(method)` works as ever.
    """

    def __init__(self, url: str | None = None) -> None:
        """`url` is a Bot API server other than Telegram's own, for example the playground."""
        super().__init__(api=TelegramAPIServer.from_base(url) if url else PRODUCTION, timeout=PATIENCE)
        self._over = False

    async def call(self, bot: Bot, name: str, body: Mapping[str, object], patience: float = PATIENCE) -> Any:  # noqa: ANN401 - every method answers something else
        """Call a Bot API method with parameters as they go over the wire; its result as plain JSON values.

        Raises aiogram's exceptions: TelegramRetryAfter, TelegramForbiddenError, TelegramBadRequest,
        TelegramMigrateToChat, TelegramConflictError, TelegramUnauthorizedError, TelegramServerError,
        TelegramNetworkError when nobody answered.
        """
        url = self.api.api_url(bot.token, name)
        try:
            status, raw = await self.post(url, orjson.dumps(body), patience)
        except TimeoutError as error:
            raise TelegramNetworkError(_method(name), "no answer in time") from error
        except (ClientError, OSError) as error:
            raise TelegramNetworkError(_method(name), type(error).__name__) from error
        if status == HTTPStatus.OK:
            answer = orjson.loads(raw)
            if answer.get("ok"):
                return answer["result"]
        return self._refused(bot, name, status, raw)

    async def post(self, url: str, body: bytes, patience: float) -> tuple[int, bytes]:
        """Put one request on the network: its status and the body that came back."""
        client = await self.create_session()
        timeout = ClientTimeout(total=patience)
        async with client.post(url, data=body, headers=_JSON, timeout=timeout) as response:
            return response.status, await response.read()

    async def create_session(self) -> ClientSession:
        """The client, made at the first call; its connections are used again and again.

        Raises ClientError once this wire is closed: a call that comes late opens nothing anew.
        """
        if self._over:
            raise ClientError("closed")
        if self._session is None or self._session.closed:
            connector = TCPConnector(limit=CONNECTIONS, ttl_dns_cache=300)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())
        return self._session

    async def close(self) -> None:
        """Let go of the connections, for good."""
        self._over = True
        if self._session is not None:
            await self._session.close()

    def _refused(self, bot: Bot, name: str, status: int, raw: bytes) -> Any:  # noqa: ANN401 - it always raises
        """Say no as aiogram says it. A gateway's page of HTML counts as an unwell server."""
        method = _method(name)
        try:
            return self.check_response(bot, method, status, raw.decode(errors="replace"))
        except ClientDecodeError as error:
            raise TelegramServerError(method, f"no JSON came with {status}") from error


def _method(name: str) -> TelegramMethod[Any]:
    """The aiogram method of this name, empty: its errors carry one."""
    found: type[TelegramMethod[Any]] = getattr(aiogram.methods, name[0].upper() + name[1:])
    return found.model_construct()
