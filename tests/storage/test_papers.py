from collections.abc import AsyncIterator

import pytest

from bot.engine.turn import Append, Keep, Submit
from bot.ports import Topic
from storage import Storage
from tests.storage.families import WORDS, file, opened, pile, session, turn


@pytest.fixture
async def storage(database_url: str, valkey_url: str) -> AsyncIterator[Storage]:
    async with opened(database_url, valkey_url) as storage:
        await turn(storage, 1, 1, session(), Keep(file("a")))
        told = session(reports=pile("a"))
        await turn(storage, 1, 2, told, Submit(told.answers))
        yield storage


async def test_a_delivery_goes_on_where_it_stopped(storage: Storage) -> None:
    parts = ["sheet:1", "sheet:2", "record:1", "record:2"]
    await storage.ledger.plan("7F3K", "staff", parts)
    await storage.ledger.sent("7F3K", "staff", -100, {"sheet:1": 11, "sheet:2": 12})
    await storage.ledger.failed("7F3K", "staff", "record:1", "waiting", "RetryAfter")

    again = await storage.ledger.plan("7F3K", "staff", [*parts, "note"])

    assert [(row.part, row.state, row.message) for row in again] == [
        ("sheet:1", "sent", 11),
        ("sheet:2", "sent", 12),
        ("record:1", "waiting", None),
        ("record:2", "queued", None),
        ("note", "queued", None),
    ]
    assert again[0].at is not None
    assert await storage.ledger.of("7F3K") == again


async def test_a_reply_finds_its_case_by_the_message_alone(storage: Storage) -> None:
    for code, message in (("7F3K", 11), ("8G4L", 12)):
        await storage.ledger.plan(code, "staff", ["sheet:1"])
        await storage.ledger.sent(code, "staff", -100, {"sheet:1": message})

    assert await storage.ledger.find(-100, 12) == "8G4L"
    assert await storage.ledger.find(-101, 12) is None
    assert await storage.ledger.find(-100, 13) is None


async def test_a_deleted_topic_is_owed_everything_again(storage: Storage) -> None:
    await storage.ledger.plan("7F3K", "family", ["receipt"])
    await storage.ledger.sent("7F3K", "family", 1, {"receipt": 5})
    await storage.ledger.plan("7F3K", "staff", ["sheet:1"])
    await storage.ledger.sent("7F3K", "staff", -100, {"sheet:1": 11})

    await storage.ledger.forget("7F3K", "staff")

    assert [(row.target, row.state) for row in await storage.ledger.of("7F3K")] == [
        ("family", "sent"),
        ("staff", "queued"),
    ]
    assert await storage.ledger.find(-100, 11) is None


async def test_a_topic_is_remembered_moves_with_its_group_and_may_go(storage: Storage) -> None:
    assert await storage.cases.topic("7F3K") is None

    await storage.cases.set_topic("7F3K", Topic(-5, 7, 8))
    assert await storage.cases.topic("7F3K") == Topic(-5, 7, 8)
    await storage.cases.migrate_chat(-5, -1005)
    assert await storage.cases.topic("7F3K") == Topic(-1005, 7, 8)
    await storage.cases.set_topic("7F3K", Topic(-5, None, None))
    assert await storage.cases.topic("7F3K") == Topic(-5, None, None)
    await storage.cases.set_topic("7F3K", None)
    assert await storage.cases.topic("7F3K") is None


async def test_a_case_moves_through_its_states(storage: Storage) -> None:
    await storage.cases.decide("7F3K", ["neuro", "onco"], abstained=False)
    await storage.cases.move("7F3K", "screening")

    assert await storage.cases.status("7F3K") == "screening"
    assert await storage.cases.status("8G4L") is None
    assert await storage.cases.load("8G4L") is None


async def test_a_case_moved_to_erased_is_erased(storage: Storage) -> None:
    await turn(storage, 1, 3, session(), Append(text=WORDS))
    jobs = [await storage.outbox.claim(60), await storage.outbox.claim(60)]
    [added] = [job.item for job in jobs if job is not None and job.kind == "append"]

    await storage.cases.move("7F3K", "erased")

    assert await storage.cases.load("7F3K") is None
    assert await storage.cases.addition("7F3K", added) is None


async def test_an_update_parked_twice_lies_there_once_and_can_be_read(storage: Storage) -> None:
    raw = WORDS.encode()

    await storage.parking.park(77, 1, "message", "Traceback one", b"{}")
    await storage.parking.park(77, 1, "message", "Traceback two", raw)
    await storage.parking.park(78, None, "poll", "Traceback", raw)

    assert await storage.parking.count() == 2
    assert await storage.parking.raw(77) == raw
    assert await storage.parking.raw(79) is None


async def test_who_blocks_us_is_known_until_they_come_back(storage: Storage) -> None:
    assert not await storage.chats.is_blocked(1)
    await storage.chats.blocked(1, blocked=True)
    assert await storage.chats.is_blocked(1)
    await storage.chats.blocked(1, blocked=False)
    assert not await storage.chats.is_blocked(1)
