"""What services say of targets by the official yardsticks, and of their alert levels. Pure."""

from collections.abc import Iterable

from gateway.client import Reply
from shared.plan import ActionPlugin, Target, Text
from shared.wire.yardstick import YardstickState


def controlled(plugins: Iterable[ActionPlugin]) -> list[tuple[ActionPlugin, Target]]:
    """The targets that the official yardsticks measure, and who owns them."""
    return [(plugin, plugin.controlled_target(rate)) for plugin in plugins for rate in plugin.controlled]


def yardstick(reply: Reply, target_id: str) -> YardstickState | None:
    """What a service says of one target."""
    known = reply.state.yardsticks if reply.state else ()
    return next((each for each in known if each.target == target_id), None)


def unknown_alert(plugin: ActionPlugin) -> Text:
    """Said where there is no alert level because its service is silent."""
    return Text(f"{plugin.title.zh}服务没有给出预警等级", f"The service of {plugin.key} has given no alert level")
