"""Word's own numbers come out as the markers that the document has, or the markers stay text."""

from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from app.documents.docx import render_docx
from app.documents.tree import Clause, Document, Properties, Run
from app.resolutions.reading.word import read_word
from app.russian.numerals import LETTERS

NUMBERS = [f"{number}{letter}{end}" for number in (1, 2, 3) for letter in ("", "а", "б", "ё") for end in ".)"]
ODD = ["01.", "1.1.", "1.2.", "2.1.1", "а)", "б)", "7-а.", "§ 3", "0.", "4000."]


def read_back(*clauses: Clause) -> list[str]:
    """Return the lines as Word paints them."""
    lines = read_word(render_docx(Document(clauses, Properties("Проба")))).lines
    return [" ".join(line.text.split()) for line in lines if line.text.strip()]


def clauses(*markers: str) -> tuple[Clause, ...]:
    return tuple(Clause(marker, (Run("пункт"),)) for marker in markers)


def counted(*markers: str) -> int:
    """Return how many of the markers Word counts itself."""
    document = Document(clauses(*markers), Properties("Проба"))
    with ZipFile(BytesIO(render_docx(document))) as package:
        return package.read("word/document.xml").count(b"<w:numPr>")


def test_a_numbered_resolution_is_counted_by_word() -> None:
    markers = ("1.", "2.", "2а.", "2б.", "–", "–", "2в.", "3.", "3а.", "4.")
    assert read_back(*clauses(*markers)) == [f"{marker} пункт" for marker in markers]
    assert counted(*markers) == len(markers)


def test_a_list_may_begin_anew_and_anywhere() -> None:
    markers = ("7.", "8.", "1.", "2.", "2.1.", "2.2.", "3)", "4)")
    assert read_back(*clauses(*markers)) == [f"{marker} пункт" for marker in markers]
    assert counted(*markers) == len(markers)


def test_a_marker_that_does_not_follow_stays_text() -> None:
    markers = ("1.", "2.", "2б.", "2ё.", "7-а.", "01.", "§ 3")
    assert read_back(*clauses(*markers)) == [f"{marker} пункт" for marker in markers]
    assert counted(*markers) == 2


def test_numbers_without_any_order_are_text_in_the_end() -> None:
    markers = ("7.",) * 300
    assert read_back(*clauses(*markers)) == [f"{marker} пункт" for marker in markers]
    assert counted(*markers) == 200


def test_letters_go_on_as_in_word() -> None:
    markers = [f"{letter})" for letter in LETTERS]
    assert read_back(*clauses(*markers)) == [f"{marker} пункт" for marker in markers]
    assert counted(*markers) == len(markers)


@given(st.lists(st.sampled_from([*NUMBERS, *ODD, "-"]), max_size=12))
def test_every_marker_is_painted_as_it_was_written(markers: list[str]) -> None:
    painted = [line.removesuffix(" пункт").replace("–", "-") for line in read_back(*clauses(*markers))]
    assert painted == markers
