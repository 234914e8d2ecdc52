"""Drawings: geometry as a value, lines on paper, an image with its words in Word, words in a text."""

import io
from itertools import pairwise
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from app.documents.charts import Bar, Fill, bars
from app.documents.docx import render_docx
from app.documents.drawing import Area, Drawing, Label, Line, Shape, hatched
from app.documents.pdf import render_pdf
from app.documents.text import render_text
from app.documents.tree import (
    Column,
    Document,
    Letterhead,
    Numbering,
    PageBreak,
    Paragraph,
    Picture,
    Properties,
    Run,
    Table,
)

LEGEND = {Fill.FILLED: "состоят", Fill.HATCHED: "приостановлено"}
VALUES = tuple(Bar(word, 40 + place, place % 3) for place, word in enumerate("янв фев мар апр".split()))
PICTURE = Picture(bars(VALUES, LEGEND, 160, 60), "Состояли: январь – 40, февраль – 42.")
DESCRIPTION = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def document(*blocks: object, **more: object) -> Document:
    return Document(blocks, Properties("Проба"), **more)  # type: ignore[arg-type]


def edges(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Area(x, y, width, height):
            return x, y, x + width, y + height
        case Line(x1, y1, x2, y2):
            return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        case Label(x, y):
            return x, y, x, y


def is_inside(drawing: Drawing) -> bool:
    slack = 1e-6
    return all(
        -slack <= left
        and -slack <= top
        and right <= drawing.width + slack
        and bottom <= drawing.height + slack
        for left, top, right, bottom in map(edges, drawing.shapes)
    )


@given(
    st.lists(st.builds(Bar, st.text(max_size=6), st.integers(0, 5000), st.integers(0, 5000)), max_size=60),
    st.floats(40, 200),
    st.floats(30, 120),
)
def test_no_bar_leaves_its_drawing(values: list[Bar], width: float, height: float) -> None:
    assert is_inside(bars(values, {Fill.FILLED: "а", Fill.HATCHED: "б"}, width, height))


@given(st.floats(0.2, 80), st.floats(0.2, 40))
def test_a_hatching_stays_inside_its_area(width: float, height: float) -> None:
    assert is_inside(Drawing(width, height, tuple(hatched(0, 0, width, height))))


def test_words_under_bars_are_left_out_rather_than_printed_over_one_another() -> None:
    many = [Bar(f"янв {year}", 5) for year in range(10, 90)]
    labels = [shape for shape in bars(many, LEGEND, 160, 60).shapes if isinstance(shape, Label)]
    below = sorted({label.x for label in labels if label.text.startswith("янв")})
    assert 5 < len(below) < 30
    assert min(after - before for before, after in pairwise(below)) > 8


def test_paper_has_the_lines_and_the_words_of_the_drawing() -> None:
    page = PdfReader(io.BytesIO(render_pdf(document(PICTURE)))).pages[0]
    assert "приостановлено" in page.extract_text()
    assert "43" in page.extract_text()
    assert "/XObject" not in page["/Resources"]  # type: ignore[operator]


def test_word_has_an_image_with_its_description() -> None:
    with ZipFile(io.BytesIO(render_docx(document(PICTURE)))) as package:
        (described,) = fromstring(package.read("word/document.xml")).iter(DESCRIPTION)
        assert described.get("descr") == PICTURE.words.replace(" – ", "\u00a0– ")
        (name,) = (name for name in package.namelist() if name.startswith("word/media/"))
        image = Image.open(io.BytesIO(package.read(name)))
    assert image.width / image.height == pytest.approx(160 / 60, abs=0.01)
    assert len(image.convert("RGB").getcolors()) > 2


def test_a_text_has_the_words_alone() -> None:
    assert render_text(document(PICTURE)) == f"{PICTURE.words}\n"


@pytest.mark.parametrize("payload", ["<b>x</b>", "&amp;", "]]>", 'a"b', "漢"])
def test_words_of_a_drawing_are_words(payload: str) -> None:
    picture = Picture(Drawing(50, 10, (Label(0, 5, payload),)), payload)
    shown = payload.replace("漢", "□")
    assert shown in PdfReader(io.BytesIO(render_pdf(document(picture)))).pages[0].extract_text()
    with ZipFile(io.BytesIO(render_docx(document(picture)))) as package:
        (described,) = fromstring(package.read("word/document.xml")).iter(DESCRIPTION)
    assert described.get("descr") == payload


def test_pages_can_be_counted_or_left_without_numbers() -> None:
    blocks = (Paragraph((Run("раз"),)), PageBreak(), Letterhead(("СОВЕТ",)), Paragraph((Run("два"),)))

    def pages(numbering: Numbering) -> list[str]:
        reader = PdfReader(io.BytesIO(render_pdf(document(*blocks, numbering=numbering))))
        return [" ".join(page.extract_text().split()) for page in reader.pages]

    assert pages(Numbering.NONE) == ["раз", "СОВЕТ два"]
    assert pages(Numbering.LATER) == ["раз", "2 СОВЕТ два"]
    assert pages(Numbering.COUNTED) == ["стр. 1 из 2 раз", "стр. 2 из 2 СОВЕТ два"]


def test_a_table_without_titles_has_no_header_and_without_rows_is_not_there() -> None:
    columns = (Column("", 1), Column("", 3))
    facts = document(Table(columns, (("Город", "Заречный"),)), Table(columns, ()), Paragraph((Run("раз"),)))
    assert render_text(facts) == "Город\tЗаречный\n\nраз\n"
    assert PdfReader(io.BytesIO(render_pdf(facts))).pages[0].extract_text().split() == [
        "Город",
        "Заречный",
        "раз",
    ]
    with ZipFile(io.BytesIO(render_docx(facts))) as package:
        assert package.read("word/document.xml").count(b"<w:tr>") == 1


def test_word_counts_its_pages_itself() -> None:
    counted = render_docx(document(Paragraph((Run("раз"),)), numbering=Numbering.COUNTED))
    with ZipFile(io.BytesIO(counted)) as package:
        footers = [package.read(name).decode() for name in package.namelist() if "footer" in name]
    assert any("NUMPAGES" in footer and "PAGE" in footer for footer in footers)
