"""A family in an emergency sees the card first; the dialog goes on as it would have."""

from dataclasses import replace

import pytest

from bot.alarms import card
from bot.alarms.cards import DESPAIR, EMERGENCY
from bot.engine import Corrected, File, Sent, Typed
from bot.engine.message import Msg
from tests.engine.clinic import CLINIC, Walker, english, reviewed

WATCHED = replace(CLINIC, alarm=card)
HELP = english(EMERGENCY)


def walker() -> Walker:
    return Walker(WATCHED).press("English", "I agree").type("12.03.1970", "70").press("No code", "Add")


def test_the_card_stands_above_the_next_question_and_the_answer_is_taken() -> None:
    family = walker().type("warfarin, the bleeding won't stop")

    assert family.page.index("This may be an emergency") < family.page.index("Since when?")
    assert family.session.answers["drugs", 0, "name"] == "warfarin, the bleeding won't stop"
    assert family.effects == []


def test_the_card_goes_with_the_next_word_and_nothing_else_changes() -> None:
    family = walker().type("he is not breathing").type("2020")

    assert HELP not in family.page
    assert family.at == "drugs"


def test_what_is_wrong_with_the_answer_is_said_below_the_card() -> None:
    family = Walker(WATCHED).press("English", "I agree").type("she is not breathing")

    assert family.said.startswith(HELP)
    assert len(family.said) > len(HELP) + 10
    assert family.at == "birth"


@pytest.mark.parametrize(
    "event",
    [
        Typed("I want to die"),
        Corrected("I want to die", source=1),
        Sent(File("id", "u", "photo", caption="I want to die")),
    ],
)
def test_despair_is_answered_in_its_own_words_wherever_it_is_written(event: Typed | Corrected | Sent) -> None:
    for place in (walker(), Walker(WATCHED, reviewed().session)):
        assert place.take(event).said.startswith(english(DESPAIR))


def test_an_emergency_after_sending_is_passed_on_and_answered() -> None:
    family = Walker(WATCHED, reviewed().session).press("Send the request").type("she won't wake up")

    assert family.page.startswith(HELP)
    assert "passed your words on" in family.page
    assert len(family.effects) == 2


def test_a_dialog_without_an_alarm_hears_none() -> None:
    said: Msg | None = Walker().press("English", "I agree").type("not breathing").session.remark

    assert said is not None
    assert HELP not in english(said)
