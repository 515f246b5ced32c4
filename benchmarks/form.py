"""The intake every contestant holds: twelve fields as plain data, free of any bot library."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

Record = dict[str, str | list[str] | None]
"""What a finished intake holds: `language` and every field's key; files by their unique ids, sorted."""


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    kind: Literal["text", "choice", "files", "list"]
    read: Callable[[str], str] = str.strip
    options: tuple[str, ...] = ()
    optional: bool = False


def _length(least: int, most: int) -> Callable[[str], str]:
    def read(raw: str) -> str:
        words = " ".join(raw.split())
        if not least <= len(words) <= most:
            msg = f"between {least} and {most} characters"
            raise ValueError(msg)
        return words

    return read


def _birth_date(raw: str) -> str:
    day, month, year = raw.strip().split(".")
    return date(int(year), int(month), int(day)).isoformat()


def _phone(raw: str) -> str:
    number = re.sub(r"[\s()-]", "", raw)
    if not re.fullmatch(r"\+?\d{7,15}", number):
        msg = "not a phone number"
        raise ValueError(msg)
    return number


FIELDS = (
    Field("name", "text", _length(2, 200)),
    Field("birth", "text", _birth_date),
    Field("sex", "choice", options=("woman", "man")),
    Field("city", "text", _length(2, 200)),
    Field("phone", "text", _phone),
    Field("diagnosed", "choice", options=("yes", "no", "unsure")),
    Field("diagnosis", "text", _length(1, 3000)),
    Field("reports", "files"),
    Field("photos", "files", optional=True),
    Field("medicines", "text", _length(1, 3000), optional=True),
    Field("urgency", "choice", options=("days", "weeks", "open")),
    Field("questions", "list", _length(1, 3000)),
)
KEYS = tuple(field.key for field in FIELDS)
AFTER = dict(zip(KEYS, (*KEYS[1:], "review"), strict=True))
BEFORE = dict(zip(KEYS, (KEYS[0], *KEYS[:-1]), strict=True))


def _texts() -> Mapping[str, Mapping[str, str]]:
    languages = tomllib.loads(Path(__file__).with_name("texts.toml").read_text("utf-8"))
    return {
        language: {f"{group}.{key}": text for group, texts in groups.items() for key, text in texts.items()}
        for language, groups in languages.items()
    }


TEXTS = _texts()
"""By language, then by `group.key`, for example `TEXTS["en"]["button.done"]`."""


def file_entry(kind: str, message_id: int, file: Any) -> dict[str, Any]:  # noqa: ANN401  (either library's file)
    """Return what a bot has to keep of a document or a photo; both libraries name its parts alike."""
    return {
        "kind": kind,
        "message_id": message_id,
        "file_id": file.file_id,
        "unique_id": file.file_unique_id,
        "name": getattr(file, "file_name", None),
        "size": file.file_size,
    }


def summary(language: str, answers: Mapping[str, Any]) -> str:
    """Return the review: one line a field, each question of the list on a line of its own."""
    texts = TEXTS[language]
    lines = [texts["say.review"]]
    for field in FIELDS:
        answer = answers.get(field.key)
        if not answer:
            shown = texts["say.empty"]
        elif field.kind == "choice":
            shown = texts[f"option.{answer}"]
        elif field.kind == "files":
            shown = str(len(answer))
        elif field.kind == "list":
            shown = "".join(f"\n{number}. {item}" for number, item in enumerate(answer, 1))
        else:
            shown = answer
        lines.append(f"{texts[f'label.{field.key}']}: {shown}")
    return "\n".join(lines)


def record(language: str, answers: Mapping[str, Any]) -> Record:
    """Return the finished intake in the one shape all contestants are compared in."""
    finished: Record = {"language": language}
    for field in FIELDS:
        answer = answers.get(field.key)
        finished[field.key] = (
            sorted(file["unique_id"] for file in answer or ()) if field.kind == "files" else answer
        )
    return finished
