"""A drawing in a Word file: an image as sharp as a laser printer, with its description."""

from io import BytesIO
from typing import Final, assert_never

from PIL import Image, ImageDraw, ImageFont

from app.documents import docx_styles
from app.documents.docx_package import Package
from app.documents.docx_xml import Par, Xml, element, node
from app.documents.drawing import Area, Drawing, Label, Line, Shape
from app.documents.style import EMBLEM, PICTURE_INK, Style
from app.documents.tree import Picture
from resources import path

_DOTS: Final = 24  # to a millimetre: 600 to an inch, as a laser printer has them
_LINE: Final = 4  # dots
_POINT: Final = 25.4 / 72  # millimetres
_EMBLEM_NUMBER: Final = 10_000  # of the picture; the drawings in the text count from 1
_EMU: Final = 36000  # in a millimetre, the measure of drawings
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawn(picture: Picture, package: Package, style: Style, number: int) -> Par:
    """Return a paragraph with the drawing; its words are what a screen reader says."""
    drawing = picture.drawing
    key = package.add("image", _png(drawing, style.picture_size), "png")
    return Par(
        docx_styles.PICTURE,
        more=(_shown(key, (drawing.width, drawing.height), number, picture.words),),
    )


def emblem(content: bytes, package: Package) -> Xml:
    """Return the run that shows the emblem, as large as it stands above a letterhead."""
    key = package.add("image", content, "png")
    with Image.open(BytesIO(content)) as image:
        scale = EMBLEM / max(image.size)
        width, height = image.width * scale, image.height * scale
    return _shown(key, (width, height), _EMBLEM_NUMBER, "Эмблема")


def _shown(key: str, millimetres: tuple[float, float], number: int, words: str) -> Xml:
    sizes = {side: round(length * _EMU) for side, length in zip(("cx", "cy"), millimetres, strict=True)}
    inline = element(
        "wp:inline",
        element("wp:extent", **sizes),
        element("wp:docPr", id=number, name=f"Рисунок {number}", descr=words),
        element("a:graphic", element("a:graphicData", _picture(key, sizes), uri=_PICTURE)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return node("w:r", node("w:drawing", inline))


def _picture(key: str, sizes: dict[str, int]) -> Xml:
    return element(
        "pic:pic",
        element("pic:nvPicPr", element("pic:cNvPr", id=0, name="image.png"), element("pic:cNvPicPr")),
        element(
            "pic:blipFill",
            element("a:blip", **{"r:embed": key}),
            element("a:stretch", element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", **sizes)),
            element("a:prstGeom", element("a:avLst"), prst="rect"),
        ),
    )


def _png(drawing: Drawing, size: float) -> bytes:
    image = Image.new("RGB", (round(drawing.width * _DOTS), round(drawing.height * _DOTS)), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(path("fonts", "Tinos-Regular.ttf"), size * _POINT * _DOTS)
    for shape in drawing.shapes:
        _draw(pen, shape, font)
    content = BytesIO()
    image.quantize(16).save(content, "PNG", optimize=True, dpi=(_DOTS * 25.4, _DOTS * 25.4))
    return content.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shape: Shape, font: ImageFont.FreeTypeFont) -> None:
    match shape:
        case Area(x, y, width, height, filled):
            corners = [(x * _DOTS, y * _DOTS), ((x + width) * _DOTS, (y + height) * _DOTS)]
            pen.rectangle(corners, PICTURE_INK if filled else None, PICTURE_INK, _LINE)
        case Line(x1, y1, x2, y2):
            pen.line([(x1 * _DOTS, y1 * _DOTS), (x2 * _DOTS, y2 * _DOTS)], PICTURE_INK, _LINE)
        case Label(x, y, text, centred):
            pen.text((x * _DOTS, y * _DOTS), text, "black", font, "ms" if centred else "ls")
        case _:
            assert_never(shape)
