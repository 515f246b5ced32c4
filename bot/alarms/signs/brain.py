"""Signs of the brain, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_HEAD = "(голов|затыл|висок|виске|макушк|head!|headache|skull|migraine)"
_DOWN = (
    "(floor|нашла|нашел|нашли|лежит|лежал|упал|рухнул|осел|свалил|храпит|спит!|collapsed|on the floor|"
    "fell|slumped|lying|found|snoring|keeled|dropped|sofa|bed!|hung)"
)
_NO_ANSWER = (
    "(не отвечает|не шевел|закатил|не встает|не двига|не реагир|не откликает|не отзыв|не просып|не буд|"
    "глаза не открыва|wont answer|not answering|doesnt answer|not moving|wont move|isnt moving|"
    "eyes rolled|not respond|doesnt respond|wont respond|no response|doesnt react|not react|wont react|"
    "didnt react|isnt react|no reaction|wont open ~ eyes|not waking|wont wake|doesnt wake)"
)

UNCONSCIOUS = Sign(
    "unconscious",
    _("loss of consciousness"),
    (
        "без сознан", "(не приходит|не пришел|не пришла|не приходят) в (себя|сознан)",
        "в себя не (приходит|пришел|пришла)", "не просыпа", "не проснулась", "не проснулся",
        (
            "не (может|можем|могу|могли|смог|получается|удается|удалось) ~ (разбудить|растормошить|"
            "растолкать|добудиться|привести)"
        ),
        (
            "(разбудить|растормошить|растолкать|добудиться|поднять) ~ не (может|можем|могу|получается|"
            "удается|выходит)"
        ),
        "не добуди", "не ~ добуди",
        (
            "(тормош|тряс|бью по щек|хлопа|щипа|зову) ~ (не реаг|не просып|не отвеч|никак|без толку|ноль|"
            "бесполезн|минут|не откры)"
        ),
        "не реагиру ~ (голос|боль|нас|меня|ничего|свет|щип|ущип|крик|слова)", "ни на что не реагир",
        "(потерял) сознан ~ (не|минут|и лежит|сейчас)", "не (откликает|отзывает) ~ (имя|нас|голос|зов)",
        f"{_DOWN} & {_NO_ANSWER}", "глаза ~ (закатил|закатыва|стеклянн|полуоткрыт)",
        "(не открывает|не открыл|не открыва) ~ глаз & (стон|с утра|зов|отвеч|час|хрип|дыш|сахар)",
        "закатил ~ глаз",
        (
            "не (откликает|отзывает|реагиру) & (дыш|хрип|храп|полу!|пол!|лежит|глаз|минут|нашл|всхлип|"
            "кухн|ванн|постел|диван)"
        ),
        "(wont|doesnt|will not|cant) open ~ eyes & (breath|floor|call|matter|shak|speak|hour|found)",
        (
            "(found|нашли|нашла|нашел) & (floor|полу!|пол!|bed|ванн|кухн) & (gurgl|хрип|храп|blue|син|"
            "not|не!|no)"
        ),
        "(рухнул|отключил|вырубил|осел) ~ (не|минут)",
        (
            "(пульс) ~ (нет|не прощуп|не находим|не нахожу|нитевид) & (упал|лежит|дыш|син|бледн|сер|"
            "сознан|сейчас|качаем|массаж)"
        ),
        "в отключке", "(лежит|сидит|стал) ~ (без чувств|без памяти|как мертв|как неживо|как труп)",
        "(еле|едва|с трудом) ~ (отвечает|реагирует|буди|открывает глаз|просыпается|приходит в себя)",
        "просыпается ~ с трудом", "проваливается ~ (сон|забыт|сознан)",
        "взгляд ~ (стеклян|отсутств|пустой|мутный)", "массаж сердц ~ (делаем|делаю|сейчас)",
        "(делаем|делаю) ~ массаж сердц",
        "(храпит|хрипит) ~ (не разбудить|не просып|не буд|странно|не реагир)",
        "сознание ~ (уплыва|теряется|гаснет|путан|спутан) ~ (сейчас|час|с утра|быстро)", "unconscious",
        "unrespons",
        (
            "(wont|cant|doesnt|not|isnt|didnt|couldnt) (wake|waking|wake up|rouse|rousing|come round|"
            "come around|come to)"
        ),
        (
            "(cant|cannot|couldnt|unable to|struggling to|trying to|tried to|impossible to) ~ (wake|"
            "rouse|wake up)"
        ),
        "(hard|difficult|tough) ~ to (wake|rouse)", "(wont|doesnt|not) ~ wake ~ (up|her|him|properly)",
        "not conscious", "passed out & (not|wont|hasnt|cant|still)",
        "eyes ~ (rolled|rolling|glassy|glazed|half open|fixed)",
        (
            "(wont|will not|doesnt|does not|not) (respond|answer|react) ~ (when|to us|to me|to voice|"
            "to pain|even|any)"
        ),
        "(not|isnt|doesnt) (react|respond) ~ (when|even|pinch|voice|shout|shake|us|me|pain|at all)",
        "(react|respond|stir|flinch) ~ (pinch|shak|shout|slap)",
        "collapsed ~ (pitch|field|gym|training|playing|running)",
        "(упал|рухнул|потерял сознание) ~ (поле|тренировк|игры|бегу|физкультур)", "out cold",
        "(barely|hardly|scarcely) (conscious|responsive|awake|responding|opens|there)",
        "in and out of (consciousness|it)", "slipping (away|in and out|under|into)",
        "(snoring|gurgling|breathing) ~ (strange|weird|odd|funny) & (wake|react|respond|rouse|pinch)",
        "(strange|weird) snoring", "snoring ~ (cant|wont|not) ~ wake",
        "no pulse & (breath|collaps|grey|blue|cpr|unconsc|lying|floor|cant find)",
        "(doing|giving|started) cpr", "lifeless", "(not|isnt|stopped) ~ (with us|there anymore)",
        "stares ~ (through|nothing) & (wont|not|doesnt|no)",
    ),
    (
        "(collapsed|упал|рухнул) ~ (pitch|field|gym|running|бегу|поле|тренировк|уроке)",
        "(теря|потерял) ~ сознан", "сознание ~ (потерял|теряет)", "обморок", "отключил", "отключается",
        "вырубается", "заторможен", "рухнул", "fainted", "faints", "fainting", "collapsed", "passed out",
        "passing out", "lost consciousness", "losing consciousness", "blacked out", "keeled over",
        "(смотрит|глядит) ~ (сквозь|в одну точку|мимо нас)", "(нет|без) пульса", "no pulse", "не реагир",
        "(очень|ужасно|совсем) сонн", "сонлив", "(very|so|unusually|getting|too) (drowsy|sleepy)", "drowsy",
        "letharg", "listless", "вялый совсем", "(совсем|очень) (вял|слаб)", "glassy", "staring",
    ),
)  # fmt: skip

_SIDE = (
    "(половин|сторон|правая|левая|правую|левую|правой|левой|one side|left side|right side|left half|"
    "right half|left arm|right arm|left leg|right leg|left hand|right hand)"
)
_LOST = of.either(
    of.LIMP,
    "drags|dragging|волоч|подволак|приволак|тянет|слабее|слабая|дрябл|мертв|dead|gone|falls|falling|drop",
)
_MISSES = (
    "(мимо рта|мимо чашк|мимо стула|мимо двер|мимо ложк|мимо кружк|мимо тарелк|роняет лож|роняет чаш|"
    "роняет все|роняет вилк|роняет круж|роняет телеф|роняю лож|роняю чаш|роняю все|роняю круж|"
    "заваливает ~ бок|заваливает ~ сторон|заваливает ~ влево|заваливает ~ вправо|заносит вбок|"
    "заносит в сторон|заносит влево|заносит вправо|заносит на стен|кренит|ведет в сторону|ведет вбок|"
    "bump ~ door|bumping ~ door|bumping into|leaning to ~ side|veering|walks into ~ wall|"
    "walks into ~ door|misses ~ mouth|dropping ~ cup|dropping ~ fork|dropping everything|dropping things|"
    "drops ~ cup|drops ~ fork|drops everything|drops things|drops ~ spoon)"
)

_THING = (
    "(чашк|кружк|ложк|вилк|стакан|ручк|телефон|пуговиц|ключ|cup|teacup|mug|fork|spoon|glass!|pen!|phone|"
    "knife|button|key!|keys!|tea!)"
)
_GRASP = (
    "(не может взять|не может удержать|не может поднять|не удерж|не держит|взять не|удержать не|роняет|"
    "уронил|выпада|выскальзыва|падает из|мимо|не попада|cant hold|cannot hold|wont hold|cant pick|"
    "cant grip|drops|dropped|dropping|keeps dropping|cant lift|cant use|misses|fumbl)"
)

STROKE = Sign(
    "stroke",
    _("signs of a stroke"),
    (
        f"{of.FACE} ~ {of.CROOKED}", f"{of.CROOKED} ~ {of.FACE}",
        "угол ~ рта ~ (опуст|повис|уех|сполз|ниж|вниз)", "уголок ~ (опуст|повис|уех|сполз|ниж|вниз)",
        "corner of ~ mouth ~ (down|droop|drop|hang|sag)", f"{of.CROOKED} & {of.SPEECH}",
        f"{of.SPEECH} & {of.LIMB} ~ {_LOST}", f"{_LOST} ~ {of.LIMB} & {of.SPEECH}",
        f"{of.FACE} & {of.CROOKED} & {of.LIMB}", "половина лица ~ (обвис|онемел|не двиг|как чуж|не слуш)",
        "половиной лица",
        (
            f"{of.either(of.CROOKED, of.SPEECH, 'онемел|немеет|numb|mouth|lips|рот|лицо')} & "
            f"{_GRASP} ~ {_THING}"
        ),
        f"{of.either(of.CROOKED, of.SPEECH)} & {_THING} ~ {_GRASP}", f"{of.CONFUSED} & {of.LIMB} ~ {_LOST}",
        f"{of.SPEECH} & {_GRASP} ~ {_THING}",
        "(улыба|smil) ~ (половин|одной сторон|крив|half|one side|crooked)",
        (
            "(внезапн|вдруг!|резко|только что|минут назад|час назад|с утра|сегодня|sudden|"
            f"all of a sudden|just now|this morning|ago|started) & {of.SPEECH}"
        ),
        "(внезапн|вдруг!|резко) ~ (отнял|онемел|парализ|пропала речь|не слуша|ослабел)",
        "sudden ~ (numb|weak|paralys|slurr|confus)", f"{of.FACE} ~ (numb|онем) & {of.LIMB}",
        "stroke ~ (happening|right now|i think|in progress)",
        "(having|had|its|suspect|looks like) a stroke ~ (now|just|this|today|ago)",
        "(is|hes|shes|like|mum|dad) having a stroke", "having ~ stroke",
        "(minor|mini|another|second) stroke ~ (now|today|just|this morning|tonight)",
        "инсульт ~ (прямо сейчас|происходит|кажется|похоже|наверн|видимо|опять|сейчас у)",
        "(кажется|похоже|наверн|видимо|подозр|как бы не) ~ инсульт", f"{_SIDE} & {_LOST} & {of.SPEECH}",
        f"{_MISSES} & (полови|слаб|one side|that side|weak|left|right)",
        f"{_MISSES} & {of.either(of.SPEECH, of.CROOKED)}",
        f"{_MISSES} & {of.ARM} & (just|now|вдруг|сегодня|утра|только|sudden|today|since)",
        (
            "(cant|cannot|wont|unable to|couldnt|no longer) ~ (lift|raise|move|hold|grip) ~ (arm|leg|"
            "hand|fork|cup|spoon|side) & (just|sudden|now|minutes|ago|since|today|speech|face|words|side|"
            "morning|slur)"
        ),
        (
            "(arm|hand|leg) ~ (wont|cant|not) (lift|raise|move|hold|grip|obey|work) & (speech|face|words|"
            "mouth|slur|sudden|just|ago|now|minutes|salad|droop)"
        ),
        (
            "не может ~ (поднять|удержать|держать|сжать|взять) ~ (рук|ложк|чашк|кружк|вилк|ног|ручк) & "
            "(вдруг|внезапн|утра|сегодня|сейчас|час|минут|речь|лиц|говор|слова|рот)"
        ),
        (
            f"(правая|левая|правую|левую|одна) (рук|ног|ручк|кист) ~ {_LOST} & (вдруг|внезапн|с утра|"
            "сегодня|час|минут|речь|лиц|говор|слова|рот|улыб)"
        ),
        "(рука|рукой|руку|кисть|ногу|нога) плетью", "(рук|ног|кист) ~ (как плеть|плетью)",
    ),
    (
        "(рук|ног) ~ отнял", "отнял ~ (рук|ног|речь|сторон|половин|язык)", f"{of.LIMB} ~ {of.LIMP}",
        "парализова", of.SPEECH, "невнятн", f"{of.LIMP} ~ {of.LIMB}", f"{_GRASP} ~ {_THING}",
        f"{_THING} ~ {_GRASP}", of.CONFUSED, f"{of.FACE} ~ (онем|немеет|numb|tingl)", "one side of",
        "(сторон|половин) ~ тела", "онемел ~ (половин|сторон|рук|лиц|щек|губ)",
        "(половин|сторон|левая|правая) ~ (онем|немеет|не работает|слаб|не чувств|не слуш|чуж|отня)",
        f"{_SIDE} ~ {_LOST}", "(one|left|right) (side|half) ~ (weak|numb|paralys|limp|gone|dead|heavy)",
        "(cant|cannot|wont) (move|lift|raise|hold|grip|feel) ~ (arm|leg|side|hand|fork|cup|face)",
        "(не может|не смог|не удерж|не держит) ~ (ложк|чашк|кружк|вилк|рук)", _MISSES, "двоит",
        "double vision", "(глаз|веко) ~ (полузакр|прикрыл|не закрыва|опустил)",
        "eye ~ (half closed|drooped|wont open|half shut)", "(confused|confusion) ~ sudden",
        "инсульт ~ (случил|повтор)", "косит ~ глаз", "глаз ~ (косит|скосил)",
        "(смотрит|взгляд) ~ (в одну сторону|в сторону)", "не понима ~ (речь|говор|слов|где|кто)",
        "(tongue|язык) ~ (to one side|вбок|набок|отклон)",
        "(mouth|face|eyelid) ~ (numb|drop|droop|hang|slip|fell)", "(веко|века) ~ (упал|опусти|повис|висит)",
        "unsteady ~ sudden", "drags ~ (leg|foot)", "подволакива", "microstroke", "mini stroke",
        "микроинсульт",
    ),
)  # fmt: skip

_BLOW = (
    "(обрушил|накрыл|прострел|slammed|struck|взорв|взрыв|лопну|хлопок|хлопн|топор|молот|молни|обухом|"
    "выстрел|щелч|удар!|ударил|кувалд|кирпич|ножом|бит!|битой|гром|explod|burst|pop!|popped|bang|snap|"
    "bat!|hammer|axe|hatchet|thunder|lightning|brick|hit ~ with|kicked ~ by|shot!|clap)"
)
_SPLITS = (
    "(разламыва|лопает|раскалыва|расколет|разрыва|взорвет|лопнет|трещит|сильнейш|невыносим|адск|дик|жутк|"
    "страшн|ужасн|нестерп|split|pounding|terribl|unbear|excruciat|worst|horribl|agon|blinding|severe|"
    "screaming|hurts horribl|killing)"
)

HEADACHE = Sign(
    "headache",
    _("a sudden, very strong headache"),
    (
        "сам ~ сильн ~ боль ~ жизни", "голов & такого ~ (никогда|жизни не)",
        "голов & (никогда|в жизни) ~ (так)", "такой ~ боли ~ (не было|никогда|в жизни|не знал|не испыт)",
        "(никогда|в жизни) ~ такой ~ (боли|головной)", "хуже боли ~ (не|никогда)",
        "боль ~ (которой никогда|какой никогда|какой не)",
        f"{_HEAD} ~ (взорвал|лопнул|взрыв|хлопок|хлопнул|exploded|popped)", "громоподобн",
        (
            f"{_HEAD} & {_BLOW} & (минут|внезапн|вдруг|свет|шея|затыл|боль|pain|neck|light|ago|minutes|"
            "sudden|never|worst|никогда|не было)"
        ),
        f"{_HEAD} & {_BLOW} & {of.either(of.VOMIT, of.NUMB)}",
        f"(боль|удар|pain|headache) & (как|like) ~ {_BLOW} & {_HEAD}",
        "(боль|удар) ~ голов ~ как (удар|взрыв|ножом|топор|молот|молни)", "worst headache of",
        "worst ~ (headache|head pain) ~ (life|ever|had)", "(head|migraine) & worst ~ (ever|life|had|known)",
        "worst pain ~ (ever|life|known|had) & (head|neck|skull)", "thunderclap",
        "(head) ~ (like never|never like|exploded|exploding|never had|out of nowhere)",
        (
            f"{_HEAD} & {_SPLITS} & {of.either(of.VOMIT, of.NUMB, of.CONFUSED, of.DROWSY)} & (внезапн|"
            "вдруг|резко|сегодня|с утра|час|минут|ночи|sudden|hour|since|tonight|today|midnight|now|ago|"
            "worse)"
        ),
        f"{_HEAD} ~ {_SPLITS} & (двоит|не вид|зрен|веко|рябит|sight|vision|eyelid|see double|blind|pupil)",
        (
            f"{_HEAD} & (шея не|шею не|шея камен|шея деревян|шея как|не наклонить|neck ~ stiff|stiff neck|"
            "neck ~ bend|neck wont|light hurts|свет режет|от света) & "
            f"{of.either(of.VOMIT, _SPLITS, of.FEVER, 'внезапн|sudden|вдруг|burst|explod')}"
        ),
        (
            "(subarachnoid|субарахноид|brain bleed|brain haemorrhage|brain hemorrhage|"
            "кровоизлияни ~ мозг) ~ (suspected|now|i think|they think|today|кажется|похоже|подозр|сейчас)"
        ),
        "(аневризм|aneurysm) & (голов|head) & (внезапн|вдруг|sudden|split|burst|worst|лопн|взорв|never)",
    ),
    (
        (
            "(невыносим|очень сильн|дик|сильнейш|адск|страшн|жутк|нестерп|ужасн|зверск) ~ (головн боль|"
            "боль ~ голов)"
        ),
        "(невыносимо|дико|очень сильно|страшно|жутко|адски) ~ (болит|разболелась) голов",
        "голов ~ (раскалыва|взорв|разрыва|лопа|трещит)", "боль ~ голов ~ (сильн|невыносим)",
        "голов ~ (невыносимо|дико|жутко|сильно) ~ бол", f"{_HEAD} ~ {_BLOW}",
        f"{_BLOW} ~ (голов|затыл|head)",
        "(terrible|severe|unbearable|excruciating|horrible|splitting|blinding|awful|violent) ~ (head)",
        "head ~ (split|explod|pounding|burst|killing|hurts so|hurts horribly)", "subarachnoid",
        "субарахноид", "brain bleed", "кровоизлияни ~ мозг",
    ),
)  # fmt: skip
