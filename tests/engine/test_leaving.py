from bot.engine import (
    Again,
    Append,
    Asking,
    Called,
    Cancel,
    Edit,
    Ended,
    File,
    Forget,
    Leave,
    Pressed,
    Restart,
    Sent,
    Typed,
    begin,
)

from .clinic import CLINIC, TODAY, Walker, at_drugs, at_scans, reviewed

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
