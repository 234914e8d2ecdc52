from pathlib import Path

import pytest

from app.documents.export import export
from app.documents.tree import Document, Paragraph, Properties, Run
from app.errors import UserError

DOCUMENT = Document((Paragraph((Run("Текст"),)),), Properties("Проба"))


@pytest.mark.parametrize(
    ("name", "beginning"), [("а.pdf", b"%PDF-"), ("а.DOCX", b"PK"), ("а.txt", "Текст\n".encode())]
)
def test_the_name_of_the_file_chooses_its_kind(tmp_path: Path, name: str, beginning: bytes) -> None:
    export(DOCUMENT, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(beginning)


@pytest.mark.parametrize("name", ["а.rtf", "а"])
def test_an_unknown_kind_is_refused_with_those_that_exist(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"\.pdf, \.docx или \.txt"):
        export(DOCUMENT, tmp_path / name)
    assert list(tmp_path.iterdir()) == []
