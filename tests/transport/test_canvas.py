from bot.engine import Asking
from tests.transport.conftest import Desk, keys


async def test_a_pressed_button_stays_as_a_line_and_the_next_question_is_new(desk: Desk) -> None:
    family = await desk.family()
    await family.start()
    await desk.still()

    await family.press("English")

    old, new = await desk.screens(family)
    assert old["text"].endswith("\n\n✓ English")
    assert keys(old) == []
    assert keys(new) == ["I understand", "‹ Back"]
    assert await desk.place(family) == Asking(("offer",))
