"""What Telegram itself shows of the bot: its commands and its descriptions, in every language."""

from collections.abc import Iterator

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from bot.engine import Msg, _
from bot.i18n import LOCALES, Words

from .session import Wire
from .touch import Body

log = structlog.get_logger(__name__)

COMMANDS: tuple[tuple[str, Msg], ...] = (
    ("start", _("Begin or go on")),
    ("status", _("Where my request stands")),
    ("back", _("One question back")),
    ("language", _("Another language")),
    ("help", _("How this works")),
    ("cancel", _("Stop and erase everything")),
)
DESCRIPTION = _(
    "{service} helps a family with a diagnosis and a decision to make get a second opinion from a specialist "
    "at another hospital.\n\n"
    "I ask short questions, gather the papers and pass them to a coordinator. "
    "You can pause at any moment.\n\n"
    "This is not emergency care. If someone is getting worse right now, please call 112 or 103."
)
SHORT = _("Gathers the papers and questions for a medical second opinion.")

_FAMILIES = {"type": "all_private_chats"}


async def prepare(bot: Bot, wire: Wire, words: Words) -> None:
    """Set what differs from what Telegram shows, and nothing else: it limits how often these may change.

    When Telegram does not let us, families are served all the same and the next start tries again.
    """
    try:
        for language in ("", *LOCALES):
            for about, name, value in _wanted(words, language):
                shown = await wire.call(bot, f"getMy{name}", about)
                if shown not in (value, *value.values()):
                    await wire.call(bot, f"setMy{name}", {**about, **value})
    except TelegramAPIError as error:
        log.warning("commands and descriptions not set", error=type(error).__name__)


def _wanted(words: Words, language: str) -> Iterator[tuple[Body, str, Body]]:
    """For whom, what, and what it should say."""
    spoken = language or LOCALES[0]
    about: Body = {"language_code": language} if language else {}
    commands = [{"command": name, "description": words.say(said, spoken)} for name, said in COMMANDS]
    yield {**about, "scope": _FAMILIES}, "Commands", {"commands": commands}
    yield about, "Description", {"description": words.say(DESCRIPTION, spoken)}
    yield about, "ShortDescription", {"short_description": words.say(SHORT, spoken)}
