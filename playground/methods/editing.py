"""Messages of the bot that change."""

from typing import Any

from playground.chats import find
from playground.errors import bad
from playground.formatted import caption, message_text
from playground.markup import reply_markup
from playground.messages import edit, is_service, render
from playground.methods.table import method, slow_method
from playground.methods.uploads import input_media
from playground.state import Json, Message
from playground.wire import Call
from playground.world import World

_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_CAPTIONED = ("photo", "document", "audio", "video", "animation", "voice")
_CAPTION_FIELDS = ("caption", "caption_entities")


def _own(world: World, call: Call) -> Message:
    """Return the bot's message a call names, or refuse as Telegram does."""
    if call.text("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    chat = find(world, call)
    number = call.integer("message_id")
    if not number:
        raise bad("message identifier is not specified")
    message = world.message(chat.id, number)
    if message is None:
        raise bad("message to edit not found")
    old_keyboard = message.markup is not None and "inline_keyboard" not in message.markup
    if message.sender_id != world.bot.id or is_service(message) or old_keyboard or message.origin is not None:
        raise bad("message can't be edited")
    return message


def _keyboard(call: Call) -> Json | None:
    markup = reply_markup(call)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return markup


def _change(world: World, message: Message, content: Json, markup: Json | None) -> Json:
    if markup == message.markup and _bare(content) == _bare(message.content):
        raise bad(_SAME)
    world.faults.spend(message.chat_id, 1)
    edit(world, message, content=content, markup=markup)
    return render(world, message)


def _bare(content: Any) -> Any:  # noqa: ANN401 - JSON
    """Return content without what differs each time the same file is sent."""
    if isinstance(content, dict):
        return {name: _bare(value) for name, value in content.items() if name != "file_id"}
    return [_bare(value) for value in content] if isinstance(content, list) else content


@method("editMessageText")
def edit_message_text(world: World, call: Call) -> Json:
    content = message_text(world, call)
    markup = _keyboard(call)
    message = _own(world, call)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _change(world, message, content, markup)


@method("editMessageCaption")
def edit_message_caption(world: World, call: Call) -> Json:
    fields = caption(world, call)
    markup = _keyboard(call)
    message = _own(world, call)
    if not any(kind in message.content for kind in _CAPTIONED):
        raise bad("there is no caption in the message to edit")
    kept = {name: value for name, value in message.content.items() if name not in _CAPTION_FIELDS}
    return _change(world, message, kept | fields, markup)


@slow_method("editMessageMedia")
async def edit_message_media(world: World, call: Call) -> Json:
    given = call.json("media", "can't parse media JSON object")
    if given is None:
        raise bad("there is no media in the request")
    markup = _keyboard(call)
    message = _own(world, call)
    if "text" not in message.content and not any(kind in message.content for kind in _CAPTIONED):
        raise bad("there is no media in the message to edit")
    return _change(world, message, await input_media(world, call, given, album=False), markup)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, call: Call) -> Json:
    markup = _keyboard(call)
    message = _own(world, call)
    return _change(world, message, message.content, markup)
