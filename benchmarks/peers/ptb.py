"""The intake as a python-telegram-bot conversation, kept in Redis after each update."""

import json
import warnings
from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from typing import Any, cast

from redis.asyncio import Redis
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    BasePersistence,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PersistenceInput,
    filters,
)
from telegram.request import BaseRequest, RequestData
from telegram.warnings import PTBUserWarning

from benchmarks.form import AFTER, BEFORE, FIELDS, KEYS, TEXTS, Field, file_entry, record, summary
from benchmarks.peer import Peer
from benchmarks.wire import Wire

Context = ContextTypes.DEFAULT_TYPE
Rows = list[list[tuple[str, str]]]
Submit = Callable[[int, dict[str, Any]], None]
Callback = Callable[[Update, Context], Coroutine[Any, Any, object]]
Handler = BaseHandler[Update, Any, object]


class WireRequest(BaseRequest):
    """python-telegram-bot's request object with the socket taken out."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    @property
    def read_timeout(self) -> float:
        """Seconds; asked for by the library, of no meaning on a wire."""
        return 5

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Close nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        """Encode the parameters and hand them to the wire."""
        del method
        encoded = request_data.json_parameters if request_data else {}
        edited = encoded.get("message_id")
        return 200, self._wire.request(url.rpartition("/")[2], encoded, int(edited) if edited else None)


class RedisPersistence(BasePersistence[Any, Any, Any]):
    """A key for each person's data and a hash of conversation states; the library brings none for Redis."""

    def __init__(self, redis: Redis) -> None:
        super().__init__(PersistenceInput(bot_data=False, chat_data=False, callback_data=False))
        self._redis = redis

    async def get_user_data(self) -> dict[int, Any]:
        """Return everybody's data; read once, at start."""
        keys = [key async for key in self._redis.scan_iter("user:*", count=1000)]
        return {int(key[5:]): json.loads(await self._redis.get(key) or "{}") for key in keys}

    async def update_user_data(self, user_id: int, data: Any) -> None:  # noqa: ANN401  (the library's signature)
        """Store one person's data."""
        await self._redis.set(f"user:{user_id}", json.dumps(data))

    async def drop_user_data(self, user_id: int) -> None:
        """Forget one person's data."""
        await self._redis.delete(f"user:{user_id}")

    async def get_conversations(self, name: str) -> dict[Any, Any]:
        """Return the state of every conversation; read once, at start."""
        states = cast("dict[bytes, bytes]", await self._redis.hgetall(f"states:{name}"))
        return {tuple(json.loads(key)): state.decode() for key, state in states.items()}

    async def update_conversation(
        self, name: str, key: tuple[int | str, ...], new_state: object | None
    ) -> None:
        """Store one conversation's state; None when it ended."""
        if new_state is None:
            await self._redis.hdel(f"states:{name}", json.dumps(key))
        else:
            await self._redis.hset(f"states:{name}", json.dumps(key), str(new_state))

    async def flush(self) -> None:
        """Let go of the connection; everything is stored already."""
        await self._redis.aclose()

    async def _empty(self, *_: object, **__: object) -> Any:  # noqa: ANN401  (stands for methods of several types)
        return {}

    get_chat_data = get_bot_data = get_callback_data = _empty
    update_chat_data = update_bot_data = update_callback_data = drop_chat_data = _empty
    refresh_user_data = refresh_chat_data = refresh_bot_data = _empty


async def show(update: Update, text: str, rows: Rows | None = None) -> None:
    """Answer a message with a message, a press by changing the pressed message."""
    markup = rows and InlineKeyboardMarkup(
        [[InlineKeyboardButton(t, callback_data=d) for t, d in row] for row in rows]
    )
    if update.callback_query:
        await update.callback_query.edit_message_text(text, reply_markup=markup or None)
        await update.callback_query.answer()
    elif update.effective_message:
        await update.effective_message.reply_text(text, reply_markup=markup or None)


def buttons(language: str, *names: str) -> Rows:
    """Return one row for each named button."""
    return [[(TEXTS[language][f"button.{name}"], name)] for name in names]


