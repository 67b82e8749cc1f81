"""`carbonpeak compute`: the published methods of the platform, one command each."""

import sys

import typer

from carbonpeak.console import complain

compute = typer.Typer(
    help="Rerun the platform's published methods on figures of your own: a JSON object a line on standard input, a "
    "result a line on standard output. From the first wrong line on no result is written; every wrong line is named, "
    "and the exit code is 1.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@compute.command()
def lmdi() -> None:
    """Decompose a change by LMDI-I (Ang 2005): the part that each factor has in it, additive and multiplicative.

    A factor is [start, end]: two numbers that hold in every sector, or two lists with one number a sector. The
    aggregate is the sum over sectors of the product of the factors. Zeros take their analytical limits, and negative
    numbers are refused. "multiplicative" is null when the aggregate starts or ends at zero.

    \b
    In:  {"factors": {"people": [10, 11], "per_head": [[3, 2], [2, 2]]}}
    Out: {"start": 50, "end": 44,
          "additive": {"total": -6, "parts": {"people": ..., "per_head": ...}},
          "multiplicative": {"total": 0.88, "parts": {...}}}
    """
    _compute("lmdi")


@compute.command()
def mann_kendall() -> None:
    """Test a series for a trend: Mann-Kendall, Sen's slope and Conover's intercept.

    Values are one a period, in the order of time. "p" is two-sided by the normal approximation; "p_exact" counts all
    orders of up to ten values and is null for more. "slope" is a period, "intercept" the value at the first one; both
    are null for a single value.

    \b
    In:  {"values": [5.1, 4.9, 4.7]}
    Out: {"n", "s", "variance", "z", "p", "p_exact", "tau", "slope", "intercept"}
    """
    _compute("mann-kendall")


@compute.command()
def accumulate() -> None:
    """Accumulate yearly falls in %: 1 - (1 - d1)(1 - d2)...; a rise is a negative fall.

    \b
    In:  {"yearly": [8.01, 1.79, 5.35]}
    Out: {"cumulative": 14.4899917765}
    """
    _compute("accumulate")


@compute.command()
def fuel_factor() -> None:
    """Work out a fuel's CO2 factor: NCV x carbon content x oxidation x 44/12.

    From the net calorific value in kJ per kg (or m3), tonnes of carbon per TJ, and the share that is oxidised, to kg of
    CO2 per kg (or m3).

    \b
    In:  {"ncv": 20908, "carbon_content": 26.37, "oxidation": 0.94}
    Out: {"factor": 1.9002988488}
    """
    _compute("fuel-factor")


def _compute(kernel: str) -> None:
    from carbonpeak import computing  # noqa: PLC0415  # keeps the other commands quick

    if not computing.compute_lines(computing.Kernel(kernel), sys.stdin.buffer, sys.stdout, complain):
        raise typer.Exit(1)
