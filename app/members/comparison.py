"""Two states of organisations compared: what became of each membership in the end, and what else differs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.members.happenings import Happening
from app.members.states import State
from app.members.words import status_word
from db.vocabulary import EventKind, Status


class Group(StrEnum):
    """The kinds of changes, in the order in which they are told."""

    ADMITTED = "admitted"
    RESTORED = "restored"
    SUSPENDED = "suspended"
    EXTENDED = "extended"
    EXCLUDED = "excluded"
    WITHDREW = "withdrew"
    DISSOLVED = "dissolved"
    APPLIED = "applied"
    REFUSED = "refused"
    RENAMED = "renamed"
    LED = "led"
    CONTACTS = "contacts"
    MEANWHILE = "meanwhile"
    GONE = "gone"


TITLE = {
    Group.ADMITTED: "Приняты",
    Group.RESTORED: "Членство возобновлено",
    Group.SUSPENDED: "Членство приостановлено",
    Group.EXTENDED: "Приостановление продлено",
    Group.EXCLUDED: "Исключены",
    Group.WITHDREW: "Вышли",
    Group.DISSOLVED: "Прекратили деятельность",
    Group.APPLIED: "Подали заявление",
    Group.REFUSED: "Не приняты: отказ или отзыв заявления",
    Group.RENAMED: "Переименованы",
    Group.LED: "Сменился руководитель",
    Group.CONTACTS: "Изменились контакты",
    Group.MEANWHILE: "Менялось за это время, а в итоге – как было",
    Group.GONE: "Больше не значатся в реестре",
}

_LEFT = {
    EventKind.EXCLUDED: Group.EXCLUDED,
    EventKind.WITHDREW: Group.WITHDREW,
    EventKind.DISSOLVED: Group.DISSOLVED,
}
_OF_CARD = {Group.RENAMED, Group.LED, Group.CONTACTS}


@dataclass(frozen=True, slots=True)
class Change:
    """What changed of one organisation in one respect: what was, what is, and the events between."""

    group: Group
    organization_id: int
    name: str
    short_name: str
    before: str
    after: str
    events: tuple[Happening, ...] = ()

    @property
    def called(self) -> str:
        """Return the short name where there is one."""
        return self.short_name or self.name

    @property
    def of_membership(self) -> bool:
        """Return whether events tell of it, and not the card."""
        return self.group not in _OF_CARD


def compared(
    before: Mapping[int, State], now: Iterable[State], events: Mapping[int, tuple[Happening, ...]]
) -> Iterator[Change]:
    """Yield what changed of the organisations that are there now; whoever was not there before is new."""
    for after in now:
        was = before.get(after.id)
        happened = events.get(after.id, ())
        step = _step(was, after) or (Group.MEANWHILE if happened else None)
        if step:
            yield _change(step, after, _standing(was), _standing(after), happened)
        if was:
            yield from _of_card(was, after)


def gone(was: State) -> Change:
    """Return that the organisation is there no more: its card was taken back."""
    return _change(Group.GONE, was, _standing(was), "нет в реестре")


def _step(was: State | None, now: State) -> Group | None:
    """Return to what the membership has come in the end, or None where it is what it was."""
    status_before = was.status if was else Status.NONE
    if now.status is status_before:
        return _other_term(was, now)
    match now.status:
        case Status.ACTIVE if status_before is Status.SUSPENDED and now.kind is EventKind.RESTORED:
            return Group.RESTORED
        case Status.ACTIVE:
            return Group.ADMITTED
        case Status.SUSPENDED:
            return Group.SUSPENDED
        case Status.CANDIDATE:
            return Group.APPLIED
        case Status.FORMER if now.kind:
            return _LEFT[now.kind]
    return Group.REFUSED


def _other_term(was: State | None, now: State) -> Group | None:
    """Return how one that is still suspended, or still gone, is so in another way."""
    if was is None or (was.kind, was.since, was.until) == (now.kind, now.since, now.until):
        return None
    if now.status is Status.SUSPENDED:
        return Group.EXTENDED if now.kind is EventKind.EXTENDED else Group.SUSPENDED
    return _LEFT.get(now.kind) if now.kind and was.kind is not now.kind else None


def _of_card(was: State, now: State) -> Iterator[Change]:
    """Yield what the card says otherwise."""
    if (was.name, was.short_name) != (now.name, now.short_name):
        names = (was.name, now.name) if was.name != now.name else (was.short_name, now.short_name)
        yield _change(Group.RENAMED, now, *names)
    if was.leader != now.leader:
        yield _change(Group.LED, now, was.leader or "не указан", now.leader or "не указан")
    if (contacts := _contacts(was, now)) != (others := _contacts(now, was)):
        yield _change(Group.CONTACTS, now, contacts, others)


def _contacts(state: State, other: State) -> str:
    """Return what the state says of the contacts in which the other one differs."""
    told = (
        ("Город", state.city, other.city),
        ("Телефон", state.phones, other.phones),
        ("Эл. почта", state.emails, other.emails),
    )
    differing = ((what, own or "–") for what, own, others in told if own != others)
    return "\n".join(f"{what}: {', '.join(own.splitlines())}" for what, own in differing)


def _standing(state: State | None) -> str:
    """Return «членство приостановлено до конференции 2027 года»."""
    if state is None:
        return status_word(Status.NONE)
    words = status_word(state.status, state.kind)
    return f"{words} {state.until}".strip() if state.status is Status.SUSPENDED else words


def _change(
    group: Group, state: State, before: str, after: str, events: tuple[Happening, ...] = ()
) -> Change:
    return Change(group, state.id, state.name, state.short_name, before, after, events)
