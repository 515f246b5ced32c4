import asyncio
from typing import Any

import sqlalchemy as sa

from bot.engine import Asking, Ended, Leaving, Reviewing
from bot.transport.groups import DECLINE
from playground.player import Played, Player
from playground.server import Playground
from storage import Storage
from storage.tables import chats, outbox
from tests.transport.conftest import Desk, conversation, keys, polling, transport
from tests.transport.test_canvas import OPENING, asked, at_questions

BIRTH = Asking(("birth",))


async def at_birth(desk: Desk, language: str = "en") -> Played:
    """A family asked for a date of birth."""
    family = await asked(desk, *OPENING, "I do", language=language)
    await family.say("Maria Petrova")
    await desk.still()
    assert await desk.place(family) == BIRTH
    return family


async def at_review(desk: Desk) -> Played:
    """A family with everything filled in."""
    family = await at_questions(desk)
    for said in ("1", "Done", "Only here"):
        await family.say(said)
    await desk.still()
    assert await desk.place(family) == Reviewing()
    return family


async def last(desk: Desk, family: Played) -> dict[str, Any]:
    return (await desk.screens(family))[-1]


async def test_a_voice_note_where_a_date_was_asked_is_kept_for_later(desk: Desk) -> None:
    family = await at_birth(desk)

    await family.sends(("voice.ogg", b"OggS"), kind="voice")

    screen = await last(desk, family)
    assert screen["text"].startswith("The file is saved. We will come to it in a moment.")
    assert await desk.place(family) == BIRTH
    assert len((await desk.answers(family))["inbox",].files) == 1


async def test_a_sticker_or_a_place_on_the_map_gets_a_clear_word(desk: Desk) -> None:
    family = await at_birth(desk)

    here = {"latitude": 55.7, "longitude": 37.6}
    for kind, wish in (
        ("sticker", {}),
        ("location", here),
        ("dice", {}),
        ("venue", {**here, "title": "Clinic"}),
    ):
        await family.special(kind, address="1 Lenin street", **wish)
        await desk.still()

        assert (await last(desk, family))["text"].startswith("This kind of message I cannot read.")
    assert await desk.place(family) == BIRTH


async def test_an_edited_message_corrects_its_answer(desk: Desk) -> None:
    family = await at_birth(desk)
    mine = next(m for m in reversed(await desk.chat(family)) if m["from"]["id"] == family.id)

    await family.edit(mine["message_id"], "Maria Ivanova")

    assert (await last(desk, family))["text"].startswith("Thank you, your answer is corrected.")
    assert (await desk.answers(family))["name",] == "Maria Ivanova"


async def test_a_forwarded_post_counts_as_what_is_in_it(desk: Desk) -> None:
    family = await at_birth(desk)

    await family.say("12.03.1980", forwarded_from={"channel": "Hospital news"})
    await desk.still()
    await family.sends(("scan.pdf", b"%PDF"), caption="From the clinic", forwarded_from="Clinic")
    await desk.still()

    answers = await desk.answers(family)
    assert answers["birth",] == "1980-03-12"
    assert len(answers["inbox",].files) == 1


async def test_a_shared_telephone_number_is_an_answer(desk: Desk) -> None:
    family = await at_questions(desk)
    for said in ("1", "Done"):
        await family.say(said)

    await family.special("contact", phone_number="+79001234567")
    await desk.still()

    assert (await desk.answers(family))["contact",] == "+79001234567"


async def test_a_hello_in_the_middle_loses_nothing(desk: Desk) -> None:
    family = await at_birth(desk)

    await family.start("flyer-7")

    screen = await last(desk, family)
    assert screen["text"].startswith("We are in the middle of your request, and nothing is lost.")
    assert await desk.place(family) == BIRTH
    assert (await desk.answers(family))["name",] == "Maria Petrova"


async def test_what_brought_a_family_here_is_remembered(desk: Desk) -> None:
    family = await desk.family()

    await family.start("clinic-7_A")
    await desk.still()

    stored = await desk.storage.sessions.read(family.id)
    assert stored is not None
    assert stored.session.origin == "clinic-7_A"


