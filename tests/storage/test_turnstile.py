import asyncio
import signal
from contextlib import AsyncExitStack

import pytest
from redis import Redis

from bot.ports import ConflictError
from storage import Storage
from tests.parts import Valkey
from tests.storage.families import count, opened, session, turn
from tests.storage.others import counting, holding, others, surely

SOON = 15
"""Seconds, on any machine: less than the lease of a lost holder, more than a slow machine needs."""


async def seen(storage: Storage) -> list[int]:
    """The updates chat 1 has counted, in the order they were."""
    stored = await storage.sessions.read(1)
    assert stored is not None
    return [int(cause) for cause in str(stored.session.answers[("seen",)]).split(",")]


async def test_twenty_messages_at_once_keep_their_order(sqlite_url: str, valkey_url: str) -> None:
    async with opened(sqlite_url, valkey_url) as storage:
        await asyncio.gather(*(count(storage, 1, cause) for cause in range(20)))

        assert await seen(storage) == list(range(20))


async def test_three_processes_take_turns(database_url: str, valkey_url: str) -> None:
    with others(3, counting, database_url, valkey_url, 20) as crowd:
        for other in crowd:
            assert await other.says() == "ready"
        for other in crowd:
            other.go()
        async with asyncio.timeout(30):
            conflicts = [await other.says() for other in crowd]

    async with opened(database_url, valkey_url) as storage:
        found = await seen(storage)
    assert sum(conflicts) == 0
    assert sorted(found) == [number * 1000 + n for number in range(3) for n in range(20)]
    for number in range(3):
        mine = [cause for cause in found if cause // 1000 == number]
        assert mine == sorted(mine)


async def test_who_comes_first_over_all_processes_is_served_first(sqlite_url: str, valkey_url: str) -> None:
    async with AsyncExitStack() as stack:
        houses = [await stack.enter_async_context(opened(sqlite_url, valkey_url)) for _ in range(3)]
        served: list[int] = []

        async def visit(number: int, house: Storage) -> None:
            async with house.sessions.hold(1):
                served.append(number)
                await asyncio.sleep(0)

        async with asyncio.TaskGroup() as group, houses[0].sessions.hold(1):
            for number, who in enumerate((1, 0, 0, 2, 1, 0, 2, 2, 1)):
                group.create_task(visit(number, houses[who]))
                # A place in the line is taken once Redis has heard of it.
                await asyncio.sleep(0)
                await houses[who].sessions.turnstile.lane.ask("PING")
            assert served == []

        assert served == list(range(9))


async def test_who_gives_up_waiting_stands_in_nobodys_way(sqlite_url: str, valkey_url: str) -> None:
    async with opened(sqlite_url, valkey_url) as one, opened(sqlite_url, valkey_url) as other:
        async with one.sessions.hold(1):
            for house in (one, other, one, other):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.02), house.sessions.hold(1):
                        raise AssertionError

        async with asyncio.timeout(SOON):
            assert await turn(other, 1, 1, session()) == 1
            assert await turn(one, 1, 2, session()) == 2


async def test_a_killed_holder_is_waited_for_a_few_seconds_only(sqlite_url: str, valkey_url: str) -> None:
    with others(1, holding, sqlite_url, valkey_url) as [other]:
        assert await other.says() == "held"
        other.kill()

        async with asyncio.timeout(SOON), opened(sqlite_url, valkey_url) as storage:
            await turn(storage, 1, 1, session())


async def test_a_holder_past_its_lease_cannot_overwrite_what_came_after(
    sqlite_url: str, valkey_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.turnstile.LEASE", 100)
    async with opened(sqlite_url, valkey_url) as slow, opened(sqlite_url, valkey_url) as quick:
        await turn(slow, 1, 1, session())
        async with slow.sessions.hold(1) as slot:
            assert await turn(quick, 1, 2, session(age=7)) == 2

            with pytest.raises(ConflictError):
                await slot.commit(session(age=8), 3, ())

        assert await turn(slow, 1, 3, session(age=9)) == 3


async def test_a_copy_older_than_the_database_loses_and_doubles_nothing(
    database_url: str, valkey: Valkey
) -> None:
    async with opened(database_url, valkey.url) as storage:
        await turn(storage, 1, 1, session(age=1))
        with Redis(unix_socket_path=str(valkey.socket)) as redis:
            [key] = redis.keys("*:copy")
            old = redis.hgetall(key)
        await turn(storage, 1, 2, session(age=2))

    async with opened(database_url, valkey.url) as another:
        with Redis(unix_socket_path=str(valkey.socket)) as redis:
            redis.hset(key, mapping=old)
        async with another.sessions.hold(1) as slot:
            assert slot.stored is not None
            assert slot.stored.turn == 1
            with pytest.raises(ConflictError):
                await slot.commit(session(age=3), 3, ())
        async with another.sessions.hold(1) as slot:
            assert slot.stored is not None
            assert (slot.stored.turn, slot.stored.recent) == (2, (1, 2))
            await slot.commit(session(age=3), 3, ())
        assert await turn(another, 1, 4, session(age=4)) == 4


async def test_a_damaged_copy_is_read_from_the_database_instead(sqlite_url: str, valkey: Valkey) -> None:
    async with opened(sqlite_url, valkey.url) as storage:
        await turn(storage, 1, 1, session(age=1))
        await storage.sessions.turnstile.lane.ask("PING")
    with Redis(unix_socket_path=str(valkey.socket)) as redis:
        [key] = redis.keys("*:copy")
        redis.hset(key, "body", b"nonsense")

    async with opened(sqlite_url, valkey.url) as another:
        assert await turn(another, 1, 2, session(age=2)) == 2


@pytest.mark.parametrize("what", ["flushed", "killed", "hung", "away from the start"])
async def test_redis_may_go_at_any_moment(what: str, sqlite_url: str, valkey: Valkey) -> None:
    if what == "away from the start":
        valkey.kill()
    async with opened(sqlite_url, valkey.url) as one, opened(sqlite_url, valkey.url) as other:

        async def family(house: Storage, number: int) -> None:
            for cause in range(number * 1000, number * 1000 + 40):
                await surely(house, cause)

        async def trouble() -> None:
            await asyncio.sleep(0.1)
            match what:
                case "flushed":
                    valkey.flush()
                case "killed":
                    valkey.kill()
                    await asyncio.sleep(0.2)
                    valkey.start()
                case "hung":
                    valkey.signal(signal.SIGSTOP)
                case _:
                    assert what == "away from the start"

        async with asyncio.timeout(SOON):
            await asyncio.gather(family(one, 0), family(other, 1), trouble())

        found = await seen(one)
        assert sorted(found) == [*range(40), *range(1000, 1040)]
        assert [cause for cause in found if cause < 1000] == list(range(40))

        if what == "hung":
            valkey.signal(signal.SIGCONT)
        if what == "away from the start":
            valkey.start()
        async with asyncio.timeout(5):
            while not (one.sessions.turnstile.lane.open and other.sessions.turnstile.lane.open):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        async with asyncio.timeout(SOON):
            await surely(one, 5000)
            await surely(other, 5001)
        assert (await seen(one))[-2:] == [5000, 5001]
