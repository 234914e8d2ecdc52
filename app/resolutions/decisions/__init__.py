"""What a clause can do: one small module a kind, and the list of them all."""

from itertools import chain

from app.resolutions.decisions import (
    admit,
    amend,
    assign,
    cancel,
    checklist,
    composition,
    exclude,
    extend,
    nominate,
    publish,
    restore,
    schedule,
    standing,
    suspend,
)
from app.resolutions.decisions.base import Decision, MembershipDecision
from app.resolutions.decisions.wording import Wording
from app.resolutions.verbs import infinitives
from db.vocabulary import DecisionKind

KINDS: dict[DecisionKind, type[Decision]] = {
    kind.kind: kind
    for kind in (
        admit.Admit,
        suspend.Suspend,
        extend.Extend,
        restore.Restore,
        exclude.Exclude,
        schedule.Schedule,
        composition.Composition,
        assign.Assign,
        standing.Standing,
        checklist.Checklist,
        nominate.Nominate,
        publish.Publish,
        amend.Amend,
        cancel.Cancel,
    )
}


# The infinitives without which a kind recognises nothing: most clauses are asked by few kinds.
_VERBS = (
    (admit, "принять"),
    (suspend, "приостановить"),
    (extend, "продлить"),
    (restore, "возобновить восстановить"),
    (exclude, "исключить вывести прекратить"),
    (composition, "утвердить избрать сформировать"),
    (standing, "включать вносить включить внести"),
    (nominate, "делегировать выдвинуть избрать направить назначить утвердить"),
    (amend, "изменить изложить дополнить внести"),
    (cancel, "отменить признать считать"),
)
_ALONE = tuple((frozenset(verbs.split()), kind.recognise) for kind, verbs in _VERBS)
_SCHEDULES = frozenset("провести созвать назначить".split())
_SENDS = frozenset("направить отправить разослать выслать опубликовать разместить обнародовать".split())


def recognise(wording: Wording) -> tuple[Decision, ...]:
    """Return what the clause decides; only what is collected or sent is besides an assignment."""
    said = frozenset(found[0] for found in infinitives(wording.text))
    return (
        tuple(chain.from_iterable(kind(wording) for verbs, kind in _ALONE if verbs & said))
        or (schedule.recognise(wording) if _SCHEDULES & said else ())
        or (
            *checklist.recognise(wording),
            *(publish.recognise(wording) if _SENDS & said else ()),
            *assign.recognise(wording),
        )
    )


__all__ = ["KINDS", "Decision", "MembershipDecision", "Wording", "recognise"]
