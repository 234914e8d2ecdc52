from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest

from app.documents.docx import render_docx
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

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNATURES = Signatures((Signature("Председатель\nсовета содружества", "К.Л. Орлов"),))


def package(*blocks: Block, **more: object) -> ZipFile:
    document = Document(blocks, Properties("Проба", "Содружество Заречья", "Тема"), **more)  # type: ignore[arg-type]
    return ZipFile(BytesIO(render_docx(document)))


def part(zipped: ZipFile, name: str = "word/document.xml") -> Element:
    return fromstring(zipped.read(name))


def paragraphs(body: Element) -> list[Element]:
    return list(body.iter(f"{W}p"))


def style_of(paragraph: Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def text_of(element: Element) -> str:
    """Return the text of the element, line breaks included."""
    return "".join(
        "\n" if one.tag == f"{W}br" else one.text or ""
        for one in element.iter()
        if one.tag in (f"{W}t", f"{W}br")
    )


def has(paragraph: Element, name: str) -> bool:
    return paragraph.find(f"{W}pPr/{W}{name}") is not None


def test_every_block_has_its_named_style() -> None:
    zipped = package(
        Heading((Run("РЕЗОЛЮЦИЯ"),)),
        Heading((Run("Список"),), 2),
        Heading((Run("Приложение"),), 2, Align.RIGHT),
        Paragraph((Run("Текст"),)),
        Clause("7в.", (Run("Пункт"),), (Clause("-", (Run("тире"),)),)),
        Requisites(((Run("Принята"),),)),
        Table((Column("Имя"),), (("Орлов",),)),
        SIGNATURES,
        letterhead=("СОДРУЖЕСТВО",),
    )
    read = [(style_of(paragraph), text_of(paragraph)) for paragraph in paragraphs(part(zipped))]
    assert read == [
        ("Letterhead", "СОДРУЖЕСТВО"),
        ("Heading1", "РЕЗОЛЮЦИЯ"),
        ("Heading2", "Список"),
        ("Belonging", "Приложение"),
        ("BodyText", "Текст"),
        ("Clause", "7в.\u00a0Пункт"),
        ("Clause", "тире"),
        ("Requisites", "Принята"),
        ("TableCell", "Имя"),
        ("TableCell", "Орлов"),
        ("Spacer", ""),
        ("Signature", "Председатель\nсовета содружества"),
        ("Signature", "К.Л.\u00a0Орлов"),
        ("Spacer", ""),
    ]
    defined = {style.get(f"{W}styleId") for style in part(zipped, "word/styles.xml").iter(f"{W}style")}
    assert {style for style, _ in read} <= defined


def test_bold_and_italic_are_kept() -> None:
    body = part(package(Paragraph((Run("а "), Run("б", bold=True), Run("в", bold=True, italic=True)))))
    faces = [{face.tag.removeprefix(W) for face in run.findall(f"{W}rPr/*")} for run in body.iter(f"{W}r")]
    assert faces == [set(), {"b"}, {"b", "i"}]


@pytest.mark.parametrize("payload", ["<b>x</b>", "&amp;", "<!-- c -->", "]]>", "=1+1", "<w:p/>"])
def test_user_text_is_text(payload: str) -> None:
    assert text_of(part(package(Paragraph((Run(payload),)), letterhead=(payload,)))) == payload * 2


def test_what_no_xml_may_hold_is_dropped() -> None:
    dirty = "a\x00b\x0bc\ud800d\uffffe"
    zipped = package(
        Heading((Run(dirty),)),
        Clause(dirty, (Run(dirty),)),
        Table((Column(dirty),), ((dirty,),)),
        running=dirty,
    )
    assert text_of(part(zipped)).count("ab\ncde") == 5


def test_the_file_says_what_it_is_and_nothing_of_its_maker() -> None:
    zipped = package(Paragraph((Run("Текст"),)))
    assert sorted(zipped.namelist()) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]
    told = [child.text for child in part(zipped, "docProps/core.xml")]
    assert told == ["Проба", "Содружество Заречья", "Тема", "ru-RU"]
    everything = b"".join(zipped.read(name) for name in zipped.namelist())
    assert b"python-docx" not in everything
    assert b"en-US" not in everything
    assert b"Calibri" not in everything


