"""The desk is decided from codes first, then words, and not at all when nobody could know."""

import subprocess
import sys

import pytest

from bot.i18n import Words
from bot.icd10.codes import _codes
from bot.routing.desks import NAMES, NICHES
from bot.routing.explain import explain
from bot.routing.niches import OTHER, ROOMS, narrowing
from bot.routing.rules import TRIAGE, Rules, owner, rules
from bot.routing.specialty import AGREED, SURE, Decision, Query, decide, route
from tests.families import case
from tests.parts import calls

WORDS = Words.load()


def first(decision: Decision) -> str:
    return decision.desk


def reasons(decision: Decision) -> list[str]:
    return [WORDS.say(reason, "en") for reason in decision.ranked[0].reasons]


def test_a_case_goes_to_the_desk_of_its_code_and_says_why() -> None:
    decision = route(case())

    assert first(decision) == "breast"
    assert decision.niche == "breast_cancer"
    assert not decision.abstained
    assert reasons(decision)[0] == "code C50.4"
    assert "Рак молочной" in reasons(decision)[1]


def test_every_code_of_the_list_has_exactly_one_owner_and_every_desk_a_name() -> None:
    homeless = [code for code in _codes() if owner(code) is None]

    assert homeless == []
    assert set(NAMES) == set(rules().desks)


def test_every_narrower_room_has_a_name_and_no_name_is_idle() -> None:
    assert set(NICHES) == {niche for desk in rules().desks.values() for niche in desk.niches}


def test_the_niche_models_know_the_rooms_of_the_rules() -> None:
    known = {desk: set(names) - {OTHER} for desk, names in narrowing().rooms.items()}

    assert known == {name: set(desk.niches) for name, desk in rules().desks.items() if desk.niches}
    assert all(len(names) <= ROOMS for names in narrowing().rooms.values())


@pytest.mark.parametrize(
    ("query", "niche"),
    [
        (Query(codes=("G91.1",)), "hydrocephalus_csf"),
        (Query("гидроцефалия, шунт забился", age=40), "hydrocephalus_csf"),
        (Query("рак предстательной железы, Глисон 7"), "prostate"),
        (Query("Crohn's disease, infliximab stopped working"), "ibd"),
        (Query("порок сердца, дефект перегородки", codes=("Q21.0",), age=5), "paediatric_cardiac_surgery"),
        (Query("порок сердца, дефект перегородки", codes=("Q21.0",), age=45), "guch"),
        (Query("тетрада Фалло, операция", age=2), "paediatric_cardiac_surgery"),
        (Query("ИБС, три сосуда", codes=("I25.1",), proposed="АКШ"), "cabg"),
    ],
)
def test_a_desk_is_narrowed_by_the_code_or_else_by_the_words(query: Query, niche: str) -> None:
    assert decide(query).niche == niche


def test_a_case_left_to_a_person_is_not_narrowed() -> None:
    assert decide(Query("болит всё тело")).niche is None


def test_the_narrowest_range_wins() -> None:
    assert first(decide(Query(codes=("C79.3",)))) == "neuro_oncology"
    assert first(decide(Query(codes=("C79.5",)))) == "oncology_general"


@pytest.mark.parametrize(
    ("words", "desk"),
    [
        ("глиобластома левой лобной доли", "neuro_oncology"),
        ("рмж 2 стадия", "breast"),
        ("Грыжа диска L5-S1", "spine"),
        ("тетрада Фалло", "congenital_heart"),
        ("рассеянный склероз", "neurology"),
        ("non-small cell lung cancer, EGFR positive", "thoracic"),
        ("Crohn's disease, infliximab stopped working", "gastroenterology"),
        ("ДЦП", "neurology"),
    ],
)
def test_words_alone_find_the_desk(words: str, desk: str) -> None:
    decision = decide(Query(diagnosis=words))

    assert first(decision) == desk
    assert not decision.abstained


@pytest.mark.parametrize(
    "words", ["", "болит всё тело", "опухоль", "🙂", "см. выписку", "Schmerzen überall", "x" * 4000]
)
def test_who_cannot_know_abstains_and_says_what_would_decide_it(words: str) -> None:
    decision = decide(Query(diagnosis=words))

    assert first(decision) == TRIAGE
    assert decision.abstained
    assert decision.ask


def test_a_likely_desk_is_sooner_decided_on_when_a_word_of_the_rules_speaks_for_it_too() -> None:
    named = decide(Query("угревая болезнь"))
    unnamed = decide(Query("red tender lumps shins, nodosum"))

    assert all(AGREED <= one.ranked[0].score < SURE for one in (named, unnamed))
    assert (named.abstained, unnamed.abstained) == (False, True)
    assert unnamed.offered[0].code == "dermatology"


def test_symptom_codes_decide_nothing() -> None:
    assert decide(Query(codes=("R51",))).abstained
    assert first(decide(Query(diagnosis="мигрень", codes=("Z03.9",)))) == "neurology"


def test_a_child_is_read_by_a_desk_for_children() -> None:
    child = decide(Query(codes=("C91.0",), age=6))
    grown = decide(Query(codes=("C91.0",), age=40))

    assert first(child) == "paediatric_oncology"
    assert child.minor
    assert "age 6: a desk for children" in reasons(child)
    assert first(grown) == "haemato_oncology"


