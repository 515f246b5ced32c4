import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from playground.player import Player
from playground.server import Playground
from tests.playground.plain import Api

STAFF = -1001000000001
TOKEN = "4242:playground-token"


@asynccontextmanager
async def separate(data: Path) -> AsyncIterator[tuple[str, asyncio.subprocess.Process]]:
    """A playground in a process of its own."""
    arguments = ("-m", "playground", "--port", "0", "--data", str(data), "--token", TOKEN)
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    try:
        yield line.removeprefix("Playground: ").strip(), process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_killed_playground_goes_on_where_it_was(tmp_path: Path) -> None:
    async with (
        separate(tmp_path) as (url, process),
        Player(url) as player,
        aiohttp.ClientSession(url) as session,
    ):
        api = Api(session, TOKEN)
        maria = await player.person("Мария", language_code="ru")
        await maria.start()
        fetched = await api.fetch()
        sent = (await maria.sends(("мрт.pdf", b"%PDF-1.7"), caption="МРТ"))[0]
        thread = (await api("createForumTopic", chat_id=STAFF, name="7F3K"))["message_thread_id"]
        await api(
            "sendDocument", chat_id=STAFF, document=sent["document"]["file_id"], message_thread_id=thread
        )
        await api("setMyCommands", commands=[{"command": "start", "description": "Start"}])
        buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
        await api("sendMessage", chat_id=maria.id, text="?", reply_markup=buttons)
        query = (await maria.press("Да"))["query_id"]
        before = [await player.messages(chat) for chat in (maria.id, STAFF)]
        seq = (await player.get("/play/state"))["seq"]
        process.kill()

    async with (
        separate(tmp_path) as (url, process),
        Player(url) as player,
        aiohttp.ClientSession(url) as session,
    ):
        api = Api(session, TOKEN)
        after = [await player.messages(chat) for chat in (maria.id, STAFF)]
        waiting = await api("getUpdates")
        file = await api("getFile", file_id=sent["document"]["file_id"])
        async with session.get(f"/file/bot{TOKEN}/{file['file_path']}") as response:
            body = await response.read()
        answered = await api("answerCallbackQuery", callback_query_id=query)
        commands = await api("getMyCommands")
        events = await player.get("/play/events", after=seq, json=1)
        following = await api("sendMessage", chat_id=maria.id, text="further")
        ivan = await player.person("Ivan")
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0

    assert after == before
    kinds = [next(key for key in update if key != "update_id") for update in waiting]
    assert kinds == ["message", "message", "callback_query"]
    assert waiting[0]["update_id"] == fetched[-1]["update_id"] + 1
    assert body == b"%PDF-1.7"
    assert answered is True
    assert commands == [{"command": "start", "description": "Start"}]
    assert [event["type"] for event in events["events"]] == ["reset"]
    assert following["message_id"] == before[0][-1]["message_id"] + 1
    assert ivan.id == maria.id + 1


async def test_a_line_torn_by_a_kill_is_forgotten(tmp_path: Path) -> None:
    first = Playground(data=tmp_path)
    await first.start()
    async with Player(first.url) as player:
        await (await player.person("Maria")).start()
    await first.stop()
    with (tmp_path / "journal.jsonl").open("ab") as journal:
        journal.write(b'["message","5000000003/2",{"chat_')

    second = Playground(data=tmp_path)
    await second.start()
    async with Player(second.url) as player:
        messages = await player.messages(5000000003)
    await second.stop()

    assert [message["text"] for message in messages] == ["/start"]


@pytest.mark.parametrize("staff", [True, False])
async def test_a_staff_group_is_founded_once_or_not_at_all(tmp_path: Path, *, staff: bool) -> None:
    for _ in range(2):
        playground = Playground(data=tmp_path, staff_group=staff)
        await playground.start()
        async with Player(playground.url) as player:
            state = await player.get("/play/state")
        await playground.stop()

        assert len(state["chats"]) == int(staff)
        assert len(state["people"]) == 2 * staff
