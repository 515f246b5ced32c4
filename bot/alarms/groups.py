"""Words that say the same, for phrases that several signs share; written as `phrases` reads them."""


def either(*groups: str) -> str:
    """One group of what any of these says, each a group or ways with `|` between them."""
    return f"({'|'.join(group.strip('()') for group in groups)})"


def numbers(*spans: tuple[int, int], end: str = "!") -> str:
    """Whole numbers, by the first and last of each span; without `end` more figures may follow."""
    return f"({'|'.join(f'{one}{end}' for first, last in spans for one in range(first, last + 1))})"


# Who

SMALL_WEEKS = "(1!|2!|3!|4!|5!|6!|7!|8!|один|одна|две|три|четыре|пять|шесть|семь|восемь)"
NEWBORN = (
    "(двухнедельн|трехнедельн|четырехнедельн|пятинедельн|шестинедельн|дневный!|однодневн|двухдневн|"
    "трехдневн|четырехдневн|пятидневн|шестидневн|семидневн|десятидневн|новорожд|недельн|ребенку месяц|"
    "малышу месяц|1 месяц ребен|2 месяц ребен|ребен 1 месяц|ребен 2 месяц|месяц от роду|месячный!|"
    "месячного!|месячная!|месячной!|месячному!|двухмесячн|день жизни|дня жизни|дней жизни|суток жизни|"
    "сутки жизни|дней от роду|дня от роду|из роддома|newborn|weeks old|week old|wks old|days old|day old|"
    "1 month old|2 month old|one month old|two month old|1 month baby|home from the maternity|preemie)"
)
BABY = either(
    NEWBORN,
    "трехмесячн|четырехмесячн|пятимесячн|шестимесячн|семимесячн|восьмимесячн|девятимесячн|десятимесячн|"
    "младен|грудничок|грудничк|грудной ребен|малютк|новорож|сутки от роду|суток от роду|infant!|"
    "month old|months old",
)
CHILD = either(
    BABY,
    "ребен|ребят|малыш|дочк|дочь|дочер|доченьк|девочк|мальчик|сын!|сына|сыну|сынок|сынишк|сыночк|внук|"
    "внучк|годик|годовал|летний!|летнего!|летняя!|летней!|мелкий!|мелкая!|крох|племянн|baby|babies|child|"
    "kid!|toddler|daughter|son!|sons!|boy|girl|little one|grandson|granddaughter|year old|months!|aged|"
    "twin|nephew|niece",
)
PREGNANT = (
    "(берем|на ~ неделе|на ~ недели|weeks gone|weeks pregnant|на сносях|триместр|рожать|роддом|акушер|"
    "плацент|pregnan|trimester|midwife|expecting|placenta|gestation|preg!|due date|carrying|im ~ weeks|"
    "at ~ weeks|weeks along|срок ~ недел|срок 2|срок 3)"
)
WEEKS = either(
    PREGNANT,
    "недель!|неделе!|неделя!|недели!|недельк|срок!|weeks!|wks!|week!",
)

# How somebody looks and feels

