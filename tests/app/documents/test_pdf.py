import re
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.documents.pdf import render_pdf
from app.documents.style import COUNCIL, GOST, Style
from app.documents.tree import (
    Align,
    Block,
    Clause,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Signature,
    Signatures,
    Table,
)

SENTENCE = "Содружество Заречья бережёт ремёсла, песни и сказки своих посёлков и городов. "
SIGNATURES = Signatures((Signature("Председатель\nсовета содружества", "К.Л. Орлов"),))


def document(*blocks: Block, **more: object) -> Document:
    return Document(blocks, Properties("Проба", "Содружество Заречья", "Тема"), **more)  # type: ignore[arg-type]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def read(*blocks: Block, **more: object) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(document(*blocks, **more))))


def pages(reader: PdfReader) -> list[list[str]]:
    """Return the lines of every page but its number."""
    texts = [list(filter(None, map(str.strip, page.extract_text().splitlines()))) for page in reader.pages]
    return [lines[1:] if number else lines for number, lines in enumerate(texts)]


def text(*blocks: Block) -> str:
    return "\n".join(line for page in pages(read(*blocks)) for line in page)


def test_text_copies_out_as_it_was_written() -> None:
    written = "Съешь ещё № 5 «ёлочек» „лапок“ – за 100 ₽ — и… во\u2011первых, ғӣқӯҳҷ әңөүһі ўіїєґ əğışç ñ¿¡"
    assert text(paragraph(written)).split() == written.split()


@pytest.mark.parametrize(
    "payload",
    [
        "<b>x</b>",
        '<img src="/etc/passwd"/>',
        "&amp;",
        "<!-- c -->",
        "=1+1",
        "<para>",
        "</para>",
        "<br/>",
        "&#0;",
        "]]>",
        '<a href="file:///">x</a>',
        "a < b & c > d",
        "(а) \\ (б\\)",
    ],
)
def test_user_text_is_text(payload: str) -> None:
    reader = read(
        Heading((Run(payload),)),
        paragraph(payload),
        Clause("1.", (Run(payload, bold=True),), (Clause("–", (Run(payload, italic=True),)),)),
        Table((Column(payload),), ((payload,),)),
        Requisites(((Run(payload),),)),
        Signatures((Signature(payload, payload),)),
        letterhead=(payload,),
    )
    assert reader.pages[0].extract_text().count(payload) == 10
    assert "/XObject" not in reader.pages[0]["/Resources"]  # type: ignore[operator]
    assert "/Annots" not in reader.pages[0]


def test_control_characters_are_dropped_and_lines_kept() -> None:
    assert text(paragraph("a\x00b\x1bc\r\nd\x0be\ufffe")) == "abc\nd\ne"


def test_a_character_the_font_lacks_is_shown_as_a_box() -> None:
    assert text(paragraph("a漢b😀c")) == "a□b□c"


def test_an_endless_word_is_broken_and_nothing_of_it_lost() -> None:
    word = "ж" * 3000
    assert text(paragraph(word)).replace("\n", "") == word
    cells = text(Table((Column("№", 0.1), Column("Имя")), (("1", word),)))
    assert cells.count("ж") == 3000


@pytest.mark.parametrize(
    "blocks", [(), (Signatures(()),), (Requisites(()),), (PageBreak(),), (paragraph(""),)]
)
def test_an_empty_document_is_one_empty_page(blocks: tuple[Block, ...]) -> None:
    assert "".join(page.extract_text() for page in read(*blocks).pages).strip(" \n2") == ""


def test_every_font_is_embedded_and_readable() -> None:
    faces = (Run("обычный "), Run("жирный ", bold=True), Run("курсив ", italic=True))
    reader = read(
        Paragraph((*faces, Run("оба", bold=True, italic=True))),
        Table((Column("Имя"),), (("Орлов",),)),
        PageBreak(),
        paragraph("дальше"),
        running="Резолюция",
    )
    fonts = [font for page in reader.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    names = {font["/BaseFont"].partition("+")[2] for font in fonts}
    assert names == {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}
    for font in fonts:
        assert "/ToUnicode" in font
        assert "/FontFile2" in font["/FontDescriptor"]


def test_the_file_says_what_it_is() -> None:
    reader = read(Heading((Run("РЕЗОЛЮЦИЯ\nXX конференции"),)), Heading((Run("Приложение"),), 2))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author, reader.metadata.subject) == (
        "Проба",
        "Содружество Заречья",
        "Тема",
    )
    assert reader.trailer["/Root"]["/Lang"] == "ru-RU"  # type: ignore[index]
    assert entries(reader.outline) == ["РЕЗОЛЮЦИЯ XX конференции", ["Приложение"]]


