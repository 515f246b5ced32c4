from dataclasses import replace
from datetime import date

from bot.engine import (
    Asking,
    Back,
    Called,
    Corrected,
    Ended,
    Go,
    Greeted,
    Pick,
    Pressed,
    Submit,
    Unreadable,
    transition,
)

from .clinic import CLINIC, TODAY, Walker, at_drugs, at_questions, reviewed

# ── going on, going back ────────────────────────────────────────────────────────────────────────────────


def test_each_answer_leads_to_the_next_open_question() -> None:
    walker = Walker()

    visited = [walker.at, walker.press("English").at, walker.press("I agree").at, walker.type("1.2.1970").at]

    assert visited == ["language", "consent", "birth", "weight"]


def test_going_back_and_on_again_changes_nothing() -> None:
    walker = at_drugs()
    before = walker.session.answers

    walker.press("‹ Back", "‹ Back", "Keep as is")

    assert walker.at == "drugs"
    assert walker.session.answers == before


def test_back_by_command_is_the_same_as_back_by_button() -> None:
    pressed, called = at_drugs().press("‹ Back"), at_drugs().take(Called(Back()))

    assert pressed.session == called.session


def test_the_first_question_has_no_way_back() -> None:
    assert "Back" not in Walker().page
    assert Walker().take(Called(Back())).at == "language"


def test_a_problem_is_said_on_the_same_screen_and_nothing_is_lost() -> None:
    walker = Walker().press("English", "I agree").type("31.02.2020")

    assert walker.at == "birth"
    assert "There is no such day" in walker.said
    assert walker.session.answers["consent",] == "yes"


def test_a_remark_is_gone_with_the_next_event() -> None:
    assert Walker().press("English", "I agree").type("?", "1.2.1970").said == ""


def test_why_is_told_without_moving() -> None:
    walker = Walker().press("English", "Why ask?")

    assert (walker.at, walker.said) == ("consent", "We need it to begin.")


def test_a_child_brings_a_question_that_an_adult_never_sees() -> None:
    child, adult = Walker().press("English", "I agree"), Walker().press("English", "I agree")

    assert child.type("1.9.2010").at == "guardian"
    assert adult.type("1.9.2000").at == "weight"


def test_a_birthday_between_two_visits_is_noticed() -> None:
    walker = Walker().press("English", "I agree").type("2.9.2008").press("Yes")
    grown = transition(CLINIC, walker.session, Greeted(), date(2026, 9, 2)).session

    assert grown.today == date(2026, 9, 2)
    assert "Are you the parent?" not in Walker(session=grown).page


# ── words where buttons are wanted, and other strays ────────────────────────────────────────────────────


def test_words_at_a_choice_are_kept_for_the_coordinator() -> None:
    walker = Walker().press("English").type("Маме поставили рак, мы не знаем, что делать")

    assert walker.at == "consent"
    assert walker.session.asides == ("Маме поставили рак, мы не знаем, что делать",)
    assert "written that down" in walker.said


def test_a_short_word_at_a_choice_is_only_pointed_to_the_buttons() -> None:
    walker = Walker().press("English").type("да")

    assert walker.session.asides == ()
    assert walker.said == "Please choose one of the buttons below."


def test_a_sticker_a_hello_and_a_stale_button_each_get_a_sentence() -> None:
    walker = Walker().press("English")

    assert "cannot read" in walker.take(Unreadable()).said
    assert "nothing is lost" in walker.take(Greeted()).said
    assert "earlier message" in walker.take(Pressed(Pick("en"), on=Asking(("language",)))).said
    assert walker.at == "consent"


def test_an_edited_message_corrects_the_answer_it_gave() -> None:
    walker = Walker().press("English", "I agree").type("12.03.1970")

    walker.take(Corrected("13.03.1970", 101))

    assert walker.session.answers["birth",] == "1970-03-13"
    assert (walker.at, walker.said) == ("weight", "Thank you, your answer is corrected.")


def test_a_correction_that_does_not_hold_changes_nothing() -> None:
    walker = Walker().press("English", "I agree").type("12.03.1970").take(Corrected("once", 101))

    assert walker.session.answers["birth",] == "1970-03-12"
    assert "could not read" in walker.said


def test_a_correction_can_bring_a_question_to_light() -> None:
    walker = at_questions().take(Corrected("12.03.2020", 101))

    assert walker.session.answers["birth",] == "2020-03-12"
    assert walker.press("1", "Done ›").at == "guardian"


def test_an_edit_of_anything_else_points_to_the_review() -> None:
    assert "go back or use the review" in at_drugs().take(Corrected("hm", 5)).said


# ── the review ──────────────────────────────────────────────────────────────────────────────────────────


def change(walker: Walker, label: str) -> Walker:
    walker.press("Change something")
    line = next(line for line in walker.page.splitlines() if f". {label}:" in line)
    return walker.press(line.split(".")[0])


def test_an_edit_comes_home_to_the_review() -> None:
    walker = change(reviewed(), "Weight").type("71")

    assert walker.at == "review"
    assert "Weight: 71" in walker.page


def test_an_edit_asks_only_what_it_brings_to_light() -> None:
    walker = change(reviewed(), "Born").type("1.1.2015")

    assert walker.at == "guardian"
    assert walker.press("Yes").at == "review"


def test_answers_an_edit_made_irrelevant_are_kept_but_not_sent() -> None:
    walker = change(change(reviewed(), "Born").type("1.1.2015").press("Yes"), "Born").type("1.1.1970")

    walker.press("Send the request")

    assert walker.session.answers["guardian",] == "yes"
    sent = walker.effects[-1]
    assert isinstance(sent, Submit)
    assert ("guardian",) not in sent.answers


def test_sending_submits_once_whatever_is_pressed_twice() -> None:
    walker = reviewed()
    send = Pressed(Go(), on=walker.session.place)

    walker.take(send).take(send)

    assert [type(e) for e in walker.effects if isinstance(e, Submit)] == [Submit]
    assert walker.session.place == Ended("sent")
    assert "sent already" in walker.said


def test_a_question_opened_by_time_is_asked_before_sending() -> None:
    walker = reviewed()
    opened = replace(
        walker.session, answers={k: a for k, a in walker.session.answers.items() if k != ("weight",)}
    )

    turn = transition(CLINIC, opened, Pressed(Go(), on=opened.place), TODAY)

    assert turn.effects == ()
    assert turn.session.place == Asking(("weight",))
