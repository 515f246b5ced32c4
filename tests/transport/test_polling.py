import asyncio

import aiohttp
import pytest
import sqlalchemy as sa

from bot.engine import Asking
from bot.transport import polling
from playground.player import Player
from playground.server import Playground
from storage import Storage, turns_sqlite
from storage.tables import parked
from tests.parts import refuses
from tests.transport.conftest import Desk, House, conversation, transport, written
from tests.transport.conftest import polling as polling_bot
from tests.transport.test_canvas import asked


async def waiting(desk: Desk) -> int:
    """Updates Telegram has not been told are taken."""
    return int((await desk.player.get("/play/state"))["pending_updates"])


async def turns(storage: Storage, chat: int) -> int:
    stored = await storage.sessions.read(chat)
    return 0 if stored is None else stored.turn


async def test_a_slow_chat_holds_up_no_other_and_nothing_unfinished_is_confirmed(desk: Desk) -> None:
    slow, quick = await asked(desk), await asked(desk)

    async with desk.storage.sessions.hold(slow.id):
        await asyncio.gather(slow.say("English"), quick.say("English"))
        await quick.hears("Before we begin · 2 of 6")

        assert await waiting(desk) == 2
        assert await desk.place(slow) == Asking(("language",))

    await desk.still()
    assert await waiting(desk) == 0
    assert await desk.place(slow) == await desk.place(quick) == Asking(("offer",))


async def test_a_bot_cut_off_in_the_middle_gets_it_again_and_counts_it_once(
    playground: Playground, player: Player, house: House
) -> None:
    maria, olga = await player.person("Maria"), await player.person("Olga")
    async with house.opened() as storage:
        async with (
            transport(playground, storage, conversation(storage)) as doomed,
            storage.sessions.hold(olga.id),
        ):
            running = asyncio.ensure_future(doomed.poll(asyncio.Event()))
            await maria.start()
            await maria.hears("Which language")
            await olga.start()
            await maria.say("English")
            await maria.hears("Before we begin · 2 of 6")

            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
        assert (await player.get("/play/state"))["pending_updates"] == 2
        assert await turns(storage, maria.id) == 2

    async with house.opened() as storage:
        async with polling_bot(transport(playground, storage, conversation(storage, 500))):
            await olga.hears("Which language")
            await player.settled()

        assert await turns(storage, maria.id) == 2
        assert await turns(storage, olga.id) == 1
    hers = [m for m in await player.messages(maria.id) if m["from"]["is_bot"]]
    assert len(hers) == 2


async def test_a_clean_stop_finishes_what_is_in_hand_and_confirms_it(
    playground: Playground, player: Player, storage: Storage
) -> None:
    family = await player.person("Maria", language_code="en")
    stop = asyncio.Event()

    async with transport(playground, storage, conversation(storage)) as bot, asyncio.TaskGroup() as group:
        poller = polling.Polling(bot.bot, bot.wire, bot.intake)
        async with storage.sessions.hold(family.id):
            running = group.create_task(poller.run(stop))
            await family.start()
            async with asyncio.timeout(5):
                while not poller._open:  # noqa: ASYNC110 - fetching is not an event anyone announces
                    await asyncio.sleep(0.01)
            stop.set()
            await asyncio.sleep(0.02)
            assert not running.done()
        await running

        assert await turns(storage, family.id) == 1
        assert (await player.get("/play/state"))["pending_updates"] == 0


async def test_telegram_hears_only_of_what_is_on_the_disk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "PAUSES", (0.05,))
    family = await asked(desk)

    with monkeypatch.context() as broken:
        broken.setattr(turns_sqlite, "sync_data", refuses)
        await family.say("English")
        await family.hears("Before we begin · 2 of 6")
        await asyncio.sleep(0.2)
        assert await waiting(desk) == 1

    await desk.still()
    assert await waiting(desk) == 0
    assert await turns(desk.storage, family.id) == 2


async def test_while_the_database_is_away_nothing_is_confirmed_and_the_family_hears_it_once(
    desk: Desk, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "PAUSES", (0.05,))
    family = await asked(desk)
    house.breaks("sessions")

    await family.say("English")
    said = await family.hears("One moment, please. Your message is not lost")
    await family.say("I understand")
    await asyncio.sleep(0.3)
    assert await waiting(desk) == 2
    house.heals("sessions")

    await desk.still()
    assert await desk.place(family) == Asking(("limits",))
    apologies = [m for m in await desk.screens(family) if m["text"] == said["text"]]
    assert len(apologies) == 1


async def test_an_update_our_code_fails_on_is_parked_without_a_word_in_the_trace(desk: Desk) -> None:
    family = await asked(desk)
    odd = written(family, "secret words", update=41)
    odd["message"]["date"] = "secret day"

    await desk.transport.feed(odd)
    await desk.transport.feed({**odd, "update_id": 42})
    await family.say("English")

    assert await desk.storage.parking.count() == 2
    rows = await desk.storage.outbox._database.rows(sa.select(parked))
    assert all("ValidationError" in row.trace and "secret" not in row.trace for row in rows)
    assert b"secret words" in (await desk.storage.parking.raw(41) or b"")
    calm = [
        m for m in await desk.screens(family) if m["text"].startswith("Something went wrong on our side.")
    ]
    assert len(calm) == 1
    assert await desk.place(family) == Asking(("offer",))


async def test_a_webhook_someone_set_meanwhile_is_taken_away(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "PAUSES", (0.05,))
    family = await asked(desk)
    async with aiohttp.ClientSession() as session:
        where = f"{desk.playground.url}/bot{desk.playground.token}/setWebhook"
        await session.post(where, json={"url": "http://127.0.0.1:9/nobody"})

    await family.say("English")

    await family.hears("Before we begin · 2 of 6")


async def test_commands_and_descriptions_are_set_once_in_every_language(desk: Desk) -> None:
    await desk.transport.prepare()
    once = await desk.calls("setMyCommands", "setMyDescription", "setMyShortDescription")

    await desk.transport.prepare()

    bot = (await desk.player.get("/play/state"))["bot"]
    spoken = {each["language_code"]: each["commands"] for each in bot["commands"]}
    assert {language: len(commands) for language, commands in spoken.items()} == {"": 6, "en": 6, "ru": 6}
    assert spoken["ru"] != spoken["en"] == spoken[""]
    assert "112" in bot["about"]["ru"]["description"]
    assert once
    assert await desk.calls("setMyCommands", "setMyDescription", "setMyShortDescription") == once
