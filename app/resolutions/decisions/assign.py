from dataclasses import dataclass
from typing import ClassVar

from app.resolutions.decisions.base import Act, Decision
from app.resolutions.decisions.effects import AssignmentOpened, Effect
from app.resolutions.decisions.wording import Wording
from app.resolutions.sentences import sentences
from app.resolutions.verbs import is_task
from db.vocabulary import DecisionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Assign(Decision):
    """Somebody is to do what the clause says; who and by when are the clause's own responsible and period."""

    kind: ClassVar[DecisionKind] = DecisionKind.ASSIGN

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the assignment that the clause opens."""
        return (AssignmentOpened(act.text, act.responsible, act.period),)

    def label(self) -> str:
        """Return «поручение»."""
        return "поручение"


def recognise(wording: Wording) -> tuple[Assign, ...]:
    """Return the assignment of a clause that is a task and has a responsible or a deadline."""
    tasks = tuple((start, end) for start, end in sentences(wording.text) if is_task(wording.text[start:end]))
    dealt_out = wording.text.endswith(":") and any(map(is_task, wording.items))
    if not tasks or dealt_out or not (wording.responsible or wording.period):
        return ()
    return (Assign(source=tasks),)
