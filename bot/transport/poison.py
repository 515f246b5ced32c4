"""Where our code failed, told without a word of what people said."""

import traceback
from collections.abc import Mapping
from typing import Any


def frames(error: BaseException) -> str:
    """The lines an error passed, innermost last, and its kind. Its message may quote people: it stays out."""
    lines = [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    before = [frames(cause)] if cause is not None else []
    return "\n".join([*before, *lines, type(error).__qualname__])


def kind(update: Mapping[str, Any]) -> str:
    """What sort of update this is: its one name beside the id."""
    return next((name for name in update if name != "update_id"), "")


def chat(update: Mapping[str, Any]) -> int | None:
    """The chat an update belongs to, however odd the rest of it may be."""
    body = update.get(kind(update))
    match body:
        case {"chat": {"id": int(found)}} | {"message": {"chat": {"id": int(found)}}}:
            return found
        case {"from": {"id": int(found)}}:
            return found
        case _:
            return None


def private(update: Mapping[str, Any]) -> bool:
    """Whether a family wrote or pressed it."""
    match update.get(kind(update)):
        case {"chat": {"type": "private"}} | {"message": {"chat": {"type": "private"}}}:
            return True
        case _:
            return False


def language(update: Mapping[str, Any]) -> str | None:
    """The language the person's app is set to."""
    match update.get(kind(update)):
        case {"from": {"language_code": str(found)}}:
            return found
        case _:
            return None
