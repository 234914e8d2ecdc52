"""A folder of an archive: every file is told of, and nothing held already is taken twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.documents.export import export
from app.errors import UserError
from app.office import Office
from app.resolutions import archive
from app.resolutions.archive import files_in, held, import_archive, mark_of, read_archived
from app.resolutions.document import compose
from app.resolutions.operations import import_resolution, remove_draft
from app.resolutions.queries import resolutions
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import MeetingKind

TEXT = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting="XX страновой конференции объединений Заречья",
    meeting_kind=MeetingKind.COUNTRY,
    number=20,
    date_from=date(2026, 6, 19),
    date_to=date(2026, 6, 19),
    date_line="(19 июня 2026 г., г. Заречный)",
    operative="ПОСТАНОВИЛИ",
    clauses=(
        Clause("1", "Одобрить отчёт секретариата.", written="1."),
        Clause("2", "Собрать записи песен к 1 мая 2027 года.", written="2."),
    ),
)
LETTER = (
    "Исх. № 8 от 3 марта 2025 г.\n\nУважаемая Анна Кирилловна!\n\nПросим прислать ноты.\n\nС уважением,\n"
)


def later(number: int, year: int) -> ResolutionText:
    """Another resolution, of another year."""
    clauses = (Clause("1", f"Провести {number}-й праздник песни.", written="1."),)
    day = date(year, 6, 20)
    return replace(TEXT, number=number, date_from=day, date_to=day, clauses=clauses)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Архив"
    (folder / "2026").mkdir(parents=True)
    export(compose(TEXT), folder / "2026" / "Резолюция.docx")
    export(compose(TEXT), folder / "Резолюция.pdf")
    (folder / "Письмо.txt").write_text(LETTER, encoding="utf-8")
    (folder / "Сломан.docx").write_bytes(b"PK\x03\x04 no more")
    (folder / "~$Резолюция.docx").write_bytes(b"")
    (folder / "Смета.xlsx").write_bytes(b"")
    return folder


def test_all_that_can_be_read_is_found_below_the_folder(folder: Path) -> None:
    names = ["2026/Резолюция.docx", "Письмо.txt", "Резолюция.pdf", "Сломан.docx"]
    assert [path.relative_to(folder).as_posix() for path in files_in(folder)] == names


def test_a_folder_of_nothing_or_of_too_much_is_refused(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "пусто").mkdir()
    with pytest.raises(UserError, match="нет файлов"):
        files_in(tmp_path / "пусто")
    monkeypatch.setattr(archive, "MOST_FILES", 3)
    with pytest.raises(UserError, match="больше 3 файлов"):
        files_in(folder)


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "чужое.txt").write_text("чужое", encoding="utf-8")
    (folder / "ссылка.txt").symlink_to(tmp_path / "чужое.txt")
    assert "ссылка.txt" not in {path.name for path in files_in(folder)}


def test_each_file_is_a_document_or_says_why_not(folder: Path) -> None:
    read = {file.path.name: file for file in map(read_archived, files_in(folder))}
    assert read["Письмо.txt"].problem.startswith("Это письмо")
    assert read["Сломан.docx"].text is None
    assert read["Сломан.docx"].problem.endswith(".")
    for name in ("Резолюция.docx", "Резолюция.pdf"):
        text = read[name].text
        assert text
        assert [clause.marker for clause in text.clauses] == ["1", "2"]


def test_one_document_in_two_kinds_of_file_is_known_as_one(folder: Path) -> None:
    word, pdf = (
        read_archived(folder / name) for name in (Path("2026", "Резолюция.docx"), Path("Резолюция.pdf"))
    )
    assert word.mark == pdf.mark == mark_of(TEXT)


def test_another_word_makes_another_document() -> None:
    other = replace(TEXT, clauses=(*TEXT.clauses, Clause("3", "Благодарить хор.")))
    assert mark_of(other) != mark_of(TEXT)
    assert mark_of(replace(TEXT, running=("стр. 2",), date_line="19.06.2026")) == mark_of(TEXT)


def test_what_is_held_or_comes_twice_is_taken_once(office: Office) -> None:
    office.do(import_resolution, TEXT)
    changes = office.do(import_archive, [TEXT, later(22, 2028), later(21, 2027), later(22, 2028)])
    assert len(changes.ids) == 2
    assert changes.sentence.replace("\u00a0", " ") == "Внесено из папки: 2 проекта"
    assert sorted(row.number or 0 for row in office.read(resolutions)) == [20, 21, 22]


def test_the_whole_folder_is_taken_back_at_once(office: Office) -> None:
    office.do(import_archive, [later(21, 2027), later(22, 2028)])
    office.undo()
    assert office.read(resolutions) == []


def test_when_all_is_held_nothing_is_done(office: Office) -> None:
    office.do(import_archive, [TEXT])
    with pytest.raises(UserError, match="уже внесено"):
        office.do(import_archive, [TEXT])


def test_what_was_removed_may_be_taken_in_again(office: Office) -> None:
    draft = office.do(import_resolution, TEXT).ids[0]
    assert office.read(held)[mark_of(TEXT)].resolution_id == draft
    office.do(remove_draft, draft)
    assert len(office.do(import_archive, [TEXT]).ids) == 1
