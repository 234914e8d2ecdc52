"""Whatever is typed stays text: it comes out of every door as it went in, and nothing acts on it."""

import csv
import io
import json
import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.check import problems
from app.cli import main
from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.pdf_fonts import shown
from app.documents.text import render_text
from app.documents.typesetting import clean
from app.members.export import export_roll
from app.members.operations import add_organization, edit_organization, set_leader
from app.members.queries import card
from app.members.rows import Details
from app.members.timeline import Entry
from app.office import Office
from app.resolutions.document import compose
from app.resolutions.drafts import keep_typing, typed
from app.resolutions.operations import import_resolution
from app.resolutions.queries import resolution_text
from app.resolutions.reading import to_json
from app.resolutions.text import Adoption, Appendix, Clause, ResolutionText, SignatureLine
from db import base
from db.vocabulary import EventKind
from tests.payloads import HOSTILE

DAY = date(2026, 6, 19)
NUMBERS = range(len(HOSTILE))
WORDS = [item.name for item in fields(Details) if item.type is str]
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EXCEL_HOLDS = 32_767


def named(number: int) -> str:
    """Return a name that begins as the payload does and is nobody else's."""
    return f"{HOSTILE[number]}{number}"


@pytest.fixture(scope="module")
def registry(new_office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office whose organisations, leaders, cities, phones and documents are called like the payloads."""
    path = Path(shutil.copy(new_office_file, tmp_path_factory.mktemp("hostile")))
    with Office.open(path) as office:
        for number, payload in enumerate(HOSTILE):
            details = Details(**dict.fromkeys(WORDS, payload) | {"name": named(number)})
            entry = Entry(EventKind.ADMITTED, date(2020, 1, 1), basis=payload, reason=payload)
            made = office.do(add_organization, replace(details, name=f"Клуб {number}"), admitted=entry).ids[0]
            office.do(edit_organization, made, details, renamed_on=DAY)
            office.do(set_leader, made, f"{number} {payload}", date(2020, 1, 1))
        yield office


def exported(office: Office, folder: Path, suffix: str) -> bytes:
    path = folder / f"Реестр{suffix}"
    office.read(export_roll, path, DAY)
    return path.read_bytes()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_card_is_stored_as_it_was_typed(registry: Office, number: int) -> None:
    kept = base.clean(HOSTILE[number].strip()).strip()
    found = registry.read(card, number + 1, DAY)
    assert found.details == replace(
        found.details, **dict.fromkeys(WORDS, kept) | {"name": base.clean(named(number)).strip()}
    )
    assert found.events[0].basis.startswith(kept[:20])
    assert found.row.leader.split() == f"{number} {base.clean(HOSTILE[number])}".split()


def test_excel_shows_every_text_and_calculates_none(registry: Office, tmp_path: Path) -> None:
    content = exported(registry, tmp_path, ".xlsx")
    with ZipFile(io.BytesIO(content)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        assert not any("external" in name.lower() for name in book.namelist())
    assert sheet.find(f".//{SPREADSHEET}f") is None
    assert sheet.find(f".//{SPREADSHEET}hyperlink") is None
    cells = [
        cell.value
        for row in load_workbook(io.BytesIO(content)).active.iter_rows()
        for cell in row
        if cell.value
    ]
    for number in NUMBERS:
        assert clean(base.clean(named(number)).strip())[:EXCEL_HOLDS] in cells
        assert clean(base.clean(HOSTILE[number]).strip())[:EXCEL_HOLDS] in cells


def test_a_csv_holds_every_text_and_nothing_to_calculate(registry: Office, tmp_path: Path) -> None:
    content = exported(registry, tmp_path, ".csv").decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline=""), delimiter=";") for cell in row]
    assert not [cell for cell in cells if re.match(r"[=@\t\r]|[+-][^\d ]|[+-]\d+[+\-*/]", cell)]
    for number in NUMBERS:
        text = base.clean(HOSTILE[number]).strip()
        assert text in cells or f"'{text}" in cells


def test_the_roll_is_printed_whatever_stands_in_it(registry: Office, tmp_path: Path) -> None:
    printed = PdfReader(io.BytesIO(exported(registry, tmp_path, ".pdf")))
    assert len(printed.pages) > 1
    assert not any(page.images or "/Annots" in page for page in printed.pages)


def test_the_roll_in_word_shows_every_text(registry: Office, tmp_path: Path) -> None:
    shown_there = in_word(exported(registry, tmp_path, ".docx"))
    for number in NUMBERS:
        assert letters(clean(base.clean(named(number)))) in shown_there


def test_the_command_line_prints_every_text_as_json(
    registry: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--office", str(registry.path), "registry", "list", "--on", "2026-06-19", "--json"]) == 0
    printed = capsys.readouterr().out
    rows = {row["id"]: row for row in json.loads(printed)}
    for number in NUMBERS:
        assert rows[number + 1]["name"] == base.clean(named(number)).strip()
        assert rows[number + 1]["phones"] == base.clean(HOSTILE[number].strip()).strip()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", printed)  # a terminal obeys none of it


def test_the_office_is_sound_afterwards(registry: Office) -> None:
    assert registry.read(problems) == []


def resolution(payload: str) -> ResolutionText:
    """Return a resolution that says the payload wherever anything can be said."""
    clause = Clause(
        "1", payload, (Clause("-", payload, written="-"),), responsible=(payload,), written=payload
    )
    return ResolutionText(
        letterhead=(payload,),
        title=payload,
        meeting=payload,
        theme=payload,
        place=payload,
        date_line=payload,
        preamble=(Clause(None, payload),),
        operative=payload,
        clauses=(clause,),
        appendices=(Appendix(payload, (Clause(None, payload),)),),
        adoption=Adoption(payload),
        signatures=(SignatureLine(payload, payload),),
        running=(payload,),
        unplaced=(payload,),
    )


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_resolution_is_stored_as_it_was_typed(registry: Office, payload: str) -> None:
    text = resolution(payload)
    made = registry.do(import_resolution, text).ids[0]
    assert registry.read(resolution_text, made) == resolution(base.clean(payload))
    registry.jot(keep_typing, made, text)
    assert registry.read(typed, made) == text


def letters(text: str) -> str:
    """Return the text without the white space and the soft hyphens in which lines differ."""
    return "".join(text.replace("\u00ad", "").split())


def in_word(content: bytes) -> str:
    """Return the letters that a .docx shows; it leads nowhere outside."""
    with ZipFile(io.BytesIO(content)) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
        relations = "".join(
            package.read(name).decode() for name in package.namelist() if name.endswith(".rels")
        )
    assert "External" not in relations
    return letters("".join(element.text or "" for element in body.iter() if element.tag.endswith("}t")))


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_resolution_prints_what_was_typed(payload: str) -> None:
    document = compose(resolution(payload))
    reader = PdfReader(io.BytesIO(render_pdf(document)))
    printed = letters("".join(page.extract_text() for page in reader.pages))
    expected = letters(shown(clean(payload)))
    if any(unicodedata.bidirectional(letter) == "R" for letter in payload):  # copied out from right to left
        assert Counter(printed) >= Counter(expected * 8)
    else:
        assert printed.count(expected[:60]) >= 8
    for page in reader.pages:
        assert not page.images
        assert "/Annots" not in page
    assert letters(clean(payload)) in letters(render_text(document))


@pytest.mark.parametrize("payload", HOSTILE)
def test_word_shows_what_was_typed(payload: str) -> None:
    shown_there = in_word(render_docx(compose(resolution(payload))))
    assert shown_there.count(letters(clean(payload))) >= 8


@pytest.mark.parametrize("payload", HOSTILE)
def test_json_says_what_was_typed(payload: str) -> None:
    said = json.loads(json.dumps(to_json(resolution(base.clean(payload))), ensure_ascii=False))
    assert said["clauses"][0]["text"] == said["signatures"][0]["name"] == base.clean(payload)


def test_there_are_at_least_as_many_payloads_as_were_promised() -> None:
    assert len(set(HOSTILE)) >= 34
