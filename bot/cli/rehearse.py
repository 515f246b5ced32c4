"""Fictional families go the whole way through everything we have, and a table says what arrived."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.i18n import Words
from bot.rehearsal.line import Line
from bot.rehearsal.rehearsal import Rehearsal, cast
from bot.rehearsal.report import Outcome, table
from playground.server import Playground

from .compose import serve
from .demo import on_the_desk

PATIENCE = 120.0
"""Seconds anything may take: many families at once on a small machine are slow, and that is no loss."""


async def rehearse(families: int, language: str | None) -> Sequence[Outcome]:
    """Start everything in a temporary folder, let the families come, and take it all away again."""
    with TemporaryDirectory(prefix="rehearsal-") as folder:
        playground, stop = Playground(), asyncio.Event()
        await playground.start()
        try:
            settings = on_the_desk(playground, Path(folder))
            async with asyncio.TaskGroup() as group:
                group.create_task(serve(settings, stop))
                async with Line(playground.url) as line:
                    rehearsal = Rehearsal(line, Words.load(settings.service_name), today(), PATIENCE)
                    outcomes = await rehearsal.play(rehearsal.families(cast(families, language)))
                stop.set()
        finally:
            await playground.stop()
    return outcomes


def today() -> date:
    """The day by which the bot counts."""
    return datetime.now(UTC).date()


def run(families: int, language: str | None) -> int:
    """Print the report; the exit code is 1 when anything was lost, doubled or out of place."""
    outcomes = asyncio.run(rehearse(families, language))
    print(table(outcomes))
    return 0 if all(outcome.well for outcome in outcomes) else 1
