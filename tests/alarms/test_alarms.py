"""An emergency is heard in everyday words; what is past, usual, denied or a diagnosis is not one."""

from pathlib import Path

import pytest

from bot.alarms import alarms, card
from bot.alarms.cards import DESPAIR, EMERGENCY
from bot.alarms.phrases import Phrases, split
from bot.alarms.signs import SIGNS
from tests.parts import calls

BANK = Path(__file__).parents[2] / "bot" / "routing" / "bank"
NOW = """
breathing: доченька синеет и не может вдохнуть
breathing: he can hardly breathe and his lips are purple
unconscious: бабушка лежит на полу и не отвечает, глаза закатила
unconscious: dad just collapsed in the kitchen and won't answer
heart: папе плохо, сильно давит за грудиной и отдаёт в лопатку, бледный
heart: he has pressure in his chest and his left arm feels heavy, sweating
stroke: у мамы пропала речь и правая рука висит, началось час назад
stroke: grandma's mouth is drooping on one side and she can’t get words out
headache: голова взорвалась болью, такого никогда не было
headache: sudden terrible headache, worst I have ever had
seizure: скорую вызвали, ребёнок в судорогах уже 15 минут
seizure: she is fitting and it has been 10 minutes
bleeding: у жены кровь пошла после родов, прокладки меняем каждые десять минут
bleeding: coughing up bright red blood, cupfuls
self_harm: Муж говорит, что не видит смысла жить дальше, и попрощался с детьми
self_harm: I don't want to be here anymore
poisoning: сын засунул в рот батарейку и проглотил её
poisoning: toddler swallowed a button battery
allergy: лицо раздуло после укола антибиотика, хрипит
allergy: his throat is closing up after the injection
infant: доченька 3 недели, 38,7, отказывается от груди
infant: our baby is 5 weeks old, temp 38.4 and very sleepy
infection: температура 40.5 третий час не сбивается, бредит
infection: a purple rash that does not fade when pressed
fever_on_chemo: после второй химии 38.9 и трясёт
fever_on_chemo: two days after chemo, 38.8 and shaking
pregnancy: мы на 33 неделе, малыш со вчерашнего дня не толкается
pregnancy: I'm 31 weeks and haven't felt the baby since yesterday
cord: Не чувствую ничего между ног после подъёма тяжести, не могу сходить в туалет
cord: can't pee since this morning and numb between my legs, back pain
brain_pressure: у ребёнка шунт, третий раз за утро рвота, и его не добудиться
brain_pressure: child with VP shunt vomiting since morning, very sleepy
limb: нога холодная и побелела, боль началась сегодня
testis: sudden testicular pain, he is 12
injury: только что упал с лестницы, кость торчит
injury: mum fell from a ladder just now
abdomen: живот как доска
abdomen: suddenly severe stomach pain, cannot stand up
sight: внезапно ослеп на правый глаз
sight: all of a sudden I lost sight in my right eye
sight: в глаз брызнула известь, жжёт, роговица белая
sight: two hours ago a curtain came across the left eye
collapse: папа вдруг побелел, в холодном поту и оседает на пол
collapse: he suddenly went white and clammy and slumped
child: сынок с утра лежит тряпочкой, глаза впали, плачет без слёз
child: her nappy has been dry since last night and her eyes are sunken
infant: двухнедельный, рвёт зелёным, животик вздулся
infant: our ten day old is cold, floppy and will not feed
testis: у подростка с ночи опухло и страшно болит яичко
testis: he woke at four, one testicle is swollen and he keeps vomiting
metabolic: у мамы сахар 1.8, вся мокрая и не отвечает
metabolic: he has Addison's, vomiting since last night and too weak to stand
urine: со вчерашнего вечера не может помочиться, пузырь до пупка, кричит
urine: nothing has come through the catheter since morning, belly tight, he is in agony; can't pee
burn: кипяток опрокинулся на ребёнка, на груди пузыри, минут десять назад
burn: he got a shock from the socket and his heart is skipping
surroundings: гадюка укусила брата в лесу, нога синеет
surroundings: a viper bit her ankle and the foot is swelling
skin: кожа слезает лоскутами, губы и глаза в язвах, начали новый препарат
skin: her skin is coming off in sheets, mouth raw
cord: промежность как чужая, и мочу не удержать, спина
cord: her legs have gone numb from the waist down since yesterday
injury: дочка упала с качелей, её рвёт и она всё время спит
injury: he fell off his bike and keeps asking the same question, being sick
heart: за грудиной как плита, нитроглицерин не помог
heart: three sprays of nitro and the squeezing behind his breastbone has not gone
limb: ступня ледяная и белая, боль жуткая с утра
limb: her calf is twice the size and now she is out of breath
pregnancy: тридцать первая неделя, давление 175, мушки и голова раскалывается
pregnancy: he always kicks at night, nothing since yesterday, 35 weeks
fever_on_chemo: третий курс FOLFOX, с вечера 38,9 и озноб
poisoning: toddler chewed grandma's heart tablets, no idea how many
bleeding: стул чёрный как дёготь, мама бледная, шатает
stroke: роняет ложку, улыбка кривая, слова путает
"""
NOT_NOW = """
год назад был инсульт, лицо перекосило, сейчас восстановился почти
одышка при подъёме на третий этаж, ХСН
храпит и перестаёт дышать во сне на секунды, апноэ
боимся, что без операции кровотечение повторится
в марте была рвота кровью, варикоз вен пищевода, ставят TIPS
судороги с двух лет, два раза в неделю, пьёт депакин
боль в груди, год, кардиолог исключил инфаркт
суицидальных мыслей нет, депрессия
нет кровотечения, нет боли
после химии температура была, сейчас нормальная
задыхаюсь от этих бумаг, помогите разобраться
срочно нужно второе мнение, операция через неделю
сын без сознания, в реанимации, на ИВЛ
нос не дышит, полипы
he had a stroke two years ago, his face was drooping, speech came back
short of breath when climbing stairs, heart failure
stops breathing in his sleep, sleep apnoea, CPAP
no suicidal thoughts, treated for depression
vomited blood in March, endoscopy banded the veins
chest pain for months, angiogram was clean
was born blue and not breathing, now 5, cerebral palsy
the uncertainty is killing us
bleeding gums, platelets 80
legs weak for three years, MS
отслойка сетчатки была три года назад, сейчас пелены нет, можно ли летать
перекрут яичка в школе, одно удалили, интересует протез
ожог кипятком в два года, рубец на груди тянет
грудничком не набирал вес, теперь ему шесть, вопрос про гормон роста
надпочечники удалили, гидрокортизон пью, чувствую себя хорошо, можно ли на море
боюсь, что при беременности отойдут воды раньше срока, что делать заранее
а если он вдруг проглотит батарейку, куда звонить
катетер поставили в марте, ждём операцию на простате
у знакомого после химии была температура 39, нам тоже ждать
мысли о суициде были десять лет назад, вопрос про таблетки
железо принимаю, поэтому стул тёмный
онемение пальцев стоп годами, диабет
detached retina repaired in 2019, sight steady since
lost a testicle to torsion as a teenager, asking about fertility
scalded by a kettle as a baby, the scar is tight
type 1 diabetes, sugar 8 in the mornings, which pump is better
Addison's, well on tablets, how do I plan a dental visit
could my waters break early because of the stitch, asking ahead
what if he swallows a battery one day, where do we go
catheter changed every month, prostate operation planned
a friend's child had meningitis, should ours be vaccinated
thoughts of suicide ten years ago, is this tablet safe for me
iron tablets, so the stool is dark
numb feet for years from diabetes
the snake in his logo frightened nobody, we only want the slides read again
"""
MOST_OF_THE_BANK = 0.025
"""A diagnosis is no emergency; some of the bank's phrases and stories are both, such as waters that broke."""