def test_a_grown_up_is_read_by_a_desk_for_grown_ups_however_the_illness_is_called() -> None:
    said = "Hirschsprung disease, pull through in childhood"

    assert first(decide(Query(said, age=3))) == "paediatric_surgery"
    assert first(decide(Query(said, age=33))) == "general_surgery"


@pytest.mark.parametrize(
    ("said", "desk"),
    [
        ("ГЭРБ", "gastroenterology"),
        ("ИБС", "cardiology"),
        ("РМЖ", "breast"),
        ("ДЦП", "neurology"),
        ("CLL", "haemato_oncology"),
        ("GBM", "neuro_oncology"),
    ],
)
def test_a_bare_abbreviation_is_enough(said: str, desk: str) -> None:
    assert first(decide(Query(said, age=50))) == desk


def test_what_is_proposed_moves_the_case() -> None:
    assert first(decide(Query(codes=("I25.1",)))) == "cardiology"
    assert (
        first(decide(Query(codes=("I25.1",), proposed="Аортокоронарное шунтирование"))) == "cardiac_surgery"
    )


def test_radiation_adds_a_desk_and_never_replaces_the_tumour_board() -> None:
    decision = decide(Query(codes=("C61",), proposed="лучевая терапия"))

    assert [ranked.code for ranked in decision.ranked[:2]] == ["uro_oncology", "radiation_oncology"]


def test_a_code_that_contradicts_the_words_is_asked_about_instead_of_believed() -> None:
    decision = decide(Query(diagnosis="грыжа диска L5-S1, стеноз позвоночного канала", codes=("C50.9",)))

    assert decision.abstained
    assert "Breast unit" in WORDS.say(decision.ask[0], "en")
    assert "Spine surgery" in WORDS.say(decision.ask[0], "en")
    assert decision.question is not None
    assert "C50.9" in WORDS.say(decision.question, "ru")


def test_a_code_of_the_other_sex_is_asked_about() -> None:
    asked, plain = (decide(Query(codes=("C61",), sex=sex)) for sex in ("female", "male"))

    assert (asked.abstained, plain.abstained) == (True, False)
    assert (asked.question is None, plain.question is None) == (False, True)


def test_a_family_that_said_too_little_is_asked_nothing_after_sending() -> None:
    assert decide(Query("болит всё тело")).question is None


def test_words_of_an_emergency_are_flagged_and_decide_nothing() -> None:
    decision = decide(Query(diagnosis="астма, сейчас не может дышать"))

    assert [alarm.name for alarm in decision.red_flags] == ["breathing"]
    assert first(decision) == "pulmonology"
    assert route(case()).red_flags == ()


def test_the_same_question_always_gets_the_same_answer() -> None:
    query = Query("тимома, миастения, гангрена", ("D15.0", "G70.0"), 46, "male", "удаление тимуса")

    assert decide(query) == decide(query)


def test_a_rule_that_names_a_desk_nobody_knows_is_explained() -> None:
    desks = {"general_triage": {"group": "other", "minors": "nowhere"}}
    empty: dict[str, object] = {"treatments": {}, "radiation": [], "female": [], "male": [], "asides": {}}

    with pytest.raises(ValueError, match="no desk called nowhere"):
        Rules.model_validate({"desks": desks, **empty})


def test_an_explanation_is_plain_data() -> None:
    told = explain("рак молочной железы", "С50.4", 54, lambda msg: WORDS.say(msg, "en"), "a1")

    assert told["id"] == "a1"
    assert told["specialties"][0]["code"] == "breast"
    assert told["specialties"][0]["reasons"][0] == "code C50.4"
    assert (told["abstained"], told["red_flags"], told["ask"]) == (False, [], [])


@pytest.mark.parametrize(
    ("icd", "age", "why"),
    [("C50.7", 54, "no such code"), ("привет", 54, "a letter with"), (None, -3, "an age lies")],
)
def test_wrong_input_is_explained_in_a_sentence(icd: str | None, age: int, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        explain("рак", icd, age, lambda msg: msg.one)


def test_a_hundred_thousand_characters_cost_no_more_than_a_long_letter() -> None:
    letter, novel = "боль " * 1_000, "боль " * 20_000
    explain(letter, None, None, lambda msg: msg.one)

    told = explain(novel, None, None, lambda msg: msg.one)

    assert told["abstained"]
    costs = [calls(explain, text, None, None, lambda msg: msg.one) for text in (letter, novel)]
    assert costs[1] < 1.1 * costs[0]


def test_neither_the_router_nor_the_worker_pays_for_aiogram() -> None:
    loaded = "print(*(name in sys.modules for name in ('telegram', 'sqlalchemy', 'aiogram')))"
    router = f"import sys, bot.routing.explain; {loaded}"
    worker = f"import sys, bot.routing.worker; {loaded}"

    told = [
        subprocess.check_output([sys.executable, "-c", one], text=True).split() for one in (router, worker)
    ]

    assert told == [["False", "False", "False"], ["True", "False", "False"]]
