"""Signs of despair, in the words families use."""

from bot.alarms.sign import Sign
from bot.engine.message import _

SELF_HARM = "self_harm"

_EDGE = (
    "(подоконник|балкон|крыш|мост|перил|карниз|парапет|окне|окно|окна|рельс|путях|обрыв|balcony|roof|"
    "bridge|ledge|railing|rail!|window|tracks|cliff|parapet|platform)"
)
_MEANS = (
    "(ружь|петл|веревк|таблет|снотворн|нож!|ножом|ножа|лезви|пистолет|бритв|карабин|патрон|газ!|gun|"
    "shotgun|rifle|rope|noose|pills|tablets|knife|blade|razor|pistol|insulin|инсулин)"
)
_READY = (
    "(заперся|заперлась|закрылся|закрылась|приготов|попроща|прощал|прощается|не выйду|живым|живой не|"
    "завещан|накопил|спрятал|купил|конец|все кончится|locked|ready|goodbye|good bye|farewell|note|hoard|"
    "stockpil|saved up|saving up|in front of me|in my hand|end it|enough of|hidden|bought|lined up)"
)
_ENOUGH = (
    "(жить|жизн|смысл|устал|больше не могу|сил нет|нет сил|все равно|обуз|хватит|прощ|умереть|не подход|"
    "шагн|прыг|спрыг|bye|live|living|die!|end!|over!|jump|step off|tired of|no point|go first|goodbye|"
    "life|wont come|refuses to come|wont let|dont come|picked|chosen)"
)

