"""Signs of the belly, of urine and of what the body runs out of, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_BELLY = "(живот|пузо|брюх|брюшн|belly|stomach|tummy|abdomen|abdominal)"
_BOARD = (
    "(concrete|бетон|swell|окаменел|как каменн|раздут|распух|горой|solid|как доска|доскообразн|"
    "как камень|каменн|твердый!|твердеет|твердая|затвердел|твердым|как барабан|барабан|вздул|вздут|"
    "раздул|надул|распер|распира|как мяч|напряжен|не тронуть|не дотрон|не дает тронуть|не дотронуться|"
    "hard!|rigid|board|plank|rock|drum|blown up|bloated|swollen|distend|tight as|stiff|stone|balloon)"
)
_SEVERE = of.either(
    of.HARD,
    "согнул|скрючи|калачик|не разогн|не разгиб|поджал|knees drawn|knees up|pulled up|bent|fetal|touched|"
    "touch it|touch him|touch her|cant walk|cannot walk|upright|straighten",
)
_BURST = "(лопнул|прорвал|разорвал|прободн|перфор|перетон|burst|ruptur|perforat|split open)"
_ORGAN = (
    "(аппенд|язва|язвы|кишк|кишечник|желчн|селезен|киста|кисты|кисту|дивертик|трубн|труба|желуд|пузыр|"
    "appendi|ulcer|bowel|gallbladder|spleen|cyst|diverticul|gut|intestin|stomach|colon|tube|liver)"
)
_BLOCKED = (
    "(нет стула|стула нет|стула не было|газы не отходят|не отходят газы|газов нет|ни стула ни газов|"
    "ни газов|не пукает|no wind|no gas|not passed wind|not passed gas|passing gas|passed wind|"
    "passing wind|cant fart|no stool|no poo|not pooped|hasnt pooped|nothing comes out|no bowel movement|"
    "стома не работ|стома молчит|stoma ~ nothing|stoma ~ stopped)"
)
_SINCE = (
    "(сегодня|с утра|с ночи|с вечера|час!|часа|часов|сутки|вчера|внезапн|вдруг|резко|сейчас|минут|ночью|"
    "today|since|hour|tonight|overnight|sudden|now|this morning|yesterday|woke|ago|all night)"
)

ABDOMEN = Sign(
    "abdomen",
    _("acute pain in the belly"),
    (
        "(кинжальн|острейш) боль",
        (
            f"{_BELLY} ~ (как доска|доскообразн|каменный|как камень|как барабан|hard as|like ~ board|"
            "rock hard|board like|like ~ drum|like ~ plank|like ~ rock)"
        ),
        "(rigid|rock hard|board like|board hard) (abdomen|belly|stomach|tummy)",
        f"{_BELLY} & {_BOARD} & {of.COLD}",
        f"{_BELLY} & {_BOARD} & {of.either(_SEVERE, of.VOMIT, of.PALE, of.SWEATY, of.HIGH)}",
        f"{_BELLY} ~ (боль) & {_BOARD} & {_SINCE}",
        (
            "(как кинжал|как ножом|как нож|словно нож|knife|stabbed) & (живот|ложечк|бок|желуд|belly|"
            "stomach|tummy|side) & (белый|бледн|пот|капли|рвот|согнул|обмор|внезапн|сознан|pale|sweat|"
            "grey|vomit|sudden|faint|collapse|hour|час)"
        ),
        "(согнул|скрючил|свернул|лежит калачик) ~ (не разогн|не разгиб|и орет|и кричит|от боли)",
        (
            "(не разогнуться|не разгибается|не может разогнуться|не могу разогнуться) & (живот|бок|"
            "справа|38|39|рвот|температур|внизу)"
        ),
        f"опоясыва & {of.either(of.HARD, of.VOMIT, of.SWEATY, 'пожелт')}",
        f"(панкреат|поджелуд|pancreat) & {of.HARD} & {of.VOMIT}",
        (
            f"{_BLOCKED} & (вздут|вздул|раздул|барабан|как мяч|кал|боль|болит|blown|swollen|drum|distend|"
            f"bloat|cramp|pain) & {of.either(of.VOMIT, _BELLY)}"
        ),
        f"{_BLOCKED} & {of.VOMIT} & {of.either(of.VOMIT, _BELLY)}",
        "(рвет|рвота|вырвало) ~ (калом|каловы|говном|зелен ~ вонюч|дерьмом)", "каловая рвота",
        "vomit ~ (poo|feces|faec|stool|shit)", "(vomiting|throwing up|vomits) ~ (poo|feces|faec|stool|shit)",
        f"{_ORGAN} ~ {_BURST} & (живот|belly|now|today|think|сейчас|сегодня|час)",
        f"{_ORGAN} ~ {_BURST} & {of.either(of.PAIN, of.HIGH, of.PALE, of.SWEATY)}",
        (
            f"{_BURST} ~ {_ORGAN} & "
            f"{of.either(of.HIGH, of.PALE, of.SWEATY, 'now|today|think|сейчас|сегодня|hour')}"
        ),
        (
            "(разлит|весь живот|всем животе|пупк|belly button|navel) & (справа|right) & "
            f"{of.either(of.HIGH, of.VOMIT, of.FAINT, 'скрюч|лежит|разогн|straighten')}"
        ),
        (
            f"(справа|right side|right lower|lower right|low on the right|аппенд|appendi) & {of.PAIN} & "
            f"{of.either(of.VOMIT, of.HIGH, '38')} & {_SINCE}"
        ),
        (
            "(аппенд|appendi|острый живот) & (разогн|прошла|vanished|disappeared|walk upright|развернул|"
            f"not walk) & {of.either(of.PAIN, of.HIGH)}"
        ),
        f"(аппенд|appendi|острый живот) & {of.HIGH} & {of.either(of.PAIN, of.HIGH)}",
        (
            "(грыж|hernia|lump|шишк|выпячив) & (не вправля|не вправить|не уходит обратно|ущем|посинел|"
            "камень|тверд|wont go back|cant push|stuck|strangul|purple|rock hard) & "
            f"{of.either(of.VOMIT, _SINCE, of.HARD)}"
        ),
        "ущемил ~ грыж",
        f"{_BELLY} & {of.HARD} & {of.PAIN} & {of.either(of.VOMIT, of.PALE, of.SWEATY, of.HIGH)}",
        f"{_BELLY} & {of.HARD} ~ {of.PAIN} & (минут|час|сегодня|since|hour|sudden|внезапн)",
        f"(pain|боль|болит) & (10 of 10|10 out of 10|ten out of ten|10 из 10|десять из десяти) & {_SINCE}",
    ),
    (
        "(сильн|остр|невыносим|резк|страшн|жутк|дик|адск|ужасн) ~ бол ~ (живот|бок|желуд)",
        "живот ~ (сильно|остро|невыносимо|очень|жутко|страшно|дико) ~ бол",
        "живот ~ (скрутил|режет|распир|вздул|тверд|колом)", "(скрутил|прихватил) ~ живот",
        (
            "(severe|terrible|unbearable|excruciating|sharp|awful|horrible|agonising|"
            "agonizing) ~ (abdominal|stomach|belly|tummy)"
        ),
        (
            "(stomach|belly|tummy|abdomen) ~ (severe|terrible|unbearable|excruciating|agony|hard|rigid|"
            "bloated)"
        ),
        f"{_ORGAN} ~ {_BURST}", f"{_BURST} ~ {_ORGAN}", "острый живот", "acute abdomen", "перитонит",
        "peritonitis", "ущемлен", "strangulated", "опоясыва", _BLOCKED, "(doubled|bent) (over|up)",
        "(не разогнуться|не разгибается)",
    ),
)  # fmt: skip

_TESTIS = (
    "(яичк|яичек|мошонк|testic|testis|testes|scrot|balls!|one ball|left ball|right ball|his ball|my ball|"
    "nutsack|one nut|left nut|right nut)"
)
_AILS = (
    "(agoni|excruc|бол|забол|разбол|заныл|опух|распух|отек|раздул|подтян|как камень|каменн|тверд|красн|"
    "покрасн|посин|багров|перекру|выше|скрути|pain|hurt|swollen|swell|pulled up|high|sore|ache|aching|"
    "agony|kill|hard!|twist|red!|purple|tender|riding up)"
)

TESTIS = Sign(
    "testis",
    _("a sudden pain of the testicle"),
    (
        f"{_TESTIS} & {_AILS} & {of.either(of.VOMIT, _SINCE, of.HARD)}",
        (
            f"{_TESTIS} & {_AILS} & (agonis|agoniz|early hours|враскоряку|на раскоряк|враскаряк|криком|"
            "кричит|плачет|орет|рыдает|не дает тронуть|не дотрон|терпеть|невыносим|нестерп|ночи|4am|5am|"
            "адск|жутк|ужасн|crying|screaming|agony|cant walk|cannot walk|waddl|bad!|awful|unbear|"
            "football|touch|severe|футбол|удар)"
        ),
        "(внезапн|остр|резк|сильн) ~ бол ~ (яичк|мошонк)",
        "(яичк|мошонк) & (внезапн|остро|резк|сильно|распухл) & бол",
        f"(перекрут|перекруч|torsion) & {_TESTIS} & {of.either(_AILS, _SINCE)}", "sudden ~ (testic|scrot)",
        "torsion & (scrot|testic|balls|hour|hurts)",
        (
            "(эрекц|erection|priapis|приапизм|стоит ~ член|член ~ стоит) & (часов|часа|час!|hours) & "
            "(не проход|боль|wont|not|still|не спад|не опуска|серп|sickle|уже|five|six|pain)"
        ),
        "(swollen|painful|sore) (testicle|testis|balls|scrotum) ~ (since|today|hours)",
        "(боль|болит) ~ (паху|пах!) & (мальчик|сын|подрост|лет) & (внезапн|рвет|рвот|опух|мошонк|яичк|час)",
    ),
    (
        f"{_TESTIS} & {_AILS}", "перекрут ~ яичк", "testicular torsion", "torsion!",
    ),
)  # fmt: skip

_NO_URINE = (
    "(сутки нет мочи|нет мочи|мочи нет|мочи почти нет|без мочи|не отходит моча|no urine for|"
    "hardly any urine|hardly any pee|не мочится|не мочусь|не мочилась|не мочился|не мочиться|"
    "не могу помочиться|не может помочиться|помочиться не может|помочиться не могу|не могу пописать|"
    "не может пописать|пописать не может|не писает|не писал|не писала|не пописал|ни капли|ни капл|"
    "моча не идет|моча не отходит|моча встала|моча не течет|не сходил по маленькому|"
    "не может сходить по маленькому|не выходит моча|cant pee|cannot pee|cant wee|cannot wee|cant urinate|"
    "cannot urinate|cant pass urine|cannot pass urine|unable to pee|unable to urinate|unable to pass|"
    "been able to pee|been able to wee|been able to urinate|able to pass urine|no wees|no wee|"
    "hasnt had a wee|havent been to the toilet|hasnt peed|havent peed|not peed|not passed urine|"
    "hasnt passed urine|not urinated|hasnt urinated|havent urinated|hasnt weed|no urine|not a drop|"
    "nothing comes out|nothing flows|urine stopped|cant go at all|no pee|not pass water|pass water|"
    "passed water|nothing coming out)"
)
_KIDNEY = (
    "(камень|камни|камня|стент|почк|почечн|нефростом|мочеточник|колик|stone|stent|kidney|nephrostomy|"
    "ureter|renal colic)"
)

URINE = Sign(
    "urine",
    _("urine that cannot come out"),
    (
        (
            f"{_NO_URINE} & (пузыр|живот|низ живота|надлобк|bladder|belly|tummy|stomach|abdomen|football|"
            "drum) & (пупк|тверд|камень|каменн|лопнет|лопает|распир|распер|боль|болит|как мяч|раздул|"
            "вздул|огромн|мечется|burst|explod|hard|pain|agony|hurts|huge|tight|swollen|football|drum|"
            "full|rock)"
        ),
        (
            f"{_NO_URINE} & (мечется|на стену|орет|воет|кричит|криком|катается|howling|screaming|writhing|"
            "agony|climbing|pacing|crying with|bursting)"
        ),
        (
            f"{_NO_URINE} & (катетер|catheter|простат|prostat|аденом) & (вчера|ночи|утра|часов|час!|боль|"
            "since|night|hours|clots|blocked|morning|pain|забил|выпал|сгуст|agony)"
        ),
        (
            f"{_NO_URINE} & (со вчера|с вечера|с ночи|сутки|вторые сутки|12 часов|10 часов|восемь часов|"
            "двенадцать часов|since last|since yesterday|12 hours|ten hours|twelve hours|10 hours|"
            "14 hours|all night|24 hours)"
        ),
        (
            "(catheter|катетер) ~ (blocked|clots|clogged|came out|fell out|pulled out|забил|выпал|вырвал|"
            "не течет|не отходит|не работ|нет мочи|сгуст) & (pain|agony|howling|burst|belly|nothing|боль|"
            "живот|пузыр|мечется|кричит|кров|часов|ночи|утра|вчера|full)"
        ),
        "acute retention ~ (since|now|again|not)",
        "acute retention & (since|now|drop|hours|night|belly|pain)",
        "acute urinary retention & (since|now|drop|hours|night|belly|pain)",
        "остр задержк моч & (сейчас|сутки|вчера|ночи|утра|часов|пузыр|живот|боль)",
        f"{_NO_URINE} & {of.PAIN} & {_SINCE}",
        f"{_KIDNEY} & (39|38_|40|трясет|знобит|озноб|shaking|shivering|rigors|chills|fever)",
        (
            "(ложк|капл|рюмк|spoon|drops|few drops|eggcup) ~ (мочи|urine|pee) & (сутки|день|creatin|"
            "креатин|since|day|24|спина|отек|озноб|знобит|hours)"
        ),
    ),
    (
        _NO_URINE, "задержк ~ моч", "(acute|urinary) retention", "мочев ~ (стоит|лопнет|распир)",
    ),
)  # fmt: skip

_SUGAR = "(сахар!|сахара!|сахаром!|сахару!|глюкоз|глюкометр|глик!|sugar|gluco|bg!|meter|dexcom|libre)"
_LOW = "(1_|2_0|2_1|2_2|2_3|2_4|2_5|2_6|2_7|lo!|ноль)"
_TOO_HIGH = f"(hi!|high!|зашкал|{of.numbers((20, 45), (350, 800), end='').strip('()')})"
_STATE = of.either(
    of.DROWSY,
    of.CONFUSED,
    of.SWEATY,
    of.VOMIT,
    "трясет|дрож|дыш|ацетон|кетон|без сознан|судорог|shak|breath|acetone|keton|unconsc|seizure|unrespons|"
    "not respond|fighting|aggress|juice|cant wake|slur|thirst|pear|wont come up|не поднима|conscious|сок!",
)
_ACETONE = (
    "(ацетон!|ацетона|ацетоном|кетон|яблок|acetone|nail polish|nail varnish|pear drops|fruity|keton|"
    "кетоацидоз|dka!)"
)
_STEROID = (
    "(аддисон|addison|адреналов|адиссон|надпочечник|adrenal|hydrocort|гидрокорт|кортеф|кортизон|"
    "преднизолон|дексамет|prednis|steroid|стероид|dexameth|cortef)"
)

METABOLIC = Sign(
    "metabolic",
    _("a crisis of sugar, salts or hormones"),
    (
        f"{_SUGAR} {_LOW}",
        (
            f"{_SUGAR} (is|at|was|of|упал|на|до|now|всего|сейчас|reads|says|dropped|показывает|у|к|ниже|"
            f"only|level) {_LOW}"
        ),
        f"{_SUGAR} ~ {_LOW} & {_STATE}", f"{_LOW} & {_STATE} & (инсулин|insulin|hypo!|гипа!|сахар!|sugar)",
        f"{_SUGAR} ~ {_TOO_HIGH} & {_STATE}",
        (
            f"{_SUGAR} & {_STATE} & (зашкал|off the scale|off the chart|не показывает|too high|very high|"
            "очень высок)"
        ),
        (
            f"{_ACETONE} & "
            f"{of.either(of.VOMIT, of.CONFUSED, of.DROWSY, 'дышит|дыхан|шумн|глубок|breath|deep')} & (дыш|"
            "глубок|паровоз|креста|помпа|пахн|запах|изо рта|breath|deep|smell|pump|diabet|диабет|type)"
        ),
        (
            f"{_ACETONE} & "
            f"{of.either(of.VOMIT, of.CONFUSED, of.DROWSY, 'дышит|дыхан|шумн|глубок|breath|deep')} & "
            f"{of.either(_SUGAR, of.CONFUSED, of.DROWSY)}"
        ),
        (
            "(smell|breath|пахнет|запах|несет) ~ (acetone|nail polish|nail varnish|pear drops|ацетон|"
            "яблок) & (breath|дыш|рвет|рвот|vomit|сонн|sleepy|drows|confus|sugar|сахар|thirst|жажд|"
            "what day|пьет)"
        ),
        (
            "(помпа|помпу|помпы|pump|инсулин|insulin) & (слома|отвал|кончил|забыл|пропуст|не колол|"
            "не коло|отключил|без инсулин|fell off|broke|stopped|ran out|missed|skipped|no insulin|"
            "out of|without|failed|came out|disconnected|blocked) & "
            f"{of.either(of.VOMIT, of.CONFUSED, of.DROWSY, _ACETONE, 'дыш|hi!|breath|сахар|sugar')}"
        ),
        (
            "(hypo!|hypos!|гипа!|гипо!|гипогликем|hypoglyc|диабет|diabet|type one|type 1|insulin|"
            "инсулин) & (не реагир|не просып|не разбуд|без сознан|не поднима|трясет|juice|fighting|"
            "wont come up|unconsc|unrespons|not respond|wont wake|seizure|судорог|cant swallow) & (пот|"
            "сейчас|утра|час|сок|глюкагон|минут|сахар|sugar|now|juice|glucagon|sweat|morning|today|"
            "severe|shak|since)"
        ),
        (
            "(hypo!|hypos!|гипа!|гипо!|гипогликем|hypoglyc|диабет|diabet|type one|type 1|insulin|"
            f"инсулин) & {of.CONFUSED} & (пот|сейчас|утра|час|сок|глюкагон|минут|сахар|sugar|now|juice|"
            "glucagon|sweat|morning|today|severe|shak|since)"
        ),
        (
            "(адреналов|аддисонич|надпочечников|adrenal|addison) ~ (криз|crisis) ~ (сейчас|кажется|"
            "похоже|наверн|now|i think|think|maybe|начал|again)"
        ),
        (
            f"{_STEROID} & {of.VOMIT} & (адди|addison|надпочеч|adrenal|слаб|weak|губы|сил нет|stand|"
            "третий раз|не держ|не удерж|muddl|grey|давлен|faint|keep|since|сегодня|вчера|ночи|утра|"
            "лежит)"
        ),
        (
            "(addison|аддисон|надпочечников|адреналов|adrenal) & (серый|grey|gray|muddl|collapse|faint|"
            "обмор|лежит пласт|не встает|сил нет|губы белые|too weak|давление 6|давление 7|давление 8|"
            "ледян) & (сегодня|сейчас|утра|вчера|ночи|час|раз|days|since|today|now|cant|too weak|"
            "yesterday|hours|лежит)"
        ),
        (
            f"(addison|аддисон|надпочечников|адреналов|adrenal) & {of.either(of.VOMIT, of.CONFUSED)} & "
            "(сегодня|сейчас|утра|вчера|ночи|час|раз|days|since|today|now|cant|too weak|yesterday|hours|"
            "лежит)"
        ),
        (
            "(adrenal|addison|надпочеч|аддисон) & (no steroids|no hydrocort|without steroids|"
            "stopped ~ steroid|stopped ~ hydrocort|ran out|missed|бросил|перестал пить|кончил|забыл|"
            "не пил|не принимал) & (grey|muddl|weak|vomit|faint|рвет|слаб|лежит|сил|сер|давлен|пот|"
            f"sleepy|сонн)(натрий|натрия|sodium) ~ {of.numbers((98, 118))}"
        ),
        (
            f"(натрий|натрия|sodium) & {of.either(of.CONFUSED, 'судорог|seizure|convuls|fit!')} & "
            "(сегодня|сейчас|утра|вчера|now|today|since|morning)"
        ),
        (
            f"(кальций|calcium) & {of.either(of.CONFUSED, of.DROWSY)} & (4_|4!|3_|high|высок|сейчас|"
            "сегодня|зашкал|now|today|came back)"
        ),
        (
            "(thyroid storm|тиреотоксическ криз|тиреоидн шторм|гиперкальцием криз) & (пульс|жар|сейчас|"
            "pulse|fever|now|confus|бред)"
        ),
    ),
    (
        f"{_SUGAR} ~ {_TOO_HIGH}", f"{_SUGAR} ~ {_LOW}", "кетоацидоз", "ketoacidosis", "dka!",
        "(запах|пахнет) ~ ацетон", "(smell|breath) ~ acetone", "adrenal crisis", "addisonian crisis",
        "адреналов криз", "аддисоническ криз", "(severe|bad) hypo", "hypo ~ (wont|not)", "диабетическ ком",
        "гипогликем", "hypoglycaem", "hypoglycem", f"{_STEROID} & {of.VOMIT}", "thyroid storm",
        "тиреотоксическ криз",
    ),
)  # fmt: skip
