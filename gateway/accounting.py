"""The accounts that services keep, and what others published beside them. Pure."""

from collections.abc import Iterable
from datetime import date

from gateway.client import Reply
from shared.plan import SHANGHAI, Account, ActionPlugin, Metric, Text
from shared.progress.account import Known, reckon
from shared.progress.history import History, newest_due
from shared.wire.account import AccountState
from shared.wire.observation import ObservationOut


def kept(plugins: Iterable[ActionPlugin]) -> list[tuple[ActionPlugin, Account]]:
    """Every account and who keeps it."""
    return [(plugin, account) for plugin in plugins for account in plugin.accounts]


def stated(reply: Reply, account: Account, area: str, year: int | None) -> AccountState | None:
    """What a service says about one year, else about the newest it knows anything of, else about the newest due.

    A year it says nothing about lacks every figure. `None` when the service itself has said nothing.
    """
    if reply.state is None:
        return None
    known = {
        int(each.period): each for each in reply.state.accounts if (each.account, each.area) == (account.key, area)
    }
    asked = year or max(known, default=newest_due(account.metric, reply.state.on))
    return known.get(asked) or AccountState.of(reckon(account, _factors(reply, account), asked), area)


def _factors(reply: Reply, account: Account) -> Known:
    """The city's yearly figures of the metrics that are factors."""
    on = reply.state.on if reply.state else date.min
    told = {metric: reply.metrics.get(metric.key) for metric in account.factor_metrics}
    points = {
        metric: [each.point for each in found.observations if each.area == SHANGHAI.code] if found else []
        for metric, found in told.items()
    }
    yearly = {metric.key: History.of(metric, known, on).yearly for metric, known in points.items()}
    return {key: {year: point.value for year, point in known.items()} for key, known in yearly.items()}


def published(reply: Reply, metric: Metric, area: str, period: str) -> list[ObservationOut]:
    """What was reported of an emission total for one period; derived values are not published by anybody."""
    known = reply.metrics.get(metric.key)
    found = known.observations if known else []
    return [each for each in found if (each.area, each.period) == (area, period) and each.submission]


def silent(plugin: ActionPlugin, account: Account) -> Text:
    """Said where there is no statement."""
    return Text(
        f"{account.metric.title.zh}:{plugin.title.zh}服务没有给出账户",
        f"{account.metric.title.en}: the service of {plugin.key} has said nothing",
    )
