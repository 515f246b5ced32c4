"""A coordinator's choice of another desk, written down; and what such choices say about the router."""

import asyncio
import json

from bot.cli.compose import opened
from bot.ports import Correction, UnavailableError
from bot.routing.choice import choose
from bot.routing.corrections import confusions
from bot.routing.rules import rules
from bot.settings import Settings

WEEK = 7 * 24 * 3600.0
AWAY = "The database cannot be reached. Ask: python -m bot doctor"


def correct(settings: Settings, code: str, desk: str) -> None:
    """The case goes to this desk. SystemExit with a sentence when there is no such case or desk."""
    if desk not in rules().desks:
        raise SystemExit(f"There is no desk {desk}. Desks are: {', '.join(sorted(rules().desks))}.")
    decided = asyncio.run(_corrected(settings, code.upper(), desk))
    print(f"{code.upper()}: {desk}, where the router decided on {decided}.")


def report(settings: Settings, weeks: float, *, jsonl: bool) -> None:
    """Print what people changed in the last weeks: a table, or with `jsonl` what `make train` reads."""
    found = asyncio.run(_within(settings, weeks * WEEK if weeks else None))
    if jsonl:
        for one in found:
            print(json.dumps({"desk": one.chosen, "decided": one.decided, "features": one.features}))
    else:
        print(confusions(found))


async def _corrected(settings: Settings, code: str, desk: str) -> str:
    try:
        async with opened(settings) as storage:
            if (chosen := await choose(code, desk, storage.cases, storage.corrections)) is None:
                raise SystemExit(f"There is no submitted case {code}.")
            return chosen.decided
    except UnavailableError:
        raise SystemExit(AWAY) from None


async def _within(settings: Settings, seconds: float | None) -> "list[Correction]":
    try:
        async with opened(settings) as storage:
            return list(await storage.corrections.within(seconds))
    except UnavailableError:
        raise SystemExit(AWAY) from None
