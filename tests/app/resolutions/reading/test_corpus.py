"""The shapes that documents have in life, each read as a thoughtful secretary reads it.

Beside each `NN-….txt` stands what `read --json` must say of it: shapes from life, sentences invented.
"""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.resolutions.document import compose
from app.resolutions.reading import read_text, to_json
from app.resolutions.reading.documents import read_lines
from app.resolutions.reading.pdf_text import read_pdf
from app.resolutions.reading.word import read_word
from app.resolutions.text import LetterText, ResolutionText
from tests.app.resolutions.reading.letters import letters

DOCUMENTS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
PRINTED = [path for path in DOCUMENTS if "letter-" not in path.stem]


def by_word(text: ResolutionText) -> ResolutionText | LetterText:
    return read_lines(read_word(render_docx(compose(text))))


def by_pdf(text: ResolutionText) -> ResolutionText | LetterText:
    return read_lines(read_pdf(render_pdf(compose(text))))


def read(path: Path) -> ResolutionText | LetterText:
    return read_text(path.read_text("utf-8"))


def expected(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return value


def said(counted: Counter[str]) -> Counter[str]:
    """Return the letters and digits alone: quotes, colons and dashes are the layout's, too."""
    return Counter({character: count for character, count in counted.items() if character.isalnum()})


def test_the_corpus_has_at_least_thirty_documents_and_something_expected_of_each() -> None:
    assert len(DOCUMENTS) >= 30
    assert [path for path in DOCUMENTS if not path.with_suffix(".json").exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_text_is_read_as_expected(path: Path) -> None:
    assert to_json(read(path)) == expected(path)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_character_of_the_text_is_lost_or_invented(path: Path) -> None:
    assert said(letters(read(path))) == said(Counter(path.read_text("utf-8")))


@pytest.mark.parametrize("again", [by_word, by_pdf])
@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.stem)
def test_printed_and_read_back_it_is_the_same(
    path: Path, again: Callable[[ResolutionText], ResolutionText | LetterText]
) -> None:
    written = read(path)
    assert isinstance(written, ResolutionText)
    back = again(written)
    assert to_json(back) | {"running": []} == expected(path) | {"running": []}
    lost = said(letters(written)) - said(letters(back)) - said(Counter("".join(written.running)))
    assert not lost
