import pytest

from bot.cli import rehearse as command
from bot.rehearsal.report import Outcome
from bot.rehearsal.staff import Verdict

WELL = Outcome(1, "heart", "ru", "7F3K", 5, submitted=True, seconds=2.0, verdict=Verdict())
LOST = Outcome(2, "lung", "ru", "7F3L", 4, submitted=True, seconds=None, verdict=Verdict(lost=("a scan",)))


@pytest.mark.parametrize(("outcomes", "code"), [([WELL], 0), ([WELL, LOST], 1)])
def test_the_exit_code_says_whether_anything_was_lost(
    outcomes: list[Outcome],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def rehearsed(_families: int, _language: str | None) -> list[Outcome]:
        return outcomes

    monkeypatch.setattr(command, "rehearse", rehearsed)

    assert command.run(len(outcomes), None) == code
    assert ("a scan" in capsys.readouterr().out) == bool(code)
