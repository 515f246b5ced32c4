import asyncio
from typing import Any

import aiohttp
import pytest

from bot.engine import Asking, Pick, Pressed
from bot.transport import canvas
from playground.player import Played, Player
from playground.server import Playground
from tests.transport.conftest import Desk, House, conversation, keys, transport, written

OPENING = ("English", "I understand", "I understand", "I agree", "That is fine", "I agree")


async def asked(desk: Desk, *labels: str, language: str = "en") -> Played:
    """A family that has pressed its way to a question."""
    family = await desk.family(language=language)
    await family.start()
    for label in labels:
        await desk.still()
        await family.press(label)
    await desk.still()
    return family


async def at_questions(desk: Desk) -> Played:
    """A family asked which questions it has."""
    family = await asked(desk, *OPENING, "I do")
    for said in ("Maria Petrova", "12.03.1980", "Female", "Kazan", "Rare illness", "No date set", "Ataxia"):
        await family.say(said)
    for said in ("Not on paper", "No answer", "No treatment yet", *["There are none"] * 2, "Was not done"):
        await family.say(said)
    await family.say("Nothing else")
    await desk.still()
    assert await desk.place(family) == Asking(("questions",))
    return family


async def test_a_pressed_button_stays_as_a_line_and_the_next_question_is_new(desk: Desk) -> None:
    family = await asked(desk)

    await family.press("English")

    old, new = await desk.screens(family)
    assert old["text"].endswith("\n\n✓ English")
    assert keys(old) == []
    assert keys(new) == ["I understand", "‹ Back"]
    assert await desk.place(family) == Asking(("offer",))


async def test_what_was_bold_or_slanted_stays_so_beside_the_chosen_line(desk: Desk) -> None:
    family = await asked(desk, "English", "I understand")
    before = (await desk.screens(family))[-1]

    await family.press("I understand")

    after = next(m for m in await desk.screens(family) if m["message_id"] == before["message_id"])
    assert before["entities"]
    assert after["entities"] == before["entities"]


async def test_a_reason_appears_in_the_same_message(desk: Desk) -> None:
    family = await asked(desk, *OPENING)
    before = await desk.screens(family)

    await family.press("Why ask?")

    after = await desk.screens(family)
    assert len(after) == len(before)
    assert after[-1]["message_id"] == before[-1]["message_id"]
    assert after[-1]["text"].startswith("So that we speak to you rightly")
    assert keys(after[-1]) == keys(before[-1])


async def test_choosing_several_changes_one_message(desk: Desk) -> None:
    family = await at_questions(desk)
    before = await desk.screens(family)

    await family.press("2")
    await family.press("1")

    after = await desk.screens(family)
    assert len(after) == len(before)
    assert {"✓ 1", "✓ 2", "Done ›"} <= set(keys(after[-1]))


async def test_after_a_typed_answer_the_old_question_has_no_keys(desk: Desk) -> None:
    family = await asked(desk, *OPENING, "I do")

    await family.say("Maria Petrova")

    chat = await desk.chat(family)
    name, answer, birth = chat[-3:]
    assert "full name" in name["text"]
    assert keys(name) == []
    assert answer["text"] == "Maria Petrova"
    assert keys(birth)


async def test_what_could_not_be_read_is_said_below_and_the_question_comes_again(desk: Desk) -> None:
    family = await asked(desk, *OPENING, "I do")
    await family.say("Maria Petrova")
    await desk.still()

    await family.say("31.02.1980")
    await desk.still()
    await family.say("31.02.1980")

    old, once, twice = (await desk.screens(family))[-3:]
    assert keys(old) == keys(once) == []
    assert once["text"] == twice["text"]
    assert once["text"].startswith("There is no such day in the calendar.")
    assert keys(twice) == ["‹ Back", "Why ask?"]


async def test_an_album_settles_into_one_screen(desk: Desk) -> None:
    family = await asked(desk, *OPENING)
    before = len(await desk.screens(family))

    await family.sends(*[(f"{n}.pdf", b"%PDF" + bytes([n])) for n in range(3)], delay_ms=40)

    after = await desk.screens(family)
    assert len(after) == before + 1
    assert after[-1]["text"].startswith("The file is saved.")
    assert len((await desk.answers(family))["inbox",].files) == 3


async def test_an_album_that_two_processes_share_settles_into_the_screen_of_the_later_one(
    playground: Playground, player: Player, house: House
) -> None:
    family = await player.person("Maria", language_code="en")
    async with (
        house.opened() as one,
        house.opened() as other,
        transport(playground, one, conversation(one), settle=0.6) as slow,
        transport(playground, other, conversation(other, begin=100), settle=0.05) as quick,
    ):
        one.sessions.alone = other.sessions.alone = False
        await family.start()
        await family.sends(("1.pdf", b"%PDF1"), ("2.pdf", b"%PDF2"))
        hello, first, second = await waiting(playground)

        await quick.feed(hello)
        await quick.quiet()
        await slow.feed(first)
        await quick.feed(second)
        await slow.quiet()
        await quick.quiet()

        said = [message["text"] for message in await player.messages(family.id) if message["from"]["is_bot"]]
        assert [text.startswith("The file is saved.") for text in said] == [False, True]
        stored = await other.sessions.read(family.id)
        assert stored is not None
        answers: dict[Any, Any] = dict(stored.session.answers)
        assert len(answers["inbox",].files) == 2


