from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from bot.conversation import Conversation, Told
from bot.dialogs.intake import INTAKE
from bot.engine import Asking, File, Go, Greeted, Pick, Pressed, Sent, Typed
from bot.ports import ConflictError
from storage import Storage, keys_in, open_storage, upgrade

TODAY = date(2026, 9, 1)
MOTHER, FATHER = 501, 502


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """A database of our own; nobody answers at the Redis it is given, which has to be enough."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
    await upgrade(url)
    nobody = f"unix://{tmp_path / 'nobody.sock'}"
    async with open_storage(
        database_url=url, redis_url=nobody, keys=keys_in(tmp_path), data_dir=tmp_path
    ) as opened:
        yield opened


class Desk:
    """A conversation with codes dealt from a deck, and update ids that count up."""

    def __init__(self, storage: Storage, codes: Iterator[str]) -> None:
        self.storage = storage
        self.updates = count(1)
        self.talk = Conversation(
            INTAKE, storage.sessions, storage.doorbell, lambda: TODAY, lambda: next(codes)
        )

    async def take(self, event: object, chat: int = MOTHER, cause: int | None = None) -> Told:
        update = next(self.updates) if cause is None else cause
        return await self.talk.take(chat, update, event, "ru")  # type: ignore[arg-type]

    async def press(self, option: str, chat: int = MOTHER) -> Told:
        now = await self.talk.now(chat, "ru")
        assert now is not None
        return await self.take(Pressed(Pick(option), on=now.session.place), chat)


@pytest.fixture
def desk(storage: Storage) -> Desk:
    return Desk(storage, iter(["AAAA", "BBBB", "CCCC", "DDDD"]))


async def test_a_first_hello_opens_a_walk_in_the_apps_language(desk: Desk) -> None:
    told = await desk.take(Greeted("leaflet"))

    assert told.session.place == Asking(("language",))
    assert (told.session.case, told.session.origin) == ("AAAA", "leaflet")
    assert (told.language, told.before) == ("ru", None)


async def test_a_file_before_any_hello_is_kept(desk: Desk) -> None:
    told = await desk.take(Sent(File("id", "scan-1", "photo")))

    assert told.session.place == Asking(("language",))
    stored = await desk.storage.sessions.read(MOTHER)
    assert stored is not None
    assert ("inbox",) in stored.session.answers


async def test_the_same_update_twice_is_one_turn(desk: Desk) -> None:
    await desk.take(Greeted())
    first = await desk.take(Pressed(Pick("en"), on=Asking(("language",))), cause=77)

    again = await desk.take(Pressed(Pick("en"), on=Asking(("language",))), cause=77)

    assert again.repeated
    assert (again.turn, again.screen) == (first.turn, first.screen)


async def test_a_chosen_language_wins_over_the_apps(desk: Desk) -> None:
    await desk.take(Greeted())

    assert (await desk.press("en")).language == "en"


async def test_a_code_that_is_taken_is_dealt_again(storage: Storage) -> None:
    desk = Desk(storage, iter(["AAAA", "AAAA", "AAAA", "EEEE"]))
    await desk.take(Greeted(), chat=MOTHER)

    told = await desk.take(Greeted(), chat=FATHER)

    assert told.session.case == "EEEE"


async def test_a_commit_by_someone_else_in_between_repeats_the_turn(desk: Desk) -> None:
    await desk.take(Greeted())
    hold = desk.storage.sessions.hold
    losses = iter([True, True, False])

    class Late:
        """Our slot, read a moment before somebody else committed."""

        def __init__(self, slot: object) -> None:
            self.slot = slot
            self.stored = slot.stored  # type: ignore[attr-defined]

        async def commit(self, *args: object) -> object:
            if next(losses):
                raise ConflictError
            return await self.slot.commit(*args)  # type: ignore[attr-defined]

    @asynccontextmanager
    async def held(chat: int) -> AsyncIterator[Late]:
        async with hold(chat) as slot:
            yield Late(slot)

    desk.talk._sessions.hold = held  # type: ignore[method-assign, assignment]

    assert (await desk.take(Pressed(Pick("ru"), on=Asking(("language",))))).session.place == Asking(
        ("offer",)
    )


async def test_refusing_and_starting_again_is_a_new_case_in_the_same_language(desk: Desk) -> None:
    told = await desk.take(Greeted())
    for option in ("ru", "yes", "yes", "no"):
        told = await desk.press(option)
    leave = told.screen.rows[1][0].press
    told = await desk.take(Pressed(leave, on=told.session.place))
    assert await desk.storage.cases.status("AAAA") == "erased"

    told = await desk.take(Greeted())

    assert told.session.case == "BBBB"
    assert told.session.place == Asking(("offer",))


async def test_words_before_the_first_question_are_not_lost(desk: Desk) -> None:
    told = await desk.take(Typed("Здравствуйте, у папы нашли опухоль"))

    assert told.session.asides == ("Здравствуйте, у папы нашли опухоль",)


async def test_a_stray_press_moves_nobody(desk: Desk) -> None:
    await desk.take(Greeted())

    told = await desk.take(Pressed(Go(), on=Asking(("contact",))))

    assert told.session.place == Asking(("language",))