def field_buttons(language: str, field: Field) -> Rows:
    """Return the keyboard of a field's question."""
    options = [[(TEXTS[language][f"option.{option}"], f"option:{option}")] for option in field.options]
    done = buttons(language, "done") if field.kind == "files" else []
    return options + done + (buttons(language, "skip") if field.optional else [])


def screen(at: str, data: dict[str, Any]) -> tuple[str, Rows]:
    """Return text and keyboard of a state."""
    language = data["language"]
    texts = TEXTS[language]
    labels = [(texts[f"label.{key}"], f"edit:{key}") for key in KEYS]
    pick = [labels[i : i + 3] for i in range(0, len(labels), 3)]
    match at:
        case "review":
            return summary(language, data), pick + buttons(language, "submit")
        case "edit":
            return texts["say.edit"], pick + buttons(language, "review")
        case "confirm":
            return texts["say.confirm"], buttons(language, "confirm", "review")
        case key:
            return texts[f"ask.{key}"], field_buttons(language, FIELDS[KEYS.index(key)])


def of(context: Context) -> dict[str, Any]:
    """Return what is kept for the person who wrote."""
    return context.user_data if context.user_data is not None else {}


async def go(update: Update, context: Context, to: str) -> str:
    """Show a state and return it."""
    of(context)["at"] = to
    await show(update, *screen(to, of(context)))
    return to


async def go_on(update: Update, context: Context, key: str) -> str:
    """Leave a field that is answered or skipped."""
    return await go(update, context, "review" if of(context).get("editing") else AFTER[key])


async def on_start(update: Update, context: Context) -> str:
    of(context).clear()
    await show(
        update, TEXTS["en"]["say.greeting"], [[("English", "language:en"), ("Русский", "language:ru")]]
    )
    return "language"


async def on_language(update: Update, context: Context) -> str:
    language = of(context)["language"] = pressed(update)
    await show(update, TEXTS[language]["say.consent"], buttons(language, "agree", "disagree"))
    return "consent"


async def on_agree(update: Update, context: Context) -> str:
    return await go(update, context, KEYS[0])


async def on_disagree(update: Update, context: Context) -> int:
    await show(update, TEXTS[of(context)["language"]]["say.declined"])
    of(context).clear()
    return ConversationHandler.END


async def on_help(update: Update, context: Context) -> None:
    data = of(context)
    text, rows = screen(data["at"], data)
    await show(update, f"{TEXTS[data['language']]['say.help']}\n\n{text}", rows)


async def on_back(update: Update, context: Context) -> str:
    return await go(update, context, BEFORE[of(context)["at"]])


async def on_text(field: Field, update: Update, context: Context) -> str:
    data = of(context)
    try:
        answer = field.read(typed(update))
    except ValueError:
        await show(update, TEXTS[data["language"]]["say.unclear"])
        return field.key
    if field.kind == "text":
        data[field.key] = answer
        return await go_on(update, context, field.key)
    data.setdefault(field.key, []).append(answer)
    return await kept(field, update, context, "say.question_kept")


async def on_option(field: Field, update: Update, context: Context) -> str:
    of(context)[field.key] = pressed(update)
    return await go_on(update, context, field.key)


async def on_file(field: Field, update: Update, context: Context) -> str:
    message = update.effective_message
    if message and message.document:
        entry = file_entry("document", message.message_id, message.document)
    elif message and message.photo:
        entry = file_entry("photo", message.message_id, message.photo[-1])
    else:
        return field.key
    of(context).setdefault(field.key, []).append(entry)
    return await kept(field, update, context, "say.file_kept")


async def on_undo(field: Field, update: Update, context: Context) -> str:
    if items := of(context).get(field.key):
        items.pop()
    return await kept(field, update, context, "say.question_removed")


async def kept(field: Field, update: Update, context: Context, text: str) -> str:
    """Tell how many items a growing answer has."""
    data = of(context)
    language = data["language"]
    rows = buttons(language, "done") if field.kind == "files" else buttons(language, "undo", "done")
    await show(update, TEXTS[language][text].format(n=len(data.get(field.key, ()))), rows)
    return field.key


async def on_leave(field: Field, update: Update, context: Context) -> str:
    return await go_on(update, context, field.key)


