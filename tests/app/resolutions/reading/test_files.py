import re
from pathlib import Path

import pytest

from app.errors import UserError
from app.resolutions.reading import read_file
from app.resolutions.text import ResolutionText

TEXT = "РЕЗОЛЮЦИЯ\r\nV конференции\r\n\r\nРЕШИЛИ:\r\n1. Собрать книги\r\nо Заречье – «Мост».\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_a_text_is_read_in_every_encoding_with_every_line_end(
    tmp_path: Path, encoding: str, line_end: str
) -> None:
    file = tmp_path / "Резолюция.TXT"
    file.write_bytes(TEXT.replace("\r\n", line_end).encode(encoding))
    reading = read_file(file)
    assert isinstance(reading, ResolutionText)
    assert [clause.text for clause in reading.clauses] == ["Собрать книги о Заречье – «Мост»."]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("фото.jpg", b"\xff\xd8\xff", "читаются .txt (обычный текст)"),
        ("пустой.txt", b"", "нет текста"),
        ("пустой из Блокнота.txt", b"\xef\xbb\xbf", "нет текста"),
        ("снимок.txt", b"\x00\x01\x02\x03", "не текст"),
        ("обрывок.txt", b"\xff\xfe\x00", "не текст"),
        ("горы.txt", b" " * 1_000_001, "слишком велик"),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match=re.escape(sentence)):
        read_file(tmp_path / name)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="нет: проверьте"):
        read_file(tmp_path / "нет такого.txt")
    with pytest.raises(UserError, match="это папка"):
        read_file(tmp_path)
