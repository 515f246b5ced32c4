"""The bootstrap, on a tiny house of its own: what a newcomer's first command does."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parent.parent / "run.py"
BOT = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: (print("goodbye"), sys.exit(7)))
print("here", *sys.argv[1:], flush=True)
if "stay" in sys.argv:
    signal.pause()
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    root = tmp_path / "a house with spaces"
    (root / "requirements").mkdir(parents=True)
    for kind in ("base", "uv"):
        (root / "requirements" / f"{kind}.txt").write_text("")
    (root / "bot").mkdir()
    (root / "bot" / "__main__.py").write_text(BOT)
    shutil.copy(RUN, root)
    return root


def test_two_first_commands_at_once_share_one_set_up_and_a_signal_reaches_the_command(house: Path) -> None:
    # The lists are empty, so uv is not to be had and pip has to do.
    both = [start(house, "demo", "--port", "8080", "stay"), start(house, "demo", "stay")]
    greetings = {line(one) for one in both}
    for one in both:
        one.send_signal(signal.SIGTERM)

    ends = [one.communicate(timeout=60) for one in both]

    assert greetings == {"here demo --port 8080 stay", "here demo stay"}
    assert [one.returncode for one in both] == [7, 7]
    assert [out for out, _ in ends] == ["goodbye\n", "goodbye\n"]
    assert sum("Installing" in err for _, err in ends) == 1
    assert sum("taking pip" in err for _, err in ends) == 1


@pytest.mark.parametrize(
    ("pretence", "sentence"),
    [
        (
            "sys.version_info = (3, 9, 2, 'final', 0)",
            "This needs Python 3.11 or newer, and this one is 3.9.2.",
        ),
        ("sys.modules['ensurepip'] = None", "sudo apt install python3-venv"),
    ],
)
def test_a_python_that_cannot_do_it_is_told_so_in_a_sentence(
    house: Path, pretence: str, sentence: str
) -> None:
    run = "sys.argv[1:] = ['demo']; runpy.run_path('run.py', run_name='__main__')"

    told = subprocess.run(
        [sys.executable, "-c", f"import sys, runpy; {pretence}; {run}"],
        cwd=house,
        check=False,
        capture_output=True,
        text=True,
    )

    assert told.returncode == 1
    assert sentence in told.stderr
    assert "Traceback" not in told.stderr


def test_an_unknown_command_is_answered_with_the_known_ones(house: Path) -> None:
    told = start(house, "dmeo")
    out, err = told.communicate(timeout=30)

    assert told.returncode == 1
    assert "playground, bot and worker" in out
    assert "There is no command 'dmeo'." in err


def start(house: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "run.py", *words],
        cwd=house,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()
