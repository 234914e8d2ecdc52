"""Delegates: whom the council sends where by a decision, whom its members send to its own meetings."""

from datetime import date, timedelta

import pytest

from app.delegates.document import compose_delegates
from app.delegates.meant import Known, meant
from app.delegates.queries import delegates
from app.delegates.rows import Came, DelegateRow, Sender
from app.documents.text import render_text
from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import mark_present, write_on_sheet
from app.office import Office
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.nominate import Nominate
from db.vocabulary import MeetingKind
from tests.app.meetings.gatherings import came, meeting, members
from tests.app.resolutions.decisions_taken import adopted, draft

DAY = date(2026, 6, 19)
TODAY = date.today()
KIM, OLHOVA = "Ким Вера Сергеевна", "Ольхова Лидия Григорьевна"
FORUM = "на Всемирный форум ремёсел"
OURS = "на XXI страновую отчётно-выборную конференцию"


def rows(office: Office, search: str = "") -> list[DelegateRow]:
    return office.read(delegates, TODAY, search=search)


def test_an_adopted_decision_tells_who_is_sent_where_by_which_clause(office: Office) -> None:
    decided = adopted(office, 20, DAY, Nominate(person=KIM, event=FORUM))
    (row,) = rows(office)
    assert (row.sender, row.person, row.event, row.decided) == (Sender.COUNCIL, KIM, FORUM, DAY)
    assert row.basis.startswith("п.\u00a01 резолюции XX\u00a0страновой")
    assert (row.resolution_id, row.meeting_id, row.came) == (decided, None, Came.UNKNOWN)


def test_a_draft_sends_nobody(office: Office) -> None:
    draft(office, 20, DAY, Nominate(person=KIM, event=FORUM))
    assert rows(office) == []


def test_a_clause_cancelled_later_sends_nobody_any_more(office: Office) -> None:
    adopted(office, 19, date(2025, 5, 12), Nominate(person=KIM, event=FORUM))
    document = "резолюции XIX страновой конференции от 12.05.2025"
    cancelling = adopted(office, 20, DAY, Cancel(clause="1", document=document))
    assert rows(office) == []
    office.undo()
    assert len(rows(office)) == 1
    assert cancelling


def test_a_conference_of_ours_is_known_by_its_number_and_tells_who_came(office: Office) -> None:
    adopted(office, 20, DAY, Nominate(person=KIM, event=OURS), Nominate(person=OLHOVA, event=OURS))
    held = TODAY - timedelta(days=3)
    conference = meeting(office, MeetingKind.ELECTION, number=21, date_from=held, date_to=held)
    members(office, 2)
    first, second = came(office, conference, 2)
    office.do(write_on_sheet, first, "name", KIM)
    office.do(write_on_sheet, second, "name", OLHOVA)
    office.do(mark_present, [second], present=False)
    nominated = {row.person: row for row in rows(office) if row.sender is Sender.COUNCIL}
    assert {name: row.came for name, row in nominated.items()} == {KIM: Came.YES, OLHOVA: Came.NO}
    assert {row.meeting_id for row in nominated.values()} == {conference}
    sent = [row for row in rows(office) if row.sender is Sender.ORGANIZATION]
    assert [(row.person, row.came) for row in sent] == [(KIM, Came.YES), (OLHOVA, Came.NO)]
    assert [row.organization for row in sent] == [
        "Общественное объединение «Причал 1»",
        "Общественное объединение «Причал 2»",
    ]


def test_to_a_conference_still_to_come_delegates_are_expected_and_stand_first(office: Office) -> None:
    adopted(office, 20, DAY, Nominate(person=KIM, event=FORUM), Nominate(person=OLHOVA, event=OURS))
    later = TODAY + timedelta(days=40)
    meeting(office, MeetingKind.ELECTION, number=21, date_from=later, date_to=later)
    assert [(row.person, row.came) for row in rows(office)] == [(OLHOVA, Came.AHEAD), (KIM, Came.UNKNOWN)]


def test_a_delegate_without_a_name_is_none_yet(office: Office) -> None:
    conference = meeting(office)
    members(office, 2)
    (first,) = came(office, conference, 1)
    assert rows(office) == []
    office.do(write_on_sheet, first, "name", KIM)
    office.do(write_on_sheet, first, "mandate", "протокол правления № 4")
    (row,) = rows(office)
    assert (row.person, row.basis, row.came) == (KIM, "протокол правления № 4", Came.YES)
    assert len(office.read(attendance, conference)) == 2


def test_search_looks_into_names_events_and_organisations(office: Office) -> None:
    adopted(office, 20, DAY, Nominate(person=KIM, event=FORUM), Nominate(person=OLHOVA, event=OURS))
    assert [row.person for row in rows(office, "РЕМЕСЕЛ")] == [KIM]
    assert [row.person for row in rows(office, "ольхова xxi")] == [OLHOVA]


def test_the_list_on_paper_has_a_table_for_each_event(office: Office) -> None:
    with pytest.raises(UserError, match="Делегатов пока нет"):
        office.read(compose_delegates, TODAY)
    adopted(office, 20, DAY, Nominate(person=KIM, event=FORUM), Nominate(person=OLHOVA, event=OURS))
    later = TODAY + timedelta(days=40)
    meeting(office, MeetingKind.ELECTION, number=21, date_from=later, date_to=later)
    text = render_text(office.read(compose_delegates, TODAY)).replace("\u00a0", " ")
    assert text.index("XXI страновая отчётно-выборная конференция, ") < text.index(
        "На Всемирный форум ремёсел"
    )
    assert "2 делегата, 1 ожидается" in text


CONFERENCE = Known(1, MeetingKind.ELECTION, 21, "", None, None, 2027)
SITTING = Known(2, MeetingKind.COUNCIL, 7, "", date(2026, 9, 1), date(2026, 9, 1), 2026)
FAIR = Known(3, MeetingKind.FORUM, 2, "Голоса реки", date(2026, 8, 1), date(2026, 8, 2), 2026)
ALL = [CONFERENCE, SITTING, FAIR]


@pytest.mark.parametrize(
    ("event", "known"),
    [
        ("на XXI страновую отчётно-выборную конференцию", CONFERENCE),
        ("на страновую отчётно-выборную конференцию 2027 года", CONFERENCE),
        ("на отчётно-выборную конференцию", CONFERENCE),
        ("на страновую отчётно-выборную конференцию 2031 года", None),
        ("на XXII страновую отчётно-выборную конференцию", None),
        ("на конференцию музейщиков", None),
        ("на XXI Всемирную конференцию", None),
        ("на международную тематическую конференцию", None),
        ("на заседание совета", SITTING),
        ("на форум «Голоса реки»", FAIR),
        ("на форум 1–2 августа 2026 года", FAIR),
        ("на форум мастеров", None),
        ("на II форум", FAIR),
        ("в комиссию по культуре", None),
    ],
)
def test_the_words_mean_a_meeting_of_ours_or_somebody_elses(event: str, known: Known | None) -> None:
    assert meant(event, DAY, ALL) == known


def test_a_meeting_already_held_is_not_the_one_that_delegates_are_sent_to(office: Office) -> None:
    held = Known(4, MeetingKind.COUNCIL, 6, "", date(2026, 3, 1), date(2026, 3, 1), 2026)
    assert meant("на заседание совета", DAY, [held, SITTING]) == SITTING
    assert meant("на заседание совета", date(2026, 9, 2), [held, SITTING]) is None
