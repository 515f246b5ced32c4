"""Small believable files, the same every time: a photographed page, a slice of a scan, a PDF, an archive."""

import io
import zipfile
import zlib
from pathlib import PurePath

from PIL import Image, ImageDraw, ImageFont

_PAGE = (420, 594)
"""A4 at about 50 dots an inch: enough to look like a page."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def paper(name: str, owner: str) -> bytes:
    """The file of this name that `owner` has: by its ending a JPEG, PDF, ZIP, or plain text.

    Names that begin with "scan" are drawn as a slice, other pictures as a photographed page. Two owners'
    files differ, and so do two names; the same two always make the same bytes.
    """
    match PurePath(name).suffix.lower():
        case ".jpg" | ".jpeg":
            return _scan(name, owner) if name.startswith("scan") else _page(name, owner)
        case ".pdf":
            return _pdf(["Medical report", f"Sheet {_stamp(f'{owner}/{name}'):08x}", "All invented."])
        case ".zip":
            return _zip({f"IM{number:05}": _page(f"{name} {number}", owner) for number in range(2)})
        case _:
            return f"{name}\n{owner}\n".encode()


def _page(name: str, owner: str) -> bytes:
    """Lines of writing, a heading, and a sheet number that tells pages apart."""
    image = Image.new("RGB", _PAGE, (247, 244, 236))
    pen = ImageDraw.Draw(image)
    stamp = _stamp(f"{owner}/{name}")
    pen.text((40, 30), f"Report {stamp:08x}", fill=(30, 30, 60), font=ImageFont.load_default(22))
    for line in range(24):
        width = 180 + (stamp >> (line % 16)) % 160
        top = 90 + line * 19
        pen.rectangle((40, top, 40 + width, top + 6), fill=(110, 110, 125))
    return _jpeg(image)


def _scan(name: str, owner: str) -> bytes:
    """Something round and grey on black, as a slice of a scan is."""
    image = Image.new("L", (320, 320), 0)
    pen = ImageDraw.Draw(image)
    stamp = _stamp(f"{owner}/{name}")
    for ring in range(9):
        inset = 20 + ring * 15
        pen.ellipse((inset, inset + stamp % 9, 320 - inset, 320 - inset), fill=40 + (stamp >> ring) % 180)
    pen.text((6, 6), f"{stamp:08x}", fill=200, font=ImageFont.load_default(14))
    return _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=70)
    return target.getvalue()


def _pdf(lines: list[str]) -> bytes:
    """A whole PDF 1.4 of one page (ISO 32000-1, 7.5: header, body, cross-reference table, trailer)."""
    text = " T* ".join(f"({line}) Tj" for line in lines)
    content = f"BT /F1 14 Tf 20 TL 60 760 Td {text} ET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    )
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(body))
    )


def _zip(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return target.getvalue()


def _stamp(text: str) -> int:
    return zlib.crc32(text.encode())
