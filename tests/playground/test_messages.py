from typing import Any

import orjson
import pytest

from playground.player import Played, Player
from tests.playground.plain import Api, There

STAFF = -1001000000001


async def test_text_comes_back_parsed_trimmed_and_counted_in_letters(api: Api, family: Played) -> None:
    told = await api("sendMessage", chat_id=family.id, text=" <b>👍 Мама</b> /help \n", parse_mode="HTML")
    longest = await api("sendMessage", chat_id=family.id, text="я" * 4096)
    marked = await api("sendMessage", chat_id=family.id, text=f"<b>{'я' * 4096}</b>", parse_mode="HTML")

    assert told["text"] == "👍 Мама /help"
    assert told["entities"] == [
        {"type": "bold", "offset": 0, "length": 7},
        {"type": "bot_command", "offset": 8, "length": 5},
    ]
    assert len(longest["text"]) == len(marked["text"]) == 4096


async def test_entities_may_be_given_instead_of_markup(api: Api, family: Played) -> None:
    told = await api(
        "sendMessage",
        chat_id=family.id,
        text="Anna writes",
        entities=[{"type": "text_mention", "offset": 0, "length": 4, "user": {"id": 5000000001}}],
    )

    assert told["entities"][0]["type"] == "text_mention"


async def test_optional_fields_are_absent_never_null(api: Api, there: There) -> None:
    await there.family.sends(("a.pdf", b"a"))

    for update in await api.fetch():
        assert b"null" not in orjson.dumps(update)


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(api: Api, family: Played) -> None:
    button = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    sent = await api("sendMessage", chat_id=family.id, text="?", reply_markup=button)
    await api.fetch()

    edited = await api("editMessageText", chat_id=family.id, message_id=sent["message_id"], text="?")

    assert "reply_markup" not in edited
    assert edited["edit_date"] >= sent["date"]
    assert await api.fetch() == []


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(api: Api, family: Played) -> None:
    sent = await api("sendMessage", chat_id=family.id, text="?", reply_markup={"keyboard": [["Yes"]]})

    refusal = await api.refusal("editMessageText", chat_id=family.id, message_id=sent["message_id"], text="!")

    assert refusal == "Bad Request: message can't be edited"


async def test_buttons_telegram_drops_are_dropped(api: Api, family: Played) -> None:
    row = [{"text": str(number), "callback_data": "y"} for number in range(14)]

    sent = await api(
        "sendMessage",
        chat_id=family.id,
        text="?",
        reply_markup={"inline_keyboard": [row, [{"text": " ", "callback_data": "y"}], *[row[:10]] * 40]},
    )

    rows = sent["reply_markup"]["inline_keyboard"]
    assert [len(buttons) for buttons in rows[:2]] == [12, 10]
    assert sum(len(buttons) for buttons in rows) == 300


async def test_the_first_of_two_actions_counts_and_addresses_are_completed(api: Api, family: Played) -> None:
    button = {"text": "x", "callback_data": "y", "url": "example.org"}

    sent = await api("sendMessage", chat_id=family.id, text="?", reply_markup={"inline_keyboard": [[button]]})

    assert sent["reply_markup"]["inline_keyboard"] == [[{"text": "x", "url": "http://example.org/"}]]


async def test_sending_may_go_on_without_the_message_replied_to(api: Api, there: There) -> None:
    family = there.family.id
    reply = {"message_id": 999, "allow_sending_without_reply": True}

    alone = await api("sendMessage", chat_id=family, text="a", reply_parameters=reply)
    answer = await api("sendMessage", chat_id=family, text="a", reply_parameters={"message_id": there.theirs})
    old = await api("sendMessage", chat_id=family, text="a", reply_to_message_id=there.theirs)

    assert "reply_to_message" not in alone
    assert answer["reply_to_message"]["text"] == old["reply_to_message"]["text"] == "Hello"


async def test_a_deleted_message_is_gone_for_everything(api: Api, there: There, player: Player) -> None:
    family, gone = there.family.id, there.bots_text

    assert await api("deleteMessages", chat_id=family, message_ids=[gone, 999]) is True
    refusals = [
        await api.refusal("editMessageText", chat_id=family, message_id=gone, text="b"),
        await api.refusal("copyMessage", chat_id=family, from_chat_id=family, message_id=gone),
        await api.refusal("pinChatMessage", chat_id=family, message_id=gone),
        await api.refusal("sendMessage", chat_id=family, text="a", reply_parameters={"message_id": gone}),
    ]

    assert all("not found" in refusal for refusal in refusals)
    assert gone not in [message["message_id"] for message in await player.messages(family)]