async def test_two_messages_at_once_are_taken_in_order(desk: Desk) -> None:
    family = await asked(desk, *OPENING, "I do")

    await asyncio.gather(family.say("Maria Petrova"), family.say("12.03.1980"))
    await desk.still()

    answers = await desk.answers(family)
    assert {answers[("name",)], answers.get(("birth",))} <= {
        "Maria Petrova",
        "12.03.1980",
        "1980-03-12",
        None,
    }
    open_keys = [m for m in await desk.screens(family) if keys(m)]
    assert [m["message_id"] for m in open_keys] == [(await last(desk, family))["message_id"]]


async def test_a_typed_label_counts_as_its_button(desk: Desk) -> None:
    family = await asked(desk, *OPENING)

    for said in ("CHILD UNDER 18.", "Anna Petrova", "back", "keep as is", "12.03.2018"):
        await family.say(said)
    await desk.still()

    answers = await desk.answers(family)
    assert answers["writer",] == "parent"
    assert answers["name",] == "Anna Petrova"
    assert await desk.place(family) == Asking(("sex",))


async def test_commands_work_in_the_middle_of_a_question(desk: Desk) -> None:
    family = await at_birth(desk)

    await family.say("/status")
    note, question = (await desk.screens(family))[-2:]
    assert note["text"] == (
        "Your request is not sent yet. You are here: Who it is about · 3 of 5. Everything so far is kept."
    )
    assert "When were you born?" in question["text"]

    await family.say("/help")
    assert "/cancel" in (await desk.screens(family))[-2]["text"]

    await family.say("/nonsense")
    assert (await desk.screens(family))[-2]["text"].startswith("I don't know this command.")

    await family.say("/language")
    assert "Which language is easier for you?" in (await last(desk, family))["text"]

    await family.press("Русский")
    assert "12.03.1980" in (await last(desk, family))["text"]
    assert await desk.place(family) == BIRTH


async def test_help_before_any_hello_says_hello_too(desk: Desk) -> None:
    family = await desk.family(language="ru")

    await family.say("/help")

    note, hello = await desk.screens(family)
    assert "/status" in note["text"]
    assert keys(hello) == ["Русский", "English"]


async def test_leaving_asks_once_more_and_then_forgets(desk: Desk) -> None:
    family = await at_birth(desk)

    await family.say("/cancel")
    await desk.still()
    assert await desk.place(family) == Leaving(BIRTH, "cancelled")
    await family.press("Leave and erase")
    await desk.still()

    assert await desk.place(family) == Ended("cancelled")
    assert set(await desk.answers(family)) == {("language",)}
    await family.say("/status")
    assert (await desk.screens(family))[-2]["text"] == "There is no request at the moment. /start begins one."
    await family.press("Start again")
    await desk.still()
    assert await desk.place(family) == Asking(("offer",))


async def test_submit_pressed_twice_sends_once(desk: Desk) -> None:
    family = await at_review(desk)
    review = await last(desk, family)
    data = review["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    one, two = await asyncio.gather(
        family.press(message_id=review["message_id"], data=data),
        family.press(message_id=review["message_id"], data=data),
    )
    await desk.still()

    assert await desk.place(family) == Ended("sent")
    rows = await desk.storage.outbox._database.rows(sa.select(outbox).where(outbox.c.kind == "route"))
    assert len(rows) == 1
    toasts = [(await desk.player.get(f"/play/queries/{q['query_id']}"))["text"] for q in (one, two)]
    assert sorted(map(str, toasts)) == ["None", "Your request has been sent already. Nothing was changed."]
    done = [m for m in await desk.screens(family) if "T000" in m["text"]]
    assert len(done) == 1


async def test_after_sending_the_status_is_told_and_new_papers_join(desk: Desk) -> None:
    family = await at_review(desk)
    await family.press("Send the request")
    await desk.still()

    await family.say("/status")
    note = (await desk.screens(family))[-2]
    await family.sends(("late.pdf", b"%PDF late"))

    assert note["text"].startswith("Your request T000 has arrived.")
    assert (await last(desk, family))["text"].startswith("Thank you. I have added the file to your request.")


