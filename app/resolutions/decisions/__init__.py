"""What a clause can do: one small module a kind, and the list of them all."""

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


def recognise(wording: Wording) -> tuple[Decision, ...]:
    """Return what the clause decides; only what is collected or sent is besides an assignment."""
    return (
        _what_stands_alone(wording)
        or schedule.recognise(wording)
        or (*checklist.recognise(wording), *publish.recognise(wording), *assign.recognise(wording))
    )


def _what_stands_alone(wording: Wording) -> tuple[Decision, ...]:
    return (
        *admit.recognise(wording),
        *suspend.recognise(wording),
        *extend.recognise(wording),
        *restore.recognise(wording),
        *exclude.recognise(wording),
        *composition.recognise(wording),
        *standing.recognise(wording),
        *nominate.recognise(wording),
        *amend.recognise(wording),
        *cancel.recognise(wording),
    )


__all__ = ["KINDS", "Decision", "MembershipDecision", "Wording", "recognise"]
