"""What all decisions share."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, ClassVar, Self, TypeAlias

from app.resolutions.decisions.effects import Effect, MembershipChanged
from db.vocabulary import DecisionKind, EventKind, Period

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Act:
    """The circumstances under which a decision takes effect: the day and what its clause says."""

    day: date
    marker: str
    text: str
    period: Period | None = None
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(ABC):
    """What one clause decides; `source` are the stretches of the clause's text it was read from."""

    kind: ClassVar[DecisionKind]
    source: tuple[Span, ...] = field(default=(), compare=False)

    @abstractmethod
    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return what follows when the clause is adopted; pure, so that the preview is the act."""

    @abstractmethod
    def label(self) -> str:
        """Return the words of the chip under the clause."""

    def wording(self) -> str:
        """Return a sentence that is read as just this decision; empty where its facts don't make one."""
        return ""

    def facts(self) -> dict[str, Any]:
        """Return the fields as JSON values, for the file and the command line."""
        return {item.name: getattr(self, item.name) for item in fields(self) if item.name != "source"}

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """Return the decision that `facts` describes."""
        return cls(**facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipDecision(Decision):
    """A decision about one organisation's membership; the name is as written, without its leader."""

    event: ClassVar[EventKind]
    verb: ClassVar[str]
    organization: str
    organization_id: int | None = None  # the card a person chose; None: found by the name
    reason: str = ""

    def effects(self, act: Act) -> tuple[Effect, ...]:
        """Return the step of the timeline that the clause takes."""
        return (
            MembershipChanged(
                self.organization, self.organization_id, self.event, act.day, self.term(), self.reason
            ),
        )

    def term(self) -> str:
        """Return until when the new status lasts, in the clause's words; empty where it has no term."""
        return ""

    def label(self) -> str:
        """Return «исключить: ОО «Наш двор»»."""
        term = self.term()
        return f"{self.verb}: {self.organization}" + (f", {term}" if term else "")