async def test_a_button_of_a_former_request_does_not_count(desk: Desk) -> None:
    family = await at_birth(desk)
    old = next(m for m in await desk.screens(family) if "Who needs" in m["text"])
    first = next(call for call in await desk.calls("sendMessage") if "Who needs" in call["params"]["text"])
    await family.say("/cancel")
    await desk.still()
    await family.press("Leave and erase")
    await desk.still()
    await family.press("Start again")
    await desk.still()
    for label in OPENING[1:]:
        await family.press(label)
        await desk.still()
    stale = "T000:writer:pself"
    assert stale in str(first["params"])
    before = await desk.screens(family)

    pressed = await family.press(message_id=old["message_id"], data=stale)
    await desk.still()

    toast = (await desk.player.get(f"/play/queries/{pressed['query_id']}"))["text"]
    assert toast.startswith("That button belongs to an earlier message.")
    assert await desk.place(family) == Asking(("writer",))
    assert len(await desk.screens(family)) == len(before)


async def test_names_with_markup_come_back_as_they_were_written(desk: Desk) -> None:
    family = await asked(desk, *OPENING, "I do")

    await family.say('<b>Мария</b> "О\'Нил" & \u202eсын\u200b <script>')
    await desk.still()
    await family.say("/back")

    screen = await last(desk, family)
    assert '<b>Мария</b> "О\'Нил" & сын <script>' in screen["text"]


async def test_a_group_is_declined_in_the_language_of_whoever_invited_and_left(desk: Desk) -> None:
    ivan = await desk.player.person("Иван", language_code="ru")

    group = await desk.player.post("/play/groups", {"title": "Родня", "members": [ivan.id]})
    await desk.still()

    said = [m["text"] for m in await desk.player.messages(group["id"]) if m.get("text")]
    assert len(said) == 1
    assert said[0] == desk.transport._words.say(DECLINE, "ru")
    state = await desk.player.get("/play/state")
    chat = next(c for c in state["chats"] if c["id"] == group["id"])
    assert chat["bot"]["status"] == "left"


async def test_staff_are_listened_to_and_not_answered(desk: Desk) -> None:
    anna = await desk.player.colleague("Anna")

    await anna.say("Good morning", chat_id=desk.playground.staff_chat_id)
    await desk.still()

    messages = await desk.player.messages(desk.playground.staff_chat_id)
    assert [m["text"] for m in messages if m.get("text")] == ["Good morning"]


async def test_a_staff_group_with_a_new_id_is_still_the_staff_group(
    playground: Playground, player: Player, storage: Storage
) -> None:
    anna = await player.colleague("Anna")
    group = await player.post("/play/groups", {"title": "Staff", "basic": True, "members": [anna.id]})
    moved: list[tuple[int, int]] = []

    async def migrated(old: int, new: int) -> None:
        moved.append((old, new))

    talk = conversation(storage)
    bot = transport(playground, storage, talk, staff_chat=group["id"], migrated=migrated)
    async with polling(bot) as listening:
        new = await player.post(f"/play/groups/{group['id']}/migrate")
        await anna.say("Still here?", chat_id=new["id"])
        await player.settled()
        await listening.quiet()

    assert moved == [(group["id"], new["id"])]
    calls = (await player.get("/play/calls"))["calls"]
    assert [call["method"] for call in calls if call["method"] in {"leaveChat", "sendMessage"}] == []


async def test_blocking_and_coming_back_are_noticed(desk: Desk) -> None:
    family = await at_birth(desk)

    async def blocked() -> bool:
        rows = await desk.storage.outbox._database.rows(sa.select(chats).where(chats.c.chat_id == family.id))
        return any(row.blocked_at is not None for row in rows)

    await family.block()
    await desk.still()
    assert await blocked()

    await family.unblock()
    await desk.still()
    assert not await blocked()
