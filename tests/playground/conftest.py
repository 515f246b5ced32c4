import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from playground.player import Played, Player
from playground.server import Playground
from tests.playground.plain import Api, There


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    running = Playground()
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def player(playground: Playground) -> AsyncIterator[Player]:
    async with Player(playground.url) as playing:
        yield playing


@pytest.fixture
async def api(playground: Playground) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession(playground.url) as session:
        yield Api(session, playground.token)
    await asyncio.sleep(0)


@pytest.fixture
async def family(player: Player) -> Played:
    maria = await player.person("Maria", language_code="ru")
    await maria.start()
    return maria


@pytest.fixture
async def there(api: Api, family: Played) -> There:
    text = await api("sendMessage", chat_id=family.id, text="Question one")
    file = await api.upload(
        "sendDocument", {"document": ("mri.pdf", b"%PDF")}, chat_id=family.id, caption="Page"
    )
    theirs = await family.say("Hello")
    return There(family, text["message_id"], file["result"]["message_id"], theirs["message_id"])
