"""What staff corrected is read back line by line, and a line that is no correction is named."""

import json
from pathlib import Path

import pytest

from bot.routing.corrections import hashed
from training.lessons import lessons


def test_an_export_is_read_as_rows_of_length_one(tmp_path: Path) -> None:
    file = tmp_path / "week.jsonl"
    rows = [{"desk": "spine", "decided": "neurology", "features": hashed(words)} for words in ("грыжа", "")]
    file.write_text("\n".join(map(json.dumps, rows)))

    read = list(lessons(file))

    assert [one.desk for one in read] == ["spine"]
    assert [place for place, _weight in read[0].features] == [place for place, _weight in hashed("грыжа")]
    assert sum(weight**2 for _place, weight in read[0].features) == pytest.approx(1)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"desk": "spine"}',
        '{"desk": "nowhere", "features": []}',
        '{"desk": "spine", "features": [[-1, 5]]}',
    ],
)
def test_a_line_that_is_no_correction_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(line)

    with pytest.raises(ValueError, match=r"bad\.jsonl, line 1 is no correction"):
        list(lessons(file))
