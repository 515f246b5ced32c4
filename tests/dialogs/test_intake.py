"""The intake, as families live it."""

from collections.abc import Callable

import pytest

from bot.engine import (
    Answers,
    Back,
    Called,
    Chosen,
    Ended,
    Forget,
    Greeted,
    Own,
    Picked,
    Pile,
    Pressed,
    Rounds,
    Skipped,
    Submit,
    Unreadable,
)
from tests.talk import Talk

from .stories import TRANSCRIPTS, WRITTEN_DOWN, begun, husband, mother, refusing, son, undiagnosed, woman


def names(answers: Answers, step: str) -> list[str]:
    """What lies on a pile."""
    pile = answers[step,]
    assert isinstance(pile, Pile)
    return [ref.name for ref in pile.files]


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
    assert "в другой больнице" in talk.page


# ── changing one's mind ─────────────────────────────────────────────────────────────────────────────────


def at_review() -> Talk:
    """The shortest way to the review: everything that may be left open is."""
    talk = (
        begun().presses("Мне").types("Иванова Ольга", "01.02.1970").presses("Женский").types("Россия, Омск")
    )
    talk.presses("Диагноз неясен", "Не знаю", "Диагноза пока нет", "Без ответа", "Лечения не было")
    return talk.presses("Пришлю позже", "Не знаю", "Не знаю", "Больше ничего", "Решу позже", "Только здесь")


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


# ── answers that do not fit ─────────────────────────────────────────────────────────────────────────────


def reach(step: str) -> Talk:
    """Somebody who is asked this very step."""
    talk = begun().presses("Мне")
    answers: dict[str, Callable[[Talk], Talk]] = {
        "name": lambda t: t.types("Иванова Ольга"),
        "birth": lambda t: t.types("01.02.1970"),
        "sex": lambda t: t.presses("Женский"),
        "country": lambda t: t.types("Россия, Омск"),
        "decision": lambda t: t.presses("Предложили лечение"),
        "by_when": lambda t: t.presses("Не знаю"),
        "diagnosis": lambda t: t.types("Гипотиреоз"),
        "icd": lambda t: t.presses("В бумагах нет"),
        "proposed": lambda t: t.presses("Не знаю"),
        "reason": lambda t: t.presses("Без ответа"),
        "treatments": lambda t: t.presses("Добавить лечение", "Лекарства").types("Тироксин"),
        "treatments.started": lambda t: t.presses("Не знаю", "Помогло", "Готово ›"),
        "reports": lambda t: t.presses("Их нет"),
        "imaging": lambda t: t.presses("Их нет"),
        "pathology": lambda t: t.presses("Не делали"),
        "other": lambda t: t.presses("Больше ничего"),
        "questions": lambda t: t.presses("1", "Готово ›"),
    }
    while talk.at != step:
        answers[talk.at](talk)
    return talk


@pytest.mark.parametrize(
    ("step", "typed", "remark"),
    [
        ("name", "   ", "Напишите, пожалуйста, словами."),
        ("name", "🙏🙏", "Напишите, пожалуйста, словами."),
        ("name", "\u200b\u2060", "Напишите, пожалуйста, словами."),
        ("name", "а" * 121, "Получилось знаков: 121, а помещается 120"),
        ("birth", "31.02.1970", "Такого дня нет в календаре"),
        ("birth", "давно", "Не получилось прочитать дату"),
        ("birth", "54 года", "Не получилось прочитать дату"),
        ("birth", "1970", "Напишите, пожалуйста, дату целиком"),
        ("birth", "12 марта", "Добавьте, пожалуйста, год"),
        ("birth", "02.09.2026", "Этот день ещё не наступил"),
        ("birth", "01.01.1870", "Это слишком давно"),
        ("birth", "'; DROP TABLE cases; --", "Не получилось прочитать дату"),
        ("sex", "ж", "Выберите, пожалуйста, одну из кнопок"),
        ("by_when", "31.08.2026", "Этот день уже прошёл"),
        ("by_when", "2046", "Это очень нескоро"),
        ("by_when", "как можно скорее", "Не получилось прочитать дату"),
        ("icd", "не знаю", "Кода здесь не видно"),
        ("icd", "Ю12.3", "Кода здесь не видно"),
        ("icd", "U99.9", "Такого кода в списке нет"),
        ("treatments.started", "1969", "Это раньше даты рождения"),
        ("treatments.started", "2027", "Этот день ещё не наступил"),
        ("reports", "сейчас", "фотографии или документы"),
        ("questions", "Почему?", "чуть подробнее: хотя бы 10 знаков"),
        ("questions", "о" * 401, "Получилось знаков: 401"),
        ("contact", "позвоните вечером", "телефон, например"),
        ("contact", "12345", "телефон, например"),
        ("contact", "anna@", "телефон, например"),
    ],
)
def test_an_answer_that_does_not_fit_gets_a_clear_sentence(step: str, typed: str, remark: str) -> None:
    talk = reach(step)
    before = talk.session.answers

    talk.types(typed)

    assert remark in talk.remark
    assert (talk.at, talk.session.answers) == (step, before), "and nothing is lost"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<b>Анна</b> & Co", "<b>Анна</b> & Co"),
        ('Анна "Аня" О\'Нил', 'Анна "Аня" О\'Нил'),
        ("\u202eАнна\u202c \u200bИванова", "Анна Иванова"),
        ("../../etc/passwd", "../../etc/passwd"),
        ("Робин'); DROP TABLE cases;--", "Робин'); DROP TABLE cases;--"),
        ("{case} %s {0}", "{case} %s {0}"),
        ("  Анна   Иванова \n", "Анна Иванова"),
    ],
)
def test_odd_names_are_kept_as_words(typed: str, kept: str) -> None:
    talk = reach("name").types(typed)

    assert talk.session.answers["name",] == kept
    assert talk.at == "birth"


