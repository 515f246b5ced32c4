"""Messages become sentences here, and nowhere else."""

import gettext
import io
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.engine.message import Arg, Msg, Partial

LOCALES = ("en", "ru")
"""Every language we speak; the first one is the language of the source."""
FOLDER = Path(__file__).resolve().parent.parent / "locales"
_RUSSIAN_SPEAKING = ("ru", "uk", "be", "kk", "ky", "uz", "tg", "hy", "az", "ka", "mo", "tk")

Escape = Callable[[str], str]


def plain(value: str) -> str:
    """No markup around, so nothing to escape."""
    return value


def nearest(language: str | None) -> str:
    """The language of ours to begin with for a client set to `language` (a BCP-47 tag, or nothing).

    Where Russian is the usual second language of a family, a client in the first one gets Russian.
    """
    code = (language or "").lower().replace("_", "-").split("-")[0]
    return "ru" if code in _RUSSIAN_SPEAKING else "en"


class Words:
    """Every catalog, compiled in memory and shared by the bot, the worker and the checks."""

    def __init__(self, catalogs: Mapping[str, gettext.NullTranslations], service: str) -> None:
        self._catalogs = catalogs
        self._service = service
        self._nothing = gettext.NullTranslations()
        # gettext asks a catalog two or three times for what it does not know; a button is said every turn.
        self._known: dict[tuple[str, str], str] = {}

    @classmethod
    def load(cls, service: str = "Second Opinion", folder: Path = FOLDER) -> "Words":
        """Read the catalogs below `folder`; `service` is what {service} says in every text."""
        found = {po.parts[-3]: _compiled(po) for po in folder.glob("*/LC_MESSAGES/messages.po")}
        return cls(found, service)

    def say(self, msg: Msg, locale: str, escape: Escape = plain) -> str:
        """The sentence in this language. Markup may live in the catalog; a person's words are escaped."""
        args: dict[str, str | int] = {key: self._arg(value, locale, escape) for key, value in msg.args}
        if msg.many is None:
            text = self._known.get((locale, msg.one)) or self._look_up(locale, msg.one)
        else:
            count = args.get("n", 0)
            catalog = self._catalogs.get(locale, self._nothing)
            text = catalog.ngettext(msg.one, msg.many, count if isinstance(count, int) else 0)
        if "{" not in text:
            return text
        return text.format_map({"service": escape(self._service), **args})

    def _look_up(self, locale: str, english: str) -> str:
        text = self._catalogs.get(locale, self._nothing).gettext(english)
        return self._known.setdefault((locale, english), text)

    def _arg(self, value: Arg, locale: str, escape: Escape) -> str | int:
        match value:
            case Msg():
                return self.say(value, locale, escape)
            case Partial(text=text):
                return partial_date(text, locale)
            case str():
                return escape(value)
            case int():
                return value


@lru_cache(maxsize=1024)
def partial_date(text: str, locale: str) -> str:
    """A date as far as it is known, with the month in words: "12 марта 2018 г.", "March 2018", "2018"."""
    match [int(part) for part in text.split("-")]:
        case [year, month, day]:
            return format_date(date(year, month, day), "long", locale)
        case [year, month]:
            return format_skeleton("yMMMM", date(year, month, 1), locale=locale)
        case _:
            return text


def _compiled(po: Path) -> gettext.GNUTranslations:
    with po.open("rb") as source, io.BytesIO() as target:
        write_mo(target, read_po(source))
        target.seek(0)
        return gettext.GNUTranslations(target)
