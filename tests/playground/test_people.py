import asyncio
from typing import Any

import orjson
import pytest

from playground.player import Played, Player, Unheard
from playground.server import Playground
from tests.playground.plain import Api

STAFF = -1001000000001


async def test_the_staff_group_is_there_from_the_first_moment(player: Player) -> None:
    state = await player.get("/play/state")

    chat = state["chats"][0]
    assert (chat["id"], chat["title"], chat["forum"]) == (STAFF, "Second opinion · staff", True)
    assert chat["bot"]["rights"]["can_manage_topics"] is True
    assert [person["first_name"] for person in state["people"]] == ["Anna", "Pavel"]


async def test_a_family_talks_with_a_bot(api: Api, player: Player) -> None:
    maria = await player.person("Мария", language_code="ru")
    await maria.start("ref_7")
    buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
    await api("sendMessage", chat_id=maria.id, text="Начнём?", reply_markup=buttons)
    await maria.hears("Начнём?")
    query = await maria.press("Да")
    await api("answerCallbackQuery", callback_query_id=query["query_id"], text="Хорошо")

    updates = await api.fetch()

    assert updates[0]["message"]["text"] == "/start ref_7"
    assert updates[1]["callback_query"]["data"] == "y"
    assert (await player.get(f"/play/queries/{query['query_id']}"))["text"] == "Хорошо"


async def test_somebody_waits_for_what_the_bot_says_and_for_what_it_changes(api: Api, family: Played) -> None:
    waits = asyncio.ensure_future(family.hears("second"))
    await api("sendMessage", chat_id=family.id, text="first")
    sent = await api("sendMessage", chat_id=family.id, text="second")
    heard = await waits
    sees = asyncio.ensure_future(family.sees("changed"))
    await api("editMessageText", chat_id=family.id, message_id=sent["message_id"], text="changed")

    assert heard["message_id"] == (await sees)["message_id"]
    with pytest.raises(Unheard, match="waited"):
        await family.hears(wait=0.05)


async def test_the_reply_keyboard_of_a_chat_is_known(api: Api, player: Player, family: Played) -> None:
    async def keyboard() -> Any:
        return (await player.get(f"/play/chats/{family.id}/messages"))["keyboard"]

    await api(
        "sendMessage",
        chat_id=family.id,
        text="?",
        reply_markup={"keyboard": [["Да"]], "one_time_keyboard": True},
    )
    shown = await keyboard()
    await family.say("Да")
    used = await keyboard()
    await api("sendMessage", chat_id=family.id, text="?", reply_markup={"keyboard": [["Да"]]})
    await api("sendMessage", chat_id=family.id, text="!", reply_markup={"remove_keyboard": True})

    assert shown["keyboard"] == [[{"text": "Да"}]]
    assert used is None
    assert await keyboard() is None


async def test_events_tell_everything_in_order(api: Api, player: Player, family: Played) -> None:
    seq = (await player.get("/play/state"))["seq"]
    await api("sendChatAction", chat_id=family.id, action="typing")
    sent = await api("sendMessage", chat_id=family.id, text="a")
    which = {"chat_id": family.id, "message_id": sent["message_id"]}
    await api("editMessageText", text="b", **which)
    await api(
        "editMessageReplyMarkup",
        reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]},
        **which,
    )
    query = await family.press("x")
    await api("answerCallbackQuery", callback_query_id=query["query_id"], text="ok")
    await api("deleteMessage", **which)
    await api("createForumTopic", chat_id=STAFF, name="7F3K")
    await api("setMyCommands", commands=[])
    await family.block()

    events = (await player.get("/play/events", after=seq, json=1))["events"]

    assert [event["type"] for event in events] == [
        "typing",
        "message",
        "edited",
        "markup",
        "toast",
        "deleted",
        "message",
        "topic",
        "commands",
        "chat",
        "person",
    ]
    assert [event["seq"] for event in events] == list(range(seq + 1, seq + 12))


async def test_events_stream_to_a_browser_and_go_on_where_it_stopped(
    api: Api, player: Player, family: Played
) -> None:
    seq = (await player.get("/play/state"))["seq"]
    await family.say("missed")

    async with api.session.get("/play/events", headers={"Last-Event-ID": str(seq)}) as stream:
        lines = [line async for line in _lines(stream, 1)]
        await family.say("live")
        lines += [line async for line in _lines(stream, 1)]

    assert [orjson.loads(line.removeprefix("data: "))["message"]["text"] for line in lines] == [
        "missed",
        "live",
    ]


async def _lines(stream: Any, count: int) -> Any:
    while count:
        line = (await stream.content.readline()).decode().strip()
        if line.startswith("data: "):
            count -= 1
            yield line


