"""The two looks of a paper: as the council is used to, and by the ГОСТ."""

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.style import COUNCIL, GOST, Style
from app.documents.tree import (
    Align,
    Block,
    Document,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Signature,
    Signatures,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 72 / 25.4
SENTENCE = "Содружество Заречья бережёт ремёсла, песни и сказки своих посёлков. "


def document(*blocks: Block, **more: object) -> Document:
    return Document(blocks, Properties("Проба"), **more)  # type: ignore[arg-type]


def pages(made: Document, style: Style) -> list[str]:
    reader = PdfReader(BytesIO(render_pdf(made, style)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def places(made: Document, style: Style, page: int = 0) -> list[tuple[str, float, float]]:
    """Return what is printed on a page, and how many millimetres from its left and upper edges."""
    found: list[tuple[str, float, float]] = []
    sheet = PdfReader(BytesIO(render_pdf(made, style))).pages[page]

    def visit(text: str, matrix: list[float], inner: list[float], *_: object) -> None:
        if text.strip():
            x, y = inner[4] + matrix[4], inner[5] + matrix[5]
            found.append((text.strip(), x / MM, (float(sheet.mediabox.height) - y) / MM))

    sheet.extract_text(visitor_text=visit)
    return found


def in_word(made: Document, style: Style, name: str = "document") -> str:
    with ZipFile(BytesIO(render_docx(made, style))) as package:
        return "".join(fromstring(package.read(f"word/{name}.xml")).itertext())


@pytest.mark.parametrize(("long_kept", "left"), [(False, 20), (True, 30)])
def test_by_gost_the_left_margin_is_wider_where_a_paper_is_bound(*, long_kept: bool, left: float) -> None:
    made = document(Paragraph((Run(SENTENCE),), indented=False), long_kept=long_kept)
    ((_, x, _),) = [place for place in places(made, GOST) if place[0].startswith("Содружество")]
    assert x == pytest.approx(left, abs=0.1)
    with ZipFile(BytesIO(render_docx(made, GOST))) as package:
        margins = fromstring(package.read("word/document.xml")).find(f"{W}body/{W}sectPr/{W}pgMar")
    assert margins is not None
    assert [
        round(int(margins.get(f"{W}{side}", 0)) / 56.7) for side in ("left", "right", "top", "bottom")
    ] == [
        left,
        10,
        20,
        20,
    ]


@pytest.mark.parametrize("style", [COUNCIL, GOST])
def test_the_page_number_stands_in_the_upper_margin_not_too_near_to_the_edge(style: Style) -> None:
    made = document(Paragraph((Run("раз"),)), PageBreak(), Paragraph((Run("два"),)))
    (text, _, baseline), *_ = places(made, style, page=1)
    assert text == "2"
    assert baseline - 0.7 * style.running_size / MM >= 10
    assert baseline < style.margins.top


@pytest.mark.parametrize(
    ("written", "signed"),
    [
        ("Ольхова Людмила Григорьевна", "Л.Г. Ольхова"),
        ("Людмила Григорьевна Ольхова", "Л.Г. Ольхова"),
        ("Ольхова Л.Г.", "Л.Г. Ольхова"),
        ("Л.Г. Ольхова", "Л.Г. Ольхова"),
        ("Ольхова", "Ольхова"),
        ("________", "________"),
        ("", ""),
    ],
)
def test_by_gost_initials_stand_before_the_surname_and_the_council_keeps_full_names(
    written: str, signed: str
) -> None:
    made = document(Paragraph((Run(SENTENCE),)), Signatures((Signature("Председатель", written),)))
    for style, shown in ((GOST, signed), (COUNCIL, written)):
        assert pages(made, style)[0].split("Председатель")[1].strip() == shown
        assert in_word(made, style).split("Председатель")[1].replace("\u00a0", " ") == shown


def test_an_addressee_stands_in_the_upper_right_corner() -> None:
    made = document(Requisites(((Run("Председателю"),), (Run("Гусеву Т.П."),)), Align.RIGHT))
    (_, first, _), (_, second, _) = places(made, GOST)
    assert first == second == pytest.approx(GOST.margins.left + 85, abs=0.1)
    (_, first, _), (_, second, _) = places(made, COUNCIL)
    assert first != second


LETTERHEAD = ("СОДРУЖЕСТВО ЗАРЕЧЬЯ", "г. Заречный")
EVERYWHERE = replace(COUNCIL, letterhead_everywhere=True)


def test_a_letterhead_may_stand_on_every_page() -> None:
    blocks = [Paragraph((Run(SENTENCE * 6),)) for _ in range(20)]
    made = document(*blocks, letterhead=LETTERHEAD)
    first, *others = pages(made, COUNCIL)
    assert first.startswith("СОДРУЖЕСТВО ЗАРЕЧЬЯ")
    assert not any("СОДРУЖЕСТВО" in page for page in others)
    everywhere = pages(made, EVERYWHERE)
    assert len(everywhere) > 2
    assert all(page.count("СОДРУЖЕСТВО ЗАРЕЧЬЯ г. Заречный") == 1 for page in everywhere)
    assert "СОДРУЖЕСТВО" not in in_word(made, EVERYWHERE)
    headers = {in_word(made, EVERYWHERE, f"header{number}") for number in (1, 2)}
    assert headers == {"СОДРУЖЕСТВО ЗАРЕЧЬЯг.\u00a0Заречный"}


def test_where_it_stands_on_every_page_it_is_not_said_again() -> None:
    made = document(Heading((Run("раз"),)), PageBreak(), Letterhead(LETTERHEAD), letterhead=LETTERHEAD)
    twice = replace(made, blocks=(*made.blocks, Heading((Run("два"),))))
    assert [page.count("СОДРУЖЕСТВО") for page in pages(twice, EVERYWHERE)] == [1, 1]
    assert in_word(twice, EVERYWHERE) == "раздва"


def test_too_tall_a_letterhead_leaves_room_for_the_text() -> None:
    made = document(Paragraph((Run(SENTENCE * 60),)), letterhead=("строка",) * 50)
    shown = pages(made, EVERYWHERE)
    assert sum(page.count("строка") for page in shown) == 50
    assert "строка" not in shown[-1]
    assert in_word(made, EVERYWHERE).count("строка") == 50
