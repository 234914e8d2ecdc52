"""The steps of the organisations' cards: opened, renamed, new leaders, memberships, contacts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Concatenate, ParamSpec

from sqlalchemy.orm import Session

from app.changes import Changes
from app.demo.story import Facts, Step, told
from app.members.operations import (
    add_organization,
    edit_organization,
    enter_event,
    record_contact,
    set_leader,
)
from app.members.queries import the_one_named
from app.members.rows import Details
from app.members.timeline import Entry
from app.resolutions.terms import read_term
from db.vocabulary import EventKind, LegalForm, Precision

P = ParamSpec("P")


def card_steps() -> Iterator[Step]:
    """Yield the steps of every card; a card opens when its membership begins or is applied for."""
    for facts in told("organizations")["organization"]:
        opened = facts["history"][0]["day"]
        for step in _steps_of(facts, opened):
            yield replace(step, day=max(step.day, opened))


def _steps_of(facts: Facts, opened: date) -> Iterator[Step]:
    names: list[Facts] = [*facts.get("former", ()), facts]
    card = names[0]["name"]  # the card is found by it for ever: a former name stays a name
    details = _details(facts)
    yield Step(opened, partial(add_organization, details=_called(details, names[0])))
    for before, named in pairwise(names):
        day = before["replaced_on"]
        yield Step(day, _on(card, edit_organization, _called(details, named), renamed_on=day))
    for leader in facts["leaders"]:
        since = leader.get("since")
        yield Step(since or opened, _on(card, set_leader, leader["person"], since, title=leader["title"]))
    for event in facts["history"]:
        yield Step(event["day"], _on(card, _enter, event))
    for contact in facts.get("contacts", ()):
        yield Step(contact["day"], _on(card, _record, contact))


def _on(
    card: str,
    operation: Callable[Concatenate[Session, int, P], Changes],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Callable[[Session], Changes]:
    return lambda session: operation(session, the_one_named(session, card), *args, **kwargs)


def _details(facts: Facts) -> Details:
    region, city, address = facts["place"]
    registration = facts.get("registration", {})
    return Details(
        name="",
        form=LegalForm(facts["form"]),
        registration_number=registration.get("number", ""),
        registered_on=registration.get("on"),
        registered_precision=Precision(registration.get("precision", Precision.DAY)),
        region=region,
        city=city,
        address=address,
        phones="\n".join(facts.get("phones", ())),
        emails="\n".join(facts.get("emails", ())),
        sites="\n".join(facts.get("sites", ())),
        headcount=facts.get("headcount"),
        notes=facts.get("notes", ""),
        fields=tuple(facts["fields"]),
    )


def _called(details: Details, names: Facts) -> Details:
    return replace(details, name=names["name"], short_name=names["short_name"])


def _enter(session: Session, organization_id: int, event: Facts) -> Changes:
    until = event.get("until", "")
    term = read_term(session, until, event["day"])
    entry = Entry(
        EventKind(event["kind"]),
        event["day"],
        basis=event["basis"],
        basis_date=event.get("dated"),
        reason=event.get("reason", ""),
        note=event.get("note", ""),
        until=until,
        until_date=term.day,
        until_meeting_id=term.meeting_id,
        precision=Precision(event.get("precision", Precision.DAY)),
        successor_id=the_one_named(session, event["successor"]) if "successor" in event else None,
    )
    return enter_event(session, organization_id, entry)


def _record(session: Session, organization_id: int, contact: Facts) -> Changes:
    return record_contact(
        session,
        organization_id,
        contact["day"],
        means=contact["means"],
        from_whom=contact.get("from", ""),
        answered=contact.get("answered", True),
        note=contact.get("note", ""),
    )
