"""How a rehearsal went, as a table for a terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from .staff import Verdict

_COLUMNS = ("family", "story", "speaks", "case", "files", "seconds", "what became of it")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a family: `seconds` from the send button to a whole topic, `trouble` if it got stuck."""

    number: int
    story: str
    speaks: str
    code: str
    files: int
    submitted: bool
    seconds: float | None
    verdict: Verdict
    trouble: str = ""

    @property
    def well(self) -> bool:
        """Sent, delivered whole, and nothing wrong."""
        return self.submitted and not self.trouble and self.verdict.well

    @property
    def word(self) -> str:
        """What became of it, in a few words."""
        if self.trouble:
            return self.trouble
        found = self.verdict
        troubles = (
            *(f"lost: {each}" for each in found.lost),
            *(f"doubled: {each}" for each in found.doubled),
            *(f"should not be there: {each}" for each in found.leaked),
            *(["out of order"] if found.disordered else []),
        )
        return "; ".join(troubles) or "whole and in order"


def table(outcomes: Sequence[Outcome]) -> str:
    """One line a family, and the sums below."""
    rows = [_COLUMNS, *(_row(outcome) for outcome in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS) - 1)]
    lines = ["  ".join((*map(str.ljust, row, widths), row[-1])) for row in rows]
    return "\n".join((*lines, "", *_sums(outcomes)))


def _row(outcome: Outcome) -> tuple[str, ...]:
    return (
        str(outcome.number),
        outcome.story,
        outcome.speaks,
        outcome.code or "–",
        str(outcome.files),
        "–" if outcome.seconds is None else f"{outcome.seconds:.1f}",
        outcome.word,
    )


def _sums(outcomes: Sequence[Outcome]) -> Iterator[str]:
    seconds = [outcome.seconds for outcome in outcomes if outcome.seconds is not None]
    yield f"families   {len(outcomes)}"
    yield f"submitted  {sum(outcome.submitted for outcome in outcomes)}"
    yield f"delivered  {len(seconds)}"
    if seconds:
        yield f"seconds    {median(seconds):.1f} median, {max(seconds):.1f} at most, from Send to whole topic"
    yield f"lost       {sum(len(outcome.verdict.lost) for outcome in outcomes)}"
    yield f"doubled    {sum(len(outcome.verdict.doubled) for outcome in outcomes)}"