DESPAIR = Sign(
    SELF_HARM,
    _("thoughts of suicide"),
    (
        "(покончу|покончил|покончит) с (собой|жизнью|этим|всем|моими|мучени)",
        "(хочу|хочет|хотел|лучше|готов|решил|мечтаю|мечтает) ~ (умереть|сдохнуть|подохнуть)",
        "(умереть|сдохнуть|помереть) ~ (хочу|хочет|легче|проще|лучше)", "скорей бы ~ (умереть|сдохнуть)",
        "не (хочу|хочет) (больше|дальше) (жить|так жить|это терпеть|мучиться)",
        "(больше|дальше) не (хочу|хочет|могу|может) (жить|так жить)", "не (хочу|хочет) жить",
        "жить ~ не (хочу|хочет)", "(хватит|надоело|неохота|невмоготу) жить",
        "(наложу|наложит|наложил) ~ руки", "наложить на себя", "(свести|сведу|сведет) счет",
        "(убью|убить|убьет|убиваю|убивает) себя", "(убить|убью|убьет|прикончить) ~ (себя|и себя)", "убьется",
        "(порезал|вскрыл|режет|вскрыть|вскрою|порежет|порезать|вскрыва) ~ (вены|вену|запяст)", "суицид",
        "самоубий", "самоуби", "суецид", "мысли о смерти",
        "мысли ~ (умереть|уйти из жизни|не жить|покончить)", "(нет|не вижу|не видит|пропал) ~ смысл ~ жить",
        "незачем ~ жить", "жить ~ незачем", "не для чего жить", "не вижу смысла ~ (жить|жизни|дальше)",
        "не вижу выхода", "не видит ~ выхода ~ (кроме|жить)",
        "(попрощал|прощается|прощалась|прощался) ~ (мной|нами|детьми|семьей|всеми|мамой|детками)",
        "(прощальн|предсмертн) ~ (записк|письм|смс|сообщен|пост)",
        (
            "(прыгн|спрыгн|прыга|сигану|выброс|броси|выйти|выйду|шагну) ~ (окн|крыш|балкон|мост|этаж|"
            "поезд|метро)"
        ),
        "(под поезд|под машину|под электричку) ~ (бро|прыг|лягу|лечь)",
        "(броси|броша|прыг) под (поезд|машин|электрич)", "(режет|порезал|порезы|режу|резал) себ",
        "причиня ~ себе", "(сделаю|сделает|сделать) с собой", "(устал) жить", "повешусь", "повеситься",
        "вешаться", "вешалс", "вешалась", "вешается", "в петл", "из петли", "с петли",
        "(отравлюсь|утоплюсь|застрелюсь|зарежусь|застрелит|отравит|утопит) ~ (сам|себя)", "отравлюсь",
        "утоплюсь", "застрелюсь", "застрелиться", "лучше бы ~ (умер|не жить|не родил|не просну|сдох)",
        "лучше ~ (сдохнуть|умереть|в могилу)", "хочу ~ чтобы ~ все ~ (закончил|кончил)",
        "(исчезнуть|уснуть|заснуть) ~ (навсегда|не проснуться|не просыпаться)",
        "не (хочу|хочет|хотел) ~ просыпаться", "не проснуться бы",
        "(без меня|без него|без нее) ~ (лучше|легче|проще)",
        (
            "(напис|wrote|written|writing) ~ (всем письм|прощальн|записк|письма детям|letters to|"
            "goodbye) & (без меня|без нее|прощ|таблет|лучше|жить|morphine|pills|hidden|without|gone)"
        ),
        "(лучше|легче|проще) ~ без (меня|него|нее) & (письм|таблет|всем|устал|не могу|жить|умер)",
        "(уйти|ухожу|уйду|уходит|уйдет) из жизни",
        "(без меня|без него|без нее) ~ (будет легче|будет лучше|проще|легче)",
        "(легче|лучше|проще) (вам|им|всем|вам всем) ~ без (меня|него|нее)",
        "(легче|лучше) ~ будет ~ без (меня|него)", "(обуз|мешаю) & (уйти|не жить|умереть|исчезнуть|не быть)",
        "(все|всё) равно ~ (сделаю|убью|повешусь|прыгну|уйду)", "жизнь ~ (кончена|не нужна)",
        "незачем ~ (просыпаться|дальше)", "голоса ~ (велят|приказыва|заставля|убить|прыг|говорят ~ убить)",
        "(больше|так) не могу & (уйти|умереть|конец|прощайте|простите)",
        "(прощайте|простите меня) & (таблет|не могу|ухожу)",
        (
            f"{_EDGE} & (не подход|прыг|спрыг|шагн|сиган|не хочу|прощ|dont come|jump|step off|go first|"
            "let go|goodbye)"
        ),
        (
            "(стоит|стою|сидит|сижу|залез|вылез|перелез|standing|sitting|climbed|stood|"
            f"is on) ~ {_EDGE} & {_ENOUGH}"
        ),
        (
            "(стоит|стою|сидит|залез|вылез|перелез) ~ (на подоконник|за перил|на карниз|на краю крыш|"
            "на перил|на парапет)"
        ),
        f"{_MEANS} & {_READY} & {_ENOUGH}",
        (
            "(ружь|петл|веревк|пистолет|карабин|лезви|бритв|нож!|ножом) & (заперся|заперлась|закрылся|"
            "закрылась)"
        ),
        "(gun|rope|noose|shotgun|rifle|razor|blade|knife) & (locked|ready|loaded)",
        (
            "(hidden|hiding|hoarding|hoarded|stashed|stockpiling|saving up|saved up|lined up|"
            "counting) ~ (morphine|pills|tablets|insulin|opioid)"
        ),
        "(копит|накопил|прячет|спрятал) ~ (таблет|снотворн|морфин|инсулин)",
        (
            "(выпьет|выпью|наглотает|наглотаюсь|напьюсь) ~ (все|снотворн|таблет) & (усн|заснет|насовсем|"
            "навсегда|конец|все кончит|прощ)"
        ),
        "(усну|уснет|засну|заснет) ~ (насовсем|навсегда|навеки)",
        "(bought|got|has) ~ (rope|gun|pills|helium) & (without me|without him|better off|goodbye|end|die)",
        "(режется|резалась|полосует|изрезал) ~ (руки|себя|запяст|ноги|вены|лезви)",
        "(doesnt|dont|not) want to (see tomorrow|wake|be a burden|fight anymore)",
        "no way out ~ (but|except)",
        (
            "(ружь|карабин|shotgun|rifle|gun!) & (прощ|left|ушел|уехал|letter|goodbye|drove|walked|"
            "disappeared|gone|записк|письмо)"
        ),
        "(сижу|стою|лежу|sitting|lying|standing) ~ (рельс|путях|tracks|railway)",
        (
            "(прислал|написал|пишет|texted|messaged|wrote|sent) ~ (прощает|прощай|прощени|goodbye|"
            "bye forever|farewell)"
        ),
        "(texted|messaged|wrote) ~ (goodbye|sorry) & (phone|gone|missing|cant find)",
        "(завтра|скоро|утром) ~ (меня|его|ее) ~ (не будет|не станет)",
        "(wont be|not be) (here|around|alive) (tomorrow|anymore|much longer|in the morning)",
        "(прощайте|прощай всем|прощай мама)", "(last|final) (goodbye|message|letter)",
        "(everyone|you|they) ~ better off without (me|him|her)",
        "(burden|обуз) & (gone|die|dead|end|not be here|уйти|умер|жить|не будет)",
        "(kill) (myself|himself|herself|themselves|themself|me and)", "suicid",
        "(want|wish) to (die|be dead)", "(just|rather|ready) ~ (want|to) die!",
        "(wish) ~ (were|was) (dead|never born)", "(end|take|taking) (my|his|her|their|own) ~ life",
        "(end) (it|things|everything) (all|tonight|now|today|here)",
        "(will|wants to|want to|going to|gonna|ready to|about to) end (it|things|everything)",
        (
            "(dont|doesnt|not|no longer|cant) want to (live|be alive|be here|wake up|go on|exist|"
            "carry on|keep living)"
        ),
        "(dont|doesnt|no longer|not) ~ want (to|me) ~ (live|wake up|be here) ~ (any|more)",
        "(no longer|not) (want) to (live|be alive|be here|go on|exist)",
        "cant go on ~ (like this|any|living)",
        "(cant|cannot) (take|do|bear|stand) (it|this) any & (die|end|bye|goodbye|pills|sorry|life)",
        "(dont|doesnt) see ~ (point|reason) ~ (living|life|going on|in anything|to live)",
        "tired of (living|being alive)", "(harm|hurt|cut)! (myself|himself|herself|themselves)",
        "(harming|hurting|cutting) (myself|himself|herself)",
        "(harm|hurt|kill) ~ (and herself|and himself|and myself)",
        "(slit|slash|cut) (my|his|her|their|both|own) ~ (wrist)", "self harm", "better off dead",
        "better off ~ without me", "better off without (him|her)",
        "better if i (wasnt|werent|was not|died|wasnt here|disappear)", "no (reason|point) ~ (live|living)",
        "nothing ~ (to live for|left to live)", "life ~ not worth ~ living", "(isnt|not) worth living",
        "(rather|wish) ~ (be dead|was dead|were dead)",
        "(pills|rope|gun|knife|tablets) ~ (in front of|ready|in my hand|beside me|lined up)",
        "said ~ (goodbye) ~ (kids|children|us|everyone|me|family|all)",
        "(goodbye|suicide|farewell) (note|letter|message)",
        "(jump|throw) ~ (bridge|roof|balcony|window|train|cliff)", "hang (myself|himself|herself)",
        "(hanged|hanging) (myself|himself|herself) ~ (now|just|cut)",
        "(shoot|drown|poison) (myself|himself|herself)", "voices ~ (tell|told|kill|hurt|say|command|order)",
        "overdose on purpose", "on purpose ~ (overdose|pills)", "(sleep|asleep) and (never|not) wake",
        "(never|not) wake up again", "make it look like an accident",
        "(i|hell|he|she|ill) ~ go first & (cancer|rail|balcony|bridge|gun|pills)",
        "(plan|picked|chosen) ~ (how|bridge|date|day) ~ (die|end it|to go)",
    ),
    (
        "(повесил|застрелил|утопил|отравил|выбросил|бросил) ~ (окна|поезд|мост)", "повесился", "повесилась",
        "застрелил", "(таблет|снотворн) & (прощ|записк|конец)", "cut (herself|himself)",
        "took (his|her|their) ~ life",
    ),
)  # fmt: skip
