"""Plugin → typed GraphQL fields: the one place where a type is built by code.

Every plugin becomes a type that implements `Action`, with one field for each metric it declares: `energy { pvCapacity
{ latest { value } } }`. Adding a metric to a plugin adds its field.
"""

from collections.abc import Callable
from types import new_class
from typing import Any

import strawberry

from gateway.actions import Action
from gateway.client import Moment
from gateway.entities import Metric
from gateway.types import Text
from services.catalog import PLUGINS
from shared.plan import ActionPlugin
from shared.plan import Metric as Declared


def action_type(plugin: ActionPlugin) -> type[Action]:
    """The GraphQL type of one action, such as `CarbonSinkAction`."""
    name = "".join(word.capitalize() for word in plugin.key.split("_")) + "Action"
    fields = {metric.key: strawberry.field(_resolver(metric), description=_said(metric)) for metric in plugin.metrics}
    made = new_class(name, (Action,), {}, lambda namespace: namespace.update(fields))
    return strawberry.type(made, description=f"{plugin.title.zh} · {plugin.title.en}")


def _resolver(metric: Declared) -> Callable[[Any], Metric]:
    def resolve(root: Action) -> Metric:
        return Metric.of(root.plugin, metric, root.moment)

    return resolve


def _said(metric: Declared) -> str:
    return f"{metric.title.zh} · {metric.title.en} ({metric.unit})"


ACTION_TYPES = {plugin.key: action_type(plugin) for plugin in PLUGINS}


def make_action(plugin: ActionPlugin, moment: Moment) -> Action:
    return ACTION_TYPES[plugin.key](
        id=strawberry.ID(plugin.key),
        plugin=plugin,
        moment=moment,
        key=plugin.key,
        title=Text.of(plugin.title),
        clause=plugin.clause,
    )


def with_typed_actions(root: type, resolver: Callable[[ActionPlugin], Callable[..., Any]]) -> type:
    """`root` with one more field for each plugin: `energy`, `carbonSink` ..."""
    fields = {
        plugin.key: strawberry.field(
            resolver(plugin),
            graphql_type=ACTION_TYPES[plugin.key],
            description=f"{plugin.title.zh} · {plugin.title.en}",
        )
        for plugin in PLUGINS
    }
    return strawberry.type(new_class("Query", (root,), {}, lambda namespace: namespace.update(fields)))
