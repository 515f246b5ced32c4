"""The intake, as families live it."""

from collections.abc import Callable

import pytest

from bot.engine import (
    Back,
    Chosen,
    Ended,
    Forget,
    Own,
    Picked,
    Rounds,
    Skipped,
)
from tests.talk import Talk

from .stories import (
    TRANSCRIPTS,
    WRITTEN_DOWN,
    at_review,
    begun,
    husband,
    mother,
    names,
    refusing,
    son,
    undiagnosed,
    woman,
)

# ── six families ────────────────────────────────────────────────────────────────────────────────────────


def test_a_mother_asks_about_her_daughters_heart() -> None:
    told = mother().sent

    assert told["birth",] == "2021-05-14"
    assert told["icd",] == "Q21.0"
    assert told["by_when",] == "2026-10-20"
    assert told["treatments", 0, "name"] == "Верошпирон, 12 мг в день"
    assert names(told, "reports") == ["выписка.pdf", "узи-1.jpg", "узи-2.jpg"]
    assert told["imaging",] == Skipped("later")
    assert told["questions",] == Chosen(
        (Picked("op_aim"), Own("Можно ли подождать до школы?"), Picked("op_wait")), closed=True
    )


def test_nobody_calls_her_daughter_a_patient() -> None:
    _, after = mother().transcript.split("« [Ребёнку до 18]")

    assert "пациент" not in after.lower()
    assert "ваш ребёнок" in after


def test_a_son_whose_father_does_not_know_is_not_turned_away() -> None:
    talk = son()

    assert talk.sent["knows",] == "unaware"
    assert talk.sent["icd",] == "C34.3", "typed with a Cyrillic С and a comma"
    assert talk.sent["treatments",] == Rounds(1, closed=True)


def test_papers_sent_before_the_first_answer_are_sorted_when_their_time_comes() -> None:
    told = son().sent

    assert names(told, "reports") == ["заключение.pdf", "a.jpg", "b.jpg"], "an album moves as one"
    assert names(told, "imaging") == ["кт.zip"]
    assert names(told, "pathology") == ["гистология.pdf"]
    assert ("inbox",) not in told or names(told, "inbox") == []


def test_a_woman_changes_an_answer_on_the_review_and_sends() -> None:
    talk = woman()

    assert talk.sent["country",] == "Ireland, Galway"
    assert talk.sent["diagnosis",] == "Invasive ductal carcinoma of the left breast, HER2 positive"
    assert talk.sent["contact",] == "anna@example.org"
    assert ("knows",) not in talk.sent


def test_a_husband_asks_whether_his_wife_needs_an_operation() -> None:
    told = husband().sent

    assert told["by_when",] == Skipped("none")
    assert told["treatments", 0, "outcome"] == "no"
    assert told["contact",] == "+375291234567"


def test_an_illness_without_a_name_is_not_asked_for_a_code_or_a_plan() -> None:
    told = undiagnosed().sent

    assert told["diagnosis",] == Skipped("none")
    assert ("icd",) not in told
    assert ("proposed",) not in told


def test_a_man_who_does_not_agree_leaves_nothing_behind() -> None:
    talk = refusing()

    assert talk.session.place == Ended("declined")
    assert talk.session.answers == {("language",): "ru"}
    assert talk.effects == [Forget()]


def test_he_may_also_think_again() -> None:
    talk = Talk().presses("Русский", "Понятно", "Понятно", "Не даю согласия")

    assert talk.presses("Продолжить", "Даю согласие").at == "channel"
    assert talk.effects == []


@pytest.mark.parametrize("story", WRITTEN_DOWN, ids=lambda s: s.__name__)
def test_the_talk_reads_as_it_was_read_aloud(story: Callable[[], Talk]) -> None:
    written = (TRANSCRIPTS / f"{story.__name__}.txt").read_text(encoding="utf-8")

    assert story().transcript == written, "look at it, then: python -m tests.dialogs.stories"


# ── who may decide ──────────────────────────────────────────────────────────────────────────────────────


def test_a_girl_of_fourteen_is_asked_for_her_parents() -> None:
    talk = begun().presses("Мне").types("Смирнова Вера", "01.05.2012")
    assert talk.at == "guardian"

    talk.presses("Пока нет", "Уйти и удалить")

    assert talk.at == "end:guardian_needed"
    assert talk.effects == [Forget()]


