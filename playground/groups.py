"""Groups as people run them: made, joined, left, turned into forums, moved."""

from playground.chats import set_bot_member
from playground.errors import Impossible
from playground.messages import chat_changed, post, user_json
from playground.state import ADMIN_RIGHTS, GENERAL, STAFF_CHAT, Chat, Json, Person
from playground.world import World

_BASIC = -5_000_000_000


def group(world: World, chat_id: int) -> Chat:
    """Return a group that still is one, or say in a sentence that it is not."""
    chat = world.chats.get(chat_id)
    if chat is None or chat.type == "private":
        raise Impossible(f"there is no group {chat_id}", 404)
    if chat.migrated_to is not None:
        raise Impossible(f"this group has become the supergroup {chat.migrated_to}")
    return chat


def create(world: World, wish: Json) -> Chat:
    """Make a group with these people (the first owns it) and, unless told otherwise, the bot."""
    title = str(wish.get("title") or "").strip()
    if not title:
        raise Impossible("a group needs a title")
    members = [world.person(int(person_id)).id for person_id in wish.get("members") or []]
    basic = bool(wish.get("basic"))
    if basic and wish.get("forum"):
        raise Impossible("a basic group cannot be a forum")
    chat = Chat(
        id=_new_id(world, basic=basic),
        type="group" if basic else "supergroup",
        title=title,
        forum=bool(wish.get("forum")),
        members=members,
        admins=members[:1],
        bot_status="left",
        last_message_id=0 if basic else GENERAL,
    )
    chat_changed(world, chat)
    if wish.get("bot", True):
        set_bot(
            world,
            chat,
            {"member": True, "admin": wish.get("admin", False), "rights": wish.get("rights") or {}},
        )
    return chat


def _new_id(world: World, *, basic: bool) -> int:
    world.counters.group += 1
    world.save_counters()
    return _BASIC - world.counters.group if basic else STAFF_CHAT - world.counters.group


def set_bot(world: World, chat: Chat, wish: Json) -> Chat:
    """Add the bot, remove it (it is kicked), or change its rights."""
    by = chat.admins[0] if chat.admins else next(iter(chat.members), world.bot.id)
    rights: Json = wish.get("rights") or {}
    if not wish.get("member", True):
        set_bot_member(world, chat, by, "kicked", [], [])
    elif wish.get("admin"):
        granted = [right for right in ADMIN_RIGHTS if rights.get(right, right == "can_manage_chat")]
        set_bot_member(world, chat, by, "administrator", granted if rights else list(ADMIN_RIGHTS), [])
    else:
        denied = [right for right, granted in rights.items() if not granted]
        set_bot_member(world, chat, by, "restricted" if denied else "member", [], denied)
    return chat


def set_member(world: World, chat: Chat, person: Person, *, member: bool) -> Chat:
    """Let a person in, or out."""
    if member == (person.id in chat.members):
        return chat
    user = user_json(world, person.id)
    if member:
        chat.members.append(person.id)
        chat.admins = chat.admins or [person.id]
    else:
        chat.members.remove(person.id)
        chat.admins = [admin for admin in chat.admins if admin != person.id]
    if chat.id == STAFF_CHAT:
        person.staff = member
        world.save_person(person)
    chat_changed(world, chat)
    post(world, chat, person.id, {"new_chat_members": [user]} if member else {"left_chat_member": user})
    return chat


def set_forum(world: World, chat: Chat, *, on: bool) -> Chat:
    """Turn topics on or off; a basic group becomes a supergroup by that."""
    if on and chat.type == "group":
        chat = migrate(world, chat)
    chat.forum = on
    chat_changed(world, chat)
    return chat


def migrate(world: World, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup with an id of its own."""
    if chat.type != "group":
        raise Impossible("only a basic group can become a supergroup")
    grown = Chat(
        id=_new_id(world, basic=False),
        type="supergroup",
        title=chat.title,
        members=list(chat.members),
        admins=list(chat.admins),
        bot_status=chat.bot_status,
        last_message_id=GENERAL,
        bot_rights=list(chat.bot_rights),
        bot_denied=list(chat.bot_denied),
    )
    by = chat.admins[0] if chat.admins else world.bot.id
    chat_changed(world, grown)
    post(world, chat, by, {"migrate_to_chat_id": grown.id})
    chat.migrated_to = grown.id
    chat_changed(world, chat)
    post(world, grown, by, {"migrate_from_chat_id": chat.id})
    return grown
