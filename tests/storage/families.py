"""What the storage's tests keep: sessions of a family, and a storage to keep them in."""

from contextlib import AbstractAsyncContextManager
from datetime import date
from pathlib import Path
from typing import Any

from bot.engine.answer import File, Pile, Ref
from bot.engine.session import Asking, Session
from storage import Storage, open_storage

KEYS = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
WORDS = "Опухоль в левом лёгком"


def opened(
    database_url: str, redis_url: str, keys: str = KEYS, **more: Any
) -> AbstractAsyncContextManager[Storage]:
    """A storage on these servers."""
    return open_storage(
        database_url=database_url, redis_url=redis_url, keys=keys, data_dir=Path("unused"), **more
    )


def session(code: str = "7F3K", **answers: Any) -> Session:
    """A walk with these answers."""
    return Session(
        case=code,
        dialog="intake",
        version=1,
        answers={("language",): "ru", **{(name,): answer for name, answer in answers.items()}},
        place=Asking(("age",)),
        today=date(2026, 11, 23),
    )


def file(unique: str, name: str = "снимок.jpg") -> File:
    """A photo."""
    return File(f"id-{unique}", unique, "photo", name, "image/jpeg", 1000)


def pile(*uniques: str) -> Pile:
    """A closed pile of files."""
    return Pile(tuple(Ref(unique) for unique in uniques), closed=True)


async def turn(storage: Storage, chat: int, cause: int, told: Session, *effects: Any) -> int:
    """Hold, commit, and let go; the turn committed."""
    async with storage.sessions.hold(chat) as slot:
        return (await slot.commit(told, cause, effects)).turn


async def count(storage: Storage, chat: int, cause: int) -> None:
    """One more on what the chat has counted so far, as a turn that depends on the one before."""
    async with storage.sessions.hold(chat) as slot:
        before = slot.stored.session.answers.get(("seen",), "") if slot.stored else ""
        await slot.commit(session(f"C{chat}", seen=f"{before},{cause}".strip(",")), cause, ())
