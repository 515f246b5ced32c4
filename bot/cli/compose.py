"""The composition root: settings in, everything built, connected and started."""

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.settings import Settings
from storage import Storage, keys_in, open_storage, upgrade

if TYPE_CHECKING:
    from bot.i18n import Words
    from bot.transport.groups import Choice, Choose

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 and O, 1 and I and L, U and V: a code is read out over the telephone."""


def new_code() -> str:
    """Four characters people can quote, such as 7F3K."""
    return "".join(secrets.choice(ALPHABET) for _ in range(4))


def signals() -> asyncio.Event:
    """An event that Ctrl-C or SIGTERM sets."""
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Storage]:
    """What is kept, with the schema at head. Raises UnavailableError when the database is away."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    keys = settings.encryption_keys
    await upgrade(settings.database)
    async with open_storage(
        database_url=settings.database,
        redis_url=settings.redis_url,
        queue_url=settings.queue_url,
        keys=keys.get_secret_value() if keys else keys_in(settings.data_dir),
        data_dir=settings.data_dir,
    ) as storage:
        yield storage


async def serve(settings: Settings, stop: asyncio.Event, *, bot: bool = True, worker: bool = True) -> None:
    """Run the bot, the worker, or both, until `stop` is set; what is in hand is finished first."""
    async with opened(settings) as storage, asyncio.TaskGroup() as group:
        if bot:
            group.create_task(converse(settings, storage, stop))
        if worker:
            group.create_task(deliver(settings, storage, stop))


async def converse(settings: Settings, storage: Storage, stop: asyncio.Event) -> None:
    """The conversation, by webhook when there is an address for one, else by polling."""
    from bot.conversation import Conversation
    from bot.dialogs.intake import INTAKE
    from bot.i18n import Words
    from bot.transport import Transport

    words = Words.load(settings.service_name)
    conversation = Conversation(
        INTAKE, storage.sessions, storage.doorbell, lambda: datetime.now(UTC).date(), new_code
    )
    async with Transport(
        token=token(settings),
        api_url=settings.telegram_api_url,
        staff_chat=staff_chat(settings),
        conversation=conversation,
        sessions=storage.sessions,
        chats=storage.chats,
        parking=storage.parking,
        cases=storage.cases,
        words=words,
        choose=chooser(settings, storage, words),
    ) as transport:
        await transport.prepare()
        if settings.webhook_url and settings.webhook_secret:
            host, _, port = settings.webhook_listen.rpartition(":")
            webhook = transport.webhook(settings.webhook_url, settings.webhook_secret.get_secret_value())
            await webhook.run(host, int(port), stop)
        else:
            await transport.poll(stop)


def chooser(settings: Settings, storage: Storage, words: "Words") -> "Choose":
    """What a tap in the staff group does; the router is loaded at the first one."""

    async def choose(data: str, name: str) -> "Choice | None":
        from bot.case.dossier import dossier
        from bot.routing import choice, letters
        from bot.routing.desks import NAMES
        from bot.routing.sheet import title
        from bot.transport.groups import Choice

        if (meant := choice.tapped(data)) is None:
            return None
        chosen = await choice.choose(*meant, storage.cases, storage.corrections)
        if chosen is None:
            return None
        say = partial(words.say, locale=settings.staff_language)
        said = letters.CHOSEN(desk=NAMES[chosen.desk], name=name)
        return Choice(say(said), title(dossier(chosen.case), chosen.desk, say))

    return choose


async def deliver(settings: Settings, storage: Storage, stop: asyncio.Event) -> None:
    """The worker: cases to staff, receipts to families."""
    from bot.i18n import Words
    from bot.routing.courier import Courier
    from bot.routing.delivery import Deliveries
    from bot.routing.pace import Pace
    from bot.routing.worker import Worker

    async with Courier(token(settings), settings.telegram_api_url, Pace.of(settings.staff_pace)) as courier:
        deliveries = Deliveries(
            storage.cases,
            storage.ledger,
            storage.chats,
            storage.outbox,
            courier,
            Words.load(settings.service_name),
            staff_chat(settings),
            settings.staff_language,
        )
        worker = Worker(storage.outbox, deliveries)
        async with asyncio.TaskGroup() as group:
            work = group.create_task(worker.run(storage.doorbell.listen))
            await stop.wait()
            worker.stop()
            await work


def token(settings: Settings) -> str:
    """The bot's token; SystemExit with a sentence when there is none."""
    if settings.bot_token is None:
        raise SystemExit("BOT_TOKEN is missing: put the token that BotFather gave you into .env.")
    return settings.bot_token.get_secret_value()


def staff_chat(settings: Settings) -> int:
    """The staff group's id; SystemExit with a sentence when there is none."""
    if settings.staff_chat_id is None:
        raise SystemExit(
            "STAFF_CHAT_ID is missing: add the bot to the staff group, then ask `python -m bot doctor`, "
            "which names the groups the bot was added to, and put the number into .env."
        )
    return settings.staff_chat_id
