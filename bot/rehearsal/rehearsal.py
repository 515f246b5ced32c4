"""Lets many families live at the same time, and watches what reaches the staff group."""

import asyncio
import random
import time
from collections.abc import Sequence
from datetime import date
from itertools import cycle, islice

from bot.dialogs import DIALOGS
from bot.i18n import Words

from .family import PATIENCE, Family, Stuck
from .line import Line
from .moves import Story
from .report import Outcome
from .staff import Verdict, received, told, verdict
from .stories import STORIES

DIALOG = "intake"


def cast(count: int, language: str | None = None) -> list[Story]:
    """So many stories in turn, all or only those told in one language."""
    fitting = [story for story in STORIES if language in {None, story.speaks}]
    return list(islice(cycle(fitting), count))


class Rehearsal:
    """Families on one line; they wait `patience` seconds for anything and think up to `pace` seconds."""

    def __init__(
        self,
        line: Line,
        words: Words,
        today: date,
        patience: float = PATIENCE,
        pace: float = 0.3,
        seed: int = 1,
    ) -> None:
        self._line, self._words, self._today = line, words, today
        self._patience, self._pace = patience, pace
        self._dice = random.Random(seed)  # noqa: S311 - how long somebody thinks is no secret

    def family(self, number: int, story: Story) -> Family:
        """A family that is about to begin."""
        return Family(
            line=self._line,
            story=story,
            number=number,
            dialog=DIALOGS[DIALOG],
            words=self._words,
            today=self._today,
            patience=self._patience,
            pause=lambda: self._dice.uniform(0, self._pace),
        )

    def families(self, stories: Sequence[Story]) -> list[Family]:
        """One family for each story, numbered from 1."""
        return [self.family(number, story) for number, story in enumerate(stories, start=1)]

    async def play(self, families: Sequence[Family]) -> list[Outcome]:
        """Let all of them come at once and live; what became of each."""
        return await self.resume(families, begin=True)

    async def resume(self, families: Sequence[Family], *, begin: bool = False) -> list[Outcome]:
        """Let all of them go on from where they stand, at once; what became of each."""
        lived = await asyncio.gather(*(self._live(family, begin=begin) for family in families))
        # Read again when all is quiet, so that what comes twice is seen, too.
        return [
            self._outcome(family, trouble, seconds)
            for family, (trouble, seconds) in zip(families, lived, strict=True)
        ]

    async def arrived(self, family: Family) -> float | None:
        """Wait until the topic holds everything said so far; seconds since it was sent, or nothing."""
        group = self._line.chat(self._line.staff_chat)

        def whole() -> bool:
            return not self.verdict(family).lost

        if family.sent_at is None or not await group.until(whole, self._patience):
            return None
        return time.monotonic() - family.sent_at

    def verdict(self, family: Family) -> Verdict:
        """What has become of a family's case by now."""
        found = received(self._line.chat(self._line.staff_chat), family.code)
        return verdict(told(family.dialog, family.memory), found)

    async def _live(self, family: Family, *, begin: bool) -> tuple[str, float | None]:
        seconds = None
        try:
            if begin:
                await family.begin()
            await family.go_on()
            seconds = await self.arrived(family)
            await family.receipt()
            await family.bring_more()
        except (Stuck, RuntimeError) as error:
            return str(error), seconds
        await self.arrived(family)
        return "", seconds

    def _outcome(self, family: Family, trouble: str, seconds: float | None) -> Outcome:
        return Outcome(
            number=family.number,
            story=family.story.id,
            speaks=family.story.speaks,
            code=family.code,
            files=sum(len(pile.files) for pile in family.memory.piles()),
            submitted=family.sent_at is not None,
            seconds=seconds,
            verdict=self.verdict(family) if family.sent_at is not None else Verdict(),
            trouble=trouble,
        )
