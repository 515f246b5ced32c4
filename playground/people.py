"""What people do in their chats: write, send, press, change their minds."""

import asyncio
import mimetypes
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from playground.chats import person_json, private_chat, set_bot_member
from playground.errors import Impossible
from playground.files import Upload
from playground.formatted import CAPTION_LIMIT, TEXT_LIMIT, finished, visible
from playground.media import KINDS, media_content
from playground.messages import changed, chat_json, delete, edit, inaccessible, post, render, user_json
from playground.methods.messages import poll
from playground.state import Chat, Json, Message, Person, Query
from playground.updates import QUERY_LIFE
from playground.world import World

_DICE = "🎲"
_DICE_SIDES = 6
_MOST_FILES = 10
_UNSAID = "application/octet-stream"
_DETAILS: tuple[str, ...] = ("duration", "width", "height", "emoji")
_MEDIA = frozenset(KINDS)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody writes: a chat, perhaps a topic, perhaps in reply to a message."""

    chat: Chat
    thread_id: int | None
    reply_to: int | None
    origin: Json | None


def spot(world: World, person: Person, wish: Json) -> Spot:
    """Return the place a wish names, or say why the person cannot write there."""
    chat = _chat(world, person, wish, first=True)
    reply_to = wish.get("reply_to")
    if reply_to is not None and world.message(chat.id, reply_to) is None:
        raise Impossible(f"there is no message {reply_to} to reply to")
    return Spot(chat, _topic(world, person, chat, wish.get("thread_id")), reply_to, _origin(world, wish))


def _chat(world: World, person: Person, wish: Json, *, first: bool = False) -> Chat:
    """Return the chat a wish names; `first`: a private chat that is not there yet begins with this."""
    if person.deleted:
        raise Impossible(f"{person.first_name} has deleted their account")
    chat_id = wish.get("chat_id") or person.id
    if chat_id == person.id:
        if person.blocked:
            raise Impossible(f"{person.first_name} has blocked the bot; unblock or start first")
        if not first and person.id not in world.chats:
            raise Impossible(f"{person.first_name} has not written to the bot yet")
        return private_chat(world, person)
    chat = world.chats.get(chat_id)
    if chat is None:
        raise Impossible(f"there is no chat {chat_id}", 404)
    if chat.migrated_to is not None:
        raise Impossible(f"this group has become the supergroup {chat.migrated_to}")
    if person.id not in chat.members:
        raise Impossible(f"{person.first_name} is not in this chat")
    return chat


def _topic(world: World, person: Person, chat: Chat, thread_id: int | None) -> int | None:
    if not thread_id:
        if chat.forum and chat.general_closed and person.id not in chat.admins:
            raise Impossible("General is closed")
        return None
    topic = world.topics.get((chat.id, thread_id))
    if topic is None:
        raise Impossible(f"there is no topic {thread_id} in this chat")
    if topic.closed and person.id not in chat.admins:
        raise Impossible("this topic is closed")
    return thread_id


def _origin(world: World, wish: Json) -> Json | None:
    date = int(world.now())
    match wish.get("forwarded_from"):
        case None:
            return None
        case int(user_id):
            return {"type": "user", "date": date, "sender_user": user_json(world, world.person(user_id).id)}
        case {"channel": str(title)}:
            chat = {"id": -1_002_000_000_001, "type": "channel", "title": title}
            return {"type": "channel", "date": date, "chat": chat, "message_id": 1}
        case str(name):
            return {"type": "hidden_user", "date": date, "sender_user_name": name}
        case _:
            raise Impossible("forwarded_from is a name, a person's id or {channel: title}")


def _post(world: World, person: Person, where: Spot, content: Json, album: str | None = None) -> Message:
    return post(
        world,
        where.chat,
        person.id,
        content,
        thread_id=where.thread_id,
        reply_to=where.reply_to,
        album=album,
        origin=where.origin,
    )


def _text(world: World, text: str) -> Json:
    said, entities = finished(world, text, [])
    if not visible(said):
        raise Impossible("there is nothing to see in this text")
    if len(said) > TEXT_LIMIT:
        raise Impossible(f"a message has at most {TEXT_LIMIT} characters")
    return {"text": said, "entities": entities} if entities else {"text": said}


def _caption(world: World, text: str) -> Json:
    said, entities = finished(world, text, [])
    if len(said) > CAPTION_LIMIT:
        raise Impossible(f"a caption has at most {CAPTION_LIMIT} characters")
    if not said:
        return {}
    return {"caption": said, "caption_entities": entities} if entities else {"caption": said}


def write(world: World, person: Person, wish: Json) -> Message:
    """Send a text."""
    content = _text(world, str(wish.get("text", "")))
    return _post(world, person, spot(world, person, wish), content)


def start(world: World, person: Person, payload: str) -> Message:
    """Press Start, from a deep link when there is a payload."""
    if person.blocked:
        unblock(world, person)
    return write(world, person, {"text": f"/start {payload}".strip()})


async def send_files(world: World, person: Person, meta: Json, uploads: list[Upload]) -> list[Message]:
    """Send files; several are one album with the caption on the first."""
    kind = meta.get("as", "document")
    if kind not in _MEDIA:
        raise Impossible(f"nothing can be sent as {kind}; known are {', '.join(KINDS)}")
    if not 1 <= len(uploads) <= _MOST_FILES:
        raise Impossible(f"one to {_MOST_FILES} files can be sent at once")
    where = spot(world, person, meta)
    captions = meta.get("captions") or [meta.get("caption") or ""]
    captions = [_caption(world, str(text or "")) for text in captions[: len(uploads)]]
    captions += [{}] * (len(uploads) - len(captions))
    details = {name: str(meta[name]) for name in _DETAILS if name in meta}
    contents = []
    for upload, said in zip(uploads, captions, strict=True):
        given = Upload(upload.data) if meta.get("nameless") else _typed(upload)
        contents.append(
            await media_content(world, kind, given, details, size=meta.get("pretend_size")) | said
        )
    album = str(secrets.randbits(62)) if len(contents) > 1 else None
    sent = []
    for number, content in enumerate(contents):
        if number and meta.get("delay_ms"):
            await asyncio.sleep(float(meta["delay_ms"]) / 1000)
        sent.append(_post(world, person, where, content, album))
    return sent


def _typed(upload: Upload) -> Upload:
    """Return an upload with the type its name speaks of when nothing better was said."""
    if upload.mime not in (None, _UNSAID):
        return upload
    return Upload(upload.data, upload.name, mimetypes.guess_type(upload.name or "")[0] or upload.mime)


async def send_special(world: World, person: Person, wish: Json) -> Message:
    """Send something that is neither text nor a file."""
    where = spot(world, person, wish)
    return _post(world, person, where, await _special(world, person, wish))


async def _special(world: World, person: Person, wish: Json) -> Json:
    match wish.get("kind"):
        case "location":
            return {"location": _point(wish)}
        case "venue":
            point = _point(wish)
            venue = {
                "location": point,
                "title": str(wish.get("title", "")),
                "address": str(wish.get("address", "")),
            }
            return {"venue": venue, "location": point}
        case "contact":
            contact: Json = {
                "phone_number": str(wish.get("phone_number") or "+10000000000"),
                "first_name": str(wish.get("first_name") or person.first_name),
            }
            if wish.get("last_name") or person.last_name:
                contact["last_name"] = str(wish.get("last_name") or person.last_name)
            return {"contact": contact | ({"user_id": person.id} if wish.get("own", True) else {})}
        case "dice":
            value = int(wish.get("value") or 1 + secrets.randbelow(_DICE_SIDES))
            return {"dice": {"emoji": str(wish.get("emoji") or _DICE), "value": value}}
        case "poll":
            question, options = str(wish.get("question", "")), [str(each) for each in wish.get("options", [])]
            if not question or not options:
                raise Impossible("a poll needs a question and options")
            return {"poll": poll(question, [], options)}
        case "sticker":
            drawn = Upload(b"RIFF\x00\x00\x00\x00WEBP", None, "image/webp")
            return await media_content(world, "sticker", drawn, {"emoji": str(wish.get("emoji") or "👍")})
        case kind:
            raise Impossible(f"there is nothing special called {kind}")


def _point(wish: Json) -> Json:
    try:
        return {"latitude": float(wish["latitude"]), "longitude": float(wish["longitude"])}
    except (KeyError, TypeError, ValueError):
        raise Impossible("a place needs latitude and longitude") from None


def press(world: World, person: Person, wish: Json) -> Json:
    """Press an inline button; → {"query_id"} or, for a link, {"url"}."""
    chat = _chat(world, person, wish)
    message, button = _button(world, chat, wish)
    if "url" in button:
        return {"url": button["url"]}
    data = button.get("callback_data")
    if data is None:
        raise Impossible("this button does nothing a bot would hear of")
    query = Query(
        id=str(secrets.randbits(62)),
        person_id=person.id,
        chat_id=chat.id,
        message_id=message.id,
        data=data,
        deadline=world.now() + world.faults.callback_seconds,
    )
    world.save_query(query)
    body = {
        "id": query.id,
        "from": user_json(world, person.id),
        "message": inaccessible(world, chat.id, message.id) if message.deleted else render(world, message),
        "chat_instance": str(abs(chat.id) * 7919 + 1_000_000_007),
        "data": data,
    }
    world.updates.add("callback_query", body, queue=f"user {person.id}", life=QUERY_LIFE)
    return {"query_id": query.id}


def _button(world: World, chat: Chat, wish: Json) -> tuple[Message, Mapping[str, str]]:
    """Return the button a wish means with its message; a tap on an old screen makes its own button."""
    known = world.messages.get(chat.id, {})
    number, data, label = wish.get("message_id"), wish.get("data"), wish.get("label")
    if data is None and label is None:
        raise Impossible("say which button: data or label")
    if number is not None and number not in known:
        raise Impossible(f"there is no message {number} in this chat")
    candidates = [known[number]] if number is not None else reversed(known.values())
    for message in candidates:
        if message.deleted and number is None:
            continue
        for row in (message.markup or {}).get("inline_keyboard", []):
            for button in row:
                if (data is not None and button.get("callback_data") == data) or button["text"] == label:
                    return message, button
        if number is not None and data is not None:
            return message, {"callback_data": str(data)}
    raise Impossible(f"no message here has a button {data or label!r}")


def _message(world: World, person: Person, wish: Json) -> Message:
    chat = _chat(world, person, wish)
    message = world.message(chat.id, int(wish.get("message_id") or 0))
    if message is None:
        raise Impossible(f"there is no message {wish.get('message_id')} in this chat")
    return message


def rewrite(world: World, person: Person, wish: Json) -> Message:
    """Edit one's own message: its text, or its caption when it has media."""
    message = _message(world, person, wish)
    if message.sender_id != person.id:
        raise Impossible("only one's own messages can be edited")
    text = str(wish.get("text", ""))
    if "text" in message.content:
        edit(world, message, content=_text(world, text))
    else:
        kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
        edit(world, message, content=kept | _caption(world, text))
    return message


