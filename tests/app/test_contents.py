"""The bytes of files: kept once, whole, and for ever."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.changes import Changes
from app.check import problems
from app.contents import keep, kept
from app.errors import FileDamaged
from app.office import Office
from db.models import Content


def scanned(session: Session, data: bytes) -> Changes:
    return Changes(keep(session, data), frozenset())


def test_the_bytes_come_back_as_they_were(office: Office) -> None:
    digest = office.do(scanned, b"\x00scan\xff").sentence
    assert office.read(kept, digest) == b"\x00scan\xff"


def test_the_same_file_is_kept_once(office: Office) -> None:
    assert office.do(scanned, b"charter").sentence == office.do(scanned, b"charter").sentence
    assert office.read(lambda session: session.scalar(select(func.count()).select_from(Content))) == 1


def test_kept_bytes_outlive_an_undo_and_never_change(office: Office) -> None:
    digest = office.do(scanned, b"charter").sentence
    office.undo()
    assert office.read(kept, digest) == b"charter"

    def spoil(session: Session) -> Changes:
        session.get_one(Content, digest).data = b"another"
        session.flush()
        return Changes("", frozenset())

    with pytest.raises(IntegrityError, match="never change"):
        office.do(spoil)


def test_a_damaged_file_is_noticed(office_file: Path) -> None:
    with Office.open(office_file) as office:
        digest = office.do(scanned, b"charter").sentence
    with sqlite3.connect(office_file) as connection:
        connection.execute("DROP TRIGGER content_stays_update")
        connection.execute("UPDATE content SET data = X'00686172746572'")
    with Office.open(office_file) as office:
        with pytest.raises(FileDamaged):
            office.read(kept, digest)
        assert f"Вложенный файл {digest[:8]} повреждён" in " ".join(office.read(problems))
