"""Copies and forwards, one message or many."""

import secrets

from playground.chats import find
from playground.errors import bad
from playground.formatted import caption, neighbours
from playground.messages import is_service, render, user_json
from playground.methods.table import method
from playground.outgoing import Place, place
from playground.state import Json, Message
from playground.wire import Call
from playground.world import World

_MOST = 100
_CAPTIONED = ("photo", "document", "audio", "video", "animation", "voice")
_CAPTION_FIELDS = ("caption", "caption_entities")


@method("copyMessage")
def copy_message(world: World, call: Call) -> Json:
    source = find(world, call, "from_chat_id", missing="chat_id is empty")
    message = world.message(source.id, _message_id(call))
    if message is None:
        raise bad("message to copy not found")
    if not _copyable(message):
        raise bad("message can't be copied")
    content = dict(message.content)
    if call.has("caption") and any(kind in content for kind in _CAPTIONED):
        content = _without_caption(content) | caption(world, call)
    where = place(world, call, content)
    return {"message_id": where.post(world, content).id}


@method("forwardMessage")
def forward_message(world: World, call: Call) -> Json:
    source = find(world, call, "from_chat_id", missing="chat_id is empty")
    message = world.message(source.id, _message_id(call))
    if message is None:
        raise bad("message to forward not found")
    if not _copyable(message):
        raise bad("message can't be forwarded")
    where = place(world, call, message.content, keyboard=False)
    return render(world, where.post(world, dict(message.content), origin=origin(world, message)))


@method("copyMessages")
def copy_messages(world: World, call: Call) -> list[Json]:
    messages, where = _several(world, call, "copy")
    strip = call.flag("remove_caption")
    return [
        {
            "message_id": where.post(
                world, _without_caption(each.content) if strip else dict(each.content), album=album
            ).id
        }
        for each, album in _regrouped(messages)
    ]


@method("forwardMessages")
def forward_messages(world: World, call: Call) -> list[Json]:
    messages, where = _several(world, call, "forward")
    return [
        {"message_id": where.post(world, dict(each.content), album=album, origin=origin(world, each)).id}
        for each, album in _regrouped(messages)
    ]


def _message_id(call: Call) -> int:
    number = call.integer("message_id")
    if not number:
        raise bad("message identifier is not specified")
    return number


def _copyable(message: Message) -> bool:
    return not is_service(message) and not message.protected


def _without_caption(content: Json) -> Json:
    return {name: value for name, value in content.items() if name not in _CAPTION_FIELDS}


def _several(world: World, call: Call, verb: str) -> tuple[list[Message], Place]:
    """Return the messages a call names that can be taken along, with the place they go to."""
    ids = message_ids(call)
    source = find(world, call, "from_chat_id", missing="chat_id is empty")
    if not neighbours(ids):
        raise bad("message identifiers must be in a strictly increasing order")
    found = [message for number in ids if (message := world.message(source.id, number)) is not None]
    messages = [message for message in found if _copyable(message)]
    if not messages:
        raise bad(f"there are no messages to {verb}")
    return messages, place(world, call, messages[0].content, messages=len(messages), keyboard=False)


def message_ids(call: Call) -> list[int]:
    """Return the message_ids of a call, or refuse them as Telegram does."""
    given = call.json("message_ids", "can't parse message identifiers JSON object")
    if not given:
        raise bad("message identifiers are not specified")
    if not isinstance(given, list):
        raise bad("can't parse message identifiers JSON object")
    if len(given) > _MOST:
        raise bad("too many message identifiers specified")
    try:
        return [int(number) for number in given]
    except (TypeError, ValueError):
        raise bad("invalid message identifier specified") from None


def _regrouped(messages: list[Message]) -> list[tuple[Message, str | None]]:
    """Return messages with the album each belongs to anew; what was an album stays one."""
    names: dict[str, str] = {}
    albums = [message.album for message in messages]
    return [
        (
            message,
            names.setdefault(message.album, str(secrets.randbits(62)))
            if message.album is not None and albums.count(message.album) > 1
            else None,
        )
        for message in messages
    ]


def origin(world: World, message: Message) -> Json:
    """Return where a forwarded message comes from; a forward of a forward names the first author."""
    if message.origin is not None:
        return message.origin
    return {"type": "user", "date": message.date, "sender_user": user_json(world, message.sender_id)}
