from typing import Any

import pytest

from playground.player import Player
from playground.server import Playground
from tests.playground.plain import Api, There

STAFF = -1001000000001
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
BUTTON = {"text": "Yes", "callback_data": "y"}


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Yes", **button}]]}


def photos(count: int, kind: str = "photo") -> list[dict[str, str]]:
    return [{"type": kind, "media": "attach://nothing"} for _ in range(count)]


FAMILY, TEXT, FILE, THEIRS = "family", "text", "file", "theirs"  # put in place of the real ids

REFUSALS: list[tuple[str, dict[str, Any], str]] = [
    # chats
    ("sendMessage", {"text": "a"}, "chat_id is empty"),
    ("deleteMessage", {"message_id": 1}, "chat identifier is not specified"),
    ("sendMessage", {"chat_id": 77, "text": "a"}, "chat not found"),
    ("sendMessage", {"chat_id": "@nobody", "text": "a"}, "chat not found"),
    ("sendChatAction", {"chat_id": FAMILY, "action": "dancing"}, "wrong parameter action in request"),
    ("getChatAdministrators", {"chat_id": FAMILY}, "there are no administrators in the private chat"),
    ("getChatMember", {"chat_id": STAFF, "user_id": 99}, "PARTICIPANT_ID_INVALID"),
    # text
    ("sendMessage", {"chat_id": FAMILY, "text": ""}, "message text is empty"),
    ("sendMessage", {"chat_id": 77}, "message text is empty"),
    ("sendMessage", {"chat_id": FAMILY, "text": " \u200b\n"}, "text must be non-empty"),
    ("sendMessage", {"chat_id": FAMILY, "text": "я" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": FAMILY, "text": "a" * 33000}, "text is too long"),
    ("sendMessage", {"chat_id": FAMILY, "text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "<p>", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "p" at byte offset 0',
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "1.", "parse_mode": "MarkdownV2"},
        "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ),
    ("sendDocument", {"chat_id": FAMILY}, "there is no document in the request"),
    ("sendPhoto", {"chat_id": FAMILY}, "there is no photo in the request"),
    ("sendVideoNote", {"chat_id": FAMILY}, "there is no video note in the request"),
    # keyboards
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": "{"},
        "can't parse reply keyboard markup JSON object",
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": "[]"},
        "object expected as reply markup",
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": {"inline_keyboard": [BUTTON]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": keyboard()},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": keyboard(callback_data="я" * 33)},
        "BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": keyboard(url="not an address")},
        "inline keyboard button URL 'not an address' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_markup": keyboard(callback_data="y", style="loud")},
        "can't parse inline keyboard button: invalid button style specified",
    ),
    (
        "sendMessage",
        {
            "chat_id": STAFF,
            "text": "a",
            "reply_markup": {"keyboard": [[{"text": "x", "request_contact": True}]]},
        },
        "phone number can be requested in private chats only",
    ),
    # replies and threads
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_parameters": {"message_id": 999}},
        "message to be replied not found",
    ),
    (
        "sendMessage",
        {"chat_id": FAMILY, "text": "a", "reply_parameters": "{"},
        "can't parse reply parameters JSON object",
    ),
    ("sendMessage", {"chat_id": STAFF, "text": "a", "message_thread_id": 1}, "message thread not found"),
    ("sendMessage", {"chat_id": STAFF, "text": "a", "message_thread_id": 99}, "message thread not found"),
    # edits and deletes
    ("editMessageText", {"chat_id": FAMILY, "message_id": TEXT, "text": " Question one "}, NOT_MODIFIED),
    ("editMessageText", {"chat_id": FAMILY, "message_id": 999, "text": "b"}, "message to edit not found"),
    ("editMessageText", {"chat_id": FAMILY, "text": "b"}, "message identifier is not specified"),
    ("editMessageText", {"chat_id": FAMILY, "message_id": THEIRS, "text": "b"}, "message can't be edited"),
    (
        "editMessageText",
        {"chat_id": FAMILY, "message_id": FILE, "text": "b"},
        "there is no text in the message to edit",
    ),
    (
        "editMessageCaption",
        {"chat_id": FAMILY, "message_id": TEXT, "caption": "b"},
        "there is no caption in the message to edit",
    ),
    (
        "editMessageCaption",
        {"chat_id": FAMILY, "message_id": FILE, "caption": "b" * 1025},
        "message caption is too long",
    ),
    ("editMessageReplyMarkup", {"chat_id": FAMILY, "message_id": TEXT}, NOT_MODIFIED),
    (
        "editMessageReplyMarkup",
        {"chat_id": FAMILY, "message_id": TEXT, "reply_markup": {"force_reply": True}},
        "inline keyboard expected",
    ),
    ("deleteMessage", {"chat_id": FAMILY, "message_id": 999}, "message to delete not found"),
    ("deleteMessage", {"chat_id": FAMILY}, "message identifier is not specified"),
    ("deleteMessages", {"chat_id": FAMILY}, "message identifiers are not specified"),
    (
        "deleteMessages",
        {"chat_id": FAMILY, "message_ids": list(range(1, 102))},
        "too many message identifiers specified",
    ),
    (
        "copyMessage",
        {"chat_id": FAMILY, "from_chat_id": FAMILY, "message_id": 999},
        "message to copy not found",
    ),
    (
        "forwardMessages",
        {"chat_id": FAMILY, "from_chat_id": FAMILY, "message_ids": [3, 2]},
        "message identifiers must be in a strictly increasing order",
    ),
    ("pinChatMessage", {"chat_id": FAMILY, "message_id": 999}, "message to pin not found"),
    # callbacks
    ("answerCallbackQuery", {"callback_query_id": "1"}, TOO_OLD),
    # files and albums
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "BQACAgnonsense"}, "invalid file_id"),
    (
        "sendDocument",
        {"chat_id": FAMILY, "document": "BQACAgnonsense"},
        "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    ),
    (
        "sendDocument",
        {"chat_id": FAMILY, "document": "no such file"},
        "wrong file identifier/HTTP URL specified",
    ),
    ("sendMediaGroup", {"chat_id": FAMILY, "media": []}, "there are no messages to send"),
    ("sendMediaGroup", {"chat_id": FAMILY, "media": photos(11)}, "too many messages to send as an album"),
    (
        "sendMediaGroup",
        {"chat_id": FAMILY, "media": photos(1) + photos(1, "document")},
        "document can't be mixed with other media types",
    ),
    ("sendMediaGroup", {"chat_id": FAMILY, "media": photos(2)}, "can't parse InputMedia: media not found"),
    (
        "sendMediaGroup",
        {"chat_id": FAMILY, "media": photos(2, "animation")},
        "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
    ),
    # topics
    ("createForumTopic", {"chat_id": FAMILY, "name": "a"}, "the chat is not a forum"),
    ("createForumTopic", {"chat_id": STAFF, "name": " "}, "name must be non-empty"),
    ("createForumTopic", {"chat_id": STAFF, "name": "a", "icon_color": 5}, "TOPIC_ICON_COLOR_INVALID"),
    ("closeForumTopic", {"chat_id": STAFF, "message_thread_id": 99}, "TOPIC_ID_INVALID"),
    # what the bot says about itself
    ("setMyCommands", {"commands": "{"}, "can't parse commands JSON object"),
    ("setMyCommands", {"commands": [{"command": "Start", "description": "a"}]}, "BOT_COMMAND_INVALID"),
    (
        "setMyCommands",
        {"commands": [{"command": "a" * 33, "description": "a"}]},
        "command length must not exceed 32",
    ),
    (
        "setMessageReaction",
        {"chat_id": FAMILY, "message_id": THEIRS, "reaction": [{"type": "emoji", "emoji": "x"}]},
        "REACTION_INVALID",
    ),
    ("setMessageReaction", {"chat_id": FAMILY, "message_id": 999}, "message to react not found"),
    # webhooks
    (
        "setWebhook",
        {"url": "http://example.org/"},
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    (
        "setWebhook",
        {"url": "https://example.org:8081/"},
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    (
        "setWebhook",
        {"url": "https://example.org/", "secret_token": "no spaces"},
        "secret token contains unallowed characters",
    ),
    ("setWebhook", {"url": "https://example.org/", "secret_token": "a" * 257}, "secret token is too long"),
]


@pytest.mark.parametrize(("method", "params", "words"), REFUSALS)
async def test_what_telegram_refuses_is_refused_in_its_words(
    api: Api, there: There, method: str, params: dict[str, Any], words: str
) -> None:
    real = {FAMILY: there.family.id, TEXT: there.bots_text, FILE: there.bots_file, THEIRS: there.theirs}
    ids = {"chat_id", "from_chat_id", "message_id"}

    said = await api.refusal(
        method, **{name: real.get(value, value) if name in ids else value for name, value in params.items()}
    )

    assert said == f"Bad Request: {words}"


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/bot4242:wrong/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        (f"/bot42:{'x' * 80}/getMe", 401, "Unauthorized: invalid token specified"),
        ("/botab:c/getMe", 421, "Misdirected Request: unallowed token specified"),
        ("/bot4242:playground-token/danceWithMe", 404, "Not Found: method not found"),
        ("/elsewhere", 404, "Not Found"),
    ],
)
async def test_a_wrong_address_is_told_apart(api: Api, path: str, status: int, words: str) -> None:
    async with api.session.post(path) as response:
        told = await response.json()

    assert (response.status, told) == (status, {"ok": False, "error_code": status, "description": words})


