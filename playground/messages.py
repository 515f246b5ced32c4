"""Messages: how they look to a bot and to people, and how they come, change and go."""

from collections.abc import Iterable
from typing import Any

from playground.state import Chat, Json, Message, Person, Topic
from playground.world import World

_SERVICE = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "group_chat_created",
        "supergroup_chat_created",
        "pinned_message_id",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    }
)


def user_json(world: World, user_id: int) -> Json:
    """Return a Bot API `User`."""
    if user_id == world.bot.id:
        bot = world.bot
        name = bot.about.get("", {}).get("name") or bot.first_name
        return {"id": bot.id, "is_bot": True, "first_name": name, "username": bot.username}
    person = world.people[user_id]
    if person.deleted:
        return {"id": person.id, "is_bot": False, "first_name": ""}
    return {"id": person.id, "is_bot": False, **_named(person, "language_code")}


def chat_json(world: World, chat: Chat) -> Json:
    """Return a Bot API `Chat`."""
    if chat.type == "private":
        return {"id": chat.id, "type": "private", **_named(world.people[chat.id])}
    told: Json = {"id": chat.id, "title": chat.title, "type": chat.type}
    if chat.forum:
        told["is_forum"] = True
    return told


def _named(person: Person, *more: str) -> Json:
    told = {"first_name": person.first_name}
    for name in ("last_name", "username", *more):
        value = getattr(person, name)
        if value is not None:
            told[name] = value
    return told


def is_service(message: Message) -> bool:
    """Tell whether a message only reports what somebody did in the chat."""
    return not _SERVICE.isdisjoint(message.content)


def render(world: World, message: Message, *, inside: bool = False) -> Json:
    """Return a Bot API `Message`; `inside` another one it does not show what it replies to."""
    chat = world.chats[message.chat_id]
    told: Json = {
        "message_id": message.id,
        "from": user_json(world, message.sender_id),
        "chat": chat_json(world, chat),
        "date": message.date,
    }
    if message.thread_id is not None:
        told["message_thread_id"] = message.thread_id
        told["is_topic_message"] = True
    elif message.root is not None:
        told["message_thread_id"] = message.root
    if message.origin is not None:
        told["forward_origin"] = message.origin
    if not inside:
        above = _replied(world, message)
        if above is not None:
            told["reply_to_message"] = render(world, above, inside=True)
            if message.quote is not None:
                told["quote"] = message.quote
    if message.edit_date is not None:
        told["edit_date"] = message.edit_date
    if message.album is not None:
        told["media_group_id"] = message.album
    if message.protected:
        told["has_protected_content"] = True
    for name, value in message.content.items():
        if name == "pinned_message_id":
            pinned = world.messages[message.chat_id].get(value)
            told["pinned_message"] = (
                inaccessible(world, message.chat_id, value)
                if pinned is None or pinned.deleted
                else render(world, pinned, inside=True)
            )
        else:
            told[name] = value
    if message.markup is not None and "inline_keyboard" in message.markup:
        told["reply_markup"] = message.markup
    return told


def _replied(world: World, message: Message) -> Message | None:
    if message.reply_to is not None:
        return world.message(message.chat_id, message.reply_to)
    if message.thread_id is not None and message.thread_id != message.id:
        return world.message(message.chat_id, message.thread_id)
    return None


def inaccessible(world: World, chat_id: int, message_id: int) -> Json:
    """Return what is left of a message that is gone."""
    return {"chat": chat_json(world, world.chats[chat_id]), "message_id": message_id, "date": 0}


def view(world: World, message: Message) -> Json:
    """Return a message as the page shows it."""
    told: Json
    if message.deleted:
        told = {"message_id": message.id, "date": message.date, "deleted": True, "edited": False}
        if message.thread_id is not None:
            told["message_thread_id"] = message.thread_id
        return told
    told = render(world, message)
    told["deleted"] = False
    told["edited"] = message.edit_date is not None
    if message.markup is not None:
        told["reply_markup"] = message.markup
    if message.reactions:
        told["reactions"] = message.reactions
    return told


