"""Signs of an emergency, in the words families use. An emergency clinician has to review these lists."""

from .belly import ABDOMEN, METABOLIC, TESTIS, URINE
from .birth import PREGNANCY
from .brain import HEADACHE, STROKE, UNCONSCIOUS
from .breath import ALLERGY, BREATHING
from .children import CHILD, INFANT
from .eyes import SIGHT
from .heart import BLEEDING, COLLAPSE, HEART, LIMB
from .infection import FEVER_ON_CHEMO, INFECTION, SKIN
from .injury import BURN, INJURY, SURROUNDINGS
from .mind import DESPAIR, SELF_HARM
from .nerves import BRAIN_PRESSURE, CORD, SEIZURE
from .poison import POISONING

SIGNS = (
    BREATHING,
    UNCONSCIOUS,
    HEART,
    COLLAPSE,
    STROKE,
    HEADACHE,
    SEIZURE,
    BLEEDING,
    DESPAIR,
    POISONING,
    ALLERGY,
    INFANT,
    CHILD,
    INFECTION,
    FEVER_ON_CHEMO,
    PREGNANCY,
    METABOLIC,
    CORD,
    BRAIN_PRESSURE,
    LIMB,
    TESTIS,
    INJURY,
    BURN,
    SURROUNDINGS,
    ABDOMEN,
    URINE,
    SIGHT,
    SKIN,
)

__all__ = ["SELF_HARM", "SIGNS"]
