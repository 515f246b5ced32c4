"""What a bot can learn about a chat and its members, and how it leaves."""

from playground.chats import bot_member, find, full_json, may, member_json, set_bot_member
from playground.errors import bad
from playground.messages import chat_changed, post, user_json
from playground.methods.table import method
from playground.state import Chat, Json
from playground.wire import Call
from playground.world import World


@method("getChat")
def get_chat(world: World, call: Call) -> Json:
    return full_json(world, find(world, call))


@method("getChatMember")
def get_chat_member(world: World, call: Call) -> Json:
    chat = find(world, call)
    user_id = call.integer("user_id")
    if not user_id:
        raise bad("invalid user_id specified")
    return member_json(world, chat, user_id)


@method("getChatMemberCount")
def get_chat_member_count(world: World, call: Call) -> int:
    chat = find(world, call)
    return 2 if chat.type == "private" else len(chat.members) + 1


@method("getChatAdministrators")
def get_chat_administrators(world: World, call: Call) -> list[Json]:
    chat = find(world, call)
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    people = [member_json(world, chat, person_id) for person_id in chat.admins]
    return [*people, bot_member(world, chat)] if chat.bot_status == "administrator" else people


@method("leaveChat")
def leave_chat(world: World, call: Call) -> bool:
    chat = find(world, call)
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    set_bot_member(world, chat, world.bot.id, "left", [], [])
    return True


def _restrictable(world: World, call: Call) -> tuple[Chat, int]:
    chat = find(world, call)
    user_id = call.integer("user_id")
    if user_id not in world.people:
        raise bad("invalid user_id specified")
    if not may(chat, "can_restrict_members"):
        raise bad("not enough rights to restrict/unrestrict chat member")
    if user_id in chat.admins:
        raise bad("user is an administrator of the chat")
    return chat, user_id


@method("banChatMember")
def ban_chat_member(world: World, call: Call) -> bool:
    chat, user_id = _restrictable(world, call)
    if user_id in chat.members:
        chat.members.remove(user_id)
        chat_changed(world, chat)
        post(world, chat, world.bot.id, {"left_chat_member": user_json(world, user_id)})
    return True


@method("unbanChatMember")
def unban_chat_member(world: World, call: Call) -> bool:
    _restrictable(world, call)
    return True