async def test_a_press_does_not_wait_for_an_album_to_settle(desk: Desk) -> None:
    desk.transport.canvas._settle = 60.0
    family = await asked(desk, *OPENING)
    before = len(await desk.screens(family))

    await family.sends(("1.pdf", b"%PDF"))
    await desk.player.settled()
    await family.press("I do")

    after = await desk.screens(family)
    assert len(after) == before + 1
    assert "full name" in after[-1]["text"]


async def test_an_old_button_gets_a_word_and_the_present_question_stays_where_it_is(desk: Desk) -> None:
    family = await asked(desk)
    first = (await desk.screens(family))[-1]
    data = first["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await family.press("English")
    before = await desk.screens(family)

    pressed = await family.press(message_id=first["message_id"], data=data)

    after = await desk.screens(family)
    assert [(m["message_id"], m["text"]) for m in after] == [(m["message_id"], m["text"]) for m in before]
    assert keys(after[-1]) == keys(before[-1])
    answer = await desk.player.get(f"/play/queries/{pressed['query_id']}")
    assert answer["text"] == "That button belongs to an earlier message. Here is where we are now."
    assert await desk.place(family) == Asking(("offer",))


async def test_every_press_is_answered_even_a_foreign_one(desk: Desk) -> None:
    family = await asked(desk)
    first = (await desk.screens(family))[-1]

    odd = [
        await family.press(message_id=first["message_id"], data=d)
        for d in ("", "T999:=:g", "\x00", "x:y:z")
        if d
    ]
    await desk.still()

    for pressed in odd:
        assert (await desk.player.get(f"/play/queries/{pressed['query_id']}"))["answered"]
    assert await desk.place(family) == Asking(("language",))


async def test_a_flooded_chat_waits_and_goes_on_with_the_newest_screen_only(desk: Desk) -> None:
    family, other = await asked(desk), await asked(desk)
    before = len(await desk.screens(family))
    flood = {"method": "sendMessage", "chat_id": family.id, "retry_after": 1, "times": 1}
    await desk.player.faults(flood=flood)

    await family.press("English")
    await desk.player.settled()
    await family.say("I understand")
    await desk.player.settled()
    await other.press("English")
    await other.hears("second opinion", wait=0.8)

    screens = await desk.screens(family)
    assert len(screens) == before + 1
    assert screens[-1]["text"].startswith("Before we begin · 3 of 6")


@pytest.mark.parametrize(
    "fault", [{"error": {"code": 500, "times": 2}}, {"timeout": {"after": "before", "times": 1}}]
)
async def test_an_unwell_telegram_is_tried_again(
    desk: Desk, fault: dict[str, dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(canvas, "PAUSES", (0.02,))
    family = await asked(desk)
    await desk.player.faults(**{name: {"method": "sendMessage", **how} for name, how in fault.items()})

    await family.press("English")

    assert keys((await desk.screens(family))[-1]) == ["I understand", "‹ Back"]


async def test_a_family_that_blocked_us_is_not_written_to_again_and_again(desk: Desk) -> None:
    family = await asked(desk)
    calls = len(await desk.calls("sendMessage"))
    raw = written(family, "English")
    await family.block()
    await desk.still()

    await desk.transport.feed(raw)
    await desk.still()

    assert await desk.place(family) == Asking(("offer",))
    assert len(await desk.calls("sendMessage")) == calls + 1
    assert await desk.storage.sessions.owed(0) == []


async def test_an_update_that_comes_again_changes_and_shows_nothing(desk: Desk) -> None:
    family = await asked(desk)
    raw = written(family, "English")
    await desk.transport.feed(raw)
    before = await desk.screens(family)

    await desk.transport.feed(raw)

    assert await desk.screens(family) == before
    assert await desk.place(family) == Asking(("offer",))


async def test_a_screen_nobody_showed_is_shown_at_the_next_start(desk: Desk) -> None:
    family = await asked(desk)
    before = len(await desk.screens(family))
    await desk.conversation.take(family.id, 9_000_001, Pressed(Pick("en"), Asking(("language",))), "en")
    await asyncio.sleep(0.01)

    async with transport(desk.playground, desk.storage, desk.conversation) as restarted:
        await restarted._show_owed(0)
        await restarted.quiet()

    screens = await desk.player.messages(family.id)
    assert len([m for m in screens if m["from"]["is_bot"]]) == before + 1
    assert keys(screens[-1]) == ["I understand", "‹ Back"]


async def test_a_message_that_is_gone_is_drawn_anew(desk: Desk) -> None:
    family = await asked(desk, *OPENING)
    last = (await desk.screens(family))[-1]
    data = next(
        key["callback_data"]
        for row in last["reply_markup"]["inline_keyboard"]
        for key in row
        if key["text"] == "Why ask?"
    )
    await desk.player.post(f"/play/people/{family.id}/delete", {"message_id": last["message_id"]})

    await family.press(message_id=last["message_id"], data=data)

    screens = await desk.screens(family)
    assert screens[-1]["message_id"] > last["message_id"]
    assert screens[-1]["text"].startswith("So that we speak to you rightly")


async def waiting(playground: Playground) -> list[dict[str, Any]]:
    """The updates nobody has fetched yet."""
    async with (
        aiohttp.ClientSession(playground.url) as http,
        http.post(f"/bot{playground.token}/getUpdates", json={"limit": 100}) as answer,
    ):
        found: list[dict[str, Any]] = (await answer.json())["result"]
        return found