def test_an_outline_may_begin_with_a_lesser_title() -> None:
    titles = (Heading((Run("Список"),), 2), Heading((Run("Ещё список"),), 2), Heading((Run("Решение"),), 1))
    assert entries(read(*titles).outline) == ["Список", "Ещё список", "Решение"]


def test_numbered_clauses_stand_in_the_outline_under_their_title() -> None:
    reader = read(
        Heading((Run("РЕЗОЛЮЦИЯ"),)),
        Clause("–", (Run("отметив"),)),
        Clause("1.", (Run(SENTENCE * 2),), (Clause("1а.", (Run("Подпункт"),)),)),
        PageBreak(),
        Heading((Run("Приложение"),), 2, Align.RIGHT),
        Clause("1.", (Run("План"),)),
    )
    assert entries(reader.outline) == [
        "РЕЗОЛЮЦИЯ",
        [
            "1. Содружество Заречья бережёт ремёсла, песни и сказки своих посёлков…",
            "Приложение",
            ["1. План"],
        ],
    ]


def entries(outline: Any) -> list[Any]:
    """Return the texts of an outline, those below in lists of their own."""
    return [entries(entry) if isinstance(entry, list) else entry["/Title"] for entry in outline]


LETTERS = "абвгд"


def resolution(length: int, clauses: int) -> list[Block]:
    """Return a resolution of clauses that are as long as asked for, with a list inside and two signatures."""
    numbered = [
        Clause(f"{number}.", (Run(SENTENCE * (1 + (length + number) % 4)),)) for number in range(1, clauses)
    ]
    listed = Clause(
        f"{clauses}.", (Run("Поручить:"),), tuple(Clause("-", (Run(letter),)) for letter in LETTERS)
    )
    signatures = Signatures(
        (Signature("Председатель\nсовета", "А.Б. Ветров"), Signature("Секретарь", "К.Л. Орлов"))
    )
    adoption = Requisites(((Run("Принята единогласно."),),))
    return [Heading((Run("РЕЗОЛЮЦИЯ"),)), *numbered, listed, adoption, signatures]


@given(st.integers(0, 3), st.integers(1, 40), st.sampled_from([COUNCIL, GOST]))
def test_however_long_a_text_is_its_pages_break_well(length: int, clauses: int, style: Style) -> None:
    reader = PdfReader(BytesIO(render_pdf(document(*resolution(length, clauses)), style)))
    laid = pages(reader)
    assert not any(page[-1].endswith(":") or page[-1] == "РЕЗОЛЮЦИЯ" for page in laid)
    assert laid[-1][-1].endswith("К.Л. Орлов")
    last = " ".join(laid[-1])
    assert "Принята единогласно." in last
    assert not last.startswith("Принята")
    for page in laid[:-1]:
        *_, before, foot = page
        begins = re.match(r"\d+\.", foot) is not None
        assert not begins or foot.endswith("городов."), (before, foot)


def test_the_same_document_gives_the_same_bytes() -> None:
    made = document(Heading((Run("РЕЗОЛЮЦИЯ"),)), paragraph(SENTENCE), SIGNATURES)
    assert render_pdf(made) == render_pdf(made)


def test_pages_are_numbered_from_the_second_on() -> None:
    reader = read(*(paragraph(SENTENCE * 5) for _ in range(25)), running="Резолюция")
    first, second, third, *_ = (page.extract_text().splitlines() for page in reader.pages)
    assert first[0].startswith("Содружество")
    assert [line.strip() for line in second[:2]] == ["2", "Резолюция"]
    assert third[0].strip() == "3"


def test_too_long_a_running_line_is_shortened() -> None:
    reader = read(paragraph("раз"), PageBreak(), paragraph("два"), running="Резолюция " * 40)
    running = reader.pages[1].extract_text().splitlines()[1].strip()
    assert running.endswith("…")
    assert 80 < len(running) < 120


