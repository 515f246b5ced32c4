"""Reads keyboards as strictly as Telegram reads them."""

from typing import Any
from urllib.parse import urlsplit

import orjson

from playground.errors import bad
from playground.links import checked_link
from playground.state import Chat, Json
from playground.wire import Call

_DATA_BYTES = 64
_MOST_IN_ROW = 12
_MOST_BUTTONS = 300
_MOST_JSON = 20_000
_STYLES = {"danger", "success", "primary", "link"}
_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
)
_PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chat can be requested in private chats only",
    "web_app": "BUTTON_TYPE_INVALID",
}


def reply_markup(call: Call) -> Json | None:
    """Return the keyboard of a call as Telegram keeps it, None when there is none."""
    given = call.json("reply_markup", "can't parse reply keyboard markup JSON object")
    if given is None:
        return None
    if not isinstance(given, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in given:
        keyboard = _rows(given["inline_keyboard"], "inline_keyboard", "InlineKeyboardMarkup", _inline_button)
        if len(orjson.dumps(keyboard)) > _MOST_JSON:
            raise bad("reply markup is too long")
        return {"inline_keyboard": keyboard} if keyboard else None
    if "keyboard" in given:
        rows = _rows(given["keyboard"], "keyboard", "ReplyKeyboardMarkup", _reply_button)
        options = (
            "is_persistent",
            "resize_keyboard",
            "one_time_keyboard",
            "input_field_placeholder",
            "selective",
        )
        return {"keyboard": rows} | {name: given[name] for name in options if name in given}
    if given.get("remove_keyboard"):
        return {"remove_keyboard": True}
    if given.get("force_reply"):
        return {"force_reply": True} | {
            name: given[name] for name in ("input_field_placeholder", "selective") if name in given
        }
    return None


def _rows(given: Any, field: str, owner: str, read: Any) -> list[list[Json]]:  # noqa: ANN401 - JSON, and who reads it
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad(f'field "{field}" of the {owner} must be an Array of Arrays')
    rows: list[list[Json]] = []
    left = _MOST_BUTTONS
    for row in given:
        buttons = [button for button in map(read, row) if button["text"]][: min(_MOST_IN_ROW, left)]
        left -= len(buttons)
        if buttons:
            rows.append(buttons)
    return rows


def _inline_button(given: Any) -> Json:  # noqa: ANN401 - JSON
    if not isinstance(given, dict):
        raise bad("can't parse inline keyboard button: expected an Object")
    if not isinstance(given.get("text"), str):
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    button: Json = {"text": given["text"].strip()}
    _decorate(button, given, "inline keyboard button")
    action = next((name for name in _ACTIONS if given.get(name) not in (None, False)), None)
    if action is None:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    value = given[action]
    if action == "callback_data" and not 1 <= len(str(value).encode()) <= _DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if action == "url":
        link = checked_link(str(value))
        if link is None:
            reason = (
                "Wrong HTTP URL"
                if urlsplit(str(value)).scheme in {"", "http", "https"}
                else "Unsupported URL protocol"
            )
            raise bad(f"inline keyboard button URL '{value}' is invalid: {reason}")
        value = link
    button[action] = value
    return button


def _reply_button(given: Any) -> Json:  # noqa: ANN401 - JSON
    if isinstance(given, str):
        return {"text": given.strip()}
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise bad('can\'t parse keyboard button: Field "text" must be of type String')
    button: Json = {"text": given["text"].strip()}
    _decorate(button, given, "keyboard button")
    return button | {name: given[name] for name in _PRIVATE_ONLY if given.get(name)}


def _decorate(button: Json, given: Json, what: str) -> None:
    style = given.get("style")
    if style:
        if style not in _STYLES:
            raise bad(f"can't parse {what}: invalid button style specified")
        button["style"] = style
    if given.get("icon_custom_emoji_id"):
        button["icon_custom_emoji_id"] = given["icon_custom_emoji_id"]


def check_place(markup: Json | None, chat: Chat) -> None:
    """Raise what Telegram answers when a keyboard has something that only private chats may have."""
    if markup is None or chat.type == "private":
        return
    for row in markup.get("keyboard") or markup.get("inline_keyboard") or []:
        for button in row:
            for name, refusal in _PRIVATE_ONLY.items():
                if name in button:
                    raise bad(refusal)