PALE = (
    "(бледн|позелен|зеленый!|восков|как мел|как стена|как полотно|как простын|chalk|white!|as white|"
    "lost colour|no colour|no color|green!|белый!|белая!|белее|белого|бел как|бела как|белые губы|"
    "губы белые|побел|серый!|серая!|сереет|серое|сереть|посер|землист|синий!|синяя!|синюш|синеет|посин|"
    "зеленый весь|pale|white as|ashen|ash!|grey|gray|white like|paper white|ghost|waxy|dusky|sheet)"
)
SWEATY = (
    "(ручьем пот|пот льет|холодный пот|пот холодн|пот!|пот градом|обливается|в поту|холодном поту|"
    "cold sweat|pouring sweat|wringing wet|пота!|потн|поту!|потеет|потом!|испарин|мокр|липк|вспотел|"
    "капли на лбу|на лбу капли|взмок|sweat|clammy|drenched|soaked|dripping)"
)
FAINT = (
    "(обмор|отключ|сознан|чернеет|чернота|в глазах чер|звенит в ушах|в ушах звен|оседа|осел|"
    "не может встать|не могу встать|встать не|лежит пласт|потемне|темнеет|темно в глазах|шата|подкаш|"
    "круж|падаю|падает|упал|слабе|слабость!|слабая!|слабый!|вырубае|не стоит|не встает|не держ|faint|"
    "pass out|passing out|passed out|dizz|lighthead|woozy|collaps|slump|keeled|going dark|black out|"
    "blacking out|wobbly|weak|seeing black|seeing stars|sees black|vision going|cant get up|"
    "cannot get up|unsteady|legs gave|fell over|cant stand|cannot stand)"
)
DROWSY = (
    "(стонет и не|не разлепля|глаза не открыва|groans|cant stay awake|wont stay awake|wont wake|glassy|"
    "sleeping through|sleeps through|сонн|клюет носом|не открыва|не держит голов|дремл|спит и спит|"
    "все время спит|засыпа|на ходу|не добудит|wont open|dozes|nodding off|falls asleep|falling asleep|"
    "asleep all|just lies|lies there|lying there|lift her head|lift his head|no energy|сонлив|вялый!|"
    "вялая!|вялое!|вялые!|вяленьк|заторможен|спит!|разбуд|добуд|буди|растолк|обмяк|апатич|отключ|"
    "не реагир|еле отвеч|еле говор|еле открыва|просыпа|провалива|тряпочк|размазн|drows|sleepy|sleeps!|"
    "sleeping|letharg|limp!|floppy|rouse|wake!|wakes|waking|listless|droopy|dropping off|dozing|"
    "unrespons|barely opens|hardly opens|barely awake|out of it|like a doll|rag doll|ragdoll)"
)
VOMIT = (
    "(feels sick|feeling sick|feel sick|kept being sick|can keep nothing|wont stay down|рвот|рвет|рвал|"
    "вырв|стошни|срыгива|травит|тошн|блю|блев|выворачива|воротит|мутит|полощет|vomit|throw up|"
    "throwing up|throws up|threw up|thrown up|puk|being sick|been sick|be sick|was sick|is sick|sick all|"
    "sick since|sick twice|sick three|sick again|sick every|bile sick|green sick|sick everywhere|"
    "keeps being sick|keep being sick|sick feeling|bringing up|brings up|brought up|nause|barf|retch|"
    "cant keep|cannot keep|keeps nothing|hold anything down)"
)
CONFUSED = (
    "(загружен|неадекват|не понимает кто|не помнит кто|не помнит как|cant remember who|thinks its|"
    "doesnt recognise|calls me|бред!|бреду|бредит|бредов|заговар|путает|путаю!|спутан|не узна|чушь!|"
    "ерунду|ахине|не понима|не соображ|не в себе|не ориентир|несет околес|невпопад|галлюцин|мерещ|чудит|"
    "confus|delir|halluc|muddl|rambl|rubbish|nonsense|gibberish|wrong name|doesnt make sense|not with it|"
    "away with|isnt with it|городит|тарабарщ|бормоч|бессмысл|околес|мелет|плетет|разговаривает с|"
    "не понимает где|чужим имен|doesnt know|does not know|dont know where|not making|makes no|"
    "isnt making|talking strange|disorient|recogn|isnt himself|isnt herself|not himself|not herself|"
    "incoheren|seeing things|arent there|not there|acting drunk|babbling|talking to people)"
)
PAIN = (
    "(боль!|боли!|болью|болит|болят|разболел|заболел|бол!|давит|давлен|жжет|жжение|печет|сжима|сдав|"
    "стисн|ноет|режет|резь|колет|схват|прихват|ломит|распира|раздира|рвущ|кинжал|pain|pressure|pressing|"
    "tight|hurt|heavy|heaviness|crush|ache|aching|sore|agony|squeez|burning|cramp|stabbing|excruciat|"
    "weight|clutch|stab!|grip|хватает|хватил|держится за|горит)"
)
HARD = (
    "(сильн|остр|невыносим|резк|страшн|дик!|дико|дикая|дикие|адск|жутк|ужасн|нестерпим|кинжал|орет|"
    "кричит|воет|лезет на стен|на стен|катается|severe|terribl|unbear|excruciat|horribl|awful|agon|"
    "intense|worst|scream|howling|writh|doubled|10 of 10|10 out|ten out|knife|cant stand up|curled|"
    "crying in|раздирающ|крючится|скрюч)"
)
COLD = "(похолод|остыл|chilled|stone cold|холодн|ледян|лед!|льда!|мерзл|cold|ice|icy|freezing|chilly)"

