"""Files that would lock, swell or hang the reader: each ends in one sentence, within the limits."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app import door
from app.errors import UserError
from app.resolutions.reading.files import KINDS
from tests.app.resolutions.reading import hostile_files as hostile

QUICK = tuple(replace(kind, seconds=2) for kind in KINDS)
_SDT, _CLOSED = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"

DOCUMENTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.docx": (hostile.locked_word, "защищён паролем"),
    "old.docx": (hostile.old_word, "не такой, как обещает"),
    "swollen.docx": (lambda: hostile.swollen_word(10 << 30), "распаковывается в слишком большой"),
    "torn.docx": (lambda: hostile.word("<w:p/>")[:-200], "повреждён"),
    "unclosed.docx": (lambda: hostile.word("<w:p><w:r>"), "повреждён"),
    "laughing.docx": (hostile.bomb_of_entities, "повреждён"),
    "deep.docx": (lambda: hostile.word(_SDT * 1000 + "<w:p/>" + _CLOSED * 1000), "повреждён"),
    "circle.pdf": (hostile.pages_in_a_circle, "повреждён"),
    "endless.pdf": (lambda: hostile.pages_without_end(8), "повреждён или слишком|слишком долго"),
    "deep.pdf": (lambda: hostile.pdf(b"[" * 200_000 + b"]" * 200_000), "повреждён"),
    "far.pdf": (
        lambda: hostile.pdf(b"BT /F 12 Tf (a) Tj 999999999 9999999 Td (b) Tj ET"),
        "слова «ПОСТАНОВИЛИ»",
    ),
    "swollen.pdf": (lambda: hostile.pdf(b" " * 200_000_000), "повреждён"),
    "hanging.pdf": (lambda: hostile.pdf(b"q " * 3_000_000), "слишком долго"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hostile_document_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    make, sentence = DOCUMENTS[name]
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(UserError, match=sentence) as refusal:
        door.read(path, QUICK)
    assert str(refusal.value).endswith(".")
    assert "\n" not in str(refusal.value)