async def test_a_known_person_who_never_started_cannot_be_written_to(
    api: Api, playground: Playground
) -> None:
    anna = next(iter(playground.world.people))

    said = await api.refusal("sendMessage", chat_id=anna, text="Good morning")

    assert said == "Forbidden: bot can't initiate conversation with a user"


async def test_blocked_unblocked_deleted(api: Api, there: There, player: Player) -> None:
    await api.fetch()
    await there.family.block()
    blocked = await api.refusal("sendMessage", chat_id=there.family.id, text="a")
    await there.family.unblock()
    await api("sendMessage", chat_id=there.family.id, text="a")
    await player.post(f"/play/people/{there.family.id}/delete-account")
    gone = await api.refusal("sendMessage", chat_id=there.family.id, text="a")

    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in await api.fetch()]

    assert blocked == "Forbidden: bot was blocked by the user"
    assert gone == "Forbidden: user is deactivated"
    assert statuses == ["kicked", "member"]


async def test_a_bot_that_was_removed_or_left_is_told_so(api: Api, player: Player) -> None:
    other = await player.post("/play/groups", {"title": "Other", "members": [5000000001]})
    await api("leaveChat", chat_id=other["id"])
    await player.post(f"/play/groups/{STAFF}/bot", {"member": False})

    kicked = await api.refusal("sendMessage", chat_id=STAFF, text="a")
    left = await api.refusal("sendMessage", chat_id=other["id"], text="a")

    assert kicked == "Forbidden: bot was kicked from the supergroup chat"
    assert left == "Forbidden: bot is not a member of the supergroup chat"


