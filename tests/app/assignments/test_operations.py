"""Notes, moved deadlines, other responsibles: each one step of undo, the former kept."""

from datetime import date

import pytest

from app.assignments.closing import close_as_done
from app.assignments.operations import (
    add_note,
    change_responsible,
    move_deadline,
    set_recurrence,
    settle_period,
)
from app.assignments.story import Story, story
from app.errors import UserError
from app.office import Office
from app.resolutions.execution import execution
from app.russian.periods import other_readings
from db.vocabulary import Recurrence
from tests.app.assignments.given import DAY, conference, given, resolve, row, task

TODAY = date.today()


def told(office: Office, assignment_id: int) -> Story:
    """The whole story as of today."""
    found = office.read(story, assignment_id, TODAY)
    assert found
    return found


def test_notes_are_kept_with_their_days_the_newest_first(office: Office) -> None:
    id_ = given(office)
    office.do(add_note, id_, "позвонили оркестрам", day=date(2026, 7, 1))
    office.do(add_note, id_, "два оркестра согласны", day=date(2026, 8, 1))
    assert [(note.day, note.text) for note in told(office, id_).notes] == [
        (date(2026, 8, 1), "два оркестра согласны"),
        (date(2026, 7, 1), "позвонили оркестрам"),
    ]
    assert row(office, id_).progress == "два оркестра согласны"
    office.undo()
    assert row(office, id_).progress == "позвонили оркестрам"


def test_an_empty_note_says_nothing(office: Office) -> None:
    with pytest.raises(UserError, match="что сделано"):
        office.do(add_note, given(office), " \n")


def test_a_moved_deadline_keeps_the_old_one_with_who_and_why(office: Office) -> None:
    id_ = given(office, "до 1 сентября 2026 года")
    office.do(
        move_deadline,
        id_,
        "до 1 декабря 2026 года",
        "Л.Г. Петрова",
        "оркестры в отъезде",
        day=date(2026, 8, 20),
    )
    (move,) = told(office, id_).moves
    assert (move.day, move.decided_by, move.why) == (
        date(2026, 8, 20),
        "Л.Г. Петрова",
        "оркестры в отъезде",
    )
    assert move.before
    assert move.before.text == "до 1 сентября 2026 года"
    assert row(office, id_, date(2026, 8, 19)).deadline == date(2026, 9, 1)
    assert row(office, id_, date(2026, 8, 20)).deadline == date(2026, 12, 1)
    office.undo()
    assert row(office, id_).deadline == date(2026, 9, 1)
    assert told(office, id_).moves == ()


@pytest.mark.parametrize(
    ("words", "who", "match"),
    [("как-нибудь потом", "Петрова", "не понят"), ("", "Петрова", "новый срок"), ("бессрочно", "", "кто")],
)
def test_a_deadline_is_moved_only_to_what_is_understood_and_by_somebody(
    office: Office, words: str, who: str, match: str
) -> None:
    with pytest.raises(UserError, match=match):
        office.do(move_deadline, given(office), words, who, "")


def test_a_deadline_may_be_moved_to_a_meeting(office: Office) -> None:
    resolve(
        office, conference("в мае 2027 года"), task("Составить отчёт.", "до 1 марта 2027 года", marker="3")
    )
    id_ = 1
    office.do(move_deadline, id_, "за месяц до конференции", "секретариат", "")
    assert row(office, id_, TODAY).deadline == date(2027, 4, 1)
    office.do(move_deadline, id_, "до 1 июня 2027 года", "секретариат", "")
    assert (row(office, id_, TODAY).meeting_id, len(told(office, id_).moves)) == (None, 2)


def test_a_disputed_period_may_be_read_in_the_other_way(office: Office) -> None:
    id_ = given(office, "до 15 февраля")
    assert row(office, id_).deadline == date(2027, 2, 15)
    present = row(office, id_).period
    assert present
    (other,) = other_readings(present, DAY)
    office.do(settle_period, id_, other)
    assert row(office, id_).deadline == date(2027, 2, 14)


def test_others_answer_for_it_from_now_on(office: Office) -> None:
    id_ = given(office, "", "Секретариат")
    office.do(change_responsible, id_, (" Петрова Л.Г. ", "", "Ким В.М.", "Ким В.М."))
    assert row(office, id_).responsible == ("Петрова Л.Г.", "Ким В.М.")
    with pytest.raises(UserError, match="те же"):
        office.do(change_responsible, id_, ("Петрова Л.Г.", "Ким В.М."))


def test_how_often_it_comes_again_is_set_and_cleared(office: Office) -> None:
    id_ = given(office)
    office.do(set_recurrence, id_, Recurrence.MONTHLY)
    assert row(office, id_).recurrence is Recurrence.MONTHLY
    office.do(set_recurrence, id_, None)
    assert row(office, id_).recurrence is None


def test_what_is_off_control_is_not_changed(office: Office) -> None:
    id_ = given(office)
    office.do(close_as_done, id_, "письмо")
    for operation, *arguments in (
        (move_deadline, "бессрочно", "Петрова", ""),
        (change_responsible, ("Петрова",)),
        (set_recurrence, None),
    ):
        with pytest.raises(UserError, match="уже снято"):
            office.do(operation, id_, *arguments)  # type: ignore[arg-type]


def test_the_certificate_of_execution_tells_the_moved_deadline_and_the_result(office: Office) -> None:
    resolution = resolve(office, task("Подготовить парад.", "до 1 сентября 2026 года"))
    words = "до 1 декабря 2026 года", "Л.Г. Петрова", "оркестры в отъезде"
    office.do(move_deadline, 1, *words, day=date(2026, 8, 20))
    (clause,) = office.read(execution, resolution, date(2026, 10, 1)).clauses
    assert clause.outcomes[0].words == (
        "На контроле, не позднее 01.12.2026; срок перенесён, прежний – не позднее 01.09.2026 (Л.Г. Петрова)"
    )
    (clause,) = office.read(execution, resolution, date(2026, 8, 19)).clauses
    assert clause.outcomes[0].words == "На контроле, не позднее 01.09.2026"
    office.do(close_as_done, 1, "парад прошёл", day=TODAY)
    (clause,) = office.read(execution, resolution, TODAY).clauses
    assert "парад прошёл" in clause.outcomes[0].words


def test_a_note_cannot_be_made_for_the_future(office: Office) -> None:
    with pytest.raises(UserError, match="не наступило"):
        office.do(add_note, given(office), "сделано", day=date(TODAY.year + 1, 1, 1))
