"""What a question may not ask for: lists within lists of their own kind grow without bound."""

from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
)

MOST_TOKENS = 4000
MOST_LISTS = 20
_CIRCULAR = {
    name: name for name in ("actions", "bureaus", "districts", "measures", "metrics", "overdue", "targets")
} | {
    "tallies": "bureaus",
    "figures": "metrics",
}
"""Lists that lead back to each other, by what they list: a bureau's targets have bureaus, which have targets."""
CALLS = frozenset({"history", "compareRollups", "conflicts", "identities", "rows", "submissions", "todo", "values"})
"""Each of these reads something of its own or goes through every figure, and counts like a list."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """The circular lists somewhere in a selection: which, and how many."""

    names: frozenset[str] = frozenset()
    count: int = 0

    def __add__(self, other: "_Lists") -> "_Lists":
        return _Lists(self.names | other.names, self.count + other.count)


class BoundedLists(ValidationRule):
    """Refuses a circular list on a path that has it already, and too many lists in all.

    Linear: each fragment is looked into once.
    """

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self._fragments: dict[str, _Lists] = {}

    def enter_document(self, node: DocumentNode, *_: Any) -> None:
        for definition in node.definitions:
            if isinstance(definition, OperationDefinitionNode):
                count = self._lists(definition.selection_set).count
                if count > MOST_LISTS:
                    self._refuse(definition, f"asks for {count} lists; at most {MOST_LISTS} are answered at once")

    def _lists(self, selections: SelectionSetNode) -> _Lists:
        found = _Lists()
        for node in selections.selections:
            if isinstance(node, FragmentSpreadNode):
                found += self._of_fragment(node.name.value)
            elif (inner := getattr(node, "selection_set", None)) is not None:
                found += self._of_field(node, self._lists(inner))
        return found

    def _of_field(self, node: Any, within: _Lists) -> _Lists:
        name = node.name.value if isinstance(node, FieldNode) else ""
        if name in CALLS:
            return within + _Lists(count=1)
        if name not in _CIRCULAR:
            return within
        kind = _CIRCULAR[name]
        if kind in within.names:
            self._refuse(node, f"{kind} within {name} is not answered: ask in two questions")
        return within + _Lists(frozenset({kind}), 1)

    def _of_fragment(self, name: str) -> _Lists:
        if name not in self._fragments:
            self._fragments[name] = _Lists()  # a fragment that spreads itself is refused by another rule
            fragment = self.context.get_fragment(name)
            if fragment is not None:
                self._fragments[name] = self._lists(fragment.selection_set)
        return self._fragments[name]

    def _refuse(self, node: Node, said: str) -> None:
        self.report_error(GraphQLError(said, node, extensions={"code": "TOO_COSTLY"}))
