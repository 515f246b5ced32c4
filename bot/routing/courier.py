"""Delivers to Telegram; every refusal comes back as a value."""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Any, Self

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.engine.answer import File
from bot.ports import Topic

from .pace import Pace

PATIENCE = 60
"""Seconds of waiting Telegram may ask for before the work is put back for later."""
TRIES = 3
_SOON, _LATER = 3.0, 30.0


class Why(Enum):
    """Why something will not arrive."""

    BLOCKED = "blocked"
    """The person has blocked the bot, deleted the account or never started it."""
    NO_TOPIC = "no topic"
    """The topic was deleted."""
    NO_TOPICS = "no topics"
    """The group has no topics at all."""
    NO_RIGHTS = "no rights"
    """The bot may not do this in the group."""
    NO_CHAT = "no chat"
    """The bot is not in the group, or there is none."""
    NO_FILE = "no file"
    """Telegram no longer has the file."""
    REFUSED = "refused"
    """Anything else Telegram will refuse again."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """It is out; message ids in the order given."""

    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after so many seconds. It may have arrived all the same."""

    after: float
    why: str


@dataclass(frozen=True, slots=True)
class Never:
    """Telegram refuses for good; `detail` is its own sentence."""

    why: Why
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has a new id; nothing was delivered."""

    chat: int


Result = Delivered | Later | Never | Moved

_REFUSALS = (
    ("message thread not found", Why.NO_TOPIC),
    ("topic_deleted", Why.NO_TOPIC),
    ("topic_id_invalid", Why.NO_TOPIC),
    ("not a forum", Why.NO_TOPICS),
    ("not enough rights", Why.NO_RIGHTS),
    ("have no rights", Why.NO_RIGHTS),
    ("chat_admin_required", Why.NO_RIGHTS),
    ("topic_closed", Why.NO_RIGHTS),
    ("chat not found", Why.NO_CHAT),
    ("file identifier", Why.NO_FILE),
    ("file_id", Why.NO_FILE),
    ("file reference", Why.NO_FILE),
)
_MEDIA = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Courier:
    """Sends as our bot. Open it with `async with`; several may share one `Pace`."""

    def __init__(self, token: str, api_url: str, pace: Pace) -> None:
        self._bot: ExtBot[tuple[int, int]] = ExtBot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=HTTPXRequest(connection_pool_size=16, read_timeout=20, pool_timeout=10),
            rate_limiter=_Paced(pace),
        )

    async def __aenter__(self) -> Self:
        """Nothing is asked of Telegram yet, so a worker starts while Telegram is away."""
        await self._bot.request.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._bot.request.shutdown()

    async def topic(self, chat: int, title: str) -> Result:
        """Make a forum topic; the one message id in `Delivered` is the topic's."""

        async def send() -> tuple[int, ...]:
            made = await self._bot.create_forum_topic(chat, title, rate_limit_args=(chat, 1))
            return (made.message_thread_id,)

        return await _tried(send())

    async def text(self, to: Topic, html: str, keys: Sequence[tuple[str, str]] = ()) -> Result:
        """One message of Telegram's HTML; below it buttons, each with its label and what it carries."""
        rows = [[InlineKeyboardButton(label, callback_data=data)] for label, data in keys]
        return await _tried(
            _one(
                self._bot.send_message(
                    to.chat,
                    html,
                    parse_mode=ParseMode.HTML,
                    message_thread_id=to.thread,
                    reply_parameters=_reply(to),
                    link_preview_options=_NO_PREVIEW,
                    reply_markup=InlineKeyboardMarkup(rows) if rows else None,
                    rate_limit_args=(to.chat, 1),
                )
            )
        )

    async def files(self, to: Topic, files: Sequence[tuple[File, str]]) -> Result:
        """One file with its caption in HTML, or an album of two to ten that Telegram lets together."""
        if len(files) == 1:
            return await _tried(_one(self._single(to, *files[0])))

        async def send() -> tuple[int, ...]:
            media = [
                _MEDIA[file.kind](file.id, caption=html, parse_mode=ParseMode.HTML) for file, html in files
            ]
            messages = await self._bot.send_media_group(
                to.chat,
                media,
                message_thread_id=to.thread,
                reply_parameters=_reply(to),
                rate_limit_args=(to.chat, len(files)),
            )
            return tuple(message.message_id for message in messages)

        return await _tried(send())

    def _single(self, to: Topic, file: File, html: str) -> Awaitable[Message]:
        bot = self._bot
        senders: dict[str, Callable[..., Awaitable[Message]]] = {
            "photo": bot.send_photo,
            "voice": bot.send_voice,
            "audio": bot.send_audio,
            "video": bot.send_video,
            "video_note": bot.send_video_note,
            "animation": bot.send_animation,
        }
        caption = {} if file.kind == "video_note" else {"caption": html, "parse_mode": ParseMode.HTML}
        return senders.get(file.kind, bot.send_document)(
            to.chat,
            file.id,
            message_thread_id=to.thread,
            reply_parameters=_reply(to),
            rate_limit_args=(to.chat, 1),
            **caption,
        )


class _Paced(BaseRateLimiter[tuple[int, int]]):
    """Puts our pace under python-telegram-bot; a call says which chat it writes to and how many messages."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the library's signature
        kwargs: dict[str, Any],
        endpoint: str,  # noqa: ARG002 - the library's signature
        data: dict[str, Any],  # noqa: ARG002 - the library's signature
        rate_limit_args: tuple[int, int] | None,
    ) -> Any:  # noqa: ANN401 - the library's signature
        """Wait our turn, call, and wait again when Telegram asks for a short pause."""
        tries = TRIES
        while True:
            if rate_limit_args is not None:
                await self._pace.take(*rate_limit_args)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as pause:
                tries -= 1
                wait = _seconds(pause)
                if rate_limit_args is None or not tries or wait > PATIENCE:
                    raise
                self._pace.hold(rate_limit_args[0], wait)


async def _tried(sending: Awaitable[tuple[int, ...]]) -> Result:
    try:
        return Delivered(await sending)
    except RetryAfter as pause:
        return Later(_seconds(pause), "flood")
    except ChatMigrated as moved:
        return Moved(moved.new_chat_id)
    except Forbidden as error:
        return Never(_forbidden(error.message), error.message)
    except BadRequest as error:
        return Never(_refusal(error.message), error.message)
    except InvalidToken:
        return Later(_LATER, "token")
    except TimedOut:
        return Later(_SOON, "timeout")
    except NetworkError:
        return Later(_SOON, "network")
    except TelegramError as error:
        return Later(_LATER, type(error).__name__)


async def _one(sending: Awaitable[Message]) -> tuple[int, ...]:
    return ((await sending).message_id,)


def _reply(to: Topic) -> ReplyParameters | None:
    """In a group without topics everything hangs on the case's first message."""
    if to.thread is not None or to.head is None:
        return None
    return ReplyParameters(to.head, allow_sending_without_reply=True)


def _seconds(pause: RetryAfter) -> float:
    after = pause.retry_after
    return (float(after) if isinstance(after, int) else after.total_seconds()) + 0.5


def _forbidden(said: str) -> Why:
    low = said.lower()
    return Why.NO_CHAT if "kicked" in low or "not a member" in low or "group" in low else Why.BLOCKED


def _refusal(said: str) -> Why:
    low = said.lower()
    return next((why for words, why in _REFUSALS if words in low), Why.REFUSED)
