"""Answers that do not fit, files that nobody asked for, buttons pressed too late."""

import pytest

from bot.engine import Back, Called, Forget, Greeted, Pressed, Submit, Unreadable

from .stories import at_review, begun, names, reach


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
    assert "уже отправлено" in talk.question


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
