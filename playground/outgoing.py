"""Where a message of the bot goes: chat, topic, reply and keyboard, checked in Telegram's order."""

from dataclasses import dataclass
from typing import Any

from playground.chats import check_writable, find, may
from playground.errors import bad
from playground.markup import check_place, reply_markup
from playground.messages import post
from playground.state import GENERAL, Chat, Json, Message
from playground.wire import Call
from playground.world import World


@dataclass(frozen=True, slots=True)
class Place:
    """A chat with the thread, the reply and the keyboard the bot asked for."""

    chat: Chat
    thread_id: int | None
    reply_to: int | None
    quote: Json | None
    markup: Json | None
    protected: bool

    def post(self, world: World, content: Json, **more: Any) -> Message:  # noqa: ANN401 - fields of Message
        """Add a message of the bot here."""
        return post(
            world,
            self.chat,
            world.bot.id,
            content,
            thread_id=self.thread_id,
            reply_to=self.reply_to,
            quote=self.quote,
            protected=self.protected,
            **{"markup": self.markup, **more},
        )


def place(world: World, call: Call, content: Json, *, messages: int = 1, keyboard: bool = True) -> Place:
    """Return where a call wants `content` (or as many messages like it), or refuse as Telegram does."""
    markup = reply_markup(call) if keyboard else None
    reply = _reply(call)
    chat = find(world, call)
    check_writable(world, chat, content)
    check_place(markup, chat)
    thread_id = thread(world, chat, call)
    reply_to, quote = None, None
    if reply is not None:
        above = world.message(chat.id, int(reply.get("message_id") or 0))
        if above is not None:
            reply_to = above.id
            thread_id = (
                above.thread_id if thread_id is None and not call.text("message_thread_id") else thread_id
            )
            if reply.get("quote"):
                quote = {
                    "text": str(reply["quote"]),
                    "position": int(reply.get("quote_position") or 0),
                    "is_manual": True,
                }
        elif not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
    check_open(world, chat, thread_id)
    world.faults.spend(chat.id, messages)
    return Place(chat, thread_id, reply_to, quote, markup, call.flag("protect_content"))


def _reply(call: Call) -> Json | None:
    given = call.json("reply_parameters", "can't parse reply parameters JSON object")
    if given is not None and not isinstance(given, dict):
        raise bad("can't parse reply parameters JSON object")
    if given is None and call.has("reply_to_message_id"):
        given = {
            "message_id": call.integer("reply_to_message_id"),
            "allow_sending_without_reply": call.flag("allow_sending_without_reply"),
        }
    return given if given and given.get("message_id") else None


def thread(world: World, chat: Chat, call: Call) -> int | None:
    """Return the topic a call names, None for none; only a forum has any."""
    number = call.integer("message_thread_id")
    if not number or not chat.forum:
        return None
    if (chat.id, number) not in world.topics:
        raise bad("message thread not found")
    return number


def check_open(world: World, chat: Chat, thread_id: int | None) -> None:
    """Raise what Telegram answers when the topic is closed to the bot."""
    if not chat.forum or may(chat, "can_manage_topics"):
        return
    closed = (
        chat.general_closed if thread_id in {None, GENERAL} else world.topics[chat.id, thread_id or 0].closed
    )
    if closed:
        raise bad("TOPIC_CLOSED")
