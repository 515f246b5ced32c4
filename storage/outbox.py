"""Work that must happen, as rows: claimed under a lease, fenced, dead after killing too many workers."""

import secrets

from sqlalchemy import Update, case, delete, func, or_, select, update

from bot.ports import Job

from .database import Database
from .tables import now, outbox

MAX_LOST = 5
"""How many workers a job may take down with it before nobody tries again."""

_LEASED_OUT = (outbox.c.state == "running") & (outbox.c.lease_until < now)


class Jobs:
    """The outbox, as `bot.ports` promises it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._owner = secrets.token_hex(8)

    async def claim(self, lease: float) -> Job | None:
        """Take the next due job for this many seconds, or nothing; never the same while a lease runs."""
        due = (outbox.c.state == "ready") & (outbox.c.due <= now)
        again = _LEASED_OUT & (outbox.c.lost + 1 < MAX_LOST)
        pick = select(outbox.c.id).where(or_(due, again)).order_by(outbox.c.due, outbox.c.id).limit(1)
        if self._database.is_postgres:
            pick = pick.with_for_update(skip_locked=True)
        take = (
            update(outbox)
            .where(outbox.c.id == pick.scalar_subquery())
            .values(
                state="running",
                owner=self._owner,
                lease_until=now + lease,
                attempts=outbox.c.attempts + 1,
                lost=outbox.c.lost + case((outbox.c.state == "running", 1), else_=0),
            )
            .returning(outbox.c.id, outbox.c.kind, outbox.c.case_code, outbox.c.item, outbox.c.attempts)
        )
        row = await self._database.row(take)
        if row is None:
            await self._bury_killers()
            return None
        return Job(row.id, row.kind, row.case_code, row.item, row.attempts)

    async def renew(self, job: Job, lease: float) -> bool:
        """Go on holding it; false when somebody else took it over."""
        return bool(await self._database.run(self._mine(job).values(lease_until=now + lease)))

    async def finish(self, job: Job) -> None:
        """It is done."""
        await self._database.run(self._mine(job).values(state="done", lease_until=None, why=None, due=now))

    async def retry(self, job: Job, after: float, why: str) -> None:
        """Put it back for later; `why` names the trouble, never people's words."""
        later = {"state": "ready", "lease_until": None, "due": now + after, "why": why}
        await self._database.run(self._mine(job).values(later))

    async def bury(self, job: Job, why: str) -> None:
        """It cannot be done: keep it for a person to look at."""
        await self._database.run(self._mine(job).values(state="dead", lease_until=None, why=why))

    async def add(self, kind: str, case: str, item: int = 0, after: float = 0) -> None:
        """Ask for work; the same kind, case and item asked for twice is once."""
        row = self._database.insert(outbox).values(
            kind=kind, case_code=case, item=item, state="ready", due=now + after, created_at=now
        )
        await self._database.run(row.on_conflict_do_nothing())

    async def counts(self) -> dict[str, int]:
        """How many jobs are in each state."""
        rows = await self._database.rows(
            select(outbox.c.state, func.count().label("jobs")).group_by(outbox.c.state)
        )
        return {row.state: row.jobs for row in rows}

    async def prune(self, older_than: float) -> int:
        """Forget jobs done more than this many seconds ago; how many. They may be asked for again then."""
        return await self._database.run(
            delete(outbox).where(outbox.c.state == "done", outbox.c.due < now - older_than)
        )

    async def _bury_killers(self) -> None:
        await self._database.run(
            update(outbox)
            .where(_LEASED_OUT, outbox.c.lost + 1 >= MAX_LOST)
            .values(state="dead", lease_until=None, lost=outbox.c.lost + 1, why="every worker on it died")
        )

    def _mine(self, job: Job) -> Update:
        return update(outbox).where(
            outbox.c.id == job.id,
            outbox.c.state == "running",
            outbox.c.owner == self._owner,
            outbox.c.attempts == job.attempts,
        )
