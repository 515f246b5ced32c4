import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(
    *args: str, given: str = "", folder: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LANG"}}
    return subprocess.run(
        [sys.executable, "-m", "bot", *args],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=kept | {"PYTHONPATH": str(ROOT)} | environment,
    )


def test_every_line_of_a_batch_is_answered_in_its_place() -> None:
    lines = [
        json.dumps({"id": "a", "text": "рак молочной железы", "age": 47}, ensure_ascii=False),
        "not json",
        json.dumps({"id": "b", "text": "x", "age": -3}),
        json.dumps({"id": "c", "text": "", "icd": 7}),
        json.dumps(["a list"]),
        json.dumps({"id": "d"}),
    ]

    done = run("route", "--jsonl", given="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert [a["id"] for a in answers] == ["a", None, "b", "c", None, "d"]
    assert answers[0]["specialties"][0]["code"] == "breast"
    assert all("error" in answers[n] for n in (1, 2, 3, 4))
    assert answers[5]["abstained"]


def test_what_is_offered_is_told_beside_the_diagnosis() -> None:
    done = run("route", "ишемическая болезнь сердца, стенокардия", "--proposed", "коронарное шунтирование")

    assert json.loads(done.stdout)["specialties"][0]["code"] == "cardiac_surgery"


def test_routing_never_pays_for_aiogram_or_a_database() -> None:
    code = "import sys, contextlib\nfrom bot.__main__ import app\n"
    code += "with contextlib.suppress(SystemExit):\n    app(['route', 'глиома'])\n"
    loaded = "print(*sorted(m for m in sys.modules if m in {'aiogram', 'sqlalchemy', 'telegram', 'redis'}))"

    done = subprocess.run(
        [sys.executable, "-c", code + loaded], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.splitlines()[-1] == ""


def test_the_worker_never_pays_for_aiogram() -> None:
    code = "import sys, bot.cli.compose, bot.routing.worker, bot.routing.courier, storage\n"

    done = subprocess.run(
        [sys.executable, "-c", code + "print('aiogram' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert done.stdout.strip() == "False"


def test_a_missing_token_is_one_sentence_and_no_traceback(tmp_path: Path) -> None:
    done = run("run", folder=tmp_path)

    assert done.returncode == 1
    assert done.stderr.startswith("BOT_TOKEN is missing")
    assert len(done.stderr.splitlines()) == 1


def test_a_wrong_setting_stops_before_anything_is_opened(tmp_path: Path) -> None:
    done = run("worker", folder=tmp_path, BOT_TOKEN="12345:abcdefgh", STAFF_CHAT_ID="people")

    assert done.returncode == 1
    assert "STAFF_CHAT_ID is not usable" in done.stderr
    assert "abcdefgh" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_migrate_brings_a_fresh_folder_to_head_twice(tmp_path: Path) -> None:
    first, second = run("migrate", folder=tmp_path), run("migrate", folder=tmp_path)

    assert (first.stdout, second.stdout) == ("The schema is at head.\n", "The schema is at head.\n")
    assert (tmp_path / "data" / "bot.sqlite3").exists()


def test_an_unknown_dialog_is_answered_with_those_there_are() -> None:
    done = run("draw", "outtake")

    assert "There are: intake" in done.stderr
