from playground.player import Player
from tests.playground.plain import Api

STAFF = -1001000000001


async def test_a_topic_is_announced_to_everybody_even_to_the_bot(api: Api, player: Player) -> None:
    topic = await api("createForumTopic", chat_id=STAFF, name="7F3K " + "я" * 200, icon_color=9367192)
    told = (await api.fetch())[0]["message"]

    assert told["message_id"] == told["message_thread_id"] == topic["message_thread_id"]
    assert told["forum_topic_created"] == {"name": topic["name"], "icon_color": 9367192}
    assert told["from"]["is_bot"]
    assert len(topic["name"]) == 128
    assert (await player.topic("7F3K"))["closed"] is False


async def test_a_message_knows_its_topic_and_general_has_none(api: Api, player: Player) -> None:
    anna = await player.colleague("Anna")
    thread = (await api("createForumTopic", chat_id=STAFF, name="7F3K"))["message_thread_id"]
    other = (await api("createForumTopic", chat_id=STAFF, name="Other"))["message_thread_id"]

    card = await api("sendMessage", chat_id=STAFF, text="case", message_thread_id=thread)
    beside = await anna.say("noted", chat_id=STAFF, thread_id=thread)
    answer = await anna.say("whose?", chat_id=STAFF, thread_id=thread, reply_to=card["message_id"])
    general = await anna.say("lunch?", chat_id=STAFF)
    below = await anna.say("yes", chat_id=STAFF, reply_to=general["message_id"])
    crossed = await api(
        "sendMessage",
        chat_id=STAFF,
        text="x",
        message_thread_id=other,
        reply_parameters={"message_id": card["message_id"]},
    )
    followed = await api(
        "sendMessage", chat_id=STAFF, text="x", reply_parameters={"message_id": card["message_id"]}
    )

    for message in (card, beside):
        assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)
        assert "forum_topic_created" in message["reply_to_message"]
    assert answer["reply_to_message"]["message_id"] == card["message_id"]
    assert "message_thread_id" not in general
    assert (below["message_thread_id"], "is_topic_message" in below) == (general["message_id"], False)
    assert (crossed["message_thread_id"], followed["message_thread_id"]) == (other, thread)
    refusal = await api.refusal(
        "sendMessage", chat_id=STAFF, text="x", message_thread_id=below["message_thread_id"]
    )
    assert refusal == "Bad Request: message thread not found"


async def test_topics_are_edited_closed_and_reopened_with_a_trace(api: Api) -> None:
    thread = (await api("createForumTopic", chat_id=STAFF, name="7F3K"))["message_thread_id"]
    which = {"chat_id": STAFF, "message_thread_id": thread}
    await api.fetch()

    await api("editForumTopic", name="7F3K · taken", **which)
    same = await api.refusal("editForumTopic", name="7F3K · taken", **which)
    await api("closeForumTopic", **which)
    twice = await api.refusal("closeForumTopic", **which)
    await api("reopenForumTopic", **which)
    await api(
        "pinChatMessage",
        chat_id=STAFF,
        message_id=(await api("sendMessage", text="a", **which))["message_id"],
    )

    traces = [update["message"] for update in await api.fetch()]
    kinds = ("forum_topic_edited", "forum_topic_closed", "forum_topic_reopened", "pinned_message")
    assert [next(kind for kind in kinds if kind in trace) for trace in traces] == list(kinds)
    assert same == twice == "Bad Request: TOPIC_NOT_MODIFIED"


async def test_a_closed_topic_is_closed_to_a_bot_without_the_right(api: Api, player: Player) -> None:
    thread = (await player.post(f"/play/chats/{STAFF}/topics", {"name": "Closed"}))["thread_id"]
    await player.post(f"/play/groups/{STAFF}/bot", {"admin": True, "rights": {"can_pin_messages": True}})
    await player.post(f"/play/chats/{STAFF}/topics/{thread}/close")

    said = await api.refusal("sendMessage", chat_id=STAFF, text="a", message_thread_id=thread)
    opened = await api.refusal("reopenForumTopic", chat_id=STAFF, message_thread_id=thread)

    assert said == "Bad Request: TOPIC_CLOSED"
    assert opened == "Bad Request: not enough rights to close or open the topic"


async def test_a_deleted_topic_takes_its_messages_along(api: Api, player: Player) -> None:
    thread = (await api("createForumTopic", chat_id=STAFF, name="7F3K"))["message_thread_id"]
    await api("sendMessage", chat_id=STAFF, text="a", message_thread_id=thread)

    async with api.session.delete(f"/play/chats/{STAFF}/topics/{thread}") as response:
        assert response.status == 200

    refusal = await api.refusal("sendMessage", chat_id=STAFF, text="a", message_thread_id=thread)
    assert refusal == "Bad Request: message thread not found"
    assert await player.messages(STAFF) == []


async def test_a_thread_means_nothing_where_there_are_no_topics(api: Api, player: Player) -> None:
    group = await player.post("/play/groups", {"title": "Plain", "members": [5000000001]})

    told = await api("sendMessage", chat_id=group["id"], text="a", message_thread_id=77)

    assert "message_thread_id" not in told


async def test_general_has_its_own_switches(api: Api, player: Player) -> None:
    pavel = await player.colleague("Pavel")
    await api("closeGeneralForumTopic", chat_id=STAFF)
    twice = await api.refusal("closeGeneralForumTopic", chat_id=STAFF)
    async with api.session.post(
        f"/play/people/{pavel.id}/text", json={"text": "a", "chat_id": STAFF}
    ) as response:
        said = await response.json()
    await api("reopenGeneralForumTopic", chat_id=STAFF)
    await api("hideGeneralForumTopic", chat_id=STAFF)
    await api("unhideGeneralForumTopic", chat_id=STAFF)
    await api("editGeneralForumTopic", chat_id=STAFF, name="Lobby")

    assert twice == "Bad Request: TOPIC_NOT_MODIFIED"
    assert said == {"error": "General is closed"}
