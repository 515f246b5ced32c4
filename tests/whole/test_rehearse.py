import os
from pathlib import Path

from tests.whole.services import Service, Zygote


async def test_rehearse_sends_families_of_one_language_the_whole_way_and_prints_what_became_of_them(
    zygote: Zygote, tmp_path: Path
) -> None:
    rehearsal = Service(zygote, tmp_path, {"PATH": os.environ["PATH"]})

    rehearsal.start("rehearse", "--families", "3", "--language", "en")
    code = await rehearsal.over()

    assert code == 0, rehearsal.log
    stories = [line.split()[1:3] for line in rehearsal.log.splitlines()[1:4]]
    assert stories == [["breast", "en"], ["leukaemia", "en"], ["hip", "en"]]
    assert "delivered  3" in rehearsal.log
    assert "lost       0" in rehearsal.log
