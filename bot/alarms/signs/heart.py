"""Signs of the heart and of blood that runs out or does not arrive, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_FAST = of.numbers((150, 239))
_BADLY = of.either(
    of.FAINT,
    of.SWEATY,
    of.PALE,
    of.NO_AIR,
    "груд|chest|умира|страх|flutter",
)
_BEHIND = (
    "(за грудин|behind ~ breastbone|behind ~ sternum|behind ~ chest bone|middle of ~ chest|"
    "center of ~ chest|centre of ~ chest|посреди груд|в груди|on ~ chest|in ~ chest|in my chest)"
)
_WEIGHT = (
    "(плит|камень|камн|слон|кирпич|обруч|тиск|бетон|гиря|кол!|elephant|weight|brick|vice|vise|slab|"
    "concrete|anvil|boulder|stone)"
)
_SPRAY = (
    "(нитроспре|нитро!|нитрогл|нитроминт|таблетка под|таблетки под|under ~ tongue|under tongue|изокет|"
    "под язык|nitro|gtn|spray)"
)
_STAYS = (
    "(не помог|не помож|не помога|не снима|не снял|не отпуск|не отпуст|не проход|не берет|без толку|"
    "не уходит|didnt help|not help|isnt help|no relief|nothing|still|no effect|hasnt|didnt|did not|"
    "doesnt|not working|isnt working|wont go|not going|not gone)"
)

HEART = Sign(
    "heart",
    _("signs of a heart attack"),
    (
        f"{of.CHEST} & {of.PAIN} & {of.SPREADS}",
        (
            f"(между лопат|between ~ shoulder blades|between ~ shoulders) & {of.PAIN} & "
            f"{of.either(of.SWEATY, of.PALE, of.HARD, of.FAINT)}"
        ),
        "(кол|раскален|кинжал|нож|копье|poker|spear) ~ (груд|chest)", "груд ~ (кол!|кинжал|ножом|раскален)",
        f"{of.CHEST} & {of.PAIN} & {of.either(of.SWEATY, of.PALE)}",
        (
            f"(сердце|heart|пульс|pulse) & {of.FAINT} & (колот|бух|бешен|180|190|200|двести|hammer|racing|"
            f"pounding|молот|flutter|skipping|перебо) & {of.either(of.FAINT, of.SWEATY, of.PALE)}"
        ),
        f"{_BEHIND} & {of.PAIN} & {of.SPREADS}",
        f"{_BEHIND} & {of.PAIN} & {_STAYS} & (час|минут|с утра|с ночи|hour|minutes|since)",
        f"{_WEIGHT} ~ груд", f"груд ~ (как|словно|будто|точно) {_WEIGHT}",
        f"{_WEIGHT} ~ (on|round|around|across) ~ chest", f"chest ~ (in a|like a) {_WEIGHT}",
        "crushing ~ chest", "chest ~ (crushing|being crushed|squeezed)", f"{_SPRAY} ~ {_STAYS}",
        f"{_STAYS} ~ {_SPRAY}",
        (
            "(jaw|челюст) ~ (arm|рук|sick|sweat|испарин|тошн|пот) & (grey|ash|sweat|clammy|pale|испарин|"
            "пот|сер|бледн|страх|холодн|stent|heart|chest)"
        ),
        (
            "(jaw|челюст) & (arm|рук|sick|breathless) & (grey|gray|ash|sweat|clammy|pale|испарин|пот!|"
            "поту|сер|бледн|страх|холодн)"
        ),
        "(инфаркт|heart attack) ~ (прямо сейчас|right now|на ногах|сейчас случ)",
        "think ~ having ~ heart attack", "(is|hes|shes|im) having ~ heart attack", "похоже ~ инфаркт",
        "инфаркт ~ (похоже|кажется|наверн|видимо)", "(кажется|наверн|видимо) ~ инфаркт",
        (
            "(пульс|чсс|сердце колотится|сердцебиен|pulse|heart rate|hr!|heart is|heart at|"
            f"heart going) ~ {_FAST} & {_BADLY}"
        ),
        f"(сердце|heart) ~ {_FAST} & (шата|отключ|обмор|плох|faint|pass|dizz|sweat|clammy|going to)",
        f"колотится ~ {_FAST}",
        (
            "(icd|defib|дефибриллятор|икд) ~ (стрельнул|стреляет|shocks|jolted|keeps|times|раз за|again|"
            "row|подряд|снова|опять) & (shock|fir|zap|go|бьет|удар|разряд|сработ|стрел)"
        ),
        (
            "(icd|defib) ~ (shocked|fired|zapped|went off|kicked|shocks|firing|shocking) ~ (twice|three|"
            "four|five|times|again|row|in the last|2|3|4|5)"
        ),
        (
            "(дефибриллятор|икд|кардиовертер) ~ (ударил|бьет|сработал|разряд|стрельнул|стреляет|"
            "шарахнул) ~ (раз|подряд|опять|снова|2|3|4|5|два|три|четыре|пять)"
        ),
        "(ударил|бьет|сработал|разряд) ~ (дефибриллятор|икд|кардиовертер) & (раз|подряд|опять|снова)",
        "(три|два|четыре|пять|2|3|4|5) ~ (разряд|удар) ~ (дефибриллятор|икд|подряд|за час)",
        "(аневризм|aneurysm|aneurism) & (рвущ|раздира|кинжал|ripping|tearing|torn|burst|лопнула|разорвал)",
        (
            "(рвущ|раздира|ripping|tearing) ~ (боль|pain) ~ (спин|груд|лопатк|живот|back|chest|shoulder|"
            "belly|into)"
        ),
        "(ripping|tearing) ~ (back|chest|between ~ shoulder)",
        (
            "(аневризм|aneurysm|aneurism|расслоен) & (внезапн|вдруг|sudden|холодн пот|cold sweat|sweaty|"
            "bled|бледн|обмор|faint)"
        ),
        (
            "(клиническ смерть|остановка сердца|cardiac arrest|heart stopped|"
            "сердце остановилось) ~ (минут|сейчас|только|час назад|just|now|ago)"
        ),
        "(калий|калия|potassium) ~ (6_5|6_6|6_7|6_8|6_9|7!|7_|8!|8_|9_)",
        (
            "(feels|thinks|says|сейчас|кажется|говорит что) ~ (going to die|about to die|dying|умрет|"
            "умирает|умру|about to go) & (heart|chest|pulse|сердц|груд|пульс)"
        ),
        "(сердце|пульс) ~ (остановил|останавлива|замерл) & (упал|сознан|бледн|сейчас|шата)",
    ),
    (
        f"{of.PAIN} ~ {of.CHEST}", f"{of.CHEST} ~ {of.PAIN}", f"{of.CHEST} & {of.PAIN} & (плох|bad|worse)",
        "сердечный приступ", "chest pain", "heart attack", "инфаркт ~ (опять|второй|повтор|случил)",
        "загрудин", f"(пульс|чсс|сердцебиен|pulse|heart rate|heart) ~ {_FAST}",
        (
            "сердце ~ (бух|молот|стучит как|долбит|частит|рвется|под 200|под двести|колотит|выпрыг|"
            "вразнобой|перебо|замира|останавлива|трепещ|скачет|бешен|галоп)"
        ),
        (
            "heart ~ (going like|hammer|gallop|all over|going mad|at 1|at 2|doing|racing|pounding|skip|"
            "flutter|irregular|jump|stopping|thump|feels wrong|wrong)"
        ),
        "(колотит|перебо) ~ сердц", "страх ~ смерт", "impending doom",
        "(icd|defibrillator|дефибриллятор|икд) ~ (shock|fired|went off|zap|удар|сработ|разряд|бьет)",
        "(shocked|зарядил) ~ (times|раз)", f"{_WEIGHT} ~ chest",
        (
            "(ache|aching|pain|боль|ноет|болит|ломит) ~ (jaw|челюст|both arms|обе руки|left arm|"
            "левая рука|левую руку)"
        ),
        "(jaw|челюст) ~ (ache|aching|pain|бол|ноет|ломит)", "клиническая смерть", "cardiac arrest",
        "расслоен ~ аорт", "aortic dissection", "(аневризм|aneurysm) ~ (разорв|лопн|burst|ruptur|leak)",
    ),
)  # fmt: skip

_MUCH = (
    "(стакан|кружк|полтаза|таз|ведр|лужа|лужи|лужей|литр|фонтан|струей|бьет струйк|струйк|струя|хлещ|"
    "хлыну|льет|ручьем|ручьи|рекой|пропита|промок|насквозь|не остан|не унима|не прекращ|не могу остан|"
    "не можем остан|не удается|полный рот|полным ртом|унитаз красн|весь пол|весь в кров|вся в кров|"
    "все в кров|пульсир|брызж|толчк|раковин|полотенц|простын|cupful|cups|cup!|bowl|pool|puddle|spurt|"
    "gush|pour|pumping|soak|everywhere|sink!|bucket|loads|mouthful|fresh red|bright red|wont stop|"
    "not stop|doesnt stop|isnt stop|hasnt stop|wouldnt stop|cant stop|cannot stop|wont slow|through the|"
    "squirt|running down|flooding|handful|pints|litre|liter|towels|the floor|dripping)"
)
_STOOL = (
    "(стул!|стула|кал!|кала!|калом|понос|какашк|какает|сходил в туалет|ходит в туалет|stool|poo!|poop|"
    "poos|motions|diarrh|bowel)"
)
_BLACK = "(черн|дегт|деготь|смол|black|tarry|tar!|maroon|бордов|вишнев|малинов|melena|мелен)"
_GROUNDS = "(кофейн гущ|гуща|гущей|coffee ground|coffee grounds)"
_PADS = (
    "(прокладк|подгузник взросл|пеленк|простын|полотенц|повязк|бинт|тампон|матрас|pad!|pads|towel|sheet!|"
    "sheets|tampon|dressing|bandage|gauze|t shirt|tshirt|mattress|bedding|drain bottle|drain bag)"
)
_THROUGH = (
    "(насквозь|промок|пропита|полная|полные|меняю|меняем|меняет|хватает|за час|за 10|за 5|за 15|за 20|"
    "за десять|за пять|за полчаса|мокрая от|soak|through|filled|full|changing|every ten|every 10|"
    "every 15|every 20|every half|every few|each hour|an hour|per hour|ten minutes|twenty minutes|"
    "drenched|red with)"
)

BLEEDING = Sign(
    "bleeding",
    _("heavy bleeding"),
    (
        f"{of.BLOOD} ~ не (остан|прекращ|удается|унима|можем остан|могу остан|сворачива|свертыва)",
        "не ~ (остановить|унять) ~ кров", f"{of.BLOOD} & {_MUCH} & {of.FAINT}",
        "(бинт|повязк|полотенц|салфетк|прижим|давлю|жгут) ~ не (держ|спаса|помога|останавл)",
        (
            "(шов|рана|stitches|wound|incision) ~ (разош|открыл|лопнул|burst|opened|split|came apart) & "
            f"{of.BLOOD}"
        ),
        (
            f"{of.BLOOD} ~ (бежит|течет|капает) & (не могу|не можем|бинт|полотенц|шов|рана|раны|сильно|"
            "уже час|минут)"
        ),
        f"{of.BLOOD} & {_MUCH} & {of.PALE}",
        (
            f"{of.BLOOD} ~ (хлещ|хлыну|фонтан|льет|ручьем|горлом|рекой|струей|пульсир|брызж|толчк|gush|"
            "spurt|pour|pump|everywhere|squirt|pool)"
        ),
        f"(хлещ|хлыну|льет|фонтан|лужа|лужи|gush|spurt|pour|pump|squirt|pool) ~ {of.BLOOD}",
        f"{of.BLOOD} ~ (wont|not|doesnt|isnt|hasnt|wouldnt|never) (stop|slow|clot)",
        "(cant|cannot|couldnt|unable to) ~ stop ~ (bleed|blood)",
        "(pressing|press hard|давлю|прижима) ~ (doesnt|isnt|not|wont|no) ~ (help|stop|work)",
        "(рвет|рвота|рвоту|рвало|вырвало|тошнит|блюет|рвоте) ~ (кровь|крови!)", "рвота с кров",
        "(кровь|крови!) & (рвет|вырвало|рвало|блюет) & (много|таз|сейчас|бледн|сгуст|темн|алая|слаб)",
        "(вырвало|рвота|рвет|рвало|блюет) & (кофейн|алой кров|сгустками крови|алым|бурым|гущ)",
        (
            f"{_GROUNDS} & (рвот|рвет|вырв|vomit|throwing|threw|brought up|sick) & "
            f"{of.either(of.FAINT, of.PALE, of.SWEATY)}"
        ),
        (
            "(кашля|откашл|харка|выплюн|выхарк) ~ кров ~ (много|сгуст|полным|сильно|ложк|стакан|ртом|"
            "горст|алой|алая|свеж)"
        ),
        "(стакан|полстакан|ложк|горст|сгуст|полный рот|много) ~ кров & (кашл|откашл|харк|выплюн)",
        "(кашля|откашл|харка) & (стакан|горст|полный рот|чашк) & (кров|алой|алая)",
        "кровь (изо рта|из ушей|изо рта и)", "изо рта ~ кровь",
        (
            "(месячные|период|period) ~ (потоком|льют|ручьем|flood|pouring|gushing) & (слаб|бледн|белы|"
            "губы|сил|круж|сегодня|pale|dizz|faint|weak|today)"
        ),
        "истека кров", "истекает", "(залит|залил|весь в|вся в|луж) ~ кров",
        f"{of.BLOOD} & {_PADS} & {_THROUGH}",
        f"{_PADS} ~ {_THROUGH} & (кров|blood|bleed|сгуст|clots|алая|алой|red)",
        (
            f"{_PADS} ~ (насквозь|soaked through|red through|full of blood) & (минут|час|minutes|hour|"
            "press|давлю|прижим)"
        ),
        "(dressing|bandage|gauze|повязк|бинт) & (red through|soaked through|промок|насквозь)",
        (
            "(drain!|дренаж) ~ (filled|full|bright red|полный|полная|наполн|набрал) & (час|hour|minutes|"
            "минут|раз|twice|times|blood|кров)"
        ),
        f"{_BLACK} & {_STOOL} & {of.either(of.FAINT, of.PALE, of.SWEATY)}",
        "(мелена|melena|melaena) & (слаб|бледн|давлен|обмор|faint|weak|pale|dizz)",
        f"{_BLACK} ~ (сгустк|clots) & (снова|еще|опять|туалет|toilet|again|dizz|unitaz|унитаз)",
        (
            "(сгустк|clot) & (еще и еще|снова и снова|again and again|подкаш|круж|dizz|faint|бледн|"
            "унитаз|toilet bowl|fist|кулак|с ладонь|size of|big as|as big|plums|eggs|яйцо|слив|golf|palm|"
            "lemon)"
        ),
        "(throwing up|threw up|puking|vomit|brought up|bringing up|being sick|sick) ~ blood",
        (
            "(cough|hacking|spitting|brought) up ~ blood & (lot|clots|cup|bright|mouthful|handful|much|"
            "spoon|glass|fresh|more and more)"
        ),
        "(coughing|coughed|spitting) ~ (mouthful|cup|handful|spoonful|lots) ~ (blood|red)",
        "bleeding (heavily|out|through|badly|profusely|like mad|buckets|to death|a lot|nonstop|non stop)",
        "(bled|bleeding|bleeds) through",
        f"{of.BLOOD} ~ (по ногам|по ноге|down ~ leg|down my|pulsing|pulses|толчками|бьет|бьёт|через край)",
        f"(по ногам|down ~ legs) ~ {of.BLOOD}", f"(spurts|pulsing|pumping|spraying) ~ {of.BLOOD}",
        f"{_PADS} & (bled|истек|залил)",
        f"(третий|второй|четвертый|пятый) (платок|полотенц|прокладк|таз|пеленк) & {of.BLOOD}",
        "bleed to death", "(lost|losing|loses) ~ (lot|pints|litre|much|so much) ~ blood",
        "(много|теряет|потерял) ~ крови ~ (уже|очень|шата|сейчас)",
        (
            "(tonsil|adenoid|миндалин|гланд|аденоид) & (swallow|spit|глота|сплевыв|плюет|vomit|рвет) & "
            "(blood|red|кров|алой)"
        ),
        (
            "(вен|vein|фистул|fistula|шунт) ~ (лопнул|порвал|прорвал|burst|broke|ruptur|blown) & (кров|"
            "бьет|струй|blood|bleed|spurt|хлещ|everywhere|пальцем|прижа|press)"
        ),
        (
            "(varices|varix|варикс|вены пищевода|вен пищевода) ~ (ruptur|burst|лопнул|прорвал|кровят) & "
            "(ago|now|everywhere|floor|сейчас|час|таз|кров|today|tonight)"
        ),
        (
            "(из заднего прохода|из прямой кишки|из попы|rectum|back passage|from the bottom) & "
            f"{of.BLOOD} & {_MUCH}"
        ),
        (
            f"{of.BLOOD} & {_MUCH} & (скорую|скорая|сейчас|час|минут|ambulance|right now|minutes|tonight|"
            "an hour)"
        ),
        "bleeding ~ (like a tap|like tap|from everywhere)",
        (
            "(из носа|носом|nose bleed|nose) & (третий час|второй час|час!|часа!|hour|an hour|не остан|"
            "wont stop|clots) & (хлещ|льет|кров|идет|bleed|blood|still|pour|clots|варфарин|warfarin|"
            "тромбоцит|platelets)"
        ),
    ),
    (
        "кровотеч", "кашля ~ кров", "кров ~ (кашл|откашл|мокрот)", "(много|теряет|потерял) ~ крови",
        "(сильно|обильно) кровит", "кровь ~ (рвот|сгуст|пошла|пошли|идет|сильн)", "пошла ~ кровь",
        "открылось кров", "сгустк ~ (кров|пошли|выход|идут)", "(темные|черные|бордовые) сгустк",
        "(пошли|выходят) ~ сгустк", "bleed", "coughing ~ blood", "clots ~ (passing|out|coming|again)",
        "losing ~ blood", "passing ~ clots", f"{_BLACK} ~ {_STOOL}", f"{_STOOL} ~ {_BLACK}", _GROUNDS,
        "haemorrhag", "hemorrhag", "blood ~ (lot|clots|heavy|running|stool|toilet|everywhere|bowl|floor)",
        f"(кров|blood) & {of.FAINT} & (слаб|бледн|dizz|pale|weak|faint)",
        f"{of.BLOOD} ~ (бежит|течет|сочится|капает)", f"{of.BLOOD} & {_PADS}",
        "(хлещет|льется|хлынул|бьет струей|бьет струйкой)",
        "кров ~ (унитаз|из пря|из задн|из попы|в кале|в стуле)",
    ),
)  # fmt: skip

_PULSELESS = (
    "(пульса нет|нет пульса|пульс не|пульса ~ нет|пульса под|no pulse|cant find ~ pulse|"
    "cannot find ~ pulse|pulse ~ gone|without ~ pulse|find no pulse|pulseless)"
)
_WHEN = "(внезапн|вдруг|час!|часа|с утра|с ночи|сегодня|минут|кричит|sudden|hour|since|today|screams)"
_LEGWORD = "(нога|ногу|голень|икра|икры|икру|бедро|calf|leg!|thigh|shin|колен|knee|hip!|arm!)"
_SWOLLEN = (
    "(опухл|опухша|распух|раздул|надул|отекла|отекло|разнес|толще|как бутыл|как бревн|увелич|swollen|"
    "swell|blew up|blown|puffed|twice|ballooned|tight and|bigger|thicker)"
)
_LUNG = (
    "(дыш|вдох|одышк|задых|груд|кашл|кров|воздух|колет в бок|схватило сбоку|breath|chest|cough|blood|"
    "stabbing|gasp|collaps|out of breath)"
)

LIMB = Sign(
    "limb",
    _("a limb or a lung without blood"),
    (
        f"{of.LIMB} & {of.COLD} & {of.PALE} & {of.PAIN}",
        (
            f"{of.LIMB} ~ {of.COLD} & "
            f"{of.either(of.NUMB, of.PALE, 'черн|мраморн|blue|purple|black|mottled')} & (внезапн|вдруг|"
            "час|с утра|с ночи|сегодня|минут|sudden|hour|since|today|now|боль|болит|pain|screams|кричит)"
        ),
        f"{of.LIMB} & {of.COLD} & {_PULSELESS}",
        f"{of.LIMB} & {_PULSELESS} & {of.either(of.PAIN, of.NUMB, _WHEN)}",
        (
            f"{of.LIMB} ~ (ледян|как лед|как мертв|холодная как|ice cold|cold as|stone cold|freezing cold|"
            f"gone cold|turned cold|went cold|icy) & {of.either(of.PAIN, of.NUMB, of.PALE)}"
        ),
        "(нога|ступня|стопа|рука|кисть|пальцы) (посинела|побелела|почернела|посинели|побелели)",
        (
            "(нога!|ногу!|рука!|руку!|ступня|стопа|кисть) & (холодн|ледян|побелел|посинел|почернел) & "
            "(боль|болит|внезапн|час!|часа|сегодня|сейчас|не чувств|онемел)"
        ),
        (
            "(leg|arm!|foot|hand|toes) & (cold|white!|blue|black) & (pain|sudden|numb|hurts|agony|"
            "screams|pulse)"
        ),
        "(leg|arm!|foot|hand|toe|finger) ~ (turned|gone|went|going|turning) (cold|white|blue|black|purple)",
        f"{_LEGWORD} ~ {_SWOLLEN} & {_LUNG}", f"{_SWOLLEN} ~ {_LEGWORD} & {_LUNG}",
        (
            "(stabbing|sharp|knife|колет|режет|кинжал|схватило) ~ (breathe in|breathes in|breathing in|"
            "deep breath|each breath|every breath|вдох|вздох|сбоку) & (cough|кашл|кров|blood|pink|leg|"
            "calf|нога|икра|гипс|surgery|replaced|операц|flight|перелет|pill|таблет|plaster)"
        ),
        (
            "(knee|hip|surgery|operation|flight|plaster|cast|колен|операц|перелет|гипс) & (breath|дыш|"
            "одышк) & (cough|кашл|stabbing) & (pink|blood|кров|розов)"
        ),
        (
            "(pulmonary embolism|тромбоэмбол|тэла|lung clot|clot ~ lung|тромб ~ легк) ~ (maybe|i think|"
            "now|again|suspected|кажется|похоже|подозр|наверн|опять)"
        ),
        (
            "(picc|порт|port|пикк|катетер) & (swollen|swell|опух|отек|раздул) & (chest|breath|груд|дыш|"
            "одышк|dusky|син)"
        ),
        (
            "(гипс|лонгет|cast|plaster) & (пальцы|fingers|toes|пальчик) & (син|онем|белые|холодн|blue|"
            "numb|white|cold|черн|purple)"
        ),
    ),
    (
        f"{_LEGWORD} & {_SWOLLEN} & {_LUNG}", "дышать ~ (трудно|тяжело)", f"{of.LIMB} ~ {of.COLD}",
        f"{of.COLD} ~ {of.LIMB}",
        (
            f"{of.LIMB} ~ (побелел|посинел|почерн|чернеет|белая|синяя|фиолет|багров|dusky|white|blue|"
            "purple|black)"
        ),
        f"{_LEGWORD} ~ {_SWOLLEN}", f"{_SWOLLEN} ~ {_LEGWORD}", "тромбоэмбол", "тэла!", "pulmonary embol",
        "тромб ~ (оторвал|легк)", "(stabbing|sharp) ~ breath",
    ),
)  # fmt: skip

COLLAPSE = Sign(
    "collapse",
    _("a sudden collapse"),
    (
        f"{of.PALE} & {of.SWEATY} & {of.either(of.FAINT, of.NO_AIR, of.CONFUSED, of.VOMIT)}",
        (
            f"(давлен|pressure|bp!) ~ {of.numbers((40, 75))} & "
            f"{of.either(of.FAINT, of.SWEATY, of.PALE, of.DROWSY, of.CONFUSED)}"
        ),
    ),
    (
        f"{of.PALE} & {of.COLD} & {of.SWEATY}", f"{of.PALE} & {of.SWEATY}", f"{of.PALE} & {of.FAINT}",
        f"{of.SWEATY} & {of.FAINT}", f"{of.PALE} & {of.NO_AIR}", f"{of.SWEATY} & {of.NO_AIR}",
        f"{of.PALE} & {of.DROWSY}", f"{of.SWEATY} & {of.CONFUSED}", f"{of.CONFUSED} & {of.DROWSY}",
        f"{of.CONFUSED} & {of.VOMIT}", f"{of.VOMIT} & {of.DROWSY}", f"{of.HARD} & {of.PAIN} & {of.VOMIT}",
        f"{of.HARD} & {of.PAIN} & {of.either(of.PALE, of.SWEATY, of.FAINT)}",
    ),
)  # fmt: skip
