import asyncio

import aiohttp
import pytest

from playground.player import Played, Player
from playground.server import Playground
from tests.playground.plain import Api, There

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_an_update_stays_until_a_higher_offset_confirms_it(api: Api, family: Played) -> None:
    await family.say("one")
    await family.say("two")
    first = await api("getUpdates")
    start = first[0]["update_id"]

    again = await api("getUpdates", offset=start)
    rest = await api("getUpdates", offset=start + 2)
    nothing_comes_back = await api("getUpdates", offset=start)

    assert [update["message"]["text"] for update in first] == ["/start", "one", "two"]
    assert again == first
    assert rest == nothing_comes_back == first[2:]


async def test_a_negative_offset_keeps_the_last_ones(api: Api, family: Played) -> None:
    for word in "abc":
        await family.say(word)

    kept = await api("getUpdates", offset=-2)

    assert [update["message"]["text"] for update in kept] == ["b", "c"]


async def test_asking_the_same_again_at_once_gives_one_update(api: Api, family: Played) -> None:
    await family.say("one")

    whole, hasty = await api("getUpdates"), await api("getUpdates")

    assert (len(whole), len(hasty)) == (2, 1)


async def test_a_long_poll_answers_as_soon_as_something_happens(api: Api, family: Played) -> None:
    await api.fetch()
    asked = asyncio.ensure_future(api("getUpdates", timeout=20))
    await asyncio.sleep(0.05)

    async with asyncio.timeout(10):
        await family.say("hello")
        updates = await asked

    assert [update["message"]["text"] for update in updates] == ["hello"]


