"""Messages without a file: text, places, people, dice, polls, and the sign that the bot is busy."""

import secrets
from typing import Any

from playground.chats import check_writable, find
from playground.errors import bad
from playground.formatted import formatted, message_text
from playground.messages import changed, edit, render
from playground.methods.table import method
from playground.outgoing import place, thread
from playground.state import Json
from playground.wire import Call
from playground.world import World

_DICE = {"🎲": 6, "🎯": 6, "🏀": 5, "⚽": 5, "🎳": 6, "🎰": 64}
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
    "cancel",
}
_ACTION_SECONDS = 5
_MOST_OPTIONS = 12
_EMOJI = (
    "❤|👍|👎|🔥|🥰|👏|😁|🤔|🤯|😱|🤬|😢|🎉|🤩|🤮|💩|🙏|👌|🕊|🤡|🥱|🥴|😍|🐳|❤\u200d🔥|🌚|🌭|💯|🤣|⚡|🍌|🏆|💔|🤨|😐"
    "|🍓|🍾|💋|🖕|😈|😴|😭|🤓|👻|👨\u200d💻|👀|🎃|🙈|😇|😨|🤝|✍|🤗|🫡|🎅|🎄|☃|💅|🤪|🗿|🆒|💘|🙉|🦄|😘|💊|🙊|😎"
    "|👾|🤷\u200d♂|🤷|🤷\u200d♀|😡"
)
_REACTIONS = frozenset(_EMOJI.split("|"))


def say(world: World, call: Call, content: Json) -> Json:
    """Post a message of the bot where the call says, and return it."""
    return render(world, place(world, call, content).post(world, content))


@method("sendMessage")
def send_message(world: World, call: Call) -> Json:
    return say(world, call, message_text(world, call))


@method("sendLocation")
def send_location(world: World, call: Call) -> Json:
    return say(world, call, {"location": _point(call)})


@method("sendVenue")
def send_venue(world: World, call: Call) -> Json:
    point = _point(call)
    venue = {"location": point, "title": call.text("title"), "address": call.text("address")}
    return say(world, call, {"venue": venue, "location": point})


def _point(call: Call) -> Json:
    try:
        latitude, longitude = float(call.text("latitude")), float(call.text("longitude"))
    except ValueError:
        raise bad("latitude or longitude is empty") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - the whole Earth
        raise bad("wrong location coordinates specified")
    return {"latitude": latitude, "longitude": longitude}


@method("sendContact")
def send_contact(world: World, call: Call) -> Json:
    if not call.text("phone_number"):
        raise bad("phone number is empty")
    if not call.text("first_name"):
        raise bad("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return say(world, call, {"contact": {name: call.text(name) for name in names if call.text(name)}})


@method("sendDice")
def send_dice(world: World, call: Call) -> Json:
    emoji = call.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad("wrong dice emoji specified")
    return say(world, call, {"dice": {"emoji": emoji, "value": 1 + secrets.randbelow(_DICE[emoji])}})


@method("sendPoll")
def send_poll(world: World, call: Call) -> Json:
    question, entities = formatted(world, call.text("question"), call.text("question_parse_mode"), None)
    if not question:
        raise bad("poll question must be non-empty")
    options = call.json("options", "can't parse options JSON object")
    if not isinstance(options, list) or not options:
        raise bad("poll must have at least 1 option")
    if len(options) > _MOST_OPTIONS:
        raise bad(f"poll can't have more than {_MOST_OPTIONS} options")
    return say(world, call, {"poll": poll(question, entities, [_option(option) for option in options], call)})


def _option(given: Any) -> str:  # noqa: ANN401 - JSON
    text = given if isinstance(given, str) else given.get("text") if isinstance(given, dict) else None
    if not isinstance(text, str) or not text:
        raise bad("poll options must be non-empty")
    return text


def poll(question: str, entities: list[Json], options: list[str], call: Call | None = None) -> Json:
    """Return a new `Poll` nobody has voted in."""
    told: Json = {
        "id": str(secrets.randbits(62)),
        "question": question,
        "options": [
            {"text": text, "voter_count": 0, "persistent_id": str(number)}
            for number, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": call is None or not call.has("is_anonymous") or call.flag("is_anonymous"),
        "type": "regular",
        "allows_multiple_answers": call is not None and call.flag("allows_multiple_answers"),
        "allows_revoting": True,
        "members_only": False,
    }
    return told | {"question_entities": entities} if entities else told


@method("stopPoll")
def stop_poll(world: World, call: Call) -> Json:
    chat = find(world, call)
    message = world.message(chat.id, call.integer("message_id"))
    if message is None or "poll" not in message.content:
        raise bad("message with poll to stop not found")
    if message.sender_id != world.bot.id:
        raise bad("poll can't be stopped")
    closed: Json = message.content["poll"] | {"is_closed": True}
    edit(world, message, content=message.content | {"poll": closed})
    return closed


@method("sendChatAction")
def send_chat_action(world: World, call: Call) -> bool:
    action = call.text("action").lower()
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    chat = find(world, call)
    check_writable(world, chat, {})
    thread_id = thread(world, chat, call)
    world.events.emit("typing", chat_id=chat.id, thread_id=thread_id, action=action, seconds=_ACTION_SECONDS)
    return True


@method("setMessageReaction")
def set_message_reaction(world: World, call: Call) -> bool:
    wanted = call.json("reaction", "can't parse reaction types JSON object") or []
    if not isinstance(wanted, list) or not all(isinstance(each, dict) for each in wanted):
        raise bad("can't parse reaction types JSON object")
    chat = find(world, call)
    message = world.message(chat.id, call.integer("message_id"))
    if message is None:
        raise bad("message to react not found")
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(each.get("type") != "emoji" or each.get("emoji") not in _REACTIONS for each in wanted):
        raise bad("REACTION_INVALID")
    message.reactions = [each for each in message.reactions if each["person_id"] != world.bot.id]
    message.reactions += [{"emoji": each["emoji"], "person_id": world.bot.id} for each in wanted]
    changed(world, message)
    return True
