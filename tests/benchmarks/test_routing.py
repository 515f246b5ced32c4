"""The benchmark of the router counts what staff would count."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.routing import Row, coded, goals, percent, read, report, score, told, words
from bot.engine.message import words as own
from bot.routing.rules import TRIAGE
from bot.routing.specialty import Decision, Ranked


def row(accept: str = "breast", **more: object) -> Row:
    given: dict[str, object] = {"lang": "en", "kind": "specific", "gold": accept, "age": None, "icd": None}
    return Row(**{"text": "…", "accept": frozenset({accept}), "proposed": "", **given, **more})  # type: ignore[arg-type]


def decided(*desks: str, abstained: bool = False) -> Decision:
    return Decision(tuple(Ranked(desk, 0.5, (own("…"),)) for desk in desks), abstained=abstained)


def test_only_a_wrong_desk_that_was_sent_to_counts_as_wrong() -> None:
    pairs = [
        (row(), decided("breast", "thoracic")),
        (row(), decided("thoracic", "breast")),
        (row(), decided("breast", "thoracic", abstained=True)),
        (row(), decided("thoracic", abstained=True)),
    ]

    found = score(pairs)

    assert (found.top1, found.top2) == (0.5, 0.75)
    assert (found.right, found.wrong, found.abstained) == (0.25, 0.25, 0.5)


def test_a_row_without_a_kind_is_vague_when_nobody_could_know(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    lines = [
        {"text": "опухоль", "lang": "ru", "gold": TRIAGE, "accept": [TRIAGE]},
        {
            "text": "рак груди",
            "lang": "ru",
            "gold": "breast",
            "accept": ["breast"],
            "icd": "С50.4",
            "age": 40,
        },
        {"text": "he is not breathing", "lang": "en", "kind": "redflag"},
    ]
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    vague, cancer, alarm = read(file)

    assert (vague.kind, cancer.kind, alarm.kind) == ("vague", "specific", "redflag")
    assert coded(cancer).codes == ("C50.4",)
    assert told(cancer).codes == words(cancer).codes == ()
    assert (told(cancer).age, words(cancer).age) == (40, None)


@pytest.mark.parametrize(
    "line", ["{", '"text"', '{"text": "no language"}', '{"text":"","lang":"en","kind":"x"}']
)
def test_a_line_that_is_no_sentence_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(line, encoding="utf-8")

    with pytest.raises(SystemExit, match=r"bad\.jsonl, line 1:"):
        list(read(file))


def test_everything_is_measured_in_each_language() -> None:
    rows = [
        row(text="breast cancer", icd="C50.9"),
        row(text="рак молочной железы", lang="ru", icd="C50.9"),
        row(TRIAGE, text="hello", kind="vague"),
        row(text="he is not breathing", kind="redflag"),
        row(text="she had her appendix out", kind="calm"),
    ]

    told_all = report(rows)

    assert "| en | code, words, age, treatment | 1 | 100.0 % |" in told_all["By what is told"]
    assert "| breast | 1 | 100.0 % |" in told_all["By desk, without a code"]
    assert "en: red flags 1 of 1 heard, false alarms 0 of 3 (0 of 1" in told_all["Emergencies"]
    assert "ms in the middle" in told_all["Speed"]
    assert f"en: top-1 {percent(1)}, goal 92.0 %: kept" in list(goals(rows))


def test_without_sentences_it_says_what_to_give() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.routing", "nowhere.jsonl"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 1
    assert run.stderr == "There is no file nowhere.jsonl.\n"
