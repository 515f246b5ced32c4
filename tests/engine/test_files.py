from bot.engine import (
    Drop,
    File,
    Keep,
    Pile,
    Ref,
)
from bot.engine.gather import pile_at

from .clinic import Walker, at_scans, reviewed

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
