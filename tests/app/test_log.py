"""The log tells where the program failed and never whom the office knows."""

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from app import log
from app.cli import main
from app.errors import UserError
from app.log import told, write_down
from app.office import Office

PERSON = "Саблина Полина Егоровна"
PHONE = "+996 555 010203"


def logged(folder: Path, error: BaseException) -> str:
    path = folder / "журнал" / "ошибки.log"
    write_down(path, error)
    return path.read_text(encoding="utf-8")


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_an_error_is_told_by_its_kind_and_its_places(tmp_path: Path) -> None:
    written = logged(tmp_path, raised(LookupError("нет такого")))
    assert "builtins.LookupError" in written
    assert "test_log:" in written
    assert " raised" in written


def test_a_name_in_the_parameters_of_sql_stays_out_of_the_log(tmp_path: Path, office: Office) -> None:
    def twice(session: Session) -> None:
        row = {"name": PERSON, "phone": PHONE}
        for _ in range(2):
            session.execute(
                text("INSERT INTO council (id, name, short_name, phones) VALUES (1, :name, '', :phone)"), row
            )

    with pytest.raises(SQLAlchemyError) as caught:
        office.read(twice)
    assert PERSON not in str(caught.value)
    written = logged(tmp_path, caught.value)
    assert PERSON not in written
    assert PHONE not in written


def test_the_reason_of_sql_is_told_without_its_words(tmp_path: Path, office: Office) -> None:
    def again(session: Session) -> None:
        session.execute(text("INSERT INTO organization SELECT * FROM organization UNION ALL SELECT 1"))

    with pytest.raises(UserError) as caught:
        office.read(again)
    assert "SQLITE_ERROR" in logged(tmp_path, caught.value)


@pytest.mark.parametrize(
    "error",
    [
        KeyError(PERSON),
        ValueError(f"invalid literal: '{PERSON}'"),
        UnicodeEncodeError("ascii", PERSON, 0, 1, "no"),
        OSError(2, "нет", f"/home/{PERSON}/Резолюция.txt"),
        TypeError(f"{PERSON!r} is no JSON"),
        IntegrityError(f"INSERT '{PERSON}'", {"name": PERSON}, Exception(PERSON)),
    ],
)
def test_no_message_carries_a_name_into_the_log(tmp_path: Path, error: Exception) -> None:
    named = PERSON  # a local value, too
    outer = raised(RuntimeError(named))
    outer.__cause__ = raised(error)
    written = logged(tmp_path, outer)
    assert type(error).__name__ in written
    assert not any(word in written for word in named.split())


def test_what_only_names_the_program_is_told(tmp_path: Path) -> None:
    with pytest.raises(AttributeError) as caught:
        object().name  # type: ignore[attr-defined]  # noqa: B018
    assert "'object' object has no attribute 'name'" in logged(tmp_path, caught.value)


def test_an_endless_recursion_fits_on_a_page() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as caught:
        deeper()
    assert 60 < len(list(told(caught.value))) < 70


def test_errors_that_cause_each_other_are_told_once() -> None:
    one, other = ValueError(), LookupError()
    one.__cause__, other.__cause__ = other, one
    assert list(told(one)) == ["builtins.ValueError", "builtins.LookupError"]


def test_the_log_rotates_and_keeps_five_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_LARGEST", 2000)
    for _ in range(200):
        written = logged(tmp_path, raised(LookupError()))
    files = sorted((tmp_path / "журнал").iterdir())
    assert [file.name for file in files] == [
        "ошибки.log",
        *(f"ошибки.log.{number}" for number in range(1, 5)),
    ]
    assert all(file.stat().st_size < 2000 for file in files)
    assert "LookupError" in written


@pytest.mark.skipif(
    os.name != "posix", reason="on Windows the folder of the user's own data keeps others out"
)
def test_the_log_is_its_owners_alone_from_the_first_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_LARGEST", 500)
    before = os.umask(0)
    try:
        for _ in range(9):
            logged(tmp_path, raised(LookupError()))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "журнал").stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "журнал").iterdir()} == {0o600}


def test_a_fault_of_the_program_is_a_sentence_on_the_command_line_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise LookupError(PERSON)

    monkeypatch.setattr("app.cli.office.read_period", fail)
    monkeypatch.setattr(log, "log_file", lambda: tmp_path / "ошибки.log")
    assert main(["period", "до ноября"]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "В программе ошибка" in printed.err
    assert PERSON not in (tmp_path / "ошибки.log").read_text(encoding="utf-8")
