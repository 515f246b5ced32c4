"""Chats as a bot may use them: who is in, who may do what, and what Telegram says when not."""

from playground.errors import bad, forbidden
from playground.messages import chat_changed, chat_json, inaccessible, post, render, user_json
from playground.state import ADMIN_RIGHTS, MEMBER_PERMISSIONS, Chat, Json, Message, Person
from playground.wire import Call
from playground.world import World

_FILES = {
    "photo": ("photos", "can_send_photos"),
    "document": ("documents", "can_send_documents"),
    "audio": ("music", "can_send_audios"),
    "video": ("videos", "can_send_videos"),
    "animation": ("animations", "can_send_other_messages"),
    "voice": ("voice notes", "can_send_voice_notes"),
    "video_note": ("video notes", "can_send_video_notes"),
    "sticker": ("stickers", "can_send_other_messages"),
    "dice": ("dice", "can_send_other_messages"),
    "poll": ("polls", "can_send_polls"),
    "contact": ("contacts", "can_send_messages"),
    "location": ("locations", "can_send_messages"),
    "venue": ("venues", "can_send_messages"),
    "text": ("text messages", "can_send_messages"),
}


def find(world: World, call: Call, name: str = "chat_id", *, missing: str = "chat_id is empty") -> Chat:
    """Return the chat a call is about, when the bot may look at it."""
    given = call.text(name)
    if not given:
        raise bad(missing)
    try:
        chat_id = int(given)
    except ValueError:
        raise bad("chat not found") from None
    chat = world.chats.get(chat_id)
    if chat is None:
        raise _stranger(world, chat_id)
    if chat.migrated_to is not None:
        refusal = bad("group chat was upgraded to a supergroup chat")
        refusal.migrate_to = chat.migrated_to
        raise refusal
    kind = "group" if chat.type == "group" else "supergroup"
    if chat.bot_status == "kicked" and chat.type != "private":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if chat.bot_status == "left":
        raise forbidden(f"bot is not a member of the {kind} chat")
    return chat


def _stranger(world: World, chat_id: int) -> Exception:
    if chat_id == world.bot.id:
        return forbidden("the bot can't send messages to the bot")
    if any(
        chat_id in chat.members and chat.bot_status not in {"left", "kicked"} for chat in world.chats.values()
    ):
        return forbidden("bot can't initiate conversation with a user")
    return bad("chat not found")


def check_writable(world: World, chat: Chat, content: Json) -> None:
    """Raise what Telegram answers when the bot may not say this here."""
    if chat.type == "private":
        person = world.people[chat.id]
        if person.deleted:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        return
    for field, (name, permission) in _FILES.items():
        if field in content and {permission, "can_send_messages"} & set(chat.bot_denied):
            raise bad(f"not enough rights to send {name} to the chat")


def may(chat: Chat, right: str) -> bool:
    """Tell whether the bot has an administrator's right in a group (in a private chat it needs none)."""
    if chat.type == "private":
        return True
    return chat.bot_status == "administrator" and right in chat.bot_rights


def private_chat(world: World, person: Person) -> Chat:
    """Return a person's chat with the bot, made when it is the first time."""
    chat = world.chats.get(person.id)
    if chat is None:
        chat = Chat(id=person.id, type="private")
        person.started = True
        world.save_person(person)
        chat_changed(world, chat)
        world.events.emit("person", person=person_json(person))
    return chat


def person_json(person: Person) -> Json:
    """Return a person as the page sees them."""
    told: Json = {"id": person.id, "first_name": person.first_name}
    for name in ("last_name", "username", "language_code"):
        value = getattr(person, name)
        if value is not None:
            told[name] = value
    told |= {name: getattr(person, name) for name in ("staff", "started", "blocked", "deleted")}
    return told


def bot_member(world: World, chat: Chat) -> Json:
    """Return the bot's own `ChatMember`."""
    told: Json = {"user": user_json(world, world.bot.id), "status": chat.bot_status}
    match chat.bot_status:
        case "administrator":
            told |= {"can_be_edited": False, "is_anonymous": False}
            told |= {right: right in chat.bot_rights for right in ADMIN_RIGHTS}
        case "restricted":
            told |= {"is_member": True, "until_date": 0}
            told |= {right: right not in chat.bot_denied for right in MEMBER_PERMISSIONS}
        case "kicked":
            told["until_date"] = 0
        case _:
            pass
    return told


def member_json(world: World, chat: Chat, user_id: int) -> Json:
    """Return the `ChatMember` of anybody the bot knows."""
    if user_id == world.bot.id:
        return bot_member(world, chat)
    if user_id not in world.people:
        raise bad("PARTICIPANT_ID_INVALID")
    told: Json = {"user": user_json(world, user_id)}
    inside = user_id in chat.members or (chat.type == "private" and user_id == chat.id)
    if not inside:
        return told | {"status": "left"}
    if user_id not in chat.admins:
        return told | {"status": "member"}
    if user_id == chat.admins[0]:
        return told | {"status": "creator", "is_anonymous": False}
    told |= {"status": "administrator", "can_be_edited": False, "is_anonymous": False}
    return told | dict.fromkeys(ADMIN_RIGHTS, True)


def full_json(world: World, chat: Chat) -> Json:
    """Return a `ChatFullInfo`."""
    told = chat_json(world, chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.type != "private":
        told["permissions"] = dict.fromkeys(MEMBER_PERMISSIONS, True)
        told["has_visible_history"] = True
    if chat.pinned:
        told["pinned_message"] = pinned_json(world, chat)
    return told


def pinned_json(world: World, chat: Chat) -> Json:
    """Return the newest pinned message."""
    message = world.message(chat.id, chat.pinned[-1])
    return (
        inaccessible(world, chat.id, chat.pinned[-1])
        if message is None
        else render(world, message, inside=True)
    )


def set_bot_member(
    world: World, chat: Chat, by: int, status: str, rights: list[str], denied: list[str]
) -> None:
    """Change what the bot is in a chat, and tell it."""
    before = bot_member(world, chat)
    was_in = chat.bot_status not in {"left", "kicked"}
    chat.bot_status, chat.bot_rights, chat.bot_denied = status, rights, denied
    chat_changed(world, chat)
    after = bot_member(world, chat)
    if before != after:
        body = {
            "chat": chat_json(world, chat),
            "from": user_json(world, by),
            "date": int(world.now()),
            "old_chat_member": before,
            "new_chat_member": after,
        }
        world.updates.add("my_chat_member", body, queue=str(chat.id))
    if chat.type != "private" and was_in != (status not in {"left", "kicked"}):
        _report_membership(world, chat, by, joined=not was_in)


def _report_membership(world: World, chat: Chat, by: int, *, joined: bool) -> Message:
    bot = user_json(world, world.bot.id)
    return post(world, chat, by, {"new_chat_members": [bot]} if joined else {"left_chat_member": bot})
