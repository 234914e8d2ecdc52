"""What changed in the registry between two days, or since a list that was sent out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from sqlalchemy.orm import Session

from app.council import council_name
from app.members.comparison import Change, Group, compared, gone
from app.members.happenings import happenings, histories
from app.members.sent_lists import SentListRow, sent_states
from app.members.states import State, states
from db.vocabulary import Status

Totals: TypeAlias = Mapping[Status, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """The registry at the end of two days, compared; `sent` is the list that stands for the first of them."""

    council: str
    before: date
    after: date
    changes: tuple[Change, ...]  # group by group
    totals: tuple[Totals, Totals] | None  # on both days; None: the list was a part of the registry
    sent: SentListRow | None = None

    @property
    def groups(self) -> dict[Group, list[Change]]:
        """Return the changes of each kind; only kinds of which there are any."""
        found: dict[Group, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.group, []).append(change)
        return found

    @property
    def organizations(self) -> int:
        """Return how many organisations changed."""
        return len({change.organization_id for change in self.changes})


def difference(session: Session, before: date, after: date) -> Difference:
    """Return what differs between the ends of two days, in whichever order they are given."""
    before, after = sorted((before, after))
    was, now = states(session, before), states(session, after)
    changes = compared(_by_id(was), now, happenings(session, before, after))
    return Difference(council_name(session), before, after, _in_order(changes), (_totals(was), _totals(now)))


def since_list(session: Session, sent_list_id: int, after: date) -> Difference:
    """Return what differs between a list that was sent and the registry of a day, corrected past days too.

    A list that was only a part of the registry is compared in what it lists, and with who was admitted since.
    """
    sent, listed, whole = sent_states(session, sent_list_id)
    was, now = _by_id(listed), states(session, after)
    before = was if whole else _by_id(states(session, sent.day)) | was
    changes = [
        change
        for change in compared(before, now, happenings(session, sent.day, after))
        if whole or change.organization_id in was or change.group is Group.ADMITTED
    ]
    still = _by_id(now)
    changes += [gone(state) for state in listed if state.id not in still]
    told = _in_order(_explained(session, changes, after))
    totals = (_totals(listed), _totals(now)) if whole else None
    return Difference(council_name(session), sent.day, after, told, totals, sent)


def _explained(session: Session, changes: Sequence[Change], day: date) -> Iterator[Change]:
    """Yield the changes, those of a membership with what they rest on, also where that was entered late."""
    bare = {change.organization_id for change in changes if change.of_membership and not change.events}
    past = histories(session, bare, day)
    for change in changes:
        late = past.get(change.organization_id, ()) if change.of_membership else ()
        yield replace(change, events=change.events or late[-1:])


def _in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    order = {group: place for place, group in enumerate(Group)}
    return tuple(sorted(changes, key=lambda change: order[change.group]))


def _by_id(listed: Iterable[State]) -> dict[int, State]:
    return {state.id: state for state in listed}


def _totals(listed: Iterable[State]) -> Totals:
    return Counter(state.status for state in listed)
