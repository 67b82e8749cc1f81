"""What a caller's bureau may report, review, keep and see, as faults and as a view."""

from collections.abc import Iterable, Iterator, Sequence

from shared.plan import Text
from shared.plan.register import AREA
from shared.plan.rights import Caller, Responsibilities, Role, may_report
from shared.service.problems import Fault
from shared.store.submissions import Figure, View


def view_of(rights: Responsibilities, caller: Caller | None) -> View:
    """Auditors see everything, a bureau its own, its reviewers also what is theirs to decide about."""
    if caller is None:
        return View()
    reviewed = [key for key, reviewers in rights.reviewers.items() if caller.bureau in reviewers]
    return View(
        everything=Role.AUDITOR in caller.roles,
        bureau=caller.bureau,
        metrics=reviewed if Role.REVIEWER in caller.roles else (),
    )


def sees_reports_on(rights: Responsibilities, caller: Caller, milestone: str) -> bool:
    """Whether it sees all that is said about a milestone, published or not, and not its own bureau's only."""
    reviews = caller.bureau in rights.milestone_reviewers[milestone]
    return Role.AUDITOR in caller.roles or (Role.REVIEWER in caller.roles and reviews)


def report_faults(rights: Responsibilities, caller: Caller, figures: Sequence[Figure]) -> Iterator[Fault]:
    """One for each figure that is not the caller's to report."""
    for index, figure in enumerate(figures):
        responsible = rights.reporters[figure.metric]
        if may_report(caller, responsible, figure.area):
            continue
        if caller.district is not None:
            said = Text("各区只能填报本区数据", "a district reports figures of its own area only")
            yield Fault(f"/observations/{index}/area", "not_your_area", said)
        else:
            yield not_responsible(caller, responsible, f"/observations/{index}/metric")


def review_faults(caller: Caller, sender: tuple[str | None, str | None], reviewers: Iterable[str]) -> Iterator[Fault]:
    """`sender` is the bureau and subject that reported; a bureau never decides about its own reports."""
    allowed = tuple(reviewers)
    if caller.bureau not in allowed:
        said = Text(f"由{'、'.join(allowed)}审核", f"is for {', '.join(allowed)} to review")
        yield Fault("", "not_reviewer", said)
    if caller.bureau == sender[0] or caller.subject == sender[1]:
        others = [each for each in allowed if each != sender[0]]
        said = Text(
            f"不能审核本单位的报送,由{'、'.join(others)}审核",
            f"nobody decides about reports of their own bureau; {', '.join(others)} may",
        )
        yield Fault("", "own_report", said)


def not_responsible(caller: Caller, responsible: Iterable[str], pointer: str = "") -> Fault:
    """Says who is."""
    listed = tuple(responsible)
    zh = f"{caller.bureau or '-'}不是责任部门,责任部门为:{'、'.join(listed)}"
    return Fault(pointer, "not_responsible", Text(zh, f"is for {', '.join(listed)} to report"))


def not_kept_by(steward: Caller) -> Fault:
    """Says why a row of a register is not this steward's."""
    if steward.district is not None:
        said = Text("各区只能管理本区的条目", "a district keeps rows of its own area, where the plan names it")
        return Fault(f"/values/{AREA.key}", "not_your_area", said)
    return Fault("", "not_responsible", Text("该行动的任务未列本单位", "no measure of this action names your bureau"))
