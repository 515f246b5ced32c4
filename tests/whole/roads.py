"""What stands between two processes and can be taken away: a road to a database, a fork to two webhooks."""

import asyncio
from contextlib import suppress
from itertools import cycle
from types import TracebackType
from typing import Self

from aiohttp import ClientError, ClientSession, web


class Road:
    """A TCP port that leads to a Unix socket, until it is cut."""

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self.port = 0

    async def build(self) -> None:
        """Lead there, on the same port as before."""
        self._server = await asyncio.start_server(self._travel, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """End every connection and take no more, as when the other side is gone."""
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.transport.abort()
        await self._server.wait_closed()

    async def __aenter__(self) -> Self:
        await self.build()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.cut()

    async def _travel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        beyond, onwards = await asyncio.open_unix_connection(self._socket)
        mine = {writer, onwards}
        self._open |= mine
        try:
            await asyncio.gather(_carry(reader, onwards), _carry(beyond, writer))
        finally:
            self._open -= mine


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    target.close()


class Crossing:
    """One address, several servers behind it, taken in turn; one that is gone is passed over."""

    def __init__(self) -> None:
        self.took: dict[str, int] = {}
        self.url = ""
        self._behind: cycle[str] = cycle(())
        self._client = ClientSession()
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        """Begin to listen."""
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._pass)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/hook"

    def lead_to(self, *servers: str) -> None:
        """These, as host:port."""
        self.took = dict.fromkeys(servers, 0)
        self._behind = cycle(servers)

    async def close(self) -> None:
        """Listen no more."""
        assert self._runner is not None
        await self._runner.cleanup()
        await self._client.close()

    async def _pass(self, request: web.Request) -> web.Response:
        body = await request.read()
        for _ in self.took:
            server = next(self._behind)
            try:
                async with self._client.post(
                    f"http://{server}{request.path_qs}", data=body, headers=request.headers
                ) as answer:
                    self.took[server] += 1
                    return web.Response(status=answer.status, body=await answer.read())
            except ClientError:
                continue
        return web.Response(status=502)
