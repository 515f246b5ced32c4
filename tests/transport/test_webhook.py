import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.engine import Asking
from bot.transport.webhook import SECRET
from playground.player import Played, Player
from playground.server import Playground
from storage import Storage, turns_sqlite
from tests.parts import refuses
from tests.transport.conftest import House, conversation, transport, written

OURS = {SECRET: "our-secret_1"}


@pytest.fixture
async def door(playground: Playground, storage: Storage) -> AsyncIterator[TestClient[Any, Any]]:
    """A webhook of ours, without Telegram before it."""
    async with transport(playground, storage, conversation(storage)) as listening:
        app = listening.webhook("http://127.0.0.1/hook", OURS[SECRET]).app()
        async with TestClient(TestServer(app)) as client:
            yield client


@pytest.fixture
async def maria(player: Player) -> Played:
    person = await player.person("Maria", language_code="en")
    await person.start()
    return person


async def test_only_who_knows_the_secret_is_let_in(
    door: TestClient[Any, Any], maria: Played, storage: Storage
) -> None:
    update = written(maria, "/start")

    for headers in ({}, {SECRET: "guess"}, {SECRET: "öur-secret_1"}):
        assert (await door.post("/hook", json=update, headers=headers)).status == 401
    assert await storage.sessions.read(maria.id) is None

    assert (await door.post("/hook", json=update, headers=OURS)).status == 200
    assert await storage.sessions.read(maria.id) is not None


async def test_what_is_no_update_is_refused(door: TestClient[Any, Any]) -> None:
    for body in (b"", b"{", b"[]", b'"x"'):
        assert (await door.post("/hook", data=body, headers=OURS)).status == 400


async def test_a_yes_means_kept_and_no_database_means_come_again(
    door: TestClient[Any, Any], maria: Played, storage: Storage, house: House
) -> None:
    await door.post("/hook", json=written(maria, "/start", 1), headers=OURS)
    house.breaks("sessions", "parked")

    refused = await door.post("/hook", json=written(maria, "English", 2), headers=OURS)
    ill = await door.get("/health")
    house.heals("sessions", "parked")
    taken = await door.post("/hook", json=written(maria, "English", 2), headers=OURS)
    again = await door.post("/hook", json=written(maria, "English", 2), headers=OURS)
    well = await door.get("/health")

    assert (refused.status, refused.headers["Retry-After"]) == (503, "2")
    assert (taken.status, again.status) == (200, 200)
    assert (ill.status, well.status) == (503, 200)
    assert await well.json() == {"ok": True, "parked": 0}
    stored = await storage.sessions.read(maria.id)
    assert stored is not None
    assert (stored.turn, stored.session.place) == (2, Asking(("offer",)))


async def test_a_yes_means_on_the_disk(
    door: TestClient[Any, Any], maria: Played, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(turns_sqlite, "sync_data", refuses)
        refused = await door.post("/hook", json=written(maria, "/start", 1), headers=OURS)

    taken = await door.post("/hook", json=written(maria, "/start", 1), headers=OURS)

    assert (refused.status, taken.status) == (503, 200)
    stored = await storage.sessions.read(maria.id)
    assert stored is not None
    assert stored.turn == 1


@asynccontextmanager
async def side_by_side(playground: Playground, house: House) -> AsyncIterator[Storage]:
    """Two bots with nothing in common but database and Redis; what Telegram brings goes to each in turn."""
    async with AsyncExitStack() as stack:
        bots = []
        for number in range(2):
            rooms = await stack.enter_async_context(house.opened())
            talk = conversation(rooms, 100 * number)
            listening = await stack.enter_async_context(transport(playground, rooms, talk))
            hook = listening.webhook("http://127.0.0.1/hook", OURS[SECRET])
            server = await stack.enter_async_context(TestServer(hook.app()))
            bots.append((rooms, server.make_url("/hook")))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        turn = itertools.cycle([url for _rooms, url in bots])

        async def pass_on(request: web.Request) -> web.Response:
            async with session.post(next(turn), data=await request.read(), headers=request.headers) as answer:
                return web.Response(status=answer.status)

        front = web.Application()
        front.router.add_post("/hook", pass_on)
        gate = await stack.enter_async_context(TestServer(front))
        body = {"url": str(gate.make_url("/hook")), "secret_token": OURS[SECRET]}
        await session.post(f"{playground.url}/bot{playground.token}/setWebhook", json=body)
        yield bots[0][0]


async def test_two_processes_side_by_side_keep_every_answer_once_and_in_order(
    playground: Playground, player: Player, house: House
) -> None:
    async with side_by_side(playground, house) as storage:

        async def walks(name: str) -> Played:
            family = await player.person(name, language_code="en")
            await family.start()
            await family.hears("Which language")
            for label, next_ in (
                ("English", "2 of 6"),
                ("I understand", "3 of 6"),
                ("I understand", "4 of 6"),
                ("I agree", "5 of 6"),
                ("That is fine", "6 of 6"),
                ("I agree", "Who needs"),
                ("I do", "full name"),
            ):
                await family.press(label)
                await family.hears(next_)
            await family.say(f"{name} Petrova")
            await family.hears("born")
            await family.say("12.03.1980")
            await family.hears("sex")
            return family

        families = await asyncio.gather(*(walks(name) for name in ("Maria", "Olga", "Vera")))
        await player.settled()

        for family, name in zip(families, ("Maria", "Olga", "Vera"), strict=True):
            stored = await storage.sessions.read(family.id)
            assert stored is not None
            assert stored.turn == 10
            assert stored.session.answers["name",] == f"{name} Petrova"
            assert stored.session.answers["birth",] == "1980-03-12"
