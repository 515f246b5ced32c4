"""Messages the bot pins."""

from playground.chats import find, may
from playground.errors import bad
from playground.messages import chat_changed, is_service, post
from playground.methods.table import method
from playground.outgoing import thread
from playground.state import Chat
from playground.wire import Call
from playground.world import World


def _pinnable(world: World, call: Call) -> Chat:
    chat = find(world, call)
    if not may(chat, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat


@method("pinChatMessage")
def pin_chat_message(world: World, call: Call) -> bool:
    chat = _pinnable(world, call)
    message = world.message(chat.id, call.integer("message_id"))
    if message is None:
        raise bad("message to pin not found")
    if is_service(message):
        raise bad("service messages can't be pinned")
    if message.id in chat.pinned:
        return True
    chat.pinned.append(message.id)
    post(world, chat, world.bot.id, {"pinned_message_id": message.id}, thread_id=message.thread_id)
    chat_changed(world, chat)
    return True


@method("unpinChatMessage")
def unpin_chat_message(world: World, call: Call) -> bool:
    chat = _pinnable(world, call)
    number = call.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(number)
    chat_changed(world, chat)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(world: World, call: Call) -> bool:
    chat = _pinnable(world, call)
    chat.pinned.clear()
    chat_changed(world, chat)
    return True


@method("unpinAllForumTopicMessages")
def unpin_all_forum_topic_messages(world: World, call: Call) -> bool:
    chat = _pinnable(world, call)
    return _unpin_thread(world, chat, thread(world, chat, call))


@method("unpinAllGeneralForumTopicMessages")
def unpin_all_general_forum_topic_messages(world: World, call: Call) -> bool:
    return _unpin_thread(world, _pinnable(world, call), None)


def _unpin_thread(world: World, chat: Chat, thread_id: int | None) -> bool:
    if not chat.forum:
        raise bad("the chat is not a forum")
    messages = world.messages.get(chat.id, {})
    chat.pinned = [number for number in chat.pinned if messages[number].thread_id != thread_id]
    chat_changed(world, chat)
    return True
