"""The scripted family: forty updates, buttons found by their label as a person finds them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.form import TEXTS, Record
from benchmarks.wire import Wire
from playground.entities import parse_html

_EPOCH = 1_760_000_000
_ENGLISH = TEXTS["en"]


@dataclass(frozen=True, slots=True)
class Commands:
    command: str


@dataclass(frozen=True, slots=True)
class Types:
    words: str


@dataclass(frozen=True, slots=True)
class Presses:
    """A text's key, or the label itself where a contestant words its button differently."""

    label: str


@dataclass(frozen=True, slots=True)
class Sends:
    """Files by name; several are one album and arrive together."""

    files: tuple[str, ...]


Step = Commands | Types | Presses | Sends

SCRIPT: tuple[Step, ...] = (
    Commands("/start"),
    Presses("English"),
    Presses("button.agree"),
    Types("Anna Petrova {n}"),
    Types("12.03.1979"),
    Commands("/back"),
    Types("13.03.1979"),
    Presses("option.woman"),
    Types("Kazan"),
    Types("+7 (900) 123-45-67"),
    Presses("option.yes"),
    Types("Follicular lymphoma, stage II, found in March; a watchful pause was advised."),
    Sends(("discharge.pdf",)),
    Sends(("biopsy.pdf",)),
    Sends(("blood.jpg",)),
    Sends(("scan-1.pdf", "scan-2.pdf", "scan-3.pdf")),
    Presses("button.done"),
    Sends(("neck.jpg",)),
    Sends(("x-ray.pdf",)),
    Presses("button.done"),
    Presses("button.skip"),
    Commands("/help"),
    Presses("option.weeks"),
    Types("Is it safe to wait, or should treatment start now?"),
    Types("Which examination would settle the stage?"),
    Types("Would radiation alone be enough?"),
    Types("May she travel and work in the meantime?"),
    Types("Is it hereditary?"),
    Presses("button.undo"),
    Types("Should her daughter be examined?"),
    Presses("button.done"),
    Commands("/edit"),
    Presses("label.city"),
    Types("Yekaterinburg"),
    Presses("label.medicines"),
    Types("Levothyroxine 50 mcg in the morning; nothing else since May."),
    Presses("button.submit"),
    Presses("button.confirm"),
)


