"""What people see over HTTP: the state, chats, files, calls and the stream of events."""

from pathlib import Path

import orjson
from aiohttp import web

from playground.chats import person_json
from playground.errors import Impossible
from playground.messages import chat_state, view
from playground.methods.about import bot_json
from playground.people_api import answer, number_of
from playground.state import STAFF_CHAT, Chat, Json, Message
from playground.world import World

_PAGE = Path(__file__).with_name("page.html")
_LONGEST = 60.0
_HEARTBEAT = 15.0


class Watching:
    """Answers everything that only looks."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/", self._page),
            web.get("/play/state", self._state),
            web.get("/play/chats/{chat_id}/messages", self._messages),
            web.get("/play/files/{unique_id}", self._file),
            web.get("/play/queries/{query_id}", self._query),
            web.get("/play/calls", self._calls),
            web.get("/play/events", self._events),
        ]

    async def _page(self, _: web.Request) -> web.StreamResponse:
        if not _PAGE.exists():
            raise Impossible("the page is not there", 404)
        return web.FileResponse(_PAGE, headers={"Cache-Control": "no-cache"})

    async def _state(self, _: web.Request) -> web.Response:
        world = self._world
        return answer(
            {
                "bot": bot_json(world),
                "people": [person_json(person) for person in world.people.values()],
                "chats": [chat_state(world, chat) for chat in world.chats.values()],
                "faults": world.faults.as_json(),
                "pending_updates": len(world.updates),
                "staff_chat_id": STAFF_CHAT if STAFF_CHAT in world.chats else None,
                "seq": world.events.seq,
            }
        )

    async def _messages(self, request: web.Request) -> web.Response:
        world = self._world
        chat = world.chats.get(number_of(request, "chat_id"))
        if chat is None:
            person = world.people.get(number_of(request, "chat_id"))
            if person is not None:  # somebody who has not written yet
                empty = chat_state(world, Chat(person.id, "private"))
                return answer(empty | {"messages": [], "seq": world.events.seq})
            raise Impossible(f"there is no chat {request.match_info['chat_id']}", 404)
        deadline = world.now() + min(_float(request, "wait"), _LONGEST)
        while not (found := self._found(chat.id, request)) and world.now() < deadline:
            if not await world.events.wait(deadline - world.now()):
                break
        return answer(
            chat_state(world, chat)
            | {"messages": [view(world, message) for message in found], "seq": world.events.seq}
        )

    def _found(self, chat_id: int, request: web.Request) -> list[Message]:
        after = int(_float(request, "after"))
        gone = request.query.get("deleted") == "1"
        wanted = request.query.get("thread_id")
        thread_id = int(wanted) or None if wanted else None
        found = []
        for message in reversed(self._world.messages.get(chat_id, {}).values()):
            if message.id <= after:
                break
            if (gone or not message.deleted) and (not wanted or message.thread_id == thread_id):
                found.append(message)
        return found[::-1]

    async def _file(self, request: web.Request) -> web.Response:
        file = self._world.files.by_unique_id(request.match_info["unique_id"])
        if file is None:
            raise Impossible("there is no such file", 404)
        mime = file.mime or "application/octet-stream"
        shown = mime.startswith(("image/", "audio/", "video/")) and "svg" not in mime
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        if not shown:
            headers["Content-Disposition"] = "attachment"
        headers["Content-Type"] = (
            mime if mime.isascii() and mime.isprintable() else "application/octet-stream"
        )
        return web.Response(body=self._world.files.read(file), headers=headers)

    async def _query(self, request: web.Request) -> web.Response:
        query = self._world.queries.get(request.match_info["query_id"])
        if query is None:
            raise Impossible("there is no such query", 404)
        return answer(query)

    async def _calls(self, request: web.Request) -> web.Response:
        after = int(_float(request, "after"))
        return answer({"calls": [call for call in self._world.calls if call["n"] > after]})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        events = self._world.events
        given = request.headers.get("Last-Event-ID") or request.query.get("after")
        seq = int(given) if given else events.seq
        if request.query.get("json") == "1":
            found = events.after(seq)
            if not found and await events.wait(min(_float(request, "wait"), _LONGEST)):
                found = events.after(seq)
            return answer({"events": found, "seq": events.seq})
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        await stream.prepare(request)
        await stream.write(b": hello\n\n")
        try:
            while not events.closed:
                found = events.after(seq)
                for event in found:
                    await stream.write(_line(event))
                    seq = event["seq"]
                if not found and not await events.wait(_HEARTBEAT) and not events.closed:
                    await stream.write(b": still here\n\n")
        except ConnectionResetError:
            pass
        return stream


def _line(event: Json) -> bytes:
    return b"id: %d\ndata: %b\n\n" % (event["seq"], orjson.dumps(event))


def _float(request: web.Request, name: str) -> float:
    return float(request.query.get(name) or 0)
