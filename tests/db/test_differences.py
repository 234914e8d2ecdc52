"""Rows and journal tell the same: what the one says and the other does not is found."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.changes import Changes
from app.check import problems
from app.history import operations
from app.office import Office
from db import journal
from tests.builders import organization


def test_a_row_changed_behind_the_journal_is_found(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»")
    assert office.read(lambda session: journal.differences(session.connection())) == []
    _behind_the_journal(office, "UPDATE organization SET city = 'Устье'")
    found = office.read(lambda session: journal.differences(session.connection()))
    assert found == [("organization", known)]


def test_rows_lost_or_slipped_in_behind_the_journal_are_found(office: Office) -> None:
    known = organization(office, "ОО «Тихая вода»")
    _behind_the_journal(
        office,
        f"DELETE FROM organization WHERE id = {known}",
        "INSERT INTO person (id, surname, given, patronymic, phones, emails, notes, folded)"
        " VALUES (5, 'Ли', '', '', '', '', '', 'ли')",
    )
    found = office.read(lambda session: journal.differences(session.connection()))
    assert sorted(found) == [("organization", known), ("person", 5)]


def test_what_a_migration_changed_is_caught_up_with(office: Office) -> None:
    organization(office, "ОО «Тихая вода»")

    def migrate(session: Session) -> Changes:
        connection = session.connection()
        journal.drop_triggers(connection)
        connection.exec_driver_sql("UPDATE organization SET city = 'Устье'")
        journal.create_triggers(connection)
        journal.catch_up(connection, connection.exec_driver_sql("SELECT max(id) FROM operation").scalar_one())
        return Changes("Файл обновлён", frozenset())

    office.do(migrate)
    assert office.read(lambda session: journal.differences(session.connection())) == []
    assert office.read(operations)[0].changes == 1


def test_a_journal_whose_trigger_is_gone_or_altered_guards_nothing(office: Office) -> None:
    assert office.read(problems) == []
    office.jot(_drop_a_trigger)
    assert any("Устройство файла повреждено" in sentence for sentence in office.read(problems))


def _behind_the_journal(office: Office, *statements: str) -> None:
    """Change rows as a damaged disk or another program does."""

    def change(session: Session) -> None:
        journal.drop_triggers(session.connection())
        for statement in statements:
            session.execute(text(statement))
        journal.create_triggers(session.connection())

    office.jot(change)


def _drop_a_trigger(session: Session) -> None:
    session.execute(text("DROP TRIGGER journal_person_update"))