async def test_old_private_messages_stay(api: Api, there: There, player: Player) -> None:
    await player.faults(clock_shift=3 * 86400)

    refusal = await api.refusal("deleteMessage", chat_id=there.family.id, message_id=there.bots_text)

    assert refusal == "Bad Request: message can't be deleted for everyone"


async def test_albums_keep_together_through_copies(api: Api, family: Played) -> None:
    album = [{"type": "document", "media": f"attach://{name}"} for name in "ab"]
    files = {name: (f"{name}.pdf", name.encode()) for name in "ab"}
    sent = (await api.upload("sendMediaGroup", files, chat_id=family.id, media=album))["result"]
    ids = [message["message_id"] for message in sent]

    copied = await api("copyMessages", chat_id=STAFF, from_chat_id=family.id, message_ids=ids)
    forwarded = await api("forwardMessages", chat_id=STAFF, from_chat_id=family.id, message_ids=ids)
    one = await api.upload("sendMediaGroup", {"a": files["a"]}, chat_id=family.id, media=album[:1])

    assert ids[1] == ids[0] + 1
    assert len({message["media_group_id"] for message in sent}) == 1
    assert len(copied) == len(forwarded) == 2
    assert "media_group_id" not in one["result"][0]


async def test_message_ids_are_counted_per_account_and_per_supergroup(api: Api, player: Player) -> None:
    ivan, olga = await player.person("Ivan"), await player.person("Olga")

    first, second = (await ivan.start())["message_id"], (await olga.start())["message_id"]
    group = (await api("sendMessage", chat_id=STAFF, text="a"))["message_id"]

    assert (second, group) == (first + 1, 2)


async def test_copies_may_get_another_caption(api: Api, there: There, player: Player) -> None:
    family = there.family.id
    copy = await api(
        "copyMessage", chat_id=STAFF, from_chat_id=family, message_id=there.bots_file, caption="New"
    )
    bare = await api(
        "copyMessages", chat_id=STAFF, from_chat_id=family, message_ids=[there.bots_file], remove_caption=True
    )

    captions = {message["message_id"]: message.get("caption") for message in await player.messages(STAFF)}

    assert captions == {copy["message_id"]: "New", bare[0]["message_id"]: None}


async def test_media_of_a_message_can_be_exchanged(api: Api, there: There) -> None:
    told = await api.upload(
        "editMessageMedia",
        {"new": ("b.pdf", b"b")},
        chat_id=there.family.id,
        message_id=there.bots_file,
        media={"type": "document", "media": "attach://new", "caption": "*b*", "parse_mode": "Markdown"},
    )

    assert told["result"]["document"]["file_name"] == "b.pdf"
    assert told["result"]["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1}]


@pytest.mark.parametrize("scope", [None, {"type": "all_private_chats"}, {"type": "chat", "chat_id": STAFF}])
async def test_commands_are_kept_for_each_scope_and_language(api: Api, scope: dict[str, Any] | None) -> None:
    where = {} if scope is None else {"scope": scope}
    russian = [{"command": "start", "description": "Начать"}]

    await api("setMyCommands", commands=russian, language_code="ru", **where)

    assert await api("getMyCommands", language_code="ru", **where) == russian
    assert await api("getMyCommands", **where) == []
    await api("deleteMyCommands", language_code="ru", **where)
    assert await api("getMyCommands", language_code="ru", **where) == []


async def test_the_bot_describes_itself_in_each_language(api: Api, player: Player) -> None:
    await api("setMyDescription", description="Second opinion")
    await api("setMyDescription", description="Второе мнение", language_code="ru")
    await api("setMyName", name="Мнение", language_code="ru")

    assert await api("getMyDescription", language_code="ru") == {"description": "Второе мнение"}
    assert await api("getMyDescription", language_code="de") == {"description": "Second opinion"}
    assert await api("getMyName") == {"name": "Second opinion"}
    assert (await player.get("/play/state"))["bot"]["about"]["ru"]["name"] == "Мнение"
