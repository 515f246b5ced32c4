import io
import re
import zipfile

import pytest
from PIL import Image

from bot.rehearsal.papers import paper

NAMES = ["выписка 1.jpg", "scan МРТ.jpg", "заключение.pdf", "кт.zip", "дневник.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_the_same_every_time_and_unlike_anybody_elses(name: str) -> None:
    mine = paper(name, "family 1")

    assert mine == paper(name, "family 1")
    assert mine != paper(name, "family 2")
    assert len(mine) < 100_000


@pytest.mark.parametrize("name", NAMES[:2])
def test_a_picture_opens_and_has_something_on_it(name: str) -> None:
    with Image.open(io.BytesIO(paper(name, "family 1"))) as picture:
        picture.load()

    assert picture.format == "JPEG"
    assert len(picture.convert("L").getcolors(256) or []) > 5


def test_a_pdf_finds_each_of_its_objects_where_its_table_says() -> None:
    pdf = paper("заключение.pdf", "family 1")
    start = int(pdf.rsplit(b"startxref\n", 1)[1].split()[0])
    table = pdf[start:]

    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", table)]

    assert pdf.startswith(b"%PDF-1.4\n")
    assert table.startswith(b"xref\n0 7\n")
    assert [pdf[place:].split(b"\n", 1)[0] for place in places] == [b"%d 0 obj" % n for n in range(1, 7)]


def test_an_archive_opens() -> None:
    with zipfile.ZipFile(io.BytesIO(paper("кт.zip", "family 1"))) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 2
