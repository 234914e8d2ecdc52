"""The council's emblem: a picture taken in once, then printed above every letterhead."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.contents import keep, kept
from app.documents.tree import Document
from app.errors import UserError
from app.russian.typography import quoted
from db.models import Council
from db.plain import content_of

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES: Final = (".png", ".jpg", ".jpeg")
_LARGEST: Final = 10_000_000  # bytes of the picture taken in
_SIDE: Final = 800  # dots: a thousand to an inch at its printed size
_MOST_DOTS: Final = 50_000_000  # what unpacks to more is no emblem
_FORMATS: Final = ("PNG", "JPEG")


def read_emblem(path: Path) -> bytes:
    """Return the picture as it will be kept: a PNG of a printable size, without anything else in it."""
    try:
        return _settled(content_of(path, _LARGEST))
    except Exception as error:  # a broken picture fails in as many ways as there are
        raise UserError(
            f"Файл {quoted(path.name)} не подходит для эмблемы. Нужна картинка PNG или JPEG до"
            f" {_LARGEST // 1_000_000}\u00a0МБ: сохраните её так в любой программе для рисунков и повторите."
        ) from error


def set_emblem(session: Session, picture: bytes | None) -> Changes:
    """Keep the picture as the emblem, or print without one from now on."""
    session.get_one(Council, 1).emblem_sha256 = keep(session, picture) if picture else None
    said = "Эмблема совета заменена" if picture else "Эмблема совета убрана"
    return Changes(said, frozenset({Noun.COUNCIL}))


def emblem(session: Session) -> bytes:
    """Return the emblem as a PNG; nothing where there is none."""
    digest = session.scalar(select(Council.emblem_sha256))
    return kept(session, digest) if digest else b""


def with_emblem(session: Session, document: Document) -> Document:
    """Return the document as it is printed: the emblem above its letterhead, if it has one."""
    return replace(document, emblem=emblem(session)) if document.letterhead else document


def _settled(content: bytes) -> bytes:
    # A decoder of pictures is needed when an emblem is chosen, not at start.
    from PIL import Image, ImageOps

    with Image.open(BytesIO(content), formats=_FORMATS) as picture:
        if picture.width * picture.height > _MOST_DOTS:
            raise OverflowError
        turned = _of_eight_bits(ImageOps.exif_transpose(picture))
        turned.thumbnail((_SIDE, _SIDE))
        whole = turned.convert("RGBA")
        page = Image.new("RGB", whole.size, "white")  # a printer has no see-through
        page.paste(whole, mask=whole.getchannel("A"))
    stream = BytesIO()
    page.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _of_eight_bits(picture: "Image") -> "Image":
    """Return the picture with its fine greys, if it has them, made coarse; they would turn white."""
    if not picture.mode.startswith("I"):
        return picture
    whole = picture.convert("I")
    return whole.point(lambda grey: grey / 256).convert("L")
