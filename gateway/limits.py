"""What a question may not ask for: lists within lists of their own kind grow without bound."""

from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
)

MOST_TOKENS = 4000
_CIRCULAR = frozenset({"bureaus", "measures", "targets", "metrics", "actions"})
"""Lists that lead back to each other: a bureau's targets have bureaus, which have targets."""


class NoListWithinItself(ValidationRule):
    """Refuses a circular list on a path that has it already. Linear: each fragment is looked into once."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self._within: dict[str, frozenset[str]] = {}

    def enter_document(self, node: DocumentNode, *_: Any) -> None:
        for definition in node.definitions:
            selections = getattr(definition, "selection_set", None)
            if selections is not None and not isinstance(definition, FragmentDefinitionNode):
                self._lists(selections)

    def _lists(self, selections: SelectionSetNode) -> frozenset[str]:
        """The circular lists anywhere within; reports one that holds itself."""
        found: frozenset[str] = frozenset()
        for node in selections.selections:
            if isinstance(node, FragmentSpreadNode):
                found |= self._of_fragment(node.name.value)
            elif (inner := getattr(node, "selection_set", None)) is not None:
                found |= self._of_field(node, self._lists(inner))
        return found

    def _of_field(self, node: Any, within: frozenset[str]) -> frozenset[str]:
        if not isinstance(node, FieldNode) or node.name.value not in _CIRCULAR:
            return within
        if node.name.value in within:
            said = f"{node.name.value} within {node.name.value} is not answered: ask in two questions"
            self.report_error(GraphQLError(said, node, extensions={"code": "TOO_DEEP"}))
        return within | {node.name.value}

    def _of_fragment(self, name: str) -> frozenset[str]:
        if name not in self._within:
            self._within[name] = frozenset()  # a fragment that spreads itself is refused by another rule
            fragment = self.context.get_fragment(name)
            if fragment is not None:
                self._within[name] = self._lists(fragment.selection_set)
        return self._within[name]
