"""Signs of danger to mother and unborn child, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_INSIDE = (
    "(ребен|малыш|плод|пузожител|дочк|сынок|кроха|животик|baby|fetus|foetus|bump|she!|he!|little one|twin)"
)
_TODAY = (
    "(сегодня|с утра|со вчера|вчера|с ночи|сутки|с вечера|весь день|вторые|час!|часа|часов|today|"
    "yesterday|since|last night|all day|this morning|hours|now|overnight|24 hours)"
)
_PRESSURE = f"(давлен|ад!|pressure|bp!) ~ {of.numbers((155, 230), end='')}"
_VISION = (
    "(мушк|пелена|искр|сверка|рябь|рябит|zigzag|silver|звездоч|мелька|круги перед|вспышк|двоит|"
    "плохо вижу|расплыв|blurred|blurry|seeing spots|spots before|spots in|flashing|flashes|stars|"
    "double vision|see double|cant see|sparkl)"
)
_AFTER = (
    "(post partum|роженица|родильниц|выскабл|аборт|после родов|родила|роды|кесар|выкидыш|чистк|c section|"
    "csection|caesar|cesar|delivery|after birth|gave birth|giving birth|miscarriage|curettage|d c|"
    "abortion|postpartum|after the birth|had the baby|days after birth|days after ~ birth|after having)"
)

PREGNANCY = Sign(
    "pregnancy",
    _("danger in pregnancy"),
    (
        (
            f"{of.PREGNANT} & (кровотеч|кровит|кровь пошла|пошла кровь|алая кровь|алой кров|хлынула|"
            f"кровь идет|сгустк|bleeding|gushing|clots) & {_TODAY}"
        ),
        f"{of.PREGNANT} & (кровотеч|кровит|кровь пошла|пошла кровь|хлынула|bleeding|gushing)",
        (
            f"{of.WEEKS} & (хлынул|gush|алая кров|алой кров|fresh red|bright red|льется|pouring|"
            "placenta ~ bleed|кровь по ногам|blood ~ legs) & (кров|blood|bleed|плод|baby|схватк|pregnan|"
            "берем|матк|plac|contract)"
        ),
        (
            f"{of.PREGNANT} & (сильн бол|сильно болит|схватки|severe ~ pain|contractions|кинжальн|knife|"
            "нестерпим)"
        ),
        (
            f"{of.WEEKS} & (схватк|contractions) & (кажд|every|не отпуск|минут|minutes|кров|blood|раньше|"
            "early|2|3|началис|started)"
        ),
        (
            f"{of.PREGNANT} & (отошли воды|воды отошли|подтекают воды|waters broke|water broke|"
            "waters ~ broken)"
        ),
        f"{of.PREGNANT} & {_VISION}", f"{of.WEEKS} & {_PRESSURE} & (ребр|ribs|под ложечк|живот|head)",
        f"{of.numbers((150, 230))} over {of.numbers((90, 140))} & {of.WEEKS}",
        f"{of.WEEKS} & {_VISION} & (голов|отек|опух|давлен|head|swollen|swell|puffy|ribs|pressure)",
        f"{of.WEEKS} & {of.BLOOD} ~ (по ног|по бедр|down ~ leg|down my)",
        f"{of.WEEKS} & (голов|head) & {_VISION}",
        (
            f"{of.WEEKS} & (кровит|кровь|кровотеч|bleeding|blood) & (прокладк|pad!|pads|тянет|низ живота|"
            "cramp|period pain)"
        ),
        (
            "(weeks gone|weeks along|weeks pregnant|берем|positive test|тест положит|задержк|ectopic|"
            f"внематочн) & {of.PAIN} & {of.FAINT}"
        ),
        f"{of.PREGNANT} & (судорог|seizure|convuls|fitting)",
        "(потекли|полились|льются|лопнул) ~ (воды|пузырь) & (недел|срок|берем|роды|схват)",
        "(leaking|trickling|leaked|gushing) ~ (water|fluid) & (weeks|pregnan|wks)", "отошли ~ воды",
        "воды ~ (отошли|текут|подтека|зелен|мутн|хлынул|отходят)",
        "(подтека|хлынул|текут|зелен|мутн) ~ воды",
        "(water) ~ (broke|have broken|just broke|gone|leaking|green|brown|gushed)",
        "(gush|leak) ~ (fluid|water) & (weeks|pregnan|legs)", "my (water) ~ (broke|gone|leak)",
        (
            "(ребен|малыш|плод|пузожитель) & (не шевел|не двига|не толка|перестал шевел|перестал двига|"
            "перестал толка|перестал пинат|не пинает|замер!|затих!|затихла|замерла)"
        ),
        "(не чувству|не слышу|не ощуща|не чувствовал) ~ (шевелен|толчк|малыш|ребен|как пина)",
        "(нет|никаких|ни одного|пропали) ~ (шевелен|толчк|толчок|пинк)",
        "(шевелен|толчк|пинк) ~ (нет|пропал|прекратил|не чувств|исчез|меньше|реже|слаб)",
        (
            "(толкается|шевелится|икает|пинает|kicks|kicking|hiccups|moves) & (тишина|тихо|ни разу|замер|"
            "не шевел|ничего|quiet|nothing|still!|silent|not once|stopped) & "
            f"{of.either(of.WEEKS, _TODAY)}"
        ),
        f"(живот|bump|belly) ~ (тишина|затих|quiet|still!|silent) & {of.WEEKS}",
        "baby ~ (not|stopped|isnt|hasnt|less|quiet|barely|hardly) ~ (mov|kick)",
        (
            "(baby|bump|he|she) ~ (quiet|still!|silent|not moved|hasnt moved) & (weeks|kick|pregnan|"
            "yesterday|today|since|movement)"
        ),
        (
            "(havent|not|cant|no|stopped|hasnt|didnt|barely) ~ (felt|feel) ~ (baby|kick|move|bump|him|"
            "her) ~ (kick|move|since|today|yesterday|all day|moving)"
        ),
        "(havent|not|cant|no|stopped|hasnt) ~ (felt|feel) ~ (baby|kick|movement)",
        "(no|less|fewer|reduced|decreased) ~ (fetal movement|kicks|baby movement|movements)",
        f"{_PRESSURE} & {of.WEEKS} & {of.either(_VISION, 'голов|живот|пелена|head|belly|ribs')}",
        (
            "(преэклам|preeclam|pre eclam|гестоз|эклампси|eclampsia|hellp) & (голов|трясло|судорог|"
            "запредельн|headache|under ~ ribs|convuls|fit!|seiz) & "
            f"{of.either(of.WEEKS, _TODAY, 'сейчас|минут|km|км|now|ago|hour')}"
        ),
        (
            f"(преэклам|preeclam|pre eclam|гестоз|эклампси|eclampsia|hellp) & {_VISION} & "
            f"{of.either(of.WEEKS, _TODAY, 'сейчас|минут|km|км|now|ago|hour')}"
        ),
        (
            "(задержк|внематочн|ectopic|positive test|тест положит|test positive|тест полож|"
            f"missed period|late period|{of.WEEKS.strip('()')}) & {of.PAIN} & (один бок|в боку|справа|"
            "слева|с одной стороны|в плечо|плечо|ключиц|one side|shoulder tip|shoulder|left side|"
            "right side) & (обмор|кинжал|нож|сильн|темне|сознан|кров|бледн|faint|knife|sharp|severe|dizz|"
            "collapse|bleed|pale|sudden|внезапн|резк)"
        ),
        (
            "(внематочн|ectopic) & (обмор|кров|бледн|faint|bleed|pain|болит|боль|плеч|shoulder) & "
            "(сейчас|сегодня|час|утра|now|today|hour|since|sudden|внезапн)"
        ),
        (
            "(пуповин|cord) ~ (выпал|торчит|между ног|hanging|coming out|came out|visible|between ~ legs|"
            "prolaps|poking)"
        ),
        (
            "(рубец|матк|uterus|scar) ~ (разош|разрыв|расходит|лопнул|ruptur|tear|torn|split|opened|"
            "come apart) & (схватк|недел|кров|роды|contraction|weeks|blood|labour|labor|алая)"
        ),
        "после родов & (кровь|кровотеч|кровит) & (прокладк|сильно|много|хлещет|не остан)",
        "(after|since) ~ (birth|delivery|c section) & bleeding & (pad|heav|through|lot|soak)",
        (
            f"{_AFTER} & (пахнут|пахнет|вонюч|гной|запах|зловон|foul|smelly|stink|smells bad) & (живот|"
            "выделен|шов|кров|discharge|belly|tummy|pain|blood|wound|боль) & "
            f"{of.either(of.HIGH, _TODAY, 'дней|день|days|day!|пахн|вон|stink|foul')}"
        ),
        (
            f"{_AFTER} & (пахнут|пахнет|вонюч|гной|запах|зловон|foul|smelly|stink|smells bad) & "
            f"{of.FEVER} & {of.either(of.HIGH, _TODAY, 'дней|день|days|day!|пахн|вон|stink|foul')}"
        ),
        (
            f"{_AFTER} & {of.HIGH} & (живот|выделен|шов|кров|discharge|belly|tummy|pain|blood|wound|"
            f"боль) & {of.either(of.HIGH, _TODAY, 'дней|день|days|day!|пахн|вон|stink|foul')}"
        ),
        (
            f"{_AFTER} & {of.HIGH} & {of.FEVER} & "
            f"{of.either(of.HIGH, _TODAY, 'дней|день|days|day!|пахн|вон|stink|foul')}"
        ),
        (
            "(ножк|ручк|головк|попа|head|foot|feet) ~ (вышл|торчит|показал|coming out|crowning|is out|"
            f"sticking out) & {of.WEEKS}"
        ),
        "(рожает|рожаю|giving birth|in labour|in labor) ~ (сейчас|дома|машине|now|at home|car|alone)",
        (
            f"{of.PREGNANT} & (упала|ударил ~ живот|удар в живот|авари|fell on|kicked in|car crash|"
            "hit ~ belly) & (кров|болит|боль|не шевел|bleed|pain|not moving|contraction)"
        ),
    ),
    (
        "схватк", "contractions", "эклампс", "eclampsia", "внематочн ~ (лопнул|разорв)",
        "ectopic ~ (burst|ruptur)", "отслойк плацент", "placental abruption", "abruption",
        f"{_PRESSURE} & {of.PREGNANT}",
        "(берем|pregnan) & (обмор|faint|сильн ~ голов|terrible headache|severe headache)",
    ),
)  # fmt: skip
