"""aiogram's own HTTP session with the socket taken out, for every contestant built on aiogram."""

import json
from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, TypeVar

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiohttp import FormData

from benchmarks.peer import Peer
from benchmarks.wire import Wire

T = TypeVar("T")
TOKEN = "42:a-token-only-the-wire-sees"  # noqa: S105


class WireSession(AiohttpSession):
    """Builds the form and checks the response as its parent does."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire

    async def make_request(self, bot: Bot, method: TelegramMethod[T], timeout: int | None = None) -> T:  # noqa: ARG002, ASYNC109
        """Hand the encoded form to the wire and validate what it answers."""
        form = self.build_form_data(bot=bot, method=method)
        raw = self._wire.request(method.__api_method__, form, getattr(method, "message_id", None))
        response = self.check_response(bot=bot, method=method, status_code=200, content=raw.decode())
        return response.result  # type: ignore[return-value]  # aiogram casts it the same way


class AiogramPeer(Peer):
    """Everything but the dispatcher."""

    dispatcher: Dispatcher
    bot: Bot

    @abstractmethod
    def build(self) -> Dispatcher:
        """Return the dispatcher with all its routers."""

    async def start(self, wire: Wire) -> None:
        """Build the bot and run the dispatcher's start-up hooks, as polling would."""
        self.bot = Bot(TOKEN, session=WireSession(wire))
        self.dispatcher = self.build()
        await self.dispatcher.emit_startup(bot=self.bot)

    async def feed(self, raw: bytes) -> None:
        """Validate and dispatch one update."""
        await self.dispatcher.feed_raw_update(self.bot, json.loads(raw))

    def decode(self, parameters: FormData) -> Mapping[str, Any]:
        """Return the fields of an encoded request by name."""
        return {
            options["name"]: value for options, _, value in parameters._fields
        }  # aiohttp has no public way

    async def stop(self) -> None:
        """Close the storage."""
        await self.dispatcher.emit_shutdown(bot=self.bot)