class Family:
    """One person in a private chat with one contestant.

    `manner` replaces steps of the script where the contestant asks for the same thing in other words.
    """

    def __init__(self, number: int, wire: Wire, manner: Mapping[Step, Step]) -> None:
        self.number = number
        self.chat = 5_000_000_000 + number
        self._wire = wire
        self._manner = manner
        self._seen: dict[int, dict[str, Any]] = {}
        self._user = {"id": self.chat, "is_bot": False, "first_name": "Olga", "language_code": "en"}
        self._place = {"id": self.chat, "type": "private", "first_name": "Olga"}

    def expected(self) -> Record:
        """Return what a contestant must hold in the end, and nothing else."""
        typed = [step.words for step in SCRIPT if isinstance(step, Types)]
        files = [file for step in SCRIPT if isinstance(step, Sends) for file in step.files]
        return {
            "language": "en",
            "name": f"Anna Petrova {self.number}",
            "birth": "1979-03-13",
            "sex": "woman",
            "city": "Yekaterinburg",
            "phone": "+79001234567",
            "diagnosed": "yes",
            "diagnosis": typed[5],
            "reports": sorted(map(self._unique_id, files[:6])),
            "photos": sorted(map(self._unique_id, files[6:])),
            "medicines": typed[-1],
            "urgency": "weeks",
            "questions": [*typed[6:10], typed[11]],
        }

    def does(self, step: Step, update_id: int) -> list[bytes]:
        """Return the updates of one step as they arrive from Telegram, numbered from `update_id`."""
        updates = enumerate(self._updates(self._manner.get(step, step), update_id), update_id)
        return [
            json.dumps({"update_id": number} | update, ensure_ascii=False, separators=(",", ":")).encode()
            for number, update in updates
        ]

    def _updates(self, step: Step, update_id: int) -> list[dict[str, Any]]:
        match step:
            case Presses(label):
                return [{"callback_query": self._press(_ENGLISH.get(label, label), update_id)}]
            case Commands(command):
                entity = {"type": "bot_command", "offset": 0, "length": len(command)}
                return [self._message(update_id, text=command, entities=[entity])]
            case Types(words):
                return [self._message(update_id, text=words.format(n=self.number))]
            case Sends(files):
                album = {"media_group_id": f"138{self.chat}{update_id}"} if len(files) > 1 else {}
                return [self._message(update_id, **self._file(file), **album) for file in files]

    def sees(self, method: str, parameters: Mapping[str, Any], message_id: int) -> bool:
        """Look at one call of the bot; true when it put words on the screen."""
        match method:
            case "sendMessage" | "editMessageText":
                self._seen[message_id] = _read(parameters) | {"rows": _rows(parameters)}
                return True
            case "editMessageReplyMarkup":
                self._seen[message_id]["rows"] = _rows(parameters)
            case "deleteMessage":
                self._seen.pop(message_id, None)
            case _:
                pass
        return False

    def _press(self, label: str, update_id: int) -> dict[str, Any]:
        for message_id, shown in sorted(self._seen.items(), reverse=True):
            for button in (button for row in shown["rows"] for button in row):
                if button["text"] == label:
                    return {
                        "id": f"{self.chat}{update_id:08}",
                        "from": self._user,
                        "chat_instance": "-4123456789012345678",
                        "data": button["callback_data"],
                        "message": {
                            "message_id": message_id,
                            "from": {
                                "id": 42,
                                "is_bot": True,
                                "first_name": "Intake",
                                "username": "intake_bench_bot",
                            },
                            "chat": self._place,
                            "date": _EPOCH,
                            "text": shown["text"],
                            "entities": shown["entities"],
                            "reply_markup": {"inline_keyboard": shown["rows"]},
                        },
                    }
        newest = self._seen[max(self._seen)] if self._seen else None
        msg = f"no button {label!r} in the chat; the newest message is {newest}"
        raise LookupError(msg)

    def _message(self, update_id: int, **content: object) -> dict[str, Any]:
        message_id = self._wire.message_id()
        sender = {"from": self._user, "chat": self._place, "date": _EPOCH + update_id}
        return {"message": {"message_id": message_id} | sender | content}

    def _unique_id(self, file: str) -> str:
        return f"AgAD{file.replace('.', '_')}x{self.number}"

    def _file(self, name: str) -> dict[str, Any]:
        unique_id = self._unique_id(name)
        file = {"file_id": f"BQACAgIAAxkBAAIB{unique_id}".ljust(72, "Q"), "file_unique_id": unique_id}
        if name.endswith(".jpg"):
            sizes = ((90, 67), (320, 240), (800, 600), (1280, 960))
            photo = [
                {
                    "file_id": f"{file['file_id']}{width}",
                    "file_unique_id": unique_id if width == sizes[-1][0] else f"{unique_id}{width}",
                    "file_size": width * height // 8,
                    "width": width,
                    "height": height,
                }
                for width, height in sizes
            ]
            return {"photo": photo}
        thumbnail = {"file_id": f"{file['file_id']}t", "file_unique_id": f"{unique_id}t", "file_size": 9_000}
        about = {"file_name": name, "mime_type": "application/pdf", "file_size": 345_678}
        return {"document": file | about | {"thumbnail": thumbnail | {"width": 226, "height": 320}}}


def _read(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the text as Telegram hands it on: markup has become entities."""
    text, entities = parameters["text"], parameters.get("entities") or []
    if parameters.get("parse_mode") == "HTML":
        text, entities = parse_html(text)
    return {"text": text, "entities": entities}


def _rows(parameters: Mapping[str, Any]) -> list[list[dict[str, Any]]]:
    markup = parameters.get("reply_markup") or {}
    if isinstance(markup, str):
        markup = json.loads(markup)
    rows: list[list[dict[str, Any]]] = markup.get("inline_keyboard", [])
    return rows
