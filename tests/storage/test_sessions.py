import asyncio
from collections.abc import AsyncIterator

import pytest
import sqlalchemy as sa

from bot.engine.turn import Append, Drop, Forget, Keep, Submit
from bot.ports import CodeTakenError, ConflictError, Shown, UnavailableError
from storage import Storage
from storage.crypto import SealError
from storage.sessions import RECENT
from storage.tables import additions, cases, parked, records, sessions
from tests.parts import Postgres, Valkey
from tests.storage.families import KEYS, WORDS, count, file, opened, pile, session, turn


@pytest.fixture
async def storage(database_url: str, valkey_url: str) -> AsyncIterator[Storage]:
    async with opened(database_url, valkey_url) as storage:
        yield storage


async def test_a_chat_nobody_heard_of_is_empty(storage: Storage) -> None:
    async with storage.sessions.hold(1) as slot:
        assert slot.stored is None
    assert await storage.sessions.read(1) is None


async def test_a_turn_is_kept_with_the_update_that_caused_it(
    storage: Storage, database_url: str, valkey_url: str
) -> None:
    await turn(storage, 1, 100, session(), Keep(file("a")))
    await turn(storage, 1, 101, session(diagnosis=WORDS))

    async with opened(database_url, valkey_url) as another, another.sessions.hold(1) as slot:
        assert slot.stored is not None
        assert slot.stored.turn == 2
        assert slot.stored.recent == (100, 101)
        assert slot.stored.session == session(diagnosis=WORDS)
        assert await another.sessions.read(1) == slot.stored


async def test_only_the_last_causes_are_remembered(storage: Storage) -> None:
    for cause in range(RECENT + 6):
        await turn(storage, 1, cause, session())

    stored = await storage.sessions.read(1)

    assert stored is not None
    assert stored.recent == tuple(range(6, RECENT + 6))


async def test_of_two_who_follow_the_same_turn_one_is_refused(database_url: str, valkey_url: str) -> None:
    async with opened(database_url, valkey_url) as one, opened(database_url, "unix:///nowhere") as other:
        await turn(one, 1, 1, session())
        async with one.sessions.hold(1) as mine, other.sessions.hold(1) as theirs:
            await theirs.commit(session(age=7), 2, ())
            with pytest.raises(ConflictError):
                await mine.commit(session(age=8), 3, ())
            with pytest.raises(ConflictError):
                await mine.commit(session(age=8), 3, [Keep(file("a"))])

        async with one.sessions.hold(1) as again:
            assert again.stored is not None
            assert again.stored.session == session(age=7)
            assert (await again.commit(session(age=8), 3, ())).turn == 3
        assert await rows(one, records) == []


async def test_two_first_hellos_at_once_make_one_case(database_url: str, valkey_url: str) -> None:
    async with opened(database_url, valkey_url) as one, opened(database_url, "unix:///nowhere") as other:
        async with one.sessions.hold(1) as mine, other.sessions.hold(1) as theirs:
            await theirs.commit(session("AAAA"), 1, ())
            with pytest.raises(ConflictError):
                await mine.commit(session("BBBB"), 2, ())

        assert [row.code for row in await rows(one, cases)] == ["AAAA"]


async def test_a_code_belongs_to_one_case_only(storage: Storage) -> None:
    await turn(storage, 1, 1, session("7F3K"))

    async with storage.sessions.hold(2) as slot:
        with pytest.raises(CodeTakenError):
            await slot.commit(session("7F3K"), 2, ())
        assert (await slot.commit(session("8G4L"), 2, ())).turn == 1

    assert [row.code for row in await rows(storage, cases)] == ["7F3K", "8G4L"]


async def test_an_effect_that_fails_takes_the_turn_back_with_it(storage: Storage) -> None:
    await turn(storage, 1, 1, session("7F3K"))
    await turn(storage, 2, 2, session("8G4L"))

    with pytest.raises(CodeTakenError):
        await turn(storage, 1, 3, session("8G4L"), Keep(file("a")))

    stored = await storage.sessions.read(1)
    assert stored is not None
    assert (stored.turn, stored.session.case) == (1, "7F3K")
    assert await rows(storage, records) == []


