"""Makes `codes.txt` from the official Russian list (reference book 1.2.643.5.1.13.13.11.1005 as CSV).

`python -m bot.icd10.build <list.csv >bot/icd10/codes.txt`: one line per category with what may follow its
dot. Codes no longer in force stay in, because older papers show them.
"""

import csv
import re
import sys
from collections.abc import Iterable

_CODE = re.compile(r"([A-Z]\d\d)(?:\.(\d{1,2}))?")


def lines(rows: Iterable[dict[str, str]]) -> list[str]:
    """One line for every category, such as "C50 0 1 2 3", sorted; blocks and chapters are left out."""
    categories: dict[str, set[str]] = {}
    for row in rows:
        if found := _CODE.fullmatch(row["MKB_CODE"]):
            below = categories.setdefault(found[1], set())
            if found[2]:
                below.add(found[2])
    return [" ".join((category, *sorted(categories[category]))) for category in sorted(categories)]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in lines(csv.DictReader(sys.stdin, delimiter=";"))))
