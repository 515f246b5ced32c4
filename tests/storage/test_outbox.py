from collections.abc import AsyncIterator

import pytest
import sqlalchemy as sa

from bot.ports import Job
from storage import Storage
from storage.outbox import MAX_LOST
from storage.tables import now, outbox
from tests.storage.families import opened
from tests.storage.others import others, working


@pytest.fixture
async def storage(database_url: str, valkey_url: str) -> AsyncIterator[Storage]:
    async with opened(database_url, valkey_url) as storage:
        yield storage


async def claimed(storage: Storage) -> Job:
    job = await storage.outbox.claim(60)
    assert job is not None
    return job


async def lease_runs_out(storage: Storage) -> None:
    """As if the worker had been killed a while ago."""
    await storage.sessions.database.run(
        sa.update(outbox).where(outbox.c.state == "running").values(lease_until=now - 1)
    )


async def test_the_same_work_asked_for_twice_is_done_once(storage: Storage) -> None:
    await storage.outbox.add("remind", "7F3K")
    await storage.outbox.add("remind", "7F3K")
    await storage.outbox.add("remind", "7F3K", item=2)

    jobs = [await claimed(storage), await claimed(storage)]

    assert [(job.kind, job.case, job.item, job.attempts) for job in jobs] == [
        ("remind", "7F3K", 0, 1),
        ("remind", "7F3K", 2, 1),
    ]
    assert await storage.outbox.claim(60) is None
    await storage.outbox.finish(jobs[0])
    assert await storage.outbox.counts() == {"done": 1, "running": 1}


async def test_every_job_is_claimed_once_over_all_processes(
    storage: Storage, database_url: str, valkey_url: str
) -> None:
    for item in range(60):
        await storage.outbox.add("count", "7F3K", item)

    with others(2, working, database_url, valkey_url) as crowd:
        for other in crowd:
            assert await other.says() == "ready"
        for other in crowd:
            other.go()
        done = [await other.says() for other in crowd]

    assert sorted(item for items in done for item in items) == list(range(60))
    assert await storage.outbox.counts() == {"done": 60}


async def test_work_waits_until_it_is_due(storage: Storage) -> None:
    await storage.outbox.add("remind", "7F3K", after=3600)
    assert await storage.outbox.claim(60) is None

    await storage.outbox.add("route", "7F3K")
    job = await claimed(storage)
    assert job.kind == "route"
    await storage.outbox.retry(job, after=3600, why="TimeoutError")

    assert await storage.outbox.claim(60) is None
    assert await storage.outbox.counts() == {"ready": 2}


async def test_a_job_put_back_comes_again_and_counts_its_attempts(storage: Storage) -> None:
    await storage.outbox.add("route", "7F3K")
    await storage.outbox.retry(await claimed(storage), after=0, why="TimeoutError")

    job = await claimed(storage)

    assert job.attempts == 2
    await storage.outbox.bury(job, "no such group")
    assert await storage.outbox.claim(60) is None
    assert await storage.outbox.counts() == {"dead": 1}


async def test_a_lost_worker_has_no_say_once_another_has_taken_over(storage: Storage) -> None:
    await storage.outbox.add("route", "7F3K")
    lost = await claimed(storage)
    assert await storage.outbox.renew(lost, 60)
    await lease_runs_out(storage)

    taken = await claimed(storage)

    assert taken.attempts == 2
    assert not await storage.outbox.renew(lost, 60)
    await storage.outbox.finish(lost)
    await storage.outbox.bury(lost, "never mind")
    assert await storage.outbox.counts() == {"running": 1}
    await storage.outbox.finish(taken)
    assert await storage.outbox.counts() == {"done": 1}


async def test_a_job_that_kills_every_worker_is_laid_aside(storage: Storage) -> None:
    await storage.outbox.add("route", "7F3K")
    for _ in range(MAX_LOST):
        await claimed(storage)
        await lease_runs_out(storage)

    assert await storage.outbox.claim(60) is None
    assert await storage.outbox.counts() == {"dead": 1}


async def test_old_work_is_forgotten(storage: Storage) -> None:
    for kind in ("route", "append"):
        await storage.outbox.add(kind, "7F3K")
    await storage.outbox.finish(await claimed(storage))

    assert await storage.outbox.prune(60) == 0
    assert await storage.outbox.prune(-1) == 1
    assert await storage.outbox.counts() == {"ready": 1}