@pytest.mark.parametrize("line", NOW.strip().splitlines())
def test_an_emergency_is_heard_by_its_sign(line: str) -> None:
    name, said = line.split(": ", 1)

    assert name in {alarm.name for alarm in alarms(said)}
    assert card(said) == (DESPAIR if name == "self_harm" else EMERGENCY)


def test_every_sign_has_been_heard_above() -> None:
    assert {line.split(":")[0] for line in NOW.strip().splitlines()} == {sign.name for sign in SIGNS}


@pytest.mark.parametrize("said", NOT_NOW.strip().splitlines())
def test_what_is_past_usual_denied_or_cared_for_alarms_nobody(said: str) -> None:
    assert alarms(said) == ()
    assert card(said) is None


def test_a_diagnosis_is_no_emergency() -> None:
    phrases = [
        line.removesuffix(" @child")
        for file in BANK.glob("*/*.txt")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]

    fired = [phrase for phrase in phrases if alarms(phrase)]

    assert len(phrases) > 7000
    assert len(fired) / len(phrases) < MOST_OF_THE_BANK, fired


@pytest.mark.parametrize(
    "odd",
    ["", "🙂🚑", "心臓が痛い", "C50.9", "x" * 100_000, "боль " * 20_000, "не дышит, кровь, 39 " * 5_000],
)
def test_anything_is_heard_out_at_a_cost_that_grows_with_its_length_only(odd: str) -> None:
    half, whole = (calls(alarms, text) for text in (odd, odd + odd))

    assert whole < 2.2 * half + 100


@pytest.mark.parametrize(
    ("phrase", "said", "stands"),
    [
        ("кровотеч", "Кровотечение!", True),
        ("now!", "nowhere", False),
        ("(a b|c!) d!", "say a b d", True),
        ("(a b|c!) d!", "say c d", True),
        ("не дыш", "не может дышать", False),
        ("не ~ дыш", "не может больше дышать", True),
        ("не ~ дыш", "она не спит. Дышит ровно", False),
        ("шунт & рвот", "рвота с утра, а у него шунт", True),
        ("шунт & рвот", "у него шунт. Рвота с утра", True),
        ("шунт & рвот", "у него шунт. Всё хорошо. Рвота была давно", False),
        ("cant pee", "I can’t pee", True),
        ("температур 38_5", "температура 38,5", True),
        ("не дыш", "неделю дышит ровно", False),
        ("(a b|c!) ~ (d e|f!)", "a b and then d e", True),
        ("бледн & (бледн|слаб)", "бледный", False),
    ],
)
def test_the_language_of_phrases_says_what_it_promises(phrase: str, said: str, stands: bool) -> None:  # noqa: FBT001
    assert any(Phrases({"it": [phrase]}).find(split(said))) is stands
