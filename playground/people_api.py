"""The people's side over HTTP: everything under /play/ that somebody does."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import orjson
from aiohttp import web

from playground import groups, people, topics
from playground.chats import person_json
from playground.errors import Impossible, Refusal
from playground.files import Upload
from playground.messages import chat_state, topic_state, view
from playground.multipart import parts
from playground.state import STAFF_CHAT, Chat, Json, Message, Person, Topic
from playground.world import World

_Act: TypeAlias = Callable[[World, Person, Json], Json]


def answer(told: object, status: int = 200) -> web.Response:
    """Return JSON."""
    return web.Response(status=status, body=orjson.dumps(told), content_type="application/json")


def refused(problem: Impossible | Refusal) -> web.Response:
    """Return the sentence that says why not."""
    if isinstance(problem, Refusal):
        return answer({"error": problem.description}, 400)
    return answer({"error": str(problem)}, problem.status)


async def wish_of(request: web.Request) -> Json:
    """Return the JSON object a request carries; nothing is an empty one."""
    body = await request.read()
    if not body.strip():
        return {}
    try:
        given = orjson.loads(body)
    except ValueError:
        raise Impossible("the body is not JSON") from None
    if not isinstance(given, dict):
        raise Impossible("the body must be a JSON object")
    return given


def number_of(request: web.Request, name: str) -> int:
    """Return a number that is part of the path."""
    try:
        return int(request.match_info[name])
    except ValueError:
        raise Impossible(f"{request.match_info[name]} is not a number", 404) from None


class PeopleApi:
    """Lets scripts and the page play people, groups and faults."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        person = "/play/people/{person_id}"
        acts: list[tuple[str, _Act]] = [
            (
                "start",
                lambda world, who, wish: self._view(people.start(world, who, str(wish.get("payload") or ""))),
            ),
            ("text", lambda world, who, wish: self._view(people.write(world, who, wish))),
            ("press", people.press),
            ("edit", lambda world, who, wish: self._view(people.rewrite(world, who, wish))),
            ("react", lambda world, who, wish: self._view(people.react(world, who, wish))),
            ("delete", people.take_back),
            ("block", lambda world, who, _: person_json(people.block(world, who))),
            ("unblock", lambda world, who, _: person_json(people.unblock(world, who))),
            ("delete-account", lambda world, who, _: person_json(people.delete_account(world, who))),
        ]
        return [
            web.post("/play/people", self._new_person),
            *(web.post(f"{person}/{name}", self._person_does(act)) for name, act in acts),
            web.post(f"{person}/files", self._files),
            web.post(f"{person}/special", self._special),
            web.post("/play/groups", self._new_group),
            web.post("/play/groups/{chat_id}/bot", self._group_does(groups.set_bot)),
            web.post("/play/groups/{chat_id}/members", self._group_does(self._set_member)),
            web.post(
                "/play/groups/{chat_id}/forum",
                self._group_does(
                    lambda world, chat, wish: groups.set_forum(world, chat, on=bool(wish.get("on", True)))
                ),
            ),
            web.post(
                "/play/groups/{chat_id}/migrate",
                self._group_does(lambda world, chat, _: groups.migrate(world, chat)),
            ),
            web.post("/play/chats/{chat_id}/topics", self._new_topic),
            web.post("/play/chats/{chat_id}/topics/{thread_id}/{what:close|reopen}", self._close_topic),
            web.delete("/play/chats/{chat_id}/topics/{thread_id}", self._drop_topic),
            web.get("/play/faults", self._read_faults),
            web.post("/play/faults", self._change_faults),
        ]

    def _view(self, message: Message) -> Json:
        return view(self._world, message)

    def _who(self, request: web.Request) -> Person:
        return self._world.person(number_of(request, "person_id"))

    def _person_does(self, act: _Act) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            return answer(act(self._world, self._who(request), await wish_of(request)))

        return handle

    def _group_does(
        self, act: Callable[[World, Chat, Json], Chat]
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            chat = groups.group(self._world, number_of(request, "chat_id"))
            return answer(chat_state(self._world, act(self._world, chat, await wish_of(request))))

        return handle

    async def _new_person(self, request: web.Request) -> web.Response:
        wish = await wish_of(request)
        first_name = str(wish.get("first_name") or "").strip()
        if not first_name:
            raise Impossible("a person needs a first_name")
        names = {
            name: str(wish[name]) for name in ("last_name", "username", "language_code") if wish.get(name)
        }
        person = self._world.new_person(first_name, **names)
        if wish.get("staff"):
            groups.set_member(self._world, groups.group(self._world, STAFF_CHAT), person, member=True)
        people.person_changed(self._world, person)
        return answer(person_json(person))

    async def _files(self, request: web.Request) -> web.Response:
        person, meta, uploads = self._who(request), None, []
        if request.content_type != "multipart/form-data":
            raise Impossible("files come as multipart/form-data")
        for part in parts(await request.read(), request.headers["Content-Type"], as_telegram=False):
            if part.name == "meta":
                try:
                    meta = orjson.loads(part.data)
                except ValueError:
                    raise Impossible("the part meta is not JSON") from None
            else:
                uploads.append(Upload(part.data, part.file_name or None, part.mime))
        if meta is not None and not isinstance(meta, dict):
            raise Impossible("the part meta must be a JSON object")
        sent = await people.send_files(self._world, person, meta or {}, uploads)
        return answer({"messages": [self._view(message) for message in sent]})

    async def _special(self, request: web.Request) -> web.Response:
        message = await people.send_special(self._world, self._who(request), await wish_of(request))
        return answer(self._view(message))

    async def _new_group(self, request: web.Request) -> web.Response:
        return answer(chat_state(self._world, groups.create(self._world, await wish_of(request))))

    @staticmethod
    def _set_member(world: World, chat: Chat, wish: Json) -> Chat:
        person = world.person(int(wish.get("person_id") or 0))
        return groups.set_member(world, chat, person, member=bool(wish.get("member", True)))

    def _forum(self, request: web.Request) -> Chat:
        chat = groups.group(self._world, number_of(request, "chat_id"))
        if not chat.forum:
            raise Impossible("this group has no topics")
        return chat

    def _topic(self, request: web.Request, chat: Chat) -> Topic:
        number = number_of(request, "thread_id")
        topic = self._world.topics.get((chat.id, number))
        if topic is None:
            raise Impossible(f"there is no topic {number} in this chat", 404)
        return topic

    def _someone(self, chat: Chat, wish: Json) -> int:
        wished = wish.get("person_id") or next(iter(chat.admins or chat.members), None)
        if wished is None:
            raise Impossible("there is nobody in this chat")
        return self._world.person(int(wished)).id

    async def _new_topic(self, request: web.Request) -> web.Response:
        chat, wish = self._forum(request), await wish_of(request)
        topic = topics.create(self._world, chat, self._someone(chat, wish), str(wish.get("name") or ""))
        return answer(topic_state(topic))

    async def _close_topic(self, request: web.Request) -> web.Response:
        chat, wish = self._forum(request), await wish_of(request)
        topic = self._topic(request, chat)
        closed = request.match_info["what"] == "close"
        topics.set_closed(self._world, chat, topic, self._someone(chat, wish), closed=closed)
        return answer(topic_state(topic))

    async def _drop_topic(self, request: web.Request) -> web.Response:
        chat = self._forum(request)
        topics.remove(self._world, chat, self._topic(request, chat))
        return answer({"ok": True})

    async def _read_faults(self, _: web.Request) -> web.Response:
        return answer(self._world.faults.as_json())

    async def _change_faults(self, request: web.Request) -> web.Response:
        self._world.faults.change(await wish_of(request))
        self._world.updates.forget_old()
        return answer(self._world.faults.as_json())


@web.middleware
async def plain_refusals(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn what cannot be done into a sentence."""
    try:
        return await handler(request)
    except (Impossible, Refusal) as problem:
        return refused(problem)
    except web.HTTPRequestEntityTooLarge:
        return answer({"error": "this is more than 50 MB at once"}, 413)
    except (TypeError, ValueError) as problem:
        if request.path.startswith("/play/"):
            return answer({"error": f"this is not what was expected here: {problem}"}, 400)
        raise
