"""How often families' sentences reach a desk that may read them: `python -m benchmarks.routing [FILE …]`."""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bot import icd10
from bot.routing.rules import TRIAGE
from bot.routing.specialty import Decision, Query, decide

HELDOUT = Path(__file__).with_name("heldout")
KINDS = ("specific", "vague", "redflag", "calm")
GOALS = {"ru": (0.85, 0.92), "en": (0.92, 0.96)}
"""Top-1 and top-2 from words, age and treatment alone."""
WRONG, VAGUE, CODED = 0.05, 0.90, 0.99
"""At most so many confidently wrong; at least so many vague ones left open, and coded ones right."""
FRESH = """
import time
start = time.perf_counter()
from bot.routing.specialty import Query, decide
decide(Query("глиобластома лобной доли"))
took = time.perf_counter() - start
lines = open("/proc/self/status").read().splitlines()
print(took, next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")))
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A family's sentence, with the desks that may read it."""

    text: str
    lang: str
    kind: str
    gold: str
    accept: frozenset[str]
    age: int | None
    icd: str | None
    proposed: str


@dataclass(frozen=True, slots=True)
class Way:
    """What of a row the router is told."""

    title: str
    query: Callable[[Row], Query]


@dataclass(frozen=True, slots=True)
class Score:
    """How rows went, each as a share of them: every case is sent right, sent wrong, or left to a person.

    `top1` and `top2` judge the likeliest desks, whether or not the router dared to choose.
    """

    rows: int
    top1: float
    top2: float
    right: float
    wrong: float
    abstained: float


def read(path: Path) -> Iterator[Row]:
    """The rows of a JSONL file; SystemExit with a sentence for a line that is none.

    A row without a `kind` is vague when its desk is general triage, else specific.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            raw = json.loads(line)
            gold = raw.get("gold") or TRIAGE
            row = Row(
                text=raw["text"],
                lang=raw["lang"],
                kind=raw.get("kind") or ("vague" if gold == TRIAGE else "specific"),
                gold=gold,
                accept=frozenset(raw.get("accept") or [gold]),
                age=raw.get("age"),
                icd=raw.get("icd"),
                proposed=raw.get("proposed") or "",
            )
        except (ValueError, KeyError, AttributeError) as error:
            sys.exit(f"{path}, line {number}: not a sentence with text and lang ({error!r}).")
        if row.kind not in KINDS:
            sys.exit(f"{path}, line {number}: the kind is one of {', '.join(KINDS)}, not {row.kind!r}.")
        yield row


def words(row: Row) -> Query:
    """The sentence alone."""
    return Query(diagnosis=row.text, codes=icd10.find(row.text))


def told(row: Row) -> Query:
    """The sentence with age and proposed treatment, as the intake asks for them; no code."""
    return Query(diagnosis=row.text, codes=icd10.find(row.text), age=row.age, proposed=row.proposed)


def coded(row: Row) -> Query:
    """All of it, the code beside the diagnosis first."""
    code = icd10.read(row.icd) if row.icd else None
    codes = ((code,) if isinstance(code, str) else ()) + icd10.find(row.text)
    return Query(diagnosis=row.text, codes=tuple(dict.fromkeys(codes)), age=row.age, proposed=row.proposed)


WAYS = (
    Way("words", words),
    Way("words, age, treatment", told),
    Way("code, words, age, treatment", coded),
)


def score(pairs: Sequence[tuple[Row, Decision]]) -> Score:
    """The shares for these decisions. Wrong means sent, not abstained, to a desk that may not read it."""

    def share(hits: Iterable[bool]) -> float:
        return sum(hits) / max(len(pairs), 1)

    def within(most: int) -> list[bool]:
        return [any(one.code in row.accept for one in decision.ranked[:most]) for row, decision in pairs]

    sent = [not decision.abstained for _row, decision in pairs]
    return Score(
        rows=len(pairs),
        top1=share(within(1)),
        top2=share(within(2)),
        right=share(one and right for one, right in zip(sent, within(1), strict=True)),
        wrong=share(one and not right for one, right in zip(sent, within(1), strict=True)),
        abstained=share(not one for one in sent),
    )


def ways_table(rows: Sequence[Row]) -> Iterator[str]:
    """A Markdown table: each language by each way of telling."""
    heads = ("rows", "top-1", "top-2", "sent right", "sent wrong", "abstained", "vague abstained")
    yield f"| | told | {' | '.join(heads)} |"
    yield "|---|---|" + "---:|" * len(heads)
    for lang, mine in by_language(rows):
        for way in WAYS:
            one, vague = (
                score([(r, decide(way.query(r))) for r in mine if r.kind == kind and asked(r, way)])
                for kind in ("specific", "vague")
            )
            shares = (one.top1, one.top2, one.right, one.wrong, one.abstained, vague.abstained)
            yield f"| {lang} | {way.title} | {one.rows} | {' | '.join(map(percent, shares))} |"


def desks_table(rows: Sequence[Row]) -> Iterator[str]:
    """A Markdown table: each desk's specific sentences in each language, told without a code."""
    specific = [row for row in rows if row.kind == "specific"]
    languages = sorted({row.lang for row in rows})
    yield "| desk | " + " | ".join(f"{lang} rows | top-1 | top-2 | wrong" for lang in languages) + " |"
    yield "|---|" + "---:|" * (4 * len(languages))
    for desk in sorted({row.gold for row in specific}):
        cells = []
        for lang in languages:
            mine = [r for r in specific if (r.gold, r.lang) == (desk, lang)]
            one = score([(row, decide(told(row))) for row in mine])
            cells += [str(one.rows), *(percent(s) if mine else "–" for s in (one.top1, one.top2, one.wrong))]
        yield f"| {desk} | {' | '.join(cells)} |"


