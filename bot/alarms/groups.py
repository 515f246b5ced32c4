"""Words that say the same, for phrases that several signs share; written as `phrases` reads them."""

BABY = (
    "(младен|новорожд|грудничок|грудничк|недельн|1 недел|2 недел|3 недел|4 недел|5 недел|6 недел|7 недел|"
    "одна недел|две недел|три недел|ребенку месяц|малышу месяц|1 месяц ребен|2 месяц ребен|ребен 1 месяц|"
    "ребен 2 месяц|месячный!|месячного!|месячная!|месячной!|месячному!|месяц от роду|"
    "newborn|infant!|weeks old|week old|1 month old|2 month old|one month old|two month old|month old)"
)
FEVER = (
    "(температур|лихорад|жар!|озноб|трясет|знобит|колотит|38|39|40|41|fever|temp!|temperature|chills|shivering|"
    "shaking|rigors|101|102|103|104|105)"
)
CHEMO = (
    "(хими!|химии!|химия!|химией!|химиотерап|химий|нейтропен|нулев лейкоциты|ткм!|тгск!|"
    "курса капельниц|chemo|neutropeni|bone marrow transplant|stem cell transplant)"
)
PREGNANT = "(берем|срок ~ недел|на ~ неделе|pregnan|im ~ weeks|at ~ weeks|weeks along|trimester)"
BLOOD = "(кровь|крови!|кровью!|кровит|кровотеч|blood|bleed)"
CORD = "(спин|грыж|позвон|диск|ног!|ноги!|back|disc!|disk|spine|legs|hernia)"
AIRWAY = "(горл|гортан|язык|throat|tongue)"
SWOLLEN = "(отек|отекло|отека|опух|распух|раздул|swell|swollen|closing|closed)"
BITE = (
    "(укус|ужалил|укол!|укола!|съел|орех|антибиотик|таблет|осы|пчел|stung|sting|bite|injection|nuts|peanut|"
    "ate!)"
)
NO_AIR = "(дыш|задыха|хрип|сипит|синеет|breath|wheez|hoarse|gasp)"
CHEST = "(груд!|груди!|грудью!|грудной|грудине|грудину|грудиной|сердц|chest)"
PAIN = "(боль|боли!|болит|давит|давление|жжет|печет|сжимает|сдавило|pain|pressure|tight|hurt|heavy|crushing)"
SPREADS = (
    "(отда|руку!|рука!|руке!|челюст|лопатк|пот!|поту!|потеет|холодн|бледн|тошн|немеет|arm|jaw|sweat|spread|radiat|"
    "shoulder|clammy|pale|nause)"
)
FACE = "(лиц|рот!|рта!|губ!|губы!|щека|face|mouth|smile)"
CROOKED = (
    "(перекос|перекош|скосило|повело|обвис|опустил|drooping|drooped|droops|crooked|sagging|twisted|lopsided)"
)
LIMB = "(рук|ног|arm|leg|hand)"
LIMP = "(висит|отнял|не слуша|не двига|не поднима|ослаб|слабост|онемел|плет|limp|weak|numb|paralys|wont move)"
SPEECH = (
    "(речь ~ пропал|пропала речь|нарушил речь|говорит невнятно|заплетается язык|"
    "язык заплета|не может говорить|не может сказать|не говорит|мычит|slur|"
    "слова ~ путает|cant speak|cannot speak|cant talk|cant get ~ words|speech ~ gone|speech ~ strange|"
    "speaking gibberish|words ~ jumbled)"
)
SWALLOWED = "(проглотил|глотнул|засунул ~ рот|вдохнул|swallow|inhaled|put ~ mouth)"
DANGEROUS = (
    "(батарейк|магнит|иголк|булавк|осколок|стекл|battery|batteries|magnet|needle|pin!|glass|уксус|отбеливат|кислот|"
    "щелоч|растворител|антифриз|моющ|крота|bleach|antifreeze|acid!|drain cleaner|detergent)"
)
