"""A case, as it leaves the conversation."""

from dataclasses import dataclass
from datetime import datetime

from bot.engine.answer import Answers, File


@dataclass(frozen=True, slots=True)
class Record:
    """A file of the case.

    `step` names the pile it lies in ("reports", "imaging", …); `number` counts from 1 over the whole case.
    """

    number: int
    step: str
    file: File


@dataclass(frozen=True, slots=True)
class Addition:
    """Something the family said or sent after submitting; exactly one of text and file is there."""

    id: int
    text: str
    file: File | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One request for a second opinion.

    `code` is what people quote ("7F3K"); `chat` the family's private chat; `language` theirs ("ru", "en").
    `answers` are the relevant ones only, in the order asked; `records` follow the order of the piles, then
    of arrival; `asides` are words that answered no question; `origin` is what brought the family.
    """

    code: str
    chat: int
    language: str
    dialog: str
    version: int
    answers: Answers
    records: tuple[Record, ...]
    submitted: datetime
    origin: str = ""
    asides: tuple[str, ...] = ()
