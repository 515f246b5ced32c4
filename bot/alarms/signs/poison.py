"""Signs of poison, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_OPIATE = (
    "(метадон|героин|фентанил|трамадол|опиат|опиоид|морфин|наркот|спайс|мефедрон|лирик|соли!|methadone|"
    "heroin|fentanyl|opioid|opiate|morphine|oxycod|tramadol|xanax|benzo|drugs|cocaine|ecstasy|mdma|ghb|"
    "patch)"
)
_SINKS = of.either(
    of.DROWSY,
    of.PALE,
    of.CONFUSED,
    of.VOMIT,
    "дыш|хрип|синий|без сознан|не реаг|ослеп|не вид|слюн|шата|сердц|breath|blue|unconsc|unrespons|blind|"
    "cant see|drool|stagger|drunk|pinpoint|pulse|seiz|судорог|зрачк|gurgl",
)
_STOVE = (
    "(печк|печь|котел|котл|колонк|камин|буржуйк|мангал|генератор|угарн|выхлоп|обогрев|баня|бане|угли|"
    "гараж|газ!|газом|stove|boiler|heater|generator|fireplace|exhaust|barbecue|charcoal|garage|furnace|"
    "burner|fumes|carbon monoxide|gas leak|smell of gas|chimney)"
)
_EVERYONE = (
    "(голов|тошн|рвет|рвот|сонн|вял|круж|сознан|слаб|шата|упал|headache|sick|vomit|throwing|dizz|drows|"
    "sleepy|faint|collaps|unconsc|weak)"
)
_DRANK = (
    "(отпил|отхлебнул|хлебнул|лизнул|выпил|глотнул|попил|напился|напилась|пьян|drank|drunk|drinking|"
    "drinks|sipped|swigged|swallowed|gulped)"
)
_LIQUID = (
    "(жидкост|незамерз|антифриз|метанол|метилов|суррогат|тормозн|омывайк|спирт ~ гараж|вместо водки|"
    "паленк|паленой|растворител|одеколон|боярышник|самогон|бензин|керосин|солярк|уксус|эссенц|хлорк|"
    "белизн|отбеливат|жидк ~ для|средств|кислот|щелоч|бутылк из|liquid|methanol|moonshine|hand sanit|"
    "perfume|washer|screenwash|fluid|petrol|paraffin|lamp oil|bleach|cleaner|solvent|antifreeze|"
    "essential oil|vape|nicotine)"
)

_CHEWED = (
    "(сгрыз|разгрыз|разжевал|рассосал|съел|наел|проглот|добрал|достал|вылил в рот|chewed|ate|eaten|"
    "swallowed|got into|sucked|munched|found and|crunched|licked)"
)
_WHOSE = (
    "(бабуш|дедуш|дедов|мои|чуж|мамины|папин|от давления|от сердца|сердечн|сколько|штук|grand|nan!|nans|"
    "mums|dads|my!|heart|blood pressure|iron|how many|a few|handful|diabetes|methadone|opioid)"
)

POISONING = Sign(
    "poisoning",
    _("poisoning, or something dangerous swallowed"),
    (
        f"{of.SWALLOWED} & {of.DANGEROUS}",
        (
            "(нюхнул|нюхал|надышал|вдохнул|huffed|sniffed|huffing|inhaled) & (газ|баллон|клей|клея|"
            "зажигал|gas|glue|lighter|aerosol|nitrous) & (упал|син|губы|сознан|не отвеч|collaps|blue|"
            "lips|floor|unconsc|not breath)"
        ),
        f"{_CHEWED} & {of.PILLS} & {_WHOSE}",
        (
            "(шприц|syringe|needle in) & (син|дыш|не отвеч|лежит|губы|зрачк|blue|breath|wont|lips|floor|"
            "arm|slumped)"
        ),
        (
            "(батарейк|магнит|battery|batteries|magnet) & (пропал|нет на месте|слюн|рвет|рвот|тошн|"
            "не глота|missing|gone|drool|vomit|gag|swallow|nose|нос!|в ухо)"
        ),
        (
            "(выпил|наглотал|наелся|наелась|съел|принял|глотнул|закинул) ~ (таблет|снотворн|уксус|"
            "отбеливат|кислот|щелоч|химикат|бензин|моющ|антифриз|ртут|крота|феназепам|лекарств|капсул) & "
            "(бабуш|дедуш|мои|папин|мамин|чужие|сколько|час|минут|только)"
        ),
        (
            "(выпил|наглотал|наелся|наелась|съел|принял|глотнул|закинул) ~ (таблет|снотворн|уксус|"
            "отбеливат|кислот|щелоч|химикат|бензин|моющ|антифриз|ртут|крота|феназепам|лекарств|капсул) & "
            f"{of.either(of.MANY, _SINKS)}"
        ),
        (
            "(выпил|наглотал|глотнул) ~ (уксус|отбеливат|кислот|щелоч|химикат|бензин|моющ|антифриз|крота|"
            "белизн|хлорк|незамерз|растворител|ацетон|скипидар)"
        ),
        "наглотал ~ (таблет|лекарств|снотворн|колес|феназепам|транквил)",
        (
            f"{of.MANY} ~ {of.PILLS} & (выпил|съел|проглот|принял|наглотал|took|taken|swallowed|ate|"
            "overdos|gone)"
        ),
        "(упаковк|пачк|горст|блистер) ~ таблет",
        f"(took|taken|swallowed|ate|eaten|downed|necked|popped) ~ {of.MANY} & {of.PILLS}",
        (
            f"{of.PILLS} & (at once|all of them|все сразу|разом|пустая|пустые|пустой|empty|whole) & (took|"
            "taken|swallowed|ate|выпил|съел|принял|box|коробк|блистер|pack)"
        ),
        (
            "(took|taken|выпил|съел|drank|got into|ate|добрал|swallowed) ~ (grandma|grandmother|grandad|"
            "granny|nan|grandpa|my|бабуш|дедуш|мои|мамин|папин) ~ (pills|tablets|heart|blood pressure|"
            "medic|таблет|лекарств|methadone|метадон)"
        ),
        (
            f"(передоз|overdos) & {of.either(_SINKS, _OPIATE, of.PILLS)} & (сейчас|сегодня|час|минут|сын|"
            "дочь|now|today|tonight|ago|hour|took|умышл|purpose)"
        ),
        f"(передоз|overdos) & {of.either(_SINKS, _OPIATE, of.PILLS)} & {_SINKS}",
        (
            f"{_OPIATE} & (синий|синеет|посинел|дыш|хрип|не просып|не реаг|без сознан|зрачк|точки|blue|"
            "breath|gurgl|unrespons|unconsc|wont wake|cant wake|not waking|pinpoint|snoring) & (сейчас|"
            "сын|дочь|лежит|минут|через раз|еле|now|wont|cant|lying|slow|barely|not|pupils|lips|he!|she!|"
            "son|too much|overdos|передоз|взял|синий)"
        ),
        "overdosed", "(took|taken) ~ overdose", "overdose ~ (now|tonight|just|today|i think|on)",
        "carbon monoxide ~ (poison|now|alarm|going)",
        (
            f"{_STOVE} & {_EVERYONE} & (все!|всей|семь|соба|кошк|дети|жена|лежат|оба|нас|whole family|"
            "everyone|family|all of us|dog|cat|kids|both|we!|us!|room|house|дом|комнат)"
        ),
        (
            "(отравил|отравлен|надышал|угорел) ~ (газ|таблет|гриб|дым|угарн|химич|краск|хлор|печк|"
            "метанол|бане)"
        ),
        "угарн газ", "(угорел)", f"{_DRANK} ~ {of.DANGEROUS}",
        (
            f"{_DRANK} ~ {_LIQUID} & (минут|сейчас|только|ребен|рот|жжет|now|just|ago|mouth|burn|child|"
            "toddler|thought)"
        ),
        f"{_DRANK} ~ {_LIQUID} & {_SINKS}",
        (
            "(гриб|mushroom|поганк|мухомор|ягод|berries|toadstool|foxglove|волчь) & (желт|понос|слабост|"
            "глюк|печень|yellow|diarrh|liver|cramps|halluc|confus) & (поел|съел|ели!|отрав|лес|суп|вчера|"
            "сегодня|ate|eaten|picked|wood|forest|yesterday|today|since|soup)"
        ),
        (
            f"(гриб|mushroom|поганк|мухомор|ягод|berries|toadstool|foxglove|волчь) & {of.VOMIT} & (поел|"
            "съел|ели!|отрав|лес|суп|вчера|сегодня|ate|eaten|picked|wood|forest|yesterday|today|since|"
            "soup)"
        ),
        (
            "(метотрексат|methotrexate) & (ежеднев|каждый день|каждый вечер|daily|every day|вместо раза|"
            "вместо одного раза|instead of weekly|instead of once)"
        ),
        (
            "(отравлен|overdose|poisoning|токсич|toxicity) ~ (метотрексат|дигоксин|литий|варфарин|"
            "парацетамол|methotrexate|digoxin|lithium|warfarin|paracetamol)"
        ),
        "poisoned (himself|herself|themselves|myself)", "(отравил) ~ (крысин|таблет|уксус|муж|сама|себя)",
        f"{of.DANGEROUS} ~ (swallow|drank)",
        (
            "(двойн|тройн|лишн|в десять раз больше|в 10 раз больше|вместо) ~ доз & (инсулин|морфин|"
            "дигоксин|варфарин|ребен|капл|мл)"
        ),
        (
            "(insulin|инсулин) & (too much|double|wrong|ten times|100 units|50 units|лишн|двойн|"
            "перепутал|вместо|не тот|много|в десять) & (took|injected|gave|вкол|ввел|сделал|units|единиц)"
        ),
        (
            "(took|gave|injected) ~ (double|ten times|wrong|triple) ~ (dose|insulin|morphine|digoxin) & "
            "(drows|sleepy|breath|now|sweat|just|minutes|ago)"
        ),
        (
            "(принял|закинул|took|taken|swallowed) ~ (клуб|вечеринк|что то|something|pill|party|club) & "
            "(41|40|челюст|судорог|трясет|jaw|clench|seiz|hot!|burning|confus|халлюц|галлюц)"
        ),
        (
            "(метотрексат|methotrexate) & (double|двойн|каждый день|every day|daily|7 дней|"
            "неделю подряд) & (sores|mouth|рот|рту|язв|тромбоцит|рвот|fever)"
        ),
        (
            "(белая горячка|delirium tremens|the dts) & "
            f"{of.either(of.CONFUSED, 'черт|тряс|судор|shak|seiz|seeing')}"
        ),
        "(swallowed|проглот) ~ (pill|tablet|poison|bleach|coin ~ stuck|battery|magnet|таблет ~ чуж|яд)",
        (
            "(laundry|washing|dishwasher|стирал) ~ (pod|capsule|капсул|таблетк) & (bit|ate|mouth|swallow|"
            "раскус|съел|рот|прокус|drool|cough|кашл)"
        ),
        "(ингаляц|нюх|дышал|вдохнул) ~ (хлор|газ|аммиак|дым) & (кашл|дыш|задых|горл|рвот)",
        (
            "(smoke|fumes|chlorine|gas) & (breathed|inhaled|breathing) & (cough|wheez|choking|headache|"
            "dizz|throat|hoarse|vomit)"
        ),
    ),
    (
        "отравил", "отравлен", "передозиров", "передоз!", "poisoned", "poisoning", "overdose",
        "(whole|entire) (box|pack|bottle) of", "(too many|whole box|empty box) ~ (pills|tablets)",
        "surrogate", f"{_DRANK} ~ {_LIQUID}", "поганк",
    ),
)  # fmt: skip
