"""What a clause can do: one small module a kind, and the list of them all."""

from app.resolutions.decisions import admit, assign, exclude, restore, schedule, suspend
from app.resolutions.decisions.base import Decision, MembershipDecision
from app.resolutions.decisions.wording import Wording
from db.vocabulary import DecisionKind

KINDS: dict[DecisionKind, type[Decision]] = {
    kind.kind: kind
    for kind in (
        admit.Admit,
        suspend.Suspend,
        restore.Restore,
        exclude.Exclude,
        schedule.Schedule,
        assign.Assign,
    )
}


def recognise(wording: Wording) -> tuple[Decision, ...]:
    """Return what the clause decides; what changes a membership or calls a meeting is no assignment."""
    membership = (
        *admit.recognise(wording),
        *suspend.recognise(wording),
        *restore.recognise(wording),
        *exclude.recognise(wording),
    )
    return membership or schedule.recognise(wording) or assign.recognise(wording)


__all__ = ["KINDS", "Decision", "MembershipDecision", "Wording", "recognise"]
