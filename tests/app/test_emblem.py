"""The council's emblem: taken in once, printed above its letterheads, and nothing but a picture."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile
from zlib import crc32

import pytest
from PIL import Image
from pypdf import PdfReader

from app.council_operations import set_council_detail
from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.style import COUNCIL, GOST
from app.documents.text import render_text
from app.documents.tree import Document, Paragraph, Properties, Run
from app.emblem import emblem, read_emblem, set_emblem, with_emblem
from app.errors import UserError
from app.office import Office

PAPER = Document(
    tuple(Paragraph((Run("Содружество Заречья бережёт ремёсла и песни. " * 8),)) for _ in range(16)),
    Properties("Проба"),
    letterhead=("СОДРУЖЕСТВО ЗАРЕЧЬЯ", "г. Заречный"),
)


def picture(path: Path, size: tuple[int, int] = (300, 200), mode: str = "RGBA") -> Path:
    Image.new(mode, size, (29, 78, 121, 128)[: len(mode)]).save(path)
    return path


@pytest.fixture
def png(tmp_path: Path) -> bytes:
    return read_emblem(picture(tmp_path / "эмблема.png"))


def test_a_large_picture_is_kept_as_large_as_it_is_printed(tmp_path: Path) -> None:
    for name, mode in (("знак.png", "RGBA"), ("знак.jpg", "RGB")):
        kept = read_emblem(picture(tmp_path / name, (3000, 1500), mode))
        with Image.open(BytesIO(kept)) as image:
            assert (image.format, image.size, image.mode) == ("PNG", (800, 400), "RGB")


def test_what_is_no_picture_is_refused_with_what_to_do(tmp_path: Path) -> None:
    text, cut, huge = tmp_path / "знак.png", tmp_path / "обрыв.png", tmp_path / "поле.png"
    text.write_text("не картинка")
    cut.write_bytes(picture(tmp_path / "цел.png").read_bytes()[:60])
    Image.new("1", (9000, 9000)).save(huge)
    for path in (text, cut, huge, tmp_path / "нет.png", tmp_path):
        with pytest.raises(UserError, match="не подходит для эмблемы"):
            read_emblem(path)


def test_a_picture_that_says_it_is_enormous_is_refused(tmp_path: Path) -> None:
    small = picture(tmp_path / "знак.png").read_bytes()
    said = b"IHDR" + bytes([0, 1, 134, 160] * 2) + small[24:29]  # 100 000 dots each way
    (tmp_path / "поле.png").write_bytes(small[:12] + said + crc32(said).to_bytes(4) + small[33:])
    with pytest.raises(UserError, match="не подходит для эмблемы"):
        read_emblem(tmp_path / "поле.png")


def test_fine_greys_stay_grey(tmp_path: Path) -> None:
    Image.new("I;16", (40, 40), 0x9C40).save(tmp_path / "знак.png")
    with Image.open(BytesIO(read_emblem(tmp_path / "знак.png"))) as image:
        assert image.getpixel((0, 0)) == (0x9C, 0x9C, 0x9C)


def test_the_emblem_stays_until_it_is_replaced_and_can_be_undone(office: Office, png: bytes) -> None:
    assert office.read(emblem) == b""
    office.do(set_emblem, png)
    assert office.read(emblem) == png
    office.do(set_emblem, None)
    assert office.read(emblem) == b""
    office.undo()
    assert office.read(emblem) == png


def test_only_a_paper_with_a_letterhead_bears_it(office: Office, png: bytes) -> None:
    office.do(set_emblem, png)
    assert office.read(with_emblem, PAPER).emblem == png
    assert office.read(with_emblem, Document(PAPER.blocks, PAPER.properties)).emblem == b""


@pytest.mark.parametrize("everywhere", [False, True])
def test_it_stands_on_the_first_page_or_on_every_one(png: bytes, everywhere: bool) -> None:
    style = replace(COUNCIL, letterhead_everywhere=everywhere)
    dressed = replace(PAPER, emblem=png)
    pages = PdfReader(BytesIO(render_pdf(dressed, style))).pages
    assert len(pages) > 1
    assert [bool(page.images) for page in pages] == [True, *[everywhere] * (len(pages) - 1)]
    with ZipFile(BytesIO(render_docx(dressed, style))) as word:
        shown = [name for name in word.namelist() if b"r:embed" in word.read(name)]
        for name in shown:
            assert f"word/_rels/{Path(name).name}.rels" in word.namelist()
    assert any("header" in name for name in shown) is everywhere
    assert ("word/document.xml" in shown) is not everywhere


def test_no_page_of_a_word_file_is_related_to_itself(png: bytes) -> None:
    style = replace(COUNCIL, letterhead_everywhere=True)
    with ZipFile(BytesIO(render_docx(replace(PAPER, emblem=png), style))) as word:
        heads = [word.read(name).decode() for name in word.namelist() if "header" in name and "rels" in name]
    assert heads  # LibreOffice fell over one that named the part it belongs to
    assert not any("header" in related for related in heads)
    assert all("media/image" in related for related in heads)


def test_the_executor_stands_at_the_foot_of_the_last_sheet_by_the_standard(office: Office) -> None:
    office.do(set_council_detail, "executor", "Соболева И.М., 12 34 56")
    paper = replace(PAPER, executor=("Соболева И.М., 12 34 56",))
    texts = [page.extract_text() for page in PdfReader(BytesIO(render_pdf(paper, GOST))).pages]
    assert ["Соболева" in text for text in texts] == [False] * (len(texts) - 1) + [True]
    assert "Соболева" not in "".join(
        page.extract_text() for page in PdfReader(BytesIO(render_pdf(paper, COUNCIL))).pages
    )
    with ZipFile(BytesIO(render_docx(paper, GOST))) as word:
        assert "framePr" in word.read("word/document.xml").decode()
    assert render_text(paper).rstrip().endswith("Соболева И.М., 12 34 56")
