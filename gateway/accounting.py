"""The accounts that services keep, and what others published beside them. Pure."""

from collections.abc import Iterable

from gateway.client import Reply
from shared.plan import SHANGHAI, Account, ActionPlugin, Metric, Text
from shared.progress.account import Statement, reckon
from shared.progress.history import newest_due
from shared.wire.account import AccountState, Figures
from shared.wire.observation import ObservationOut, yearly


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
    return known.get(asked) or AccountState.of(reckoned(account, figures(reply, account, area), asked), area)


def figures(reply: Reply, account: Account, area: str) -> Figures:
    """What a service says of an account's inputs: in one area, of factors in the city."""
    counted = {line.metric.key: _yearly(reply, line.metric, area) for line in account.lines}
    return counted | {metric.key: _yearly(reply, metric, SHANGHAI.code) for metric in account.factor_metrics}


def _yearly(reply: Reply, metric: Metric, area: str) -> dict[int, ObservationOut]:
    known = reply.metrics.get(metric.key)
    if reply.state is None or known is None:
        return {}
    return yearly(metric, (each for each in known.observations if each.area == area), reply.state.on)


def reckoned(account: Account, known: Figures, year: int) -> Statement:
    values = {key: {at: each.value for at, each in found.items()} for key, found in known.items()}
    return reckon(account, values, year)


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