async def test_a_submitted_case_comes_out_whole_and_in_order(storage: Storage) -> None:
    told = session(imaging=pile("c", "a"), diagnosis=WORDS, reports=pile("b"), inbox=pile("d"))
    for cause, unique in enumerate("abcde"):
        await turn(storage, 1, cause, session(), Keep(file(unique)))
    await turn(storage, 1, 7, session(), Keep(file("a")), Drop("e"))
    assert await storage.cases.load("7F3K") is None

    await turn(storage, 1, 8, told, Submit(told.answers, asides=("спасибо",)))

    case = await storage.cases.load("7F3K")
    assert case is not None
    assert list(case.answers.items()) == list(told.answers.items())
    assert case.asides == ("спасибо",)
    assert [(record.number, record.step, record.file) for record in case.records] == [
        (1, "imaging", file("c")),
        (2, "imaging", file("a")),
        (3, "reports", file("b")),
        (4, "inbox", file("d")),
    ]
    assert (case.chat, case.language, case.dialog, case.version) == (1, "ru", "intake", 1)
    assert await storage.cases.status("7F3K") == "submitted"
    job = await storage.outbox.claim(60)
    assert job is not None
    assert (job.kind, job.case) == ("route", "7F3K")
    assert await storage.outbox.claim(60) is None


async def test_what_is_added_later_has_a_row_and_a_job_of_its_own(storage: Storage) -> None:
    await turn(storage, 1, 1, session(), Submit(session().answers))

    await turn(storage, 1, 2, session(), Append(text=WORDS))
    await turn(storage, 1, 3, session(), Append(file=file("a")))

    jobs = [job for _ in range(3) if (job := await storage.outbox.claim(60))]
    assert [job.kind for job in jobs] == ["route", "append", "append"]
    said, sent = [await storage.cases.addition("7F3K", job.item) for job in jobs[1:]]
    assert said is not None
    assert said.text == WORDS
    assert sent is not None
    assert sent.file == file("a")
    assert await storage.cases.addition("8G4L", jobs[1].item) is None


async def test_forgetting_leaves_a_tombstone_and_nothing_to_read(storage: Storage) -> None:
    await turn(storage, 1, 1, session(diagnosis=WORDS), Keep(file("a")))
    await turn(storage, 1, 2, session(diagnosis=WORDS), Submit(session(diagnosis=WORDS).answers))
    await turn(storage, 1, 3, session(diagnosis=WORDS), Append(text=WORDS))

    await turn(storage, 1, 4, session(), Forget())

    assert await storage.cases.load("7F3K") is None
    assert await storage.cases.status("7F3K") == "erased"
    assert await rows(storage, records) == []
    assert await rows(storage, additions) == []
    assert [row.body for row in await rows(storage, cases)] == [None]
    with pytest.raises(CodeTakenError):
        await turn(storage, 2, 5, session("7F3K"))


async def test_neither_database_nor_redis_holds_a_word_in_the_clear(
    database_url: str, valkey: Valkey
) -> None:
    async with opened(database_url, valkey.url) as storage:
        told = session(diagnosis=WORDS)
        await turn(storage, 1, 1, told, Keep(file("a", WORDS)))
        await turn(storage, 1, 2, told, Submit(told.answers))
        await turn(storage, 1, 3, told, Append(text=WORDS))
        await storage.parking.park(9, 1, "message", "Traceback", WORDS.encode())
        kept = [
            row
            for table in (sessions, cases, records, additions, parked)
            for row in await rows(storage, table)
        ]

    written = b"".join(path.read_bytes() for path in valkey.folder.rglob("*.aof"))
    assert b"copy" in written
    assert WORDS.encode() not in written
    assert len(kept) == 5
    for value in (value for row in kept for value in row):
        assert WORDS not in str(value)
        assert not isinstance(value, bytes) or WORDS.encode() not in value


