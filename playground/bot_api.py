"""The Bot API over HTTP: token, method, faults, answer."""

import asyncio
import re
from pathlib import PurePosixPath
from typing import NoReturn

import aiohttp
import orjson
from aiohttp import web

from playground.errors import Refusal
from playground.methods import TABLE
from playground.state import Json
from playground.wire import Call, read, read_answer
from playground.world import World

_TOKEN = re.compile(r"[1-9][0-9]*:.+")
_NUMBER = re.compile(r"[0-9]+")
_TOKEN_LIMIT = 80
_QUIET = frozenset({"getupdates"})


class BotApi:
    """Answers /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.route("*", "/bot{token:[^/]*}/{method:[^/]*}", self.call),
            web.get("/file/bot{token:[^/]*}/{path:.*}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        try:
            self._check_token(request.match_info["token"])
            return await self._carry_out(request)
        except Refusal as refusal:
            return refusal_answer(refusal)
        except web.HTTPRequestEntityTooLarge:
            return refusal_answer(Refusal(413, "Request Entity Too Large"))

    async def _carry_out(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        function = TABLE.get(method.lower())
        if function is None:
            raise Refusal(404, "Not Found: method not found")
        call = await read(request, method)
        faults, chat_id = self._world.faults, call.text("chat_id")
        entry = self._log(call)
        if faults.latency_ms:
            await asyncio.sleep(faults.latency_ms / 1000)
        silence = faults.silence(method, chat_id)
        if silence is not None and silence.wish.get("after", "store") == "before":
            await _hang_up(request, silence.wish)
        try:
            faults.check(method, chat_id)
            result = await function(self._world, call)
        except Refusal as refusal:
            entry |= {"status": refusal.code, "description": refusal.description}
            raise
        finally:
            if silence is not None and silence.wish.get("after", "store") == "store":
                self._world.store.flush()
                await _hang_up(request, silence.wish)
        entry["status"] = 200
        return web.Response(
            body=orjson.dumps({"ok": True, "result": result}), content_type="application/json"
        )

    def _check_token(self, token: str) -> None:
        if token == self._token:
            return
        if len(token) > _TOKEN_LIMIT or ":" not in token or token.startswith("0"):
            raise Refusal(401, "Unauthorized: invalid token specified")
        if not _NUMBER.fullmatch(token.partition(":")[0]):
            raise Refusal(421, "Misdirected Request: unallowed token specified")
        raise Refusal(401, "Unauthorized")

    def _log(self, call: Call) -> Json:
        calls = self._world.calls
        entry: Json = {
            "n": self._world.next_call(),
            "at": self._world.now(),
            "method": call.method,
            "params": call.params,
            "files": [
                {"field": field, "name": upload.name, "size": len(upload.data)}
                for field, upload in call.files.items()
            ],
            "status": None,
            "description": None,
        }
        if call.method.lower() not in _QUIET:
            calls.append(entry)
        return entry

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Answer with the bytes of a file."""
        try:
            self._check_token(request.match_info["token"])
        except Refusal as refusal:
            return refusal_answer(refusal)
        file = self._world.files.by_path(str(PurePosixPath(request.match_info["path"])))
        if file is None:
            return refusal_answer(Refusal(404, "Not Found"))
        data = await asyncio.to_thread(self._world.files.read, file)
        return web.Response(body=data, content_type="application/octet-stream")


async def _hang_up(request: web.Request, wish: Json) -> NoReturn:
    """Drop the connection without an answer, after a while if so wished."""
    await asyncio.sleep(float(wish.get("hold") or 0))
    if request.transport is not None:
        request.transport.abort()
    raise web.HTTPServiceUnavailable


def refusal_answer(refusal: Refusal) -> web.Response:
    """Return a refusal as the Bot API answers it."""
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    parameters = refusal.parameters()
    if parameters:
        body["parameters"] = parameters
    headers = {} if refusal.retry_after is None else {"Retry-After": str(refusal.retry_after)}
    return web.Response(
        status=refusal.code, body=orjson.dumps(body), headers=headers, content_type="application/json"
    )


async def execute(world: World, answer: aiohttp.ClientResponse) -> None:
    """Carry out the method a bot put into its answer to a webhook; nobody hears how it went."""
    call = await read_answer(answer)
    function = None if call is None else TABLE.get(call.method.lower())
    if call is None or function is None:
        return
    try:
        await function(world, call)
    except Refusal:
        return
