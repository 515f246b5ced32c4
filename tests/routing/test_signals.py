"""Beside the desk, staff learn what cannot wait or may be rare; of several illnesses the right one leads."""

import pytest

from bot.case.case import Case
from bot.i18n import Words
from bot.routing.rules import Rare, rules
from bot.routing.sheet import sheet
from bot.routing.signals import URGENT
from bot.routing.specialty import GENETICS, Decision, Query, decide, route
from tests.families import case

WORDS = Words.load()


def said(decision: Decision) -> list[str]:
    return [WORDS.say(msg, "en") for msg in (*decision.urgent, *decision.rare)]


def desks(decision: Decision) -> list[str]:
    return [one.code for one in decision.ranked]


def page(told: Case) -> str:
    return sheet(told, route(told), WORDS, "en").pages[0].html


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("папа в реанимации, инсульт", "in intensive care"),
        ("операция уже завтра", "an operation within days"),
        ("metastases, cord compression", "the spinal cord may be under pressure"),
        ("лейкоз, бласты растут", "blasts are rising"),
        ("she stopped eating", "no longer eats or drinks"),
    ],
)
def test_what_cannot_wait_is_said_to_staff(words: str, why: str) -> None:
    assert why in said(decide(Query(diagnosis=words)))


def test_a_plain_diagnosis_can_wait() -> None:
    decision = decide(Query(diagnosis="рак молочной железы, операция через месяц", days=30))

    assert (decision.urgent, decision.rare) == ((), ())


@pytest.mark.parametrize(
    ("by_when", "why"),
    [
        ("2026-09-01", "the decision is due today"),
        ("2026-09-02", "1 day until the decision"),
        ("2026-09-04", "3 days until the decision"),
        ("2026-08-20", "the day of the decision has passed"),
    ],
)
def test_a_decision_due_within_days_needs_a_person_today(by_when: str, why: str) -> None:
    assert f"⏱ Somebody should look today: {why}." in page(case(by_when=by_when))


@pytest.mark.parametrize("by_when", ["2026-09-05", "2026-09", "2026", None])
def test_a_later_or_unknown_day_does_not(by_when: str | None) -> None:
    assert route(case(by_when=by_when)).urgent == ()


@pytest.mark.parametrize(
    "query",
    [
        Query("ребёнок не растёт, годами не могут поставить диагноз", age=6),
        Query("эпилепсия, нашли вариант c.1216C>T p.(Arg406Cys)", age=3),
        Query("epilepsy, exome sequencing found nothing", age=3),
        Query("миопатия, родители двоюродные", age=9),
        Query("порок сердца, катаракта, тугоухость", age=1),
        Query("эпилепсия", codes=("Q85.1",)),
    ],
)
def test_a_rare_illness_is_hinted_at_and_genetics_gets_a_copy(query: Query) -> None:
    decision = decide(query)

    assert decision.rare
    assert GENETICS in desks(decision)


def test_the_copy_changes_neither_the_desk_nor_its_score() -> None:
    plain, hinted = (
        decide(Query(f"фокальная эпилепсия, кеппра не помогает{more}")) for more in ("", ", экзом сделали")
    )

    assert (desks(plain)[0], desks(hinted)[0]) == ("neurology", "neurology")
    assert not hinted.abstained
    assert "🧬 It may be a rare illness: words: экзом." in page(
        case(icd=None, diagnosis="эпилепсия, экзом", proposed=None, reason=None)
    )


@pytest.mark.parametrize(
    "query",
    [
        Query("рак лёгкого, мутация EGFR p.Leu858Arg, секвенирование"),
        Query("порок сердца, катаракта, тугоухость", age=60),
        Query("ИБС, стенокардия", codes=("I20.8",)),
    ],
)
def test_genes_of_a_tumour_and_the_illnesses_of_old_age_are_not_rare(query: Query) -> None:
    assert decide(query).rare == ()


@pytest.mark.parametrize(
    ("diagnosis", "proposed", "desk"),
    [
        (
            "1. Рак молочной железы\n2. Гонартроз правого колена",
            "эндопротезирование коленного сустава",
            "orthopaedics",
        ),
        ("1. Рак молочной железы\n2. Гонартроз правого колена", "мастэктомия", "breast"),
        ("1) type 2 diabetes 2) cataract of both eyes", "cataract surgery, lens implant", "ophthalmology"),
        ("диабет 2 типа; язвенный колит", "колэктомия", "general_surgery"),
    ],
)
def test_of_several_diagnoses_the_one_the_treatment_is_for_leads(
    diagnosis: str, proposed: str, desk: str
) -> None:
    assert desks(decide(Query(diagnosis, proposed=proposed)))[0] == desk


def test_the_code_of_that_diagnosis_leads_too() -> None:
    diagnosis = "1. C50.9 рак молочной железы\n2. M17.1 гонартроз колена"

    decision = decide(Query(diagnosis, codes=("C50.9", "M17.1"), proposed="эндопротезирование колена"))

    assert desks(decision)[0] == "orthopaedics"


def test_radiation_brings_in_its_desk_second() -> None:
    assert desks(decide(Query("глиобластома", proposed="лучевая терапия")))[:2] == [
        "neuro_oncology",
        "radiation_oncology",
    ]


@pytest.mark.parametrize(
    "query",
    [
        Query(""),
        Query("🙂🙂🙂"),
        Query("Schmerzen im Bauch seit gestern"),
        Query("心臓が痛い"),
        Query("1. 2. 3.;;;\n\n", proposed="?"),
        Query("; ".join(["x" * 300] * 300), proposed="операция"),
    ],
)
def test_what_says_nothing_is_left_to_a_person(query: Query) -> None:
    assert decide(query).desk == "general_triage"


def test_every_urgent_sign_has_its_sentence() -> None:
    assert set(rules().urgent) == set(URGENT)


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ({"codes": ["70-90"]}, "'70-90' is not a range of ICD-10 codes"),
        ({"patterns": ["c.("]}, r"'c\.\(' is not a regular expression"),
        ({"word": []}, "Extra inputs are not permitted"),
    ],
)
def test_a_mistake_in_the_rules_is_explained(rule: dict[str, list[str]], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Rare.model_validate(rule)
