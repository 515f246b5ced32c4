"""ICD-10 codes as papers and people write them; codes only, no titles."""

from .codes import exists, inside, width
from .reading import Trouble, find, read

__all__ = ["Trouble", "exists", "find", "inside", "read", "width"]
