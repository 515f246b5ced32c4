"""The house rules notice what they were written for."""

from pathlib import Path

import pytest

from checks.house import complaints, faults


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("bot/a.py", '"""Says why it exists."""\n', None),
        ("bot/__init__.py", "", None),
        ("tests/test_a.py", "x = 1\n", None),
        ("bot/a.py", "x = 1\n", "does not begin with the sentence"),
        ("bot/a.py", '"""no end"""\n', "does not begin with the sentence"),
        ("bot/a.py", '"""Says why."""\n' + "x = 1\n" * 400, "401 lines"),
        ("README.md", "see py" + "pi.org/x", "line 1 names a registry"),
        ("README.md", "\n/" + "tmp/x", "line 2 names a folder"),
        ("README.md", "~/work/x and data/tmp/y", None),
        ("requirements/base.txt", "--index" + "-url x", "holds an address"),
    ],
)
def test_a_file_is_judged(name: str, text: str, fault: str | None) -> None:
    found = faults(name, text)

    assert (fault in " ".join(found)) if fault else found == []


def test_a_lock_file_with_addresses_and_a_bad_file_are_both_told(tmp_path: Path) -> None:
    (tmp_path / "uv.lock").write_text("")
    (tmp_path / "a.py").write_text("x = 1\n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")

    found = complaints(tmp_path)

    assert [complaint.partition(":")[0] for complaint in found] == ["a.py", "uv.lock"]