# Fever

HIGH = (
    "(38_5|38_6|38_7|38_8|38_9|39|40!|40_|41!|41_|42!|42_|горит|горяч|жар!|жару|жаром|трясет|знобит|"
    "знобил|озноб|колотит|зуб на зуб|лихорад|hot!|feels hot|burning up|burns up|thermometer|градусник|"
    "shiver|shaking|rigor|chills|high temp|high fever|boiling|101|102!|102_|103!|103_|104!|104_|105!|"
    "105_|teeth chatter|teeth are chatter)"
)
FEVER = either(
    HIGH,
    "темпер|38!|38_|37_9|fever|temp!|temps!|temperature|100_",
)
CHEMO = (
    "(хими!|химии!|химия!|химией!|химию!|химиотерап|химий|химичи|полихими|нейтропен|нулев лейкоциты|"
    "лейкоциты ноль|лейкоциты нол|лейкоциты 0|лейкоциты упали|агранулоцит|ткм!|тгск!|курса капельниц|"
    "красной капельниц|folfox|folfiri|xelox|flot!|rchop|r chop|abvd|beacopp|veip|цисплатин|карбоплатин|"
    "паклитакс|доцетакс|таксан|таксол|доксорубиц|цитарабин|эндоксан|гемцитаб|оксалиплат|cisplatin|"
    "carboplatin|paclitaxel|docetaxel|taxol|chemo|neutropen|white cells zero|white count|no white cells|"
    "bone marrow transplant|stem cell transplant|cycle done|th cycle|nd cycle|rd cycle|4th cycle|"
    "3rd cycle|2nd cycle|5th cycle|6th cycle|induction)"
)

# What is lost, hurt or changed