async def test_a_session_moved_to_another_chat_is_refused(storage: Storage) -> None:
    await turn(storage, 1, 1, session("7F3K"))
    await turn(storage, 2, 2, session("8G4L"))
    stolen = sa.select(sessions.c.body).where(sessions.c.chat_id == 1).scalar_subquery()
    await storage.sessions.database.run(
        sa.update(sessions).where(sessions.c.chat_id == 2).values(body=stolen)
    )

    with pytest.raises(SealError):
        await storage.sessions.read(2)


async def test_keys_may_be_changed_between_two_starts(database_url: str, valkey_url: str) -> None:
    new = "/////////////////////////////////////////w8="
    async with opened(database_url, valkey_url) as storage:
        await turn(storage, 1, 1, session(diagnosis=WORDS))

    async with opened(database_url, valkey_url, f"{new},{KEYS}") as storage:
        await turn(storage, 1, 2, session(diagnosis=WORDS, age=7))

    async with opened(database_url, valkey_url, new) as storage:
        stored = await storage.sessions.read(1)
        assert stored is not None
        assert stored.session == session(diagnosis=WORDS, age=7)


async def test_many_chats_at_once_each_get_their_turn(storage: Storage) -> None:
    await asyncio.gather(*(count(storage, chat, cause) for cause in range(5) for chat in range(30)))

    for chat in range(30):
        stored = await storage.sessions.read(chat)
        assert stored is not None
        assert stored.session.answers[("seen",)] == "0,1,2,3,4"


async def test_a_screen_not_shown_is_owed(storage: Storage, database_url: str, valkey_url: str) -> None:
    for chat, code in enumerate(("AAAA", "BBBB", "CCCC", "DDDD"), start=1):
        await turn(storage, chat, chat, session(code))
    storage.sessions.show(2, Shown(1, 50, "digest of it", keys=True))
    await storage.chats.blocked(3, blocked=True)
    await storage.chats.blocked(4, blocked=True)
    await storage.chats.blocked(4, blocked=False)

    assert await storage.sessions.owed(-1) == [1, 4]
    assert await storage.sessions.owed(60) == []
    async with opened(database_url, valkey_url) as another:
        assert another.sessions.shown(2) is None
        async with another.sessions.hold(2):
            assert another.sessions.shown(2) == Shown(1, 50, "digest of it", keys=True)


async def test_what_hangs_there_survives_the_end_of_the_process(database_url: str, valkey_url: str) -> None:
    async with opened(database_url, valkey_url) as storage:
        await turn(storage, 1, 1, session())
        storage.sessions.show(1, Shown(1, 50, "one", keys=True))
        await turn(storage, 1, 2, session())
        storage.sessions.show(1, Shown(2, 51, "two", keys=False))

    async with opened(database_url, "unix:///nowhere") as storage, storage.sessions.hold(1):
        assert storage.sessions.shown(1) == Shown(2, 51, "two", keys=False)
        assert await storage.sessions.owed(-1) == []


async def test_a_database_that_is_away_says_so_and_comes_back(
    postgres: Postgres, postgres_url: str, valkey_url: str
) -> None:
    name = postgres_url.split("/")[3].split("?", maxsplit=1)[0]
    async with opened(postgres_url, valkey_url) as storage:
        await turn(storage, 1, 1, session())
        await turn(storage, 1, 2, session())
        closed = f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"
        out = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        await asyncio.to_thread(postgres.say, closed, out)

        with pytest.raises(UnavailableError):
            await turn(storage, 1, 3, session())
        with pytest.raises(UnavailableError):
            await turn(storage, 2, 3, session("8G4L"))

        await asyncio.to_thread(postgres.say, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert await turn(storage, 1, 4, session()) == 3
        assert await turn(storage, 2, 5, session("8G4L")) == 1


async def rows(storage: Storage, table: sa.Table) -> list[sa.Row[tuple[object, ...]]]:
    return await storage.sessions.database.rows(sa.select(table).order_by(*table.primary_key))