async def test_calls_of_the_bot_are_on_record(api: Api, player: Player, family: Played) -> None:
    await api.upload("sendDocument", {"document": ("a.pdf", b"123")}, chat_id=family.id, caption="c")
    await api.refusal("sendMessage", chat_id=family.id)

    good, wrong = (await player.get("/play/calls"))["calls"]

    assert (good["method"], good["params"]["caption"], good["status"]) == ("sendDocument", "c", 200)
    assert good["files"] == [{"field": "document", "name": "a.pdf", "size": 3}]
    assert (wrong["status"], wrong["description"]) == (400, "Bad Request: message text is empty")


async def test_a_message_can_be_edited_reacted_to_and_taken_back(
    api: Api, player: Player, family: Played
) -> None:
    sent = await family.say("Hello")
    file = (await family.sends(("a.pdf", b"x"), caption="old"))[0]
    await api.fetch()

    await family.edit(sent["message_id"], "Hello /help")
    await family.edit(file["message_id"], "new")
    await player.post(f"/play/people/{family.id}/delete", {"message_id": sent["message_id"]})

    edits = [update["edited_message"] for update in await api.fetch()]
    assert edits[0]["entities"][0]["type"] == "bot_command"
    assert edits[0]["edit_date"]
    assert edits[1]["caption"] == "new"
    assert sent["message_id"] not in [message["message_id"] for message in await player.messages(family.id)]


async def test_a_forwarded_message_says_from_whom(family: Played) -> None:
    name = await family.say("a", forwarded_from="Клиника")
    person = await family.say("a", forwarded_from=5000000001)
    channel = await family.say("a", forwarded_from={"channel": "News"})

    assert [message["forward_origin"]["type"] for message in (name, person, channel)] == [
        "hidden_user",
        "user",
        "channel",
    ]


async def test_files_come_back_for_the_page_and_never_as_a_page(api: Api, family: Played) -> None:
    sent = (await family.sends(("a.html", b"<script>"), kind="document"))[0]

    async with api.session.get(f"/play/files/{sent['document']['file_unique_id']}") as response:
        assert await response.read() == b"<script>"
        assert response.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    ("path", "wish", "status", "words"),
    [
        ("/play/people", {}, 400, "a person needs a first_name"),
        ("/play/people/7/text", {"text": "a"}, 404, "there is no person 7"),
        ("/play/people/5000000001/text", {"text": " "}, 400, "there is nothing to see in this text"),
        ("/play/people/5000000001/text", {"text": "a" * 4097}, 400, "a message has at most 4096 characters"),
        ("/play/people/5000000001/text", {"text": "a", "chat_id": 8}, 404, "there is no chat 8"),
        (
            "/play/people/5000000001/text",
            {"text": "a", "reply_to": 8},
            400,
            "there is no message 8 to reply to",
        ),
        (
            "/play/people/5000000001/text",
            {"text": "a", "chat_id": STAFF, "thread_id": 8},
            400,
            "there is no topic 8 in this chat",
        ),
        ("/play/people/5000000001/press", {"label": "Yes"}, 400, "Anna has not written to the bot yet"),
        (
            "/play/people/5000000001/press",
            {"label": "Yes", "chat_id": STAFF},
            400,
            "no message here has a button 'Yes'",
        ),
        ("/play/people/5000000001/special", {"kind": "spell"}, 400, "there is nothing special called spell"),
        ("/play/people/5000000001/files", {}, 400, "files come as multipart/form-data"),
        ("/play/groups", {}, 400, "a group needs a title"),
        ("/play/groups/5/bot", {}, 404, "there is no group 5"),
        ("/play/faults", {"fire": True}, 400, "there is no fault called fire"),
        ("/play/nowhere", {}, 404, "there is nothing at POST /play/nowhere"),
    ],
)
async def test_what_people_cannot_do_is_said_in_a_sentence(
    api: Api, path: str, wish: dict[str, Any], status: int, words: str
) -> None:
    async with api.session.post(path, json=wish) as response:
        told = await response.json()

    assert (response.status, told) == (status, {"error": words})


async def test_a_blocked_bot_hears_nothing_and_start_unblocks_it(api: Api, family: Played) -> None:
    await family.block()

    with pytest.raises(RuntimeError, match="has blocked the bot"):
        await family.say("hello")
    await family.start()

    assert (await api("sendMessage", chat_id=family.id, text="a"))["text"] == "a"


async def test_a_new_colleague_is_in_the_staff_group(api: Api, player: Player) -> None:
    olga = await player.person("Olga", staff=True)
    await olga.say("Hello all", chat_id=STAFF)

    joined, said = (update["message"] for update in await api.fetch())

    assert joined["new_chat_members"][0]["id"] == olga.id
    assert said["text"] == "Hello all"
    assert await api("getChatMemberCount", chat_id=STAFF) == 4


async def test_stopping_ends_polls_and_streams_at_once(playground: Playground, api: Api) -> None:
    poll = asyncio.ensure_future(api.answer("getUpdates", timeout=50))
    stream = asyncio.ensure_future(api.session.get("/play/events"))
    await asyncio.sleep(0.05)

    async with asyncio.timeout(2):
        await playground.stop()

    assert (await poll)["result"] == []
    (await stream).close()