def test_landscape_is_wider_than_high() -> None:
    box = read(paragraph("раз"), landscape=True).pages[0].mediabox
    assert box.width > box.height


@pytest.mark.parametrize("filler", range(25, 36))
@pytest.mark.parametrize("length", [1, 4, 9])
def test_an_introduction_never_parts_from_its_list(filler: int, length: int) -> None:
    introduction = Clause(
        "7в.",
        (Run(SENTENCE * length + "А именно:"),),
        (Clause("-", (Run("первое " * 40),)), Clause("-", (Run("второе"),))),
    )
    lines = (Paragraph((Run(f"строка {number}"),), Align.LEFT) for number in range(filler))
    laid = pages(read(*lines, introduction))
    assert not any(lines[-1].endswith(":") for lines in laid)
    assert not any(lines[-1].startswith(("7в.", "– первое")) for lines in laid)


@pytest.mark.parametrize("filler", range(25, 36))
def test_signatures_never_go_to_a_page_alone(filler: int) -> None:
    lines = (Paragraph((Run(f"строка {number}"),), Align.LEFT) for number in range(filler))
    clause = Clause("14.", (Run(SENTENCE * 3),))
    laid = pages(read(*lines, clause, Requisites(((Run("Принята."),),)), SIGNATURES))
    before, *closing = laid[-1][-5:]
    assert before.endswith("городов.")
    assert closing[:2] == ["Принята.", "Председатель"]


@pytest.mark.parametrize("style", [COUNCIL, GOST])
def test_a_long_surname_is_not_torn_beside_a_short_post(style: Style) -> None:
    name = "Г.А.\u00a0Ветрозаречная-Тихомировская-Ольхова"
    content = render_pdf(document(Signatures((Signature("Секретарь", name),))), style)
    (page,) = PdfReader(BytesIO(content)).pages
    assert name.replace("\u00a0", " ") in page.extract_text().replace("\u00a0", " ")


@pytest.mark.parametrize("filler", range(25, 36))
def test_a_title_never_stands_at_the_foot_of_a_page(filler: int) -> None:
    lines = (Paragraph((Run(f"строка {number}"),), Align.LEFT) for number in range(filler))
    titles = Heading((Run("Заголовок"),), 2), Heading((Run("Второй"),), 3)
    laid = pages(read(*lines, *titles, paragraph(SENTENCE * 4)))
    assert not any(lines[-1] in ("Заголовок", "Второй") for lines in laid)


@pytest.mark.parametrize(
    "blocks",
    [
        [Heading((Run(f"Заголовок {number}"),), 2) for number in range(400)],
        [Clause(f"{number}.", (Run(f"{SENTENCE}:"),)) for number in range(400)],
        [Heading((Run("Очень длинный заголовок " * 400),))],
        [paragraph(SENTENCE), Requisites(tuple((Run(f"строка {number}"),) for number in range(300)))],
        [
            paragraph(SENTENCE),
            Signatures(tuple(Signature(f"Член совета {n}", "А.Б. Ветров") for n in range(90))),
        ],
        [paragraph(SENTENCE), Signatures((Signature("Член\nсовета\n" * 100, "А.Б. Ветров"),))],
        [Table((Column("Имя"), Column("Дело")), (("Орлов", SENTENCE * 200),)), SIGNATURES],
        [Table((Column("Имя"),), ())],
    ],
)
def test_nothing_is_too_long_to_be_printed(blocks: list[Block]) -> None:
    assert len(read(*blocks).pages) >= 1


def test_a_table_repeats_its_header_and_loses_no_row() -> None:
    columns = (Column("№", 0.2, Align.RIGHT), Column("Организация", 2), Column("Город", align=Align.CENTRE))
    rows = tuple((str(number), f"Клуб «Книга и круг» {number}", "г. Заречный") for number in range(120))
    laid = pages(read(Table(columns, rows), SIGNATURES, landscape=True))
    assert len(laid) > 2
    texts = [" ".join(lines) for lines in laid]
    assert all(" ".join(page.split()).startswith("№ Организация Город") for page in texts)
    assert re.findall(r"«Книга и круг» (\d+)", " ".join(texts)) == [row[0] for row in rows]
    assert "К.Л. Орлов" in laid[-1]
    assert "«Книга и круг» 119" in texts[-1]
