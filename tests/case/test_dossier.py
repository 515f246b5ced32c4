"""What the family told us, read by its meaning."""

from bot.case.completeness import missing
from bot.case.dossier import dossier
from bot.engine.answer import Skipped
from bot.i18n import Words
from tests.families import case, file

WORDS = Words.load()


def said(case_: object) -> list[str]:
    return [WORDS.say(msg, "en") for msg in missing(dossier(case_))]  # type: ignore[arg-type]


def test_single_answers_keep_their_meaning() -> None:
    told = dossier(case())

    assert (told.decision, told.by_when, told.icd, told.sex) == ("operation", "2026-10-01", "C50.4", "female")
    assert told.diagnosis is not None
    assert told.diagnosis.startswith("Рак молочной железы")
    assert told.age == 54
    assert told.tried == ("4 курса AC",)


def test_the_age_counts_full_years_and_months_on_the_day_of_sending() -> None:
    assert dossier(case(birth="1972-09-01")).age == 54
    assert dossier(case(birth="1972-09-02")).age == 53
    assert dossier(case(birth="2026-01-15")).months == 7


def test_labels_and_choices_are_worded_as_in_the_conversation() -> None:
    told = dossier(case(by_when=Skipped("none")))

    assert WORDS.say(told.facts["decision"].label, "en") == "Decision"
    assert [WORDS.say(msg, "en") for msg in told.facts["decision"].said] == ["Operation offered"]
    assert [WORDS.say(msg, "en") for msg in told.facts["by_when"].said] == ["No date set"]
    assert WORDS.say(told.questions[1], "ru") == "Можно ли сохранить грудь?"


def test_records_lie_in_their_piles_and_nothing_that_was_sent_is_left_out() -> None:
    told = dossier(
        case(("imaging", file("mri.zip")), ("reports", file("1.jpg")), ("inbox", file("what.pdf")))
    )

    numbers = {heap.step: [record.number for record in heap.records] for heap in told.heaps}

    assert numbers == {"inbox": [3], "reports": [1], "imaging": [2], "pathology": [], "other": []}


def test_gaps_that_matter_are_named_and_others_are_not() -> None:
    full = case(("reports", file("1.pdf")), ("imaging", file("2.zip")), ("pathology", file("3.pdf")))
    bare = case(
        diagnosis=Skipped("none"),
        icd=None,
        questions=Skipped("later"),
        contact=Skipped("none"),
        knows="unaware",
    )

    assert said(full) == []
    assert said(bare) == [
        "The patient does not know yet. Nothing goes to a hospital before that is settled.",
        "There is no diagnosis yet.",
        "There are no questions for the specialist yet.",
        "Doctors' papers: the family has none.",
        "Images: the family has none.",
        "There is no second way to reach the family.",
    ]


def test_a_tumour_without_tissue_tests_is_a_gap_and_a_slipped_disc_without_them_is_not() -> None:
    papers = (("reports", file("1.pdf")), ("imaging", file("2.zip")))

    assert said(case(*papers, icd="C50.4")) == ["Tissue tests: none, although the code is that of a tumour."]
    assert said(case(*papers, icd="M51.1")) == []
    assert said(case(*papers, icd="M51.1", pathology=Skipped("later"))) == [
        "Tissue tests: the family will send them later."
    ]
