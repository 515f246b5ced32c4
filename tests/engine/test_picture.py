from bot.engine.picture import mermaid

from .clinic import CLINIC


def test_the_picture_shows_every_step_fork_and_ending() -> None:
    picture = mermaid(CLINIC)

    assert "    consent -->|no| leaving_declined" in picture
    assert "    birth -->" in picture
    assert "    drugs -->|add| drugs_name" in picture
    assert "done_sent((sent))" in picture
    assert picture == mermaid(CLINIC)
