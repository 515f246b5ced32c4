"""A bot for tests that speaks plain HTTP."""

import io
from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson

from playground.player import Played


class Api:
    """A bot that speaks plain HTTP."""

    def __init__(self, session: aiohttp.ClientSession, token: str) -> None:
        self.session = session
        self.token = token

    async def answer(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method and return the whole answer, with the HTTP `status`."""
        given = {name: _plain(value) for name, value in params.items()}
        async with self.session.post(f"/bot{self.token}/{method}", data=given) as response:
            told: dict[str, Any] = orjson.loads(await response.read())
            return told | {"status": response.status}

    async def __call__(self, method: str, **params: Any) -> Any:
        """Call a method that has to succeed and return its result."""
        told = await self.answer(method, **params)
        assert told["ok"], told
        return told["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        """Call a method that has to fail and return what was said."""
        told = await self.answer(method, **params)
        assert not told["ok"], told
        assert told["error_code"] == told["status"]
        description: str = told["description"]
        return description

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
        """Call a method with file parts and return the whole answer."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in params.items():
            form.add_field(name, _plain(value))
        for name, (file_name, data) in files.items():
            form.add_field(name, io.BytesIO(data), filename=file_name)
        async with self.session.post(f"/bot{self.token}/{method}", data=form) as response:
            told: dict[str, Any] = orjson.loads(await response.read())
            return told | {"status": response.status}

    async def fetch(self) -> list[dict[str, Any]]:
        """Return what waits for the bot, and confirm it."""
        updates: list[dict[str, Any]] = await self("getUpdates")
        if updates:
            await self("getUpdates", offset=updates[-1]["update_id"] + 1, timeout=0, limit=1)
        return updates


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


@dataclass(frozen=True)
class There:
    """A family that has started the bot, and what stands in its chat."""

    family: Played
    bots_text: int
    bots_file: int
    theirs: int
