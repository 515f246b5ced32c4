"""The router's decision about a sentence, as JSON."""

import json
import sys
from collections.abc import Iterable
from functools import partial

from bot.i18n import Words
from bot.routing.explain import Explained, explain


def one(text: str, icd: str | None, age: int | None, proposed: str, language: str) -> None:
    """Print one decision, indented for people."""
    try:
        decision = explain(text, icd, age, partial(Words.load().say, locale=language), proposed=proposed)
    except ValueError as error:
        raise SystemExit(f"{str(error)[0].upper()}{str(error)[1:]}.") from None
    print(json.dumps(decision, ensure_ascii=False, indent=2))


def many(lines: Iterable[str], language: str) -> None:
    """One JSON object in, one out, line by line; a wrong line is answered with an error in its place."""
    say = partial(Words.load().say, locale=language)
    for line in lines:
        if line.strip():
            answer = _answer(line, partial(explain, say=say))
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()


def _answer(line: str, decide: "partial[Explained]") -> Explained | dict[str, object]:
    asked: object = None
    try:
        asked = json.loads(line)
        match asked:
            case {"text": str(text), **rest}:
                pass
            case {**rest}:
                text = ""
            case _:
                return {"id": None, "error": "each line is an object with text, and perhaps id, icd and age"}
        match rest.get("icd"), rest.get("age"), rest.get("proposed"):
            case (str() | None) as icd, (int() | None) as age, (str() | None) as proposed:
                return decide(text, icd, age, id_=rest.get("id"), proposed=proposed or "")
            case _:
                why = "icd and proposed are words, age is a whole number"
                return {"id": rest.get("id"), "error": why}
    except ValueError as error:
        return {"id": asked.get("id") if isinstance(asked, dict) else None, "error": str(error)}