@pytest.mark.parametrize(
    "typed", ["1 февраля 1970", "1.2.1970", "01/02/1970", "1970-02-01", "1 Feb 1970", "01.02.1970 г."]
)
def test_a_date_may_be_written_any_usual_way(typed: str) -> None:
    assert reach("birth").types(typed).session.answers["birth",] == "1970-02-01"


def test_a_birth_date_that_does_not_agree_with_the_treatments_is_questioned() -> None:
    talk = reach("treatments.started").types("03.1999").presses("Помогло", "Готово ›")

    talk.corrects(2, "01.02.2001")

    assert "Лечение № 1 началось раньше этой даты" in talk.remark
    assert talk.session.answers["birth",] == "1970-02-01"


def test_a_voice_note_where_a_date_was_asked_waits_in_the_inbox() -> None:
    talk = reach("birth").sends("голос.ogg")

    assert talk.at == "birth"
    assert talk.remark == "Файл сохранён. Мы скоро к нему вернёмся."
    assert names(talk.session.answers, "inbox") == ["голос.ogg"]


def test_words_where_a_button_is_wanted_reach_the_coordinator() -> None:
    talk = reach("reports").types("Выписку обещали отдать только в пятницу")

    assert "записаны для координатора" in talk.remark
    assert talk.session.asides == ("Выписку обещали отдать только в пятницу",)
    assert talk.at == "reports"


def test_a_sticker_is_answered_kindly() -> None:
    talk = reach("birth").does(Unreadable())

    assert "Подойдут текст, фотографии и документы" in talk.remark
    assert talk.at == "birth"


def test_hello_in_the_middle_loses_nothing() -> None:
    talk = reach("country")
    before = talk.session.answers

    talk.does(Greeted())

    assert (talk.at, talk.session.answers) == ("country", before)
    assert "ничего не потерялось" in talk.remark


def test_the_same_file_twice_is_one_file() -> None:
    talk = reach("reports").sends("a.pdf", "a.pdf")

    assert names(talk.session.answers, "reports") == ["a.pdf"]
    assert "Этот файл уже здесь" in talk.remark


def test_two_hundred_files_are_a_hundred_and_a_kind_word() -> None:
    talk = reach("reports").sends(*(f"{n}.jpg" for n in range(200)))

    assert len(names(talk.session.answers, "reports")) == 100
    assert "Здесь помещается 100 файлов" in talk.remark


def test_a_file_too_large_to_pass_on_is_kept_all_the_same() -> None:
    talk = reach("imaging").sends("кт.zip", size=21 * 1024 * 1024)

    assert names(talk.session.answers, "imaging") == ["кт.zip"]
    assert "Он больше 20 МБ" in talk.remark


def test_a_button_from_an_earlier_question_only_reminds() -> None:
    talk = begun()
    old, press = talk.session.place, talk.button("Мне").press
    talk.presses("Моему пациенту").does(Pressed(press, on=old))

    assert talk.session.answers["writer",] == "doctor"
    assert "от прежнего сообщения" in talk.remark


def test_sending_twice_sends_once() -> None:
    talk = at_review()
    review, send = talk.session.place, talk.button("Отправить обращение").press
    talk.presses("Отправить обращение").does(Pressed(send, on=review))

    assert len([e for e in talk.effects if isinstance(e, Submit)]) == 1
    assert "уже отправлено" in talk.remark


def test_an_eighth_question_has_to_wait_for_a_place() -> None:
    talk = reach("questions").presses("1", "2", "3", "4", "5", "6", "7")
    talk.types("А можно ещё один вопрос?")

    assert "В список помещается 7 вопросов" in talk.remark
    assert talk.presses("✓ 1").types("А можно ещё один вопрос?").remark == ""


def test_the_list_of_questions_is_not_closed_empty() -> None:
    talk = reach("questions")

    assert "Готово" not in talk.page
    assert "Готово" not in talk.presses("1", "✓ 1").page


def test_leaving_asks_once_more_and_coming_back_loses_nothing() -> None:
    talk = reach("reason")
    before = talk.session

    talk.calls().presses("Продолжить")

    assert (talk.session.answers, talk.session.place) == (before.answers, before.place)
    assert talk.calls().presses("Уйти и удалить").effects == [Forget()]
    assert talk.does(Called(Back())).at == "end:cancelled"
