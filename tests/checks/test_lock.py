"""Requirement files that disagree are noticed without asking the network."""

from pathlib import Path

import pytest

from checks.lock import KINDS, complaints

PINNED = """redis[hiredis]==8.1.0 \\
    --hash=sha256:00
yarl==1.0 ; python_version < '4' \\
    --hash=sha256:11
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for kind in KINDS:
        (tmp_path / f"{kind}.in").write_text("redis[hiredis]==8.1.0     # locks\n")
        (tmp_path / f"{kind}.txt").write_text(PINNED)
    return tmp_path


def test_files_that_agree_pass(folder: Path) -> None:
    assert complaints(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("base.in", "8.1.0", "8.2.0", "requirements/base.txt does not pin redis==8.2.0."),
        ("uv.in", "redis", "uv==1.0\nredis", "requirements/uv.txt does not pin uv==1.0."),
        ("dev.txt", "yarl==1.0", "yarl==1.1", "yarl is 1.0 in base.txt and 1.1 in dev.txt."),
        ("bench.txt", "\n    --hash=sha256:11", "\n", "requirements/bench.txt has no hash for yarl."),
    ],
)
def test_files_that_disagree_are_told_apart(
    folder: Path, file: str, old: str, new: str, complaint: str
) -> None:
    (folder / file).write_text((folder / file).read_text().replace(old, new))

    assert complaints(folder) == [complaint]
