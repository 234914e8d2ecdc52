"""What reading takes: a Word file of twenty pages, five hundred resolutions: rows read.docx and archive."""

import math
import time
from collections.abc import Callable, Iterator
from io import BytesIO

from docx import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

from app.resolutions.reading.files import read_bytes, read_word_bytes
from tests.bench.measure import Result, alternate

_CLAUSES = 200  # on twenty pages
_RUN = 5  # words: Word cuts a paragraph anew wherever somebody wrote in it
_ARCHIVE = 50, 500
_SENTENCES = (
    "Отметить вклад объединений {n}-го района в праздник песни и благодарить всех, кто его готовил.",
    "Секретариату до 1 июня 2027 года собрать в {n}-м районе записи старых песен и передать их в библиотеку.",
    "Подобные праздники объединяют соседей, а молодым помогают узнать, чем жили и что пели их деды.",
    "Исключить из состава Содружества Заречья общественную организацию «Маяк {n}» в связи с утратой связи.",
    "Рекомендовать организациям {n}-го района участвовать в ярмарке ремёсел и делиться опытом с соседями.",
    "Считать главным на ближайшие годы поддержку хоров, чтений и мастерских, открытых во всех областях.",
    "Поручить Секретариату Содружества Заречья составить справочник мастеров в сентябре–октябре 2027 года.",
    "Записи хранятся в областных библиотеках, и каждый, кто хочет, может прийти и послушать их.",
)


def cases() -> Iterator[Result]:
    """Yield the rows of reading: a file against python-docx, and how the time of an archive grows."""
    word = _word_file()
    yield Result(
        "read.docx",
        *alternate(
            lambda: _milliseconds(lambda: read_word_bytes(word)), lambda: _milliseconds(lambda: _taken(word))
        ),
        "ms",
        3,
        "python-docx opening it and taking the text",
    )
    few, many = (_archive(count) for count in _ARCHIVE)
    ours, tenth = alternate(
        lambda: _milliseconds(lambda: _read(many)), lambda: _milliseconds(lambda: _read(few))
    )
    exponent = math.log(ours / tenth) / math.log(_ARCHIVE[1] / _ARCHIVE[0])
    yield Result(
        "archive", 100 * exponent, 100, "%", 1.05, "its growth, were it straight: 500 resolutions and 50"
    )


def _clause(number: int) -> str:
    said = (_SENTENCES[(number * 3 + place) % len(_SENTENCES)] for place in range(3))
    return " ".join(said).format(n=number)


def _word_file() -> bytes:
    """Return a resolution as Word saves it: numbered by itself, its paragraphs in many runs."""
    document = Document()
    for line in (
        "РЕЗОЛЮЦИЯ",
        "XX страновой конференции объединений Заречья",
        "(19 июня 2026 г., г. Заречный)",
    ):
        document.add_paragraph(line)
    document.add_paragraph("Участники конференции, обсудив работу за год, ПОСТАНОВИЛИ:")
    for number in range(1, _CLAUSES + 1):
        _in_runs(document.add_paragraph(style="List Number"), _clause(number))
    document.add_paragraph("Принято единогласно.")
    document.add_paragraph("Председатель\tА.К. Вершинина")
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _in_runs(paragraph: Paragraph, text: str) -> None:
    words = text.split(" ")
    for start in range(0, len(words), _RUN):
        run = paragraph.add_run(" ".join(words[start : start + _RUN]) + " ")
        run._r.insert(0, parse_xml(f'<w:rPr {nsdecls("w")}><w:lang w:val="ru-RU"/></w:rPr>'))


def _taken(word: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(word)).paragraphs)


def _archive(count: int) -> list[bytes]:
    """Return so many resolutions, no two of the same words, as plain texts."""
    return [
        (
            "РЕЗОЛЮЦИЯ\nстрановой конференции объединений Заречья\n"
            f"(5 мая {2000 + number % 27} г., г. Тихий)\n\nРЕШИЛИ:\n\n"
            + "\n\n".join(f"{n}. {_clause(n + number)}" for n in range(1, 9))
            + "\n"
        ).encode()
        for number in range(count)
    ]


def _read(archive: list[bytes]) -> None:
    for each in archive:
        read_bytes(each)


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the processor's time."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000
