"""What a question would cost, reckoned before anything is resolved: values to be answered, depth, renamed fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any, ClassVar, NoReturn

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    InlineFragmentNode,
    IntValueNode,
    Node,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)
from graphql.validation.validate import ValidationAbortedError
from strawberry.extensions import SchemaExtension

from gateway.limits import CALLS, BoundedLists
from gateway.paging import LARGEST_PAGE
from services.catalog import PLUGINS
from shared.plan import BUREAUS, DISTRICTS

MOST_COST = 250_000
MOST_DEPTH = 20
MOST_ALIASES = 200
_CALL = 500
_WEIGHTS = dict.fromkeys(CALLS, _CALL) | {"todo": len(PLUGINS) * _CALL, "explanation": 10}
"""What takes more than reading a value that is there; all others weigh 1."""
_USUAL = 10
"""Items of a list whose length nobody declares."""


def _in_an_action(total: int) -> int:
    return ceil(total / len(PLUGINS))


_SIZES = {
    "actions": len(PLUGINS),
    "bureaus": len(BUREAUS),
    "districts": len(DISTRICTS),
    "measures": _in_an_action(sum(len(plugin.measures) for plugin in PLUGINS)),
    "metrics": _in_an_action(sum(len(plugin.metrics) for plugin in PLUGINS)),
    "milestones": _in_an_action(sum(len(plugin.milestones) for plugin in PLUGINS)),
    "registers": _in_an_action(sum(len(plugin.registers) for plugin in PLUGINS)),
    "targets": _in_an_action(sum(len(plugin.targets) for plugin in PLUGINS)),
    "edges": 1,  # `first` of the field around them counts
    "nodes": 1,
}


@dataclass(frozen=True, slots=True)
class Cost:
    values: int = 0
    depth: int = 0
    aliases: int = 0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.values + other.values, max(self.depth, other.depth), self.aliases + other.aliases)


class BoundedCost(ValidationRule):
    """Refuses what costs too much before the other rules go on. Linear: each fragment is reckoned once."""

    variables: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self._fragments: dict[str, Cost] = {}

    def enter_document(self, node: DocumentNode, *_: Any) -> None:
        for definition in node.definitions:
            if isinstance(definition, OperationDefinitionNode):
                root = self.context.schema.get_root_type(definition.operation)
                try:
                    cost = self._of_all(definition.selection_set, root)
                except RecursionError:
                    self._refuse(definition, "is nested too deeply")
                for said in _excesses(cost):
                    self._refuse(definition, said)

    def _of_all(self, selections: SelectionSetNode, parent: GraphQLNamedType | None) -> Cost:
        found = Cost()
        for node in selections.selections:
            if isinstance(node, FragmentSpreadNode):
                found += self._of_fragment(node.name.value)
            elif isinstance(node, FieldNode):
                found += self._of_field(node, parent)
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition
                within = self.context.schema.get_type(condition.name.value) if condition else parent
                found += self._of_all(node.selection_set, within)
        return found

    def _of_field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Cost:
        name = node.name.value
        known = parent.fields.get(name) if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType) else None
        of_type = get_named_type(known.type) if known else None
        within = self._of_all(node.selection_set, of_type) if node.selection_set else Cost()
        page = known.args.get("first") if known else None
        size = self._page(node, page.default_value) if page else _size(name, known.type if known else None)
        values = _WEIGHTS.get(name, 1) + size * within.values
        return Cost(values, within.depth + 1, within.aliases + (node.alias is not None))

    def _page(self, node: FieldNode, default: Any) -> int:
        given = next((each.value for each in node.arguments or () if each.name.value == "first"), None)
        asked = default
        if isinstance(given, IntValueNode):
            asked = int(given.value[:9])
        elif isinstance(given, VariableNode):
            asked = self.variables.get(given.name.value, LARGEST_PAGE)
        return min(max(asked, 1), LARGEST_PAGE) if isinstance(asked, int) else LARGEST_PAGE

    def _of_fragment(self, name: str) -> Cost:
        if name not in self._fragments:
            self._fragments[name] = Cost()  # a fragment that spreads itself is refused by another rule
            fragment = self.context.get_fragment(name)
            if fragment is not None:
                on = self.context.schema.get_type(fragment.type_condition.name.value)
                self._fragments[name] = self._of_all(fragment.selection_set, on)
        return self._fragments[name]

    def _refuse(self, node: Node, said: str) -> NoReturn:
        raise ValidationAbortedError(said, node, extensions={"code": "TOO_COSTLY"})


def _size(name: str, of_type: GraphQLOutputType | None) -> int:
    if (
        of_type is None
        or not is_list_type(get_nullable_type(of_type))
        or not is_composite_type(get_named_type(of_type))
    ):
        return 1
    return _SIZES.get(name, _USUAL)


def _excesses(cost: Cost) -> Iterator[str]:
    if cost.values > MOST_COST:
        yield f"costs {cost.values}; at most {MOST_COST} is answered: ask for fewer fields or smaller pages"
    if cost.depth > MOST_DEPTH:
        yield f"is {cost.depth} fields deep; at most {MOST_DEPTH} are answered"
    if cost.aliases > MOST_ALIASES:
        yield f"renames {cost.aliases} fields; at most {MOST_ALIASES} are answered"


class Bounds(SchemaExtension):
    """Adds the rules of ours, with the variables of this question, to those of GraphQL."""

    def on_operation(self) -> Iterator[None]:
        context = self.execution_context
        costs = type("BoundedCostOfThis", (BoundedCost,), {"variables": context.variables or {}})
        hidden = () if context.context.introspection else (NoSchemaIntrospectionCustomRule,)
        context.validation_rules = (costs, *context.validation_rules, BoundedLists, *hidden)
        yield
