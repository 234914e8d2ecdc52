"""Paragraphs to a tree of clauses: 7а hangs on 7, a list on the clause that ends in «:»."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

from app.resolutions.reading.landmarks import is_opening
from app.resolutions.reading.markers import Marker
from app.resolutions.reading.paragraphs import Paragraph
from app.resolutions.text import Clause

_DEEPEST = 8  # a list within a list within a list is no resolution any more


@dataclass(slots=True)
class _Node:
    """A clause to which others may still be hung."""

    paragraph: Paragraph
    children: "list[_Node]" = field(default_factory=list)

    @property
    def marker(self) -> Marker | None:
        return self.paragraph.marker

    @property
    def path(self) -> tuple[str, ...]:
        return self.marker.path if self.marker else ()

    @property
    def text(self) -> str:
        """Return its words."""
        return self.paragraph.text

    @property
    def bare(self) -> str:
        """Return «-» for a dash, one sign for all lettered items, nothing for a plain paragraph."""
        letters = self.marker and self.marker.bare.isalpha()
        return "а" if letters else self.marker.bare if self.marker else ""

    @property
    def sign(self) -> str:
        """Return what parts a plain number from its text: in one list it is always the same."""
        return self.marker.written[-1] if self.marker and self.marker.bare.isdecimal() else ""

    @property
    def look(self) -> tuple[str, int]:
        """Return the sign of the item and how far it stands from the margin."""
        return (self.marker.written if self.marker else "", self.paragraph.indent)

    @property
    def announces(self) -> bool:
        """Return whether a list must follow."""
        return self.text.endswith(":")

    def frozen(self) -> Clause:
        marker, body = self.marker, self.paragraph.body
        return Clause(
            marker=marker.bare if marker else None,
            text=body.text,
            children=tuple(child.frozen() for child in self.children),
            marks=body.marks,
            written=marker.written if marker else "",
        )


def outline(paragraphs: Iterable[Paragraph]) -> tuple[Clause, ...]:
    """Return the paragraphs as a tree; every one of them is in it, in its order."""
    roots: list[_Node] = []
    open_nodes: list[_Node] = []  # from the last root down to the node placed last
    nodes = list(map(_Node, paragraphs))
    for node, following in zip_longest(nodes, nodes[1:]):
        over = node.marker is None and (_heads_section(node, following, open_nodes) or is_opening(node.text))
        del open_nodes[0 if over else min(_depth(node, open_nodes), _DEEPEST) :]
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    return tuple(root.frozen() for root in roots)


def _heads_section(node: _Node, following: _Node | None, above: list[_Node]) -> bool:
    """Return whether below the paragraph the numbers of the clauses above it go on, or begin anew."""
    if following is None or not node.announces or len(following.path) != 1:
        return False
    return all(other.sign in ("", following.sign) for other in above)


def _depth(node: _Node, above: list[_Node]) -> int:
    """Return how deep the node hangs under those that are open."""
    if node.path:
        return _depth_of_number(node, above)
    if node.marker is None:
        return _after_number(above)
    return _depth_of_item(node, above)


def _depth_of_number(node: _Node, above: list[_Node]) -> int:
    """Return 7в below 7, 2.1 below 2; a first number below a paragraph that announces a list."""
    for depth, other in reversed(list(enumerate(above))):
        if other.path and node.path[: len(other.path)] == other.path and len(node.path) > len(other.path):
            return depth + 1
        beside = len(node.path) == len(other.path) and node.path[:-1] == other.path[:-1]
        if other.path and beside and node.sign == other.sign:
            return depth
    if above and above[-1].announces:
        return len(above)
    return 1 if above and above[0].marker is None and above[0].announces else 0


def _after_number(above: list[_Node]) -> int:
    """Return the place below the last numbered clause; 0 where there is none."""
    return max((depth + 1 for depth, other in enumerate(above) if other.path), default=0)


def _depth_of_item(node: _Node, above: list[_Node]) -> int:
    """Return the place of a dash or «а)»: below what has just announced it, or beside its like."""
    if above and above[-1].announces:
        return len(above)
    alike = [depth for depth, other in enumerate(above) if other.bare == node.bare]
    while len(alike) > 1 and _is_over(above[alike[-1]], above[alike[-2]], node):
        alike.pop()
    return alike[-1] if alike else _after_number(above)


def _is_over(inner: _Node, outer: _Node, node: _Node) -> bool:
    """Return whether the node goes back to the outer list: by its look, else by the inner one's full stop."""
    if inner.look != outer.look:
        return node.look == outer.look
    return inner.text.endswith(".")