BLOOD = (
    "(алая|алой|кровяной|кровь!|крови!|кровью!|кровит|кровищ|кровав|кровяк|кровотеч|кровят|кровоточ|"
    "blood|bleed|haemorrh|hemorrh)"
)
CORD = "(спин|грыж|позвон|диск|ног!|ноги!|пояснич|поясниц|back|disc!|disk|spine|spinal|legs|hernia|sciatic)"
AIRWAY = "(горл|гортан|язык|глотк|throat|tongue|gullet)"
SWELL = (
    "(отек|отечн|опух|распух|раздул|разнес|распер|надул|распира|увелич|swell|swollen|puff|closing|closed|"
    "balloon|huge|filling|sausage|fat lips|lips fat|like pillow|twice|thick|blew up|blown up|tighten|"
    "fat!|заплыл|вареник|обсыпал|как подушк|щелочк|щелк)"
)
TRIGGER = (
    "(укус|ужалил|укол!|укола!|уколол|съел|поел|орех|арахис|антибиот|таблет|осы!|оса!|осой|пчел|шершен|"
    "кревет|рыб|молок|яйц|мед!|меда!|капали|капельниц|контраст|пенициллин|амоксицил|цефтриакс|таксан|"
    "лекарств|прививк|анестез|лидокаин|stung|sting|bite|bitten|injection|jab|nuts|peanut|cashew|walnut|"
    "almond|shrimp|prawn|shellfish|sesame|ate|eaten|eating|bee!|wasp|hornet|penicil|amoxi|antibio|tablet|"
    "pill|drip|infusion|contrast|satay|kiwi|fish!|crab|bees|ants|latex|hair dye|curry|cake|biscuit|кефир|"
    "йогурт|смес|каши|каша|смузи|chocolate|пирожн|торт|конфет|печень|киви|икр|краб|латекс|крас ~ волос|"
    "шоколад|vaccin|ibuprofen|milk!|egg!|eggs!)"
)
NO_AIR = (
    "(дыш|дыха|задых|хрип|сипит|сипл|синеет|свист|воздух|кашля|осип|breath|wheez|hoarse|gasp|cough|"
    "squeak|voice|swallow|глотать|проглот)"
)
CHEST = "(груд!|груди!|грудь!|грудью!|грудной|грудин|сердц|chest|breastbone|sternum|ribcage)"
SPREADS = (
    "(отда|руку!|рука!|руке!|руки!|челюст|лопатк|пот!|поту|потн|испарин|мокр|холодн|бледн|посер|серый|"
    "серая|тошн|рвот|рвет|немеет|онеме|страх|arm|jaw|sweat|spread|radiat|shoulder|clammy|pale|grey|gray|"
    "nause|sick!|vomit|ashen|neck!|faint|going down|going up|нитро|nitro|spray)"
)
FACE = "(лиц|рот!|рта!|губ!|губы!|щека|щеку|улыб|face|mouth|smil|lip!|cheek|grin)"
CROOKED = (
    "(перекос|перекош|скосил|скошен|повело|обвис|отвис|опустил|опущен|повис|сполз|съехал|уехал|поплыл|"
    "крив|набок|на бок|на сторону|влево|вправо|одной сторон|одну сторон|половиной|droop|dropped|drop!|"
    "drops!|crook|sagging|sagged|sags|twisted|lopsid|uneven|one side|hanging|hangs|slipped|slid|slack|"
    "fallen|pulled to|hanging down|wonky)"
)
ARM = "(рук|ручк|кист|пальц|пальчик|arm|hand|fingers|grip)"
LEG = "(toe!|toes|палец|пальцы на ног|ног|ножк|стоп|ступн|leg|foot|feet)"
LIMB = either(
    ARM,
    LEG,
)
LIMP = (
    "(не идет|не идут|не ступа|не слушается|бесполезн|не может поднять|не может сжать|висит|повис|"
    "перестали слуша|валится|валятся|не своя|не свой|не свои|заплета|волоч|подкаш|не сгиба|не согнуть|"
    "не сжать|не удержать|как мертв|мертв|отнял|отнима|не слуша|не двига|не поднима|не подним|не поднять|"
    "не шевел|не работа|не держ|не сжима|не чувств|не гнет|ослаб|слаб!|слабе|слабост|слаба|слабые|онеме|"
    "немеет|плет|отказ|чуж|ватн|как тряп|роня|парализ|limp|weak|numb|paralys|paralyz|wont|cant|cannot|"
    "doesnt work|not working|useless|heavy as|dead weight|gone dead|dropping|drops|dangl|hangs|floppy|"
    "stopped|not moving|no strength|lost power|no power|drags|dragging|dead!|gone floppy|jelly|hanging|"
    "gave out|gave way|giving way|gone heavy)"
)
SPEECH = (
    "(ни слова|только мычит|слова не вымолв|only nods|cant answer|talking backwards|words backwards|"
    "words come out|sounds like mush|voice ~ slurr|язык деревян|язык не туда|шепелявит ~ вдруг|смазанн|"
    "съедает слова|слова съедает|замолчал посреди|речь ~ пропал|пропала речь|нарушил речь|"
    "говорит невнятно|язык ~ заплета|заплетается язык|язык ~ не слуша|язык ~ не ворочает|язык вбок|"
    "не может говорить|не может сказать|не может выговорить|не может произнести|не говорит|не выговарива|"
    "мычит|мычал|речь ~ каш|каша во рту|заговорил каш|говорит каш|говорит как пьян|речь ~ невнят|"
    "невнятн речь|речь ~ смазан|речь ~ непонят|речь ~ несвяз|речь ~ бессвяз|речь ~ нарушен|"
    "слова ~ путает|путает слова|путаю слова|путаю буквы|путает буквы|слова ~ забыва|не те слова|"
    "набор слов|слова ~ не подбира|не может подобрать слов|подобрать слова|слов не разобрать|"
    "не понимает ~ речь|не понимает ~ говор|не понимает слов|несет ~ тарабарщин|тарабарщин|абракадабр|"
    "слоги|slur|garbl|mumbl|gibberish|word salad|cant speak|cannot speak|cant talk|cannot talk|"
    "cant get ~ words|cant find ~ words|"
    "cant say a|cannot say a|cant say his|cant say her|cant say my|cannot say his|cannot say her|"
    "speech ~ gone|speech ~ strange|"
    "speech ~ funny|speech ~ mush|speech ~ thick|speech ~ wrong|speech ~ weird|speech ~ off|"
    "lost ~ speech|words ~ jumbled|words ~ wrong|wrong words|words ~ mixed|words ~ mush|words ~ nonsense|"
    "words ~ not make|jumbled|talks like drunk|sounds drunk|not making sense|talking nonsense|"
    "cant understand what)"
)
NUMB = (
    "(онеме|немеет|не чувств|ничего не чувств|нечувств|как чуж|чужая|чужое|чужой|как деревян|деревян|"
    "как отморож|numb|cant feel|cannot feel|dont feel|no feeling|lost feeling|lost ~ feeling|"
    "lost sensation|cant tell when|no sensation|dead feeling|feels dead|gone dead)"
)
SADDLE = (
    "(промежн|паху|между ног|седл|ягодиц|задниц|попа!|попу!|попы!|анус|задн проход|половых орган|"
    "гениталь|groin|between ~ legs|saddle|genital|crotch|buttock|bottom!|backside|private part|privates|"
    "where ~ sit|perine|vagin|back passage|anus|rectum|bum!|down below|my bits|underneath|toilet area|"
    "inner thigh|sitting area)"
)