async def on_edit_command(update: Update, context: Context) -> str:
    return await go(update, context, "edit")


async def on_edit(update: Update, context: Context) -> str:
    of(context)["editing"] = True
    return await go(update, context, pressed(update))


async def on_review(update: Update, context: Context) -> str:
    return await go(update, context, "review")


async def on_submit(update: Update, context: Context) -> str:
    return await go(update, context, "confirm")


async def on_confirm(submit: Submit, update: Update, context: Context) -> int:
    data = of(context)
    if update.effective_chat:
        submit(update.effective_chat.id, data)
    await show(update, TEXTS[data["language"]]["say.sent"])
    data.clear()
    return ConversationHandler.END


def typed(update: Update) -> str:
    """Return the words of a text message."""
    return (update.effective_message and update.effective_message.text) or ""


def pressed(update: Update) -> str:
    """Return what stands after the colon in a button's data."""
    return ((update.callback_query and update.callback_query.data) or "").rpartition(":")[2]


def on_command(name: str, callback: Callback) -> Handler:
    """Route a command."""
    return CommandHandler(name, callback)


def on_button(name: str, callback: Callback) -> Handler:
    """Route a button, or all buttons of a group where the name ends in a colon."""
    return CallbackQueryHandler(callback, pattern=f"^{name}" if name.endswith(":") else f"^{name}$")


def handlers(field: Field) -> Iterable[Handler]:
    """Give the handlers of one field's state."""
    match field.kind:
        case "choice":
            yield on_button("option:", partial(on_option, field))
        case "files":
            yield MessageHandler(filters.Document.ALL | filters.PHOTO, partial(on_file, field))
        case "text" | "list":
            yield MessageHandler(filters.TEXT & ~filters.COMMAND, partial(on_text, field))
    if field.kind == "list":
        yield on_button("undo", partial(on_undo, field))
    if field.kind in {"files", "list"}:
        yield on_button("done", partial(on_leave, field))
    if field.optional:
        yield on_button("skip", partial(on_leave, field))


def conversation(submit: Submit) -> ConversationHandler[Any]:
    """Return the whole intake."""
    start, edit, review = (
        on_command("start", on_start),
        on_button("edit:", on_edit),
        on_button("review", on_review),
    )
    return ConversationHandler(
        entry_points=[start],
        states={
            "language": [on_button("language:", on_language)],
            "consent": [on_button("agree", on_agree), on_button("disagree", on_disagree)],
            **{field.key: list(handlers(field)) for field in FIELDS},
            "review": [edit, on_button("submit", on_submit), on_command("edit", on_edit_command)],
            "edit": [edit, review],
            "confirm": [on_button("confirm", partial(on_confirm, submit)), review],
        },
        fallbacks=[start, on_command("help", on_help), on_command("back", on_back)],
        name="intake",
        persistent=True,
    )


class Ptb(Peer):
    """Sessions in memory, as the library wants it; what changed goes to Redis before the next update."""

    application: Application[Any, Any, Any, Any, Any, Any]

    async def start(self, wire: Wire) -> None:
        """Build and initialize the application without its updater's network."""
        request = WireRequest(wire)
        builder = ApplicationBuilder().token("42:a-token-only-the-wire-sees").job_queue(None)
        builder = builder.request(request).get_updates_request(request)
        self.application = builder.persistence(RedisPersistence(Redis.from_url(self.redis_url))).build()
        with warnings.catch_warnings(
            action="ignore", category=PTBUserWarning
        ):  # buttons count per chat, as meant
            self.application.add_handler(conversation(self._submit))
        await self.application.initialize()

    async def feed(self, raw: bytes) -> None:
        """Parse and process one update, then store what it changed."""
        update = Update.de_json(json.loads(raw), self.application.bot)
        await self.application.process_update(update)
        await self.application.update_persistence()

    def decode(self, parameters: Any) -> dict[str, Any]:  # noqa: ANN401  (a mapping already)
        """Return the JSON parameters as they are."""
        return dict(parameters)

    async def stop(self) -> None:
        """Shut the application down."""
        await self.application.shutdown()

    def _submit(self, chat: int, data: dict[str, Any]) -> None:
        self.finished[chat] = record(data["language"], data)