async def test_a_second_poller_ends_the_first_with_a_conflict(api: Api, family: Played) -> None:
    await api.fetch()
    first = asyncio.ensure_future(api.answer("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    second = asyncio.ensure_future(api.answer("getUpdates", timeout=20, offset=1))

    ended = await first
    await family.say("hello")

    assert (ended["status"], ended["description"]) == (409, CONFLICT)
    assert (await second)["result"][0]["message"]["text"] == "hello"


async def test_polling_is_refused_while_a_webhook_is_set(api: Api) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/", secret_token="s")

    refusal = await api.refusal("getUpdates")
    info = await api("getWebhookInfo")
    hasty = await api.answer("setWebhook", url="http://127.0.0.1:9/")
    await api("deleteWebhook")

    assert refusal.startswith("Conflict: can't use getUpdates method while webhook is active")
    assert info["url"] == "http://127.0.0.1:9/"
    assert "secret_token" not in info
    assert (hasty["status"], hasty["parameters"]) == (429, {"retry_after": 1})
    assert await api("getUpdates") == []


async def test_wanted_kinds_are_remembered_and_applied_when_things_happen(api: Api, there: There) -> None:
    await api.fetch()
    await api("getUpdates", allowed_updates=["message_reaction"], timeout=0, offset=-1)
    await there.family.say("unheard")
    await there.family._player.post(
        f"/play/people/{there.family.id}/react", {"message_id": there.bots_text, "emoji": "👍"}
    )

    first = await api("getUpdates")
    await api("getUpdates", allowed_updates=[], offset=first[-1]["update_id"] + 1, limit=1)
    await there.family.say("heard")
    second = await api("getUpdates", offset=first[-1]["update_id"] + 1)

    assert [next(key for key in update if key != "update_id") for update in first] == ["message_reaction"]
    assert [update["message"]["text"] for update in second] == ["heard"]


async def test_presses_nobody_fetched_vanish_after_150_seconds_and_messages_after_a_day(
    api: Api, player: Player, family: Played
) -> None:
    await api.fetch()
    button = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await api("sendMessage", chat_id=family.id, text="?", reply_markup=button)
    await family.say("hello")
    await family.press("Yes")

    await player.faults(clock_shift=140)
    both = (await player.get("/play/state"))["pending_updates"]
    await player.faults(clock_shift=160)
    message = (await player.get("/play/state"))["pending_updates"]
    await player.faults(clock_shift=25 * 3600)
    nothing = (await player.get("/play/state"))["pending_updates"]

    assert (both, message, nothing) == (2, 1, 0)


async def test_the_bot_hears_in_groups_what_telegram_lets_it_hear(api: Api, player: Player) -> None:
    anna, pavel = await player.colleague("Anna"), await player.colleague("Pavel")
    group = await player.post("/play/groups", {"title": "Team", "members": [anna.id, pavel.id]})
    await api.fetch()
    asked = await api("sendMessage", chat_id=group["id"], text="Who?")
    await anna.say("between us", chat_id=group["id"])
    await anna.say("/help", chat_id=group["id"])
    await pavel.say("hey @second_opinion_bot", chat_id=group["id"])
    await pavel.say("me", chat_id=group["id"], reply_to=asked["message_id"])
    await player.post(f"/play/groups/{group['id']}/bot", {"admin": True})
    await anna.say("now it hears all", chat_id=group["id"])

    heard = [update["message"]["text"] for update in await api.fetch() if "message" in update]

    assert heard == ["/help", "hey @second_opinion_bot", "me", "now it hears all"]


async def test_the_same_call_may_come_in_any_wrapping(
    api: Api, family: Played, playground: Playground
) -> None:
    address = f"/bot{playground.token}/SENDMESSAGE"
    wanted: dict[str, str | int] = {"chat_id": family.id, "text": "a", "unknown": 1}

    async with api.session.get(address, params=wanted) as response:
        by_query = await response.json()
    async with api.session.post(address, json=wanted | {"disable_notification": True}) as response:
        by_json = await response.json()
    async with api.session.post(
        address, data={name: str(value) for name, value in wanted.items()}
    ) as response:
        by_form = await response.json()
    parts = aiohttp.FormData(
        [(name, str(value)) for name, value in wanted.items()], default_to_multipart=True
    )
    async with api.session.post(address, data=parts) as response:
        by_parts = await response.json()

    assert all(
        told["ok"] and told["result"]["text"] == "a" for told in (by_query, by_json, by_form, by_parts)
    )


@pytest.mark.parametrize("count", [1, 2])
async def test_two_taps_are_two_queries_and_each_is_answered_once(
    api: Api, family: Played, count: int
) -> None:
    button = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await api("sendMessage", chat_id=family.id, text="?", reply_markup=button)
    for _ in range(count):
        await family.press("Yes")

    queries = [update["callback_query"] for update in await api.fetch() if "callback_query" in update]
    for query in queries:
        await api("answerCallbackQuery", callback_query_id=query["id"], text="ok", show_alert=True)
    again = await api.refusal("answerCallbackQuery", callback_query_id=queries[0]["id"])

    assert len({query["id"] for query in queries}) == count
    assert queries[0]["message"]["reply_markup"] == button
    assert again.startswith("Bad Request: query is too old")


async def test_a_press_is_answered_in_time_or_never(api: Api, player: Player, family: Played) -> None:
    button = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    message = await api("sendMessage", chat_id=family.id, text="?", reply_markup=button)
    query = (await family.press("Yes"))["query_id"]
    too_long = await api.refusal("answerCallbackQuery", callback_query_id=query, text="a" * 201)
    await player.faults(clock_shift=16)
    late = await api.refusal("answerCallbackQuery", callback_query_id=query)
    await api("deleteMessage", chat_id=family.id, message_id=message["message_id"])
    await family.press(message_id=message["message_id"], data="y")

    told = (await api.fetch())[-1]["callback_query"]

    assert too_long == "Bad Request: MESSAGE_TOO_LONG"
    assert late.startswith("Bad Request: query is too old")
    assert told["message"]["date"] == 0
    assert (await player.get(f"/play/queries/{query}"))["answered"] is False
