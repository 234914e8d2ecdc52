"""PDF files with text: lines joined to paragraphs, what runs over the pages kept apart."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from app.documents.pdf import render_pdf
from app.documents.pdf_fonts import regular
from app.errors import UserError
from app.resolutions.document import compose
from app.resolutions.reading import read_file, read_text, to_json
from app.resolutions.text import ResolutionText, walk

CLAUSES = "\n\n".join(
    f"{number}. Провести в {number}-м районе смотр хоров, собрать на нём записи старинных песен "
    "и передать их в библиотеку, а о том, что собрано, рассказать на следующей конференции в Устье."
    for number in range(1, 31)
)
TEXT = f"""РЕЗОЛЮЦИЯ
XX СТРАНОВОЙ КОНФЕРЕНЦИИ ОРГАНИЗАЦИЙ ЗАРЕЧЬЯ

«Река и берега»

Участники конференции, обсудив работу за год, ПОСТАНОВИЛИ:

{CLAUSES}

Принято 19 июня 2026 года единогласно.

Председатель                    А.К. Вершинина
"""


def test_our_own_pdf_of_many_pages_reads_back_as_it_was(tmp_path: Path) -> None:
    written = read_text(TEXT)
    assert isinstance(written, ResolutionText)
    path = tmp_path / "Резолюция.pdf"
    path.write_bytes(render_pdf(compose(written)))
    read = to_json(read_file(path))
    assert read.pop("running") == ["2", "3"]  # the numbers of the later pages
    expected = to_json(written)
    expected.pop("running")
    assert read == expected


def test_a_clause_that_runs_over_pages_stays_whole_between_running_headers(tmp_path: Path) -> None:
    path = tmp_path / "Резолюция.pdf"
    path.write_bytes(
        typed([["РЕШИЛИ:", "1. Собрать книгу о праздниках и"], ["песнях всех районов Заречья."]])
    )
    read = read_file(path)
    assert isinstance(read, ResolutionText)
    assert [clause.text for clause in walk(read.clauses)] == [
        "Собрать книгу о праздниках и песнях всех районов Заречья."
    ]
    assert set(read.running) == {
        "Содружество Заречья – протокол, лист 1",
        "Содружество Заречья – протокол, лист 2",
    }


def test_signatures_in_two_columns_and_a_torn_word_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "Резолюция.pdf"
    lines = ["РЕШИЛИ:", "1. Собрать книгу о праздниках и песнях района, в том числе о ста-", "ринных."]
    path.write_bytes(typed([lines], header="", columns=SIGNED))
    read = read_file(path)
    assert isinstance(read, ResolutionText)
    assert [clause.text for clause in read.clauses] == [
        "Собрать книгу о праздниках и песнях района, в том числе о старинных."
    ]
    assert [(line.position, line.name) for line in read.signatures] == [
        ("Председатель Содружества Заречья", "А.К. Вершинина"),
        ("Секретарь-координатор", "О.И. Ручьёв"),
    ]


def test_a_scan_says_that_it_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "Скан.pdf"
    path.write_bytes(typed([[]], header=""))
    with pytest.raises(UserError, match="нет текста: это снимок бумаги"):
        read_file(path)


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=BytesIO(typed([["РЕШИЛИ:", "1. Жить дружно."]])))
    writer.encrypt("секрет")
    writer.write(tmp_path / "Тайна.pdf")
    with pytest.raises(UserError, match="защищён паролем"):
        read_file(tmp_path / "Тайна.pdf")


def test_a_broken_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Обрывок.pdf"
    path.write_bytes(typed([["РЕШИЛИ:", "1. Жить дружно."]])[:300])
    with pytest.raises(UserError, match="прочитать не удалось"):
        read_file(path)


SIGNED = (
    ("Председатель", "Секретарь-координатор"),
    ("Содружества Заречья", ""),
    ("А.К. Вершинина", "О.И. Ручьёв"),
)


def typed(
    pages: list[list[str]],
    header: str = "Содружество Заречья – протокол, лист",
    columns: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """Return a PDF of these lines, a page each, and two columns, as some other program would have made it."""
    content = BytesIO()
    canvas = Canvas(content)
    for number, lines in enumerate(pages, start=1):
        canvas.setFont(regular(), 12)
        if header:
            canvas.drawString(72, 800, f"{header} {number}")
        for place, line in enumerate(lines):
            canvas.drawString(72, 760 - 15 * place, line)
        for place, (left, right) in enumerate(columns):
            canvas.drawString(72, 500 - 15 * place, left)
            canvas.drawString(330, 500 - 15 * place, right)
        canvas.showPage()
    canvas.save()
    return content.getvalue()