def flags(rows: Sequence[Row]) -> Iterator[str]:
    """How many emergencies were heard, and how many were not there."""
    for lang, mine in by_language(rows):
        fired = {kind: [bool(decide(told(r)).red_flags) for r in mine if r.kind == kind] for kind in KINDS}
        calm = [one for kind in KINDS if kind != "redflag" for one in fired[kind]]
        yield (
            f"{lang}: red flags {sum(fired['redflag'])} of {len(fired['redflag'])} heard, "
            f"false alarms {sum(calm)} of {len(calm)} "
            f"({sum(fired['calm'])} of {len(fired['calm'])} among those that only sound like it)"
        )


def speed(rows: Sequence[Row]) -> str:
    """Milliseconds of a sentence in a warm process; seconds and memory of a fresh one."""
    took = []
    for row in rows:
        began = perf_counter()
        decide(told(row))
        took.append((perf_counter() - began) * 1000)
    p95 = quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    line = f"a sentence: {median(took):.2f} ms in the middle, {p95:.2f} ms at the 95th of 100"
    if sys.platform != "linux":
        return line
    runs = [
        subprocess.check_output([sys.executable, "-c", FRESH], text=True).split()  # noqa: S603 - our own lines
        for _ in range(3)
    ]
    seconds, megabytes = (median(map(float, column)) for column in zip(*runs, strict=True))
    return f"{line}; a fresh process decides after {seconds:.2f} s and holds {megabytes:.0f} MB"


def goals(rows: Sequence[Row]) -> Iterator[str]:
    """What the router has to reach, and whether it does."""
    for lang, mine in by_language(rows):
        if lang not in GOALS:
            continue
        free, vague, full = (
            score([(r, decide(ask(r))) for r in mine if r.kind == kind and (r.icd or ask is not coded)])
            for kind, ask in (("specific", told), ("vague", told), ("specific", coded))
        )
        top1, top2 = GOALS[lang]
        for what, reached, goal, kept in (
            ("top-1", free.top1, top1, free.top1 >= top1),
            ("top-2", free.top2, top2, free.top2 >= top2),
            ("confident and wrong", free.wrong, WRONG, free.wrong <= WRONG),
            ("vague abstained", vague.abstained, VAGUE, vague.abstained >= VAGUE),
            ("right with a code", full.top1, CODED, full.top1 >= CODED),
        ):
            verdict = "kept" if kept else "missed"
            yield f"{lang}: {what} {percent(reached)}, goal {percent(goal)}: {verdict}"


def asked(row: Row, way: Way) -> bool:
    """Whether this way of telling makes sense for the row: with a code only where there is one."""
    return way.query is not coded or row.icd is not None or row.kind == "vague"


def by_language(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each language."""
    for lang, mine in groupby(sorted(rows, key=lambda row: row.lang), key=lambda row: row.lang):
        yield lang, list(mine)


def percent(share: float) -> str:
    """A share as people read it."""
    return f"{share:.1%}".replace("%", " %")


def report(rows: Sequence[Row]) -> Mapping[str, str]:
    """Every measurement as Markdown, by its title."""
    return {
        "By what is told": "\n".join(ways_table(rows)),
        "By desk, without a code": "\n".join(desks_table(rows)),
        "Emergencies": "\n".join(flags(rows)),
        "Speed": speed(rows),
        "Goals": "\n".join(goals(rows)),
    }


def main() -> None:
    """Measure the files given, or the held-out sentences."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.routing", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="JSONL files; benchmarks/heldout unless given")
    files = parser.parse_args().files or sorted(HELDOUT.glob("*.jsonl"))
    if missing := [str(path) for path in files if not path.is_file()]:
        sys.exit(f"There is no file {', '.join(missing)}.")
    rows = [row for path in files for row in read(path)]
    if not rows:
        sys.exit(f"There are no sentences to measure: name JSONL files, or put them into {HELDOUT.name}/.")
    for title, text in report(rows).items():
        print(f"## {title}\n\n{text}\n")


if __name__ == "__main__":
    main()
