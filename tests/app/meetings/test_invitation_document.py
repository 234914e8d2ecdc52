"""Invitations: to whom they go, how one is addressed, what they say of the meeting."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.documents.text import render_text
from app.errors import UserError
from app.meetings.agenda_operations import begin_agenda
from app.meetings.invitation_document import compose_invitations
from app.meetings.invited import to_be_invited
from app.meetings.operations import MeetingFacts, call_off, plan_meeting
from app.members.posts import appoint_to_council
from app.office import Office
from db.vocabulary import Body, EventKind, MeetingKind
from tests.builders import member, secretary, step

ISSUED = date(2027, 7, 1)


def conference(office: Office) -> int:
    """A conference planned for an autumn."""
    facts = MeetingFacts(
        MeetingKind.ELECTION, 21, theme="Голоса реки", host="мэрия г. Заречного", period="в 2027 году"
    )
    return office.do(plan_meeting, facts).ids[0]


def printed(office: Office, meeting_id: int) -> str:
    """All invitations in plain text."""
    invited = office.read(to_be_invited, meeting_id)
    return render_text(office.read(compose_invitations, meeting_id, invited, ISSUED)).replace("\u00a0", " ")


def test_members_and_those_whose_suspension_waits_are_invited_each_on_a_page(office: Office) -> None:
    secretary(office, "Степной Глеб Викторович")
    yard = member(office, "Общественное объединение «Наш двор»")
    crafts = member(office, "Общественное объединение «Дом ремёсел»")
    resting = member(office, "Союз «Голоса реки»")
    called = conference(office)
    until = "до отчётно-выборной конференции 2027 года"
    step(office, crafts, EventKind.SUSPENDED, date(2026, 6, 19), until=until, until_meeting_id=called)
    step(office, resting, EventKind.SUSPENDED, date(2026, 6, 19))
    office.do(begin_agenda, called)
    assert {each.organization_id for each in office.read(to_be_invited, called)} == {yard, crafts}
    text = printed(office, called)
    assert text.count("ПРИГЛАШЕНИЕ") == 2
    assert "принять участие в работе XXI страновой отчётно-выборной конференции «Голоса реки»." in text
    assert "Когда: в 2027 году, день уточняется" in text
    assert "1. О членстве общественного объединения «Дом ремёсел», приостановленном 19.06.2026" in text
    assert "будет ли ваш представитель" in text
    assert "Г.В. Степной" in text


def test_to_a_sitting_the_members_of_the_council_are_invited_by_name(office: Office) -> None:
    member(office, "Общественное объединение «Наш двор»")
    office.do(_elect, "Лугова Анна Борисовна")
    day = date(2027, 9, 2)
    facts = MeetingFacts(MeetingKind.COUNCIL, 6, place="г. Заречный", date_from=day, date_to=day)
    sitting = office.do(plan_meeting, facts).ids[0]
    text = printed(office, sitting)
    assert text.count("ПРИГЛАШЕНИЕ") == 1
    assert "Члену совета\nЛуговой А.Б." in text
    assert "Уважаемая Анна Борисовна!" in text
    assert "в работе заседания совета № 6." in text
    assert "Когда: 2 сентября 2027 г." in text
    assert "сможете ли вы участвовать" in text


def test_who_votes_by_correspondence_is_asked_for_the_vote(office: Office) -> None:
    member(office, "Общественное объединение «Наш двор»")
    facts = MeetingFacts(MeetingKind.EXTRAORDINARY, 1, period="в 2027 году", by_correspondence=True)
    assert "заочно" in printed(office, office.do(plan_meeting, facts).ids[0])


def test_nobody_is_invited_to_a_meeting_called_off_or_where_nobody_votes(office: Office) -> None:
    called = conference(office)
    with pytest.raises(UserError, match="Приглашать некого"):
        printed(office, called)
    office.do(call_off, called, "паводок")
    with pytest.raises(UserError, match="отменено"):
        printed(office, called)


def _elect(session: Session, name: str) -> Changes:
    post = appoint_to_council(session, name, "член совета", date(2020, 5, 20), None)
    post.body = Body.COUNCIL
    return Changes("Избран член совета", frozenset({Noun.COUNCIL}))