def react(world: World, person: Person, wish: Json) -> Message:
    """Put a reaction on a message, or take it off."""
    message = _message(world, person, wish)
    emoji = wish.get("emoji")
    before = [each["emoji"] for each in message.reactions if each["person_id"] == person.id]
    message.reactions = [each for each in message.reactions if each["person_id"] != person.id]
    if emoji:
        message.reactions.append({"emoji": str(emoji), "person_id": person.id})
    changed(world, message)
    chat = world.chats[message.chat_id]
    body = {
        "chat": chat_json(world, chat),
        "message_id": message.id,
        "user": user_json(world, person.id),
        "date": int(world.now()),
        "old_reaction": [{"type": "emoji", "emoji": each} for each in before],
        "new_reaction": [{"type": "emoji", "emoji": str(emoji)}] if emoji else [],
    }
    if chat.type == "private" or chat.bot_status == "administrator":
        world.updates.add("message_reaction", body, queue=str(chat.id))
    return message


def take_back(world: World, person: Person, wish: Json) -> Json:
    """Delete a message for everybody; the bot is not told."""
    message = _message(world, person, wish)
    chat = world.chats[message.chat_id]
    if message.sender_id != person.id and chat.type != "private" and person.id not in chat.admins:
        raise Impossible("only one's own messages can be deleted here")
    delete(world, chat, [message])
    return {"ok": True}


def block(world: World, person: Person) -> Person:
    """Stop the bot from writing."""
    if not person.blocked:
        person.blocked = True
        set_bot_member(world, private_chat(world, person), person.id, "kicked", [], [])
        person_changed(world, person)
    return person


def unblock(world: World, person: Person) -> Person:
    """Let the bot write again."""
    if person.blocked:
        person.blocked = False
        set_bot_member(world, private_chat(world, person), person.id, "member", [], [])
        person_changed(world, person)
    return person


def delete_account(world: World, person: Person) -> Person:
    """Leave Telegram for good."""
    person.deleted = True
    person_changed(world, person)
    return person


def person_changed(world: World, person: Person) -> None:
    """Keep a person and show them anew to everybody who watches."""
    world.save_person(person)
    world.events.emit("person", person=person_json(person))
