"""Takes work from the outbox, one job at a time in each lane, and never loses one."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

import structlog

from bot.ports import Job, Outbox, UnavailableError

from .delivery import Deliveries, Done, Outcome, Wait

LEASE = 20.0
"""Seconds a job is ours without a sign of life."""
POLL = 3.0
"""Seconds after which we look for work though nobody rang."""
LANES = 2
"""Jobs at once: a long delivery must not keep a receipt waiting."""
LONGEST_WAIT = 300.0
TRIES = 8
"""How often a job may fail by our own mistake before it is put aside for a person."""

log = structlog.get_logger(__name__)

Listen = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
"""Calls its argument at every nudge, for ever."""


@dataclass(frozen=True, slots=True)
class _Failed:
    """Our own code could not do it."""

    why: str


@dataclass(frozen=True, slots=True)
class _Lost:
    """The lease ran out, and the job is somebody else's now."""


class Worker:
    """Works until stopped; several may run side by side, in one process or many."""

    def __init__(
        self,
        outbox: Outbox,
        deliveries: Deliveries,
        lease: float = LEASE,
        poll: float = POLL,
        lanes: int = LANES,
    ) -> None:
        self._outbox, self._deliveries = outbox, deliveries
        self._lease, self._poll, self._lanes = lease, poll, lanes
        self._some = asyncio.Event()
        self._stopping = asyncio.Event()
        self._failures: Counter[int] = Counter()
        deliveries.stopping = self._stopping.is_set

    def stop(self) -> None:
        """Finish the message in hand, put the job back and return from `run`."""
        self._stopping.set()
        self._some.set()

    async def run(self, listen: Listen | None = None) -> None:
        """Claim and do jobs until stopped. SQL is asked every few seconds; a nudge only makes it sooner."""
        async with asyncio.TaskGroup() as group:
            ears = [group.create_task(self._heed(listen))] if listen else []
            await asyncio.wait([group.create_task(self._lane()) for _ in range(self._lanes)])
            for ear in ears:
                ear.cancel()

    async def nudge(self) -> None:
        """There may be work: look at once."""
        self._some.set()

    async def turn(self) -> bool:
        """Claim one job and do it as far as it goes; false when there was none."""
        if (job := await self._outbox.claim(self._lease)) is None:
            return False
        match await self._held(job):
            case Done():
                await self._outbox.finish(job)
                log.info("done", case=job.case, job=job.kind)
            case Wait(after=after, why=why):
                await self._outbox.retry(job, _patience(after, job.attempts), why)
                log.info("waits", case=job.case, job=job.kind, why=why)
            case _Lost():
                log.warning("taken over", case=job.case, job=job.kind)
            case _Failed(why=why):
                await self._again_or_never(job, why)
        return True

    async def _again_or_never(self, job: Job, why: str) -> None:
        self._failures[job.id] += 1
        if self._failures[job.id] < TRIES:
            await self._outbox.retry(job, min(2.0 ** self._failures[job.id], LONGEST_WAIT), why)
        else:
            await self._outbox.bury(job, why)
            await self._deliveries.stuck(job)

    async def _lane(self) -> None:
        while not self._stopping.is_set():
            try:
                busy = await self.turn()
            except UnavailableError:
                log.warning("the database is away")
                busy = False
            if not busy:
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._poll):
                        await self._some.wait()
                if not self._stopping.is_set():
                    self._some.clear()

    async def _heed(self, listen: Listen) -> None:
        try:
            await listen(self.nudge)
        except Exception:  # a deaf worker still looks for work by itself
            log.exception("nobody can ring any more")

    async def _held(self, job: Job) -> "Outcome | _Lost | _Failed":
        """Do the job while its lease is renewed beside it."""
        async with asyncio.TaskGroup() as group:
            work = group.create_task(self._done(job))
            beat = group.create_task(self._renewed(job, work))
            await asyncio.wait([work])
            beat.cancel()
        return _Lost() if work.cancelled() else work.result()

    async def _done(self, job: Job) -> "Outcome | _Failed":
        try:
            return await self._deliveries.do(job)
        except UnavailableError:
            return Wait(self._poll, "the database is away")
        except Exception as error:
            log.exception("failed", case=job.case, job=job.kind)
            return _Failed(type(error).__name__)

    async def _renewed(self, job: Job, work: "asyncio.Task[Outcome | _Failed]") -> None:
        """Say that we live; stop the work as soon as somebody else has it."""
        while True:
            await asyncio.sleep(self._lease / 3)
            with suppress(UnavailableError):
                if not await self._outbox.renew(job, self._lease):
                    work.cancel()
                    return


def _patience(after: float, attempts: int) -> float:
    """What was asked for, and more the longer it goes on; nothing when we only stop."""
    return 0.0 if not after else min(max(after, 2.0 ** min(attempts, 8) / 4), LONGEST_WAIT)
