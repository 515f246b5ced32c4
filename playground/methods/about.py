"""What a bot says about itself: names, descriptions, commands, the menu button."""

import re
from typing import Any

from playground.chats import find
from playground.errors import bad
from playground.messages import user_json
from playground.methods.receiving import webhook_info
from playground.methods.table import method
from playground.state import ADMIN_RIGHTS, Json
from playground.wire import Call
from playground.world import World

_COMMAND = re.compile(r"[a-z0-9_]+")
_COMMAND_LIMIT = 32
_DESCRIPTION_LIMIT = 256
_MOST_COMMANDS = 100
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def bot_json(world: World) -> Json:
    """Return the bot as the page sees it."""
    return user_json(world, world.bot.id) | {
        "about": world.bot.about,
        "commands": world.bot.commands,
        "menu_button": world.bot.menu_button,
        "webhook": webhook_info(world),
    }


def _changed(world: World) -> bool:
    world.save_bot()
    world.events.emit("commands", bot=bot_json(world))
    return True


def _language(call: Call) -> str:
    code = call.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def _scope(world: World, call: Call) -> Json:
    given = call.json("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    if not isinstance(given, dict) or given.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    scope: Json = {"type": given["type"]}
    for name in _SCOPES[given["type"]]:
        if given.get(name) is None:
            raise bad(f"can't parse BotCommandScope: {name} is empty")
        scope[name] = given[name]
    if "chat_id" in scope:
        find(world, Call("", {"chat_id": str(scope["chat_id"])}, {}))
    return scope


def _command(given: Any) -> Json:  # noqa: ANN401 - JSON
    if not isinstance(given, dict):
        raise bad("expected an Object of type BotCommand")
    command = str(given.get("command", "")).strip().removeprefix("/")
    description = str(given.get("description", "")).strip()
    if not command:
        raise bad("command must be non-empty")
    if len(command) > _COMMAND_LIMIT:
        raise bad(f"command length must not exceed {_COMMAND_LIMIT}")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > _DESCRIPTION_LIMIT:
        raise bad(f"command description length must not exceed {_DESCRIPTION_LIMIT}")
    if not _COMMAND.fullmatch(command):
        raise bad("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def _without(world: World, scope: Json, language: str) -> list[Json]:
    return [
        each for each in world.bot.commands if (each["scope"], each["language_code"]) != (scope, language)
    ]


@method("setMyCommands")
def set_my_commands(world: World, call: Call) -> bool:
    given = call.json("commands", "can't parse commands JSON object")
    if not isinstance(given, list):
        raise bad("can't parse commands JSON object")
    scope, language = _scope(world, call), _language(call)
    commands = [_command(each) for each in given]
    if len(commands) > _MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    world.bot.commands = _without(world, scope, language)
    if commands:
        world.bot.commands.append({"scope": scope, "language_code": language, "commands": commands})
    return _changed(world)


@method("getMyCommands")
def get_my_commands(world: World, call: Call) -> list[Json]:
    scope, language = _scope(world, call), _language(call)
    for each in world.bot.commands:
        if (each["scope"], each["language_code"]) == (scope, language):
            commands: list[Json] = each["commands"]
            return commands
    return []


@method("deleteMyCommands")
def delete_my_commands(world: World, call: Call) -> bool:
    world.bot.commands = _without(world, _scope(world, call), _language(call))
    return _changed(world)


def _set(world: World, call: Call, field: str) -> bool:
    value = call.text(field).strip()
    if len(value) > _LIMITS[field]:
        raise bad(f"{field.replace('_', ' ')} length must not exceed {_LIMITS[field]}")
    world.bot.about.setdefault(_language(call), {})[field] = value
    return _changed(world)


def _get(world: World, call: Call, field: str) -> Json:
    language = _language(call)
    about = world.bot.about
    value = about.get(language, {}).get(field) or about.get("", {}).get(field) or ""
    return {field: value or (world.bot.first_name if field == "name" else "")}


@method("setMyName")
def set_my_name(world: World, call: Call) -> bool:
    return _set(world, call, "name")


@method("getMyName")
def get_my_name(world: World, call: Call) -> Json:
    return _get(world, call, "name")


@method("setMyDescription")
def set_my_description(world: World, call: Call) -> bool:
    return _set(world, call, "description")


@method("getMyDescription")
def get_my_description(world: World, call: Call) -> Json:
    return _get(world, call, "description")


@method("setMyShortDescription")
def set_my_short_description(world: World, call: Call) -> bool:
    return _set(world, call, "short_description")


@method("getMyShortDescription")
def get_my_short_description(world: World, call: Call) -> Json:
    return _get(world, call, "short_description")


@method("setChatMenuButton")
def set_chat_menu_button(world: World, call: Call) -> bool:
    given = call.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(given, dict) or given.get("type") not in {"commands", "web_app", "default"}:
        raise bad("can't parse menu button: unsupported type specified")
    if not call.has("chat_id"):
        world.bot.menu_button = given
        return _changed(world)
    chat = find(world, call)
    if chat.type != "private":
        raise bad("menu button can be set for private chats only")
    chat.menu_button = given
    world.save_chat(chat)
    return True


@method("getChatMenuButton")
def get_chat_menu_button(world: World, call: Call) -> Json:
    own = find(world, call).menu_button if call.has("chat_id") else None
    return own or world.bot.menu_button


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(world: World, call: Call) -> bool:
    given = call.json("rights", "can't parse administrator rights JSON object") or {}
    if not isinstance(given, dict):
        raise bad("can't parse administrator rights JSON object")
    world.bot.default_rights = [right for right in ADMIN_RIGHTS if given.get(right)]
    world.save_bot()
    return True


@method("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(world: World, call: Call) -> Json:  # noqa: ARG001 - every method's shape
    return {"is_anonymous": False} | {right: right in world.bot.default_rights for right in ADMIN_RIGHTS}