# Poisons

SWALLOWED = "(проглот|глотнул|наглотал|засунул ~ рот|вдохнул|съел|swallow|inhaled|put ~ mouth|ate|gulped)"
DANGEROUS = (
    "(батарейк|магнит|иголк|булавк|осколок|осколк|стекло!|стекла!|стекляш|гвозд|battery|batteries|magnet|"
    "needle|pin!|glass!|nail!|уксус|отбеливат|хлор|белизн|кислот|щелоч|растворител|антифриз|незамерз|"
    "омывайк|моющ|крота!|крот!|ацетон!|бензин|керосин|скипидар|розжиг|метанол|метилов|тормозн|средств|"
    "капсул|bleach|antifreeze|acid!|drain cleaner|drain unblock|detergent|laundry pod|dishwasher|"
    "washing pod|pods|petrol|gasoline|kerosene|lamp oil|lighter fluid|turpentine|white spirit|"
    "paint thinner|methanol|weed ~ killer|weedkiller|rat poison|pesticide|toilet cleaner|крысин|яд!|яда!|"
    "отрав)"
)
PILLS = (
    "(витамин|желез|iron|vitamin|melatonin|beta block|opioid|напроксен|нурофен|панадол|calpol|феварин|"
    "атаракс|таблет|снотворн|лекарств|транквил|феназепам|парацетамол|блистер|упаковк|пачк|pill|tablet|"
    "capsules|paracetamol|tylenol|medic|meds|ibuprofen|sleeping|blister|insulin|инсулин|antidepress|"
    "strip|packet|метформин|капсул|капл)"
)
MANY = (
    "(упаковк|пачк|горст|много|все!|всю!|весь!|всего|целую|целый|штук|блистер|банку|пузыр|недельн|20|30|"
    "40|50|двадцать|тридцать|too many|whole|entire|all!|box|pack|bottle|handful|blister|strip|fistful|"
    "dozen|loads|lot|twenty|thirty|empty|double|two weeks|weeks worth|weeks)"
)
