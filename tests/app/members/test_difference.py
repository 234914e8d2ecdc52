"""What changed between two days: the net of it by kind, and everything that happened on the way."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.members.comparison import Group
from app.members.difference import Difference, difference, since_list
from app.members.operations import edit_organization, set_leader
from app.members.queries import details_of
from app.members.sent_lists import remember, sent
from app.members.states import State, states_from_json, states_to_json
from app.office import Office
from db.vocabulary import EventKind, Status
from tests.builders import member, organization, step

K = EventKind
JANUARY, JUNE = date(2024, 1, 31), date(2024, 6, 30)
SPRING = date(2024, 4, 14)


def told(found: Difference) -> dict[Group, list[str]]:
    return {group: [change.name for change in changes] for group, changes in found.groups.items()}


def between(office: Office) -> Difference:
    return office.read(difference, JANUARY, JUNE)


def send(office: Office, folder: Path, day: date, ids: list[int] | None = None) -> int:
    path = folder / "Реестр.csv"
    path.write_bytes(b"list")
    office.record(remember, path, day, "Министерство культуры Заречья", ids)
    return office.read(sent)[0].id


def rename(office: Office, id_: int, name: str, day: date) -> None:
    details = replace(office.read(details_of, id_), name=name)
    office.do(edit_organization, id_, details, renamed_on=day)


STEPS: list[tuple[list[EventKind], list[EventKind], Group | None]] = [
    ([], [K.ADMITTED], Group.ADMITTED),
    ([], [K.APPLIED], Group.APPLIED),
    ([K.APPLIED], [K.ADMITTED], Group.ADMITTED),
    ([K.APPLIED], [K.REFUSED], Group.REFUSED),
    ([K.APPLIED], [K.RECALLED], Group.REFUSED),
    ([], [K.APPLIED, K.REFUSED], Group.MEANWHILE),
    ([K.ADMITTED], [K.SUSPENDED], Group.SUSPENDED),
    ([K.ADMITTED], [K.SUSPENDED, K.EXTENDED], Group.SUSPENDED),
    ([K.ADMITTED], [K.SUSPENDED, K.RESTORED], Group.MEANWHILE),
    ([K.ADMITTED], [K.EXCLUDED], Group.EXCLUDED),
    ([K.ADMITTED], [K.SUSPENDED, K.WITHDREW], Group.WITHDREW),
    ([K.ADMITTED], [K.DISSOLVED], Group.DISSOLVED),
    ([K.ADMITTED], [], None),
    ([K.ADMITTED, K.SUSPENDED], [K.RESTORED], Group.RESTORED),
    ([K.ADMITTED, K.SUSPENDED], [K.EXTENDED], Group.EXTENDED),
    ([K.ADMITTED, K.SUSPENDED], [K.RESTORED, K.SUSPENDED], Group.SUSPENDED),
    ([K.ADMITTED, K.SUSPENDED], [K.EXCLUDED, K.ADMITTED], Group.ADMITTED),
    ([K.ADMITTED, K.EXCLUDED], [K.ADMITTED], Group.ADMITTED),
    ([K.ADMITTED, K.EXCLUDED], [K.DISSOLVED], Group.DISSOLVED),
    ([], [K.ADMITTED, K.SUSPENDED, K.RESTORED], Group.ADMITTED),
    ([], [K.ADMITTED, K.EXCLUDED], Group.EXCLUDED),
]


@pytest.mark.parametrize(("before", "within", "group"), STEPS)
def test_the_net_of_a_membership_decides_where_it_is_told_and_all_events_stand_under_it(
    office: Office, before: list[EventKind], within: list[EventKind], group: Group | None
) -> None:
    id_ = organization(office, "ОО «Тихая вода»")
    for place, kind in enumerate(before):
        step(office, id_, kind, date(2020 + place, 1, 1))
    for place, kind in enumerate(within):
        step(office, id_, kind, SPRING + timedelta(days=place))
    changes = {where: each.events for where, (each,) in between(office).groups.items()}
    assert list(changes) == ([group] if group else [])
    assert [event.kind for events in changes.values() for event in events] == within


def test_a_term_that_was_moved_is_told_in_its_own_words(office: Office) -> None:
    id_ = member(office, "ОО «Дом ремёсел»")
    step(office, id_, K.SUSPENDED, date(2023, 6, 14), until="до конференции 2024 года")
    step(office, id_, K.EXTENDED, SPRING, until="до конференции 2027 года")
    (change,) = between(office).groups[Group.EXTENDED]
    assert change.before == "членство приостановлено до конференции 2024 года"
    assert change.after == "членство приостановлено до конференции 2027 года"
    assert change.events[0].words == ("14.04.2024 – приостановление продлено до конференции 2027 года")


def test_a_new_name_and_a_new_leader_are_told_with_the_old_ones(office: Office) -> None:
    id_ = member(office, "Клуб «Ручей»")
    office.do(set_leader, id_, "Белова Юлия Ивановна", date(2015, 1, 1))
    office.do(set_leader, id_, "Орлов Кирилл Львович", SPRING)
    rename(office, id_, "Клуб «Река»", SPRING)
    found = between(office)
    assert [(each.before, each.after) for each in found.groups[Group.RENAMED]] == [
        ("Клуб «Ручей»", "Клуб «Река»")
    ]
    assert [(each.before, each.after) for each in found.groups[Group.LED]] == [
        ("Белова Юлия Ивановна", "Орлов Кирилл Львович")
    ]
    assert found.organizations == 1


def test_who_comes_anew_is_told_once_not_also_as_a_new_leader(office: Office) -> None:
    id_ = member(office, "Хор «Тихая вода»", since=SPRING)
    office.do(set_leader, id_, "Степной Георгий Викторович", SPRING)
    assert told(between(office)) == {Group.ADMITTED: ["Хор «Тихая вода»"]}


def test_a_day_counts_to_its_end_and_the_order_of_the_days_is_no_matter(office: Office) -> None:
    member(office, "ОО «А»", since=JANUARY)
    member(office, "ОО «Б»", since=JUNE)
    found = between(office)
    assert told(found) == {Group.ADMITTED: ["ОО «Б»"]}
    assert office.read(difference, JUNE, JANUARY) == found
    assert office.read(difference, JUNE, JUNE).changes == ()


def test_both_days_are_counted(office: Office) -> None:
    member(office, "ОО «А»")
    step(office, member(office, "ОО «Б»"), K.SUSPENDED, SPRING)
    totals = between(office).totals
    assert totals
    assert [(each[Status.ACTIVE], each[Status.SUSPENDED]) for each in totals] == [(2, 0), (1, 1)]


def test_since_a_list_was_sent_its_own_rows_are_compared(office: Office, tmp_path: Path) -> None:
    id_ = member(office, "ОО «А»", phones="+000 1", city="Устье")
    list_ = send(office, tmp_path, JANUARY)
    details = office.read(details_of, id_)
    office.do(edit_organization, id_, replace(details, phones="+000 2\n+000 3"))
    member(office, "ОО «Б»", since=SPRING)
    found = office.read(since_list, list_, JUNE)
    assert told(found) == {Group.ADMITTED: ["ОО «Б»"], Group.CONTACTS: ["ОО «А»"]}
    (contacts,) = found.groups[Group.CONTACTS]
    assert (contacts.before, contacts.after) == ("Телефон: +000 1", "Телефон: +000 2, +000 3")
    assert found.sent
    assert (found.before, found.sent.addressee) == (JANUARY, "Министерство культуры Заречья")


def test_a_correction_of_the_past_shows_up_with_the_event_that_was_entered_late(
    office: Office, tmp_path: Path
) -> None:
    id_ = member(office, "ОО «А»")
    list_ = send(office, tmp_path, JANUARY)
    step(office, id_, K.SUSPENDED, date(2023, 5, 1))
    assert between(office).changes == ()
    (change,) = office.read(since_list, list_, JUNE).groups[Group.SUSPENDED]
    assert (change.before, change.events[0].effective) == ("состоит", date(2023, 5, 1))


def test_a_list_of_some_is_compared_in_these_and_in_who_was_admitted_since(
    office: Office, tmp_path: Path
) -> None:
    listed, other = member(office, "ОО «А»"), member(office, "ОО «Б»")
    candidate = organization(office, "ОО «В»")
    step(office, candidate, K.APPLIED, date(2023, 1, 1))
    list_ = send(office, tmp_path, JANUARY, [listed])
    for id_ in (listed, other):
        step(office, id_, K.SUSPENDED, SPRING)
    step(office, candidate, K.ADMITTED, SPRING)
    found = office.read(since_list, list_, JUNE)
    assert told(found) == {Group.ADMITTED: ["ОО «В»"], Group.SUSPENDED: ["ОО «А»"]}
    assert found.totals is None


def test_a_card_that_was_taken_back_since_is_named(office: Office, tmp_path: Path) -> None:
    member(office, "ОО «Ошибка»")
    list_ = send(office, tmp_path, JANUARY)
    office.undo()
    (change,) = office.read(since_list, list_, JUNE).groups[Group.GONE]
    assert (change.name, change.before, change.after) == ("ОО «Ошибка»", "состоит", "нет в реестре")


words = st.text(max_size=12)
any_state = st.builds(
    State,
    id=st.integers(1, 10**6),
    name=words,
    short_name=words,
    kind=st.none() | st.sampled_from(EventKind),
    since=st.none() | st.dates(),
    until=words,
    leader=words,
    city=words,
    phones=words,
    emails=words,
)


@given(st.lists(any_state, max_size=5), st.booleans())
def test_rows_are_remembered_as_they_were(listed: list[State], whole: bool) -> None:
    assert states_from_json(states_to_json(listed, whole=whole)) == (listed, whole)


def test_rows_remembered_by_another_version_are_still_read() -> None:
    kept = b'{"whole": true, "rows": [{"id": 1, "name": "A", "kind": null, "since": null, "flag": 1}]}'
    assert states_from_json(kept) == ([State(1, "A")], True)
