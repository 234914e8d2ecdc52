"""What was done in a document being written, in one line: taken back step by step, and done again."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeAlias

LONGEST = 1000  # steps; whoever wants to go back further takes an earlier version

Showing: TypeAlias = Callable[[], object]  # brings a former or a later look back


@dataclass(frozen=True, slots=True)
class _Step:
    back: Showing
    forth: Showing
    group: Hashable


class Steps:
    """The steps done, and those taken back; typing of one group is one step."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._gathered: list[_Step] | None = None

    def note(self, back: Showing, forth: Showing, group: Hashable = None) -> None:
        """Take note of a step; one of the same group as the last goes on with that."""
        step = _Step(back, forth, group)
        if self._gathered is not None:
            self._gathered.append(step)
        elif group is not None and self._done and not self._undone and self._done[-1].group == group:
            self._done[-1] = replace(self._done[-1], forth=forth)
        else:
            self._done.append(step)
            del self._done[:-LONGEST]
        self._undone.clear()

    def forget(self) -> None:
        """Forget all steps: another text is shown."""
        self._done.clear()
        self._undone.clear()

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Make one step of all that is noted meanwhile."""
        self._gathered = []
        try:
            yield
        finally:
            parts, self._gathered = self._gathered, None
            if parts:
                self.note(
                    lambda: [part.back() for part in reversed(parts)],
                    lambda: [part.forth() for part in parts],
                )

    def back(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._go(self._done, self._undone, lambda step: step.back())

    def forth(self) -> bool:
        """Do again the step taken back last; False when there is none."""
        return self._go(self._undone, self._done, lambda step: step.forth())

    def _go(self, source: list[_Step], target: list[_Step], show: Callable[[_Step], object]) -> bool:
        if not source:
            return False
        step = replace(source.pop(), group=None)
        target.append(step)
        show(step)
        return True
