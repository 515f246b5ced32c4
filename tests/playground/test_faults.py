import asyncio

import aiohttp
import pytest

from playground.player import Played, Player
from tests.playground.plain import Api

STAFF = -1001000000001


async def test_a_flood_refuses_so_often_and_says_how_long(api: Api, player: Player, family: Played) -> None:
    await player.faults(flood={"method": "sendMessage", "chat_id": family.id, "retry_after": 7, "times": 2})

    elsewhere = await api.answer("sendMessage", chat_id=STAFF, text="a")
    refused = [await api.answer("sendMessage", chat_id=family.id, text="a") for _ in range(3)]

    assert elsewhere["ok"]
    assert [told["status"] for told in refused] == [429, 429, 200]
    assert refused[0]["parameters"] == {"retry_after": 7}
    assert refused[0]["description"] == "Too Many Requests: retry after 7"


async def test_a_429_says_it_in_its_header_too(api: Api, player: Player) -> None:
    await player.faults(flood={"retry_after": 5, "times": 1})

    async with api.session.get(f"/bot{api.token}/getMe") as response:
        assert response.headers["Retry-After"] == "5"


async def test_errors_come_with_the_wished_code(api: Api, player: Player) -> None:
    await player.faults(
        error=[{"code": 500}, {"method": "getChat", "code": 403, "description": "Forbidden: no"}]
    )

    first = await api.refusal("getMe")
    second = await api.refusal("getChat", chat_id=STAFF)
    third = await api.answer("getMe")

    assert (first, second, third["ok"]) == ("Internal Server Error: restart", "Forbidden: no", True)


@pytest.mark.parametrize(("after", "kept"), [("store", True), ("before", False)])
async def test_silence_leaves_it_open_whether_the_message_exists(
    api: Api, player: Player, family: Played, *, after: str, kept: bool
) -> None:
    await player.faults(timeout={"method": "sendMessage", "after": after, "times": 1})

    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=family.id, text="perhaps")

    said = [message["text"] for message in await player.messages(family.id)]
    assert ("perhaps" in said) is kept


async def test_faults_end_when_asked(api: Api, player: Player) -> None:
    await player.faults(flood={"times": None}, latency_ms=1)
    assert (await api.answer("getMe"))["status"] == 429

    assert "flood" not in await player.faults(reset=True)

    assert (await api.answer("getMe"))["status"] == 200


async def test_strict_rates_count_album_items_and_edits_in_a_group(api: Api, player: Player) -> None:
    await player.faults(strict_rates=True)
    album = [{"type": "document", "media": f"attach://{name}"} for name in "ab"]
    files = {name: (f"{name}.pdf", name.encode()) for name in "ab"}
    sent = (await api("sendMessage", chat_id=STAFF, text="a"))["message_id"]
    for number in range(17):
        await api("editMessageText", chat_id=STAFF, message_id=sent, text=str(number))

    fits = await api.upload("sendMediaGroup", files, chat_id=STAFF, media=album)
    too_much = await api.answer("sendMessage", chat_id=STAFF, text="b")
    await player.faults(clock_shift=61)
    later = await api.answer("sendMessage", chat_id=STAFF, text="b")

    assert (fits["status"], too_much["status"], later["status"]) == (200, 429, 200)
    assert 3 <= too_much["parameters"]["retry_after"] <= 60


async def test_strict_rates_hold_for_the_whole_bot(api: Api, player: Player) -> None:
    people = [await player.person(f"Person {number}") for number in range(31)]
    await asyncio.gather(*(person.start() for person in people))
    await player.faults(strict_rates=True)

    told = await asyncio.gather(
        *(api.answer("sendMessage", chat_id=person.id, text="a") for person in people)
    )

    assert sorted(each["status"] for each in told) == [200] * 30 + [429]
