"""What people changed is kept as numbers, read back for the training, and erased with the case."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select, update

from bot.engine.turn import Submit
from bot.ports import Correction
from bot.routing.corrections import confusions, hashed
from storage import Storage
from storage.database import Database
from storage.tables import corrections
from tests.storage.families import WORDS, opened, session, turn

LESSON = Correction("7F3K", "pulmonology", "thoracic", hashed(WORDS))


@pytest.fixture
async def storage(database_url: str, valkey_url: str) -> AsyncIterator[Storage]:
    async with opened(database_url, valkey_url) as storage:
        for chat, code in ((1, "7F3K"), (2, "8G4L")):
            told = session(code, diagnosis=WORDS)
            await turn(storage, chat, chat, told, Submit(told.answers))
        yield storage


async def test_a_correction_comes_back_as_it_was_and_the_last_word_counts(storage: Storage) -> None:
    await storage.corrections.correct(LESSON)
    await storage.corrections.correct(Correction("8G4L", "spine", "spine", ()))
    second = Correction("7F3K", "pulmonology", "breast", hashed(WORDS))

    await storage.corrections.correct(second)

    assert await storage.corrections.within(None) == [Correction("8G4L", "spine", "spine", ()), second]


async def test_only_the_time_asked_for_is_reported(storage: Storage, database_url: str) -> None:
    await storage.corrections.correct(LESSON)
    database = Database(database_url)
    await database.run(update(corrections).values(at=corrections.c.at - 8 * 86400))
    await database.close()

    assert await storage.corrections.within(7 * 86400) == []
    assert await storage.corrections.within(9 * 86400) == [LESSON]


async def test_neither_words_nor_readable_numbers_lie_in_the_database(
    storage: Storage, database_url: str
) -> None:
    await storage.corrections.correct(LESSON)
    database = Database(database_url)
    row = (await database.rows(select(corrections)))[0]
    await database.close()

    assert str(LESSON.features[0][0]).encode() not in bytes(row.features)
    assert not any(isinstance(value, str) and value in WORDS for value in row)


async def test_an_erased_case_takes_its_correction_along(storage: Storage) -> None:
    await storage.corrections.correct(LESSON)

    await storage.cases.move("7F3K", "erased")

    assert await storage.corrections.within(None) == []


def test_words_become_places_that_do_not_depend_on_their_order_or_spelling() -> None:
    assert hashed("ОПУХОЛЬ лёгкого") == hashed("опухоль легкого")
    assert hashed("") == ()
    assert hashed("слово " * 10_000) == hashed("слово " * 80)


def test_a_week_of_confusions_is_a_table_with_the_most_frequent_first() -> None:
    rows = [
        Correction("1", "spine", "neurology", ()),
        Correction("2", "breast", "thoracic", ()),
        Correction("3", "breast", "thoracic", ()),
        Correction("4", "breast", "breast", ()),
    ]

    assert confusions(rows).splitlines()[2:] == ["| breast | thoracic | 2 |", "| spine | neurology | 1 |"]
    assert confusions(rows[3:]) == "No case went to another desk than the router's."
