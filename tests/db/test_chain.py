"""The chain of the journal: whatever is changed behind the program's back breaks it where it was changed."""

from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes
from app.members.operations import edit_organization, record_contact
from app.members.rows import Details
from app.office import Office
from db import journal
from tests.builders import member, organization


@pytest.fixture
def worked(office: Office) -> Office:
    """An office in which something was done, undone and redone."""
    known = organization(office, "ОО «Тихая вода»", city="Устье")
    office.do(edit_organization, known, Details("ОО «Тихая вода»", city="Заречный"))
    office.do(record_contact, known, date(2026, 3, 1))
    office.undo()
    office.redo()
    office.do(edit_organization, known, Details("ОО «Громкая вода»"))
    return office


def head(office: Office) -> str:
    return office.read(lambda session: journal.head(session.connection()))


def break_after(office: Office, *statements: str) -> int | None:
    """Return where the chain is found broken after the statements, which are then taken back."""

    def tamper(session: Session) -> int | None:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for statement in statements:
            assert connection.exec_driver_sql(statement).rowcount, statement
        found = journal.first_break(connection)
        session.rollback()
        return found

    return office.read(tamper)


def ids(office: Office, query: str) -> list[int]:
    return office.read(lambda session: list(session.connection().exec_driver_sql(query).scalars()))


def operation_of(office: Office, entry_id: int) -> int:
    return ids(office, f"SELECT operation_id FROM journal WHERE id = {entry_id}")[0]


def test_an_untouched_journal_is_whole(worked: Office) -> None:
    assert break_after(worked) is None


def test_every_operation_adds_one_link(worked: Office) -> None:
    links = worked.read(
        lambda session: session.connection().exec_driver_sql("SELECT payload_hash, link FROM operation").all()
    )
    before = ""
    for payload, link in links:
        assert link == sha256(f"{before}{payload}".encode()).hexdigest()
        before = link
    assert head(worked) == before
    assert len(set(links)) == 7


def test_an_operation_that_changed_nothing_is_linked_too(office: Office) -> None:
    before = head(office)
    office.do(lambda _session: Changes("Ничего не изменено", frozenset()))
    assert head(office) != before
    assert break_after(office) is None


@pytest.mark.parametrize("column", ["name", "at", "user", "undoes", "kind", "issued", "payload_hash", "link"])
def test_a_changed_operation_is_found(worked: Office, column: str) -> None:
    special = {
        "kind": "CASE kind WHEN 'act' THEN 'undo' ELSE 'act' END",
        "issued": "NOT issued",
        "undoes": "-id",
    }
    value = special.get(column, f"{column} || 'x'")
    for operation_id in ids(worked, "SELECT id FROM operation"):
        changed = f"UPDATE operation SET {column} = {value} WHERE id = {operation_id}"
        assert break_after(worked, changed) == operation_id


@pytest.mark.parametrize("column", ["table_name", "row_id", "before", "after"])
def test_a_changed_entry_is_found_at_its_operation(worked: Office, column: str) -> None:
    for entry_id in ids(worked, f"SELECT id FROM journal WHERE {column} IS NOT NULL"):
        changed = f"UPDATE journal SET {column} = {column} || '1' WHERE id = {entry_id}"
        assert break_after(worked, changed) == operation_of(worked, entry_id)


def test_a_removed_entry_is_found_at_its_operation(worked: Office) -> None:
    for entry_id in ids(worked, "SELECT id FROM journal"):
        removed = f"DELETE FROM journal WHERE id = {entry_id}"
        assert break_after(worked, removed) == operation_of(worked, entry_id)


def test_a_forged_entry_is_found_at_its_operation(worked: Office) -> None:
    forged = (
        "INSERT INTO journal (operation_id, table_name, row_id, after) VALUES (3, 'organization', 9, '{}')"
    )
    assert break_after(worked, forged) == 3


def test_an_entry_moved_to_another_operation_is_found(worked: Office) -> None:
    assert break_after(worked, "UPDATE journal SET operation_id = 3 WHERE operation_id = 2") == 2


def test_entries_in_another_order_are_found(office: Office) -> None:
    member(office, "ОО «Тихая вода»")
    first, *_, last = ids(office, "SELECT id FROM journal WHERE operation_id = 2")
    swapped = (
        f"UPDATE journal SET id = -1 WHERE id = {first}",
        f"UPDATE journal SET id = {first} WHERE id = {last}",
        f"UPDATE journal SET id = {last} WHERE id = -1",
    )
    assert break_after(office, *swapped) == 2


@pytest.mark.parametrize("operation_id", [1, 2, 3])
def test_an_operation_cut_out_of_the_middle_is_found_at_the_next(worked: Office, operation_id: int) -> None:
    cut = (
        f"DELETE FROM journal WHERE operation_id = {operation_id}",
        f"DELETE FROM operation WHERE id = {operation_id}",
    )
    assert break_after(worked, *cut) == operation_id + 1


def test_an_operation_rewritten_with_its_own_hashes_breaks_the_next(worked: Office) -> None:
    """Whoever knows how hashes are made would have to write all that follows anew."""

    def forge(session: Session) -> int | None:
        connection = session.connection()
        connection.exec_driver_sql("UPDATE operation SET is_open = 1, user = 'другой' WHERE id = 3")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql("CREATE TEMP TABLE later AS SELECT * FROM operation WHERE id > 3")
        connection.exec_driver_sql("DELETE FROM operation WHERE id > 3")
        journal.end(connection, 3, "Подделка")
        connection.exec_driver_sql("INSERT INTO operation SELECT * FROM later")
        found = journal.first_break(connection)
        session.rollback()
        return found

    assert worked.read(forge) == 4


def test_a_cut_tail_shows_by_a_head_kept_elsewhere(worked: Office) -> None:
    kept, newest = head(worked), ids(worked, "SELECT max(id) FROM operation")[0]

    def cut(session: Session) -> tuple[int | None, bool]:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql(f"DELETE FROM journal WHERE operation_id = {newest}")
        connection.exec_driver_sql(f"DELETE FROM operation WHERE id = {newest}")
        found = journal.first_break(connection), journal.contains_link(connection, kept)
        session.rollback()
        return found

    assert worked.read(cut) == (None, False)
    assert worked.read(lambda session: journal.contains_link(session.connection(), kept))


def test_a_later_office_still_contains_a_head_of_before(worked: Office) -> None:
    kept = head(worked)
    organization(worked, "ОФ «Колодец»")
    assert worked.read(lambda session: journal.contains_link(session.connection(), kept))


def test_what_is_no_longer_legible_is_found_too(worked: Office) -> None:
    assert break_after(worked, "UPDATE journal SET after = CAST(x'ff00' AS TEXT) WHERE id = 2") == 2
