"""What the first page promises is what the code offers."""

import re
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
SETTINGS = {name.upper() for name in Settings.model_fields}


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    table = section("Settings")

    assert set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)) == SETTINGS


def test_every_setting_is_in_the_example_with_a_sentence_above_it() -> None:
    example = (ROOT / ".env.example").read_text()

    explained = re.findall(r"^# .+\.\n([A-Z_]+)=", example, re.MULTILINE)

    assert set(explained) == SETTINGS
    assert len(explained) == len(re.findall(r"^[A-Z_]+=", example, re.MULTILINE))


def test_every_make_target_of_the_readme_exists() -> None:
    readme = (ROOT / "README.md").read_text()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"(?:^|`)make ([a-z]+)", readme, re.MULTILINE)) <= targets


def test_every_page_and_picture_of_the_readme_exists() -> None:
    links = re.findall(r"]\(([^)#]+)\)", (ROOT / "README.md").read_text())

    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def section(title: str) -> str:
    return (ROOT / "README.md").read_text().partition(f"## {title}\n")[2].partition("\n## ")[0]