def post(
    world: World,
    chat: Chat,
    sender_id: int,
    content: Json,
    *,
    thread_id: int | None = None,
    reply_to: int | None = None,
    **more: Any,  # noqa: ANN401 - the other fields of Message, checked by it
) -> Message:
    """Add a message to a chat and tell everybody who should know; see `Message` for the fields."""
    if chat.type == "supergroup":
        number = chat.last_message_id + 1
    else:
        number = world.counters.message = world.counters.message + 1
        world.save_counters()
    chat.last_message_id = number
    message = Message(
        chat.id, number, int(world.now()), sender_id, content, thread_id, reply_to=reply_to, **more
    )
    if chat.type == "supergroup" and reply_to is not None and thread_id is None:
        above = world.message(chat.id, reply_to)
        message.root = reply_to if above is None or above.root is None else above.root
    if chat.forum and thread_id is None and "forum_topic_created" in content:
        message.thread_id = number
    keyboard_before = chat.keyboard
    _switch_keyboard(world, chat, message)
    world.save_chat(chat)
    world.save_message(message)
    _announce(world, "message", message)
    if chat.keyboard != keyboard_before:
        chat_changed(world, chat)
    _deliver(world, chat, message, "message")
    return message


def _switch_keyboard(world: World, chat: Chat, message: Message) -> None:
    markup = message.markup
    if message.sender_id == world.bot.id:
        if markup is not None and "keyboard" in markup:
            chat.keyboard = markup
        elif markup is not None and "remove_keyboard" in markup:
            chat.keyboard = None
    elif chat.keyboard is not None and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None


def edit(world: World, message: Message, *, content: Json | None = None, markup: Json | None = None) -> None:
    """Change what a message says, its keyboard, or both (`markup` is the whole new keyboard, None: none)."""
    only_markup = content is None or content == message.content
    if content is not None:
        message.content = content
    message.markup = markup
    message.edit_date = int(world.now())
    world.save_message(message)
    _announce(world, "markup" if only_markup else "edited", message)
    if message.sender_id != world.bot.id:
        _deliver(world, world.chats[message.chat_id], message, "edited_message")


def changed(world: World, message: Message) -> None:
    """Keep a message whose reactions changed."""
    world.save_message(message)
    _announce(world, "markup", message)


def delete(world: World, chat: Chat, messages: Iterable[Message]) -> None:
    """Take messages away for everybody."""
    by_thread: dict[int | None, list[int]] = {}
    for message in messages:
        message.deleted = True
        world.save_message(message)
        by_thread.setdefault(message.thread_id, []).append(message.id)
        if message.id in chat.pinned:
            chat.pinned.remove(message.id)
            world.save_chat(chat)
    for thread_id, ids in by_thread.items():
        world.events.emit("deleted", chat_id=chat.id, thread_id=thread_id, message_ids=ids)


def _announce(world: World, kind: str, message: Message) -> None:
    told = view(world, message)
    world.events.emit(kind, chat_id=message.chat_id, thread_id=message.thread_id, message=told)


def chat_changed(world: World, chat: Chat) -> None:
    """Keep a chat and show it anew to everybody who watches."""
    world.save_chat(chat)
    world.events.emit("chat", chat_id=chat.id, chat=chat_state(world, chat))


def chat_state(world: World, chat: Chat) -> Json:
    """Return a chat as the page sees it."""
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat_title(world, chat),
        "forum": chat.forum,
        "members": [chat.id] if chat.type == "private" else chat.members,
        "bot": {"status": chat.bot_status, "rights": dict.fromkeys(chat.bot_rights, True)},
        "topics": [topic_state(topic) for topic in world.topics_of(chat.id)],
        "pinned": chat.pinned,
        "keyboard": chat.keyboard,
        "last_message_id": chat.last_message_id,
    }


def topic_state(topic: Topic) -> Json:
    """Return a topic as the page sees it."""
    return {
        "thread_id": topic.id,
        "name": topic.name,
        "icon_color": topic.icon_color,
        "icon_custom_emoji_id": topic.icon_custom_emoji_id,
        "closed": topic.closed,
    }


def chat_title(world: World, chat: Chat) -> str:
    """Return the name of a chat."""
    if chat.type != "private":
        return chat.title
    person = world.people[chat.id]
    return " ".join(part for part in (person.first_name, person.last_name) if part)


def _deliver(world: World, chat: Chat, message: Message, kind: str) -> None:
    """Tell the bot, when it is one of its own business."""
    service = is_service(message)
    if message.sender_id == world.bot.id and not service:
        return
    if chat.bot_status in {"left", "kicked"}:
        return
    if chat.type != "private" and chat.bot_status != "administrator" and not service:
        name = world.bot.username.lower()
        text = str(message.content.get("text", message.content.get("caption", ""))).lower()
        above = None if message.reply_to is None else world.message(chat.id, message.reply_to)
        answers = above is not None and above.sender_id == world.bot.id
        if not (text.startswith("/") or f"@{name}" in text or answers):
            return
    world.updates.add(kind, render(world, message), queue=str(chat.id))
