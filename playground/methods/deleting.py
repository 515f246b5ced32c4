"""Messages the bot takes away."""

from playground.chats import find, may
from playground.errors import bad
from playground.messages import delete
from playground.methods.copying import message_ids
from playground.methods.table import method
from playground.state import Chat, Message
from playground.wire import Call
from playground.world import World

_PRIVATE_LIFE = 2 * 86400
_MISSING = "chat identifier is not specified"


def _hindrance(world: World, chat: Chat, message: Message) -> str | None:
    if chat.type == "private" and message.date < world.now() - _PRIVATE_LIFE:
        return "message can't be deleted for everyone"
    if message.sender_id != world.bot.id and not may(chat, "can_delete_messages"):
        return "message can't be deleted"
    return None


@method("deleteMessage")
def delete_message(world: World, call: Call) -> bool:
    chat = find(world, call, missing=_MISSING)
    number = call.integer("message_id")
    if not number:
        raise bad("message identifier is not specified")
    message = world.message(chat.id, number)
    if message is None:
        raise bad("message to delete not found")
    hindrance = _hindrance(world, chat, message)
    if hindrance is not None:
        raise bad(hindrance)
    delete(world, chat, [message])
    return True


@method("deleteMessages")
def delete_messages(world: World, call: Call) -> bool:
    ids = message_ids(call)
    chat = find(world, call, missing=_MISSING)
    found = [message for number in ids if (message := world.message(chat.id, number)) is not None]
    for message in found:
        hindrance = _hindrance(world, chat, message)
        if hindrance is not None:
            raise bad(hindrance)
    delete(world, chat, found)
    return True
