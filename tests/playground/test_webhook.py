import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest
from aiohttp import web

from playground.player import Played, Player
from tests.playground.plain import Api


@dataclass
class Address:
    """The bot's own address: what came, how many at once, and what to answer."""

    url: str = ""
    came: list[dict[str, Any]] = field(default_factory=list)
    secrets: set[str | None] = field(default_factory=set)
    refuse: int = 0
    answer: dict[str, Any] = field(default_factory=dict)
    takes: float = 0
    now: dict[int, int] = field(default_factory=dict)
    most_in_one_chat: int = 0
    most_at_once: int = 0

    async def receive(self, request: web.Request) -> web.Response:
        update = orjson.loads(await request.read())
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refuse:
            self.refuse -= 1
            return web.Response(status=500)
        chat = update["message"]["chat"]["id"]
        self.now[chat] = self.now.get(chat, 0) + 1
        self.most_in_one_chat = max(self.most_in_one_chat, self.now[chat])
        self.most_at_once = max(self.most_at_once, sum(self.now.values()))
        await asyncio.sleep(self.takes)
        self.now[chat] -= 1
        self.came.append(update)
        return web.json_response(self.answer)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.came]


@pytest.fixture
async def address() -> AsyncIterator[Address]:
    there = Address()
    app = web.Application()
    app.router.add_post("/hook", there.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    there.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield there
    await runner.cleanup()


async def test_updates_come_to_the_bots_address_with_its_secret(
    api: Api, player: Player, family: Played, address: Address
) -> None:
    await api("setWebhook", url=address.url, secret_token="only-you")

    await family.say("one")
    await family.say("two")
    await player.settled()

    assert address.texts() == ["/start", "one", "two"]
    assert address.secrets == {"only-you"}


async def test_one_chat_waits_for_its_turn_while_others_go_on(
    api: Api, player: Player, family: Played, address: Address
) -> None:
    others = [await player.person(name) for name in ("Ivan", "Olga")]
    address.takes = 0.05
    await api("setWebhook", url=address.url)

    for word in ("a", "b", "c"):
        await asyncio.gather(*(person.say(word) for person in (family, *others)))
    await player.settled()

    assert (address.most_in_one_chat, address.most_at_once) == (1, 3)
    for person in others:
        said = [
            each["message"]["text"] for each in address.came if each["message"]["chat"]["id"] == person.id
        ]
        assert said == ["a", "b", "c"]


async def test_what_the_bot_refuses_comes_again_in_order(
    api: Api, player: Player, family: Played, address: Address
) -> None:
    address.refuse = 1
    await api("setWebhook", url=address.url)
    await family.say("one")

    await player.settled()

    assert address.texts() == ["/start", "one"]
    assert (await api("getWebhookInfo"))["last_error_message"].startswith(
        "Wrong response from the webhook: 500"
    )


async def test_an_answer_may_carry_a_call(api: Api, player: Player, family: Played, address: Address) -> None:
    address.answer = {"method": "sendMessage", "chat_id": family.id, "text": "Good morning"}

    await api("setWebhook", url=address.url)

    assert (await family.hears())["text"] == "Good morning"
    await player.settled()


async def test_what_was_not_delivered_waits_for_polling(api: Api, family: Played, address: Address) -> None:
    address.refuse = 100
    await api("setWebhook", url=address.url)
    await family.say("one")

    await api("deleteWebhook")

    assert [update["message"]["text"] for update in await api("getUpdates")] == ["/start", "one"]
