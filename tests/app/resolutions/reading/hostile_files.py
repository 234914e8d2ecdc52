"""Files made to harm whoever reads them: archives that swell, PDFs without end or in circles."""

import zlib
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {} >> >>"
_FONT = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def locked_word() -> bytes:
    """Return what Word makes of a document with a password: no archive any more."""
    return _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)


def old_word() -> bytes:
    """Return the beginning of a .doc, which somebody renamed."""
    return _OLE + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(1000)


def word(body: str) -> bytes:
    """Return a Word file whose text is this XML."""
    source, made = BytesIO(), BytesIO()
    Document().save(source)
    document = f'<?xml version="1.0"?>{{}}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    with ZipFile(source) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, document.format("") if name == "word/document.xml" else old.read(name))
    return made.getvalue()


def swollen_word(claimed: int) -> bytes:
    """Return a Word file with a picture that claims to unpack to so many bytes."""
    made = BytesIO(word("<w:p/>"))
    with ZipFile(made, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(1000))
        archive.filelist[-1].file_size = claimed
    return made.getvalue()


def bomb_of_entities() -> bytes:
    """Return a Word file whose few words stand for billions."""
    names = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    laughs = f'<!DOCTYPE w:document [<!ENTITY e0 "ха">{names}]>'
    source, made = BytesIO(word("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>".replace("&", "&amp;"))), BytesIO()
    with ZipFile(source) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"?>", b"?>" + laughs.encode(), 1).replace(b"&amp;", b"&")
            new.writestr(name, content)
    return made.getvalue()


def pdf(content: bytes, resources: str = _FONT, others: Sequence[str] = (), page: str = _PAGE) -> bytes:
    """Return a PDF of one page with this content; `others` are objects from the fifth on."""
    packed = zlib.compress(content)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    return _numbered(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page.format(resources).encode(),
            stream,
            *(other.encode() for other in others),
        ]
    )


def pages_without_end(levels: int, fold: int = 10) -> bytes:
    """Return a PDF whose tree of pages multiplies at each level: the same page, again and again."""
    tree = [
        f"<< /Type /Pages /Kids [{f'{number + 1} 0 R ' * fold}] /Count {fold ** (levels - number + 2)} >>"
        for number in range(2, levels + 2)
    ]
    page = _PAGE.format(_FONT).replace("4 0 R", f"{levels + 3} 0 R")
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", *tree, page, "<< /Length 0 >>\nstream\n\nendstream"]
    return _numbered([each.encode() for each in objects])


def pages_in_a_circle() -> bytes:
    """Return a PDF whose tree of pages holds itself."""
    return _numbered(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]
    )


def _numbered(objects: Sequence[bytes]) -> bytes:
    made = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, count = len(made), len(objects) + 1
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (count, table, count, start)
    )