def test_too_long_a_title_is_shortened_in_the_properties() -> None:
    zipped = ZipFile(BytesIO(render_docx(Document((), Properties("ы" * 1000)))))
    assert part(zipped, "docProps/core.xml")[0].text == "ы" * 255


def test_page_numbers_begin_on_the_second_page() -> None:
    zipped = package(Paragraph((Run("Текст"),)), running="Резолюция")
    assert part(zipped).find(f"{W}body/{W}sectPr/{W}titlePg") is not None
    header = part(zipped, "word/header1.xml")
    field = header.find(f"{W}p/{W}fldSimple")
    assert field is not None
    assert field.get(f"{W}instr") == "PAGE"
    assert text_of(header) == "Резолюция"


def test_the_sheet_is_a4() -> None:
    for landscape, expected in ((False, ("11906", "16838")), (True, ("16838", "11906"))):
        size = part(package(landscape=landscape)).find(f"{W}body/{W}sectPr/{W}pgSz")
        assert size is not None
        assert (size.get(f"{W}w"), size.get(f"{W}h")) == expected


def test_what_introduces_a_list_or_precedes_a_signature_stays_with_the_next() -> None:
    body = part(
        package(
            Clause("1.", (Run("Отметить:"),), (Clause("-", (Run("раз"),)), Clause("-", (Run("два"),)))),
            SIGNATURES,
        )
    )
    assert [has(paragraph, "keepNext") for paragraph in paragraphs(body)][:3] == [True, False, True]


def test_a_page_break_begins_the_next_block_on_a_new_page() -> None:
    body = part(package(Paragraph((Run("раз"),)), PageBreak(), Heading((Run("два"),)), PageBreak()))
    assert [has(paragraph, "pageBreakBefore") for paragraph in paragraphs(body)] == [False, True]


def test_lists_inside_lists_stand_further_in() -> None:
    inner = Clause("-", (Run("три"),), (Clause("-", (Run("четыре"),)),))
    zipped = package(Clause("1.", (Run("раз"),), (Clause("1а.", (Run("два"),), (inner,)),)))
    places = [numbered(paragraph) for paragraph in paragraphs(part(zipped))]
    assert places == [("0", "1"), ("1", "1"), ("0", "2"), ("1", "2")]
    dashes = part(zipped, "word/numbering.xml").findall(f"{W}abstractNum")[1]
    indents = [level.find(f"{W}pPr/{W}ind") for level in dashes]
    assert [indent.get(f"{W}left") for indent in indents if indent is not None][:2] == ["0", "425"]


def numbered(paragraph: Element) -> tuple[str | None, str | None] | None:
    """Return the level and the list of Word's own that the paragraph belongs to."""
    found = [paragraph.find(f"{W}pPr/{W}numPr/{W}{name}") for name in ("ilvl", "numId")]
    level, of_list = (None if one is None else one.get(f"{W}val") for one in found)
    return (level, of_list) if level else None


def test_a_table_repeats_its_header_and_keeps_its_rows_whole() -> None:
    columns = (Column("№", 1, Align.RIGHT), Column("Имя", 3))
    body = part(package(Table(columns, (("1", "Орлов"), ("2", "Ветрова")))))
    rows = list(body.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    widths = [int(column.get(f"{W}w", "0")) for column in body.iter(f"{W}gridCol")]
    assert widths[1] == pytest.approx(3 * widths[0], abs=2)


@pytest.mark.parametrize("blocks", [(), (Signatures(()),), (Requisites(()),), (PageBreak(),)])
def test_an_empty_document_is_a_file_all_the_same(blocks: tuple[Block, ...]) -> None:
    assert text_of(part(package(*blocks))) == ""
