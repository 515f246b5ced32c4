"""Signs of the nerves, of fits and of pressure on brain or cord, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_FIT = (
    "(судорог|судорож|приступ|припад|бьется|бьёт|конвульс|эпиприступ|дергает|дергало|трясло|трясет|"
    "подергива|seizure|seizing|seizes|convuls|fit!|fits!|fitting|jerking|twitching|spasms|shaking)"
)
_GOES_ON = (
    "(не прекраща|прекратил ~ не|не останавли|не останов|не проход|не заканчив|не кончает|не отпуска|"
    "не купир|не унима|уже 5|уже 6|уже 7|уже 8|уже 10|уже 15|уже 20|5 минут|6 минут|7 минут|8 минут|"
    "10 минут|15 минут|20 минут|30 минут|полчаса|пять минут|семь минут|десять минут|пятнадцать минут|"
    "двадцать минут|минут пять|минут десять|минут двадцать|второй час|подряд|один за другим|"
    "одна за другой|друг за другом|без перерыва|снова и снова|опять и опять|третий раз|четвертый раз|"
    "пятый раз|раз за час|раза за час|раз за утро|раз за ночь|wont stop|not stop|doesnt stop|hasnt stop|"
    "isnt stop|still going|isnt letting|not letting|wont end|keeps coming|not coming out|5 min|6 min|"
    "7 min|8 min|10 min|15 min|20 min|30 min|half an hour|five min|six min|seven min|eight min|ten min|"
    "fifteen min|twenty min|one after|after another|back to back|again and again|in a row|nonstop|"
    "non stop|cluster)"
)
_RESCUE = (
    "(диазепам|реланиум|ректиол|сибазон|мидазолам|буккол|клизм|diazepam|midazolam|buccal|rescue med|"
    "lorazepam|ativan|stesolid)"
)

SEIZURE = Sign(
    "seizure",
    _("a seizure that does not stop"),
    (
        f"{_FIT} & {_GOES_ON}", "(приступ|припад) за (приступ|припад)",
        (
            "(stiff|rigid|вытянул|выгнул) & (foam|frothing|пена|пену) & (eyes|minutes|глаз|минут|син|"
            "blue|now|сейчас)"
        ),
        "(трясутся|дергаются|тряслись) ~ (рук|ног) & (глаз|пена|сознан|отвеч)",
        "не ~ (остановить|купировать|снять) ~ (судорог|приступ|припад)",
        (
            f"{_RESCUE} & (не сработ|не помог|не действ|второй|вторую|второго|бесполез|не снял|уже вве|"
            "уже дал|didnt|not work|no effect|hasnt|second|already|twice|nothing|given)"
        ),
        "(бьет|колотится|трясется|забил) в (судорог|припадк|конвульс|приступ)",
        "(упал|рухнул) ~ (бьется|судорог|трясет|дергает|забил)",
        (
            f"{_FIT} & (пена|пены|пеной|слюна с кров|прикус|закатил|закатыв|посинел|синий!|синие|синяя|"
            "губы|foam|frothing|bit ~ tongue|eyes rolled|eyes roll|rolled up|rolled back|blue|lips|"
            "tongue)"
        ),
        (
            f"{_FIT} & (не приходит|в себя|без сознан|не отвечает|не реагир|unresponsive|not waking|"
            "wont wake|unconscious|not come round|not respond) & (сейчас|минут|час|утра|ночи|обеда|now|"
            "minutes|hour|still|since|еще|never)"
        ),
        (
            "(первый|впервые|first) ~ (приступ|припад|судорог|seizure|fit!|convuls) ~ (жизни|сейчас|"
            "только|ever|now|just|ago|today)"
        ),
        (
            "(судорог|припад|бьется|трясло) & (впервые|ничем не болел|никогда не было|первый раз) & (губ|"
            "син|минут|сейчас|пена|остановил|только)"
        ),
        "first time ever & (shak|stiff|jerk|seiz|fit)",
        (
            "(whole body|весь|вся|все тело) ~ (stiff|rigid|jerk|shak|convuls|вытянул|выгнул|окаменел|"
            "затряс|дергает) & (eyes|глаз|blue|син|shak|тряс|foam|пена|не отвеч|respond|minutes|минут)"
        ),
        "(went|gone|goes) (stiff|rigid) & (eyes|jerk|shak|blue|twitch|floppy|then)",
        "eyes ~ (rolled|stuck|twitch|flicker) & (stiff|jerk|shak|twitch|respond)",
        "глаза ~ (вправо|влево|в сторону|вверх) & (дерга|судорог|приступ|не реаг|щека|рука|тянет)",
        "(is|hes|shes|keeps|still|was just|she is|he is|started|starts|now) (seizing|convulsing|fitting)",
        "(shes|hes|is|now) having ~ (seizure|fit!|convulsion|fits!)", "having a (seizure|fit) (now|right)",
        "seizing (now|right)", "status epilepticus ~ (now|right now|again|i think|the)",
        (
            "(эпистатус|эпи статус|эпилептическ статус|статус) ~ (сейчас|час|кажется|похоже|начал|у нас|"
            "опять) & (судор|приступ|эпи|ввели|дерг|не)"
        ),
        "эпистатус ~ (сейчас|час|у нас|похоже|опять)", "jerking ~ (over|for|more|past|since) ~ min",
        (
            f"{of.PREGNANT} & (судорог|трясло|трясет в|припад|бьется|convuls|seiz|fitting|having a fit|"
            "jerking)"
        ),
        (
            f"{of.WEEKS} & (эклампси|eclampsia) & (судор|трясло|началась|давлен|convuls|seiz|fit!|"
            "pressure|now)"
        ),
        (
            "(фебрильн|febrile) ~ (судорог|seizure|convuls|fit!) & (син|минут|пена|сейчас|не проход|blue|"
            "min|now|still|limp)"
        ),
    ),
    (
        "судорог", "судороги", "припад", "эпистатус", "приступ эпилепс", "эпиприступ", "бьется",
        "прикусил ~ язык", "подергива", "seizure", "convuls", "seizing", "status epilepticus", "jerking",
        "twitching", "fitting!", "foam ~ mouth", "пена ~ рта", "bit ~ tongue", "конвульс", "эклампси",
        "eclampsia", "тонико",
    ),
)  # fmt: skip

_OUT = (
    "(не держит мочу|не держу мочу|не держу кал|кал не держ|мочу не держ|моча сама|не удержать|не удерж|"
    "удержать не|удержать моч|мочу не|cant tell when|dont feel when|cant feel when|недержан|под себя|"
    "обмочил|описался|описалась|обкакал|не могу помочиться|не может помочиться|не могу сходить в туалет|"
    "не может сходить в туалет|не могу пописать|не может пописать|не мочится|задержк мочи|"
    "не чувству ~ писа|не чувству ~ мочу|не чувству ~ позыв|не чувству ~ туалет|cant pee|cannot pee|"
    "cant urinate|cannot urinate|cant wee|cannot wee|cant pass urine|lost ~ bladder|losing ~ bladder|"
    "loss of bladder|lost ~ bowel|lost control|no control|loss of control|wet the bed|wet ~ bed|"
    "wet myself|wets himself|wets herself|wet himself|wet herself|soiled|incontinen|peed ~ without|"
    "peed myself|leak ~ without|bladder ~ gone|bladder ~ not working|bladder ~ stopped|bladder wont|"
    "without noticing|without feeling|without knowing)"
)
_LEGS_GO = (
    "(перестали|не слуша|ватн|отказ|отня|не держат|не держит|не идут|не ходят|подкаш|подгиба|подламыва|"
    "онеме|не чувств|парализ|слаб|не шевел|не двига|тряпочн|gave way|give way|giving way|giving out|"
    "gave out|fold|buckl|numb|heavy|jelly|wont|dead|paralys|weak|cant feel|not work|dont work|stopped|"
    "gone|rubber|collaps)"
)

CORD = Sign(
    "cord",
    _("pressure on the spinal nerves"),
    (
        f"{of.NUMB} ~ {of.SADDLE}", "(cant|dont|cannot) feel ~ (wipe|wiping|wee|pee|poo|toilet)",
        f"{of.NUMB} & {_OUT}", f"(ног|legs) ~ {_LEGS_GO} & {_OUT}", f"{_LEGS_GO} ~ (ног|legs) & {_OUT}",
        (
            f"{_LEGS_GO} ~ (ног|legs) & (метастаз|рак!|рака!|опухол|миелом|metasta|cancer|tumour|tumor|"
            "myeloma) & (час|сутки|вчера|сегодня|утра|ночи|since|hours|today|yesterday|morning|night)"
        ),
        f"{of.SADDLE} ~ {of.NUMB}", f"{_OUT} & {of.CORD}", f"{_OUT} & {_LEGS_GO} & (ног|leg)",
        "saddle (numb|anaesth|anesth|area)", "cauda equina ~ (said|suspected|i think|maybe|now)",
        "(конск хвост|конского хвоста) & (онем|моч|сейчас|сегодня|час|подозр)",
        f"cauda equina & {of.either(of.NUMB, 'hour|today|now|pee|legs|at once')}",
        (
            f"{of.NUMB} ~ (до пояс|до пупк|до груд|ниже пояс|ниже пупк|ниже груд|от пояса|from the waist|"
            "waist down|up to ~ waist|up to ~ navel|up to ~ belly|up to ~ chest|up to ~ nipple|"
            "up to ~ ribs|below ~ waist|below ~ navel|below ~ chest|chest down)"
        ),
        f"(up to ~ waist|waist down|chest down|ниже пояса|от пояса вниз|ниже груди) & {_LEGS_GO}",
        (
            f"(ног|legs|feet) ~ {_LEGS_GO} & (руки|руках|arms|hands|выше|поднимается|climb|spread|upward|"
            "higher) & (глота|дыш|swallow|breath|сегодня|вчера|yesterday|today|за день|за два|since|now)"
        ),
        (
            "(метастаз|рак!|рака!|опухол|миелом|metasta|cancer|tumour|tumor|myeloma|lymphoma) & (ног|"
            f"legs) ~ {_LEGS_GO} & (вчера|сегодня|утра|ночи|за ночь|за день|сутки|since|last night|today|"
            "yesterday|overnight|now|this morning|suddenly|внезапн|резко|вдруг)"
        ),
        (
            f"(обе ноги|обеих ног|both legs|both of ~ legs) ~ {_LEGS_GO} & (утра|вчера|сегодня|внезапн|"
            "вдруг|час|ночи|since|yesterday|today|sudden|morning|hour|now|overnight)"
        ),
        f"(ноги|ног!|legs|both legs) ~ {_LEGS_GO} & (вчера|yesterday) ~ (еще ходил|ходил|walk|still walk)",
    ),
    (
        "(спин|грыж|позвон|диск) & (недержан|не держит|не держу)", f"(ноги|ног!|legs|feet) ~ {_LEGS_GO}",
        f"{_LEGS_GO} ~ (ноги|ног!|legs|feet)", "не (чувствую|чувствует) ног", "ног не (чувствую|чувствует)",
        "(cant|cannot) feel ~ (legs|feet)", "cauda equina", "конского хвоста",
        f"{of.NUMB} ~ (waist|пояс|пупк)",
    ),
)  # fmt: skip

_INSIDE = (
    "(шунт|гидроцеф|глиом|глиобласт|опухоль мозга|опухолью мозга|опухоли мозга|метастаз ~ мозг|"
    "мтс ~ мозг|краниотом|трепанац|менингиом|арахноид|shunt|hydroceph|gliom|glioblast|brain tumo|"
    "brain met|brain surgery|craniotom|meningiom)"
)

BRAIN_PRESSURE = Sign(
    "brain_pressure",
    _("pressure inside the head"),
    (
        (
            f"{_INSIDE} & {of.DROWSY} & (голов|head|сегодня|утра|ночи|час|сутки|вчера|today|since|hour|"
            "night|now|morning|more and more|harder|хуже)"
        ),
        f"{_INSIDE} & {of.DROWSY} & {of.VOMIT}", "(шунт|shunt) & (рвот|рвет|vomit|throwing up|being sick)",
        (
            f"{_INSIDE} & (сонлив|не добуд|заторможен|теряет сознан|вялый|вялая|drows|very sleepy|sleepy|"
            "letharg|hard to wake|rouse|unconsc)"
        ),
        f"{_INSIDE} & {of.VOMIT} & (сегодня|утр|голов|ночи|today|morning|head|night|midnight|since)",
        "зрачк ~ (расшир|не реагир|разного|разные|больше)", "(разные|разного размера) ~ зрачк",
        "(one|left|right) pupil ~ (bigger|blown|larger|huge|wide|dilated|fixed)",
        "(one|pupil) ~ (bigger|blown|larger) & (vomit|drows|head|confus)",
        "pupils ~ (different|uneven|unequal|not the same)",
    ),
)  # fmt: skip
