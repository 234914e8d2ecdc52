"""«Лист регистрации»: who is invited, with room to sign."""

import pytest

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.style import STYLES, Style
from app.documents.text import render_text
from app.documents.tree import Table
from app.errors import UserError
from app.meetings.attendance_document import compose_sheet
from app.meetings.attendance_operations import write_on_sheet
from app.meetings.invitations import Guest, invite_all, invite_guest
from app.office import Office
from tests.app.meetings.gatherings import meeting, members


@pytest.fixture
def conference(office: Office) -> int:
    members(office, 12)
    conference = meeting(office, theme="Голоса реки", place="г. Заречный")
    ids = office.do(invite_all, conference).ids
    office.do(write_on_sheet, ids[0], "mandate", "протокол правления № 4 от 02.06.2026")
    office.do(invite_guest, conference, Guest("Аистов Олег Ильич", "городской архив"))
    return conference


def test_everybody_invited_has_a_row_with_room_to_sign(office: Office, conference: int) -> None:
    document = office.read(compose_sheet, conference)
    delegates, guests = (block for block in document.blocks if isinstance(block, Table))
    assert [column.title for column in delegates.columns] == [
        "№",
        "Организация",
        "Делегат",
        "Мандат, доверенность",
        "Подпись",
    ]
    assert [row[0] for row in delegates.rows] == [str(number) for number in range(1, 13)]
    assert guests.rows[0][:3] == ("1", "Аистов Олег Ильич", "городской архив")
    assert document.landscape


def test_the_sheet_says_of_which_meeting_it_is(office: Office, conference: int) -> None:
    told = render_text(office.read(compose_sheet, conference)).replace("\u00a0", " ")
    for words in (
        "ЛИСТ РЕГИСТРАЦИИ",
        "участников XX страновой тематической конференции",
        "«Голоса реки»",
        "19 июня 2026 г., г. Заречный",
        "протокол правления № 4",
    ):
        assert words in told, words


def test_an_empty_sheet_is_not_printed(office: Office) -> None:
    with pytest.raises(UserError, match="Пригласите участников"):
        office.read(compose_sheet, meeting(office))


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
def test_the_sheet_is_printed_in_both_styles(office: Office, conference: int, style: Style) -> None:
    document = office.read(compose_sheet, conference)
    assert render_pdf(document, style).startswith(b"%PDF")
    assert render_docx(document, style).startswith(b"PK")
