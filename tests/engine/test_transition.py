from dataclasses import replace
from datetime import date

from bot.engine import (
    Again,
    Answer,
    Append,
    Asking,
    Back,
    Called,
    Cancel,
    Chosen,
    Corrected,
    Drop,
    Edit,
    Ended,
    File,
    Forget,
    Go,
    Greeted,
    Keep,
    Leave,
    Own,
    Pick,
    Picked,
    Pile,
    Pressed,
    Ref,
    Restart,
    Rounds,
    Sent,
    Skipped,
    Submit,
    Typed,
    Unreadable,
    begin,
    several,
    transition,
)
from bot.engine.gather import pile_at

from .clinic import CLINIC, TODAY, Walker, reviewed


def at_drugs() -> Walker:
    return Walker().press("English", "I agree").type("12.03.1970", "70").press("No code")


def at_scans() -> Walker:
    return at_drugs().press("None to add")


def at_questions() -> Walker:
    return at_scans().press("There are none", "Skip for now")


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


# ── the entries of a repeat ─────────────────────────────────────────────────────────────────────────────


def with_three_drugs() -> Walker:
    walker = at_drugs()
    for name in "ABC":
        walker.press("Add").type(name).press("Skip for now")
    return walker


def names(walker: Walker) -> list[Answer]:
    answers = walker.session.answers
    group = answers["drugs",]
    count = group.count if isinstance(group, Rounds) else 0
    return [answers["drugs", i, "name"] for i in range(count)]


def test_entries_are_added_up_to_the_limit() -> None:
    walker = with_three_drugs()

    assert names(walker) == ["A", "B", "C"]
    assert "[Add]" not in walker.page
    assert walker.press("Done ›").at == "scans"


def test_removing_an_entry_moves_the_later_ones_up() -> None:
    walker = with_three_drugs().press("✕ 1")

    assert names(walker) == ["B", "C"]
    assert walker.session.answers["drugs", 1, "since"] == Skipped()
    assert ("drugs", 2, "name") not in walker.session.answers


def test_an_entry_is_moved_up() -> None:
    assert names(with_three_drugs().press("↑ 3", "↑ 2")) == ["C", "A", "B"]


def test_none_to_add_closes_the_group() -> None:
    assert at_drugs().press("None to add").session.answers["drugs",] == Rounds(0, closed=True)


# ── several choices, own words among them ───────────────────────────────────────────────────────────────


def test_suggestions_follow_earlier_answers() -> None:
    adult = at_questions()

    assert "When is work possible?" in adult.page
    assert "When is school possible?" not in adult.page


def test_options_toggle_own_words_join_and_the_order_is_theirs() -> None:
    walker = at_questions().press("1", "2").type("Может ли он ходить?").press("↑ 3", "✓ 1", "Done ›")

    assert walker.session.answers["questions",] == Chosen(
        (Own("Может ли он ходить?"), Picked("work")), closed=True
    )
    assert walker.at == "work"


def test_the_list_has_a_least_and_a_most() -> None:
    empty = at_questions().take(Pressed(Go(), on=Asking(("questions",))))
    full = at_questions().press("1", "2").type("Первый вопрос?", "Второй вопрос?")

    assert "at least 1" in empty.said
    assert "holds 3 entries" in full.said
    assert len(several.chosen(full.session.answers["questions",])) == 3


def test_an_option_that_is_not_offered_is_not_taken() -> None:
    walker = at_questions().take(Pressed(Pick("school"), on=Asking(("questions",))))

    assert ("questions",) not in walker.session.answers


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────


def test_files_gather_until_done() -> None:
    walker = at_scans().send("a", "b")

    assert (walker.at, walker.said) == ("scans", "2 files saved here.")
    assert walker.press("Done ›").at == "letters"
    assert [e.file.unique for e in walker.effects if isinstance(e, Keep)] == ["a", "b"]


def test_the_same_file_twice_is_once_even_in_another_pile() -> None:
    walker = at_scans().send("a", "a").press("Done ›").send("a")

    assert "One copy is enough" in walker.said
    assert [e for e in walker.effects if isinstance(e, Keep)] == [
        Keep(File("id-a", "a", "document", "a", size=1))
    ]


def test_the_file_over_the_limit_is_not_taken_and_the_others_stay() -> None:
    walker = at_scans().send(*"abcd")

    assert "room for 3 files" in walker.said
    assert len(pile_at(walker.session.answers, ("scans",)).files) == 3


def test_a_large_file_is_kept_and_the_family_is_told() -> None:
    walker = at_scans().send("ct.zip", size=300_000_000)

    assert "“ct.zip” is saved" in walker.said
    assert len(pile_at(walker.session.answers, ("scans",)).files) == 1