@pytest.mark.parametrize("who", ["Ребёнку до 18", "Моему подопечному"])
def test_a_parent_or_guardian_is_not_asked_for_a_parent(who: str) -> None:
    talk = begun().presses(who).types("Смирнова Вера", "01.05.2012")

    assert talk.at == "sex"


def test_on_the_day_of_coming_of_age_nobody_else_is_asked() -> None:
    grown = begun().presses("Мне").types("Смирнова Вера", "01.09.2008")
    minor = begun().presses("Мне").types("Смирнова Вера", "02.09.2008")

    assert (grown.at, minor.at) == ("sex", "guardian")


def test_a_patient_who_is_against_it_is_obeyed() -> None:
    talk = begun().presses("Мужу или жене", "Знает, но против", "Уйти и удалить")

    assert talk.at == "end:patient_declined"


def test_only_those_who_may_write_about_a_child_are_offered_to_say_so() -> None:
    wife, aunt = begun().presses("Мужу или жене"), begun().presses("Другому родственнику")

    assert "Нет 18 лет" not in wife.page
    assert "Нет 18 лет" in aunt.page


def test_without_telegram_there_is_another_way() -> None:
    talk = begun().calls(Back()).calls(Back()).presses("Не подходит", "Уйти и удалить")

    assert talk.at == "end:channel_declined"
    assert "в другой клинике" in talk.page


# ── changing one's mind ─────────────────────────────────────────────────────────────────────────────────


def change(talk: Talk, label: str) -> Talk:
    """From the review to the question behind this label."""
    talk.presses("Что-то изменить")
    [line] = [said for said in map(talk.says, talk.screen.lines) if f". {label}:" in said]
    return talk.presses(line.split(".")[0])


def test_most_questions_may_be_left_open() -> None:
    talk = at_review()

    assert talk.at == "review"
    assert talk.presses("Отправить обращение").at == "end:sent"
    assert [step for (step, *_), answer in talk.sent.items() if isinstance(answer, Skipped)] == [
        "by_when",
        "diagnosis",
        "reason",
        "reports",
        "imaging",
        "pathology",
        "other",
        "questions",
        "contact",
    ]


def test_a_diagnosis_found_later_brings_its_code_and_nothing_else() -> None:
    talk = change(at_review(), "Диагноз").types("Гипотиреоз")

    assert talk.at == "icd"
    assert talk.types("Е03.9").at == "review"


def test_a_plan_is_asked_for_when_there_is_one_and_forgotten_when_there_is_none() -> None:
    talk = change(at_review(), "Решение").presses("Предложили операцию")
    assert talk.at == "proposed"
    talk.types("Удаление щитовидной железы")

    change(talk, "Решение").presses("Диагноз неясен")
    assert "Удаление щитовидной железы" not in talk.page

    change(talk, "Решение").presses("Предложили операцию")
    assert "Удаление щитовидной железы" in talk.page, "changing back brings it back"


def test_who_turns_out_to_be_a_child_needs_a_parents_yes() -> None:
    talk = change(at_review(), "Дата рождения").types("01.02.2015")

    assert talk.at == "guardian"
    assert talk.presses("Да, не против").at == "review"


def test_an_edited_message_corrects_its_answer() -> None:
    talk = begun().presses("Мне").types("Иванова Олга").corrects(1, "Иванова Ольга")

    assert talk.session.answers["name",] == "Иванова Ольга"
    assert talk.at == "birth"


def test_a_file_on_the_review_is_sorted_at_once() -> None:
    talk = at_review().sends("ещё.pdf")
    assert talk.at == "inbox"

    assert talk.presses("Снимки").at in {"imaging", "review"}
    assert "ещё.pdf" in str(talk.session.answers["imaging",])


def test_going_back_and_on_again_changes_nothing() -> None:
    talk = begun().presses("Мне").types("Иванова Ольга", "01.02.1970")
    before = talk.session.answers

    talk.presses("‹ Назад", "‹ Назад").presses("Оставить как есть")

    assert (talk.at, talk.session.answers) == ("sex", before)
