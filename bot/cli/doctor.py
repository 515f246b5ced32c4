"""What is wrong with the settings, the token, the group, the database and Redis, each in a sentence."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from pydantic import ValidationError

from bot.ports import UnavailableError
from bot.settings import TELEGRAM, Settings, sentences
from storage import reach_database, reach_redis

PATIENCE = aiohttp.ClientTimeout(total=10)
Finding = tuple[bool, str]


def run() -> int:
    """Print every finding; 1 when something is wrong, 0 when nothing is."""
    try:
        settings = Settings()
    except ValidationError as error:
        for sentence in sentences(error):
            print(f"✗ {sentence}")
        return 1
    return asyncio.run(_report(settings))


async def _report(settings: Settings) -> int:
    wrong = 0
    async for fine, sentence in examine(settings):
        wrong += not fine
        print(f"{'✓' if fine else '✗'} {sentence}")
    return 1 if wrong else 0


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Look at everything the service stands on, one finding at a time."""
    yield await _database(settings)
    yield await _redis(settings)
    yield _keys(settings)
    if settings.bot_token is None:
        yield False, "BOT_TOKEN is missing. BotFather gives you one: /newbot, then copy the token into .env."
        return
    async with aiohttp.ClientSession(timeout=PATIENCE) as http:
        async for finding in _telegram(Telegram(http, settings), settings):
            yield finding


class Telegram:
    """The few questions a doctor asks the Bot API."""

    def __init__(self, http: aiohttp.ClientSession, settings: Settings) -> None:
        token = settings.bot_token.get_secret_value() if settings.bot_token else ""
        self._http = http
        self._base = f"{settings.telegram_api_url}/bot{token}"

    async def ask(self, method: str, **args: str | int) -> dict[str, Any]:
        """The Bot API's whole answer; {"ok": False, "description": …} also when nobody answers."""
        try:
            async with self._http.post(f"{self._base}/{method}", json=args) as answer:
                found = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            return {"ok": False, "error_code": 0, "description": type(error).__name__}
        return found if isinstance(found, dict) else {"ok": False, "error_code": 0, "description": "not JSON"}


async def _telegram(api: Telegram, settings: Settings) -> AsyncIterator[Finding]:
    me = await api.ask("getMe")
    if not me["ok"]:
        yield False, _no_bot(me, settings)
        return
    yield True, f"The token belongs to @{me['result'].get('username', '?')}."
    if settings.staff_chat_id is None:
        yield False, "STAFF_CHAT_ID is missing. " + await _groups(api)
        return
    chat = await api.ask("getChat", chat_id=settings.staff_chat_id)
    if not chat["ok"]:
        moved = chat.get("parameters", {}).get("migrate_to_chat_id")
        if moved:
            yield False, f"The staff group has become a supergroup. Put STAFF_CHAT_ID={moved} into .env."
        else:
            yield False, "The bot is not in the staff group STAFF_CHAT_ID names. " + await _groups(api)
        return
    async for finding in _group(api, settings, me["result"]["id"], chat["result"]):
        yield finding
    yield await _webhook(api, settings)


async def _group(api: Telegram, settings: Settings, bot: int, chat: dict[str, Any]) -> AsyncIterator[Finding]:
    title, kind = chat.get("title", "?"), chat.get("type")
    if kind not in {"group", "supergroup"}:
        yield False, f"STAFF_CHAT_ID names a {kind} chat. It has to be a group of your coordinators."
        return
    if not chat.get("is_forum"):
        said = f"“{title}” has no topics, so each case will be one thread of replies. "
        yield True, said + "Topics are clearer: switch them on in the group's settings."
    assert settings.staff_chat_id is not None
    member = await api.ask("getChatMember", chat_id=settings.staff_chat_id, user_id=bot)
    found = member.get("result", {})
    if found.get("status") in {"administrator", "creator"}:
        if chat.get("is_forum") and not found.get("can_manage_topics", found.get("status") == "creator"):
            yield (
                False,
                f"The bot may not manage topics in “{title}”. Give it that right, or cases have no topic.",
            )
        else:
            yield True, f"The bot can deliver cases to “{title}”."
    elif chat.get("is_forum"):
        yield (
            False,
            f"The bot is no administrator of “{title}”. Make it one, with the right to manage topics.",
        )
    else:
        yield False, f"The bot is no administrator of “{title}”, so it may be silenced. Make it one."


async def _groups(api: Telegram) -> str:
    """The groups the bot was lately added to. Updates that are only looked at stay unconfirmed."""
    updates = await api.ask("getUpdates", timeout=0, limit=100)
    chats: dict[int, str] = {}
    for update in updates.get("result", []) if updates["ok"] else []:
        for part in ("my_chat_member", "message"):
            chat = update.get(part, {}).get("chat", {})
            if chat.get("type") in {"group", "supergroup"}:
                chats[chat["id"]] = chat.get("title", "?")
    if not chats:
        return "Stop the bot, add it to your staff group, write a word there, and ask the doctor again."
    return "The bot has been seen in: " + ", ".join(f"“{name}” ({id_})" for id_, name in chats.items()) + "."


async def _webhook(api: Telegram, settings: Settings) -> Finding:
    info = (await api.ask("getWebhookInfo")).get("result", {})
    trouble = info.get("last_error_message")
    if settings.webhook_url and trouble:
        return False, f"Telegram cannot reach WEBHOOK_URL: {trouble}."
    if settings.webhook_url:
        return True, f"Updates come by webhook; {info.get('pending_update_count', 0)} are waiting."
    return True, f"Updates come by polling; {info.get('pending_update_count', 0)} are waiting."


def _no_bot(answer: dict[str, Any], settings: Settings) -> str:
    if answer.get("error_code") in {401, 404, 421}:
        return "Telegram does not know BOT_TOKEN. Copy it again from BotFather, whole, without spaces."
    where = "Telegram" if settings.telegram_api_url == TELEGRAM else "TELEGRAM_API_URL"
    return f"{where} does not answer ({answer['description']}). Check the network and the address."


async def _database(settings: Settings) -> Finding:
    kind = "PostgreSQL" if settings.database.startswith("postgresql") else "SQLite"
    try:
        head = await reach_database(settings.database)
    except (UnavailableError, OSError) as error:
        return False, f"The {kind} database cannot be reached ({type(error.__cause__ or error).__name__})."
    if head:
        return True, f"The {kind} database is there, with its newest schema."
    return True, f"The {kind} database is there; its schema will be brought up at the first start."


async def _redis(settings: Settings) -> Finding:
    if settings.redis_url is None:
        return True, "REDIS_URL is not set, so the bot starts its own Valkey in the data folder."
    if await reach_redis(settings.redis_url):
        return True, "Redis answers."
    return False, "Redis at REDIS_URL does not answer. Nothing is lost without it, but everything is slower."


def _keys(settings: Settings) -> Finding:
    if settings.encryption_keys is not None:
        return True, "Answers are encrypted with ENCRYPTION_KEYS."
    place = settings.data_dir / "encryption.keys"
    if place.exists() and place.stat().st_mode & 0o077:
        return False, f"Other users can read {place}. Run: chmod 600 {place}"
    return True, f"Answers are encrypted with the key in {place}; keep a copy of it apart from the data."