def test_the_last_file_can_be_taken_back() -> None:
    walker = at_scans().send("a", "b").press("Remove the last")

    assert walker.session.answers["scans",] == Pile((Ref("a", "a"),))
    assert walker.effects[-1] == Drop("b")


def test_an_early_file_waits_and_is_offered_back_with_its_album() -> None:
    walker = Walker().send("a", "b", album="9").send("c")
    assert (walker.at, walker.said) == ("language", "The file is saved. We will come to it in a moment.")

    walker.press("English", "I agree").type("12.03.1970", "70").press("No code", "None to add")
    walker.press("There are none", "Skip for now")
    assert walker.at == "inbox"
    assert "2 files, sent together" in walker.page

    walker.press("Scans")
    assert "“c”" in walker.page
    walker.press("Letters")

    assert pile_at(walker.session.answers, ("scans",)).files == (Ref("a", "a", "9"), Ref("b", "b", "9"))
    assert pile_at(walker.session.answers, ("letters",)).files == (Ref("c", "c"),)
    assert walker.at == "questions"


def test_early_files_may_stay_unsorted() -> None:
    walker = Walker().send("a").press("English", "I agree").type("12.03.1970", "70")
    walker.press("No code", "None to add", "There are none", "Skip for now", "Leave it unsorted")

    assert walker.at == "questions"
    assert walker.session.answers["inbox",] == Pile((Ref("a", "a"),), closed=True)


def test_a_file_on_the_review_is_asked_about_at_once() -> None:
    walker = reviewed().send("late")

    assert walker.at == "inbox"
    assert walker.press("Scans").at == "review"


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


# ── leaving ─────────────────────────────────────────────────────────────────────────────────────────────


def test_cancel_asks_once_more_and_staying_returns_to_the_question() -> None:
    walker = at_drugs().take(Called(Cancel()))
    assert walker.at == "leaving:cancelled"

    assert walker.press("Go on").at == "drugs"


def test_leaving_erases_everything_but_the_language() -> None:
    walker = at_scans().send("a").take(Called(Cancel())).press("Leave and erase")

    assert walker.at == "end:cancelled"
    assert walker.session.answers == {("language",): "en"}
    assert walker.effects[-1] == Forget()


def test_refusing_consent_asks_once_more_and_keeps_nothing() -> None:
    walker = Walker().press("English", "I do not")
    assert walker.at == "leaving:declined"
    assert ("consent",) not in walker.session.answers

    walker.press("Leave and erase")

    assert (walker.at, walker.effects) == ("end:declined", [Forget()])


def test_a_stray_leave_erases_nothing() -> None:
    walker = at_drugs()

    walker.take(Pressed(Leave(), on=Asking(("drugs",))))

    assert walker.at == "drugs"
    assert walker.effects == []


# ── afterwards ──────────────────────────────────────────────────────────────────────────────────────────


def test_words_and_files_after_sending_are_added_to_the_case() -> None:
    walker = reviewed().press("Send the request").type("Мы забыли сказать про аллергию").send("late.pdf")

    assert walker.effects[-2:] == [
        Append(text="Мы забыли сказать про аллергию"),
        Append(file=File("id-late.pdf", "late.pdf", "document", "late.pdf", size=1)),
    ]
    assert walker.at == "end:sent"


def test_a_new_request_is_a_new_walk() -> None:
    walker = reviewed().press("Send the request", "New request")

    assert walker.effects[-1] == Restart()


def test_a_file_after_leaving_begins_anew_and_is_not_refused() -> None:
    file = Sent(File("id", "u", "photo"))
    walker = Walker().take(Called(Cancel())).press("Leave and erase").take(file)

    assert walker.effects[-1] == Restart(file)


def test_words_after_leaving_change_nothing() -> None:
    walker = Walker().take(Called(Cancel())).press("Leave and erase")
    effects = list(walker.effects)

    assert walker.take(Typed("hello?")).effects == effects
    assert walker.take(Pressed(Again(), on=Ended("cancelled"))).effects[-1] == Restart()


def test_a_language_chosen_before_is_not_asked_again() -> None:
    session = begin(CLINIC, "8KX2", TODAY, origin="leaflet", language="ru")

    assert session.place == Asking(("consent",))
    assert session.origin == "leaflet"


def test_language_can_be_changed_in_the_middle() -> None:
    walker = at_drugs().take(Called(Edit(("language",)))).press("Russian")

    assert walker.session.answers["language",] == "ru"
    assert walker.at == "drugs"