async def test_a_grown_group_says_where_it_went(api: Api, player: Player) -> None:
    small = await player.post("/play/groups", {"title": "Small", "basic": True, "members": [5000000001]})
    grown = await player.post(f"/play/groups/{small['id']}/forum", {"on": True})

    told = await api.answer("sendMessage", chat_id=small["id"], text="a")

    assert told["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert told["parameters"] == {"migrate_to_chat_id": grown["id"]}
    assert str(grown["id"]).startswith("-100")
    assert [next(iter(update.keys() - {"update_id"})) for update in await api.fetch()][-2:] == ["message"] * 2


async def test_rights_that_are_missing_are_named(api: Api, player: Player) -> None:
    await player.post(f"/play/groups/{STAFF}/bot", {"rights": {"can_send_documents": False}})

    document = await api.upload("sendDocument", {"document": ("a.pdf", b"a")}, chat_id=STAFF)
    topic = await api.refusal("createForumTopic", chat_id=STAFF, name="7F3K")
    pin = await api.refusal("pinChatMessage", chat_id=STAFF, message_id=1)

    assert document["description"] == "Bad Request: not enough rights to send documents to the chat"
    assert topic == "Bad Request: not enough rights to create a topic"
    assert pin == "Bad Request: not enough rights to manage pinned messages in the chat"


async def test_a_body_over_fifty_megabytes_is_too_large(api: Api, there: There) -> None:
    told = await api.upload(
        "sendDocument", {"document": ("big.zip", bytes(51 << 20))}, chat_id=there.family.id
    )

    assert (told["status"], told["description"]) == (413, "Request Entity Too Large")
